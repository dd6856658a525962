import { describe, expect, test } from 'vitest';
import { connectionPathOf } from '../../../src/dms/network/connection-path.ts';
import { argumentsOf, locationsOf, type ObstacleText } from '../../../src/dms/network/messages.ts';
import { replicationHostsOf } from '../../../src/dms/network/replication-hosts.ts';
import { positionAt } from '../../../src/text/source.ts';
import { block } from '../../rules/support/configuration.ts';
import {
  acl,
  allIn,
  allOut,
  allow,
  apart,
  atDb,
  atDms,
  deny,
  endpoint,
  everything,
  peers,
  subnets,
  task,
  whole,
} from '../../rules/support/networks.ts';
import type { Files } from '../../rules/support/run.ts';
import {
  all,
  cidr,
  fromOut,
  group,
  grouped,
  inline,
  newer,
  whole as withGroups,
} from '../../rules/support/security-groups.ts';
import { endpointIn } from '../server-text.ts';

/** What is said of what blocks the way from DMS to a database, and the lines that are to be written. */

const VARIABLE = 'variable "u" {}\n';

function obstacles(files: Files): readonly ObstacleText[] {
  const found = endpointIn(files);
  const path = connectionPathOf(found);
  if (path.state !== 'told') throw new Error(path.why);
  return path.obstacles.map((one) => argumentsOf(one, path.port, found.root));
}

/** The places that a finding shows: `file:line label`, the endpoint's port first. */
function places(files: Files): string[] {
  const found = endpointIn(files);
  const path = connectionPathOf(found);
  if (path.state !== 'told') throw new Error(path.why);
  const { at, related } = locationsOf(path.obstacles[0]!, path.port);
  return [{ range: at, label: 'at' }, ...related].map(
    ({ range: { source, start }, label }) => `${source.path}:${positionAt(source, start).line} ${label}`,
  );
}

const closed = { port: '5432', replicationHost: 'aws_dms_replication_instance.i' };
const NEAR = ['from_port = 5432', 'to_port   = 5432', 'protocol  = "tcp"'];

describe('security groups', () => {
  const OTHER = inline('ingress', cidr('10.1.0.0/16'));
  const ofGroup = (direction: string, by: string, lines: string[]) => ({
    ...closed,
    direction,
    by: [`aws_security_group.${by}`],
    lines,
  });
  const peerLines = (peer: string) => [
    'from_port       = 5432',
    'to_port         = 5432',
    'protocol        = "tcp"',
    `security_groups = [${peer}.id]`,
  ];
  const apartLines = (peer: string) => [
    'from_port                    = 5432',
    'to_port                      = 5432',
    'ip_protocol                  = "tcp"',
    `referenced_security_group_id = ${peer}.id`,
  ];
  const elsewhere = subnets.replace('aws_vpc.main.id', 'aws_vpc.other.id') + block('aws_vpc', 'other', []);
  test.each<[name: string, hcl: string, expected: object[]]>([
    [
      'let in',
      withGroups + group('out', all) + group('in', OTHER),
      [ofGroup('ingress', 'in', peerLines('aws_security_group.out'))],
    ],
    [
      'let in by a rule of its own',
      withGroups + group('out', all) + group('in') + newer('ingress', 'r', 'in', 'cidr_ipv4 = "10.1.0.0/16"'),
      [ofGroup('ingress', 'in', apartLines('aws_security_group.out'))],
    ],
    [
      'let out',
      withGroups + group('out', inline('egress', cidr('10.1.0.0/16'))) + group('in', fromOut),
      [ofGroup('egress', 'out', peerLines('aws_security_group.in'))],
    ],
    [
      'let out, without a rule',
      withGroups + group('out') + group('in', fromOut),
      [ofGroup('egress', 'out', apartLines('aws_security_group.in'))],
    ],
    [
      'let neither in nor out',
      withGroups + group('out') + group('in', OTHER),
      [
        ofGroup('egress', 'out', apartLines('aws_security_group.in')),
        ofGroup('ingress', 'in', peerLines('aws_security_group.out')),
      ],
    ],
    // Groups name each other inside of a VPC, and those that are known.
    [
      'let in from another VPC',
      endpoint + task + elsewhere + grouped(peers) + group('out', all) + group('in', inline('ingress')),
      [ofGroup('ingress', 'in', NEAR)],
    ],
    [
      'let in whoever it is',
      withGroups.replace('[aws_security_group.out.id]', '[var.u]') + group('in', OTHER) + VARIABLE,
      [ofGroup('ingress', 'in', NEAR)],
    ],
    [
      'let out to whatever it is',
      withGroups.replace('[aws_security_group.in.id]', '[var.u]') + group('out') + VARIABLE,
      [ofGroup('egress', 'out', ['from_port = 5432', 'to_port   = 5432', 'protocol  = "tcp"'])],
    ],
  ])('%s', (_, hcl, expected) => {
    expect(obstacles(hcl)).toEqual(
      expected.map((one) => ({ rule: undefined, replies: undefined, others: undefined, ...one })),
    );
  });

  test('are called as in their own module', () => {
    const call = 'module "n" {\n  source = "./n"\n  db = aws_db_instance.db.id\n}\n';
    const ids = (hcl: string) => hcl.replaceAll(/aws_security_group\.(in|out)\.id/g, 'module.n.$1');
    const files = {
      'main.tf': ids(withGroups) + call.replace(/ {2}db = .*\n/, `  vpc = aws_vpc.main.id\n`),
      'n/main.tf': `variable "vpc" {}\n${group('out', all).replace('aws_vpc.main.id', 'var.vpc')}${group('in', OTHER).replace('aws_vpc.main.id', 'var.vpc')}${['in', 'out'].map((name) => `output "${name}" {\n  value = aws_security_group.${name}.id\n}\n`).join('')}`,
    };
    expect(obstacles(files).map(({ by, lines }) => [by, lines.at(-1)])).toEqual([
      [['module.n.aws_security_group.in'], 'security_groups = [aws_security_group.out.id]'],
    ]);
  });

  test('stand beside what is shown', () => {
    const hcl = withGroups + group('out', all) + group('in', OTHER);
    const line = (text: string) => hcl.slice(0, hcl.indexOf(text)).split('\n').length;
    expect(places(hcl)).toEqual([
      `main.tf:${line('port = 5432')} at`,
      `main.tf:${line('resource "aws_security_group" "in"')} ingress of aws_security_group.in`,
      `main.tf:${line('resource "aws_dms_replication_instance"')} aws_dms_replication_instance.i`,
      `main.tf:${line('resource "aws_db_instance"')} aws_db_instance.db`,
    ]);
  });
});

