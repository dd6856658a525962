variable "vpc" {
  type    = string
  default = "vpc-1"
}

resource "aws_subnet" "replication" {
  vpc_id     = var.vpc
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "brokers" {
  vpc_id     = var.vpc
  cidr_block = "10.0.11.0/24"
}

resource "aws_default_network_acl" "main" {
  default_network_acl_id = "acl-0"

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 9092
    to_port    = 9092
    cidr_block = "10.0.0.0/16"
  }
}

resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 1

  broker_node_group_info {
    client_subnets  = [aws_subnet.brokers.id]
    instance_type   = "kafka.m7g.large"
    security_groups = ["sg-1"]
  }
}

resource "aws_dms_replication_subnet_group" "main" {
  replication_subnet_group_id          = "main"
  replication_subnet_group_description = "Replication"
  subnet_ids                           = [aws_subnet.replication.id]
}

resource "aws_dms_replication_instance" "main" {
  replication_instance_id     = "main"
  replication_instance_class  = "dms.t3.medium"
  network_type                = "IPV4"
  replication_subnet_group_id = aws_dms_replication_subnet_group.main.id
}

resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = aws_msk_cluster.events.bootstrap_brokers_tls
    security_protocol = "ssl-encryption"
  }
}

resource "aws_dms_endpoint" "public" {
  endpoint_id   = "public"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = aws_msk_cluster.events.bootstrap_brokers_public_tls
    security_protocol = "ssl-encryption"
  }
}

resource "aws_dms_replication_task" "events" {
  for_each                 = { events = aws_dms_endpoint.events, public = aws_dms_endpoint.public }
  replication_task_id      = each.key
  migration_type           = "cdc"
  replication_instance_arn = aws_dms_replication_instance.main.replication_instance_arn
  source_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:ORDERS"
  target_endpoint_arn      = each.value.endpoint_arn
  table_mappings           = jsonencode({ rules = [] })
}
