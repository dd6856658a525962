import { describe, expect, test } from 'vitest';
import { block } from './databases.ts';
import {
  acl,
  allow,
  atDb,
  atDms,
  blocked,
  type Direction,
  deny,
  endpoint,
  entry,
  found,
  rule,
  sides,
  subnet,
  subnets,
  task,
  whole,
} from './networks.ts';
import { type Files, run, words } from './run.ts';

/** security-group-blocks-endpoint: a task on an instance in two subnets, to a database in two others, and what their network ACLs do. */

const missing = 'module "more" {\n  source = "terraform-aws-modules/dms/aws"\n}\n';
const allOut = allow('egress', 900, 'all');
const allIn = allow('ingress', 900, 'all');
const everything = [allIn, allOut];
const taken = (...body: string[]) =>
  block('aws_default_network_acl', 'default', [
    'default_network_acl_id = aws_vpc.main.default_network_acl_id',
    ...body,
  ]);
const ofItsOwn = (name: string, direction: Direction, ...body: string[]) =>
  block('aws_network_acl_rule', name, [
    'network_acl_id = aws_network_acl.db.id',
    ...(direction === 'egress' ? ['egress = true'] : []),
    'protocol = "tcp"',
    ...body,
  ]);
const apart = (name: string, direction: Direction, number: number, action: string, from: number, to = from) =>
  ofItsOwn(
    name,
    direction,
    `rule_number = ${number}`,
    `rule_action = "${action}"`,
    `from_port = ${from}`,
    `to_port = ${to}`,
    'cidr_block = "0.0.0.0/0"',
  );
const associated = (subnet: string, acl = 'aws_network_acl.db.id') =>
  block('aws_network_acl_association', subnet, [`network_acl_id = ${acl}`, `subnet_id = aws_subnet.${subnet}.id`]);

type Case = [name: string, more: string, expected: string[], change?: (hcl: string) => string];

const check = (_: string, more: string, expected: string[], change: (hcl: string) => string = (hcl) => hcl) => {
  expect(found(change(whole) + more)).toEqual(expected);
};

describe('rules in their order', () => {
  test.each<Case>([
    ['everything', acl('db', atDb, ...everything), []],
    [
      'the port in, and the answers out',
      acl('db', atDb, allow('ingress', 100, '5432'), allow('egress', 100, '1024-65535')),
      [],
    ],
    ['another port in', acl('db', atDb, allow('ingress', 100, '3306'), allOut), [blocked]],
    ['UDP in', acl('db', atDb, allow('ingress', 100, '5432').replace('"tcp"', '"udp"'), allOut), [blocked]],
    ['TCP by its number', acl('db', atDb, allow('ingress', 100, '5432').replace('"tcp"', '"6"'), allOut), []],
    ['a range with it', acl('db', atDb, allow('ingress', 100, '5000-6000'), allOut), []],
    [
      'denied before it is allowed',
      acl('db', atDb, deny('ingress', 100, '5432'), allow('ingress', 110, 'all'), allOut),
      [blocked],
    ],
    [
      'written after it, and denied before',
      acl('db', atDb, allow('ingress', 110, 'all'), deny('ingress', 100, '5432'), allOut),
      [blocked],
    ],
    [
      'allowed before it is denied',
      acl('db', atDb, allow('ingress', 90, '5432'), deny('ingress', 100, 'all'), allOut),
      [],
    ],
    ['numbers are no texts', acl('db', atDb, allow('ingress', 90, '5432'), deny('ingress', 1000, 'all'), allOut), []],
    ['one number twice', acl('db', atDb, deny('ingress', 100, '5432'), allow('ingress', 100, '5432'), allOut), []],
    ['no rule at all', acl('db', atDb), [blocked, blocked]],
    ['no way out of the subnets of the instance', acl('dms', atDms, allIn, allow('egress', 100, '443')), [blocked]],
    ['no way back into them', acl('dms', atDms, allow('ingress', 100, '5432'), allOut), [blocked]],
    ['no way back out of those of the database', acl('db', atDb, allIn, allow('egress', 100, '5432')), [blocked]],
    ['back by the ports of Linux', acl('db', atDb, allIn, allow('egress', 100, '32768-61000')), []],
    [
      'back by some of them',
      acl('db', atDb, allIn, deny('egress', 90, '1024-49151'), allow('egress', 100, '1024-65535')),
      [],
    ],
    ['back by lower ones, of which it is not known', acl('db', atDb, allIn, allow('egress', 100, '1024-5000')), []],
    ['back by one port that Linux takes', acl('db', atDb, allIn, allow('egress', 100, '50000')), []],
    [
      'back by ports of which each ACL lets others through',
      acl('db', atDb, allIn, allow('egress', 100, '1024-40000')) +
        acl('dms', atDms, allow('ingress', 100, '50000-65535'), allOut),
      [blocked],
    ],
    ['an attribute', acl('db', atDb, 'ingress = []', allOut), [blocked]],
    [
      'an attribute with rules',
      acl(
        'db',
        atDb,
        'ingress = [{ rule_no = 1, action = "allow", protocol = "tcp", from_port = 5432, to_port = 5432, cidr_block = "10.0.0.0/16", ipv6_cidr_block = null, icmp_type = null, icmp_code = null }]',
        allOut,
      ),
      [],
    ],
    [
      'a dynamic block',
      acl(
        'db',
        atDb,
        'dynamic "ingress" {',
        '  for_each = { a = 3306, b = 5433 }',
        '  content {',
        '    rule_no = ingress.value',
        '    action = "allow"',
        '    protocol = "tcp"',
        '    from_port = ingress.value',
        '    to_port = ingress.value',
        '    cidr_block = "0.0.0.0/0"',
        '  }',
        '}',
        allOut,
      ),
      [blocked],
    ],
    [
      'one ACL for all',
      acl('all', [...atDb, ...atDms], allow('ingress', 100, '5432'), allow('egress', 100, '5432')),
      [blocked, blocked],
    ],
  ])('%s', check);
});

