variable "password" {
  type      = string
  sensitive = true
  default   = "from the environment"
}

locals {
  replication = { a = "10.0.1.0/24", b = "10.0.2.0/24" }
  database    = { a = "10.0.11.0/24", b = "10.0.12.0/24" }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "replication" {
  for_each   = local.replication
  vpc_id     = aws_vpc.main.id
  cidr_block = each.value
}

resource "aws_subnet" "database" {
  for_each   = local.database
  vpc_id     = aws_vpc.main.id
  cidr_block = each.value
}

resource "aws_network_acl" "replication" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [for one in aws_subnet.replication : one.id]
  tags       = { Name = "replication" }
}

resource "aws_network_acl_rule" "out" {
  network_acl_id = aws_network_acl.replication.id
  egress         = true
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 3306
  to_port        = 5432
  cidr_block     = aws_vpc.main.cidr_block
}

resource "aws_network_acl_rule" "back" {
  network_acl_id = aws_network_acl.replication.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 1024
  to_port        = 65535
  cidr_block     = aws_vpc.main.cidr_block
}

resource "aws_network_acl" "database" {
  vpc_id = aws_vpc.main.id
  tags   = { Name = "database" }

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 3306
    to_port    = 5432
    cidr_block = aws_vpc.main.cidr_block
  }

  ingress {
    rule_no    = 90
    action     = "deny"
    protocol   = "tcp"
    from_port  = 5000
    to_port    = 5999
    cidr_block = "10.0.0.0/8"
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 1024
    to_port    = 65535
    cidr_block = aws_vpc.main.cidr_block
  }
}

resource "aws_network_acl_association" "database" {
  for_each       = aws_subnet.database
  network_acl_id = aws_network_acl.database.id
  subnet_id      = each.value.id
}

resource "aws_security_group" "replication" {
  name   = "replication"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "bastion" {
  name   = "bastion"
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group" "orders" {
  name   = "orders"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.replication.id]
  }

  ingress {
    from_port       = 1
    to_port         = 22
    protocol        = "tcp"
    security_groups = [aws_security_group.bastion.id]
  }

  ingress {
    from_port       = 5432
    to_port         = 5433
    protocol        = "tcp"
    security_groups = [aws_security_group.bastion.id]
  }
}

resource "aws_security_group" "carts" {
  name   = "carts"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 3306
    to_port     = 3306
    protocol    = "tcp"
    cidr_blocks = ["10.0.11.0/24", "10.0.3.0/24"]
  }
}

resource "aws_db_subnet_group" "main" {
  name       = "main"
  subnet_ids = values(aws_subnet.database)[*].id
}

resource "aws_db_instance" "orders" {
  identifier             = "orders"
  instance_class         = "db.t4g.medium"
  engine                 = "postgres"
  username               = "dms"
  password               = var.password
  db_subnet_group_name   = aws_db_subnet_group.main.name
  vpc_security_group_ids = [aws_security_group.orders.id]
}

resource "aws_db_instance" "carts" {
  identifier             = "carts"
  instance_class         = "db.t4g.medium"
  engine                 = "mysql"
  username               = "dms"
  password               = var.password
  db_subnet_group_name   = aws_db_subnet_group.main.name
  vpc_security_group_ids = [aws_security_group.carts.id]
}

resource "aws_dms_replication_subnet_group" "main" {
  replication_subnet_group_id          = "main"
  replication_subnet_group_description = "Replication"
  subnet_ids                           = values(aws_subnet.replication)[*].id
}

resource "aws_dms_replication_instance" "main" {
  replication_instance_id     = "main"
  replication_instance_class  = "dms.t3.medium"
  replication_subnet_group_id = aws_dms_replication_subnet_group.main.id
  vpc_security_group_ids      = [aws_security_group.replication.id]
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = aws_db_instance.orders.address
  port            = 5432
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}

resource "aws_dms_endpoint" "carts" {
  endpoint_id     = "carts"
  endpoint_type   = "target"
  engine_name     = "mysql"
  server_name     = aws_db_instance.carts.address
  port            = 3306
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}

resource "aws_dms_replication_task" "main" {
  replication_task_id      = "main"
  migration_type           = "cdc"
  replication_instance_arn = aws_dms_replication_instance.main.replication_instance_arn
  source_endpoint_arn      = aws_dms_endpoint.orders.endpoint_arn
  target_endpoint_arn      = aws_dms_endpoint.carts.endpoint_arn
  table_mappings           = jsonencode({ rules = [] })
}
