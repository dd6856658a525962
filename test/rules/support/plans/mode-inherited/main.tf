variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
