import { describe, expect, test } from 'vitest';
import { settingIn } from '../../src/dms/database/brokers.ts';
import { listenerOf } from '../../src/dms/database/listeners.ts';
import { brokerPort, listenerFor, MSK_PORTS } from '../../src/dms/database/ports.ts';
import { portOf } from '../../src/dms/network/port.ts';
import { settingOf } from '../../src/dms/settings.ts';
import { SETTINGS_ENGINES } from '../../src/dms/settings-engines.ts';
import { block, endpoint, lifecycle } from '../rules/support/configuration.ts';
import { broken, of, toldOf } from './database-text.ts';
import { endpointIn } from './server-text.ts';

/** Which listeners a cluster of Amazon MSK has, and which of them an endpoint names (docs/facts.md, section 6). */

const named = (attribute: string) => MSK_PORTS.find((one) => one.attribute === `bootstrap_brokers${attribute}`)!;
const clients = (...body: string[]) => ['client_authentication {', ...body, '}'];
const sasl = (...body: string[]) => clients('sasl {', ...body, '}');
const TLS = ['tls {', 'certificate_authority_arns = ["arn"]', '}'];
const encryption = (value: string) => [
  'encryption_info {',
  'encryption_in_transit {',
  `client_broker = ${value}`,
  '}',
  '}',
];
const access = (type: string) => [
  'broker_node_group_info {',
  'connectivity_info {',
  'public_access {',
  `type = ${type}`,
  '}',
  '}',
  '}',
];

const THERE = { state: 'there' };
const open = (why: string) => ({ state: 'unknown', why });
const LOGIN = open('client_authentication of aws_msk_cluster.x is undetermined');
const NOT_THERE = 'is a listener that the cluster does not have';

