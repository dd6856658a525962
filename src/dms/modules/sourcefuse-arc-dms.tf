# What sourcefuse/arc-dms/aws 0.0.1 to 0.0.5 declares, as far as dmslint needs it: written from the module's inputs
# and outputs, for calls of it that terraform init has not installed. Arguments without a bearing on the connection
# are left out.

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

module "aws_dms" {
  source = "./modules/dms"

  instance_allocated_storage           = var.instance_allocated_storage
  instance_allow_major_version_upgrade = var.instance_allow_major_version_upgrade
  instance_apply_immediately           = var.instance_apply_immediately
  instance_auto_minor_version_upgrade  = var.instance_auto_minor_version_upgrade
  instance_availability_zone           = var.instance_availability_zone
  instance_class                       = var.instance_class
  instance_engine_version              = var.instance_engine_version
  instance_id                          = var.instance_id
  instance_kms_key_arn                 = var.instance_kms_key_arn
  instance_multi_az                    = var.instance_multi_az
  instance_network_type                = var.instance_network_type
  instance_publicly_accessible         = var.instance_publicly_accessible
  instance_subnet_group_id             = var.instance_subnet_group_id
  instance_vpc_security_group_ids      = var.instance_vpc_security_group_ids
  create_subnet_group                  = var.create_subnet_group
  subnet_group_id                      = var.subnet_group_id
  subnet_group_description             = var.subnet_group_description
  subnet_group_subnet_ids              = var.subnet_group_subnet_ids
  endpoints                            = var.endpoints
  s3_endpoints                         = var.s3_endpoints
  replication_tasks                    = var.replication_tasks
  replication_tasks_serverless         = var.replication_tasks_serverless
}

output "dms_access_for_endpoint_iam_role_arn" {
  value = module.aws_dms.dms_access_for_endpoint_iam_role_arn
}

output "dms_access_for_endpoint_iam_role_id" {
  value = module.aws_dms.dms_access_for_endpoint_iam_role_id
}

output "dms_access_for_endpoint_iam_role_unique_id" {
  value = module.aws_dms.dms_access_for_endpoint_iam_role_unique_id
}

output "replication_subnet_group_id" {
  value = module.aws_dms.replication_subnet_group_id
}

output "replication_instance_arn" {
  value = module.aws_dms.replication_instance_arn
}

output "replication_instance_tags_all" {
  value = module.aws_dms.replication_instance_tags_all
}

output "endpoints" {
  value     = module.aws_dms.endpoints
  sensitive = true
}

output "s3_endpoints" {
  value     = module.aws_dms.s3_endpoints
  sensitive = true
}

output "replication_tasks" {
  value = module.aws_dms.replication_tasks
}

output "serverless_replication_tasks" {
  value = module.aws_dms.serverless_replication_tasks
}

output "event_subscriptions" {
  value = module.aws_dms.event_subscriptions
}

output "certificates" {
  value     = module.aws_dms.certificates
  sensitive = true
}
