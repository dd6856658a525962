variable "password" {
  type      = string
  sensitive = true
  default   = "from the environment"
}

module "network" {
  source = "./network"

  cidr = "10.20.0.0/16"
  tiers = {
    replication = { first = 0, clients = [], ports = [] }
    database    = { first = 8, clients = ["replication"], ports = [3306, 5432] }
  }
}

module "orders" {
  source = "./database"

  name     = "orders"
  engine   = "postgres"
  family   = "postgres16"
  switch   = { rds = "rds.force_ssl", value = "1" }
  port     = 5432
  password = var.password
  subnets  = module.network.subnets["database"]
  groups   = [module.network.groups["database"]]
}

module "reports" {
  source = "./database"

  name     = "reports"
  engine   = "mysql"
  family   = "mysql8.4"
  switch   = { rds = "require_secure_transport", value = "1" }
  port     = 3306
  password = var.password
  subnets  = module.network.subnets["database"]
  groups   = [module.network.groups["database"]]
}

module "dms" {
  source = "./dms"

  password = var.password
  subnets  = module.network.subnets["replication"]
  groups   = [module.network.groups["replication"]]
  source_database = {
    engine = "postgres"
    host   = module.orders.host
    port   = module.orders.port
  }
  target_database = {
    engine = "mysql"
    host   = module.reports.host
    port   = module.reports.port
  }
}
