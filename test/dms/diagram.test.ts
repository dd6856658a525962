import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagramOf } from '../../src/dms/diagram/diagram.ts';
import { fixtures } from '../fixtures/cases.ts';
import { block } from '../rules/support/configuration.ts';
import { acl, atDb, atDms, deny, everything, whole } from '../rules/support/networks.ts';
import { type Files, runWhole } from '../rules/support/run.ts';
import { VERDICTS } from '../verdicts.ts';
import { clear, diagramIn, endpoint, links, mysql, NOW, nodes, nodeText } from './diagram-text.ts';

/** What a root connects: given this configuration, these nodes and links. */

test('nothing of DMS, nothing to draw', () => {
  const { graph } = runWhole(`${block('aws_db_instance', 'db', [])}${mysql().replace(/^/, '# aws_dms_endpoint\n')}`);
  expect(graph.roots.map((root) => nodes(diagramOf(root, NOW, VERDICTS)).length)).toEqual([2]);
  const { graph: bare } = runWhole(`# aws_dms_endpoint\n${block('aws_db_instance', 'db', [])}`);
  expect(bare.roots.map((root) => nodes(diagramOf(root, NOW, VERDICTS)))).toEqual([[]]);
});

/** The server of `aws_dms_endpoint.a`. */
describe('servers', () => {
  const server = (files: Files) =>
    diagramIn(files)
      .nodes.filter(({ kind }) => kind === 'server')
      .map(nodeText);
  const variable = 'variable "host" {}\n';
  test.each<[string, Files, string]>([
    [
      'a database of the configuration',
      mysql('server_name = aws_db_instance.db.address') + block('aws_db_instance', 'db', []),
      'database aws_db_instance.db',
    ],
    [
      'its address without the port',
      mysql('server_name = split(":", aws_db_instance.db.endpoint)[0]') + block('aws_db_instance', 'db', []),
      'database aws_db_instance.db',
    ],
    ['a host', mysql('server_name = "DB.example.org"'), 'host db.example.org'],
    ['a host with a port', mysql('server_name = "db.example.org:3306"'), 'host db.example.org'],
    ['an address of version 6', mysql('server_name = "2001:db8::1"'), 'host 2001:db8::1'],
    ['a host with white space', mysql('server_name = " db.example.org "'), 'host db.example.org'],
    ['a host with a path', mysql('server_name = "db.example.org/x?y"'), 'host db.example.org'],
    ['users before a host', mysql('server_name = "mysql://u@v:p@db.example.org:1/x"'), 'host db.example.org'],
    ['a host twice', mysql('server_name = "h:1,h:2,i"'), 'host h, i'],
    ['a variable', mysql('server_name = var.host') + variable, 'unknown var.host'],
    [
      'a secret host',
      `${mysql('server_name = var.host')}variable "host" {\n  sensitive = true\n  default = "db.example.org"\n}\n`,
      'host (sensitive)',
    ],
    ['nothing', mysql(), 'unknown no server is set'],
    ['an empty text', mysql('server_name = ""'), 'unknown no server is set'],
    [
      'a secret',
      mysql('secrets_manager_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x"'),
      'unknown set in a secret',
    ],
    ['a secret that is not known', mysql('secrets_manager_arn = var.host') + variable, 'unknown set in a secret'],
    ['an empty secret', mysql('secrets_manager_arn = ""'), 'unknown no server is set'],
    ['a service', endpoint('a', 'target', 'kinesis'), 'service Amazon Kinesis'],
    [
      'brokers',
      endpoint('a', 'target', 'kafka', 'kafka_settings {', 'broker = "b-1.x:9094,b-2.x:9094"', '}'),
      'host b-1.x, b-2.x',
    ],
    [
      'a cache',
      endpoint('a', 'target', 'redis', 'redis_settings {', 'port = 1', 'server_name = "c.x"', '}'),
      'host c.x',
    ],
    [
      'a search domain, without what is secret',
      endpoint(
        'a',
        'target',
        'opensearch',
        'elasticsearch_settings {',
        'endpoint_uri = "https://u:p@s.x:443/y?z"',
        '}',
      ),
      'host s.x',
    ],
  ])('%s', (_, files, expected) => expect(server(files)).toEqual([expected]));

  test('one node for one host, but not for what is not known', () => {
    const two = (line: string) => mysql(line) + endpoint('b', 'source', 'postgres', line);
    expect(server(two('server_name = "h"'))).toHaveLength(1);
    expect(server(two('server_name = var.host') + variable)).toHaveLength(1);
    expect(server(two(''))).toHaveLength(2);
  });
});

