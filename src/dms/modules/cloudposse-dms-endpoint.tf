# What cloudposse/dms/aws//modules/dms-endpoint 0.1.0 to 1.3.1 declares, as far as dmslint needs it: written from the
# module's inputs and outputs, for calls of it that terraform init has not installed. Its label is a module that
# dmslint does not read, so names are unknown.

variable "enabled" {
  type    = bool
  default = null
}

variable "context" {
  type    = any
  default = {}
}

variable "endpoint_type" {
  type = string
}

variable "engine_name" {
  type = string
}

variable "ssl_mode" {
  type    = string
  default = "none"
}

variable "certificate_arn" {
  type    = string
  default = null
}

variable "extra_connection_attributes" {
  type    = string
  default = ""
}

variable "server_name" {
  type    = string
  default = null
}

variable "port" {
  type    = number
  default = null
}

variable "database_name" {
  type    = string
  default = null
}

variable "username" {
  type    = string
  default = null
}

variable "password" {
  type    = string
  default = null
}

variable "secrets_manager_arn" {
  type    = string
  default = null
}

variable "secrets_manager_access_role_arn" {
  type    = string
  default = null
}

variable "service_access_role" {
  type    = string
  default = null
}

variable "kms_key_arn" {
  type    = string
  default = null
}

variable "elasticsearch_settings" {
  type    = map(any)
  default = null
}

variable "kafka_settings" {
  type    = map(any)
  default = null
}

variable "mongodb_settings" {
  type    = map(any)
  default = null
}

variable "s3_settings" {
  type    = map(any)
  default = null
}

locals {
  enabled = var.enabled == null ? try(coalesce(var.context.enabled), true) : var.enabled
}

# Unknown on purpose: the id of the label.
module "this" {
  source = "cloudposse/label/null"
}

resource "aws_dms_endpoint" "default" {
  count = local.enabled ? 1 : 0

  endpoint_id                     = module.this.id
  endpoint_type                   = var.endpoint_type
  engine_name                     = var.engine_name
  ssl_mode                        = var.ssl_mode
  certificate_arn                 = var.certificate_arn
  extra_connection_attributes     = var.extra_connection_attributes
  server_name                     = var.server_name
  port                            = var.port
  database_name                   = var.database_name
  username                        = var.username
  password                        = var.password
  secrets_manager_arn             = var.secrets_manager_arn
  secrets_manager_access_role_arn = var.secrets_manager_access_role_arn
  service_access_role             = var.service_access_role
  kms_key_arn                     = var.kms_key_arn

  dynamic "elasticsearch_settings" {
    for_each = var.elasticsearch_settings == null ? [] : [var.elasticsearch_settings]

    content {
      endpoint_uri            = elasticsearch_settings.value["endpoint_uri"]
      service_access_role_arn = elasticsearch_settings.value["service_access_role_arn"]
    }
  }

  dynamic "kafka_settings" {
    for_each = var.kafka_settings == null ? [] : [var.kafka_settings]

    content {
      broker                     = kafka_settings.value["broker"]
      sasl_username              = lookup(kafka_settings.value, "sasl_username", null)
      sasl_password              = lookup(kafka_settings.value, "sasl_password", null)
      security_protocol          = lookup(kafka_settings.value, "security_protocol", null)
      ssl_ca_certificate_arn     = lookup(kafka_settings.value, "ssl_ca_certificate_arn", null)
      ssl_client_certificate_arn = lookup(kafka_settings.value, "ssl_client_certificate_arn", null)
      ssl_client_key_arn         = lookup(kafka_settings.value, "ssl_client_key_arn", null)
      ssl_client_key_password    = lookup(kafka_settings.value, "ssl_client_key_password", null)
      topic                      = lookup(kafka_settings.value, "topic", null)
    }
  }

  dynamic "mongodb_settings" {
    for_each = var.mongodb_settings == null ? [] : [var.mongodb_settings]

    content {
      auth_mechanism = lookup(mongodb_settings.value, "auth_mechanism", null)
      auth_source    = lookup(mongodb_settings.value, "auth_source", null)
      auth_type      = lookup(mongodb_settings.value, "auth_type", null)
    }
  }

  dynamic "s3_settings" {
    for_each = var.s3_settings == null ? [] : [var.s3_settings]

    content {
      bucket_name             = s3_settings.value["bucket_name"]
      service_access_role_arn = lookup(s3_settings.value, "service_access_role_arn", null)
    }
  }
}

output "endpoint_id" {
  value = join("", aws_dms_endpoint.default[*].id)
}

output "endpoint_arn" {
  value = join("", aws_dms_endpoint.default[*].endpoint_arn)
}
