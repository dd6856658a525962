import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/dms/connection/name.ts';
import { isDropped, secretOf } from '../../src/dms/connection/secret.ts';
import { hostOf } from '../../src/dms/connection/server.ts';
import { invalidNameSettings, serverSetting } from '../../src/dms/connection/setting.ts';
import { verifiedServerOf } from '../../src/dms/connection/verified-server.ts';
import { block, endpoint } from '../rules/support/configuration.ts';
import { instance } from '../rules/support/databases.ts';
import type { Files } from '../rules/support/run.ts';
import { endpointIn, serverText } from './server-text.ts';

/** The secret that an endpoint reads its server from, and what is known of servers that are not quoted (docs/facts.md, section 5). */

const VARIABLE = 'variable "u" {}\n';
const S = 'aws_secretsmanager_secret.s.arn';
const by = (arn: string, engine = 'mysql') => endpoint(engine, `secrets_manager_arn = ${arn}`) + VARIABLE;
const secret = block('aws_secretsmanager_secret', 's', ['name = "s"']);
const version = (content: string, ...more: string[]) =>
  block('aws_secretsmanager_secret_version', 'v', [`secret_id = ${S}`, `secret_string = ${content}`, ...more]);
const ALL = 'jsonencode({ username = "a", password = "b", host = "c.example.com", port = 1 })';

/** `written host,port` with what is not in it; why it is not known. */
function told(files: Files): string {
  const found = secretOf(endpointIn(files));
  if (found.state === 'written') return ['written', ...found.lacks].join(' ');
  if (found.state === 'managed') return `managed ${found.address} ${found.database?.address ?? '-'}`;
  return found.state === 'undetermined' ? found.why : found.state;
}

const ELSEWHERE = 'the content of the secret is not in this configuration';
const UNKNOWN = 'the content of the secret is undetermined';

describe('which secret it is', () => {
  const other = version(ALL).replace('"v"', '"w"');
  test.each<[name: string, hcl: string, expected: string]>([
    ['none', endpoint('mysql'), 'none'],
    ['an empty text', by('""'), 'none'],
    ['one that the provider does not send', by(S, 'docdb') + secret + version(ALL), 'none'],
    ['by its ARN', by(S) + secret + version(ALL), 'written'],
    ['by its id', by('aws_secretsmanager_secret.s.id') + secret + version(ALL), 'written'],
    ['by another attribute', by('aws_secretsmanager_secret.s.policy') + secret + version(ALL), ELSEWHERE],
    ['without a version', by(S) + secret, ELSEWHERE],
    ['with two versions', by(S) + secret + version(ALL) + other, ELSEWHERE],
    ['by its version', by('aws_secretsmanager_secret_version.v.arn') + secret + version(ALL), 'written'],
    [
      'by one of two versions',
      by('aws_secretsmanager_secret_version.v.arn') + secret + version(ALL) + other,
      ELSEWHERE,
    ],
    [
      'by the version of one elsewhere',
      by('aws_secretsmanager_secret_version.v.arn') + version(ALL).replace(S, '"arn:aws:secretsmanager:x"'),
      'written',
    ],
    [
      'by a data source',
      `${by('data.aws_secretsmanager_secret_version.v.arn')}data "aws_secretsmanager_secret_version" "v" {\n  secret_id = "s"\n}\n`,
      ELSEWHERE,
    ],
    [
      'by its ARN, with a data source for it',
      `${by(S)}${secret}${version(ALL)}data "aws_secretsmanager_secret_version" "w" {\n  secret_id = ${S}\n}\n`,
      'written',
    ],
    ['one of elsewhere', by('"arn:aws:secretsmanager:eu-west-1:123456789012:secret:x"'), ELSEWHERE],
    ['one that is not known', by('var.u'), ELSEWHERE],
    [
      'that of a database',
      by('aws_db_instance.db.master_user_secret[0].secret_arn') + instance('manage_master_user_password = true'),
      'managed aws_db_instance.db aws_db_instance.db',
    ],
    [
      'that of a database, by a function',
      by('one(aws_db_instance.db.master_user_secret[*].secret_arn)') + instance('manage_master_user_password = true'),
      'managed aws_db_instance.db aws_db_instance.db',
    ],
    [
      'that of a database or another',
      by('coalesce(var.u, aws_db_instance.db.master_user_secret[0].secret_arn)') + instance(),
      ELSEWHERE,
    ],
    [
      'that of one database or another',
      by(
        'coalesce(aws_db_instance.db.master_user_secret[0].secret_arn, aws_db_instance.e.master_user_secret[0].secret_arn)',
      ) +
        instance() +
        instance().replace('"db"', '"e"'),
      ELSEWHERE,
    ],
    ['the key of a database', by('aws_db_instance.db.kms_key_id') + instance(), ELSEWHERE],
  ])('%s', (_, hcl, expected) => expect(told(hcl)).toBe(expected));

  // hashicorp/awscc sends it for every engine.
  test('one that the provider does not send, and the other does', () => {
    const found = endpointIn(by(S, 'docdb'));
    const resource = { ...found.resource, declaredType: 'awscc_dms_endpoint' };
    expect([isDropped(found), isDropped({ ...found, resource })]).toEqual([true, false]);
  });

  test('that of a database in a module', () => {
    const files = {
      'main.tf': `${by('module.db.secret')}module "db" {\n  source = "./db"\n}\n`,
      'db/main.tf': `${instance('manage_master_user_password = true')}output "secret" {\n  value = aws_db_instance.db.master_user_secret[0].secret_arn\n}\n`,
    };
    expect(told(files)).toBe('managed module.db.aws_db_instance.db module.db.aws_db_instance.db');
  });
});

