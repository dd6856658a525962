import { expect, test } from 'vitest';
import { verifying } from '../rules/support/certificates.ts';
import { pem } from '../rules/support/configuration.ts';
import { run, words } from '../rules/support/run.ts';

/** A certificate that an endpoint names is not to be removed alone, although no endpoint uses it. */

const CA = 'aws_dms_certificate.ca.certificate_arn';
const configuration = (
  link: string,
  repeated: string,
) => `${verifying(pem('root')).replace(`= ${CA}`, `= ${link}`)}locals {
  on = false
  chosen = "x"
}
output "ca" {
  value = ${CA}
}
resource "aws_dms_certificate" "b" {
  ${repeated}
  certificate_id = "b"
  ${pem('root')}
}
`;

/** Of each certificate without a use, whether an endpoint names it. */
function orphans(link: string, repeated = '') {
  const orphaned = run(configuration(link, repeated)).findings.filter(({ rule }) => rule.id === 'certificate-orphaned');
  return orphaned.map((one) => [
    one.subjects.map(({ address }) => address).join(', '),
    /, although one refers to it/.test(words(one).fact) ? 'named' : 'left over',
  ]);
}

test.each<readonly [name: string, link: string, how: string]>([
  ['not named', CA, 'left over'],
  ['behind a condition', `local.on ? aws_dms_certificate.b.certificate_arn : ${CA}`, 'named'],
  ['in a text', `local.on ? "\${aws_dms_certificate.b.certificate_arn}" : ${CA}`, 'named'],
  ['in a call', `coalesce(${CA}, aws_dms_certificate.b.certificate_arn)`, 'named'],
  ['as what it waits for', `${CA}\n  depends_on = [aws_dms_certificate.b]`, 'named'],
  ['as a whole', `local.on ? values({ b = aws_dms_certificate.b })[0].certificate_arn : ${CA}`, 'named'],
  ['all of its instances', `local.on ? one(aws_dms_certificate.b[*].certificate_arn) : ${CA}`, 'named'],
])('%s', (_, link, how) => {
  expect(orphans(link)).toEqual([['aws_dms_certificate.b', how]]);
});

const KEYS = 'for_each = toset(["x", "y"])';
const instance = (key: string) => `aws_dms_certificate.b[${key}]`;
test.each<readonly [name: string, key: string, repeated: string, orphaned: readonly (readonly string[])[]]>([
  [
    'a key',
    '"x"',
    KEYS,
    [
      [instance('"x"'), 'named'],
      [instance('"y"'), 'left over'],
    ],
  ],
  ['a key with a quote', '"\\""', 'for_each = toset(["\\""])', [[instance('"\\""'), 'named']]],
  [
    'an index',
    '1',
    'count = 2',
    [
      [instance('0'), 'left over'],
      [instance('1'), 'named'],
    ],
  ],
  ['a key that is chosen', 'local.chosen', KEYS, [[`${instance('"x"')}, ${instance('"y"')}`, 'left over']]],
])('an instance by %s', (_, key, repeated, orphaned) => {
  expect(orphans(`local.on ? ${instance(key)}.certificate_arn : ${CA}`, repeated)).toEqual(orphaned);
});

test('of several instances no line is given, since each has its own', () => {
  const lines = (repeated: string) =>
    run(configuration(CA, repeated)).findings.flatMap((one) =>
      one.rule.id === 'certificate-orphaned' ? words(one).lines : [],
    );
  expect(lines(KEYS)).toEqual([]);
  expect(lines('for_each = toset(["x"])')).toEqual([`certificate_arn = ${instance('"x"')}.certificate_arn`]);
});
