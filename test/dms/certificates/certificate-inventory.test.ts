import { describe, expect, test } from 'vitest';
import { heldAt } from '../../../src/dms/certificates/inventory/held.ts';
import { type CertificateInventory, certificateInventory } from '../../../src/dms/certificates/inventory/inventory.ts';
import { bundleExpiry, linkedExpiry } from '../../../src/dms/certificates/inventory/linked.ts';
import { endpointWorlds } from '../../../src/dms/endpoint.ts';
import { CERTIFICATE_FILES } from '../../rules/support/certificate-files.ts';
import {
  block,
  ca,
  declared,
  endpoint,
  host,
  linked,
  pem,
  unknown,
  verified,
} from '../../rules/support/configuration.ts';
import { type Files, runWhole } from '../../rules/support/run.ts';
import { kafka } from '../../rules/support/settings.ts';
import { altered, pemOf } from './der.ts';

/** What certificates hold and serve, and until when, on the first of January 2026. The certificates of the fixtures end in 2024, on 2026-03-01, or in 2120. */

const NOW = new Date('2026-01-01T00:00:00Z');

function graphOf(files: Files, more: Parameters<typeof runWhole>[1] = {}) {
  const all = typeof files === 'string' ? { 'main.tf': files } : files;
  return runWhole({ ...CERTIFICATE_FILES, ...all }, more).graph;
}

const inventoryOf = (...of: Parameters<typeof graphOf>): CertificateInventory =>
  certificateInventory(graphOf(...of), NOW);

/** `valid 2026-03-01 2120-01-01`, or why that is not known. */
function expiries(...of: Parameters<typeof graphOf>): string[] {
  return inventoryOf(...of).certificates.map(({ state, expiry }) =>
    [state, ...(expiry.state === 'known' ? [expiry.first, expiry.last] : [expiry.state, expiry.reason])].join(' '),
  );
}

const UNDATED = pemOf(altered('root', { to: '20209999000000Z' }));
const both = (one: string, another: string) =>
  ca(`certificate_pem = "\${file("${one}.pem")}\${file("${another}.pem")}"`);
const asClient = kafka('ssl_client_certificate_arn = aws_dms_certificate.ca.certificate_arn');
const asCa = kafka('ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn');
const RDS = 'server_name = "orders.abc123def456.eu-west-1.rds.amazonaws.com"';
const known = (last: string, first = last) => `valid ${first} ${last}`;
const undetermined = (reason: string) => `undetermined undetermined ${reason}`;
const fetched = (...body: string[]) =>
  `data "http" "b" {\n${body.map((line) => `  ${line}\n`).join('')}}\n${ca('certificate_pem = data.http.b.response_body')}`;
const elsewhere = (what: string) =>
  undetermined(`it is fetched from ${what} when Terraform runs, and dmslint fetches nothing`);