describe('what is in it', () => {
  test.each<[content: string, expected: string]>([
    ['jsonencode({ username = "a", password = "b" })', 'written host port'],
    ['jsonencode({ username = "a", password = "b", host = null, port = "" })', 'written host port'],
    ['jsonencode({ username = "a", password = "b", host = "", port = 1 })', 'written host'],
    ['jsonencode({ username = var.u, password = var.u, host = var.u, port = var.u })', 'written'],
    ['jsonencode(merge(var.u, { username = "a" }))', UNKNOWN],
    ['"{\\"username\\":\\"a\\",\\"password\\":\\"b\\",\\"host\\":\\"c\\",\\"port\\":1}"', 'written'],
    ['"{\\"username\\":\\"a\\",\\"password\\":\\"b\\",\\"host\\":{},\\"port\\":true}"', 'written host port'],
    ['"[]"', 'written username password host port'],
    ['"null"', 'written username password host port'],
    ['"1"', 'written username password host port'],
    ['"a password"', 'written username password host port'],
    ['jsonencode(["a"])', 'written username password host port'],
    ['var.u', UNKNOWN],
    ['null', UNKNOWN],
  ])('%s', (content, expected) =>
    expect(told(by(S) + secret + version(content) + block('aws_rds_cluster', 'x', []))).toBe(expected),
  );

  const ignoring = (what: string) => version(ALL, 'lifecycle {', `ignore_changes = ${what}`, '}');
  test.each<[name: string, version: string, expected: string]>([
    ['written once, and changed elsewhere', ignoring('[secret_string]'), UNKNOWN],
    ['written once, of what is write-only', ignoring('[secret_string_wo]'), UNKNOWN],
    ['nothing of which is followed', ignoring('all'), UNKNOWN],
    ['whose stages are set elsewhere', ignoring('[version_stages]'), 'written'],
    ['one that is not written in whole', `${version(ALL).replace(/}\n$/, '')}  ???\n}\n`, UNKNOWN],
    ['one that may not be there', version(ALL, 'count = var.u == "x" ? 1 : 0'), UNKNOWN],
    ['one of a number that is not known', version(ALL, 'count = var.u'), UNKNOWN],
    ['write-only, beside null', version('null', `secret_string_wo = ${ALL}`), 'written'],
    ['write-only', version(ALL).replace('secret_string', 'secret_string_wo'), 'written'],
  ])('%s', (_, hcl, expected) => expect(told(by(S) + secret + hcl)).toBe(expected));

  test.each([
    [ALL.replaceAll('"a"', 'var.u'), false],
    ['"{\\"username\\":\\"a\\",\\"password\\":\\"b\\",\\"host\\":\\"c.example.com\\",\\"port\\":1}"', true],
  ])('its host in %s is quoted: not %s', (content, hidden) => {
    const found = secretOf(endpointIn(by(S) + secret + version(content)));
    if (found.state !== 'written') throw new Error(found.state);
    expect(found.get('host')).toMatchObject({ state: 'set', value: 'c.example.com', hidden });
  });
});