describe('ACLs', () => {
  const ofAcl = (more: object) => ({
    ...closed,
    direction: 'ingress',
    by: ['aws_network_acl.db'],
    rule: undefined,
    replies: undefined,
    others: '10.0.1.0/24 and 10.0.2.0/24',
    ...more,
  });
  const lines = (number: number, ports = '5432') => [
    `rule_no   = ${number}`,
    'action    = "allow"',
    'protocol  = "tcp"',
    `from_port = ${ports.split('-')[0]}`,
    `to_port   = ${ports.split('-').at(-1)}`,
  ];
  const FROM_ONE = [
    'rule_no    = 100',
    'action     = "allow"',
    'protocol   = "tcp"',
    'from_port  = 5432',
    'to_port    = 5432',
    'cidr_block = "10.0.1.0/24"',
  ];
  const three = whole
    .replace(
      '[aws_subnet.dms_a.id, aws_subnet.dms_b.id]',
      '[aws_subnet.dms_a.id, aws_subnet.dms_b.id, aws_subnet.dms_c.id]',
    )
    .concat(block('aws_subnet', 'dms_c', ['vpc_id = aws_vpc.main.id', 'cidr_block = var.u']), VARIABLE);
  const one = whole.replace('[aws_subnet.dms_a.id, aws_subnet.dms_b.id]', '[aws_subnet.dms_a.id]');
  const full = (last: number) => Array.from({ length: last }, (_, index) => deny('ingress', index + 1, '5432'));
  test.each<[name: string, hcl: string, expected: object]>([
    ['without a rule', whole + acl('db', atDb, allOut), { lines: lines(100) }],
    [
      'with rules for something else',
      whole + acl('db', atDb, allow('ingress', 200, '1'), allOut),
      { lines: lines(210) },
    ],
    [
      'with the last number taken',
      whole + acl('db', atDb, allow('ingress', 32760, '1'), allOut),
      { lines: lines(32766) },
    ],
    [
      'with a rule against it',
      whole + acl('db', atDb, deny('ingress', 50, '5432'), ...everything),
      { rule: '50', lines: lines(49) },
    ],
    [
      'with a number before it taken',
      whole + acl('db', atDb, allow('ingress', 49, '1'), deny('ingress', 50, '5432'), ...everything),
      { rule: '50', lines: lines(48) },
    ],
    [
      'with the first number',
      whole + acl('db', atDb, deny('ingress', 1, '5432'), ...everything),
      { rule: '1', lines: [] },
    ],
    ['with the first numbers', whole + acl('db', atDb, ...full(3), ...everything), { rule: '1', lines: [] }],
    ['for one subnet', one + acl('db', atDb, allOut), { others: '10.0.1.0/24', lines: FROM_ONE }],
    [
      'for three subnets',
      three + acl('db', atDb, allOut),
      { others: '10.0.1.0/24, 10.0.2.0/24 and aws_subnet.dms_c', lines: lines(100) },
    ],
    [
      'for one subnet of a network that is not known',
      one.replace('"10.0.1.0/24"', 'var.u') + acl('db', atDb, allOut) + VARIABLE,
      { others: 'aws_subnet.dms_a', lines: lines(100) },
    ],
    [
      'for answers',
      whole + acl('db', atDb, allIn),
      { direction: 'egress', replies: '1024-65535', lines: lines(100, '1024-65535') },
    ],
    [
      'by rules of their own',
      whole + acl('db', atDb) + apart('r', 'ingress', 5, 'allow', 1) + apart('s', 'egress', 5, 'allow', 1, 65535),
      {
        lines: [
          'egress      = false',
          'rule_number = 100',
          'rule_action = "allow"',
          'protocol    = "tcp"',
          'from_port   = 5432',
          'to_port     = 5432',
        ],
      },
    ],
    [
      'by rules of their own, out',
      whole + acl('db', atDb) + apart('r', 'ingress', 5, 'allow', 5432) + apart('s', 'egress', 200, 'allow', 1),
      {
        direction: 'egress',
        replies: '1024-65535',
        lines: [
          'egress      = true',
          'rule_number = 210',
          'rule_action = "allow"',
          'protocol    = "tcp"',
          'from_port   = 1024',
          'to_port     = 65535',
        ],
      },
    ],
  ])('%s', (_, hcl, expected) => {
    // Groups are not known here.
    expect(obstacles(hcl)).toEqual([ofAcl(expected)]);
  });

  test.each([
    [acl('db', atDb, allOut), 'ingress of aws_network_acl.db'],
    [acl('db', atDb, deny('ingress', 50, '5432'), ...everything), 'ingress rule 50 of aws_network_acl.db'],
    [acl('dms', atDms, allIn), 'egress of aws_network_acl.dms'],
  ])('stand beside what is shown: %#', (hcl, expected) => {
    expect(places(whole + hcl)[1]).toMatch(new RegExp(`^main\\.tf:\\d+ ${expected}$`));
  });
});

