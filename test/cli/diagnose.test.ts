import { describe, expect, test } from 'vitest';
import { FAILURE_MESSAGES } from '../../src/dms/connection/failure-messages.ts';
import { tree } from '../check.ts';
import { dmslint } from './real.ts';

const PG = 'FATAL:  no pg_hba.conf entry for host "10.9.8.7", user "secretuser", database "d", no encryption';

const MAIN = `
resource "aws_db_parameter_group" "db" {
  family = "postgres17"
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}
resource "aws_db_instance" "db" {
  identifier           = "db"
  engine               = "postgres"
  engine_version       = "17"
  parameter_group_name = aws_db_parameter_group.db.name
}
resource "aws_dms_endpoint" "plain" {
  endpoint_id   = "plain"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = aws_db_instance.db.address
  port          = 5432
}
resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "target"
  engine_name   = "mysql"
  server_name   = "db.example.com"
  port          = 3306
  ssl_mode      = "require"
}
`;

const diagnose = (argv: readonly string[], stdin = '', main = MAIN) =>
  dmslint(tree({ 'main.tf': main }), ['diagnose', ...argv], { stdin });

const ABOUT = `The server accepts no connection without TLS, and DMS made one without.
Recognized: no pg_hba.conf entry for host "…", user "…", database "…", no
encryption (from DMS)
Source: a connection test of DMS in
https://neon.com/docs/import/migrate-aws-dms;
https://gist.github.com/amkisko/315daed0b56ab867fe1c47ec74b0de6a (log of DMS)
`;

test('what explains the message comes first, and nothing of the message is repeated', async () => {
  const { code, stdout, stderr } = await diagnose([PG]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(`${ABOUT}
aws_dms_endpoint.plain (PostgreSQL source)
--> main.tf:15:1
  ✗ TLS required      aws_dms_endpoint.plain connects without TLS (ssl_mode is
                      not set, and DMS then uses "none") to aws_db_instance.db,
                      which refuses such connections: rds.force_ssl is "1" in
                      aws_db_parameter_group.db.
                      --> main.tf:15:1 [database-requires-tls]
  ✓ TLS setting       ssl_mode is not set

1 connection of other engines cannot fail with this message.
Explained by this configuration: aws_dms_endpoint.plain.
`);
});

test('as JSON', async () => {
  const { code, stdout } = await diagnose(['--format', 'json', PG, '.']);
  const document = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(document).toMatchObject({
    format: 1,
    message: { id: 'postgres-requires-tls', from: 'DMS', links: ['tls-required', 'mode'] },
    connections: [
      {
        address: 'aws_dms_endpoint.plain',
        explains: 'yes',
        alsoBroken: [],
        links: [
          { link: 'tls-required', answer: 'no', rule: 'database-requires-tls' },
          { link: 'mode', answer: 'yes' },
        ],
      },
    ],
    others: 1,
  });
  expect(stdout).not.toMatch(/secretuser|10\.9\.8\.7/);
});

test.each(FAILURE_MESSAGES.map(({ id, example }) => [id, example]))('%s is understood', async (id, example) => {
  const { code, stdout } = await diagnose(['--format', 'json', example]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).message.id).toBe(id);
});

describe('what does not explain the message', () => {
  test.each<[string, string, string, string[]]>([
    // What apply refuses never gets to a connection.
    [
      'no engine',
      PG,
      'resource "aws_dms_endpoint" "a" {\n  engine_name = "postgresql"\n  server_name = "db.example.com"\n}\n',
      ['unknown', 'mode'],
    ],
    // MySQL has no require: that is not why a port is not reached, and only one reason of two for an error about ssl_mode.
    ['open', "Can't connect to MySQL server on 'h' (110)", MAIN, ['unknown', 'mode']],
    ['held', 'expected ssl_mode to be one of ["none"], got x', MAIN, ['no', '', 'unknown', '']],
  ])('%s', async (_, message, main, expected) => {
    const { stdout } = await diagnose(['--format', 'json', message], '', main);
    const { connections } = JSON.parse(stdout);
    const explained = (one: { explains: string; alsoBroken: string[] }) => [
      one.explains,
      one.alsoBroken.filter((link) => link !== 'tls-required').join(),
    ];
    expect(connections.flatMap(explained)).toEqual(expected);
  });

  test('no endpoint', async () => {
    const { code, stdout } = await diagnose([PG], '', 'locals {}\n');
    expect(code).toBe(0);
    expect(stdout).toContain('There is no endpoint here that could fail with it.\n');
  });
});

describe('the message', () => {
  test.each(['huh', '\u001b[31m<script>', 'x'.repeat(100_000)])('that is not known: %#', async (message) => {
    const { code, stdout, stderr } = await diagnose([message]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^This message is not known to dmslint\./);
    expect(stdout).not.toContain(message);
    expect(JSON.parse((await diagnose(['--format', 'json', message])).stdout)).toEqual({
      format: 1,
      message: null,
      connections: [],
      others: 0,
    });
  });

  test('comes from standard input', async () => {
    const { code, stdout } = await diagnose(['-'], `${PG}\n`);
    expect(code).toBe(0);
    expect(stdout).toContain(ABOUT);
  });

  test.each([
    [[], 'diagnose needs a message.'],
    [[' '], 'diagnose needs a message.'],
    [['-', '-'], 'The message and a plan cannot both be on standard input.'],
    [[PG, '--format', 'sarif'], '--format cannot be "sarif" here.'],
  ])('%j is refused', async (argv, sentence) => {
    const { code, stdout, stderr } = await diagnose(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('secretuser');
  });

  test('an input that cannot be read ends with 2', async () => {
    expect((await diagnose([PG, 'no-such-path'])).code).toBe(2);
  });
});