describe('until when', () => {
  test.each<[name: string, files: string, expected: string]>([
    ['a CA', ca(pem('root')), known('2120-01-01')],
    ['a CA and one that expires soon', both('expiring', 'root'), known('2120-01-01', '2026-03-01')],
    ['the same in another order', both('root', 'expiring'), known('2120-01-01', '2026-03-01')],
    ['a CA that has expired does not count beside another', both('expired', 'root'), known('2120-01-01')],
    ['all have expired', ca(pem('expired')), 'expired 2024-08-22 2024-08-22'],
    ['it expires soon', ca(pem('expiring')), 'expiring 2026-03-01 2026-03-01'],
    ['a leaf counts where there is no CA', ca(pem('expired-leaf')), 'expired 2024-08-22 2024-08-22'],
    ['a leaf does not count beside a CA', both('expired-leaf', 'root'), known('2120-01-01')],
    ['nor where a CA is wanted', asCa + both('expired-leaf', 'root'), known('2120-01-01')],
    ['a client shows its own', asClient + both('expired-leaf', 'root'), 'expired 2024-08-22 2024-08-22'],
    ['whatever its CA is', asClient + both('leaf', 'expired'), known('2120-01-01')],
    [
      'it serves by a CA of another region',
      endpoint('postgres', RDS, linked) + ca(pem('rds-us-east-1')),
      known('2120-01-01'),
    ],
    [
      'only the CA of the region counts',
      endpoint('postgres', RDS, linked) + both('rds-us-east-1', 'rds-eu-west-1-2019'),
      'expired 2024-08-22 2024-08-22',
    ],
    ['a private key', ca(pem('key')), undetermined('it holds a private key, which has no date')],
    ['no PEM', ca('certificate_pem = "x"'), undetermined('what certificate_pem holds cannot be read as PEM')],
    [
      'dates that cannot be read',
      ca(`certificate_pem = <<EOT\n${UNDATED}EOT`),
      undetermined('its dates cannot be read'),
    ],
    ['neither', ca('tags = {}'), undetermined('it has neither certificate_pem nor certificate_wallet')],
    [
      'a wallet',
      ca('certificate_wallet = "eA=="'),
      undetermined('it is an Oracle wallet, which dmslint does not open: orapki wallet display shows what is in it'),
    ],
    ['a page of its own', fetched('url = "https://pki.example.com/a?b=1#c"'), elsewhere('https://pki.example.com/a')],
    ['with a fragment', fetched('url = "https://pki.example.com/a#c?d"'), elsewhere('https://pki.example.com/a')],
    ['an address that is not known', fetched(`url = ${unknown}`) + declared, elsewhere('data.http.b')],
    [
      'an address that is sensitive',
      `${fetched('url = var.s')}variable "s" {\n  sensitive = true\n  default = "https://hunter2.example.com/"\n}\n`,
      elsewhere('data.http.b'),
    ],
    [
      'some bundle of the truststore',
      fetched(`url = "https://truststore.pki.rds.amazonaws.com/\${${unknown}}"`) + declared,
      undetermined("which bundle of AWS's truststore is fetched is not known"),
    ],
    [
      'a file of Amazon with several',
      fetched('url = "https://www.amazontrust.com/repository/SFC2CA-SFSRootCAG2.pem"'),
      undetermined("which of Amazon's root CAs is fetched is not known"),
    ],
  ])('%s', (_, files, expected) => {
    expect(expiries(files)).toEqual([expected]);
  });

  test.each([
    ['not known', `${ca(`certificate_wallet = ${unknown}`)}${declared}`, 'unknown'],
    ['not there', ca('certificate_wallet = filebase64("gone.sso")'), 'gone.sso'],
    ['an error', ca('certificate_wallet = tonumber("x")'), 'A number is required'],
    ['a PEM that is an error', ca('certificate_pem = tonumber("x")'), 'A number is required'],
  ])('a wallet that is %s: why', (_, files, expected) => {
    const [found] = expiries(files);
    expect(found).toMatch(/^undetermined undetermined .+/);
    expect(found).toContain(expected);
  });

  test.each([
    ['2031-03-04T05:06:07Z', 'valid 2031-03-04 2031-03-04'],
    ['2031-03-04', undetermined('it is in AWS: a plan or state that has read it shows its valid_to_date')],
    ['x2031-03-04T05:06:07Z', undetermined('it is in AWS: a plan or state that has read it shows its valid_to_date')],
  ])('what AWS has said, %s', (valid_to_date, expected) => {
    const values = { certificate_id: 'there', valid_to_date };
    const resource = {
      address: 'data.aws_dms_certificate.a',
      mode: 'data',
      type: 'aws_dms_certificate',
      name: 'a',
      values,
    };
    const state = {
      format_version: '1.0',
      terraform_version: '1.11.4',
      values: { root_module: { resources: [resource] } },
    };
    expect(expiries({ 'state.json': JSON.stringify(state) }, { paths: ['state.json'] })).toEqual([expected]);
  });
});

test.each([
  ['2026-03-01T12:00:00Z', '2026-03-01 2120-01-01'],
  ['2026-03-02T00:00:00Z', '2120-01-01 2120-01-01'],
])('a CA counts on its last day, at %s', (now, expected) => {
  const [found] = certificateInventory(graphOf(both('expiring', 'root')), new Date(now)).certificates;
  expect(found!.expiry.state === 'known' && `${found!.expiry.first} ${found!.expiry.last}`).toBe(expected);
});

test('by their first day, their last, and their addresses; what is not known at the end', () => {
  const as = (name: string, text: string) =>
    text.replace('"aws_dms_certificate" "ca"', `"aws_dms_certificate" "${name}"`);
  const all = [
    as('b', ca('certificate_pem = "x"')),
    as('z', ca(pem('root'))),
    as('m', both('expiring', 'root')),
    as('y', ca(pem('root'))),
    as('n', ca(pem('expiring'))),
    as('a', ca('certificate_pem = "x"')),
    as('o', ca(pem('expired'))),
  ];
  const order = ['o', 'n', 'm', 'y', 'z', 'a', 'b'].map((name) => `aws_dms_certificate.${name}`);
  for (const files of [all, all.toReversed()])
    expect(inventoryOf(files.join('')).certificates.map(({ address }) => address)).toEqual(order);
});

