variable "password" {
  type      = string
  sensitive = true
  default   = "from the environment"
}

resource "aws_db_parameter_group" "orders" {
  name   = "orders"
  family = "postgres14"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_db_instance" "orders" {
  identifier           = "orders"
  instance_class       = "db.t4g.medium"
  engine               = "postgres"
  engine_version       = "14.12"
  username             = "dms"
  password             = var.password
  parameter_group_name = aws_db_parameter_group.orders.name
  ca_cert_identifier   = "rds-ca-2019"
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = aws_db_instance.orders.address
  port          = aws_db_instance.orders.port
  username      = "dms"
  password      = var.password
  ssl_mode      = "none"
}

resource "aws_db_parameter_group" "copy" {
  name_prefix = "copy-"
  family      = "mysql8.0"

  parameter {
    name  = "require_secure_transport"
    value = "OFF"
  }
}

resource "aws_db_instance" "copy" {
  identifier           = "copy"
  instance_class       = "db.t4g.medium"
  engine               = "mysql"
  username             = "dms"
  password             = var.password
  parameter_group_name = aws_db_parameter_group.copy.id
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds"
  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "copy" {
  endpoint_id     = "copy"
  endpoint_type   = "target"
  engine_name     = "mysql"
  server_name     = split(":", aws_db_instance.copy.endpoint)[0]
  port            = aws_db_instance.copy.port
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}

resource "aws_docdb_cluster" "carts" {
  cluster_identifier = "carts"
  master_username    = "dms"
  master_password    = var.password
}

resource "aws_dms_endpoint" "carts" {
  endpoint_id   = "carts"
  endpoint_type = "target"
  engine_name   = "docdb"
  server_name   = aws_docdb_cluster.carts.endpoint
  port          = 27017
  database_name = "carts"
  username      = "dms"
  password      = var.password
  ssl_mode      = "none"
}
