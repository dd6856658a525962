import { describe, expect, test } from 'vitest';
import { block, declared, endpoint, mode, unknown } from './support/configuration.ts';
import { at, instance } from './support/databases.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Files, lines, run, words } from './support/run.ts';

/**
 * Security groups between a replication instance and a database. The files beside this one have what groups and network ACLs name, the databases of each kind, and
 * real plans.
 */

/** A task on an instance with a group that lets everything out, to a database whose group lets in one port. */
const network = (port: string, groups = '[aws_security_group.in.id]') =>
  [
    endpoint('postgres', at, 'port = 5432', mode('require')),
    instance('engine = "postgres"', `vpc_security_group_ids = ${groups}`),
    block('aws_dms_replication_task', 't', [
      'replication_instance_arn = aws_dms_replication_instance.i.replication_instance_arn',
      'source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn',
    ]),
    block('aws_dms_replication_instance', 'i', ['vpc_security_group_ids = [aws_security_group.out.id]']),
    block('aws_security_group', 'out', [
      'egress {\n    from_port = 0\n    to_port = 0\n    protocol = "-1"\n    cidr_blocks = ["0.0.0.0/0"]\n  }',
    ]),
    block('aws_security_group', 'in', [
      `ingress {\n    from_port = ${port}\n    to_port = ${port}\n    protocol = "tcp"\n    security_groups = [aws_security_group.out.id]\n  }`,
    ]),
  ].join('');

testOutcomes('security-group-blocks-endpoint', {
  fail: network('3306'),
  pass: network('5432'),
  undetermined: network('5432', unknown) + declared,
  notApplicable: endpoint('postgres', at, mode('require')) + instance('engine = "postgres"', 'engine_version = "16.3"'),
});

testInModule('security-group-blocks-endpoint', {
  fixture: 'module-databases',
  file: 'main.tf',
  address: 'module.pair["moved"].aws_dms_endpoint.this',
});

const rule = 'security-group-blocks-endpoint';
const a = 'aws_dms_endpoint.a';

/** A task on an instance with the group `out`, to a database with the group `in`. */
const rest = [
  block('aws_dms_endpoint', 'a', [
    'endpoint_id = "a"',
    'endpoint_type = "source"',
    'engine_name = "postgres"',
    'ssl_mode = "require"',
    'server_name = aws_db_instance.db.address',
    'port = 5432',
  ]),
  block('aws_db_instance', 'db', ['engine = "postgres"', 'vpc_security_group_ids = [aws_security_group.in.id]']),
  block('aws_dms_replication_instance', 'i', [
    'replication_instance_id = "i"',
    'vpc_security_group_ids = [aws_security_group.out.id]',
  ]),
  block('aws_dms_replication_task', 't', [
    'replication_instance_arn = aws_dms_replication_instance.i.replication_instance_arn',
    'source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn',
  ]),
].join('');

function inline(direction: 'ingress' | 'egress', port: string, who: string, protocol = 'tcp'): string {
  return `${direction} {\n    from_port = ${port}\n    to_port = ${port}\n    protocol = "${protocol}"\n    ${who}\n  }`;
}
const all = inline('egress', '0', 'cidr_blocks = ["0.0.0.0/0"]', '-1');
const group = (name: string, ...body: string[]) => block('aws_security_group', name, [`name = "${name}"`, ...body]);
const fromOut = 'security_groups = [aws_security_group.out.id]';
const apart = (direction: string, port: string, ...body: string[]) =>
  block(`aws_vpc_security_group_${direction}_rule`, direction, [
    `from_port = ${port}`,
    `to_port = ${port}`,
    'ip_protocol = "tcp"',
    ...body,
  ]);

function found(files: Files): string[] {
  const { findings, diagnostics } = run(files);
  return [...lines(findings.filter((one) => one.rule.id === rule)), ...diagnostics];
}

type Case = [name: string, groups: string, expected: string[], change?: (hcl: string) => string];
const blocked = [`${rule}@7 ${a}`];

