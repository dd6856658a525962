import { describe, expect, test } from 'vitest';
import { tlsFacts } from '../../src/dms/tls/facts.ts';
import { type TlsRequest, tlsRequestOf } from '../../src/dms/tls/tls-request.ts';
import { beside, block, ignoring } from '../rules/support/configuration.ts';
import { CA, LINK, named, VARIABLES } from '../rules/support/fixes.ts';
import { settings } from '../rules/support/settings.ts';
import { source } from '../rules/support/source-endpoint.ts';
import { endpointsIn } from './endpoints.ts';

/** What a diagram says of the TLS of an endpoint, and whether it connects with TLS: docs/facts.md, sections 1 to 3. */

const requested = (request: TlsRequest) => `${request.state}: ${request.state === 'yes' ? request.what : request.why}`;

type Row = readonly [name: string, hcl: string, fact: string, request: string];
function check(rows: readonly Row[]): void {
  test.each(rows)('%s', (_, hcl, fact, request) => {
    const [endpoint] = endpointsIn(hcl);
    expect([tlsFacts(endpoint!), requested(tlsRequestOf(endpoint!))]).toEqual([fact, request]);
  });
}

const mode = (value: string) => `ssl_mode = "${value}"`;
const ARN = 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABC"';
const ADDRESS = 'server_name = "10.0.0.5"';
const OPEN = 'ssl_mode = var.unknown';
const NOTHING = 'certificate_arn = "x"';
const FULL = mode('verify-full');
const WALLET = named('ca', 'certificate_wallet = "eA=="');
const NO_VALUE = 'var.unknown has no value and no default';
const YES = (value: string) => `yes: ssl_mode is "${value}"`;
const UNKNOWN = 'unknown: ssl_mode is undetermined';

describe('by ssl_mode', () => {
  const pem = (...lines: string[]) => CA + source('mysql', FULL, LINK, ...lines) + VARIABLES;
  check([
    ['not set', source('mysql'), 'ssl_mode is not set', 'no: ssl_mode is not set'],
    ['none', source('mysql', mode('none')), 'ssl_mode is "none"', 'no: ssl_mode is "none"'],
    ['not known', source('mysql', OPEN), NO_VALUE, UNKNOWN],
    ['none of them', source('mysql', mode('on')), '"on" is not a valid mode', UNKNOWN],
    ['require', source('postgres', mode('require')), 'require: the server is not verified', YES('require')],
    ['one that it has not', source('mysql', mode('require')), 'MySQL does not support require', YES('require')],
    ['no certificate', source('mysql', FULL), 'verify-full without a certificate', YES('verify-full')],
    ['a certificate', pem(), 'verify-full', YES('verify-full')],
    [
      'one that is not known',
      source('mysql', FULL, 'certificate_arn = var.unknown'),
      `certificate: ${NO_VALUE}`,
      YES('verify-full'),
    ],
    [
      'one that is none',
      source('mysql', FULL, NOTHING),
      'certificate_arn is a value that is not an ARN',
      YES('verify-full'),
    ],
    [
      'one that is not there',
      source('mysql', FULL, LINK),
      'no certificate: aws_dms_certificate.ca is not declared',
      YES('verify-full'),
    ],
    ['a wallet', WALLET + source('mysql', FULL, LINK), 'the certificate is a wallet, not a PEM', YES('verify-full')],
    [
      'a PEM for Oracle',
      CA + source('oracle', mode('verify-ca'), LINK) + VARIABLES,
      'the certificate is a PEM, not a wallet',
      YES('verify-ca'),
    ],
    [
      'an address',
      source('mysql', FULL, ARN, ADDRESS),
      'verify-full, but server_name is an IP address',
      YES('verify-full'),
    ],
    [
      'an address that is not verified',
      source('mysql', mode('verify-ca'), ARN, ADDRESS),
      'verify-ca',
      YES('verify-ca'),
    ],
    ['Oracle', WALLET + source('oracle', mode('verify-ca'), LINK, 'port = 2484'), 'verify-ca', YES('verify-ca')],
    [
      "Oracle's port without TLS",
      WALLET + source('oracle', mode('verify-ca'), LINK, 'port = 1521'),
      'verify-ca, but port 1521 is the listener without TLS',
      YES('verify-ca'),
    ],
    ['that port of another', source('mysql', mode('verify-ca'), ARN, 'port = 1521'), 'verify-ca', YES('verify-ca')],
    [
      'Terraform leaves it alone',
      source('postgres', mode('require'), ignoring('ssl_mode')),
      'lifecycle.ignore_changes covers ssl_mode',
      UNKNOWN,
    ],
    ['it is left alone without TLS', source('postgres', ignoring('ssl_mode')), 'ssl_mode is not set', UNKNOWN],
    [
      'the certificate is left alone',
      pem(ignoring('certificate_arn')),
      'lifecycle.ignore_changes covers certificate_arn',
      YES('verify-full'),
    ],
    ['both are', pem(ignoring('certificate_arn, ssl_mode')), 'lifecycle.ignore_changes covers ssl_mode', UNKNOWN],
    [
      'one that is not there is left alone',
      source('mysql', FULL, LINK, ignoring('certificate_arn')),
      'no certificate: aws_dms_certificate.ca is not declared',
      YES('verify-full'),
    ],
  ]);
});

