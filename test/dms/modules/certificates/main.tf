module "dms" {
  source  = "terraform-aws-modules/dms/aws"
  version = "~> 2.0"

  repl_instance_id              = "a"
  repl_instance_class           = "dms.t3.medium"
  repl_subnet_group_name        = "x"
  repl_subnet_group_description = "x"

  certificates = {
    rds = {
      certificate_id  = "rds"
      certificate_pem = "-----BEGIN CERTIFICATE-----"
    }
    oracle = {
      certificate_id     = "oracle"
      certificate_wallet = "d2FsbGV0"
    }
  }
  endpoints = {
    good = {
      endpoint_id     = "good"
      endpoint_type   = "source"
      engine_name     = "postgres"
      ssl_mode        = "verify-full"
      certificate_key = "rds"
      server_name     = "x.example.com"
    }
    bare = {
      endpoint_id   = "bare"
      endpoint_type = "source"
      engine_name   = "postgres"
      ssl_mode      = "verify-ca"
    }
    typo = {
      endpoint_id     = "typo"
      endpoint_type   = "source"
      engine_name     = "postgres"
      ssl_mode        = "verify-ca"
      certificate_key = "rdss"
    }
    wrong = {
      endpoint_id     = "wrong"
      endpoint_type   = "source"
      engine_name     = "oracle"
      ssl_mode        = "verify-ca"
      certificate_key = "rds"
    }
    unused = {
      endpoint_id     = "unused"
      endpoint_type   = "source"
      engine_name     = "mysql"
      ssl_mode        = "none"
      certificate_key = "rds"
    }
  }
}
