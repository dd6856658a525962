import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  type Certificate,
  certificateKind,
  certificateWorlds,
  ignoresContent,
  isClientCertificate,
  isClientKey,
  nameOfId,
  validityOf,
} from '../../../src/dms/certificates/certificate.ts';
import { trustOf, verifies } from '../../../src/dms/certificates/trust.ts';
import { CertificateUses } from '../../../src/dms/certificates/uses.ts';
import { CERTIFICATE_FILES } from '../../rules/support/certificate-files.ts';
import { block, ca, ignoring, lifecycle, linked, pem } from '../../rules/support/configuration.ts';
import { kafka } from '../../rules/support/settings.ts';
import { source } from '../../rules/support/source-endpoint.ts';
import { endpointsIn, resourcesIn } from '../endpoints.ts';
import { altered, pemOf } from './der.ts';

/** How a DMS certificate is read: its worlds, its kind, what uses it, until when it is valid, and whom it verifies. */

const NOW = new Date('2026-01-01T00:00:00Z');

function certificatesIn(main: string, now = NOW): Certificate[] {
  const files = { ...CERTIFICATE_FILES, 'main.tf': `${main}variable "x" {}\n` };
  const uses = new CertificateUses(() => endpointsIn(files).map((endpoint) => ({ endpoint, world: [] })));
  return resourcesIn(files)
    .filter(({ resource: { type } }) => type === 'aws_dms_certificate')
    .flatMap(({ resource, root }) => certificateWorlds(resource, root, uses, now))
    .map(({ certificate }) => certificate);
}

const WALLET = 'certificate_wallet = "eA=="';
const many = Array.from({ length: 17 }, (_, i) => `var.x == "${i}" ? "${i}" :`).join(' ');

test.each<[name: string, hcl: string, expected: string[]]>([
  ['a PEM', ca(pem('root')), ['pem: set, absent']],
  ['a wallet', ca(WALLET), ['wallet: absent, set']],
  ['a wallet with an empty PEM', ca(`certificate_pem = ""\n  ${WALLET}`), ['wallet: absent, set']],
  ['neither', ca('tags = {}'), ['undefined: absent, absent']],
  ['both', ca(`${pem('root')}\n  ${WALLET}`), ['undefined: set, set']],
  ['a PEM that is not known', ca('certificate_pem = var.x'), ['pem: undetermined, absent']],
  ['a wallet that is not known', ca('certificate_wallet = var.x'), ['wallet: absent, undetermined']],
  ['an error', ca('certificate_pem = tonumber("x")'), ['undefined: error, absent']],
  ['a wallet that is an error', ca('certificate_wallet = tonumber("x")'), ['undefined: absent, error']],
  [
    'one of either',
    ca(`certificate_pem = var.x == "a" ? "x" : null\n  certificate_wallet = var.x == "a" ? null : "eA=="`),
    ['pem: set, absent', 'wallet: absent, set'],
  ],
  ['more cases than are told apart', ca(`certificate_pem = ${many} "x"`), ['pem: undetermined, absent']],
  ['one that may not exist', ca(`count = var.x == "a" ? 1 : 0\n  ${pem('root')}`), ['pem: set, absent']],
  ['none', ca(`count = 0\n  ${pem('root')}`), []],
])('%s', (_, hcl, expected) => {
  const found = certificatesIn(hcl).map(({ resource, world, pem: one, wallet }) => {
    expect([bodyOf(resource, world).pem.state, bodyOf(resource, world).wallet.state]).toEqual([
      one.state,
      wallet.state,
    ]);
    return `${certificateKind(resource, world)}: ${one.state}, ${wallet.state}`;
  });
  expect(found).toEqual(expected);
});

