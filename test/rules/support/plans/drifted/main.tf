resource "aws_dms_endpoint" "drifted" {
  endpoint_id     = "drifted"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "db.example.com"
  ssl_mode        = "verify-full"
  certificate_arn = "arn:aws:dms:us-east-1:123456789012:cert:CA"
  lifecycle {
    ignore_changes = [ssl_mode]
  }
}
resource "aws_dms_endpoint" "mended" {
  endpoint_id     = "mended"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "db.example.com"
  ssl_mode        = "verify-full"
  certificate_arn = "arn:aws:dms:us-east-1:123456789012:cert:CA"
}
resource "aws_dms_endpoint" "omitted" {
  endpoint_id     = "omitted"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "db.example.com"
  certificate_arn = "arn:aws:dms:us-east-1:123456789012:cert:CA"
}