describe('an engine that is not told', () => {
  const as = (engine: string, ...lines: string[]) => source('x', ...lines).replace('"x"', engine);
  const none = (...lines: string[]) => source('x', ...lines).replace('engine_name = "x"', '');
  const database = block('aws_db_instance', 'db', ['engine = var.unknown']);
  const relational = (...lines: string[]) => as('aws_db_instance.db.engine', ...lines) + database;
  const ENGINE = 'unknown: the engine is undetermined';
  const NOT_ONE = 'no: engine_name is not a DMS engine';
  const version =
    'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n      version = "~> 6.0"\n    }\n  }\n}\n';
  check([
    ['not known', as('var.unknown', FULL), NO_VALUE, ENGINE],
    [
      'nor the mode',
      as('var.unknown', 'ssl_mode = aws_ssm_parameter.p.value'),
      'aws_ssm_parameter.p is not declared',
      ENGINE,
    ],
    ['with a mode that is none', as('var.unknown', mode('on')), '"on" is not a valid mode', ENGINE],
    ['not set', none(FULL), 'engine_name is not set', ENGINE],
    ['that of a database', relational(), 'ssl_mode is not set', 'no: ssl_mode is not set'],
    [
      'whether it has the mode',
      relational(mode('require')),
      'cannot determine whether the engine supports require',
      YES('require'),
    ],
    ['a mode that all have', relational(FULL, ARN), 'verify-full', YES('verify-full')],
    ['a mode that none has', relational(mode('on')), '"on" is not a valid mode', UNKNOWN],
    ['a name like no other', source('cockroach'), 'unknown engine cockroach', NOT_ONE],
    ['a slip', source('postgresql'), 'postgresql is not a DMS engine', NOT_ONE],
    ['S3 of version 6 of the provider', source('s3') + version, 's3 is not an engine of the AWS provider', NOT_ONE],
  ]);
});

describe('engines without that switch', () => {
  const ALWAYS = 'yes: DMS always uses TLS for this engine';
  const OPEN_TO_AWS = 'unknown: whether ssl_mode controls TLS for this engine is not documented';
  check([
    ['always', source('kinesis'), 'always TLS', ALWAYS],
    ['always, with none', source('kinesis', mode('none')), 'always TLS', ALWAYS],
    [
      'with a mode that it has not',
      source('kinesis', mode('require')),
      'Amazon Kinesis does not support require',
      ALWAYS,
    ],
    ['with a mode that is none', source('kinesis', mode('on')), '"on" is not a valid mode', ALWAYS],
    ['with a mode that is not known', source('kinesis', OPEN), NO_VALUE, ALWAYS],
    ['with a link to nothing', source('kinesis', NOTHING), 'certificate_arn is a value that is not an ARN', ALWAYS],
    [
      'not documented',
      source('azuredb', mode('require')),
      'AWS does not say whether ssl_mode controls TLS for Azure SQL Database',
      OPEN_TO_AWS,
    ],
    ['not documented, and verifying', source('azuredb', FULL), 'verify-full without a certificate', OPEN_TO_AWS],
    [
      'nor whether it takes one',
      source('dms-transfer', FULL),
      'AWS does not say whether ssl_mode controls TLS for DMS transfer',
      OPEN_TO_AWS,
    ],
  ]);
});