test('what several endpoints verify with it expires when the first of them cannot any more', () => {
  const us = endpoint('postgres', RDS.replace('eu-west-1', 'us-east-1'), linked).replace('"a" {', '"b" {');
  const text = endpoint('postgres', RDS, linked) + us + both('rds-eu-west-1-2019', 'rds-us-east-1');
  expect(expiries(text)).toEqual(['expired 2024-08-22 2024-08-22']);
  expect(expiries(text.replace(/eu-west-1-2019/, 'eu-west-1'))).toEqual([known('2120-01-01')]);
});

describe('what AWS publishes at an address', () => {
  const REPOSITORY = 'https://www.amazontrust.com/repository';
  const namesAt = (address: string) => {
    const held = heldAt(address);
    return held?.state === 'fetched'
      ? [held.what, held.address, ...held.certificates.map(({ name }) => name).sort()]
      : held;
  };
  const EU = 'truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem';

  test.each(['https', 'http'])('the bundle of a region, by %s', (scheme) => {
    expect(namesAt(`${scheme}://${EU}`)).toEqual([
      'the bundle of eu-west-1',
      EU,
      'Amazon RDS eu-west-1 Root CA ECC384 G1',
      'Amazon RDS eu-west-1 Root CA RSA2048 G1',
      'Amazon RDS eu-west-1 Root CA RSA4096 G1',
    ]);
  });

  test('each is a root CA of its region, with its fingerprint', () => {
    const held = heldAt(`https://${EU}`);
    for (const one of held?.state === 'fetched' ? held.certificates : []) {
      expect(one).toMatchObject({ issuer: 'itself', isCa: true, ca: { kind: 'rds', region: 'eu-west-1' } });
      expect(one.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    }
  });

  test('a root of Amazon is that of no region', () => {
    const held = heldAt(`${REPOSITORY}/AmazonRootCA1.pem`);
    expect(held?.state === 'fetched' && held.certificates.map(({ ca }) => ca)).toStrictEqual([{ kind: 'amazon' }]);
  });

  test('the bundle of all regions has three of each', () => {
    const [what, , ...names] = namesAt('https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem') as string[];
    expect(what).toBe('the bundle of all regions');
    expect(names.filter((name) => name.includes('us-east-1'))).toHaveLength(3);
    expect(names.filter((name) => !/^Amazon RDS \S+ Root CA (RSA2048|RSA4096|ECC384) G1$/.test(name))).toEqual([]);
  });

  test.each([
    ['AmazonRootCA1.pem', 'Amazon Root CA 1'],
    ['AmazonRootCA4.pem?x=/y.pem', 'Amazon Root CA 4'],
    ['AmazonRootCA3.pem#x', 'Amazon Root CA 3'],
    ['AmazonRootCA2.pem?x=/SFSRootCAG2.pem', 'Amazon Root CA 2'],
    ['SFSRootCAG2.pem?x=/AmazonRootCA1.pem', 'Starfield Services Root Certificate Authority - G2'],
    ['SFSRootCAG2.pem', 'Starfield Services Root Certificate Authority - G2'],
  ])('%s', (file, name) => {
    expect(namesAt(`${REPOSITORY}/${file}`)).toEqual(['a root CA of Amazon', `${REPOSITORY}/${file}`.slice(8), name]);
  });

  test.each<[string, object | undefined]>([
    ['https://pki.example.com/ca.pem', undefined],
    [`${REPOSITORY}/SFC2CA-SFSRootCAG2.pem`, { state: 'undetermined' }],
    [
      'https://s3.amazonaws.com/rds-downloads/rds-combined-ca-bundle.pem',
      { state: 'fetched', until: '2025-06-01', certificates: [] },
    ],
    [
      'https://truststore.pki.us-gov-west-1.rds.amazonaws.com/us-gov-west-1/us-gov-west-1-bundle.pem',
      { state: 'undetermined', reason: 'dmslint does not have the CAs in the bundle of us-gov-west-1 (aws-us-gov)' },
    ],
    [
      'https://rds-truststore.s3.cn-north-1.amazonaws.com.cn/global/global-bundle.pem',
      { state: 'undetermined', reason: 'dmslint does not have the CAs in the bundle of all regions (aws-cn)' },
    ],
  ])('%s', (address, expected) => {
    const held = heldAt(address);
    if (expected === undefined) expect(held).toBeUndefined();
    else expect(held).toMatchObject(expected);
  });
});

describe('until when an endpoint can verify its server', () => {
  const of = (files: string) => {
    const [root] = graphOf(files).roots;
    const resource = [...root!.resources.values()].find(({ address }) => address === 'aws_dms_endpoint.a')!;
    const [world] = endpointWorlds(resource, root!);
    return [linkedExpiry(world!.endpoint, NOW), bundleExpiry(world!.endpoint, NOW)].map((one) =>
      one?.state === 'known' ? `${one.first} ${one.last}` : (one?.reason ?? 'nothing'),
    );
  };
  const ENDS = '2061-05-20 2121-05-20';
  const NO_ISSUER = 'none of its CAs can have issued the certificate of this server';
  test.each<[name: string, files: string, linked: string, bundle: string]>([
    ['no link', endpoint('postgres', RDS), 'nothing', ENDS],
    ['a CA of RDS', endpoint('postgres', RDS, linked) + ca(pem('rds-eu-west-1')), '2120-01-01 2120-01-01', ENDS],
    ['a CA of its own', endpoint('postgres', host, linked) + ca(pem('root')), '2120-01-01 2120-01-01', 'nothing'],
    ['the CA of another region', endpoint('postgres', RDS, linked) + ca(pem('rds-us-east-1')), NO_ISSUER, ENDS],
    [
      'the leaf beside a CA does not count',
      endpoint('postgres', host, linked) + both('expired-leaf', 'root'),
      '2120-01-01 2120-01-01',
      'nothing',
    ],
    [
      'an ARN',
      endpoint('postgres', host, 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABC"'),
      'the certificate is not in this configuration',
      'nothing',
    ],
    [
      'a link that is not known',
      endpoint('postgres', host, `certificate_arn = ${unknown}`) + declared,
      'nothing',
      'nothing',
    ],
    [
      'GovCloud',
      endpoint('postgres', RDS.replace('eu-west-1', 'us-gov-west-1')),
      'nothing',
      'dmslint does not have the CAs in the bundle of us-gov-west-1 (aws-us-gov)',
    ],
    ['Azure', endpoint('postgres', 'server_name = "orders.postgres.database.azure.com"'), 'nothing', 'nothing'],
  ])('%s', (_, files, own, bundle) => {
    expect(of(files)).toEqual([own, bundle]);
  });
});

describe('certificates of AWS that are named by an ARN', () => {
  const ARN = '"arn:aws:dms:eu-west-1:123456789012:cert:ABC"';
  const named = endpoint('postgres', verified, host, `certificate_arn = ${ARN}`);
  const other = named.replace('"a" {', '"b" {');
  const client = kafka(`ssl_client_certificate_arn = ${ARN}`, `ssl_client_key_arn = ${ARN}`);
  const served = (...of: Parameters<typeof graphOf>) =>
    inventoryOf(...of).certificates.map(({ address, serves }) => [
      address,
      ...serves.map((one) => `${one.address} ${one.argument} ${one.name ?? ''}`.trim()),
    ]);

  test.each([
    ['one endpoint', named, ['aws_dms_endpoint.a certificate_arn db.example.com']],
    [
      'two endpoints',
      named + other,
      ['aws_dms_endpoint.a certificate_arn db.example.com', 'aws_dms_endpoint.b certificate_arn db.example.com'],
    ],
    [
      'two arguments of one',
      client,
      [
        'aws_dms_endpoint.a kafka_settings.ssl_client_certificate_arn',
        'aws_dms_endpoint.a kafka_settings.ssl_client_key_arn',
      ],
    ],
    [
      'an endpoint with two modes',
      `${named.replace('"verify-full"', 'var.m ? "verify-full" : "verify-ca"')}variable "m" {\n  type = bool\n}\n`,
      ['aws_dms_endpoint.a certificate_arn db.example.com'],
    ],
    [
      'a name that is sensitive',
      `${named.replace('"db.example.com"', 'var.h')}variable "h" {\n  sensitive = true\n  default = "hunter2"\n}\n`,
      ['aws_dms_endpoint.a certificate_arn'],
    ],
  ])('%s', (_, files, expected) => {
    expect(served(files)).toEqual([['certificate ABC', ...expected]]);
  });
});

test('what is no endpoint names none', () => {
  const listener = block('aws_lb_listener', 'l', ['certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABC"']);
  expect(inventoryOf(listener)).toMatchObject({ certificates: [], unknownLinks: [] });
});

describe('links that lead to no certificate that is known', () => {
  const link = (value: string, ...rest: string[]) =>
    endpoint('postgres', verified, `certificate_arn = ${value}`) + rest.join('');
  const each =
    'resource "aws_dms_certificate" "ca" {\n  for_each = toset(["a", "b"])\n  certificate_id = each.key\n}\n';
  test.each<[name: string, files: string, reasons: string[]]>([
    ['none', link('null'), []],
    ['a certificate', link('aws_dms_certificate.ca.certificate_arn', ca(pem('root'))), []],
    ['an instance that is not known', link(`aws_dms_certificate.ca[${unknown}].certificate_arn`, each, declared), []],
    ['foreign', link('"arn:aws:acm:eu-west-1:123456789012:certificate/1"'), ['it is the ARN of an ACM certificate']],
    [
      'dangling',
      link('aws_dms_certificate.ca["c"].certificate_arn', each),
      ['aws_dms_certificate.ca has no instance "c"'],
    ],
    ['the ID', link('aws_dms_certificate.ca.id', ca(pem('root'))), ['it is the ID of the certificate, not its ARN']],
  ])('%s', (_, files, reasons) => {
    expect(inventoryOf(files).unknownLinks.map(({ reason }) => reason)).toEqual(reasons);
  });
});

test('what is of an environment says so', () => {
  const text = `${endpoint('postgres', `certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABC"`)}${ca(pem('root'))}${endpoint('mysql', `certificate_arn = ${unknown}`).replace('"a" {', '"b" {')}${declared}`;
  const files = { 'main.tf': text, 'prod.tfvars': '' };
  const { certificates, unknownLinks } = inventoryOf(files, { environments: [{ name: 'prod', file: 'prod.tfvars' }] });
  expect(certificates.map(({ address, environment }) => `${address} ${environment}`)).toEqual([
    'aws_dms_certificate.ca prod',
    'certificate ABC prod',
  ]);
  expect(unknownLinks.map(({ address, environment }) => `${address} ${environment}`)).toEqual([
    'aws_dms_endpoint.b prod',
  ]);
  const without = inventoryOf(text);
  expect([...without.certificates, ...without.unknownLinks].filter((one) => 'environment' in one)).toEqual([]);
});

test.each([
  ['"plain"', 'plain'],
  ['var.s', undefined],
  [unknown, undefined],
])('the identifier %s, as far as it may be shown', (value, expected) => {
  const secret = 'variable "s" {\n  sensitive = true\n  default = "hunter2"\n}\n';
  const files = `${ca(pem('root')).replace('"ca"\n', `${value}\n`)}${secret}${declared}`;
  expect(inventoryOf(files).certificates.map(({ id }) => id)).toEqual([expected]);
});

/** A plan in which an endpoint links `aws_dms_certificate.x`, by these references; `there`: its instances. */
const planned = (there: readonly string[], references: readonly string[]) => {
  const change = (address: string, name: string, after: object, after_unknown: object, index?: string) => ({
    address,
    mode: 'managed',
    type: address.split('.')[0],
    name,
    ...(index === undefined ? {} : { index }),
    change: { actions: ['create'], before: null, after, after_unknown },
  });
  const a = { endpoint_id: 'a', endpoint_type: 'source', engine_name: 'postgres', ssl_mode: 'verify-full' };
  return JSON.stringify({
    format_version: '1.2',
    planned_values: {},
    resource_changes: [
      change('aws_dms_endpoint.a', 'a', a, { certificate_arn: true }),
      ...there.map((key) =>
        change(`aws_dms_certificate.x["${key}"]`, 'x', { certificate_id: key }, { certificate_arn: true }, key),
      ),
    ],
    configuration: {
      root_module: {
        resources: [
          {
            address: 'aws_dms_endpoint.a',
            mode: 'managed',
            type: 'aws_dms_endpoint',
            name: 'a',
            expressions: { certificate_arn: { references } },
          },
        ],
      },
    },
  });
};

test('one of several instances by a key that the plan does not tell', () => {
  const plan = planned(['a', 'b'], ['aws_dms_certificate.x', 'var.k']);
  const { unknownLinks } = inventoryOf({ 'plan.json': plan }, { paths: ['plan.json'] });
  expect(unknownLinks.map(({ reason }) => reason)).toEqual(['aws_dms_certificate.x[?] is known only after apply']);
});

test.each([
  ['aws_db_instance.db.address', 'an RDS instance'],
  ['"orders.abc123def456.eu-west-1.rds.amazonaws.com"', 'an RDS instance in eu-west-1'],
  ['"db.example.com"', undefined],
])('the server %s is %s', (server, expected) => {
  const text = `${endpoint('postgres', `server_name = ${server}`, linked)}${ca(pem('root'))}resource "aws_db_instance" "db" {\n  engine = "postgres"\n}\n`;
  expect(inventoryOf(text).certificates.flatMap(({ serves }) => serves.map((one) => one.server))).toEqual([expected]);
});
