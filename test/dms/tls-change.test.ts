import { describe, expect, test } from 'vitest';
import { isReplaced, type TlsChange, tlsChanges, tlsDrift } from '../../src/dms/tls-change.ts';
import { type Changed, changedEndpoint, changedProvider } from '../rules/support/changed-endpoint.ts';
import { endpointsIn } from './endpoints.ts';

/** What a plan changes in the TLS settings of an endpoint, and whether the connection is weaker after it. */

const inPlan = (plan: string) => endpointsIn({ 'plan.json': plan }, { paths: ['plan.json'] });

/** `ssl_mode: require to none, weaker`; `not weaker`, or nothing where that can't be told. */
const told = ({ argument, before, after, weaker, renewed }: TlsChange) =>
  `${argument}: ${before} to ${after}${weaker === undefined ? '' : weaker ? ', weaker' : ', not weaker'}${renewed === undefined ? '' : `, ${renewed.address}`}`;

const planned = (plan: string) => inPlan(plan).flatMap(tlsChanges).map(told);
const drifted = (plan: string) => inPlan(plan).flatMap(tlsDrift).map(told);

const SETTINGS = { kafka: ['kafka_settings', 'security_protocol'], redis: ['redis_settings', 'ssl_security_protocol'] };
const BROKER = 'broker';

/** A protocol in the settings block and in the extra connection attributes; null: not set. */
type Protocols = readonly [inSettings: string | null, inAttributes?: string | null];
const valuesOf = (engine: 'kafka' | 'redis', [inSettings, inAttributes = null]: Protocols) => ({
  [SETTINGS[engine][0]!]: [{ [BROKER]: 'b:9094', [SETTINGS[engine][1]!]: inSettings }],
  extra_connection_attributes: inAttributes,
});

type Row = readonly [name: string, before: Protocols, after: Protocols, expected: readonly string[]];
const KAFKA = 'kafka_settings.security_protocol';
const KAFKA_TOO = 'securityProtocol in extra_connection_attributes';
const extra = (...protocols: string[]) => protocols.map((one) => `securityProtocol=${one}`).join(';');

