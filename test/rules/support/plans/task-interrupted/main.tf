resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}

resource "aws_dms_replication_task" "orders" {
  replication_task_id      = "orders"
  migration_type           = "full-load-and-cdc"
  table_mappings           = jsonencode({ rules = [] })
  replication_instance_arn = "arn:aws:dms:eu-west-1:123456789012:rep:MAIN"
  source_endpoint_arn      = aws_dms_endpoint.orders.endpoint_arn
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"
}
