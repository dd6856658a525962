import { describe, expect, test } from 'vitest';
import { inBlock, readFixture, resource, show } from './show.ts';

describe('a mode that is left out is told from one that is unknown', () => {
  const reading = readFixture('omitted/plan.json');

  test.each([
    ['aws_dms_endpoint.unwritten', ''],
    ['aws_dms_endpoint.null', ''],
    ['aws_dms_endpoint.variable', ''],
    ['aws_dms_endpoint.counted[0]', ''],
    ['aws_dms_endpoint.counted[1]', '"require"'],
    ['module.endpoints["eu"].aws_dms_endpoint.this["orders"]', ''],
    ['module.endpoints["eu"].aws_dms_endpoint.this["bills"]', '"require"'],
    ['aws_dms_endpoint.local', '? (local.mode)'],
    ['aws_dms_endpoint.call', '? (the result of a function call)'],
    ['aws_dms_endpoint.unknown', '? = time_sleep.wait.id'],
  ])('%s: %s', (address, expected) => {
    expect(show(resource(reading, address).values.get('ssl_mode'))).toBe(expected);
  });

  test('values are normalized, marked and placed at the file', () => {
    const { values, at, key, module } = resource(reading, 'aws_dms_endpoint.unwritten');
    expect(show(values.get('port'))).toBe('3306');
    expect(values.get('password')).toMatchObject({
      sensitive: true,
      trace: { role: 'plan', name: 'password', range: at },
    });
    expect(at).toMatchObject({ source: { path: 'omitted/plan.json', text: '' }, start: 0, end: 0 });
    expect([...values.keys()].sort()).toEqual(['endpoint_id', 'endpoint_type', 'engine_name', 'password', 'port']);
    expect([key, module]).toEqual([undefined, '']);
  });

  test('keys and modules', () => {
    const nested = resource(reading, 'module.endpoints["eu"].aws_dms_endpoint.this["orders"]');
    expect([nested.module, nested.name, nested.key]).toEqual([
      'module.endpoints["eu"]',
      'this',
      { kind: 'string', key: 'orders' },
    ]);
    expect(resource(reading, 'aws_dms_endpoint.counted[1]').key).toEqual({ kind: 'number', index: 1 });
  });

  test('variables and addresses', () => {
    expect(show(reading.variables.get('mode'))).toBe('null');
    expect(reading.managedAddresses).toHaveLength(11);
    expect(reading.managedAddresses).toContain('time_sleep.wait');
  });
});

describe('an endpoint is linked to its certificate by reference', () => {
  const reading = readFixture('linked/plan.json');

  test.each([
    ['aws_dms_endpoint.direct', '? = aws_dms_certificate.ca.certificate_arn'],
    ['aws_dms_endpoint.index', '? = aws_dms_certificate.counted[0].certificate_arn'],
    ['aws_dms_endpoint.key', '? = aws_dms_certificate.keyed["b"].certificate_arn'],
    ['aws_dms_endpoint.output', '? = module.authority["eu"].aws_dms_certificate.this.certificate_arn'],
    ['module.endpoints.aws_dms_endpoint.argument', '? = aws_dms_certificate.ca.certificate_arn'],
    ['module.endpoints.aws_dms_endpoint.whole', '? = aws_dms_certificate.ca.certificate_arn'],
    ['aws_dms_endpoint.existing', '"arn:aws:dms:us-east-1:123456789012:cert:EXISTING"'],
    ['aws_dms_endpoint.no_such_key', 'null: no key z in aws_dms_certificate.keyed, only a b'],
    // The condition, or the key, is not in a plan: it may also be null.
    ['aws_dms_endpoint.condition', '? from aws_dms_certificate.ca.certificate_arn'],
    ['aws_dms_endpoint.computed_key["one"]', '? from aws_dms_certificate.keyed[?]'],
    ['aws_dms_endpoint.computed_key["two"]', '? from aws_dms_certificate.keyed[?]'],
    // So is what for_each or an argument makes of a resource: the resource itself, or a map with other keys and attributes.
    ['aws_dms_endpoint.element["b"]', '? from aws_dms_certificate.keyed[?].certificate_arn'],
    ['module.endpoints.aws_dms_endpoint.entry', '? from aws_dms_certificate.keyed[?].certificate_arn'],
    ['module.endpoints.aws_dms_endpoint.no_such_attribute', '? (aws_dms_certificate.ca)'],
  ])('%s: %s', (address, expected) => {
    expect(show(resource(reading, address).values.get('certificate_arn'))).toBe(expected);
  });

  test('in settings, where an omitted attribute is null and so an unknown one is the reference', () => {
    const settings = resource(reading, 'aws_dms_endpoint.settings');
    expect(show(inBlock(settings, 'kafka_settings', 'ssl_ca_certificate_arn'))).toBe(
      '? = aws_dms_certificate.ca.certificate_arn',
    );
    expect(show(inBlock(settings, 'kafka_settings', 'ssl_client_key_arn'))).toBe(
      'null: no key z in aws_dms_certificate.keyed, only a b',
    );
    expect(show(inBlock(settings, 'kafka_settings', 'security_protocol'))).toBe('');
    expect(show(inBlock(settings, 'kafka_settings', 'message_format'))).toBe('"json"');
    expect(settings.values.has('redis_settings')).toBe(false);
  });

  test('the certificate has what is written, and nothing that only an apply makes', () => {
    const certificate = resource(reading, 'aws_dms_certificate.ca');
    expect([...certificate.values.keys()].sort()).toEqual(['certificate_id', 'certificate_pem']);
    expect(certificate.values.get('certificate_pem')?.sensitive).toBe(true);
  });

  test('a data source that was read has its values', () => {
    const data = resource(reading, 'data.aws_dms_certificate.existing');
    expect(data.mode).toBe('data');
    expect(show(data.values.get('certificate_arn'))).toBe('"arn:aws:dms:us-east-1:123456789012:cert:EXISTING"');
  });

  test("the region is that of the provider's configuration", () => {
    expect(resource(reading, 'aws_dms_endpoint.direct').region).toBe('us-east-1');
    expect(resource(reading, 'aws_dms_endpoint.index').region).toBe('eu-west-1');
  });
});

