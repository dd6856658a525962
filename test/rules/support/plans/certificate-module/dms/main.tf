variable "endpoints" {
  type = map(object({ engine = string, pem = string, mode = optional(string, "verify-full") }))
}

resource "aws_dms_certificate" "this" {
  for_each = var.endpoints

  certificate_id  = each.key
  certificate_pem = each.value.pem
}

resource "aws_dms_endpoint" "this" {
  for_each = var.endpoints

  endpoint_id     = each.key
  endpoint_type   = "source"
  engine_name     = each.value.engine
  server_name     = "10.0.0.1"
  port            = 1521
  username        = "dms"
  password        = "canary-password"
  ssl_mode        = each.value.mode
  certificate_arn = aws_dms_certificate.this[each.key].certificate_arn
}