describe('a listener', () => {
  const missing = (by: string, remedy: string, why = NOT_THERE) => ({ state: 'missing', why, by, remedy });
  const SCRAM = missing(
    'client_authentication does not enable SASL/SCRAM',
    'Set scram = true in the sasl block of client_authentication of aws_msk_cluster.x.',
  );
  const MUTUAL = missing(
    'client_authentication has tls, and unauthenticated is not true',
    'Set security_protocol = "ssl-authentication", with a client certificate and its key, or unauthenticated = true in client_authentication of aws_msk_cluster.x.',
    'is only for clients with a certificate',
  );
  const USE_SCRAM = missing(
    'client_authentication enables only SASL/SCRAM',
    'Use the brokers of SASL/SCRAM with security_protocol = "sasl-ssl".',
  );
  const ONLY_IAM = missing(
    'client_authentication enables only IAM',
    'Set scram = true in the sasl block of client_authentication of aws_msk_cluster.x, and use the brokers of SASL/SCRAM with security_protocol = "sasl-ssl".',
  );
  const NOT_PUBLIC = missing(
    'public_access is "DISABLED"',
    'Use the brokers inside the VPC, or set public_access to "SERVICE_PROVIDED_EIPS" in connectivity_info of aws_msk_cluster.x.',
  );
  test.each<[name: string, attribute: string, protocol: string | undefined, body: string[], expected: object]>([
    ['without TLS, of TLS alone', '', 'plaintext', [], open('client_broker is "TLS" by default')],
    ['without TLS', '', 'plaintext', encryption('"TLS_PLAINTEXT"'), THERE],
    ['without TLS, and no other', '', 'plaintext', encryption('"PLAINTEXT"'), THERE],
    ['of TLS, without TLS', '_tls', 'ssl-encryption', encryption('"PLAINTEXT"'), open('client_broker is "PLAINTEXT"')],
    ['of TLS, beside one without', '_tls', 'ssl-encryption', encryption('"TLS_PLAINTEXT"'), THERE],
    [
      'of what is not known',
      '_tls',
      'ssl-encryption',
      encryption('var.u'),
      open('client_broker of aws_msk_cluster.x is undetermined'),
    ],
    ['of TLS', '_tls', 'ssl-encryption', [], THERE],
    ['of TLS, without a protocol', '_tls', undefined, [], THERE],
    ['of TLS for certificates', '_tls', 'ssl-encryption', clients(...TLS), MUTUAL],
    ['of TLS for certificates, without a protocol', '_tls', undefined, clients(...TLS), MUTUAL],
    ['of TLS for certificates, with one', '_tls', 'ssl-authentication', clients(...TLS), THERE],
    ['of TLS for both', '_tls', 'ssl-encryption', clients(...TLS, 'unauthenticated = true'), THERE],
    ['of TLS for certificates alone', '_tls', 'ssl-encryption', clients(...TLS, 'unauthenticated = false'), MUTUAL],
    ['of TLS for what is not known', '_tls', 'ssl-encryption', clients(...TLS, 'unauthenticated = var.u'), LOGIN],
    ['of TLS for SCRAM', '_tls', 'ssl-encryption', sasl('scram = true'), USE_SCRAM],
    ['of TLS for both logins', '_tls', 'ssl-encryption', sasl('scram = true', 'iam = true'), USE_SCRAM],
    ['of TLS for IAM', '_tls', 'ssl-encryption', sasl('iam = true'), ONLY_IAM],
    ['of TLS for no login', '_tls', 'ssl-encryption', sasl('iam = false'), LOGIN],
    ['of TLS for a login that is not known', '_tls', 'ssl-encryption', sasl('scram = var.u'), LOGIN],
    ['of TLS for nobody', '_tls', 'ssl-encryption', clients('tls {', 'certificate_authority_arns = []', '}'), LOGIN],
    [
      'of TLS for CAs that are not known',
      '_tls',
      'ssl-encryption',
      clients('tls {', 'certificate_authority_arns = var.u', '}'),
      LOGIN,
    ],
    [
      'of TLS for IAM, and for CAs that are not known',
      '_tls',
      'ssl-encryption',
      clients('sasl {', 'iam = true', '}', 'tls {', 'certificate_authority_arns = var.u', '}'),
      LOGIN,
    ],
    [
      'that is not read in whole',
      '_tls',
      'ssl-encryption',
      clients('dynamic "tls" {', 'for_each = var.u', 'content {', '}', '}'),
      LOGIN,
    ],
    ['of SCRAM', '_sasl_scram', 'sasl-ssl', sasl('scram = true'), THERE],
    ['of SCRAM that is off', '_sasl_scram', 'sasl-ssl', sasl('scram = false'), SCRAM],
    ['of SCRAM beside IAM', '_sasl_scram', 'sasl-ssl', sasl('iam = true'), SCRAM],
    ['of SCRAM of which nothing is said', '_sasl_scram', 'sasl-ssl', [], SCRAM],
    ['of SCRAM that is not known', '_sasl_scram', 'sasl-ssl', sasl('scram = var.u'), LOGIN],
    ['that is public', '_public_tls', 'ssl-encryption', access('"SERVICE_PROVIDED_EIPS"'), THERE],
    ['that is not public', '_public_tls', 'ssl-encryption', access('"DISABLED"'), NOT_PUBLIC],
    ['that may be public', '_public_tls', 'ssl-encryption', [], THERE],
    ['that is not known to be public', '_public_tls', 'ssl-encryption', access('var.u'), THERE],
    ['inside of a VPC that is not public', '_tls', 'ssl-encryption', access('"DISABLED"'), THERE],
    [
      'of other VPCs',
      '_vpc_connectivity_tls',
      'ssl-encryption',
      [],
      open('vpc_connectivity of aws_msk_cluster.x is undetermined'),
    ],
  ])('%s', (_, attribute, protocol, body, expected) => {
    const judge: Parameters<typeof toldOf>[0] = (cluster) => listenerOf(cluster, named(attribute), protocol);
    expect(toldOf(judge, of('aws_msk_cluster', ...body))).toEqual(expected);
  });

  test.each([
    ['plaintext', '_tls', ''],
    ['ssl-encryption', '', '_tls'],
    ['sasl-ssl', '_tls', '_sasl_scram'],
    ['ssl-authentication', '_sasl_scram', '_tls'],
    ['sasl-ssl', '_public_tls', '_public_sasl_scram'],
    ['ssl-encryption', '_sasl_scram_ipv6', '_tls_ipv6'],
    ['plaintext', '_sasl_iam_ipv6', '_ipv6'],
    ['sasl-ssl', '_vpc_connectivity_tls', '_vpc_connectivity_sasl_scram'],
    ['plaintext', '_public_tls', undefined],
    ['plaintext', '_vpc_connectivity_tls', undefined],
    ['x', '_tls', undefined],
  ])('for %s, reached as %s', (protocol, from, expected) => {
    expect(listenerFor(protocol, named(from))).toBe(expected === undefined ? undefined : named(expected));
  });
});

// With its sources, a plan knows what is made of an attribute, and which one it is.
test.each([
  ['aws_msk_cluster.c["a:b"].bootstrap_brokers_tls', 'bootstrap_brokers_tls'],
  ['split(",", aws_msk_cluster.c.bootstrap_brokers_tls)[0]', 'bootstrap_brokers_tls'],
  ['replace(aws_msk_cluster.c.bootstrap_brokers_tls, "9094", "9096")', undefined],
  [undefined, 'bootstrap_brokers_tls'],
])('a plan with %s', (subject, expected) => {
  const { serverName } = endpointIn(`${endpoint('mysql', 'server_name = var.u')}variable "u" {}\n`);
  if (serverName.state !== 'undetermined') throw new Error(serverName.state);
  const { subject: _, ...field } = serverName;
  const reference = {
    address: 'aws_msk_cluster.c["a:b"]',
    attribute: 'bootstrap_brokers_tls',
    mode: 'managed',
    type: 'aws_msk_cluster',
  } as const;
  expect(brokerPort({ ...field, reference, ...(subject === undefined ? {} : { subject }) })?.named).toBe(expected);
});

