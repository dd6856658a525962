module "dms" {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-dms.git?ref=v2.0.0"

  repl_instance_id              = "a"
  repl_instance_class           = "dms.t3.medium"
  repl_subnet_group_name        = "x"
  repl_subnet_group_description = "x"

  endpoints = {
    src = {
      endpoint_id                 = "src"
      endpoint_type               = "source"
      engine_name                 = "mariadb"
      ssl_mode                    = "require"
      extra_connection_attributes = "sslmode=require"
    }
  }
}