describe('endpoints', () => {
  const LINK = 'certificate_arn = aws_dms_certificate.c.certificate_arn';
  const C = block('aws_dms_certificate', 'c', ['certificate_id = "c"']);
  const M = 'variable "m" {\n  type = bool\n}\n';
  test.each<[string, Files, string[]]>([
    ['in clear', mysql(), [`aws_dms_endpoint.a -> server of aws_dms_endpoint.a: ${clear}`]],
    [
      'in worlds: the weakest first',
      `${mysql('server_name = "h"', 'ssl_mode = var.env == "prod" ? "verify-full" : "none"', 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:X"')}variable "env" {}\n`,
      [
        'aws_dms_endpoint.a -> certificate arn:aws:dms:eu-west-1:123456789012:cert:X: verifies when var.env is "prod"',
        'aws_dms_endpoint.a -> host h: plaintext: ssl_mode is "none" when var.env is not "prod"; verified: verify-full when var.env is "prod"',
      ],
    ],
    [
      'with another server in each world',
      `${mysql('server_name = var.big ? "big" : "small"', 'ssl_mode = var.big ? "verify-ca" : "none"', 'certificate_arn = var.arn')}variable "big" { type = bool }\nvariable "arn" {}\n`,
      [
        'aws_dms_endpoint.a -> host big: undetermined: certificate: var.arn has no value and no default when var.big is true',
        'aws_dms_endpoint.a -> host small: plaintext: ssl_mode is "none" when var.big is false',
      ],
    ],
    [
      'with a certificate that has no effect',
      mysql('server_name = "h"', 'certificate_arn = aws_dms_certificate.c.certificate_arn') +
        block('aws_dms_certificate', 'c', ['certificate_id = "c"']),
      ['aws_dms_endpoint.a -> aws_dms_certificate.c: unused', `aws_dms_endpoint.a -> host h: ${clear}`],
    ],
    [
      'with a certificate that verifies in both modes',
      `${mysql('server_name = "h"', 'ssl_mode = var.m ? "verify-ca" : "verify-full"', LINK)}${C}${M}`,
      [
        'aws_dms_endpoint.a -> aws_dms_certificate.c: verifies',
        'aws_dms_endpoint.a -> host h: verified: verify-ca when var.m is true; verified: verify-full when var.m is false',
      ],
    ],
    [
      'with a certificate that verifies in one mode',
      `${mysql('server_name = "h"', 'ssl_mode = var.m ? "require" : "verify-full"', LINK)}${C}${M}`,
      [
        'aws_dms_endpoint.a -> aws_dms_certificate.c: verifies when var.m is false',
        'aws_dms_endpoint.a -> host h: unverified: MySQL does not support require when var.m is true; verified: verify-full when var.m is false',
      ],
    ],
    [
      'with a certificate that the engine does not take',
      endpoint('a', 'target', 'kinesis', 'ssl_mode = "verify-full"', LINK) + C,
      [
        'aws_dms_endpoint.a -> aws_dms_certificate.c: unused',
        'aws_dms_endpoint.a -> server of aws_dms_endpoint.a: unverified: Amazon Kinesis does not support verify-full',
      ],
    ],
    [
      'with one certificate as that of the client and as its key',
      endpoint(
        'a',
        'target',
        'kafka',
        'kafka_settings {',
        'broker = "h:9094"',
        'security_protocol = "ssl-authentication"',
        'ssl_client_certificate_arn = aws_dms_certificate.c.certificate_arn',
        'ssl_client_key_arn = aws_dms_certificate.c.certificate_arn',
        '}',
      ) + C,
      [
        'aws_dms_endpoint.a -> aws_dms_certificate.c: client',
        'aws_dms_endpoint.a -> host h: verified: ssl-authentication',
      ],
    ],
    [
      'with one certificate as that of the client and as CA',
      endpoint(
        'a',
        'target',
        'kafka',
        'kafka_settings {',
        'broker = "h:9094"',
        'security_protocol = "ssl-encryption"',
        'ssl_client_key_arn = aws_dms_certificate.c.certificate_arn',
        'ssl_ca_certificate_arn = aws_dms_certificate.c.certificate_arn',
        '}',
      ) + C,
      [
        'aws_dms_endpoint.a -> aws_dms_certificate.c: verifies',
        'aws_dms_endpoint.a -> host h: verified: ssl-encryption',
      ],
    ],
    [
      'a client of Kafka',
      endpoint(
        'a',
        'target',
        'kafka',
        'kafka_settings {',
        'broker = "h:9094"',
        'security_protocol = "ssl-encryption"',
        'ssl_ca_certificate_arn = aws_dms_certificate.c.certificate_arn',
        'ssl_client_key_arn = aws_dms_certificate.k.certificate_arn',
        '}',
      ) +
        block('aws_dms_certificate', 'c', ['certificate_id = "c"']) +
        block('aws_dms_certificate', 'k', ['certificate_id = "k"']),
      [
        'aws_dms_endpoint.a -> aws_dms_certificate.c: verifies',
        'aws_dms_endpoint.a -> aws_dms_certificate.k: client',
        'aws_dms_endpoint.a -> host h: verified: ssl-encryption',
      ],
    ],
  ])('%s', (_, files, expected) => expect(links(diagramIn(files))).toEqual(expected));

  test('engine and role as far as they are known', () => {
    const files = `${mysql().replace('"mysql"', 'var.x ? "mysql" : "postgres"').replace('"source"', 'var.y')}variable "x" { type = bool }\nvariable "y" {}\n`;
    expect(nodes(diagramIn(files))[0]).toMatch(/^unknown a \(MySQL or PostgreSQL\) plaintext: ssl_mode is not set$/);
  });

  test('a world of which nothing is known has no title', () => {
    const files = `${mysql().replace('"mysql"', 'var.m ? "mysql" : var.e').replace('"source"', 'var.r')}${M}variable "e" {}\nvariable "r" {}\n`;
    expect(nodes(diagramIn(files))[0]).toMatch(/^unknown a \(MySQL\) /);
  });

  test('a role that is another in each world is not known', () => {
    const files = `${mysql('ssl_mode = var.m ? "require" : "none"').replace('"source"', 'var.m ? "source" : "target"')}${M}`;
    expect(nodes(diagramIn(files))[0]).toMatch(/^unknown a /);
  });

  test('two of one address are two', () => {
    expect(
      diagramIn(mysql('ssl_mode = "none"') + mysql())
        .nodes.filter(({ kind }) => kind === 'endpoint')
        .map(nodeText),
    ).toEqual([
      'source a (MySQL source) plaintext: ssl_mode is "none"',
      'source a (MySQL source) plaintext: ssl_mode is not set',
    ]);
  });
});

