variable "cidr" {
  type = string
}

# What of the network each tier has, and who connects to it on which ports.
variable "tiers" {
  type = map(object({ first = number, clients = list(string), ports = list(number) }))
}

locals {
  zones = ["a", "b"]
  subnets = merge([
    for tier, one in var.tiers : {
      for index, zone in local.zones : "${tier}-${zone}" => {
        tier = tier
        zone = zone
        cidr = cidrsubnet(var.cidr, 8, one.first + index)
      }
    }
  ]...)
  connections = merge([
    for tier, one in var.tiers : merge([
      for client in one.clients : {
        for port in one.ports : "${client}-${tier}-${port}" => { client = client, server = tier, port = port }
      }
    ]...)
  ]...)
}

resource "aws_vpc" "this" {
  cidr_block = var.cidr
}

# Whatever is in no tier gets nothing through.
resource "aws_default_network_acl" "this" {
  default_network_acl_id = aws_vpc.this.default_network_acl_id
}

resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_subnet" "this" {
  for_each          = local.subnets
  vpc_id            = aws_vpc.this.id
  cidr_block        = each.value.cidr
  availability_zone = "eu-west-1${each.value.zone}"
}

resource "aws_network_acl" "this" {
  for_each   = var.tiers
  vpc_id     = aws_vpc.this.id
  subnet_ids = [for key, one in local.subnets : aws_subnet.this[key].id if one.tier == each.key]
  tags       = { Name = each.key }

  # Requests to the tier, and answers to its own: those to its clients are forgotten.
  dynamic "ingress" {
    for_each = each.value.ports
    content {
      rule_no    = 100 + ingress.key
      action     = "allow"
      protocol   = "tcp"
      from_port  = ingress.value
      to_port    = ingress.value
      cidr_block = var.cidr
    }
  }

  dynamic "ingress" {
    for_each = anytrue([for one in local.connections : one.client == each.key]) ? [1024] : []
    content {
      rule_no    = 200
      action     = "allow"
      protocol   = "tcp"
      from_port  = ingress.value
      to_port    = 65535
      cidr_block = var.cidr
    }
  }

  dynamic "egress" {
    for_each = [for one in local.connections : one.port if one.client == each.key]
    content {
      rule_no    = 100 + egress.key
      action     = "allow"
      protocol   = "tcp"
      from_port  = egress.value
      to_port    = egress.value
      cidr_block = var.cidr
    }
  }
}

resource "aws_security_group" "this" {
  for_each = var.tiers
  name     = each.key
  vpc_id   = aws_vpc.this.id
}

resource "aws_vpc_security_group_egress_rule" "this" {
  for_each                     = local.connections
  security_group_id            = aws_security_group.this[each.value.client].id
  referenced_security_group_id = aws_security_group.this[each.value.server].id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each                     = local.connections
  security_group_id            = aws_security_group.this[each.value.server].id
  referenced_security_group_id = aws_security_group.this[each.value.client].id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
}

output "subnets" {
  value = {
    for tier, _ in var.tiers : tier => [for key, one in local.subnets : aws_subnet.this[key].id if one.tier == tier]
  }
}

output "groups" {
  value = { for tier, group in aws_security_group.this : tier => group.id }
}
