# What sourcefuse/arc-dms/aws//modules/dms 0.0.1 to 0.0.5 declares, as far as dmslint needs it: written from the
# module's inputs and outputs, for calls of it that terraform init has not installed. Arguments without a bearing on
# the connection are left out.

variable "instance_allocated_storage" {
  type    = number
  default = null
}

variable "instance_allow_major_version_upgrade" {
  type    = bool
  default = true
}

variable "instance_apply_immediately" {
  type    = bool
  default = null
}

variable "instance_auto_minor_version_upgrade" {
  type    = bool
  default = true
}

variable "instance_availability_zone" {
  type    = string
  default = null
}

variable "instance_class" {
  type    = string
  default = "dms.t2.micro"
}

variable "instance_engine_version" {
  type    = string
  default = null
}

variable "instance_id" {
  type    = string
  default = "dms-instance"
}

variable "instance_kms_key_arn" {
  type    = string
  default = null
}

variable "instance_multi_az" {
  type    = bool
  default = null
}

variable "instance_network_type" {
  type    = string
  default = null
}

variable "instance_publicly_accessible" {
  type    = bool
  default = null
}

variable "instance_subnet_group_id" {
  type    = string
  default = null
}

variable "instance_vpc_security_group_ids" {
  type    = list(string)
  default = null
}

variable "create_subnet_group" {
  type    = bool
  default = true
}

variable "subnet_group_id" {
  type    = string
  default = "DMS_replication_subnet_group"
}

variable "subnet_group_description" {
  type    = string
  default = "DMS Replication subnet group"
}

variable "subnet_group_subnet_ids" {
  type    = list(string)
  default = []
}

variable "create_certificate" {
  type    = bool
  default = false
}

variable "certificate" {
  type = object({
    certificate_id     = string
    certificate_pem    = optional(string)
    certificate_wallet = optional(string)
  })
  default = {
    certificate_id = "dms-poc-cert-2024"
  }
}

variable "endpoints" {
  type = map(object({
    endpoint_id                     = string
    endpoint_type                   = string
    engine_name                     = string
    ssl_mode                        = optional(string)
    extra_connection_attributes     = optional(string)
    server_name                     = optional(string)
    port                            = optional(number)
    database_name                   = optional(string)
    username                        = optional(string)
    password                        = optional(string)
    secrets_manager_arn             = optional(string)
    secrets_manager_access_role_arn = optional(string)
    service_access_role             = optional(string)
    kms_key_arn                     = optional(string)
    elasticsearch_settings = optional(object({
      endpoint_uri            = optional(string)
      service_access_role_arn = optional(string)
      use_new_mapping_type    = optional(bool)
    }))
    kafka_settings = optional(object({
      broker                     = optional(string)
      sasl_username              = optional(string)
      sasl_password              = optional(string)
      security_protocol          = optional(string)
      ssl_ca_certificate_arn     = optional(string)
      ssl_client_certificate_arn = optional(string)
      ssl_client_key_arn         = optional(string)
      ssl_client_key_password    = optional(string)
      topic                      = optional(string)
    }))
    mongodb_settings = optional(object({
      auth_mechanism = optional(string)
      auth_source    = optional(string)
      auth_type      = optional(string)
    }))
    redis_settings = optional(object({
      server_name            = optional(string)
      port                   = optional(number)
      auth_type              = optional(string)
      auth_user_name         = optional(string)
      auth_password          = optional(string)
      ssl_ca_certificate_arn = optional(string)
      ssl_security_protocol  = optional(string)
    }))
  }))
  default = {}
}

variable "s3_endpoints" {
  type = map(object({
    endpoint_id             = string
    endpoint_type           = string
    bucket_name             = string
    service_access_role_arn = string
    ssl_mode                = optional(string)
    kms_key_arn             = optional(string)
  }))
  default = {}
}

variable "replication_tasks" {
  type = map(object({
    replication_task_id       = string
    migration_type            = string
    source_endpoint_arn       = string
    target_endpoint_arn       = string
    table_mappings            = string
    replication_task_settings = optional(string)
    start_replication_task    = optional(bool)
  }))
  default = {}
}

