variable "create" {
  type    = bool
  default = false
}
module "dms" {
  source  = "terraform-aws-modules/dms/aws"
  version = "~> 2.0"


  create    = var.create
  endpoints = { x = { endpoint_id = "x", endpoint_type = "source", engine_name = "mysql" } }
}
module "on" {
  source  = "terraform-aws-modules/dms/aws"
  version = "~> 2.0"


  create_repl_instance     = false
  create_repl_subnet_group = false
  create_access_iam_role   = false
  endpoints                = { x = { endpoint_id = "x", endpoint_type = "source", engine_name = "mysql", ssl_mode = "require" } }
}