describe('security groups', () => {
  test.each<Case>([
    ['both let it through', group('out', all) + group('in', inline('ingress', '5432', fromOut)), []],
    ['another port', group('out', all) + group('in', inline('ingress', '3306', fromOut)), blocked],
    ['another protocol', group('out', all) + group('in', inline('ingress', '5432', fromOut, 'udp')), blocked],
    [
      'another group',
      group('out', all) +
        group('in', inline('ingress', '5432', 'security_groups = [aws_security_group.app.id]')) +
        group('app'),
      blocked,
    ],
    [
      'a group that is not known',
      `${group('out', all)}${group('in', inline('ingress', '5432', 'security_groups = [var.app]'))}variable "app" {}\n`,
      [],
    ],
    ['a network', group('out', all) + group('in', inline('ingress', '5432', 'cidr_blocks = ["10.0.0.0/8"]')), []],
    ['itself, and they are two', group('out', all) + group('in', inline('ingress', '5432', 'self = true')), blocked],
    [
      'itself, and they are one',
      group('out', all) + group('in', inline('ingress', '5432', 'self = true'), all),
      [],
      (hcl) => hcl.replace('[aws_security_group.out.id]\n}', '[aws_security_group.in.id]\n}'),
    ],
    [
      'a port that is not known',
      `${group('out', all)}${group('in', inline('ingress', 'var.port', fromOut))}variable "port" {}\n`,
      [],
    ],
    [
      'rules that are not known',
      `${group('out', all)}${group('in', 'dynamic "ingress" {', '  for_each = var.rules', '  content {', '    from_port = 1', '    to_port = 1', '    protocol = "tcp"', '  }', '}')}variable "rules" {}\n`,
      [],
    ],
    ['no ingress, explicitly', group('out', all) + group('in', 'ingress = []'), blocked],
    ['no rules here', group('out', all) + group('in'), []],
    [
      'rules that Terraform leaves alone',
      group('out', all) +
        group('in', inline('ingress', '3306', fromOut), 'lifecycle {\n    ignore_changes = [ingress]\n  }'),
      [],
    ],
    [
      'no way out',
      group('out', inline('egress', '443', 'cidr_blocks = ["0.0.0.0/0"]')) +
        group('in', inline('ingress', '5432', fromOut)),
      blocked,
    ],
    [
      'no way out of several groups',
      group('out', inline('egress', '443', 'cidr_blocks = ["0.0.0.0/0"]')) +
        group('more', all) +
        group('in', inline('ingress', '5432', fromOut)),
      [],
      (hcl) =>
        hcl.replace('[aws_security_group.out.id]\n}', '[aws_security_group.out.id, aws_security_group.more.id]\n}'),
    ],
    [
      'a group of elsewhere beside it',
      `${group('out', inline('egress', '443', 'cidr_blocks = ["0.0.0.0/0"]'))}${group('in', inline('ingress', '5432', fromOut))}variable "more" {}\n`,
      [],
      (hcl) => hcl.replace('[aws_security_group.out.id]\n}', '[aws_security_group.out.id, var.more]\n}'),
    ],
    [
      'rules of their own',
      group('out', all) +
        group('in') +
        apart(
          'ingress',
          '5432',
          'security_group_id = aws_security_group.in.id',
          'referenced_security_group_id = aws_security_group.out.id',
        ),
      [],
    ],
    [
      'rules of their own, for another port',
      group('out', all) +
        group('in') +
        apart(
          'ingress',
          '3306',
          'security_group_id = aws_security_group.in.id',
          'referenced_security_group_id = aws_security_group.out.id',
        ),
      blocked,
    ],
    [
      'an older rule of its own',
      group('out', all) +
        group('in') +
        block('aws_security_group_rule', 'r', [
          'type = "ingress"',
          'security_group_id = aws_security_group.in.id',
          'source_security_group_id = aws_security_group.out.id',
          'protocol = "tcp"',
          'from_port = 3000',
          'to_port = 4000',
        ]),
      blocked,
    ],
    [
      'a rule of which the group is not known',
      `${group('out', all)}${group('in')}${apart('ingress', '3306', 'security_group_id = aws_security_group.in.id', 'cidr_ipv4 = "10.0.0.0/8"')}${block('aws_security_group_rule', 'r', ['type = "ingress"', 'security_group_id = var.group', 'protocol = "-1"'])}variable "group" {}\n`,
      [],
    ],
    [
      'the port of the database',
      group('out', all) + group('in', inline('ingress', '3306', fromOut)),
      blocked,
      (hcl) => hcl.replace('port = 5432', 'port = aws_db_instance.db.port'),
    ],
    [
      'no task uses it',
      group('out', all) + group('in', inline('ingress', '3306', fromOut)),
      [],
      (hcl) => hcl.replace('aws_dms_endpoint.a.endpoint_arn', '"arn:aws:dms:eu-west-1:123456789012:endpoint:B"'),
    ],
    [
      'serverless',
      group('out', inline('egress', '443', 'cidr_blocks = ["0.0.0.0/0"]')) +
        group('in') +
        block('aws_dms_replication_config', 'c', [
          'source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn',
          'compute_config {',
          '  replication_subnet_group_id = "s"',
          '  vpc_security_group_ids = [aws_security_group.out.id]',
          '}',
        ]),
      blocked,
      (hcl) => hcl.replace('source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn', ''),
    ],
  ])('%s', (_, groups, expected, change = (hcl) => hcl) => {
    expect(found(change(rest) + groups)).toEqual(expected);
  });

  // The port of an option has security groups of its own; that of the database those of the database.
  test.each<[name: string, port: number, database: readonly string[], expected: string[]]>([
    ['the port of the SSL option', 2484, ['option_group_name = "tls"'], []],
    ['an option group that is not known', 2484, ['option_group_name = var.options'], []],
    ['the port of the database, moved', 1600, ['option_group_name = "tls"', 'port = 1600'], blocked],
    ['the port of the database, which is standard', 1521, ['option_group_name = "tls"'], blocked],
    ['a port of the database that is not known', 2484, ['option_group_name = "tls"', 'port = var.port'], []],
    ['no option group', 2484, [], blocked],
    ['that of AWS, without options', 2484, ['option_group_name = "default:oracle-se2-19"'], blocked],
  ])('Oracle: %s', (_, port, database, expected) => {
    const hcl = rest
      .replace('"postgres"\n  ssl_mode = "require"', '"oracle"\n  ssl_mode = "verify-ca"')
      .replace('port = 5432', `port = ${port}`)
      .replace('engine = "postgres"', ['engine = "oracle-se2"', ...database].join('\n  '));
    const closed = group('out', all) + group('in', inline('ingress', '3306', fromOut));
    expect(found(`${hcl}${closed}variable "options" {}\nvariable "port" {}\n`)).toEqual(expected);
  });

  test('PostgreSQL has no such ports', () => {
    const grouped = rest.replace('engine = "postgres"', 'engine = "postgres"\n  option_group_name = "more"');
    expect(found(grouped + group('out', all) + group('in', inline('ingress', '3306', fromOut)))).toEqual(blocked);
  });

  test('across modules', () => {
    const [endpointBlock, database, replicationInstance, task] = rest.split(/(?<=\n}\n)/);
    const files = {
      'main.tf': `${group('out', all)}module "db" {\n  source = "./db"\n  clients = aws_security_group.out.id\n}\n${replicationInstance}${task}${endpointBlock!.replace('aws_db_instance.db.address', 'module.db.host')}`,
      'db/main.tf': `variable "clients" {}\noutput "host" {\n  value = aws_db_instance.db.address\n}\n${database}${group('in', inline('ingress', '3306', 'security_groups = [var.clients]'))}`,
    };
    expect(found(files)).toEqual([`${rule}@28 ${a}`]);
    expect(found({ ...files, 'db/main.tf': files['db/main.tf'].replaceAll('3306', '5432') })).toEqual([]);
  });

  test('what it says', () => {
    const { findings } = run(rest + group('out', all) + group('in', inline('ingress', '3306', fromOut)));
    expect(findings.filter((one) => one.rule.id === rule).map(words)).toEqual([
      {
        fact: 'aws_dms_endpoint.a (PostgreSQL source) connects from aws_dms_replication_instance.i to port 5432 of aws_db_instance.db, and no ingress rule of aws_security_group.in allows this.',
        remedy:
          'Add an ingress rule for the port, or correct the port of the endpoint. The lines are only an example, because whether to open the port is a choice.',
        lines: ['from_port = 5432', 'to_port   = 5432', 'protocol  = "tcp"'],
      },
    ]);
  });
});