describe('the way', () => {
  const path = (hcl: string) => {
    const found = connectionPathOf(endpointIn(hcl));
    return found.state === 'told'
      ? { ...found, database: found.database.address, port: found.port.number, obstacles: found.obstacles.length }
      : found;
  };
  const NOT_ALL = 'not all security groups and subnets on the path, or their rules, are known from this configuration';
  const open = withGroups + group('out', all) + group('in', fromOut);
  const told = (port: number, database = 'aws_db_instance.db') => ({ state: 'told', database, port, obstacles: 0 });
  const withPort = (port: string, engine = '"postgres"') =>
    open
      .replace('port = 5432\n', port === '' ? '\n' : `port = ${port}\n`)
      .replace('engine = "postgres"', `engine = ${engine}`);
  const ALL_PORTS = (hcl: string) =>
    hcl.replaceAll('from_port = 5432', 'from_port = 0').replaceAll('to_port = 5432', 'to_port = 65535');
  test.each<[name: string, hcl: string, expected: object]>([
    ['that is open', open, told(5432)],
    ['of groups that are not known', whole, { state: 'undetermined', why: NOT_ALL }],
    [
      'to a name elsewhere',
      open.replace('aws_db_instance.db.address', '"h"'),
      { state: 'none', why: "the endpoint's database is not in this configuration" },
    ],
    [
      'that nothing goes',
      open.replace(task, ''),
      { state: 'none', why: 'no replication in this configuration uses the endpoint' },
    ],
    ['without a port', withPort(''), { state: 'undetermined', why: 'its port is undetermined' }],
    [
      'to a port that is not known',
      withPort('var.u') + VARIABLE,
      { state: 'undetermined', why: 'its port is undetermined' },
    ],
    ['to no port', withPort('0'), { state: 'undetermined', why: 'its port is undetermined' }],
    ['to a port that is none', withPort('65536'), { state: 'undetermined', why: 'its port is undetermined' }],
    ['to the last port', ALL_PORTS(withPort('65535')), told(65535)],
    ['to the first port', ALL_PORTS(withPort('1')), told(1)],
    ['to a secret port', withPort('sensitive(5432)'), { state: 'undetermined', why: 'its port is undetermined' }],
    // Amazon RDS API reference, Port of CreateDBInstance.
    ['to the port of the database', withPort('aws_db_instance.db.port'), told(5432)],
    ['to the port of MySQL', ALL_PORTS(withPort('aws_db_instance.db.port', '"mysql"')), told(3306)],
    ['to the port of MariaDB', ALL_PORTS(withPort('aws_db_instance.db.port', '"mariadb"')), told(3306)],
    [
      'to the port of another engine',
      withPort('aws_db_instance.db.port', '"x"'),
      { state: 'undetermined', why: 'its port is undetermined' },
    ],
    [
      'to the port of an engine that is not known',
      withPort('aws_db_instance.db.port', 'var.u') + VARIABLE,
      { state: 'undetermined', why: 'its port is undetermined' },
    ],
    [
      'to another attribute',
      withPort('aws_db_instance.db.backup_window'),
      { state: 'undetermined', why: 'its port is undetermined' },
    ],
    [
      'to a port that something else sets',
      withPort('aws_db_instance.db.port').replace(
        'engine = "postgres"\n',
        'engine = "postgres"\n  lifecycle {\n    ignore_changes = [port]\n  }\n',
      ),
      { state: 'undetermined', why: 'its port is undetermined' },
    ],
  ])('%s', (_, hcl, expected) => expect(path(hcl)).toEqual(expected));
});

