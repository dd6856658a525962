import { describe, expect, test } from 'vitest';
import { block } from './support/configuration.ts';
import {
  acl,
  allOut,
  associated,
  atDb,
  atDms,
  blocked,
  type Case,
  endpoint,
  everything,
  found,
  ofItsOwn,
  peers,
  rule,
  subnet,
  subnets,
  taken,
  task,
  whole,
} from './support/networks.ts';
import type { Files } from './support/run.ts';

/** security-group-blocks-endpoint: which ACLs lie between the subnets of an instance and those of a database. */

const check = (_: string, more: string, expected: string[], change: (hcl: string) => string = (hcl) => hcl) => {
  expect(found(change(whole) + more)).toEqual(expected);
};

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
      'the default one, beside an ACL of a subnet elsewhere',
      taken() + acl('other', [], 'subnet_ids = ["subnet-1"]', ...everything),
      [blocked, blocked, blocked, blocked],
    ],
    [
      'the default one of a VPC that is not known',
      `${taken().replace('aws_vpc.main.default_network_acl_id', 'var.acl')}variable "acl" {}\nvariable "vpc" {}\n`,
      [],
      (hcl) => hcl.replaceAll('vpc_id = aws_vpc.main.id', 'vpc_id = var.vpc'),
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

describe('across modules', () => {
  const rest = (where: string, hcl: string) =>
    hcl.replaceAll(/aws_subnet\.(\w+)\.id/g, (_, name: string) => `${where}.${name}`);
  const [group, instance, dbGroup, db] = peers.split(/(?<=\n}\n)/).map((one) => rest('var.subnets', one));
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