describe('networks', () => {
  test.each<Case>([
    ['that of the instance', acl('db', atDb, allow('ingress', 100, '5432', '10.0.0.0/22'), allOut), []],
    ['one of its subnets', acl('db', atDb, allow('ingress', 100, '5432', '10.0.2.0/24'), allOut), []],
    ['a part of a subnet', acl('db', atDb, allow('ingress', 100, '5432', '10.0.2.128/25'), allOut), []],
    ['another', acl('db', atDb, allow('ingress', 100, '5432', '10.0.3.0/24'), allOut), [blocked]],
    ['denied to both', acl('db', atDb, deny('ingress', 90, '5432', '10.0.0.0/22'), ...everything), [blocked]],
    ['denied to one', acl('db', atDb, deny('ingress', 90, '5432', '10.0.1.0/24'), ...everything), []],
    [
      'denied to a part',
      acl(
        'db',
        atDb,
        deny('ingress', 90, '5432', '10.0.1.0/25'),
        deny('ingress', 91, '5432', '10.0.2.0/25'),
        ...everything,
      ),
      [],
    ],
    ['out to another', acl('dms', atDms, allIn, allow('egress', 100, '5432', '10.0.20.0/24')), [blocked]],
    [
      'out to that of a subnet',
      acl('dms', atDms, allIn, entry('egress', '100', '"allow"', '5432', 'aws_subnet.db_a.cidr_block')),
      [],
    ],
    ['back to another', acl('db', atDb, allIn, allow('egress', 100, '1024-65535', '10.0.3.0/24')), [blocked]],
    [
      'IPv6 alone',
      acl(
        'db',
        atDb,
        allow('ingress', 100, '5432').replace('cidr_block = "0.0.0.0/0"', 'ipv6_cidr_block = "::/0"'),
        allOut,
      ),
      [blocked],
    ],
    [
      'of subnets that are not known',
      `${acl('db', atDb, allow('ingress', 100, '5432', '10.0.3.0/24'), allOut)}variable "cidr" {}\n`,
      [],
      (hcl) => hcl.replace('"10.0.1.0/24"', 'cidrsubnet(var.cidr, 8, 1)'),
    ],
    [
      'of subnets that are not known, and another port',
      `${acl('db', atDb, allow('ingress', 100, '3306', '10.0.3.0/24'), allOut)}variable "cidr" {}\n`,
      [blocked],
      (hcl) => hcl.replace('"10.0.1.0/24"', 'cidrsubnet(var.cidr, 8, 1)'),
    ],
    [
      'of subnets that are sensitive',
      `${acl('db', atDb, allow('ingress', 100, '5432', '10.0.3.0/24'), allOut)}variable "cidr" {\n  sensitive = true\n  default = "10.0.1.0/24"\n}\n`,
      [],
      (hcl) => hcl.replace('"10.0.1.0/24"', 'var.cidr'),
    ],
  ])('%s', check);
});