variable "replication_tasks_serverless" {
  type = map(object({
    replication_task_id    = string
    migration_type         = string
    source_endpoint_arn    = optional(string)
    target_endpoint_arn    = optional(string)
    table_mappings         = optional(string)
    start_replication_task = optional(bool)
    serverless_config = optional(object({
      max_capacity_units     = number
      vpc_security_group_ids = optional(list(string))
    }))
  }))
  default = {}
}

variable "event_subscriptions" {
  type = map(object({
    name             = string
    sns_topic_arn    = string
    enabled          = optional(bool, true)
    event_categories = optional(list(string), [])
    source_type      = optional(string)
  }))
  default = {}
}

resource "aws_iam_role" "dms-access-for-endpoint" {}

resource "aws_iam_role" "dms_secrets_manager_access_role" {}

resource "aws_dms_replication_subnet_group" "this" {
  count = var.create_subnet_group ? 1 : 0

  replication_subnet_group_id          = var.subnet_group_id
  replication_subnet_group_description = var.subnet_group_description
  subnet_ids                           = var.subnet_group_subnet_ids
}

resource "aws_dms_replication_instance" "this" {
  allocated_storage           = var.instance_allocated_storage
  allow_major_version_upgrade = var.instance_allow_major_version_upgrade
  apply_immediately           = var.instance_apply_immediately
  auto_minor_version_upgrade  = var.instance_auto_minor_version_upgrade
  availability_zone           = var.instance_availability_zone
  replication_instance_class  = var.instance_class
  engine_version              = var.instance_engine_version
  replication_instance_id     = var.instance_id
  kms_key_arn                 = var.instance_kms_key_arn
  multi_az                    = var.instance_multi_az
  network_type                = var.instance_network_type
  publicly_accessible         = var.instance_publicly_accessible
  replication_subnet_group_id = var.instance_subnet_group_id
  vpc_security_group_ids      = var.instance_vpc_security_group_ids
}

resource "aws_dms_certificate" "this" {
  count = var.create_certificate ? 1 : 0

  certificate_id     = var.certificate.certificate_id
  certificate_pem    = var.certificate.certificate_pem
  certificate_wallet = var.certificate.certificate_wallet
}

locals {
  certificate_arn = var.create_certificate ? aws_dms_certificate.this[0].certificate_arn : null
}

data "aws_secretsmanager_secret" "dms_endpoint_secret" {
  for_each = var.endpoints

  arn = each.value.secrets_manager_arn
}

resource "aws_dms_endpoint" "this" {
  for_each = var.endpoints

  endpoint_id                     = each.value.endpoint_id
  endpoint_type                   = each.value.endpoint_type
  engine_name                     = each.value.engine_name
  ssl_mode                        = each.value.ssl_mode
  extra_connection_attributes     = each.value.extra_connection_attributes
  server_name                     = each.value.server_name
  port                            = each.value.port
  database_name                   = each.value.database_name
  username                        = each.value.username
  password                        = each.value.password
  service_access_role             = each.value.service_access_role
  kms_key_arn                     = each.value.kms_key_arn
  certificate_arn                 = local.certificate_arn
  secrets_manager_arn             = data.aws_secretsmanager_secret.dms_endpoint_secret[each.key].arn
  secrets_manager_access_role_arn = aws_iam_role.dms_secrets_manager_access_role.arn

  dynamic "elasticsearch_settings" {
    for_each = each.value.elasticsearch_settings == null ? [] : [each.value.elasticsearch_settings]

    content {
      endpoint_uri            = elasticsearch_settings.value.endpoint_uri
      service_access_role_arn = elasticsearch_settings.value.service_access_role_arn
      use_new_mapping_type    = elasticsearch_settings.value.use_new_mapping_type
    }
  }

  dynamic "kafka_settings" {
    for_each = each.value.kafka_settings == null ? [] : [each.value.kafka_settings]

    content {
      broker                     = kafka_settings.value.broker
      sasl_username              = kafka_settings.value.sasl_username
      sasl_password              = kafka_settings.value.sasl_password
      security_protocol          = kafka_settings.value.security_protocol
      ssl_ca_certificate_arn     = kafka_settings.value.ssl_ca_certificate_arn
      ssl_client_certificate_arn = kafka_settings.value.ssl_client_certificate_arn
      ssl_client_key_arn         = kafka_settings.value.ssl_client_key_arn
      ssl_client_key_password    = kafka_settings.value.ssl_client_key_password
      topic                      = kafka_settings.value.topic
    }
  }

  dynamic "mongodb_settings" {
    for_each = each.value.mongodb_settings == null ? [] : [each.value.mongodb_settings]

    content {
      auth_mechanism = mongodb_settings.value.auth_mechanism
      auth_source    = mongodb_settings.value.auth_source
      auth_type      = mongodb_settings.value.auth_type
    }
  }

  dynamic "redis_settings" {
    for_each = each.value.redis_settings == null ? [] : [each.value.redis_settings]

    content {
      server_name            = redis_settings.value.server_name
      port                   = redis_settings.value.port
      auth_type              = redis_settings.value.auth_type
      auth_user_name         = redis_settings.value.auth_user_name
      auth_password          = redis_settings.value.auth_password
      ssl_ca_certificate_arn = redis_settings.value.ssl_ca_certificate_arn
      ssl_security_protocol  = redis_settings.value.ssl_security_protocol
    }
  }
}