// Clear text counts wherever it stands, and a protocol in either place encrypts: docs/facts.md, section 3.
describe('the protocol of Kafka', () => {
  test.each<Row>([
    ['stays', ['sasl-ssl', extra('sasl-ssl')], ['sasl-ssl', extra('sasl-ssl')], []],
    ['an empty text for nothing', [''], [null], []],
    ['nothing for an empty text', [null], [''], []],
    ['goes', ['sasl-ssl'], [null], [`${KAFKA}: sasl-ssl to undefined, weaker`]],
    ['is cleared', ['sasl-ssl'], [''], [`${KAFKA}: sasl-ssl to undefined, weaker`]],
    ['comes', [null], ['sasl-ssl'], [`${KAFKA}: undefined to sasl-ssl, not weaker`]],
    ['clear text for another', ['sasl-ssl'], ['plaintext'], [`${KAFKA}: sasl-ssl to plaintext, weaker`]],
    ['another for clear text', ['plaintext'], ['sasl-ssl'], [`${KAFKA}: plaintext to sasl-ssl, not weaker`]],
    ['one for another', ['sasl-ssl'], ['ssl-encryption'], [`${KAFKA}: sasl-ssl to ssl-encryption, not weaker`]],
    [
      'moves to the attributes',
      ['sasl-ssl'],
      [null, extra('sasl-ssl')],
      [`${KAFKA}: sasl-ssl to undefined, not weaker`, `${KAFKA_TOO}: undefined to sasl-ssl, not weaker`],
    ],
    [
      'moves to the settings',
      [null, extra('sasl-ssl')],
      ['sasl-ssl'],
      [`${KAFKA}: undefined to sasl-ssl, not weaker`, `${KAFKA_TOO}: sasl-ssl to undefined, not weaker`],
    ],
    [
      'clear text moves',
      ['plaintext'],
      [null, extra('plaintext')],
      [`${KAFKA}: plaintext to undefined, not weaker`, `${KAFKA_TOO}: undefined to plaintext, not weaker`],
    ],
    [
      'goes from both',
      ['sasl-ssl', extra('ssl-encryption')],
      [null],
      [`${KAFKA}: sasl-ssl to undefined, weaker`, `${KAFKA_TOO}: ssl-encryption to undefined, weaker`],
    ],
    [
      'goes where it is clear text all the same',
      ['sasl-ssl', extra('plaintext')],
      [null, extra('plaintext')],
      [`${KAFKA}: sasl-ssl to undefined, not weaker`],
    ],
    [
      'the attributes have another, and the settings clear text',
      ['sasl-ssl', extra('sasl-ssl')],
      ['plaintext', extra('ssl-encryption')],
      [`${KAFKA}: sasl-ssl to plaintext, weaker`, `${KAFKA_TOO}: sasl-ssl to ssl-encryption, not weaker`],
    ],
    [
      'the settings have another, and the attributes clear text',
      ['sasl-ssl', extra('sasl-ssl')],
      ['ssl-encryption', extra('plaintext')],
      [`${KAFKA}: sasl-ssl to ssl-encryption, not weaker`, `${KAFKA_TOO}: sasl-ssl to plaintext, weaker`],
    ],
    [
      'what encrypts nothing beside clear text goes',
      ['plaintext', extra('sasl-ssl')],
      ['plaintext'],
      [`${KAFKA_TOO}: sasl-ssl to undefined, not weaker`],
    ],
    [
      'one of the attributes for another',
      [null, extra('sasl-ssl')],
      [null, extra('ssl-encryption')],
      [`${KAFKA_TOO}: sasl-ssl to ssl-encryption, not weaker`],
    ],
    ['in other letters', [null, extra('sasl-ssl')], [null, extra('SASL-SSL')], []],
    ['the last of several', [null, extra('ssl-encryption', 'sasl-ssl')], [null, extra('sasl-ssl')], []],
    [
      'clear text before others',
      [null, extra('sasl-ssl')],
      [null, extra('PLAINTEXT', 'sasl-ssl')],
      [`${KAFKA_TOO}: sasl-ssl to plaintext, weaker`],
    ],
    ['what is no protocol', [null, extra('tls')], [null, extra('none')], []],
    ['of another name', [null, 'a=sasl-ssl'], [null, 'a=plaintext'], []],
  ])('%s', (_, before, after, expected) => {
    const [from, to] = [before, after].map((one) => valuesOf('kafka', one)) as [object, object];
    expect(planned(changedEndpoint('kafka', { before: from, after: to }))).toEqual(expected);
  });
});

const REDIS = 'redis_settings.ssl_security_protocol';
const REDIS_TOO = 'sslSecurityProtocol in extra_connection_attributes';
const clear = 'sslSecurityProtocol=plaintext';

describe('the protocol of Redis, which encrypts by default', () => {
  test.each<Row>([
    ['the default of the provider is written', ['ssl-encryption'], [null], []],
    ['nothing for clear text', [null], ['plaintext'], [`${REDIS}: undefined to plaintext, weaker`]],
    ['another for clear text', ['ssl-encryption'], ['plaintext'], [`${REDIS}: ssl-encryption to plaintext, weaker`]],
    ['clear text goes', ['plaintext'], ['ssl-encryption'], [`${REDIS}: plaintext to ssl-encryption, not weaker`]],
    [
      'clear text among the attributes',
      ['ssl-encryption'],
      ['ssl-encryption', clear],
      [`${REDIS_TOO}: undefined to plaintext, weaker`],
    ],
    ['no more', ['ssl-encryption', clear], ['ssl-encryption'], [`${REDIS_TOO}: plaintext to undefined, not weaker`]],
  ])('%s', (_, before, after, expected) => {
    const [from, to] = [before, after].map((one) => valuesOf('redis', one)) as [object, object];
    expect(planned(changedEndpoint('redis', { before: from, after: to }))).toEqual(expected);
  });
});

