import { describe, expect, test } from 'vitest';
import { isOriginUndetermined, literalIn, literalOf, passwordsOf, usesIam } from '../../src/dms/secrets.ts';
import type { Files } from '../rules/support/run.ts';
import { source } from '../rules/support/source-endpoint.ts';
import { endpointsIn } from './endpoints.ts';

/** The passwords that an endpoint sets, and which of them are written in the configuration. */

/** `saslPassword in extra_connection_attributes for kafka_settings.sasl_password, written`; `not shown` where a plan does not tell where. */
const passwords = (...of: Parameters<typeof endpointsIn>) =>
  endpointsIn(...of)
    .flatMap(passwordsOf)
    .map((password) => {
      const { argument, within, attribute, value } = password;
      const origin = isOriginUndetermined(value) ? ', not shown' : '';
      const written = literalOf(password) === undefined ? origin : ', written';
      return `${argument}${argument === within ? '' : ` in ${within}`}${attribute === undefined ? '' : ` for ${attribute.instead}`}${written}`;
    });

describe('the arguments and attributes that are passwords', () => {
  test.each<[name: string, written: string[], expected: string[]]>([
    ['none', ['username = "u"', 'kafka_settings {\n    sasl_username = "u"\n  }'], []],
    ['null', ['password = null', 'extra_connection_attributes = null'], []],
    [
      'all',
      [
        'password = "p"',
        'kafka_settings {\n    sasl_password = "p"\n    ssl_client_key_password = "p"\n  }',
        'redis_settings {\n    auth_password = "p"\n  }',
        'oracle_settings {\n    asm_password = "p"\n    security_db_encryption = "p"\n  }',
      ],
      [
        'password, written',
        'kafka_settings.sasl_password in kafka_settings, written',
        'kafka_settings.ssl_client_key_password in kafka_settings, written',
        'redis_settings.auth_password in redis_settings, written',
        'oracle_settings.asm_password in oracle_settings, written',
        'oracle_settings.security_db_encryption in oracle_settings, written',
      ],
    ],
    [
      'all as attributes, in any letters',
      [
        'extra_connection_attributes = "SASLPASSWORD=p;sslclientkeypassword=p;AuthPassword=p;asmPassword=p;asm_password=p;securityDbEncryption=p;password=p"',
      ],
      [
        ['saslPassword', 'kafka_settings.sasl_password'],
        ['sslClientKeyPassword', 'kafka_settings.ssl_client_key_password'],
        ['authPassword', 'redis_settings.auth_password'],
        ['asmPassword', 'oracle_settings.asm_password'],
        ['asm_password', 'oracle_settings.asm_password'],
        ['securityDbEncryption', 'oracle_settings.security_db_encryption'],
        ['password', 'password'],
      ].map(([name, instead]) => `${name} in extra_connection_attributes for ${instead}, written`),
    ],
  ])('%s', (_, written, expected) => {
    expect(passwords(source('kafka', ...written))).toEqual(expected);
  });
});

const main = (written: string, ...more: string[]) => source('mysql', written) + more.join('\n');
const PASSWORD = 'variable "p" {}';

describe('whether a password is written', () => {
  test.each<[name: string, files: Files, expected: string[], more?: object]>([
    ['a text', main('password = "p"'), ['password, written']],
    ['an empty one', main('password = ""'), ['password']],
    ['a number', main('password = 1234'), ['password, written']],
    ['a bool is none', main('password = true'), ['password']],
    ['in one branch', main('password = var.unknown ? var.p : "p"', PASSWORD), ['password, written']],
    ['in the other', main('password = var.unknown ? "p" : var.p', PASSWORD), ['password, written']],
    ['in neither', main('password = var.unknown ? var.p : var.p', PASSWORD), ['password']],
    ['what a function makes of one', main('password = base64decode("cA==")'), ['password']],
    ['a constant in a template', main('password = "a${"b"}c"'), ['password, written']],
    [
      'a directive that always gives the same',
      main('password = "a%{ if true }b%{ else }c%{ endif }"'),
      ['password, written'],
    ],
    ['the same, trimmed', main('password = "a%{~ if false ~}b%{~ else ~}c%{~ endif ~}"'), ['password, written']],
    [
      'a directive that does not',
      main('password = "a%{ if var.p == "x" }b%{ endif }"', 'variable "p" {\n  default = "x"\n}'),
      ['password'],
    ],
    ['a default', main('password = var.p', 'variable "p" {\n  default = "p"\n}'), ['password, written']],
    [
      'a file of variables',
      { 'main.tf': main('password = var.p', PASSWORD), 'terraform.tfvars': 'p = "p"\n' },
      ['password'],
    ],
    [
      'the same as JSON',
      { 'main.tf': main('password = var.p', PASSWORD), 'terraform.tfvars.json': '{ "p": "p" }' },
      ['password'],
    ],
    ['the command line', main('password = var.p', PASSWORD), ['password'], { variables: ['p=p'] }],
    [
      'in the JSON syntax',
      {
        'main.tf.json': '{ "resource": { "aws_dms_endpoint": { "a": { "engine_name": "mysql", "password": "p" } } } }',
      },
      ['password, written'],
    ],
    [
      'in an expression of the JSON syntax',
      {
        'main.tf.json':
          '{ "resource": { "aws_dms_endpoint": { "a": { "engine_name": "mysql", "password": "${\\"p\\"}" } } } }',
      },
      ['password, written'],
    ],
  ])('%s', (_, files, expected, more) => {
    expect(passwords(files, more)).toEqual(expected);
  });
});

/** A choice among more texts than there may be worlds, up to its last colon. */
const manyCases = (text: string) =>
  Array.from({ length: 17 }, (_, i) => `var.unknown == "${i}" ? "${i === 7 ? text : `x=${i}`}" :`).join(' ');

