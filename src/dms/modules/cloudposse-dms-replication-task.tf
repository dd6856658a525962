# What cloudposse/dms/aws//modules/dms-replication-task 0.1.0 to 1.3.1 declares, as far as dmslint needs it: written
# from the module's inputs and outputs, for calls of it that terraform init has not installed. Its label is a module
# that dmslint does not read, so names are unknown.

variable "enabled" {
  type    = bool
  default = null
}

variable "context" {
  type    = any
  default = {}
}

variable "migration_type" {
  type    = string
  default = "full-load-and-cdc"
}

variable "replication_instance_arn" {
  type = string
}

variable "source_endpoint_arn" {
  type = string
}

variable "target_endpoint_arn" {
  type = string
}

variable "table_mappings" {
  type = string
}

variable "replication_task_settings" {
  type    = string
  default = null
}

variable "start_replication_task" {
  type    = bool
  default = true
}

locals {
  enabled = var.enabled == null ? try(coalesce(var.context.enabled), true) : var.enabled
}

# Unknown on purpose: the id of the label.
module "this" {
  source = "cloudposse/label/null"
}

resource "aws_dms_replication_task" "default" {
  count = local.enabled ? 1 : 0

  replication_task_id       = module.this.id
  migration_type            = var.migration_type
  replication_instance_arn  = var.replication_instance_arn
  source_endpoint_arn       = var.source_endpoint_arn
  target_endpoint_arn       = var.target_endpoint_arn
  table_mappings            = var.table_mappings
  replication_task_settings = var.replication_task_settings
  start_replication_task    = var.start_replication_task
}

output "replication_task_id" {
  value = join("", aws_dms_replication_task.default[*].id)
}

output "replication_task_arn" {
  value = join("", aws_dms_replication_task.default[*].replication_task_arn)
}
