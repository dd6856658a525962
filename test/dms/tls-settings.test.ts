import { describe, expect, test } from 'vitest';
import { brokersFor } from '../../src/dms/tls/broker-remedy.ts';
import { invalidProtocols, shownAttribute } from '../../src/dms/tls/protocol.ts';
import { settingsTlsOf } from '../../src/dms/tls/settings.ts';
import { beside, block, ignoring } from '../rules/support/configuration.ts';
import { settings } from '../rules/support/settings.ts';
import { source } from '../rules/support/source-endpoint.ts';
import { endpointsIn } from './endpoints.ts';

/** What the settings of an endpoint say of TLS, and what is to be written instead: docs/facts.md, section 3. */

const kafka = (...lines: string[]) => source('kafka', ...settings('kafka_settings', 'broker = "k:9094"', ...lines));
const redis = (...lines: string[]) => source('redis', ...settings('redis_settings', 'server_name = "r"', ...lines));
const search = (...lines: string[]) => source('opensearch', ...settings('elasticsearch_settings', ...lines));
const protocol = (value: string) => `security_protocol = ${value}`;
const extra = (text: string) => `extra_connection_attributes = ${text}`;
const EXTRA = 'extra_connection_attributes';

/** The state, and what it is told with; where it is undetermined, by which of the two. */
function told(hcl: string): string[] {
  return endpointsIn(hcl).map((endpoint) => {
    const tls = settingsTlsOf(endpoint);
    switch (tls?.state) {
      case 'clear':
        return `${tls.argument} is ${tls.shown}. ${tls.remedy}`;
      case 'unset':
        return `${tls.argument} is not set${tls.ignored === undefined ? '' : ', and left alone'}. ${tls.remedy}`;
      case 'missing':
        return `${tls.argument} is missing`;
      case 'undetermined':
        return `undetermined in ${tls.where}: ${tls.reason.kind}`;
      case 'invalid':
        return `${tls.invalid.argument} is ${tls.invalid.shown}`;
      default:
        return tls?.state ?? 'another switch';
    }
  });
}

