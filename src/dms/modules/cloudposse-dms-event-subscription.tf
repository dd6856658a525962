# What cloudposse/dms/aws//modules/dms-event-subscription 0.1.0 to 1.3.1 declares, as far as dmslint needs it: written
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

variable "event_subscription_enabled" {
  type    = bool
  default = true
}

variable "event_categories" {
  type    = list(string)
  default = null
}

variable "sns_topic_arn" {
  type = string
}

variable "source_ids" {
  type = list(string)
}

variable "source_type" {
  type = string
}

locals {
  enabled = var.enabled == null ? try(coalesce(var.context.enabled), true) : var.enabled
}

# Unknown on purpose: the id of the label.
module "this" {
  source = "cloudposse/label/null"
}

resource "aws_dms_event_subscription" "default" {
  count = local.enabled ? 1 : 0

  name             = module.this.id
  enabled          = var.event_subscription_enabled
  event_categories = var.event_categories
  sns_topic_arn    = var.sns_topic_arn
  source_ids       = var.source_ids
  source_type      = var.source_type
}

output "event_subscription_arn" {
  value = join("", aws_dms_event_subscription.default[*].arn)
}