describe('what uses it', () => {
  const argument = (name: string) => kafka(`${name} = aws_dms_certificate.ca.certificate_arn`);
  const client = (name: string) => argument(`ssl_client_${name}_arn`);
  const named = (hcl: string, name: string) => hcl.replace('"a" {', `"${name}" {`);
  test.each<[name: string, endpoints: string, isCertificate: boolean, isKey: boolean, uses: number]>([
    ['nothing', '', false, false, 0],
    ['an endpoint', source('mysql', linked), false, false, 1],
    ['a client', client('certificate'), true, false, 1],
    ['a client, by its key', client('key'), false, true, 1],
    [
      'a client, and an endpoint',
      client('certificate') + named(source('mysql', linked).replace(/variable.*\n/, ''), 'b'),
      false,
      false,
      2,
    ],
    [
      'the key, and an endpoint',
      client('key') + named(source('mysql', linked).replace(/variable.*\n/, ''), 'b'),
      false,
      false,
      2,
    ],
    ['two clients', client('certificate') + named(client('certificate'), 'b'), true, false, 2],
    ['its CA', argument('ssl_ca_certificate_arn'), false, false, 1],
  ])('%s', (_, endpoints, isCertificate, isKey, uses) => {
    const [one] = certificatesIn(ca(pem('leaf')) + endpoints);
    expect([isClientCertificate(one!), isClientKey(one!), one!.uses.length]).toEqual([isCertificate, isKey, uses]);
  });

  test.each<[name: string, hcl: string, known: boolean]>([
    ['an endpoint', source('mysql', linked), true],
    ['no endpoint', '', false],
    ['an endpoint with no link', source('mysql'), true],
    ['an ARN somewhere', source('mysql', 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:A"'), false],
    ['a link that is not known', source('mysql', 'certificate_arn = var.unknown'), false],
    [
      'an output',
      `${source('mysql', linked)}output "arn" {\n  value = aws_dms_certificate.ca.certificate_arn\n}\n`,
      false,
    ],
  ])('whether nothing else does: %s', (_, hcl, known) => {
    expect(certificatesIn(ca(pem('root')) + hcl).map(({ usesKnown }) => usesKnown)).toEqual([known]);
  });

  test('in each world, once', () => {
    const hcl = source('mysql', linked, 'ssl_mode = var.unknown ? "verify-ca" : "verify-full"');
    const [{ uses }] = certificatesIn(ca(pem('root')) + hcl) as [Certificate];
    expect(uses.map(({ all, argument: name }) => `${name} ${all.length}`)).toEqual(['certificate_arn 2']);
  });

  test('an instance that is not known may be any', () => {
    const all = 'count = var.x\n  certificate_id = "x"';
    const [{ uses }] = certificatesIn(
      block('aws_dms_certificate', 'ca', [all]) +
        source('mysql', 'certificate_arn = aws_dms_certificate.ca[3].certificate_arn'),
    ) as [Certificate];
    expect(uses).toHaveLength(1);
  });
});

test.each<[name: string, lines: string, expected: boolean]>([
  ['nothing', '', false],
  ['everything', lifecycle('ignore_changes = all'), true],
  ['the PEM', ignoring('certificate_pem'), true],
  ['the wallet', ignoring('tags, certificate_wallet'), true],
  ['the tags', ignoring('tags'), false],
])('Terraform leaves %s alone', (_, lines, expected) => {
  expect(certificatesIn(ca(lines)).map(({ resource }) => ignoresContent(resource))).toEqual([expected]);
});

test('what the identifier is called', () => {
  const own = certificatesIn(
    ca('tags = {}').replace('aws_', 'awscc_').replace('certificate_id', 'certificate_identifier'),
  );
  expect([...own, ...certificatesIn(ca('tags = {}'))].map(({ resource }) => nameOfId(resource))).toEqual([
    'certificate_identifier',
    'certificate_id',
  ]);
});

describe('until when', () => {
  const both = (one: string, another: string) =>
    ca(`certificate_pem = "\${file("${one}.pem")}\${file("${another}.pem")}"`);
  const client = kafka('ssl_client_certificate_arn = aws_dms_certificate.ca.certificate_arn');
  const told = (hcl: string, now?: Date, days?: number) =>
    certificatesIn(hcl, now).map((one) => {
      const found = validityOf(one, days);
      return found && `${found.state} ${found.last.name} of ${found.judged}`;
    });
  test.each<[name: string, hcl: string, expected: string | undefined]>([
    ['a CA', ca(pem('root')), 'valid Example Root CA of 1'],
    ['it ends', ca(pem('expiring')), 'ending Example CA of 2021 of 1'],
    ['it has ended', ca(pem('expired')), 'expired Example CA of 2019 of 1'],
    ['the last counts', both('expired', 'root'), 'valid Example Root CA of 2'],
    ['whatever the order', both('root', 'expired'), 'valid Example Root CA of 2'],
    ['a leaf does not count beside a CA', both('leaf', 'expired'), 'expired Example CA of 2019 of 1'],
    ['that of a client does', both('expired', 'leaf') + client, 'valid db.example.com of 2'],
    ['a leaf alone', ca(pem('expired-leaf')), 'expired old.example.com of 1'],
    [
      'without a date that can be read',
      ca(`certificate_pem = <<EOT\n${pemOf(altered('root', { to: '20209999000000Z' }))}EOT`),
      'valid Example Root CA of 1',
    ],
    ['a key', ca(pem('key')), undefined],
    ['what is not known', ca('certificate_pem = var.x'), undefined],
  ])('%s', (_, hcl, expected) => expect(told(hcl)).toEqual([expected]));

  test.each<[at: string, days: number | undefined, expected: string]>([
    ['2026-03-01T00:00:00Z', undefined, 'ending'],
    ['2026-03-01T00:00:01Z', undefined, 'expired'],
    ['2025-12-01T00:00:01Z', undefined, 'ending'],
    ['2025-12-01T00:00:00Z', undefined, 'valid'],
    ['2026-01-01T00:00:00Z', 59, 'valid'],
    ['2026-01-01T00:00:00Z', 60, 'ending'],
  ])('at %s, told %s days before: %s', (at, days, expected) => {
    expect(told(ca(pem('expiring')), new Date(at), days)).toEqual([`${expected} Example CA of 2021 of 1`]);
  });
});

describe('whom it verifies', () => {
  const EU = { server: { kind: 'rds-instance', region: 'eu-west-1' }, mayBeCustom: false } as const;
  const both = (one: string, another: string) =>
    ca(`certificate_pem = "\${file("${one}.pem")}\${file("${another}.pem")}"`);
  const broken = '-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----';
  const withBroken = (name: string) =>
    ca(`certificate_pem = "\${file("${name}.pem")}${broken.replaceAll('\n', '\\n')}"`);
  test.each<[name: string, hcl: string, expected: string]>([
    ['the CA of the region', ca(pem('rds-eu-west-1')), 'yes, whole, none expired'],
    ['that of another', ca(pem('rds-us-east-1')), 'no, whole, none expired'],
    ['both', both('rds-us-east-1', 'rds-eu-west-1'), 'yes, whole, none expired'],
    ['one of its own', ca(pem('root')), 'no, whole, none expired'],
    ['one that cannot be read beside it', withBroken('root'), 'undetermined, in part, none expired'],
    ['one that cannot be read beside the right one', withBroken('rds-eu-west-1'), 'yes, in part, none expired'],
    ['an intermediate', ca(pem('rds-subordinate')), 'undetermined, whole, none expired'],
    ['one that has expired beside another', both('rds-eu-west-1-2019', 'rds-us-east-1'), 'no, whole, some expired'],
    ['one that has expired', ca(pem('rds-eu-west-1-2019')), 'yes, whole, all expired'],
  ])('%s', (_, hcl, expected) => {
    const [one] = certificatesIn(hcl);
    const trust = trustOf(one!)!;
    const what =
      trust.state === 'read' ? `${trust.isWhole ? 'whole' : 'in part'}, ${trust.expired} expired` : trust.state;
    expect(`${verifies(trust, EU, NOW)}, ${what}`).toBe(expected);
  });

  test('nobody, without a CA', () => {
    for (const content of [pem('leaf'), pem('key'), WALLET, 'certificate_pem = var.x'])
      expect(trustOf(certificatesIn(ca(content))[0]!)).toBeUndefined();
  });

  test('by what Terraform fetches', () => {
    const hcl = `data "http" "b" {\n  url = "https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem"\n}\n${ca('certificate_pem = data.http.b.response_body')}`;
    const trust = trustOf(certificatesIn(hcl)[0]!)!;
    expect([trust.state, verifies(trust, EU, NOW)]).toEqual(['fetched', 'yes']);
  });
});
