module "dms" {
  source  = "sourcefuse/arc-dms/aws"
  version = "0.0.5"

  instance_publicly_accessible = true
  endpoints = {
    src = {
      endpoint_id         = "src"
      endpoint_type       = "source"
      engine_name         = "mysql"
      ssl_mode            = "verify-ca"
      secrets_manager_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-abcdef"
    }
    tgt = {
      endpoint_id         = "tgt"
      endpoint_type       = "target"
      engine_name         = "postgres"
      secrets_manager_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-abcdef"
    }
    red = {
      endpoint_id         = "red"
      endpoint_type       = "target"
      engine_name         = "redis"
      redis_settings      = { server_name = "r", port = 6379, auth_type = "none", ssl_security_protocol = "plaintext" }
      secrets_manager_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-abcdef"
    }
  }
}