describe('a setting', () => {
  const PATH = ['client_authentication', 'unauthenticated'] as const;
  test.each<[name: string, hcl: string, expected: unknown]>([
    ['that is set', of('aws_msk_cluster', ...clients('unauthenticated = true')), { kind: 'bool', value: true }],
    ['that is not set', of('aws_msk_cluster', ...clients()), undefined],
    ['that is null', of('aws_msk_cluster', ...clients('unauthenticated = null')), undefined],
    ['without its block', of('aws_msk_cluster'), undefined],
    [
      'in a block that may be there',
      of('aws_msk_cluster', 'dynamic "client_authentication" {', 'for_each = var.u', 'content {', '}', '}'),
      'unknown',
    ],
    [
      'that something else sets',
      of('aws_msk_cluster', ...clients(), lifecycle('ignore_changes = [client_authentication]')),
      'unknown',
    ],
    [
      'beside one that something else sets',
      of('aws_msk_cluster', ...clients(), lifecycle('ignore_changes = [tags]')),
      undefined,
    ],
    ['of a cluster that is not read in whole', broken(of('aws_msk_cluster')), 'unknown'],
  ])('%s', (_, hcl, expected) => {
    const found = toldOf((cluster) => ({ found: settingIn(cluster, PATH) }), hcl) as { found?: { kind: string } };
    if (typeof expected === 'object') expect(found.found).toMatchObject(expected as object);
    else expect(found.found).toBe(expected);
  });
});

describe('the listener of an endpoint', () => {
  const kafka = (broker: string) =>
    endpoint('kafka', 'kafka_settings {', ...(broker === '' ? [] : [`broker = ${broker}`]), '}');
  const cluster = block('aws_msk_cluster', 'c', []);
  const C = 'aws_msk_cluster.c.bootstrap_brokers';
  const at = (port: string, host = 'b-1.x.abc123.c2.kafka.eu-west-1.amazonaws.com') => `"${host}:${port}"`;
  const OWN = 'kafka.example.com';
  test.each<[broker: string, listener: string | undefined, port: number | undefined]>([
    ['', undefined, undefined],
    ['var.u', undefined, undefined],
    [at('9092'), 'port 9092', 9092],
    [at('9094'), 'port 9094', 9094],
    [at('9094').replaceAll('"', '" ').replace('" b', '"b'), 'port 9094', 9094],
    [at('9094').replace(':9094', ':9094,b-2.x.abc123.c2.kafka.eu-west-1.amazonaws.com:9094'), 'port 9094', 9094],
    [at('9094').replace(':9094', ':9094, b-2.x.abc123.c2.kafka.eu-west-1.amazonaws.com:9094'), 'port 9094', 9094],
    [at('9094').replace(':9094', ':9094,b-2.x.abc123.c2.kafka.eu-west-1.amazonaws.com:9096'), undefined, undefined],
    [at('9094').replace(':9094', `:9094,${OWN}:9094`), undefined, 9094],
    [at('9098', 'x.c2.kafka-serverless.eu-west-1.amazonaws.com'), 'port 9098', 9098],
    [at('9094', 'b-1.x.abc123.c2.kafka.cn-north-1.amazonaws.com.cn'), 'port 9094', 9094],
    // Brokers of one's own may use any port for anything.
    [at('9094', OWN), undefined, 9094],
    [at('9093'), undefined, undefined],
    [at('99999'), undefined, undefined],
    [at('9094').replace(':9094', ''), undefined, undefined],
    // From outside of the VPC.
    [at('9194'), 'port 9194', undefined],
    [`${C}_tls`, 'bootstrap_brokers_tls', 9094],
    [C, 'bootstrap_brokers', 9092],
    [`${C}_public_tls`, 'bootstrap_brokers_public_tls', undefined],
    [`${C}_vpc_connectivity_tls`, 'bootstrap_brokers_vpc_connectivity_tls', undefined],
    [`split(",", ${C}_tls)[0]`, 'bootstrap_brokers_tls', 9094],
    [`"\${${C}_tls},\${${C}_sasl_scram}"`, undefined, undefined],
    [`replace(${C}_tls, "9094", "9096")`, undefined, undefined],
    [`"\${${C}_tls}:9096"`, undefined, undefined],
    [`"${OWN}:9092,\${${C}_tls}"`, undefined, undefined],
    ['aws_msk_cluster.c.zookeeper_connect_string', undefined, undefined],
  ])('%s', (broker, listener, port) => {
    const found = endpointIn(`${kafka(broker)}${cluster}variable "u" {}\n`);
    const { kafka: engine } = SETTINGS_ENGINES;
    expect(brokerPort(settingOf(found.settings, engine, engine.server))?.named).toBe(listener);
    expect(portOf(found, [found.root.resources.get('aws_msk_cluster.c')!])?.number).toBe(port);
  });
});
