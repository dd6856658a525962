# What terraform-aws-modules/dms/aws 1.0.0 to 1.6.1 declare, as far as dmslint needs it: written from the module's
# inputs and outputs, for calls of it that terraform init has not installed. Arguments without a bearing on the
# connection are left out.

variable "create" {
  type    = bool
  default = true
}

variable "create_iam_roles" {
  type    = bool
  default = true
}

variable "create_repl_subnet_group" {
  type    = bool
  default = true
}

variable "repl_subnet_group_name" {
  type    = string
  default = null
}

variable "repl_subnet_group_description" {
  type    = string
  default = null
}

variable "repl_subnet_group_subnet_ids" {
  type    = list(string)
  default = []
}

variable "repl_instance_allocated_storage" {
  type    = number
  default = null
}

variable "repl_instance_allow_major_version_upgrade" {
  type    = bool
  default = null
}

variable "repl_instance_apply_immediately" {
  type    = bool
  default = null
}

variable "repl_instance_auto_minor_version_upgrade" {
  type    = bool
  default = null
}

variable "repl_instance_availability_zone" {
  type    = string
  default = null
}

variable "repl_instance_class" {
  type    = string
  default = null
}

variable "repl_instance_engine_version" {
  type    = string
  default = null
}

variable "repl_instance_id" {
  type    = string
  default = null
}

variable "repl_instance_kms_key_arn" {
  type    = string
  default = null
}

variable "repl_instance_multi_az" {
  type    = bool
  default = null
}

variable "repl_instance_publicly_accessible" {
  type    = bool
  default = null
}

variable "repl_instance_subnet_group_id" {
  type    = string
  default = null
}

variable "repl_instance_vpc_security_group_ids" {
  type    = list(string)
  default = null
}

variable "endpoints" {
  type    = any
  default = {}
}

variable "replication_tasks" {
  type    = any
  default = {}
}

variable "event_subscriptions" {
  type    = any
  default = {}
}

variable "certificates" {
  type    = map(any)
  default = {}
}

locals {
  subnet_group = var.create && var.create_repl_subnet_group ? aws_dms_replication_subnet_group.this[0].id : var.repl_instance_subnet_group_id
}

resource "aws_iam_role" "dms_access_for_endpoint" {
  count = var.create && var.create_iam_roles ? 1 : 0
}

resource "aws_iam_role" "dms_cloudwatch_logs_role" {
  count = var.create && var.create_iam_roles ? 1 : 0
}

resource "aws_iam_role" "dms_vpc_role" {
  count = var.create && var.create_iam_roles ? 1 : 0
}

resource "aws_dms_replication_subnet_group" "this" {
  count = var.create && var.create_repl_subnet_group ? 1 : 0

  replication_subnet_group_id          = lower(var.repl_subnet_group_name)
  replication_subnet_group_description = var.repl_subnet_group_description
  subnet_ids                           = var.repl_subnet_group_subnet_ids
}

resource "aws_dms_replication_instance" "this" {
  count = var.create ? 1 : 0

  allocated_storage           = var.repl_instance_allocated_storage
  allow_major_version_upgrade = var.repl_instance_allow_major_version_upgrade
  apply_immediately           = var.repl_instance_apply_immediately
  auto_minor_version_upgrade  = var.repl_instance_auto_minor_version_upgrade
  availability_zone           = var.repl_instance_availability_zone
  replication_instance_class  = var.repl_instance_class
  engine_version              = var.repl_instance_engine_version
  replication_instance_id     = var.repl_instance_id
  kms_key_arn                 = var.repl_instance_kms_key_arn
  multi_az                    = var.repl_instance_multi_az
  publicly_accessible         = var.repl_instance_publicly_accessible
  vpc_security_group_ids      = var.repl_instance_vpc_security_group_ids
  replication_subnet_group_id = local.subnet_group
}

