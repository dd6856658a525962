# What cloudposse/dms/aws//modules/dms-replication-instance 0.1.0 to 1.3.1 declares, as far as dmslint needs it:
# written from the module's inputs and outputs, for calls of it that terraform init has not installed. Its label is a
# module that dmslint does not read, so names are unknown.

variable "enabled" {
  type    = bool
  default = null
}

variable "context" {
  type    = any
  default = {}
}

variable "allocated_storage" {
  type    = number
  default = 50
}

variable "allow_major_version_upgrade" {
  type    = bool
  default = false
}

variable "apply_immediately" {
  type    = bool
  default = true
}

variable "auto_minor_version_upgrade" {
  type    = bool
  default = true
}

variable "availability_zone" {
  type    = string
  default = null
}

variable "engine_version" {
  type = string
}

variable "kms_key_arn" {
  type    = string
  default = null
}

variable "multi_az" {
  type    = bool
  default = false
}

variable "publicly_accessible" {
  type    = bool
  default = false
}

variable "replication_instance_class" {
  type = string
}

variable "vpc_security_group_ids" {
  type    = list(string)
  default = null
}

variable "subnet_ids" {
  type = list(string)
}

locals {
  enabled = var.enabled == null ? try(coalesce(var.context.enabled), true) : var.enabled
}

# Unknown on purpose: the id of the label.
module "this" {
  source = "cloudposse/label/null"
}

resource "aws_dms_replication_instance" "default" {
  count = local.enabled ? 1 : 0

  replication_instance_id     = module.this.id
  allocated_storage           = var.allocated_storage
  allow_major_version_upgrade = var.allow_major_version_upgrade
  apply_immediately           = var.apply_immediately
  auto_minor_version_upgrade  = var.auto_minor_version_upgrade
  availability_zone           = var.availability_zone
  engine_version              = var.engine_version
  kms_key_arn                 = var.kms_key_arn
  multi_az                    = var.multi_az
  publicly_accessible         = var.publicly_accessible
  replication_instance_class  = var.replication_instance_class
  vpc_security_group_ids      = var.vpc_security_group_ids
  replication_subnet_group_id = join("", aws_dms_replication_subnet_group.default[*].id)
}

resource "aws_dms_replication_subnet_group" "default" {
  count = local.enabled ? 1 : 0

  replication_subnet_group_id          = module.this.id
  replication_subnet_group_description = module.this.id
  subnet_ids                           = var.subnet_ids
}

output "replication_instance_id" {
  value = join("", aws_dms_replication_instance.default[*].replication_instance_id)
}

output "replication_instance_arn" {
  value = join("", aws_dms_replication_instance.default[*].replication_instance_arn)
}

output "subnet_group_id" {
  value = join("", aws_dms_replication_subnet_group.default[*].replication_subnet_group_id)
}