describe('what the plan does not tell yet', () => {
  const block = (unknown: boolean) => ({ kafka_settings: [{ security_protocol: unknown }] });
  const settings = [{ [BROKER]: 'b:9094' }];
  const attributes = { extra_connection_attributes: true };
  const before = valuesOf('kafka', ['sasl-ssl', extra('ssl-encryption')]);
  test.each<[name: string, after: object, unknown: object, expected: string[]]>([
    ['neither', {}, { kafka_settings: true, ...attributes }, []],
    [
      'the protocol',
      { kafka_settings: settings },
      block(true),
      [`${KAFKA_TOO}: ssl-encryption to undefined, not weaker`],
    ],
    ['the whole block', {}, { kafka_settings: true }, [`${KAFKA_TOO}: ssl-encryption to undefined, not weaker`]],
    [
      'the block beside clear text',
      { extra_connection_attributes: extra('plaintext') },
      { kafka_settings: true },
      [`${KAFKA_TOO}: ssl-encryption to plaintext, weaker`],
    ],
    [
      'the attributes, and the settings have none',
      { kafka_settings: settings },
      attributes,
      [`${KAFKA}: sasl-ssl to undefined`],
    ],
    [
      'the attributes beside another',
      valuesOf('kafka', ['ssl-encryption']),
      attributes,
      [`${KAFKA}: sasl-ssl to ssl-encryption, not weaker`],
    ],
    [
      'the attributes beside clear text',
      valuesOf('kafka', ['plaintext']),
      attributes,
      [`${KAFKA}: sasl-ssl to plaintext, weaker`],
    ],
    [
      'nothing, and there is no block',
      {},
      {},
      [`${KAFKA}: sasl-ssl to undefined, weaker`, `${KAFKA_TOO}: ssl-encryption to undefined, weaker`],
    ],
  ])('%s', (_, after, unknown, expected) => {
    const { extra_connection_attributes: _attributes, ...known } = { extra_connection_attributes: null, ...after };
    const kept = 'extra_connection_attributes' in unknown ? known : { extra_connection_attributes: null, ...after };
    expect(planned(changedEndpoint('kafka', { before, after: kept, unknown }))).toEqual(expected);
  });
});

describe('settings that decide nothing', () => {
  const [from, to] = [valuesOf('kafka', ['sasl-ssl']), valuesOf('kafka', ['plaintext'])] as [object, object];
  test.each([
    ['of another engine', 'redis', [`${KAFKA}: sasl-ssl to plaintext`]],
    ['of an engine without any', 'postgres', [`${KAFKA}: sasl-ssl to plaintext`]],
    ['of an engine that is not known', 'cockroach', [`${KAFKA}: sasl-ssl to plaintext, weaker`]],
  ])('%s', (_, engine, expected) => {
    expect(planned(changedEndpoint(engine, { before: from, after: to }))).toEqual(expected);
  });
});

describe('the address of Elasticsearch', () => {
  const uri = (endpoint_uri: string | null) => ({ elasticsearch_settings: [{ endpoint_uri }] });
  const URI = 'elasticsearch_settings.endpoint_uri';
  test.each<[before: object, after: object, expected: string[]]>([
    [uri('https://a'), uri('http://b'), [`${URI}: https://… to http://…, weaker`]],
    [uri('https://a'), uri('HTTP://b'), [`${URI}: https://… to http://…, weaker`]],
    [uri('http://a'), uri('https://b'), [`${URI}: http://… to https://…, not weaker`]],
    [uri('a.example.com'), uri('ahttp://b'), []],
    [uri(null), uri('http://b'), []],
    [uri('https://a'), {}, []],
    [{}, uri('http://b'), []],
    [{ elasticsearch_settings: [] }, uri('http://b'), []],
  ])('%j to %j', (before, after, expected) => {
    expect(planned(changedEndpoint('elasticsearch', { before, after }))).toEqual(expected);
  });

  test('that is not known yet', () => {
    const unknown = { elasticsearch_settings: [{ endpoint_uri: true }] };
    const after = { elasticsearch_settings: [{}] };
    expect(planned(changedEndpoint('elasticsearch', { before: uri('https://a'), after, unknown }))).toEqual([]);
  });
});