const ECA = 'saslPassword in extra_connection_attributes for kafka_settings.sasl_password';

describe('whether an attribute is written', () => {
  const extra = (text: string, ...more: string[]) =>
    source('kafka', `extra_connection_attributes = ${text}`) + more.join('\n');
  const P = 'variable "p" {\n  default = "canary"\n}';
  test.each<[name: string, files: Files, expected: string[], more?: object]>([
    ['alone', extra('"saslPassword=p"'), [`${ECA}, written`]],
    ['empty', extra('"saslPassword= "'), []],
    ['empty, beside what is not known', extra('"saslPassword= ;a=${var.unknown}"'), [ECA]],
    ['a default', extra('"saslPassword=${var.p}"', P), [ECA]],
    ['a part of it', extra('"saslPassword=p${var.p}"', P), [ECA]],
    ['a directive', extra('"saslPassword=p%{ if var.p == "x" }b%{ endif }"', P), [ECA]],
    ['the last of two', extra('"saslPassword=${var.p};saslPassword=p"', P), [`${ECA}, written`]],
    ['not the last of two', extra('"saslPassword=p;saslPassword=${var.p}"', P), [ECA]],
    ['of a longer name', extra('"x-saslPassword=p;a.saslPassword=p;a=${var.unknown}"'), []],
    ['escaped letters', extra('"\\u0073aslPassword=p;a=${var.unknown}"'), [`${ECA}, written`]],
    ['a letter beyond the last', extra('"\\U0011ffffsaslPassword=p;a=${var.unknown}"'), []],
    ['long ones', extra('"\\U00000073aslPassword=p;a=${var.unknown}"'), [`${ECA}, written`]],
    ['a tab and spaces', extra('"saslPassword\t = p;a=${var.unknown}"'), [`${ECA}, written`]],
    ['its value is not known', extra('"saslPassword=${var.unknown};a=b"'), [ECA]],
    ['a function of what is not known', extra('format("saslPassword=p;a=%s", var.unknown)'), [ECA]],
    ['in one world', extra('var.unknown ? "a=b" : "saslPassword=p"'), [`${ECA}, written`]],
    [
      'in the last of more worlds than are looked at',
      extra(`${manyCases('a=b')} "saslPassword=p"`),
      [`${ECA}, written`],
    ],
    ['in another of them', extra(`${manyCases('saslPassword=p')} "a=b"`), [`${ECA}, written`]],
    ['in none of them', extra(`${manyCases('a=b')} "a=b"`), []],
    ['in the second line of a heredoc', extra('<<EOT\na=${var.unknown};\nsaslPassword=p\nEOT'), [`${ECA}, written`]],
    [
      'a file of variables',
      { 'main.tf': extra('var.p', 'variable "p" {}'), 'terraform.tfvars': 'p = "saslPassword=p"\n' },
      [ECA],
    ],
    ['the command line', extra('var.p', 'variable "p" {}'), [ECA], { variables: ['p=saslPassword=p'] }],
    [
      'in the JSON syntax',
      {
        'main.tf.json':
          '{ "resource": { "aws_dms_endpoint": { "a": { "engine_name": "kafka", "extra_connection_attributes": "saslPassword=p;a=${var.unknown}" } } }, "variable": { "unknown": {} } }',
      },
      [`${ECA}, written`],
    ],
    [
      'at the end of an expression of the JSON syntax',
      {
        'main.tf.json':
          '{ "resource": { "aws_dms_endpoint": { "a": { "engine_name": "kafka", "extra_connection_attributes": "${\\"saslPassword=p\\"}" } } } }',
      },
      [`${ECA}, written`],
    ],
    ['a list is none', extra('["saslPassword=p"]'), []],
  ])('%s', (_, files, expected, more) => {
    expect(passwords(files, more)).toEqual(expected);
  });
});

// hashicorp/terraform-provider-aws, issue 49968: docs/facts.md, section 5.
describe('who logs in by IAM', () => {
  const method = (block: string, value: string) => `${block} {\n    authentication_method = ${value}\n  }`;
  test.each([
    ...['mysql', 'mariadb', 'aurora', 'aurora-serverless'].flatMap((engine) => [
      [engine, 'mysql_settings', true] as const,
      [engine, 'postgres_settings', false] as const,
    ]),
    ...['postgres', 'aurora-postgresql', 'aurora-postgresql-serverless'].flatMap((engine) => [
      [engine, 'postgres_settings', true] as const,
      [engine, 'mysql_settings', false] as const,
    ]),
    ['cockroach', 'mysql_settings', true] as const,
    ['cockroach', 'postgres_settings', true] as const,
    ['oracle', 'mysql_settings', false] as const,
    ['sqlserver', 'postgres_settings', false] as const,
  ])('%s with iam in %s: %s', (engine, block, expected) => {
    expect(endpointsIn(source(engine, method(block, '"iam"'))).map(usesIam)).toEqual([expected]);
    expect(endpointsIn(source(engine, method(block, '"password"'))).map(usesIam)).toEqual([false]);
    expect(endpointsIn(source(engine, method(block, 'var.unknown'))).map(usesIam)).toEqual([
      expected ? undefined : false,
    ]);
  });

  test('without settings nobody does', () => {
    expect(endpointsIn(source('mysql')).map(usesIam)).toEqual([false]);
    expect(endpointsIn(source('mysql', 'mysql_settings {}')).map(usesIam)).toEqual([false]);
  });
});

test('what comes from nowhere is not written', () => {
  expect(literalIn({ kind: 'string', value: 'p' })).toBeUndefined();
  expect(isOriginUndetermined({ kind: 'string', value: 'p' })).toBe(false);
});