describe('what the settings say', () => {
  const SET = (value = 'ssl-encryption', argument = 'security_protocol', name = 'kafka') =>
    `Set ${argument} = "${value}" in ${name}_settings.`;
  const CLEAR = 'kafka_settings.security_protocol is "plaintext".';
  const NONE = 'kafka_settings.security_protocol is not set';
  const REDIS = SET('ssl-encryption', 'ssl_security_protocol', 'redis');
  const plain = (one: string, where: string, ...more: string[]) =>
    source(one, ...more, ...settings(`${one}_settings`, where));
  test.each<[name: string, hcl: string, expected: string]>([
    ['another engine', source('mysql'), 'another switch'],
    ['an engine that is not known', source('cockroach'), 'another switch'],
    ['none of Kafka', kafka(), `${NONE}. ${SET()}`],
    ['an empty one', kafka(protocol('""')), `${NONE}. ${SET()}`],
    ['clear text', kafka(protocol('"plaintext"')), `${CLEAR} ${SET()}`],
    [
      'clear text beside half a login',
      kafka(protocol('"plaintext"'), 'sasl_username = "u"'),
      `${CLEAR} ${SET('sasl-ssl').replace('.', ', with sasl_password.')}`,
    ],
    [
      'clear text beside a login',
      kafka(protocol('"plaintext"'), 'sasl_username = "u"', 'sasl_password = "p"'),
      `${CLEAR} ${SET('sasl-ssl')}`,
    ],
    ['clear text beside an empty login', kafka(protocol('"plaintext"'), 'sasl_username = ""'), `${CLEAR} ${SET()}`],
    [
      'clear text beside half a client',
      kafka(protocol('"plaintext"'), 'ssl_client_key_arn = "x"'),
      `${CLEAR} ${SET('ssl-authentication').replace('.', ', with ssl_client_certificate_arn.')}`,
    ],
    ['one of Kafka', kafka(protocol('"sasl-ssl"')), 'encrypted'],
    ['none of them', kafka(protocol('"TLS"')), 'kafka_settings.security_protocol is "TLS"'],
    ['what is not known', kafka(protocol('var.unknown')), 'undetermined in settings: no-value'],
    ['what is an error', kafka(protocol('tonumber("x")')), 'undetermined in settings: error'],
    [
      'clear text in the attributes',
      plain('kafka', protocol('"sasl-ssl"'), extra('"securityProtocol=plaintext"')),
      `securityProtocol in ${EXTRA} is "plaintext". ${SET()}`,
    ],
    ['one in the attributes', plain('kafka', 'broker = "k:9094"', extra('"securityProtocol=sasl-ssl"')), 'encrypted'],
    ['one in the attributes alone', source('kafka', extra('"securityProtocol=sasl-ssl"')), 'encrypted'],
    [
      'an empty one in the attributes',
      plain('kafka', 'broker = "k:9094"', extra('"securityProtocol="')),
      `${NONE}. ${SET()}`,
    ],
    [
      'none of them in the attributes',
      plain('kafka', protocol('"sasl-ssl"'), extra('"securityProtocol=tls"')),
      `securityProtocol in ${EXTRA} is "tls"`,
    ],
    [
      'attributes that are not known',
      plain('kafka', protocol('"sasl-ssl"'), extra('var.unknown')),
      `undetermined in ${EXTRA}: no-value`,
    ],
    ['no block', source('kafka'), 'kafka_settings is missing'],
    ['the default of Redis', redis(), 'encrypted'],
    [
      'an empty one of Redis is none',
      redis('ssl_security_protocol = ""'),
      'redis_settings.ssl_security_protocol is ""',
    ],
    [
      'clear text of Redis',
      redis('ssl_security_protocol = "plaintext"'),
      `redis_settings.ssl_security_protocol is "plaintext". ${REDIS}`,
    ],
    ['HTTPS', search('endpoint_uri = "https://x"'), 'encrypted'],
    [
      'HTTP',
      search('endpoint_uri = "HTTP://x"'),
      'elasticsearch_settings.endpoint_uri is an http:// address. Use an https:// address.',
    ],
    ['no scheme', search('endpoint_uri = "x"'), 'encrypted'],
    ['a host that is not known', search('endpoint_uri = "https://${var.unknown}"'), 'encrypted'],
    [
      'a host that is not known, by HTTP',
      search('endpoint_uri = "http://${var.unknown}"'),
      'elasticsearch_settings.endpoint_uri is an http:// address. Use an https:// address.',
    ],
    ['a scheme that is not known', search('endpoint_uri = "${var.unknown}://x"'), 'undetermined in settings: no-value'],
    [
      'that of a domain',
      `${search('endpoint_uri = aws_opensearch_domain.d.endpoint')}${block('aws_opensearch_domain', 'd', ['domain_name = "d"'])}`,
      'encrypted',
    ],
    [
      'another attribute of it',
      `${search('endpoint_uri = aws_opensearch_domain.d.arn')}${block('aws_opensearch_domain', 'd', ['domain_name = "d"'])}`,
      'undetermined in settings: after-apply',
    ],
    [
      'that of something else',
      `${search('endpoint_uri = aws_vpc_endpoint.d.endpoint')}${block('aws_vpc_endpoint', 'd', [])}`,
      'undetermined in settings: after-apply',
    ],
    ['HTTPS further on', search('endpoint_uri = "x?https://${var.unknown}"'), 'undetermined in settings: no-value'],
    ['no address', search(), 'elasticsearch_settings.endpoint_uri is missing'],
    ['no block of it', source('opensearch'), 'elasticsearch_settings.endpoint_uri is missing'],
    ['an address that is an error', search('endpoint_uri = tonumber("x")'), 'undetermined in settings: error'],
  ])('%s', (_, hcl, expected) => {
    expect(told(hcl)).toEqual([expected]);
  });

  test('what Terraform leaves alone may be another', () => {
    const left = (hcl: string, what: string) => told(beside(hcl, ignoring(what)));
    expect(left(kafka(), 'kafka_settings')).toEqual([`${NONE}, and left alone. ${SET()}`]);
    expect(left(kafka(protocol('"sasl-ssl"')), 'kafka_settings')).toEqual([
      'undetermined in settings: ignored-changes',
    ]);
    expect(left(kafka(protocol('"sasl-ssl"')), 'redis_settings')).toEqual(['encrypted']);
    expect(left(search('endpoint_uri = "https://x"'), 'elasticsearch_settings')).toEqual([
      'undetermined in settings: ignored-changes',
    ]);
  });
});

