import { describe, expect, test } from 'vitest';
import { danglingSettings, instances, otherNames } from '../../../src/dms/certificates/dangling.ts';
import { ca, each, linking, two } from '../../rules/support/links.ts';
import type { Files } from '../../rules/support/run.ts';
import { endpointsIn } from '../endpoints.ts';

/** What makes a reference to a certificate that leads nowhere lead to the one that is meant. */

/** The certificate_arn to write; or why none is. */
function mended(files: Files): string[] {
  return endpointsIn(files).flatMap((endpoint) => {
    const { certificate } = endpoint;
    if (certificate.state !== 'dangling') return [certificate.state];
    const found = danglingSettings(endpoint, 'certificate_arn', certificate);
    return 'why' in found ? [found.why] : found.map(({ attribute, value }) => `${attribute} = ${value}`);
  });
}

const to = (name: string) => [`certificate_arn = aws_dms_certificate.${name}.certificate_arn`];
const WHICH = ['it is not known which certificate is meant'];
const INSTANCE = ['it is not known which instance is meant'];
const one = each.replace('["eu", "us"]', '["eu-west"]');
const reference = (text: string, rest: string) => linking(`aws_dms_certificate.${text}`, rest);

test.each<[name: string, files: Files, expected: string[]]>([
  ['arn for certificate_arn', reference('ca.arn', ca), to('ca')],
  ['another attribute', reference('ca.name', ca), to('ca')],
  ['an attribute that is nearly right', reference('ca.certificate_arm', ca), to('ca')],
  ['an instance of none', reference('ca.certificate_arn', each), INSTANCE],
  ['of the only one', reference('ca.certificate_arn', one), to('ca["eu-west"]')],
  ['of the only one of a count', reference('ca.certificate_arn', two.replace('2', '1')), to('ca[0]')],
  ['a key that is nearly right', reference('ca["eu-wets"].certificate_arn', one), to('ca["eu-west"]')],
  ['a key that is not', reference('ca["prod"].certificate_arn', one), WHICH],
  [
    'the key of another region',
    reference('ca["eu-west-2"].certificate_arn', each.replace('["eu", "us"]', '["eu-west-1"]')),
    WHICH,
  ],
  [
    'the key of another direction',
    reference('ca["eu-SOUTH-1"].certificate_arn', each.replace('["eu", "us"]', '["eu-north-1"]')),
    WHICH,
  ],
  [
    'the key of a region that is none',
    reference('ca["eu-wets-1"].certificate_arn', each.replace('["eu", "us"]', '["eu-west-1"]')),
    to('ca["eu-west-1"]'),
  ],
  [
    'the same, where its digits are right',
    reference('ca["eu-west_1"].certificate_arn', each.replace('["eu", "us"]', '["eu-west-1"]')),
    to('ca["eu-west-1"]'),
  ],
  ['another number', reference('rds_bundle_2019.certificate_arn', ca.replace('"ca"', '"rds_bundle_2024"')), WHICH],
  ['no number', reference('rds_bundle.certificate_arn', ca.replace('"ca"', '"rds_bundle_2"')), WHICH],
  ['an index', reference('ca[3].certificate_arn', two), WHICH],
  ['a name that is nearly right', reference('caa.certificate_arn', ca.replace('"ca"', '"cab"')), to('cab')],
  ['a name that is not', reference('rds.certificate_arn', ca), WHICH],
  ['another word as long', reference('prod.certificate_arn', ca.replace('"ca"', '"test"')), WHICH],
  [
    'a long name that is nearly right',
    reference('rds_bundel.certificate_arn', ca.replace('"ca"', '"rds_bundle"')),
    to('rds_bundle'),
  ],
  [
    'the name of a data source',
    reference('cab.certificate_arn', 'data "aws_dms_certificate" "caa" {\n  certificate_id = "a"\n}'),
    WHICH,
  ],
  [
    'a name that is nearly that of two',
    reference('cax.certificate_arn', `${ca.replace('"ca"', '"caa"')}\n${ca.replace('"ca"', '"cab"')}`),
    WHICH,
  ],
  [
    'in a module',
    { 'main.tf': 'module "m" {\n  source = "./m"\n}\n', 'm/main.tf': reference('ca["eu-wets"].certificate_arn', one) },
    to('ca["eu-west"]'),
  ],
])('%s', (_, files, expected) => {
  expect(mended(files)).toEqual(expected);
});

describe('the texts', () => {
  test('instances as they are written', () => {
    expect(instances('a.b', ['x"', '0', '12', '1a'])).toBe('a.b["x\\""] or a.b[0] or a.b[12] or a.b["1a"]');
  });

  test('what is there under that very name is no slip', () => {
    const missed = (wanted: string) => ({ kind: 'key', in: 'a', wanted, exists: ['x', 'y'] }) as const;
    expect([otherNames(missed('x')), otherNames(missed('"y"')), otherNames(missed('z'))]).toEqual([
      ['y'],
      ['x'],
      ['x', 'y'],
    ]);
  });
});