describe('which ACL', () => {
  test.each<Case>([
    ['of one subnet of two', acl('db', ['db_a'], allOut), []],
    ['one for each subnet', acl('a', ['db_a'], allOut) + acl('b', ['db_b'], allOut), [blocked, blocked]],
    ['associated', acl('db', [], allOut) + associated('db_a') + associated('db_b'), [blocked]],
    ['associated, one of two', acl('db', [], allOut) + associated('db_a'), []],
    [
      'associated with another as well',
      acl('db', atDb, allOut) + acl('more', [], ...everything) + associated('db_a', 'aws_network_acl.more.id'),
      [],
    ],
    ['of another VPC', acl('db', [], allOut), []],
    ['of other subnets', subnet('app', '"10.0.9.0/24"') + acl('db', ['app'], allOut), []],
    ['the default one, as AWS makes it', '', []],
    ['the default one, taken over', taken(allOut), [blocked, blocked]],
    [
      'the default one, whose subnets Terraform leaves alone',
      taken(allOut, 'lifecycle {', '  ignore_changes = [subnet_ids]', '}'),
      [blocked, blocked],
    ],
    ['the default one, with everything', taken(...everything), []],
    ['the default one, without rules', taken(), [blocked, blocked, blocked, blocked]],
    ['the default one, which others replace', taken() + acl('db', [...atDb, ...atDms], ...everything), []],
    [
      'the default one of another VPC',
      taken().replace('aws_vpc.main', 'aws_vpc.other') + block('aws_vpc', 'other', ['cidr_block = "10.1.0.0/16"']),
      [],
    ],
    [
      'the default one, with a rule of its own',
      taken(allOut) +
        ofItsOwn(
          'r',
          'ingress',
          'rule_number = 1',
          'rule_action = "allow"',
          'from_port = 1024',
          'to_port = 65535',
          'cidr_block = "10.0.0.0/8"',
        ).replace('aws_network_acl.db.id', 'aws_vpc.main.default_network_acl_id'),
      [],
    ],
    [
      'one subnet on both sides',
      acl('db', [...atDb, ...atDms]),
      [],
      (hcl) => hcl.replace('aws_subnet.db_a.id, ', 'aws_subnet.dms_a.id, '),
    ],
    [
      'subnets that are not known',
      `${acl('db', ['db_a', 'db_b'])}variable "subnet" {}\n`,
      [],
      (hcl) => hcl.replace('aws_subnet.dms_b.id]', 'var.subnet]'),
    ],
    [
      'subnets of a data source',
      acl('db', atDb),
      [],
      (hcl) => hcl.replace('[aws_subnet.dms_a.id, aws_subnet.dms_b.id]', 'data.aws_subnets.dms.ids'),
    ],
    [
      'ACLs of subnets that are not known',
      `${taken()}${acl('db', [], 'subnet_ids = var.subnets')}variable "subnets" {}\n`,
      [],
    ],
    [
      'a subnet that can be in another ACL',
      `${taken()}${acl('db', [], ...everything)}${associated('db_a').replace('aws_subnet.db_a.id', 'var.subnet')}variable "subnet" {}\n`,
      [],
    ],
    [
      'an ACL whose subnets are given elsewhere',
      taken() + acl('db', [], 'lifecycle {', '  ignore_changes = [subnet_ids]', '}'),
      [],
    ],
    [
      'an association that is there in some worlds',
      `${acl('db', [], allOut)}${associated('db_a').replace('{\n', '{\n  count = var.x ? 1 : 0\n')}${associated('db_b')}variable "x" {}\n`,
      [],
    ],
    [
      'subnets whose keys are not known',
      `${acl('db', [], 'subnet_ids = [aws_subnet.zone["a"].id]', allOut)}${subnet('zone', 'each.value').replace('{\n', '{\n  for_each = var.zones\n')}variable "zones" {}\n`,
      [],
      (hcl) => hcl.replace('[aws_subnet.db_a.id, aws_subnet.db_b.id]', '[aws_subnet.zone["b"].id]'),
    ],
    [
      'of one of two subnet groups with one name',
      acl('db', atDb, allOut) +
        block('aws_db_subnet_group', 'other', ['name = "db"', 'subnet_ids = [aws_subnet.dms_a.id]']),
      [],
    ],
    [
      'of a subnet group by its name',
      acl('db', atDb, allOut),
      [blocked],
      (hcl) => hcl.replace('aws_db_subnet_group.db.name', '"db"'),
    ],
    [
      'an ACL that is there in some worlds',
      `${acl('db', atDb, 'count = var.restrict ? 1 : 0')}variable "restrict" {}\n`,
      [],
    ],
    ['subnets that Terraform leaves alone', acl('db', atDb, 'lifecycle {', '  ignore_changes = [subnet_ids]', '}'), []],
  ])('%s', check);
});