describe('what is meant by what is no protocol', () => {
  /** `"TLS" means ssl-encryption`; `surely` where it can be no other. */
  const meant = (hcl: string) =>
    endpointsIn(hcl)
      .flatMap(invalidProtocols)
      .map(
        ({ where, shown, meant: one, sure, protocols }) =>
          `${where}: ${shown} means ${sure ? 'surely ' : ''}${one} of ${protocols.length}`,
      );
  const inSettings = (text: string) => `settings: ${text} of 4`;
  test.each<[name: string, hcl: string, expected: string[]]>([
    ['of an engine with another switch', source('mysql'), []],
    ['an address', search('endpoint_uri = "x"'), []],
    ['nothing', kafka(), []],
    ['a protocol', kafka(protocol('"sasl-ssl"')), []],
    ['by its alias', kafka(protocol('"TLS"')), [inSettings('"TLS" means surely ssl-encryption')]],
    [
      'by its alias beside a login',
      kafka(protocol('"SSL"'), 'sasl_username = "u"'),
      [inSettings('"SSL" means undefined')],
    ],
    [
      'by its alias beside a client',
      kafka(protocol('"SSL"'), 'ssl_client_key_arn = "x"'),
      [inSettings('"SSL" means undefined')],
    ],
    ['clear text by its name', kafka(protocol('"PLAINTEXT"')), [inSettings('"PLAINTEXT" means ssl-encryption')]],
    ['clear text with a login', kafka(protocol('"SASL_PLAINTEXT"')), [inSettings('"SASL_PLAINTEXT" means sasl-ssl')]],
    ['by its letters', kafka(protocol('"SASL_SSL"')), [inSettings('"SASL_SSL" means surely sasl-ssl')]],
    ['nearly', kafka(protocol('"ssl-encription"')), [inSettings('"ssl-encription" means surely ssl-encryption')]],
    ['nearly clear text', kafka(protocol('"plaintxt"')), [inSettings('"plaintxt" means undefined')]],
    ['something else', kafka(protocol('"x"')), [inSettings('"x" means undefined')]],
    [
      'something else for Redis, which has one',
      redis('ssl_security_protocol = "x"'),
      ['settings: "x" means ssl-encryption of 2'],
    ],
    [
      'in the attributes',
      beside(kafka(), extra('"securityProtocol=TLS"')),
      [`${EXTRA}: "TLS" means surely ssl-encryption of 4`],
    ],
    [
      'in both',
      beside(kafka(protocol('"x"')), extra('"securityProtocol=y"')),
      [inSettings('"x" means undefined'), `${EXTRA}: "y" means undefined of 4`],
    ],
  ])('%s', (_, hcl, expected) => {
    expect(meant(hcl)).toEqual(expected);
  });
});

describe('what may be shown of an attribute', () => {
  const [shown] = endpointsIn(source('kafka', extra('"a=b"')));
  const [hidden] = endpointsIn(
    `${source('kafka', extra('var.s'))}variable "s" {\n  sensitive = true\n  default = "a=b"\n}\n`,
  );
  test.each([
    ['tls-1.2', '"tls-1.2"', 'a value that is not shown'],
    ['PlainText', '"plaintext"', '"plaintext"'],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`, 'a value that is not shown'],
    ['x'.repeat(41), 'a value that is not shown', 'a value that is not shown'],
    ['two words', 'a value that is not shown', 'a value that is not shown'],
    ['a:b', 'a value that is not shown', 'a value that is not shown'],
  ])('%s', (written, open, closed) => {
    expect(shownAttribute(shown!.extraAttributes, written)).toBe(open);
    expect(shownAttribute(hidden!.extraAttributes, written)).toBe(closed);
  });
});

// The ports of MSK: docs/facts.md, section 3.
describe('the brokers for another protocol', () => {
  const of = (broker: string, ...more: string[]) =>
    source('kafka', ...settings('kafka_settings', `broker = ${broker}`)) + more.join('');
  const msk = (...ports: number[]) =>
    JSON.stringify(ports.map((port, i) => `b-${i}.c.abc.c2.kafka.eu-west-1.amazonaws.com:${port}`).join(','));
  const cluster = block('aws_msk_cluster', 'm', ['cluster_name = "m"']);
  const [SASL, TLS] = ['sasl-ssl', 'ssl-encryption'];
  test.each<[name: string, hcl: string, protocol: string, expected: string | undefined]>([
    ['clear text to TLS', of(msk(9092, 9092)), TLS, msk(9094, 9094)],
    ['TLS to a login', of(msk(9094)), SASL, msk(9096)],
    ['as it is', of(msk(9094)), TLS, undefined],
    ['of no MSK', of('"kafka.example.com:9092"'), TLS, undefined],
    ['not known', of('var.unknown'), TLS, undefined],
    [
      'those of a cluster',
      of('aws_msk_cluster.m.bootstrap_brokers', cluster),
      TLS,
      'aws_msk_cluster.m.bootstrap_brokers_tls',
    ],
    [
      'for a login',
      of('aws_msk_cluster.m.bootstrap_brokers_tls', cluster),
      SASL,
      'aws_msk_cluster.m.bootstrap_brokers_sasl_scram',
    ],
    ['they have it', of('aws_msk_cluster.m.bootstrap_brokers_tls', cluster), TLS, undefined],
    ['nothing is written', source('kafka'), TLS, undefined],
    [
      'sensitive ones are not repeated',
      `${of('var.s')}variable "s" {\n  sensitive = true\n  default = ${msk(9092)}\n}\n`,
      TLS,
      undefined,
    ],
  ])('%s', (_, hcl, protocol, expected) => {
    expect(endpointsIn(hcl).map((endpoint) => brokersFor(endpoint, protocol))).toEqual([expected]);
  });
});
