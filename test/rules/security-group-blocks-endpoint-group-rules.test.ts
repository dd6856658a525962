import { describe, test } from 'vitest';
import { block } from './support/configuration.ts';
import { blocked, subnet } from './support/networks.ts';
import {
  all,
  type Case,
  check,
  cidr,
  fromOut,
  group,
  inline,
  missing,
  newer,
  older,
} from './support/security-groups.ts';

/** security-group-blocks-endpoint: what the rules of groups name, and groups without rules. */

describe('networks', () => {
  const admits = (...who: string[]) => group('out', all) + group('in', inline('ingress', ...who));
  test.each<Case>([
    ['of both subnets', admits(cidr('10.0.0.0/22')), []],
    ['of one subnet', admits(cidr('10.0.2.0/24')), []],
    ['of a part of one', admits(cidr('10.0.2.7/32')), []],
    ['of the database itself', admits(cidr('10.0.11.0/24', '10.0.12.0/24')), [blocked]],
    ['of another network', admits(cidr('192.168.0.0/16')), [blocked]],
    ['of another and of all', admits(cidr('192.168.0.0/16', '0.0.0.0/0')), []],
    ['of a subnet by reference', admits('cidr_blocks = [aws_subnet.dms_a.cidr_block]'), []],
    ['of another subnet by reference', admits('cidr_blocks = [aws_subnet.db_a.cidr_block]'), [blocked]],
    ['that are no networks', admits('cidr_blocks = ["10.0.11.0"]'), []],
    ['that are not known', `${admits('cidr_blocks = [var.x]')}variable "x" {}\n`, []],
    ['as a whole not known', `${admits('cidr_blocks = var.x')}variable "x" {}\n`, []],
    ['beside the group', admits(cidr('192.168.0.0/16'), 'security_groups = [aws_security_group.out.id]'), []],
    ['beside another group', admits(cidr('192.168.0.0/16'), 'self = true'), [blocked]],
    ['itself, which is not known', `${admits('self = var.x')}variable "x" {}\n`, []],
    ['beside IPv6', admits(cidr('192.168.0.0/16'), 'ipv6_cidr_blocks = ["::/0"]'), []],
    ['beside a prefix list', admits(cidr('192.168.0.0/16'), 'prefix_list_ids = ["pl-1"]'), []],
    ['of the egress', group('out', inline('egress', cidr('10.0.1.0/24'))) + group('in', fromOut), [blocked]],
    ['of everybody and of another', admits(cidr('0.0.0.0/0', '192.168.0.0/16')), []],
    ['of both halves of everybody', admits(cidr('0.0.0.0/1', '128.0.0.0/1')), []],
    ['of the half without them', admits(cidr('128.0.0.0/1')), [blocked]],
    ['of one address of a subnet', admits(cidr('10.0.1.255/32')), []],
    ['of the address after a subnet', admits(cidr('10.0.3.0/32')), [blocked]],
    [
      'of the egress by the number of TCP',
      group('out', all.replace('"tcp"', '"6"')) + group('in', fromOut.replace('"tcp"', '"6"')),
      [],
    ],
    ['of UDP by its number', group('out', all) + group('in', fromOut.replace('"tcp"', '"17"')), [blocked]],
    [
      'one of two, of subnets that are not known',
      `${admits(cidr('192.168.0.0/16', '10.0.1.0/24'))}variable "x" {}\n`,
      [],
      (hcl) => hcl.replace('"10.0.1.0/24"', 'var.x'),
    ],
    ['of the egress, to one subnet', group('out', inline('egress', cidr('10.0.12.0/24'))) + group('in', fromOut), []],
    [
      'of subnets that are not known',
      `${admits(cidr('192.168.0.0/16'))}variable "x" {}\n`,
      [],
      (hcl) => hcl.replace('"10.0.1.0/24"', 'var.x'),
    ],
    [
      'of a subnet group that is not known',
      admits(cidr('192.168.0.0/16')),
      [],
      (hcl) => hcl.replace('aws_dms_replication_subnet_group.dms.id', '"dms-2"'),
    ],
    [
      'across VPCs',
      admits(cidr('192.168.0.0/16')),
      [],
      (hcl) => hcl.replace(subnet('dms_a', '"10.0.1.0/24"'), subnet('dms_a', '"10.0.1.0/24"', '"vpc-1"')),
    ],
    [
      'of a public database',
      admits(cidr('192.168.0.0/16')),
      [],
      (hcl) => hcl.replace('engine = "postgres"\n  vpc', 'engine = "postgres"\n  publicly_accessible = true\n  vpc'),
    ],
  ])('%s', check);
});