describe('rules of their own', () => {
  test.each<Case>([
    [
      'the port in',
      acl('db', atDb) + apart('in', 'ingress', 100, 'allow', 5432) + apart('out', 'egress', 100, 'allow', 1024, 65535),
      [],
    ],
    [
      'another port in',
      acl('db', atDb) + apart('in', 'ingress', 100, 'allow', 3306) + apart('out', 'egress', 100, 'allow', 1024, 65535),
      [blocked],
    ],
    ['one way only', acl('db', atDb) + apart('in', 'ingress', 100, 'allow', 5432), [blocked]],
    [
      'denied before it is allowed',
      acl('db', atDb) +
        apart('in', 'ingress', 100, 'allow', 5432) +
        apart('no', 'ingress', 90, 'deny', 5000, 6000) +
        apart('out', 'egress', 100, 'allow', 1024, 65535),
      [blocked],
    ],
    [
      'beside blocks, which Terraform overwrites',
      acl('db', atDb, deny('ingress', 1, 'all'), allOut) + apart('in', 'ingress', 100, 'allow', 3306),
      [],
    ],
    [
      'for each',
      `${acl('db', atDb, allOut)}${apart('in', 'ingress', 100, 'allow', 1).replaceAll('_port = 1', '_port = each.value').replace('rule_number = 100', 'rule_number = each.value').replace('{\n', '{\n  for_each = { a = 5433, b = 3306 }\n')}`,
      [blocked],
    ],
    [
      'for each that is not known',
      `${acl('db', atDb, allOut)}${apart('in', 'ingress', 100, 'allow', 3306)}${apart('more', 'ingress', 110, 'allow', 1).replaceAll('_port = 1', '_port = each.value').replace('{\n', '{\n  for_each = var.ports\n')}variable "ports" {}\n`,
      [],
    ],
    [
      'of an ACL that is not known',
      `${acl('db', atDb, allOut)}${apart('in', 'ingress', 100, 'allow', 3306)}${apart('more', 'ingress', 110, 'allow', 5432).replace('aws_network_acl.db.id', 'var.acl')}variable "acl" {}\n`,
      [],
    ],
    [
      'of another ACL',
      `${acl('db', atDb, allOut)}${apart('in', 'ingress', 100, 'allow', 3306)}${apart('more', 'ingress', 110, 'allow', 5432).replace('aws_network_acl.db.id', '"acl-1"')}`,
      [blocked],
    ],
    [
      'of the default ACL of AWS',
      `${acl('db', atDb, allOut)}${apart('in', 'ingress', 100, 'allow', 3306)}${apart('more', 'ingress', 110, 'allow', 5432).replace('aws_network_acl.db.id', 'aws_vpc.main.default_network_acl_id')}`,
      [blocked],
    ],
    [
      'none here, and an output passes the ACL on',
      `${acl('db', atDb)}output "acl" {\n  value = aws_network_acl.db.id\n}\n`,
      [],
    ],
    [
      'none here, and an output passes it on as a whole',
      `${acl('db', atDb)}output "acl" {\n  value = aws_network_acl.db\n}\n`,
      [],
    ],
    [
      'none here, and an output passes something else on',
      `${acl('db', atDb)}output "acl" {\n  value = aws_vpc.main.id\n}\n`,
      [blocked, blocked],
    ],
  ])('%s', check);
});

