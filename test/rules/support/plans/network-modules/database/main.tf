variable "name" {
  type = string
}

variable "engine" {
  type = string
}

variable "family" {
  type = string
}

# The parameter that forces TLS.
variable "switch" {
  type = object({ rds = string, value = string })
}

variable "port" {
  type = number
}

variable "password" {
  type      = string
  sensitive = true
}

variable "subnets" {
  type = list(string)
}

variable "groups" {
  type = list(string)
}

resource "aws_db_subnet_group" "this" {
  name       = var.name
  subnet_ids = var.subnets
}

resource "aws_db_parameter_group" "this" {
  name   = var.name
  family = var.family

  parameter {
    name  = var.switch.rds
    value = var.switch.value
  }
}

resource "aws_db_instance" "this" {
  identifier             = var.name
  instance_class         = "db.t4g.medium"
  engine                 = var.engine
  port                   = var.port
  username               = "dms"
  password               = var.password
  ca_cert_identifier     = "rds-ca-rsa2048-g1"
  parameter_group_name   = aws_db_parameter_group.this.name
  db_subnet_group_name   = aws_db_subnet_group.this.name
  vpc_security_group_ids = var.groups
}

output "host" {
  value = aws_db_instance.this.address
}

output "port" {
  value = aws_db_instance.this.port
}