describe('rules of their own', () => {
  const groups = group('out', all) + group('in');
  test.each<Case>([
    ['an older one for a network', groups + older('r', 'in', 'type = "ingress"', cidr('10.0.1.0/24')), []],
    [
      'of a group elsewhere',
      groups +
        older('r', 'in', 'type = "ingress"', cidr('0.0.0.0/0')).replace('aws_security_group.in.id', '"sg-1"') +
        older('s', 'in', 'type = "ingress"', cidr('10.0.11.0/24')),
      [blocked],
    ],
    [
      'of a group that is not known',
      `${groups + older('r', 'in', 'type = "ingress"', cidr('0.0.0.0/0')).replace('aws_security_group.in.id', 'var.x')}${older('s', 'in', 'type = "ingress"', cidr('10.0.11.0/24'))}variable "x" {}\n`,
      [],
    ],
    [
      'an older one for another network',
      groups + older('r', 'in', 'type = "ingress"', cidr('10.0.11.0/24')),
      [blocked],
    ],
    [
      'an older one for a group',
      groups + older('r', 'in', 'type = "ingress"', 'source_security_group_id = aws_security_group.out.id'),
      [],
    ],
    ['an older one for itself', groups + older('r', 'in', 'type = "ingress"', 'self = true'), [blocked]],
    ['an older one for a prefix list', groups + older('r', 'in', 'type = "ingress"', 'prefix_list_ids = ["pl-1"]'), []],
    [
      'several, of which one carries',
      groups +
        older('r', 'in', 'type = "ingress"', 'self = true') +
        older('s', 'in', 'type = "ingress"', cidr('10.0.2.0/24')),
      [],
    ],
    [
      'several, of which none carries',
      groups +
        older('r', 'in', 'type = "ingress"', 'self = true') +
        older('s', 'in', 'type = "ingress"', cidr('10.0.3.0/24')),
      [blocked],
    ],
    ['of the other direction', groups + older('r', 'in', 'type = "egress"', cidr('0.0.0.0/0')), []],
    ['a newer one for a network', groups + newer('ingress', 'r', 'in', 'cidr_ipv4 = "10.0.1.0/24"'), []],
    ['a newer one for another network', groups + newer('ingress', 'r', 'in', 'cidr_ipv4 = "10.0.11.0/24"'), [blocked]],
    ['a newer one for IPv6', groups + newer('ingress', 'r', 'in', 'cidr_ipv6 = "::/0"'), []],
    ['a newer one for a prefix list', groups + newer('ingress', 'r', 'in', 'prefix_list_id = "pl-1"'), []],
    [
      'a newer one of egress',
      group('out') +
        group('in', fromOut) +
        newer('egress', 'r', 'out', 'referenced_security_group_id = aws_security_group.in.id'),
      [],
    ],
    [
      'a newer one of egress to another group',
      group('out') +
        group('in', fromOut) +
        newer('egress', 'r', 'out', 'referenced_security_group_id = aws_security_group.out.id'),
      [blocked],
    ],
    [
      'an attribute',
      group('out', all) +
        group(
          'in',
          `ingress = [{ from_port = 5432, to_port = 5432, protocol = "tcp", ${cidr('10.0.3.0/24')}, description = null, ipv6_cidr_blocks = null, prefix_list_ids = null, security_groups = null, self = false }]`,
        ),
      [blocked],
    ],
    [
      'an attribute that carries',
      group('out', all) +
        group(
          'in',
          `ingress = [{ from_port = 5432, to_port = 5432, protocol = "tcp", ${cidr('10.0.2.0/24')}, description = null, ipv6_cidr_blocks = null, prefix_list_ids = null, security_groups = null, self = false }]`,
        ),
      [],
    ],
  ])('%s', check);
});