describe('what is not known lets through', () => {
  test.each<Case>([
    [
      'the number of an allowing rule',
      `${acl('db', atDb, deny('ingress', 1, 'all'), entry('ingress', 'var.x', '"allow"', '5432'), allOut)}variable "x" {}\n`,
      [],
    ],
    [
      'the number of a denying rule',
      `${acl('db', atDb, entry('ingress', 'var.x', '"deny"', '5432'), ...everything)}variable "x" {}\n`,
      [],
    ],
    [
      'the number of an allowing rule for another port',
      `${acl('db', atDb, entry('ingress', 'var.x', '"allow"', '3306'), allOut)}variable "x" {}\n`,
      [blocked],
    ],
    ['an action', `${acl('db', atDb, entry('ingress', '1', 'var.x', '5432'), allOut)}variable "x" {}\n`, []],
    [
      'a port',
      `${acl('db', atDb, allow('ingress', 1, '5432').replaceAll('5432', 'var.x'), allOut)}variable "x" {}\n`,
      [],
    ],
    [
      'a denied port',
      `${acl('db', atDb, deny('ingress', 1, '5432').replaceAll('5432', 'var.x'), ...everything)}variable "x" {}\n`,
      [],
    ],
    [
      'a protocol',
      `${acl('db', atDb, allow('ingress', 1, '3306').replace('"tcp"', 'var.x'), allOut)}variable "x" {}\n`,
      [],
    ],
    ['a network', `${acl('db', atDb, entry('ingress', '1', '"allow"', '5432', 'var.x'), allOut)}variable "x" {}\n`, []],
    [
      'a denied network',
      `${acl('db', atDb, entry('ingress', '1', '"deny"', '5432', 'var.x'), ...everything)}variable "x" {}\n`,
      [],
    ],
    ['all rules', `${acl('db', atDb, 'ingress = var.x', allOut)}variable "x" {}\n`, []],
    [
      'a rule of some worlds',
      `${acl('db', atDb, 'dynamic "ingress" {', '  for_each = var.x ? [1] : []', '  content {', '    rule_no = 1', '    action = "allow"', '    protocol = "-1"', '    from_port = 0', '    to_port = 0', '    cidr_block = "0.0.0.0/0"', '  }', '}', allOut)}variable "x" {}\n`,
      [],
    ],
    [
      'a denying rule of some worlds',
      `${acl('db', atDb)}${apart('no', 'ingress', 1, 'deny', 5432).replace('{\n', '{\n  count = var.x ? 1 : 0\n')}${apart('in', 'ingress', 100, 'allow', 5432)}${apart('out', 'egress', 100, 'allow', 1024, 65535)}variable "x" {}\n`,
      [],
    ],
    [
      'rules that Terraform leaves alone',
      acl('db', atDb, 'lifecycle {', '  ignore_changes = [ingress, egress]', '}'),
      [],
    ],
    [
      'a sensitive number',
      `${acl('db', atDb, entry('ingress', 'var.x', '"deny"', '5432'), ...everything)}variable "x" {\n  sensitive = true\n  default = 7\n}\n`,
      [],
    ],
    [
      'sensitive rules',
      `${acl('db', atDb, 'ingress = var.x', allOut)}variable "x" {\n  sensitive = true\n  default = []\n}\n`,
      [],
    ],
    [
      'a sensitive rule',
      `${acl('db', atDb, 'ingress = [var.x, var.y]', allOut)}variable "x" {\n  sensitive = true\n  default = { rule_no = 1, action = "deny", protocol = "-1", from_port = 0, to_port = 0, cidr_block = "0.0.0.0/0" }\n}\nvariable "y" {\n  default = { rule_no = 2, action = "allow", protocol = "-1", from_port = 0, to_port = 0, cidr_block = "0.0.0.0/0" }\n}\n`,
      [],
    ],
    [
      'rules in a module that is not installed',
      `${acl('db', atDb, allOut)}${apart('in', 'ingress', 100, 'allow', 22)}${missing}`,
      [],
    ],
    ['an ACL of a module that is not installed', `${taken(allow('ingress', 1, '22'), allOut)}${missing}`, []],
    [
      'rules of the default ACL in a module that is not installed',
      `${taken(`subnet_ids = [${[...atDms, ...atDb].map((one) => `aws_subnet.${one}.id`).join(', ')}]`)}${missing}`,
      [],
    ],
    [
      'a module that is not installed',
      `${taken()}module "more" {\n  source = "terraform-aws-modules/dms/aws"\n}\n`,
      [],
      undefined,
    ],
  ])('%s', (name, more, expected, change = (hcl) => hcl) => {
    const lines = found(change(whole) + more).filter((line) => !line.includes('module-not-installed'));
    expect(lines, name).toEqual(expected);
  });
});