describe('the server', () => {
  const MANAGED = instance('engine = "mysql"', 'manage_master_user_password = true');
  const OWN = 'aws_db_instance.db.master_user_secret[0].secret_arn';
  test.each<[name: string, hcl: string, expected: string]>([
    ['that of the secret of a database', by(OWN) + MANAGED, 'rds-instance aws_db_instance.db'],
    [
      'none, for the secret of a data source',
      `${by(`data.${OWN}`)}data "aws_db_instance" "db" {\n  db_instance_identifier = "db"\n}\n`,
      'none',
    ],
    [
      'what is written, beside a secret',
      endpoint('mysql', 'server_name = "db.example.com"', `secrets_manager_arn = ${OWN}`) + MANAGED,
      'other',
    ],
    [
      'what is written, beside a secret with a host',
      endpoint('mysql', 'server_name = "x.abc123.eu-west-1.rds.amazonaws.com"', `secrets_manager_arn = ${S}`) +
        secret +
        version(ALL),
      'rds-instance -',
    ],
  ])('%s', (_, hcl, expected) => expect(serverText(endpointIn(hcl))).toBe(expected));

  const verified = (hcl: string) => verifiedServerOf(endpointIn(hcl + VARIABLE));
  const sensitive = (text: string) => `variable "h" {\n  sensitive = true\n  default = "${text}"\n}\n`;
  const toHidden = (text: string) => endpoint('mysql', 'server_name = var.h') + sensitive(text);

  test.each<[name: string, hcl: string, expected: object]>([
    ['of nothing', endpoint('mysql'), { state: 'none' }],
    ['of a name of someone', endpoint('mysql', 'server_name = "db.example.com"'), { state: 'none' }],
    ['of a variable', endpoint('mysql', 'server_name = var.u'), { state: 'undetermined' }],
    [
      'of an engine that is not known',
      endpoint('mysql', 'server_name = aws_db_instance.db.address') + instance('engine = var.u'),
      { state: 'undetermined' },
    ],
    [
      'of a hidden name of a region of AWS',
      toHidden('x.abc123.eu-west-1.rds.amazonaws.com'),
      {
        state: 'known',
        server: { kind: 'rds-instance', region: 'eu-west-1' },
        shown: { kind: 'rds-instance', region: 'eu-west-1' },
        mayBeCustom: false,
      },
    ],
    [
      'of a hidden name of what is no region of AWS',
      toHidden('x.abc123.xx-secret-1.rds.amazonaws.com'),
      {
        state: 'known',
        server: { kind: 'rds-instance', region: 'xx-secret-1' },
        shown: { kind: 'rds-instance', region: undefined },
        mayBeCustom: false,
      },
    ],
    [
      'of a name of what is no region of AWS',
      endpoint('mysql', 'server_name = "x.abc123.xx-other-1.rds.amazonaws.com"'),
      {
        state: 'known',
        server: { kind: 'rds-instance', region: 'xx-other-1' },
        shown: { kind: 'rds-instance', region: 'xx-other-1' },
        mayBeCustom: false,
      },
    ],
    [
      'of a hidden name without a region',
      toHidden('x.database.windows.net'),
      {
        state: 'known',
        server: { kind: 'azure', region: undefined },
        shown: { kind: 'azure', region: undefined },
        mayBeCustom: false,
      },
    ],
  ])('what verifies it, %s', (_, hcl, expected) => expect(verified(hcl)).toEqual(expected));

  // RDS Custom is there for Oracle and SQL Server only (docs/facts.md, section 4).
  test.each([
    ['oracle', 'x.abc123.eu-west-1.rds.amazonaws.com', true],
    ['sqlserver', 'x.abc123.eu-west-1.rds.amazonaws.com', true],
    ['postgres', 'x.abc123.eu-west-1.rds.amazonaws.com', false],
    ['oracle', 'x.proxy-abc123.eu-west-1.rds.amazonaws.com', false],
  ])('%s at %s may be RDS Custom: %s', (engine, host, mayBeCustom) => {
    expect(verified(endpoint(engine, `server_name = "${host}"`))).toMatchObject({ mayBeCustom });
  });

  test('one of this configuration is what its engine says', () => {
    const own = endpoint('oracle', 'server_name = aws_db_instance.db.address') + instance('engine = "oracle-ee"');
    expect(verified(own)).toMatchObject({ state: 'known', mayBeCustom: false });
  });

  test('an engine that is not known may be one of RDS Custom', () => {
    const open = endpoint('x', 'server_name = "x.abc123.eu-west-1.rds.amazonaws.com"').replace('"x"', 'var.u');
    expect(verified(open)).toMatchObject({ mayBeCustom: true });
  });
});

