locals {
  teams = { a = "none", b = "verify-full", c = null }
  sources = { for name, mode in local.teams : name => {
    endpoint_id   = "e-${name}"
    endpoint_type = "source"
    engine_name   = "aurora-postgresql"
    ssl_mode      = mode
    username      = "u"
    password      = "p"
  } }
}
module "dms" {
  for_each = local.teams
  source   = "terraform-aws-modules/dms/aws"
  version  = "~> 2.0"

  repl_instance_id              = "a"
  repl_instance_class           = "dms.t3.medium"
  repl_subnet_group_name        = "x"
  repl_subnet_group_description = "x"

  endpoints = { (each.key) = local.sources[each.key] }
}
resource "aws_dms_endpoint" "own" {
  endpoint_id     = "own"
  endpoint_type   = "target"
  engine_name     = "postgres"
  ssl_mode        = "verify-full"
  certificate_arn = try(module.dms["a"].certificates["none"].certificate_arn, null)
}
output "arn" {
  value     = module.dms["a"].endpoints["a"].endpoint_arn
  sensitive = true
}