describe('by the settings', () => {
  const kafka = (...lines: string[]) => source('kafka', ...settings('kafka_settings', 'broker = "k:9094"', ...lines));
  const redis = (...lines: string[]) => source('redis', ...settings('redis_settings', 'server_name = "r"', ...lines));
  const search = (...lines: string[]) => source('elasticsearch', ...settings('elasticsearch_settings', ...lines));
  const protocol = (value: string) => `security_protocol = "${value}"`;
  const client = (name: string, value: string) => `ssl_client_${name}_arn = ${value}`;
  const NO = 'no: the settings of the endpoint do not encrypt';
  const IS = (value: string) => `yes: kafka_settings.security_protocol is "${value}"`;
  const MUTUAL = IS('ssl-authentication');
  const extra = 'extra_connection_attributes = "securityProtocol=sasl-ssl"';
  const BY_EXTRA = 'encrypted by securityProtocol in extra_connection_attributes';
  const DEFAULT = 'yes: redis_settings.ssl_security_protocol is not set, and encrypts by default';
  check([
    ['none of Kafka', kafka(), 'kafka_settings.security_protocol is not set', NO],
    ['clear text of Kafka', kafka(protocol('plaintext')), 'kafka_settings.security_protocol is "plaintext"', NO],
    ['one of Kafka', kafka(protocol('ssl-encryption')), 'ssl-encryption', IS('ssl-encryption')],
    ['what is none', kafka(protocol('SSL')), '"SSL" is not a DMS protocol', NO],
    ['what is not known', kafka('security_protocol = var.unknown'), NO_VALUE, 'unknown: the protocol is undetermined'],
    [
      'beside a mode that is none',
      beside(kafka(protocol('ssl-encryption')), mode('on')),
      '"on" is not a valid mode',
      IS('ssl-encryption'),
    ],
    [
      'with a link to nothing',
      kafka(protocol('ssl-encryption'), 'ssl_ca_certificate_arn = "x"'),
      'ssl_ca_certificate_arn is a value that is not an ARN',
      IS('ssl-encryption'),
    ],
    [
      'a client without its own',
      kafka(protocol('ssl-authentication')),
      'ssl-authentication without its client certificate',
      MUTUAL,
    ],
    [
      'a client with what is not known',
      kafka(protocol('ssl-authentication'), client('certificate', 'var.unknown')),
      `client certificate: ${NO_VALUE}`,
      MUTUAL,
    ],
    [
      'a client with half of it',
      kafka(protocol('ssl-authentication'), client('key', ARN.slice(18))),
      'ssl-authentication without its client certificate',
      MUTUAL,
    ],
    [
      'a client with both',
      kafka(protocol('ssl-authentication'), client('certificate', ARN.slice(18)), client('key', ARN.slice(18))),
      'ssl-authentication',
      MUTUAL,
    ],
    [
      'in the attributes',
      source('kafka', extra, ...settings('kafka_settings', 'broker = "k:9094"')),
      BY_EXTRA,
      'yes: securityProtocol in extra_connection_attributes encrypts',
    ],
    [
      'in the attributes alone',
      source('kafka', extra),
      BY_EXTRA,
      'yes: securityProtocol in extra_connection_attributes encrypts',
    ],
    ['no block', source('kafka'), 'kafka_settings is not set', NO],
    ['the default of Redis', redis(), 'ssl-encryption', DEFAULT],
    [
      'written for Redis',
      redis('ssl_security_protocol = "ssl-encryption"'),
      'ssl-encryption',
      'yes: redis_settings.ssl_security_protocol is "ssl-encryption"',
    ],
    [
      'clear text of Redis',
      redis('ssl_security_protocol = "plaintext"'),
      'redis_settings.ssl_security_protocol is "plaintext"',
      NO,
    ],
    [
      'a wallet for Redis',
      WALLET + redis('ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn'),
      'the certificate is a wallet, not a PEM',
      DEFAULT,
    ],
    ['HTTPS', search('endpoint_uri = "https://x"'), 'HTTPS', 'yes: endpoint_uri uses HTTPS'],
    ['HTTP', search('endpoint_uri = "http://x"'), 'elasticsearch_settings.endpoint_uri is an http:// address', NO],
    ['no address', search(), 'elasticsearch_settings.endpoint_uri is not set', NO],
    [
      'an address that is not known',
      search('endpoint_uri = var.unknown'),
      NO_VALUE,
      'unknown: the protocol is undetermined',
    ],
  ]);
});
