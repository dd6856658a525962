# What cloudposse/dms/aws//modules/dms-iam 0.1.0 to 1.3.1 declares, as far as dmslint needs it: written from the
# module's inputs and outputs, for calls of it that terraform init has not installed.

variable "enabled" {
  type    = bool
  default = null
}

variable "context" {
  type    = any
  default = {}
}

locals {
  enabled = var.enabled == null ? try(coalesce(var.context.enabled), true) : var.enabled
}

resource "aws_iam_role" "dms_redshift_s3" {
  count = local.enabled ? 1 : 0
}

resource "aws_iam_role" "dms_cloudwatch_logs" {
  count = local.enabled ? 1 : 0
}

resource "aws_iam_role" "dms_vpc_management" {
  count = local.enabled ? 1 : 0
}

output "dms_redshift_s3_role_arn" {
  value = join("", aws_iam_role.dms_redshift_s3[*].arn)
}

output "dms_cloudwatch_logs_role_arn" {
  value = join("", aws_iam_role.dms_cloudwatch_logs[*].arn)
}

output "dms_vpc_management_role_arn" {
  value = join("", aws_iam_role.dms_vpc_management[*].arn)
}