resource "aws_dms_s3_endpoint" "this" {
  for_each = var.s3_endpoints

  endpoint_id             = each.value.endpoint_id
  endpoint_type           = each.value.endpoint_type
  bucket_name             = each.value.bucket_name
  service_access_role_arn = each.value.service_access_role_arn
  ssl_mode                = each.value.ssl_mode
  kms_key_arn             = each.value.kms_key_arn
  certificate_arn         = local.certificate_arn
}

resource "aws_dms_replication_task" "this" {
  for_each = var.replication_tasks

  replication_task_id       = each.value.replication_task_id
  migration_type            = each.value.migration_type
  source_endpoint_arn       = each.value.source_endpoint_arn
  target_endpoint_arn       = each.value.target_endpoint_arn
  table_mappings            = each.value.table_mappings
  replication_task_settings = each.value.replication_task_settings
  start_replication_task    = each.value.start_replication_task
  replication_instance_arn  = aws_dms_replication_instance.this.replication_instance_arn
}

resource "aws_dms_replication_config" "this" {
  for_each = var.replication_tasks_serverless

  replication_config_identifier = each.value.replication_task_id
  replication_type              = each.value.migration_type
  source_endpoint_arn           = each.value.source_endpoint_arn
  target_endpoint_arn           = each.value.target_endpoint_arn
  table_mappings                = each.value.table_mappings
  start_replication             = each.value.start_replication_task

  compute_config {
    max_capacity_units          = each.value.serverless_config.max_capacity_units
    replication_subnet_group_id = var.create_subnet_group ? aws_dms_replication_subnet_group.this[0].id : null
    vpc_security_group_ids      = each.value.serverless_config.vpc_security_group_ids
  }
}

resource "aws_dms_event_subscription" "this" {
  for_each = var.event_subscriptions

  name             = each.value.name
  sns_topic_arn    = each.value.sns_topic_arn
  enabled          = each.value.enabled
  event_categories = each.value.event_categories
  source_type      = each.value.source_type
}

output "dms_access_for_endpoint_iam_role_arn" {
  value = aws_iam_role.dms-access-for-endpoint.arn
}

output "dms_access_for_endpoint_iam_role_id" {
  value = aws_iam_role.dms-access-for-endpoint.id
}

output "dms_access_for_endpoint_iam_role_unique_id" {
  value = aws_iam_role.dms-access-for-endpoint.unique_id
}

output "replication_subnet_group_id" {
  value = one(aws_dms_replication_subnet_group.this[*].id)
}

output "replication_instance_arn" {
  value = aws_dms_replication_instance.this.replication_instance_arn
}

output "replication_instance_private_ips" {
  value = aws_dms_replication_instance.this.replication_instance_private_ips
}

output "replication_instance_public_ips" {
  value = aws_dms_replication_instance.this.replication_instance_public_ips
}

output "replication_instance_tags_all" {
  value = aws_dms_replication_instance.this.tags_all
}

output "endpoints" {
  value     = aws_dms_endpoint.this
  sensitive = true
}

output "s3_endpoints" {
  value     = aws_dms_s3_endpoint.this
  sensitive = true
}

output "replication_tasks" {
  value = aws_dms_replication_task.this
}

output "serverless_replication_tasks" {
  value = aws_dms_replication_config.this
}

output "event_subscriptions" {
  value = aws_dms_event_subscription.this
}

output "certificates" {
  value     = aws_dms_certificate.this
  sensitive = true
}
