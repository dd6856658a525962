resource "aws_security_group" "clients" {
  name = "clients"
}

resource "aws_security_group" "replication" {
  name = "replication"

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "orders" {
  name = "orders"

  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.clients.id]
  }
}

resource "aws_db_instance" "orders" {
  identifier             = "orders"
  instance_class         = "db.t4g.medium"
  engine                 = "postgres"
  vpc_security_group_ids = [aws_security_group.orders.id]
}

resource "aws_dms_replication_instance" "main" {
  replication_instance_id    = "main"
  replication_instance_class = "dms.t3.medium"
  vpc_security_group_ids     = [aws_security_group.clients.id, aws_security_group.replication.id]
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = aws_db_instance.orders.address
  port          = 5432
  ssl_mode      = "require"
}

resource "aws_dms_replication_task" "orders" {
  replication_task_id      = "orders"
  migration_type           = "cdc"
  replication_instance_arn = aws_dms_replication_instance.main.replication_instance_arn
  source_endpoint_arn      = aws_dms_endpoint.orders.endpoint_arn
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"
  table_mappings           = jsonencode({ rules = [] })
}
