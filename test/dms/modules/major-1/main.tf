module "dms" {
  source  = "terraform-aws-modules/dms/aws"
  version = "~> 1.6"

  repl_instance_id              = "a"
  repl_instance_class           = "dms.t3.medium"
  repl_subnet_group_name        = "x"
  repl_subnet_group_description = "x"

  repl_instance_publicly_accessible = true
  certificates = {
    ca = { certificate_id = "ca", certificate_pem = "-----BEGIN RSA PRIVATE KEY-----" }
  }
  endpoints = {
    src = {
      endpoint_id     = "src"
      endpoint_type   = "source"
      engine_name     = "sqlserver"
      ssl_mode        = "verify-full"
      certificate_key = "ca"
      server_name     = "10.0.0.1"
    }
    tgt = {
      endpoint_id   = "tgt"
      endpoint_type = "target"
      engine_name   = "redshift"
    }
    kfk = {
      endpoint_id    = "kfk"
      endpoint_type  = "target"
      engine_name    = "kafka"
      kafka_settings = { broker = "b:9092" }
    }
    lake = {
      endpoint_id   = "lake"
      endpoint_type = "target"
      engine_name   = "s3"
      s3_settings   = { bucket_name = "b", service_access_role_arn = "arn:aws:iam::123456789012:role/r" }
    }
  }
  replication_tasks = {
    t = { replication_task_id = "t", migration_type = "cdc", table_mappings = "{}", source_endpoint_key = "src", target_endpoint_key = "tgt" }
  }
}
