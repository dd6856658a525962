module "endpoint" {
  source  = "cloudposse/dms/aws//modules/dms-endpoint"
  version = "1.3.1"

  enabled       = true
  name          = "src"
  endpoint_type = "source"
  engine_name   = "mysql"
}
module "off" {
  source  = "cloudposse/dms/aws//modules/dms-endpoint"
  version = "1.3.1"

  enabled       = false
  name          = "src"
  endpoint_type = "source"
  engine_name   = "mysql"
}
module "kafka" {
  source  = "cloudposse/dms/aws//modules/dms-endpoint"
  version = "1.3.1"

  name           = "k"
  endpoint_type  = "target"
  engine_name    = "kafka"
  kafka_settings = { broker = "b:9092", topic = "x" }
}
module "instance" {
  source  = "cloudposse/dms/aws//modules/dms-replication-instance"
  version = "1.3.1"

  name                       = "i"
  engine_version             = "3.5"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = true
  subnet_ids                 = ["a"]
}
module "task" {
  source  = "cloudposse/dms/aws//modules/dms-replication-task"
  version = "1.3.1"

  name                     = "t"
  replication_instance_arn = module.instance.replication_instance_arn
  source_endpoint_arn      = module.endpoint.endpoint_arn
  target_endpoint_arn      = module.kafka.endpoint_arn
  table_mappings           = "{}"
}
