import { expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { verifying } from './support/certificates.ts';
import { pem } from './support/configuration.ts';
import { fixes } from './support/fixes.ts';
import { run, words } from './support/run.ts';

/** What is said of CAs that did not issue a server's certificate: what they are, and what is to be used instead (docs/facts.md, section 4). */

const files = (...names: string[]) => `certificate_pem = "${names.map((name) => `\${file("${name}.pem")}`).join('')}"`;
const fetched = (url: string) => `certificate_pem = data.http.ca.response_body\n}\ndata "http" "ca" {\n  url = ${url}`;
const said = (content: string, host: string, more = '') => {
  const text = verifying(content).replace('"db.example.com"', host);
  const { findings } = run({ ...CERTIFICATE_FILES, 'main.tf': text + more });
  return findings.filter(({ rule }) => rule.id === 'certificate-wrong-authority').map(words);
};

const rds = '"orders.abc123.eu-west-1.rds.amazonaws.com"';
const proxy = '"orders.proxy-abc123.eu-west-1.rds.amazonaws.com"';
const ROOT = 'such as "Example Root CA"';
const truststore = 'truststore.pki.rds.amazonaws.com';
test.each<[what: string, host: string, content: string, holds: string]>([
  ['a CA of your own', rds, pem('root'), `contains only CAs that are not of AWS, ${ROOT}`],
  ['a root of Amazon', rds, pem('amazon-root'), "contains only Amazon's root CAs, such as"],
  ['both', rds, files('root', 'amazon-root'), `contains only Amazon's root CAs and CAs that are not of AWS, ${ROOT}`],
  ['a region', rds, pem('rds-us-east-1'), 'contains only RDS CAs of us-east-1, such as "Amazon RDS us-east-1'],
  ['regions', rds, files('rds-us-east-1', 'rds-us-gov-west-1'), 'contains only RDS CAs of other regions, such as'],
  [
    'all',
    rds,
    files('rds-us-east-1', 'amazon-root', 'root'),
    "contains only RDS CAs of us-east-1 and Amazon's root CAs and CAs that are not of AWS, such as",
  ],
  [
    'one that has expired',
    rds,
    files('rds-eu-west-1-2019', 'rds-us-east-1'),
    'such as "Amazon RDS us-east-1 Root CA RSA2048 G1" (and others, which have expired), but aws_dms_endpoint.a',
  ],
  [
    'all of them expired',
    rds,
    pem('rds-us-east-1-2019'),
    'such as "Amazon RDS us-east-1 2019 CA", but aws_dms_endpoint.a',
  ],
  [
    'the legacy bundle',
    rds,
    fetched('"https://s3.amazonaws.com/rds-downloads/rds-combined-ca-bundle.pem"'),
    'is fetched from s3.amazonaws.com/rds-downloads/rds-combined-ca-bundle.pem, whose CAs have expired, but',
  ],
  [
    'a fetched root of Amazon',
    rds,
    fetched('"https://www.amazontrust.com/repository/AmazonRootCA1.pem"'),
    "is fetched from www.amazontrust.com/repository/AmazonRootCA1.pem, which is one of Amazon's root CAs, but",
  ],
  [
    'a fetched bundle',
    proxy,
    fetched(`"https://${truststore}/global/global-bundle.pem"`),
    `is fetched from ${truststore}/global/global-bundle.pem, which contains only RDS CAs, but`,
  ],
  [
    'a fetched bundle of a region',
    rds,
    fetched(`"https://${truststore}/us-east-1/us-east-1-bundle.pem"`),
    'which contains only RDS CAs of us-east-1, but',
  ],
  [
    'a bundle that is not known',
    proxy,
    fetched(`"https://${truststore}/\${var.unknown}/x.pem"`),
    'is fetched from the truststore of RDS, which contains only RDS CAs, but',
  ],
])('%s', (_, host, content, holds) => {
  const [one, ...others] = said(content, host);
  expect([one?.fact, others]).toEqual([expect.stringContaining(holds), []]);
  // What is fetched is not replaced by a file.
  if (holds.startsWith('is fetched')) expect(one?.lines).toEqual([]);
});

const instance = 'resource "aws_db_instance" "b" {\n  engine = "postgres"\n}\n';
const inRegion = (region: string) => `${instance}provider "aws" {\n  region = "${region}"\n}\n`;
const FILE = 'certificate_pem = file("${path.module}/ca.pem")';
test.each<[what: string, host: string, more: string, ca: string, remedy: string, lines: string[]]>([
  [
    'a region',
    rds,
    '',
    'root',
    `Use the bundle of that region, from ${truststore}/eu-west-1/eu-west-1-bundle.pem.`,
    [],
  ],
  [
    'no region',
    'aws_db_instance.b.address',
    instance,
    'amazon-root',
    `Use the bundle of all regions, from ${truststore}/global/global-bundle.pem.`,
    [],
  ],
  [
    'a partition without a truststore',
    'aws_db_instance.b.address',
    inRegion('us-iso-east-1'),
    'root',
    "Use AWS's bundle of that region.",
    [FILE],
  ],
  ['Amazon', proxy, '', 'root', "Use Amazon's root CAs, from www.amazontrust.com/repository.", [FILE]],
  [
    'Azure',
    '"a.postgres.database.azure.com"',
    '',
    'rds-us-east-1',
    'Use the CAs that the provider of the server names for it.',
    [],
  ],
])('to be used for %s', (_, host, more, ca, remedy, lines) => {
  const [one] = said(pem(ca), host, more);
  expect([one?.remedy.replace(/ (?:The|No) lines .*| The endpoint .*/, ''), one?.lines]).toEqual([remedy, lines]);
});

test('the endpoint gets another certificate, and what it links stays as it is', () => {
  const text = verifying(pem('rds-us-east-1'), 'orders.abc123.eu-west-1.rds.amazonaws.com');
  expect(fixes('certificate-wrong-authority', { ...CERTIFICATE_FILES, 'main.tf': text })).toEqual([
    'unsafe aws_dms_endpoint.a certificate_arn = aws_dms_certificate.rds_eu_west_1.certificate_arn',
  ]);
});

test('a bundle that is fetched from elsewhere is told of the certificate that it becomes', () => {
  const text = verifying(fetched(`"https://${truststore}/us-east-1/us-east-1-bundle.pem"`)).replace(
    '"db.example.com"',
    rds,
  );
  const finding = run(text).findings.find(({ rule }) => rule.id === 'certificate-wrong-authority')!;
  expect(finding.related.map(({ label }) => label)).toContain('certificate_pem of aws_dms_certificate.ca');
});
