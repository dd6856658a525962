import { expect, test } from 'vitest';
import { block, declared, endpoint, host, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { places } from './support/source-endpoint.ts';

const secret = block('aws_secretsmanager_secret', 's', ['name = "s"']);
const version = (content: string, ...more: string[]) =>
  block('aws_secretsmanager_secret_version', 'v', [
    'secret_id = aws_secretsmanager_secret.s.id',
    `secret_string = ${content}`,
    ...more,
  ]);
const json = (...entries: string[]) => `jsonencode({ ${entries.join(', ')} })`;
const database = block('aws_db_instance', 'db', ['engine = "postgres"', 'instance_class = "db.t4g.medium"']);
const bySecret = 'secrets_manager_arn = aws_secretsmanager_secret.s.arn';
const role = 'secrets_manager_access_role_arn = "arn:aws:iam::123456789012:role/dms"';
const LOGIN = ['username = "u"', 'password = var.unknown'];
const WHOLE = [...LOGIN, 'host = aws_db_instance.db.address', 'port = 5432'];

testOutcomes('endpoint-secret-incomplete', {
  fail: endpoint('postgres', bySecret, role) + secret + version(json(...LOGIN)) + declared,
  pass: endpoint('postgres', bySecret, role) + secret + version(json(...WHOLE)) + database + declared,
  undetermined: endpoint('postgres', bySecret, role) + secret,
  notApplicable: endpoint('postgres', host),
});

testInModule('endpoint-secret-incomplete', {
  fixture: 'module-connections',
  file: 'link/main.tf',
  address: 'module.link.aws_dms_endpoint.secret["halved"]',
});

const HERE = ['5 aws_dms_endpoint.a'];

test.each<[string, string, string[]]>([
  ['all four', version(json(...WHOLE)), []],
  ['no port', version(json(...WHOLE.slice(0, 3))), HERE],
  ['an empty host', version(json(...LOGIN, 'host = ""', 'port = 1')), HERE],
  ['null', version(json(...LOGIN, 'host = null', 'port = 1')), HERE],
  ['JSON as text', version('"{\\"username\\":\\"u\\",\\"password\\":\\"p\\"}"'), HERE],
  [
    'all four as text',
    version('"{\\"username\\":\\"u\\",\\"password\\":\\"p\\",\\"host\\":\\"h\\",\\"port\\":5432}"'),
    [],
  ],
  ['a text that is no JSON', version('"hunter2"'), HERE],
  ['a merge', version(`jsonencode(merge({ username = "u" }, { password = var.unknown }))`), HERE],
  ['a merge with what is unknown', version('jsonencode(merge({ username = "u" }, var.unknown))'), []],
  ['an unknown text', version(unknown), []],
  ['what is ignored', version(json(...LOGIN), 'lifecycle {\n    ignore_changes = [secret_string]\n  }'), []],
  ['two versions', version(json(...LOGIN)) + version(json(...LOGIN)).replace('"v"', '"w"'), []],
  ['one that may not be there', version(json(...LOGIN), 'count = var.unknown ? 1 : 0'), []],
  ['none', '', []],
])('a secret with %s', (_, versions, expected) => {
  const text = endpoint('postgres', bySecret, role) + secret + database + versions + declared;
  expect(places('endpoint-secret-incomplete', text)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['the secret', 'aws_secretsmanager_secret.s.arn', HERE],
  ['its id', 'aws_secretsmanager_secret.s.id', HERE],
  ['the version', 'aws_secretsmanager_secret_version.v.arn', HERE],
  ['that of RDS', 'aws_db_instance.db.master_user_secret[0].secret_arn', HERE],
  ['that of RDS by one()', 'one(aws_db_instance.db.master_user_secret).secret_arn', HERE],
  ['that of RDS by a splat', 'aws_db_instance.db.master_user_secret[*].secret_arn[0]', HERE],
  ['an ARN', '"arn:aws:secretsmanager:eu-west-1:123456789012:secret:x"', []],
  ['a data source', 'data.aws_secretsmanager_secret.d.arn', []],
  ['nothing', '""', []],
])('named by %s', (_, arn, expected) => {
  const text = endpoint('postgres', `secrets_manager_arn = ${arn}`, role) + secret + version(json(...LOGIN)) + database;
  const data = 'data "aws_secretsmanager_secret" "d" {\n  name = "d"\n}\n';
  expect(places('endpoint-secret-incomplete', text + data + declared)).toEqual(expected);
});

test('an engine for which the provider drops the secret has a finding of its own', () => {
  const text = endpoint('docdb', bySecret, role) + secret + version(json(...LOGIN)) + declared;
  expect(places('endpoint-secret-incomplete', text)).toEqual([]);
});