describe('the host alone', () => {
  test.each([
    ['db.example.com', 'db.example.com'],
    [' DB.example.com. ', 'db.example.com'],
    ['db.example.com:5432', 'db.example.com'],
    ['db.example.com:', 'db.example.com'],
    ['db.example.com.:5432', 'db.example.com'],
    ['db.example.com:5432/x', 'db.example.com'],
    ['db.example.com?x=1\n2', 'db.example.com'],
    ['db.example.com#x', 'db.example.com'],
    ['postgres://db.example.com:5432/x', 'db.example.com'],
    ['JDBC:mysql://db.example.com', 'db.example.com'],
    ['db.example.com:5432x', 'db.example.com:5432x'],
    ['a:1:2', 'a:1:2'],
    ['2001:db8::1', '2001:db8::1'],
  ])('of %j', (address, expected) => expect(hostOf(address)).toBe(expected));

  const settings = (name: string, ...more: string[]) => {
    const found = endpointIn(endpoint('mysql', `server_name = ${name}`, ...more) + VARIABLE);
    const invalid = nameOf(found);
    if (invalid.state !== 'invalid') throw new Error(invalid.state);
    return invalidNameSettings(found, invalid)?.map(({ attribute, value }) => `${attribute} = ${value}`);
  };
  const HOST = 'server_name = "db.example.com"';
  const ignoring = (what: string) => ['lifecycle {', `ignore_changes = [${what}]`, '}'];
  test.each<[name: string, is: string[] | undefined, expected: string[] | undefined]>([
    ['of a name with a port', settings('"db.example.com:5432"'), [HOST, 'port = 5432']],
    ['of a name with a port, beside one', settings('"db.example.com:5432"', 'port = 1'), [HOST]],
    ['of a URI', settings('"mysql://db.example.com/x"'), [HOST]],
    ['of white space around it', settings('" db.example.com "'), [HOST]],
    ['of a name with other letters', settings('"dé.example.com:5432"'), undefined],
    ['of a name with other signs', settings('"db.example!.com:5432"'), undefined],
    ['of white space in it', settings('"db example.com"'), undefined],
    ['of nothing', settings('""'), undefined],
    ['of what something else sets', settings('"db.example.com:5432"', ...ignoring('server_name')), undefined],
    ['of what nothing else sets', settings('"db.example.com:5432"', ...ignoring('port')), [HOST, 'port = 5432']],
    ['of a variable', settings('"${var.u}.example.com:5432"'), undefined],
  ])('to set %s', (_, is, expected) => expect(is).toEqual(expected));
});

describe('the name to set', () => {
  const set = (server: string, rest: string, ...more: string[]) =>
    serverSetting(endpointIn(endpoint('mysql', `server_name = ${server}`, ...more) + rest + VARIABLE))?.value;
  const record = (target: string) =>
    block('aws_route53_record', 'r', [
      'zone_id = "Z"',
      'name = "r.example.com"',
      'type = "CNAME"',
      `records = [${target}]`,
    ]);
  const db = instance('engine = "mysql"');
  test.each<[server: string, rest: string, expected: string | undefined]>([
    ['aws_route53_record.r.fqdn', record('aws_db_instance.db.address') + db, 'aws_db_instance.db.address'],
    [
      'aws_route53_record.r.fqdn',
      record('split(":", aws_db_instance.db.endpoint)[0]') + db,
      'aws_db_instance.db.address',
    ],
    ['aws_db_instance.db.endpoint', db, 'aws_db_instance.db.address'],
    ['aws_redshift_cluster.x.endpoint', block('aws_redshift_cluster', 'x', []), 'aws_redshift_cluster.x.dns_name'],
    ['aws_elasticache_cluster.x.configuration_endpoint', block('aws_elasticache_cluster', 'x', []), undefined],
    // Which instance it is, is not known.
    ['aws_db_instance.db[0].endpoint', db.replace('identifier', 'count = var.u\n  identifier'), undefined],
    ['aws_lb.l.dns_name', block('aws_lb', 'l', []), undefined],
    ['"db.example.com"', '', undefined],
  ])('%s: %#', (server, rest, expected) => expect(set(server, rest)).toBe(expected));

  test('not where something else sets it', () => {
    expect(
      set('aws_db_instance.db.endpoint', db, 'lifecycle {', 'ignore_changes = [server_name]', '}'),
    ).toBeUndefined();
  });

  test('not one of another module', () => {
    const module = 'module "db" {\n  source = "./db"\n}\n';
    const files = {
      'main.tf': endpoint('mysql', 'server_name = module.db.name') + module,
      'db/main.tf': `${db}output "name" {\n  value = aws_db_instance.db.endpoint\n}\n`,
    };
    expect(serverSetting(endpointIn(files))).toBeUndefined();
  });
});
