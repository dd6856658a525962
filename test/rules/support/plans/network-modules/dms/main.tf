variable "password" {
  type      = string
  sensitive = true
}

variable "subnets" {
  type = list(string)
}

variable "groups" {
  type = list(string)
}

variable "source_database" {
  type = object({ engine = string, host = string, port = number })
}

variable "target_database" {
  type = object({ engine = string, host = string, port = number })
}

locals {
  bundle = "${path.module}/eu-west-1-bundle.pem"
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-${substr(filesha256(local.bundle), 0, 8)}"
  certificate_pem = file(local.bundle)

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_dms_replication_subnet_group" "this" {
  replication_subnet_group_id          = "replication"
  replication_subnet_group_description = "Replication"
  subnet_ids                           = var.subnets
}

resource "aws_dms_replication_instance" "this" {
  replication_instance_id     = "replication"
  replication_instance_class  = "dms.t3.medium"
  publicly_accessible         = false
  replication_subnet_group_id = aws_dms_replication_subnet_group.this.replication_subnet_group_id
  vpc_security_group_ids      = var.groups
}

resource "aws_dms_endpoint" "source" {
  endpoint_id     = "source"
  endpoint_type   = "source"
  engine_name     = var.source_database.engine
  server_name     = var.source_database.host
  port            = var.source_database.port
  database_name   = "shop"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}

resource "aws_dms_endpoint" "target" {
  endpoint_id     = "target"
  endpoint_type   = "target"
  engine_name     = var.target_database.engine
  server_name     = var.target_database.host
  port            = var.target_database.port
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}

resource "aws_dms_replication_task" "this" {
  replication_task_id      = "replication"
  resource_identifier      = "replication"
  migration_type           = "full-load-and-cdc"
  replication_instance_arn = aws_dms_replication_instance.this.replication_instance_arn
  source_endpoint_arn      = aws_dms_endpoint.source.endpoint_arn
  target_endpoint_arn      = aws_dms_endpoint.target.endpoint_arn
  table_mappings           = jsonencode({ rules = [] })
}