resource "aws_dms_endpoint" "this" {
  for_each = { for name, endpoint in var.endpoints : name => endpoint if var.create }

  endpoint_id                     = each.value.endpoint_id
  endpoint_type                   = each.value.endpoint_type
  engine_name                     = each.value.engine_name
  ssl_mode                        = try(each.value.ssl_mode, null)
  certificate_arn                 = try(aws_dms_certificate.this[each.value.certificate_key].certificate_arn, null)
  extra_connection_attributes     = try(each.value.extra_connection_attributes, null)
  server_name                     = try(each.value.server_name, null)
  port                            = try(each.value.port, null)
  database_name                   = try(each.value.database_name, null)
  username                        = try(each.value.username, null)
  password                        = try(each.value.password, null)
  secrets_manager_arn             = try(each.value.secrets_manager_arn, null)
  secrets_manager_access_role_arn = try(each.value.secrets_manager_access_role_arn, null)
  service_access_role             = try(each.value.service_access_role, null)
  kms_key_arn                     = try(each.value.kms_key_arn, null)

  dynamic "elasticsearch_settings" {
    for_each = length(try(each.value.elasticsearch_settings, {})) == 0 ? [] : [each.value.elasticsearch_settings]

    content {
      endpoint_uri            = elasticsearch_settings.value.endpoint_uri
      service_access_role_arn = try(elasticsearch_settings.value.service_access_role_arn, null)
    }
  }

  dynamic "kafka_settings" {
    for_each = length(try(each.value.kafka_settings, {})) == 0 ? [] : [each.value.kafka_settings]

    content {
      broker                     = kafka_settings.value.broker
      sasl_username              = try(kafka_settings.value.sasl_username, null)
      sasl_password              = try(kafka_settings.value.sasl_password, null)
      security_protocol          = try(kafka_settings.value.security_protocol, null)
      ssl_ca_certificate_arn     = try(kafka_settings.value.ssl_ca_certificate_arn, null)
      ssl_client_certificate_arn = try(kafka_settings.value.ssl_client_certificate_arn, null)
      ssl_client_key_arn         = try(kafka_settings.value.ssl_client_key_arn, null)
      ssl_client_key_password    = try(kafka_settings.value.ssl_client_key_password, null)
      topic                      = try(kafka_settings.value.topic, null)
    }
  }

  dynamic "mongodb_settings" {
    for_each = length(try(each.value.mongodb_settings, {})) == 0 ? [] : [each.value.mongodb_settings]

    content {
      auth_mechanism = try(mongodb_settings.value.auth_mechanism, null)
      auth_source    = try(mongodb_settings.value.auth_source, null)
      auth_type      = try(mongodb_settings.value.auth_type, null)
    }
  }

  dynamic "s3_settings" {
    for_each = length(try(each.value.s3_settings, {})) == 0 ? [] : [each.value.s3_settings]

    content {
      bucket_name             = try(s3_settings.value.bucket_name, null)
      service_access_role_arn = try(s3_settings.value.service_access_role_arn, null)
    }
  }
}

resource "aws_dms_replication_task" "this" {
  for_each = { for name, task in var.replication_tasks : name => task if var.create }

  replication_task_id       = each.value.replication_task_id
  migration_type            = each.value.migration_type
  replication_instance_arn  = aws_dms_replication_instance.this[0].replication_instance_arn
  source_endpoint_arn       = aws_dms_endpoint.this[each.value.source_endpoint_key].endpoint_arn
  target_endpoint_arn       = aws_dms_endpoint.this[each.value.target_endpoint_key].endpoint_arn
  table_mappings            = try(each.value.table_mappings, null)
  replication_task_settings = try(each.value.replication_task_settings, null)
  start_replication_task    = try(each.value.start_replication_task, null)
}

resource "aws_dms_event_subscription" "this" {
  for_each = { for name, subscription in var.event_subscriptions : name => subscription if var.create }

  name             = each.value.name
  sns_topic_arn    = each.value.sns_topic_arn
  enabled          = try(each.value.enabled, null)
  event_categories = try(each.value.event_categories, null)
  source_type      = try(each.value.source_type, null)
}

resource "aws_dms_certificate" "this" {
  for_each = { for name, certificate in var.certificates : name => certificate if var.create }

  certificate_id     = each.value.certificate_id
  certificate_pem    = lookup(each.value, "certificate_pem", null)
  certificate_wallet = lookup(each.value, "certificate_wallet", null)
}

output "dms_access_for_endpoint_iam_role_arn" {
  value = try(aws_iam_role.dms_access_for_endpoint[0].arn, "")
}

output "dms_access_for_endpoint_iam_role_id" {
  value = try(aws_iam_role.dms_access_for_endpoint[0].id, "")
}

output "dms_access_for_endpoint_iam_role_unique_id" {
  value = try(aws_iam_role.dms_access_for_endpoint[0].unique_id, "")
}

output "dms_cloudwatch_logs_iam_role_arn" {
  value = try(aws_iam_role.dms_cloudwatch_logs_role[0].arn, "")
}

output "dms_cloudwatch_logs_iam_role_id" {
  value = try(aws_iam_role.dms_cloudwatch_logs_role[0].id, "")
}

output "dms_cloudwatch_logs_iam_role_unique_id" {
  value = try(aws_iam_role.dms_cloudwatch_logs_role[0].unique_id, "")
}

output "dms_vpc_iam_role_arn" {
  value = try(aws_iam_role.dms_vpc_role[0].arn, "")
}

output "dms_vpc_iam_role_id" {
  value = try(aws_iam_role.dms_vpc_role[0].id, "")
}

output "dms_vpc_iam_role_unique_id" {
  value = try(aws_iam_role.dms_vpc_role[0].unique_id, "")
}

output "replication_subnet_group_id" {
  value = try(aws_dms_replication_subnet_group.this[0].id, "")
}

output "replication_instance_arn" {
  value = try(aws_dms_replication_instance.this[0].replication_instance_arn, "")
}

output "replication_instance_private_ips" {
  value = try(aws_dms_replication_instance.this[0].replication_instance_private_ips, "")
}

output "replication_instance_public_ips" {
  value = try(aws_dms_replication_instance.this[0].replication_instance_public_ips, "")
}

output "replication_instance_tags_all" {
  value = try(aws_dms_replication_instance.this[0].tags_all, "")
}

output "endpoints" {
  value     = aws_dms_endpoint.this
  sensitive = true
}

output "replication_tasks" {
  value = aws_dms_replication_task.this
}

output "event_subscriptions" {
  value = aws_dms_event_subscription.this
}

output "certificates" {
  value     = aws_dms_certificate.this
  sensitive = true
}
