import { expect, test } from 'vitest';
import { redacted } from '../../src/text/secret-name.ts';

test.each([
  ['sslmode=disable;pass=hunter2;x=5', 'sslmode=disable;pass=…;x=5'],
  ['password=hunter2 and more;useSSL=true', 'password=…;useSSL=true'],
  ['securityProtocol=SASL_SSL;auth=hunter2', 'securityProtocol=SASL_SSL;auth=…'],
  ['sslKeyPassword=hunter2', 'sslKeyPassword=…'],
  ['sasl.jaas.config=x required username="u" password="hunter2";', 'sasl.jaas.config=…;'],
  ['x required password=\\"hunter2 hunter2\\" y', 'x required password=… y'],
  ['{"password": "hunter2", "a": "b"}', '{"password": …, "a": "b"}'],
  ['{\\"password\\": \\"hunter2\\", \\"a\\": 1}', '{\\"password\\": …, \\"a\\": 1}'],
  ['{\\"password\\": hunter2}', '{\\"password\\": …}'],
  ['password: hunter2', 'password: …'],
  ['jdbc://me:hunter2/hunter2@host/x', 'jdbc://…@host/x'],
  ['https://me:hunter2@hunter2@host/', 'https://…@host/'],
  ['me:hunter2/hunter2@host', '…@host'],
  ['//me:hunter2@host', '//…@host'],
  ['mongodb://me:hunter2;hunter2@host', 'mongodb://…@host'],
  ['host:9092,me:hunter2@host:9092', 'host:9092,…@host:9092'],
  ['https://host/a:b', 'https://host/a:b'],
  ['-----BEGIN hunter2', '…'],
  ['LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCg==', '…'],
  ['x y config="a password=hunter2"', 'x y config="a password=…"'],
  ['none', 'none'],
  ['arn:aws:dms:eu-west-1:123456789012:cert:ABC', 'arn:aws:dms:eu-west-1:123456789012:cert:ABC'],
  ['', ''],
])('%s', (text, shown) => expect(redacted(text)).toBe(shown));

test('takes linear time', () => {
  const start = performance.now();
  for (const piece of [
    'password=',
    'a"=',
    '\\"',
    'a.',
    'a=\\"',
    '://',
    "x='",
    ' ',
    'a = ',
    '=a:',
    'a:',
    '//a:',
    '://a:',
  ])
    redacted(`@${piece.repeat(200_000 / piece.length)}`);
  expect(performance.now() - start).toBeLessThan(5_000);
});