describe('the replications that connect', () => {
  const hosts = (hcl: string) => replicationHostsOf(endpointIn(hcl)).map(({ address }) => address);
  const I = 'aws_dms_replication_instance.i';
  const instance = (name: string, ...body: string[]) =>
    block('aws_dms_replication_instance', name, [`replication_instance_id = "${name}"`, ...body]);
  const of = (
    name: string,
    side: string,
    arn = `${I}.replication_instance_arn`,
    endpointArn = 'aws_dms_endpoint.a.endpoint_arn',
  ) =>
    block('aws_dms_replication_task', name, [
      `replication_instance_arn = ${arn}`,
      `${side}_endpoint_arn = ${endpointArn}`,
    ]);
  const config = block('aws_dms_replication_config', 'c', ['target_endpoint_arn = aws_dms_endpoint.a.endpoint_arn']);
  const ARN = '"arn:aws:dms:eu-west-1:123456789012:rep:I"';
  const existing = endpoint.replace(
    'endpoint_id',
    'endpoint_arn = "arn:aws:dms:eu-west-1:123456789012:endpoint:A"\n  endpoint_id',
  );
  test.each<[name: string, hcl: string, expected: string[]]>([
    ['none', endpoint + instance('i'), []],
    ['by a source', endpoint + instance('i') + of('t', 'source'), [I]],
    ['by a target', endpoint + instance('i') + of('t', 'target'), [I]],
    ['by two tasks', endpoint + instance('i') + of('t', 'source') + of('s', 'target'), [I]],
    [
      'by two instances',
      endpoint +
        instance('i') +
        instance('j') +
        of('t', 'source') +
        of('s', 'target', 'aws_dms_replication_instance.j.replication_instance_arn'),
      [I, 'aws_dms_replication_instance.j'],
    ],
    ['by a config', endpoint + config, ['aws_dms_replication_config.c']],
    ['by another endpoint', endpoint + instance('i') + of('t', 'source', undefined, 'var.u') + VARIABLE, []],
    ['by an instance elsewhere', endpoint + instance('i') + of('t', 'source', ARN), []],
    ['by an instance that is not known', endpoint + instance('i') + of('t', 'source', 'var.u') + VARIABLE, []],
    [
      'by an instance whose ARN is known',
      endpoint + instance('i', `replication_instance_arn = ${ARN}`) + of('t', 'source', ARN),
      [I],
    ],
    [
      'by the ARN of the endpoint',
      existing + instance('i') + of('t', 'source', undefined, '"arn:aws:dms:eu-west-1:123456789012:endpoint:A"'),
      [I],
    ],
  ])('%s', (_, hcl, expected) => expect(hosts(hcl)).toEqual(expected));
});