describe('where the way is not that of subnets alone', () => {
  const closed = acl('db', atDb);
  test.each<Case>([
    [
      'another VPC',
      closed,
      [],
      (hcl) =>
        hcl
          .replace('"main" {', '"main" {')
          .replace(
            'vpc_id = aws_vpc.main.id\n  cidr_block = "10.0.1',
            'vpc_id = aws_vpc.other.id\n  cidr_block = "10.0.1',
          ),
    ],
    [
      'a VPC by a variable',
      `${closed.replace('aws_vpc.main.id', 'var.vpc')}variable "vpc" {}\n`,
      [blocked, blocked],
      (hcl) => hcl.replaceAll('aws_vpc.main.id', 'var.vpc'),
    ],
    [
      'a public database',
      closed,
      [],
      (hcl) =>
        hcl.replace(
          'engine = "postgres"\n  db_subnet',
          'engine = "postgres"\n  publicly_accessible = true\n  db_subnet',
        ),
    ],
    [
      'a database that may be public',
      `${closed}variable "public" {}\n`,
      [],
      (hcl) =>
        hcl.replace(
          'engine = "postgres"\n  db_subnet',
          'engine = "postgres"\n  publicly_accessible = var.public\n  db_subnet',
        ),
    ],
    [
      'a VPC by its id',
      closed.replace('aws_vpc.main.id', '"vpc-1"'),
      [blocked, blocked],
      (hcl) => hcl.replaceAll('aws_vpc.main.id', '"vpc-1"'),
    ],
    [
      'two protocols',
      closed,
      [],
      (hcl) => hcl.replace('replication_instance_id = "i"', 'replication_instance_id = "i"\n  network_type = "DUAL"'),
    ],
    [
      'IPv4 explicitly',
      closed,
      [blocked, blocked],
      (hcl) => hcl.replace('replication_instance_id = "i"', 'replication_instance_id = "i"\n  network_type = "IPV4"'),
    ],
    ['no subnet group', closed, [], (hcl) => hcl.replace('  db_subnet_group_name = aws_db_subnet_group.db.name\n', '')],
    [
      'subnets that Terraform leaves alone',
      closed,
      [],
      (hcl) => hcl.replace('name = "db"\n', 'name = "db"\n  lifecycle {\n    ignore_changes = [subnet_ids]\n  }\n'),
    ],
    ['no task', closed, [], (hcl) => hcl.replace(task, '')],
  ])('%s', check);
});

