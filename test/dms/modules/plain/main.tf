module "dms" {
  source  = "terraform-aws-modules/dms/aws"
  version = "~> 2.0"

  repl_instance_id              = "a"
  repl_instance_class           = "dms.t3.medium"
  repl_subnet_group_name        = "x"
  repl_subnet_group_description = "x"

  repl_instance_publicly_accessible = true
  endpoints = {
    orders = {
      endpoint_id   = "orders"
      endpoint_type = "source"
      engine_name   = "mysql"
      ssl_mode      = "none"
    }
    stock = {
      endpoint_id   = "stock"
      endpoint_type = "target"
      engine_name   = "postgres"
    }
    ledger = {
      endpoint_id   = "ledger"
      endpoint_type = "source"
      engine_name   = "oracle"
      ssl_mode      = "require"
      server_name   = "db.example.com"
      port          = 1521
    }
  }
}