/** AWS lets a new group send anything; the provider takes that rule away when it makes one. */
describe('groups without any rule of a direction', () => {
  const output = (value: string) => `output "group" {\n  value = ${value}\n}\n`;
  test.each<Case>([
    ['nothing gets out', group('out') + group('in', fromOut), [blocked]],
    [
      'not by rules of ingress either',
      group('out', inline('ingress', cidr('0.0.0.0/0'))) + group('in', fromOut),
      [blocked],
    ],
    ['rules of ingress may be those of clients', group('out', all) + group('in'), []],
    ['a module is not installed', group('out') + group('in', fromOut) + missing, []],
    [
      'a module is not installed, which may have rules of their own',
      group('out', all) + group('in') + newer('ingress', 'r', 'in', 'cidr_ipv4 = "10.0.11.0/24"') + missing,
      [],
    ],
    ['an output passes the group on', group('out') + group('in', fromOut) + output('aws_security_group.out.id'), []],
    [
      'as a part of a text',
      group('out') + group('in', fromOut) + output('jsonencode({ group = aws_security_group.out.id })'),
      [],
    ],
    ['in a list', group('out') + group('in', fromOut) + output('[for one in [aws_security_group.out] : one.id]'), []],
    [
      'the group is imported',
      `${group('out') + group('in', fromOut)}import {\n  to = aws_security_group.out\n  id = "sg-1"\n}\n`,
      [],
    ],
    [
      'another is imported',
      `${group('out') + group('in', fromOut)}import {\n  to = aws_security_group.in\n  id = "sg-1"\n}\n`,
      [blocked],
    ],
    [
      'an output passes another on',
      group('out') + group('in', fromOut) + output('aws_security_group.in.id'),
      [blocked],
    ],
    [
      'Terraform leaves its rules alone',
      group('out', 'lifecycle {', '  ignore_changes = [egress]', '}') + group('in', fromOut),
      [],
    ],
    [
      'one beside it lets out',
      group('out') + group('more', all) + group('in', fromOut),
      [],
      (hcl) =>
        hcl.replace(
          '[aws_security_group.out.id]\n  replication_subnet',
          '[aws_security_group.out.id, aws_security_group.more.id]\n  replication_subnet',
        ),
    ],
  ])('%s', check);
});

describe('the default group of the VPC', () => {
  const taken = (...body: string[]) =>
    block('aws_default_security_group', 'default', ['vpc_id = aws_vpc.main.id', ...body]);
  const onDefault = (id: string) => (hcl: string) => hcl.replace('[aws_security_group.in.id]', `[${id}]`);
  const unwritten = (hcl: string) => hcl.replace('vpc_security_group_ids = [aws_security_group.in.id]', '');
  test.each<Case>([
    ['without rules', group('out', all) + taken(), [blocked], onDefault('aws_default_security_group.default.id')],
    ['with rules', group('out', all) + taken(fromOut), [], onDefault('aws_default_security_group.default.id')],
    ['by the VPC', group('out', all) + taken(), [blocked], onDefault('aws_vpc.main.default_security_group_id')],
    ['by the VPC, not taken over', group('out', all), [], onDefault('aws_vpc.main.default_security_group_id')],
    [
      'in some worlds only',
      `${group('out', all)}${taken('count = var.x ? 1 : 0')}variable "x" {}\n`,
      [],
      onDefault('aws_vpc.main.default_security_group_id'),
    ],
    ['where none is written', group('out', all) + taken(), [blocked], unwritten],
    ['where none is written, with rules', group('out', all) + taken(fromOut), [], unwritten],
    ['where none is written, not taken over', group('out', all), [], unwritten],
    [
      'where none is written, of another VPC',
      group('out', all) + taken().replace('aws_vpc.main.id', '"vpc-1"'),
      [],
      unwritten,
    ],
    [
      'of itself',
      taken('ingress {', '  from_port = 0', '  to_port = 0', '  protocol = "-1"', '  self = true', '}', all),
      [],
      (hcl) =>
        onDefault('aws_default_security_group.default.id')(hcl).replace(
          '[aws_security_group.out.id]',
          '[aws_default_security_group.default.id]',
        ),
    ],
  ])('%s', check);
});
