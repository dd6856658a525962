import { describe, expect, test } from 'vitest';
import { block, declared, endpoint, unknown } from './support/configuration.ts';
import { cluster } from './support/databases.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';
import { places } from './support/source-endpoint.ts';

const secret = block('aws_secretsmanager_secret', 's', ['name = "s"']);
const version = (content: string, ...more: string[]) =>
  block('aws_secretsmanager_secret_version', 'v', [
    'secret_id = aws_secretsmanager_secret.s.id',
    `secret_string = ${content}`,
    ...more,
  ]);
const by = (arn: string, engine = 'postgres') =>
  endpoint(engine, 'ssl_mode = "require"', `secrets_manager_arn = ${arn}`);
const own = by('aws_secretsmanager_secret.s.arn') + secret;
const whole = 'jsonencode({ username = "a", password = "b", host = "db.example.com", port = 5432 })';
const managed = cluster('engine = "aurora-postgresql"', 'manage_master_user_password = true');

testOutcomes('endpoint-secret-incomplete', {
  fail: own + version('jsonencode({ username = "a", password = "b" })'),
  pass: own + version(whole),
  undetermined: own,
  notApplicable: endpoint('postgres'),
});

testInModule('endpoint-secret-incomplete', {
  fixture: 'module-connections',
  file: 'link/main.tf',
  address: 'module.link.aws_dms_endpoint.secret["halved"]',
});

const FOUND = ['6 aws_dms_endpoint.a'];
const said = (text: string) => places('endpoint-secret-incomplete', text.includes(unknown) ? text + declared : text);

describe('the content', () => {
  const merged = (more: string) => `jsonencode(merge({ username = "a", password = "b" }, ${more}))`;
  test.each<[name: string, content: string, expected: string[]]>([
    ['all of it', whole, []],
    ['no host', whole.replace('host', 'hostname'), FOUND],
    ['no port', whole.replace('port', 'ports'), FOUND],
    ['a host that is null', whole.replace('"db.example.com"', 'null'), FOUND],
    ['an empty host', whole.replace('db.example.com', ''), FOUND],
    ['an unknown host', whole.replace('"db.example.com"', unknown), []],
    ['an unknown password, and no host', `jsonencode({ username = "a", password = ${unknown}, port = 1 })`, FOUND],
    ['an unknown key', `jsonencode({ username = "a", password = "b", (${unknown}) = 1 })`, []],
    ['what is merged', merged('{ host = "h", port = 1 }'), []],
    ['what is merged, without host', merged('{ port = 1 }'), FOUND],
    ['what is merged and not known', merged(unknown), []],
    ['a text', '"{\\"username\\":\\"a\\",\\"password\\":\\"b\\",\\"host\\":\\"h\\",\\"port\\":1}"', []],
    ['a text without host', '"{\\"username\\":\\"a\\",\\"password\\":\\"b\\"}"', FOUND],
    ['a heredoc', '<<-EOT\n    {"username":"a","password":"b","host":"h","port":1}\n  EOT', []],
    ['a heredoc without host', '<<-EOT\n    {"username":"a","password":"b"}\n  EOT', FOUND],
    ['a heredoc with what is not known', `<<-EOT\n    {"username":"a","password":"\${${unknown}}"}\n  EOT`, []],
    ['a password alone', '"b"', FOUND],
    ['a list', 'jsonencode(["a", "b"])', FOUND],
    ['what is not known', unknown, []],
    ['a condition that is not known', `${unknown} == "x" ? ${whole} : "b"`, []],
  ])('%s', (_, content, expected) => {
    expect(said(own + version(content))).toEqual(expected);
  });
});

describe('the way to it', () => {
  const lacking = 'jsonencode({ username = "a", password = "b" })';
  test.each<[name: string, text: string, expected: string[]]>([
    ['its arn', own + version(lacking), FOUND],
    ['its id', by('aws_secretsmanager_secret.s.id') + secret + version(lacking), FOUND],
    ['the arn of the version', by('aws_secretsmanager_secret_version.v.arn') + secret + version(lacking), FOUND],
    ['its name', by('"s"') + secret + version(lacking), FOUND],
    [
      'count',
      by('aws_secretsmanager_secret.s[0].arn') +
        secret.replace('name', 'count = 1\n  name') +
        version(lacking).replace('.s.id', '.s[0].id'),
      FOUND,
    ],
    [
      'one()',
      by('one(aws_secretsmanager_secret.s[*].arn)') +
        secret.replace('name', 'count = 1\n  name') +
        version(lacking).replace('.s.id', '.s[0].id'),
      FOUND,
    ],
    ['two versions', own + version(lacking) + version(whole).replace('"v"', '"w"'), []],
    [
      'a version that an apply leaves alone',
      own + version(lacking, 'lifecycle {\n    ignore_changes = [secret_string]\n  }'),
      [],
    ],
    ['a version that may not exist', own + version(lacking, `count = ${unknown} == "x" ? 1 : 0`), []],
    [
      'what no state keeps',
      own + version(lacking).replace('secret_string', 'secret_string_wo_version = 1\n  secret_string_wo'),
      FOUND,
    ],
    [
      'what no state keeps, whole',
      own + version(whole).replace('secret_string', 'secret_string_wo_version = 1\n  secret_string_wo'),
      [],
    ],
    ['bytes', own + version(lacking).replace('secret_string', 'secret_binary'), []],
    ['a literal ARN', by('"arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-abcdef"'), []],
    [
      'a data source',
      by('data.aws_secretsmanager_secret_version.d.arn') +
        'data "aws_secretsmanager_secret_version" "d" {\n  secret_id = "x"\n}\n',
      [],
    ],
    ['managed by RDS', by('aws_rds_cluster.db.master_user_secret[0].secret_arn') + managed, FOUND],
    ['managed by RDS, by one()', by('one(aws_rds_cluster.db.master_user_secret[*].secret_arn)') + managed, FOUND],
    [
      'managed by RDS, in one case',
      by(`coalesce(${unknown}, aws_rds_cluster.db.master_user_secret[0].secret_arn)`) + managed,
      [],
    ],
    [
      'an engine that reads no secret',
      by('aws_rds_cluster.db.master_user_secret[0].secret_arn', 'docdb') + managed,
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('what is said', () => {
  const message = (hcl: string) =>
    words(run(hcl).findings.find(({ rule }) => rule.id === 'endpoint-secret-incomplete')!);
  test('of a secret of your own', () => {
    expect(message(own + version('jsonencode({ password = "canary" })'))).toEqual({
      fact: 'aws_dms_endpoint.a (PostgreSQL source) reads a secret that aws_secretsmanager_secret_version.v writes without username, host and port: DMS cannot connect with it.',
      remedy:
        'Add username, host and port to the secret. No lines are given, because what the secret should contain is not known.',
      lines: [],
    });
  });
  test('of one that RDS manages', () => {
    expect(message(by('aws_rds_cluster.db.master_user_secret[0].secret_arn') + managed)).toEqual({
      fact: 'aws_dms_endpoint.a (PostgreSQL source) reads the secret that RDS manages for aws_rds_cluster.db, which contains no host and no port: DMS cannot connect with it.',
      remedy:
        'Use another secret, with username, password, host and port, or set server_name, port, username and password. No lines are given, because it is not known which secret has them.',
      lines: [],
    });
  });
});