describe('the subnets of each kind of database', () => {
  const from = (engine: string, ...more: string[]) =>
    block('aws_dms_endpoint', 'a', [
      'endpoint_id = "a"',
      'endpoint_type = "target"',
      `engine_name = "${engine}"`,
      ...more,
    ]);
  const runner = task + subnets + sides.replace(/resource "aws_db_(subnet_group|instance)"[\s\S]*?\n}\n/g, '');
  const ids = 'subnet_ids = [aws_subnet.db_a.id, aws_subnet.db_b.id]';
  test.each<[type: string, files: string, line: number]>([
    [
      'aws_rds_cluster',
      from('aurora-postgresql', 'server_name = aws_rds_cluster.db.endpoint', 'port = aws_rds_cluster.db.port') +
        block('aws_rds_cluster', 'db', [
          'engine = "aurora-postgresql"',
          'db_subnet_group_name = aws_db_subnet_group.db.id',
        ]) +
        block('aws_db_subnet_group', 'db', [ids]),
      6,
    ],
    [
      'an instance of a cluster',
      from('aurora-postgresql', 'server_name = aws_rds_cluster_instance.one.endpoint', 'port = 5432') +
        block('aws_rds_cluster_instance', 'one', [
          'cluster_identifier = aws_rds_cluster.db.id',
          'engine = "aurora-postgresql"',
        ]) +
        block('aws_rds_cluster', 'db', [
          'engine = "aurora-postgresql"',
          'db_subnet_group_name = aws_db_subnet_group.db.id',
        ]) +
        block('aws_db_subnet_group', 'db', [ids]),
      6,
    ],
    [
      'aws_docdb_cluster',
      from('docdb', 'server_name = aws_docdb_cluster.db.endpoint', 'port = 27017') +
        block('aws_docdb_cluster', 'db', ['db_subnet_group_name = aws_docdb_subnet_group.db.name']) +
        block('aws_docdb_subnet_group', 'db', ['name = "db"', ids]),
      6,
    ],
    [
      'aws_elasticache_replication_group',
      from(
        'redis',
        'redis_settings {',
        '  server_name = aws_elasticache_replication_group.db.primary_endpoint_address',
        '  port = 6379',
        '  auth_type = "none"',
        '}',
      ) +
        block('aws_elasticache_replication_group', 'db', ['subnet_group_name = aws_elasticache_subnet_group.db.name']) +
        block('aws_elasticache_subnet_group', 'db', ['name = "db"', ids]),
      7,
    ],
    [
      'aws_redshift_cluster',
      from('redshift', 'server_name = aws_redshift_cluster.db.dns_name', 'port = 5439') +
        block('aws_redshift_cluster', 'db', [
          'publicly_accessible = false',
          'cluster_subnet_group_name = aws_redshift_subnet_group.db.name',
        ]) +
        block('aws_redshift_subnet_group', 'db', ['name = "db"', ids]),
      6,
    ],
    [
      'aws_msk_cluster',
      from(
        'kafka',
        'kafka_settings {',
        '  broker = aws_msk_cluster.db.bootstrap_brokers_tls',
        '  security_protocol = "ssl-encryption"',
        '}',
      ) +
        block('aws_msk_cluster', 'db', [
          'broker_node_group_info {',
          `  client_${ids}`.replace('subnet_ids', 'subnets'),
          '  security_groups = ["sg-1"]',
          '}',
        ]),
      6,
    ],
    [
      'aws_db_proxy',
      from('postgres', 'server_name = aws_db_proxy.db.endpoint', 'port = 5432') +
        block('aws_db_proxy', 'db', [`vpc_${ids}`, 'engine_family = "POSTGRESQL"']),
      6,
    ],
  ])('%s', (_, files, line) => {
    const expected = `${rule}@${line} aws_dms_endpoint.a`;
    expect(found(files + runner + acl('db', atDb, allOut))).toEqual([expected]);
    expect(found(files + runner + acl('db', atDb, ...everything))).toEqual([]);
  });

  test('of a cluster with a public instance, and of a Redshift cluster that may be public', () => {
    const cluster = (isPublic: boolean) =>
      from('aurora-postgresql', 'server_name = aws_rds_cluster.db.endpoint', 'port = 5432') +
      block('aws_rds_cluster', 'db', [
        'cluster_identifier = "db"',
        'engine = "aurora-postgresql"',
        'db_subnet_group_name = aws_db_subnet_group.db.id',
      ]) +
      block('aws_rds_cluster_instance', 'one', [
        'cluster_identifier = aws_rds_cluster.db.id',
        `publicly_accessible = ${isPublic}`,
      ]) +
      block('aws_db_subnet_group', 'db', [ids]);
    expect(found(cluster(false) + runner + acl('db', atDb, allOut))).toHaveLength(1);
    expect(found(cluster(true) + runner + acl('db', atDb, allOut))).toEqual([]);
    const redshift =
      from('redshift', 'server_name = aws_redshift_cluster.db.dns_name', 'port = 5439') +
      block('aws_redshift_cluster', 'db', ['cluster_subnet_group_name = aws_redshift_subnet_group.db.name']) +
      block('aws_redshift_subnet_group', 'db', ['name = "db"', ids]);
    expect(found(redshift + runner + acl('db', atDb, allOut))).toEqual([]);
  });

  test('serverless', () => {
    const config = block('aws_dms_replication_config', 'c', [
      'source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn',
      'compute_config {',
      '  replication_subnet_group_id = aws_dms_replication_subnet_group.dms.replication_subnet_group_id',
      '}',
    ]);
    const serverless = endpoint + subnets + sides + config;
    expect(found(serverless + acl('dms', atDms, allIn))).toEqual([blocked]);
    expect(found(serverless + acl('dms', atDms, ...everything))).toEqual([]);
  });
});

describe('across modules', () => {
  const rest = (where: string, hcl: string) =>
    hcl.replaceAll(/aws_subnet\.(\w+)\.id/g, (_, name: string) => `${where}.${name}`);
  const [group, instance, dbGroup, db] = sides.split(/(?<=\n}\n)/).map((one) => rest('var.subnets', one));
  const network = (...rules: string[]): Files => ({
    'main.tf': [
      'module "network" {\n  source = "./network"\n}\n',
      'module "database" {\n  source = "./database"\n  subnets = module.network.subnets\n}\n',
      'module "dms" {\n  source = "./dms"\n  subnets = module.network.subnets\n  host = module.database.host\n}\n',
    ].join(''),
    'network/main.tf': `${subnets}${acl('db', atDb, ...rules)}output "subnets" {\n  value = { for name, one in { dms_a = aws_subnet.dms_a, dms_b = aws_subnet.dms_b, db_a = aws_subnet.db_a, db_b = aws_subnet.db_b } : name => one.id }\n}\n`,
    'database/main.tf': `variable "subnets" {}\n${dbGroup}${db}output "host" {\n  value = aws_db_instance.db.address\n}\n`,
    'dms/main.tf': `${endpoint.replace('aws_db_instance.db.address', 'var.host')}variable "subnets" {}\nvariable "host" {}\n${group}${instance}${task}`,
  });

  test('blocked', () => {
    expect(found(network(allOut))).toEqual([`${rule}@dms/main.tf:7 module.dms.aws_dms_endpoint.a`]);
  });
  test('let through', () => {
    expect(found(network(...everything))).toEqual([]);
  });
});

