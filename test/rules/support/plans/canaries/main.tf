variable "secret" {
  type      = string
  sensitive = true
  default   = "CANARY-sensitive"
}

variable "mode" {
  sensitive = true
  default   = "CANARY-mode"
}

locals {
  pem    = "CANARY-between\n-----BEGIN CERTIFICATE-----\nCANARYinPEM\n-----END CERTIFICATE-----\n"
  key    = "-----BEGIN PRIVATE KEY-----\nCANARYinKEY\n-----END PRIVATE KEY-----\n"
  wallet = base64encode("-----BEGIN CERTIFICATE-----CANARYinWallet")
}

resource "aws_dms_certificate" "all" {
  for_each = {
    pem   = local.pem
    key   = "${file("expired.pem")}${local.key}"
    lines = "-----BEGIN CERTIFICATE-----\\nCANARYlines\\n-----END CERTIFICATE-----"
    label = "-----BEGIN CANARY LABEL-----\nCANARYlabel\n-----END CANARY LABEL-----"
    name  = "CANARY-file.pem"
  }
  certificate_id  = each.key
  certificate_pem = each.value
}

resource "aws_dms_certificate" "wallet" {
  certificate_id     = "wallet"
  certificate_wallet = local.wallet
}

resource "aws_dms_certificate" "plain" {
  certificate_id     = "plain"
  certificate_wallet = "CANARY not base64"
}

resource "aws_dms_endpoint" "a" {
  endpoint_id                 = "a"
  endpoint_type               = "source"
  engine_name                 = "postgres"
  username                    = "dms"
  password                    = "CANARY-password"
  server_name                 = var.secret
  ssl_mode                    = "require"
  extra_connection_attributes = "sslmode=${var.secret};x=CANARY-eca"
  certificate_arn             = aws_dms_certificate.all["pem"].certificate_arn
}

resource "aws_dms_endpoint" "b" {
  endpoint_id     = "b"
  endpoint_type   = "source"
  engine_name     = "oracle"
  password        = var.secret
  ssl_mode        = "verify-ca"
  port            = 1521
  certificate_arn = aws_dms_certificate.all["key"].certificate_arn
}

resource "aws_dms_endpoint" "c" {
  endpoint_id     = "c"
  endpoint_type   = "source"
  engine_name     = "postgres"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.wallet.certificate_arn
}

resource "aws_dms_endpoint" "d" {
  endpoint_id   = "d"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker                  = "b-1.x.kafka.eu-west-1.amazonaws.com:9092"
    security_protocol       = "sasl-ssl"
    sasl_username           = "u"
    sasl_password           = "CANARY-sasl"
    ssl_client_key_password = "CANARY-key-password"
  }
}

resource "aws_dms_endpoint" "e" {
  endpoint_id   = "e"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name           = "x"
    port                  = 6379
    auth_type             = "auth-token"
    auth_password         = "CANARY-redis"
    ssl_security_protocol = "plaintext"
  }
}