describe('certificates', () => {
  const pem = (name: string) => readFileSync(path.join(fixtures, 'certificates', `${name}.pem`), 'utf8');
  const certificate = (line: string) => ({
    'main.tf': block('aws_dms_certificate', 'c', ['certificate_id = "c"', line]),
  });
  const from = (name: string) => ({ ...certificate('certificate_pem = file("ca.pem")'), 'ca.pem': pem(name) });
  test.each<[string, Files, string]>([
    ['valid', from('root'), 'valid: valid until 2120-01-01'],
    ['ending', from('expiring'), 'ending: expires in 59 days'],
    ['expired', from('expired'), 'expired: expired 2024-08-22'],
    ['a wallet', certificate('certificate_wallet = "eA=="'), 'unread: an Oracle wallet'],
    [
      'a PEM as a wallet',
      certificate('certificate_wallet = "-----BEGIN CERTIFICATE-----"'),
      'unreadable: not an Oracle wallet',
    ],
    ['no PEM', certificate('certificate_pem = "ca.pem"'), 'unreadable: not readable'],
    [
      'a key',
      certificate('certificate_pem = "-----BEGIN PRIVATE KEY-----\\nAAAA\\n-----END PRIVATE KEY-----"'),
      'unread: a private key',
    ],
    ['nothing', certificate(''), 'unreadable: no content'],
    [
      'left alone',
      certificate('lifecycle {\n    ignore_changes = [certificate_pem]\n  }'),
      'unread: content is ignored by ignore_changes',
    ],
    [
      'a file that is not there',
      certificate('certificate_pem = file("no.pem")'),
      'unread: undetermined: the file no.pem does not exist',
    ],
    [
      'what Terraform refuses',
      certificate('certificate_pem = tostring(tonumber("x"))'),
      'unread: undetermined: the argument "v" of tonumber() has the wrong type. A number is required',
    ],
    [
      'in worlds',
      {
        'main.tf': `${certificate('certificate_pem = var.new ? file("ca.pem") : file("old.pem")')['main.tf']}variable "new" { type = bool }\n`,
        'ca.pem': pem('root'),
        'old.pem': pem('expired'),
      },
      'expired: expired 2024-08-22 when var.new is false; valid: valid until 2120-01-01 when var.new is true',
    ],
  ])('%s', (_, files, expected) => expect(nodes(diagramIn(files))).toEqual([`certificate c ${expected}`]));

  test.each([
    ['2025-11-30T00:00:00Z', 'valid: valid until 2026-03-01'],
    ['2026-02-26T12:00:00Z', 'ending: expires in 2 days'],
    ['2026-02-27T12:00:00Z', 'ending: expires in 1 day'],
    ['2026-02-28T12:00:00Z', 'ending: expires within a day'],
    ['2026-03-01T12:00:00Z', 'expired: expired 2026-03-01'],
  ])('one that ends on 2026-03-01, at %s', (now, expected) => {
    const [root] = runWhole(from('expiring')).graph.roots;
    expect(nodes(diagramOf(root!, new Date(now), VERDICTS))).toEqual([`certificate c ${expected}`]);
  });

  test('of an environment', () => {
    const files = { ...from('root'), 'prod.tfvars': '' };
    const [root] = runWhole(files, { environments: [{ name: 'prod', file: 'prod.tfvars' }] }).graph.roots;
    expect(diagramOf(root!, NOW, VERDICTS).environment).toBe('prod');
    expect(diagramIn(from('root'))).not.toHaveProperty('environment');
  });

  test('of elsewhere, by the name in its ARN; a secret one without', () => {
    const arn = 'arn:aws:dms:eu-west-1:123456789012:cert:X';
    const files = `${mysql('ssl_mode = "verify-ca"', 'certificate_arn = var.arn')}variable "arn" {\n  default = "${arn}"\n}\n`;
    const drawn = (text: string) => nodes(diagramIn(text)).filter((one) => one.startsWith('certificate'));
    expect(drawn(files)).toEqual(['certificate X unread: not in this configuration']);
    expect(drawn(files.replace('default', 'sensitive = true\n  default'))).toEqual([
      'certificate (sensitive) unread: not in this configuration',
    ]);
  });
});

test('ACLs that block the way, that of the database first', () => {
  const [db, dms] = [
    acl('db', atDb, deny('ingress', 100, '5432'), ...everything),
    acl('dms', atDms, deny('egress', 100, '5432'), ...everything),
  ];
  for (const network of [db + dms, dms + db]) {
    const diagram = diagramIn(whole + network);
    expect(nodes(diagram).filter((one) => one.startsWith('no '))).toEqual([
      'no egress on 5432: aws_network_acl.dms',
      'no ingress on 5432: aws_network_acl.db',
    ]);
    expect(diagram.links.flatMap((link) => (link.kind === 'connection' ? link.through : []))).toEqual([
      'blocker ingress 5432 aws_network_acl.db',
      'blocker egress 5432 aws_network_acl.dms',
    ]);
  }
});