describe('an unknown item that is alone in its list is what the list refers to', () => {
  const reading = readFixture('items/plan.json', (type) => /^aws_(?:dms|route53)_/.test(type));

  test.each([
    ['one', '[? = aws_db_instance.orders.address]'],
    ['one_of_two', '[? (an element of records)]'],
    ['two', '["10.0.0.1", ? (an element of records)]'],
    ['local', '[? (an element of records)]'],
  ])('%s: %s', (name, expected) => {
    expect(show(resource(reading, `aws_route53_record.${name}`).values.get('records'))).toBe(expected);
  });
});

describe('changes', () => {
  const reading = readFixture('updated/plan.json');
  const changeOf = (address: string) => resource(reading, address).change!;

  test('a mode that is not written any more is what the state has', () => {
    const endpoint = resource(reading, 'aws_dms_endpoint.unwritten');
    expect(show(endpoint.values.get('ssl_mode'))).toBe('"verify-full"');
    expect(endpoint.change?.actions).toEqual(['no-op']);
    expect(endpoint.change?.inherited).toContain('ssl_mode');
    expect(endpoint.change?.inherited).not.toContain('endpoint_arn');
  });

  test('so is one whose variable is null now', () => {
    expect(changeOf('aws_dms_endpoint.variable').inherited).toContain('ssl_mode');
  });

  test('a mode that is written is not', () => {
    const { actions, inherited, before } = changeOf('aws_dms_endpoint.weaker');
    expect(actions).toEqual(['update']);
    expect(inherited).not.toContain('ssl_mode');
    expect(inherited).not.toContain('certificate_arn');
    expect(show(before?.get('ssl_mode'))).toBe('"verify-full"');
    expect(show(resource(reading, 'aws_dms_endpoint.weaker').values.get('ssl_mode'))).toBe('"none"');
  });

  test('a replacement starts anew', () => {
    const endpoint = resource(reading, 'aws_dms_endpoint.replaced');
    expect(endpoint.change).toMatchObject({ actions: ['delete', 'create'], replacePaths: ['endpoint_id'] });
    expect(endpoint.change?.inherited.size).toBe(0);
    expect(show(endpoint.values.get('ssl_mode'))).toBe('');
  });

  test('what is deleted is not there', () => {
    expect(reading.root?.resources.has('aws_dms_endpoint.deleted')).toBe(false);
    expect(reading.managedAddresses).not.toContain('aws_dms_endpoint.deleted');
  });

  test('an unknown that refers to nothing but known values can only be null', () => {
    expect(show(resource(reading, 'aws_dms_endpoint.new').values.get('certificate_arn'))).toBe('');
  });
});

test('a state has the values of an apply', () => {
  const reading = readFixture('updated/state.json');
  expect(reading.kind).toBe('state');
  expect(reading.managedAddresses).toHaveLength(6);
  const endpoint = resource(reading, 'aws_dms_endpoint.weaker');
  expect(endpoint.change).toBeUndefined();
  expect(show(endpoint.values.get('ssl_mode'))).toBe('"verify-full"');
  expect(endpoint.values.get('certificate_arn')).toMatchObject(
    resource(reading, 'aws_dms_certificate.ca').values.get('certificate_arn')!,
  );
});
