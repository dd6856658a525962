import { describe, expect, test } from 'vitest';
import {
  acl,
  allIn,
  allOut,
  allow,
  apart,
  atDb,
  atDms,
  blocked,
  type Case,
  deny,
  endpoint,
  entry,
  everything,
  found,
  missing,
  peers,
  rule,
  subnets,
  taken,
  task,
  whole,
} from './support/networks.ts';
import { type Files, run, words } from './support/run.ts';

/** security-group-blocks-endpoint: what of an ACL is not known, and what is said of it. */

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
      `${taken()}module "more" {\n  source = "example/dms-network/aws"\n}\n`,
      [],
      undefined,
    ],
  ])('%s', (name, more, expected, change = (hcl) => hcl) => {
    const lines = found(change(whole) + more).filter((line) => !line.includes('module-not-installed'));
    expect(lines, name).toEqual(expected);
  });
});

describe('what it says', () => {
  const reported = (files: Files) =>
    run(files)
      .findings.filter((one) => one.rule.id === rule)
      .map((one) => ({ ...words(one), near: one.related.map(({ label }) => label) }));
  const ends = ['aws_dms_replication_instance.i', 'aws_db_instance.db'];
  const connects =
    'aws_dms_endpoint.a (PostgreSQL source) connects from aws_dms_replication_instance.i to port 5432 of aws_db_instance.db, and';

  test('of no rule', () => {
    expect(reported(whole + acl('db', atDb, allow('ingress', 100, '3306'), allOut))).toEqual([
      {
        fact: `${connects} no ingress rule of aws_network_acl.db allows this.`,
        remedy:
          'Add an ingress rule for the port from 10.0.1.0/24 and 10.0.2.0/24, or correct the port of the endpoint. The lines are only an example, because whether to open the port is a choice.',
        lines: ['rule_no   = 110', 'action    = "allow"', 'protocol  = "tcp"', 'from_port = 5432', 'to_port   = 5432'],
        near: ['ingress of aws_network_acl.db', ...ends],
      },
    ]);
  });

  test('of a rule that denies', () => {
    const one = whole.replaceAll(', aws_subnet.dms_b.id', '').replaceAll(', aws_subnet.db_b.id', '');
    expect(
      reported(
        one + acl('dms', ['dms_a'], allIn, deny('egress', 100, '5000-6000'), allow('egress', 99, '443'), allOut),
      ),
    ).toEqual([
      {
        fact: `${connects} egress rule 100 of aws_network_acl.dms denies this.`,
        remedy:
          'Add an egress rule for the port to 10.0.11.0/24, with a number below 100, or correct the port of the endpoint. The lines are only an example, because whether to open the port is a choice.',
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
    expect(reported(whole + acl('db', atDb, deny('ingress', 1, 'all'), ...everything))).toMatchObject([
      {
        remedy:
          'Exclude the port from 10.0.1.0/24 and 10.0.2.0/24 from rule 1, or correct the port of the endpoint. No lines are given, because whether to open the port is a choice.',
        lines: [],
      },
    ]);
  });

  test('of answers, by a rule of its own', () => {
    const rules = apart('in', 'ingress', 100, 'allow', 5432) + apart('out', 'egress', 100, 'allow', 5432);
    expect(reported(`${whole}${acl('db', atDb)}${rules}`)).toEqual([
      {
        fact: `${connects} no egress rule of aws_network_acl.db allows the responses.`,
        remedy:
          'Network ACLs are stateless: add an egress rule for ports 1024-65535 to 10.0.1.0/24 and 10.0.2.0/24. The lines are only an example, because whether to open the port is a choice.',
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
      'main.tf': `${endpoint}${task}${peers.replaceAll(/aws_subnet\.(\w+)\.id/g, 'module.network.ids.$1')}module "network" {\n  source = "example/network/aws"\n}\n`,
      '.terraform/modules/modules.json':
        '{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"network","Source":"registry.terraform.io/example/network/aws","Dir":".terraform/modules/network"}]}',
      '.terraform/modules/network/main.tf': `${subnets}${acl('db', atDb, allOut)}output "ids" {\n  value = { ${names.join(', ')} }\n}\n`,
    };
    expect(reported(files).map(({ near }) => near)).toEqual([ends]);
  });

  test('of subnets whose networks are not known', () => {
    const hidden = whole.replace('"10.0.1.0/24"', 'var.cidr');
    const secret = 'variable "cidr" {\n  sensitive = true\n  default = "10.9.9.0/24"\n}\n';
    expect(reported(hidden + secret + acl('db', atDb, allOut)).map(({ remedy }) => remedy)).toEqual([
      'Add an ingress rule for the port from aws_subnet.dms_a and 10.0.2.0/24, or correct the port of the endpoint. The lines are only an example, because whether to open the port is a choice.',
    ]);
  });
});