describe('what it says', () => {
  const said = (files: Files) =>
    run(files)
      .findings.filter((one) => one.rule.id === rule)
      .map((one) => ({ ...words(one), near: one.related.map(({ label }) => label) }));
  const ends = ['aws_dms_replication_instance.i', 'aws_db_instance.db'];
  const connects =
    'aws_dms_endpoint.a (PostgreSQL source) connects from aws_dms_replication_instance.i to port 5432 of aws_db_instance.db, and';

  test('of no rule', () => {
    expect(said(whole + acl('db', atDb, allow('ingress', 100, '3306'), allOut))).toEqual([
      {
        fact: `${connects} no ingress rule of aws_network_acl.db lets that through.`,
        remedy:
          'Add an ingress rule for the port from 10.0.1.0/24 and 10.0.2.0/24, or correct the port of the endpoint.',
        lines: ['rule_no   = 110', 'action    = "allow"', 'protocol  = "tcp"', 'from_port = 5432', 'to_port   = 5432'],
        near: ['ingress of aws_network_acl.db', ...ends],
      },
    ]);
  });

  test('of a rule that denies', () => {
    const one = whole.replaceAll(', aws_subnet.dms_b.id', '').replaceAll(', aws_subnet.db_b.id', '');
    expect(
      said(one + acl('dms', ['dms_a'], allIn, deny('egress', 100, '5000-6000'), allow('egress', 99, '443'), allOut)),
    ).toEqual([
      {
        fact: `${connects} egress rule 100 of aws_network_acl.dms denies that.`,
        remedy:
          'Add an egress rule for the port to 10.0.11.0/24, with a number below 100, or correct the port of the endpoint.',
        lines: [
          'rule_no    = 98',
          'action     = "allow"',
          'protocol   = "tcp"',
          'from_port  = 5432',
          'to_port    = 5432',
          'cidr_block = "10.0.11.0/24"',
        ],
        near: ['egress rule 100 of aws_network_acl.dms', ...ends],
      },
    ]);
  });

  test('of the first rule', () => {
    expect(said(whole + acl('db', atDb, deny('ingress', 1, 'all'), ...everything))).toMatchObject([
      {
        remedy:
          'Take the port from 10.0.1.0/24 and 10.0.2.0/24 out of what rule 1 denies, or correct the port of the endpoint.',
        lines: [],
      },
    ]);
  });

  test('of answers, by a rule of its own', () => {
    const rules = apart('in', 'ingress', 100, 'allow', 5432) + apart('out', 'egress', 100, 'allow', 5432);
    expect(said(`${whole}${acl('db', atDb)}${rules}`)).toEqual([
      {
        fact: `${connects} no egress rule of aws_network_acl.db lets the answers through.`,
        remedy: 'Network ACLs keep no state: add an egress rule for ports 1024-65535 to 10.0.1.0/24 and 10.0.2.0/24.',
        lines: [
          'egress      = true',
          'rule_number = 110',
          'rule_action = "allow"',
          'protocol    = "tcp"',
          'from_port   = 1024',
          'to_port     = 65535',
        ],
        near: ['egress of aws_network_acl.db', ...ends],
      },
    ]);
  });

  test('of an installed module, whose files are not shown', () => {
    const names = [...atDms, ...atDb].map((one) => `${one} = aws_subnet.${one}.id`);
    const files = {
      'main.tf': `${endpoint}${task}${sides.replaceAll(/aws_subnet\.(\w+)\.id/g, 'module.network.ids.$1')}module "network" {\n  source = "example/network/aws"\n}\n`,
      '.terraform/modules/modules.json':
        '{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"network","Source":"registry.terraform.io/example/network/aws","Dir":".terraform/modules/network"}]}',
      '.terraform/modules/network/main.tf': `${subnets}${acl('db', atDb, allOut)}output "ids" {\n  value = { ${names.join(', ')} }\n}\n`,
    };
    expect(said(files).map(({ near }) => near)).toEqual([ends]);
  });

  test('of subnets whose networks are not known', () => {
    const hidden = whole.replace('"10.0.1.0/24"', 'var.cidr');
    const secret = 'variable "cidr" {\n  sensitive = true\n  default = "10.9.9.0/24"\n}\n';
    expect(said(hidden + secret + acl('db', atDb, allOut)).map(({ remedy }) => remedy)).toEqual([
      'Add an ingress rule for the port from aws_subnet.dms_a and 10.0.2.0/24, or correct the port of the endpoint.',
    ]);
  });
});