const mode = (ssl_mode: string | null) => ({ ssl_mode });

describe('the mode, and the link to the certificate', () => {
  const arn = (name: string | null) => ({
    certificate_arn: name && `arn:aws:dms:eu-west-1:123456789012:cert:${name}`,
  });
  const ARN = 'arn:aws:dms:eu-west-1:123456789012:cert';
  test.each<[name: string, change: Changed, expected: string[]]>([
    ['no mode for none', { before: mode('none'), after: mode(null) }, ['ssl_mode: none to undefined, not weaker']],
    [
      'a mode for no mode',
      { before: mode(null), after: mode('require') },
      ['ssl_mode: undefined to require, not weaker'],
    ],
    ['no mode for a mode', { before: mode('require'), after: mode('') }, ['ssl_mode: require to undefined, weaker']],
    ['a mode that is none', { before: mode('require'), after: mode('on') }, ['ssl_mode: require to on']],
    ['after one that is none', { before: mode('on'), after: mode('none') }, ['ssl_mode: on to none']],
    ['not known yet', { before: mode('require'), after: {}, unknown: { ssl_mode: true } }, []],
    ['another link', { before: arn('A'), after: arn('B') }, [`certificate_arn: ${ARN}:A to ${ARN}:B`]],
    ['no link', { before: arn('A'), after: arn(null) }, [`certificate_arn: ${ARN}:A to undefined`]],
    [
      'both',
      { before: { ...mode('require'), ...arn('A') }, after: mode('none') },
      ['ssl_mode: require to none, weaker', `certificate_arn: ${ARN}:A to undefined`],
    ],
    ['nothing', { before: { ...mode('require'), ...arn('A') }, after: { ...mode('require'), ...arn('A') } }, []],
    ['it stays', { before: mode('require'), after: mode('none'), actions: ['no-op'] }, []],
    ['it is read', { before: mode('require'), after: mode('none'), actions: ['read'] }, []],
    [
      'it is made anew',
      { before: mode('require'), after: mode('none'), actions: ['create', 'delete'] },
      ['ssl_mode: require to none, weaker'],
    ],
  ])('%s', (_, change, expected) => {
    expect(planned(changedEndpoint('postgres', change))).toEqual(expected);
  });
});

test('of a data provider, in the block of its engine', () => {
  const settings = (ssl_mode: string) => ({ settings: [{ postgresql_settings: [{ ssl_mode }] }] });
  const change = { before: settings('verify-full'), after: settings('none') };
  expect(planned(changedProvider('postgres', change))).toEqual(['ssl_mode: verify-full to none, weaker']);
  expect(drifted(changedProvider('postgres', { ...change, before: change.after }, change.before))).toEqual([
    'ssl_mode: verify-full to none, weaker',
  ]);
});

test('what something else has changed, and the plan leaves so', () => {
  const stays = { before: mode('none'), after: mode('none'), actions: ['no-op'] };
  expect(drifted(changedEndpoint('postgres', stays, mode('require')))).toEqual(['ssl_mode: require to none, weaker']);
  expect(drifted(changedEndpoint('postgres', stays, mode('none')))).toEqual([]);
  expect(drifted(changedEndpoint('postgres', stays))).toEqual([]);
});

test('in a configuration nothing changes', () => {
  const hcl = 'resource "aws_dms_endpoint" "a" {\n  engine_name = "postgres"\n  ssl_mode = "none"\n}\n';
  const [endpoint] = endpointsIn(hcl);
  expect([...tlsChanges(endpoint!), ...tlsDrift(endpoint!), isReplaced(endpoint!.resource)]).toEqual([false]);
});
