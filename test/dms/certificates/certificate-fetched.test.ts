import { expect, test } from 'vitest';
import { certificateWorlds } from '../../../src/dms/certificates/certificate.ts';
import { fetchedBundle } from '../../../src/dms/certificates/fetched.ts';
import { CertificateUses } from '../../../src/dms/certificates/uses.ts';
import { positionAt } from '../../../src/text/source.ts';
import { ca, declared, unknown } from '../../rules/support/configuration.ts';
import { resourcesIn } from '../endpoints.ts';

/** Which bundle of AWS Terraform fetches for a certificate: known by the address, where the PEM is all that comes from it. */

const EU = 'truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem';
const LEGACY = 's3.amazonaws.com/rds-downloads/rds-combined-ca-bundle.pem';
const ROOT = 'www.amazontrust.com/repository/AmazonRootCA1.pem';
const data = (url: string, ...more: string[]) =>
  `data "http" "b" {\n  url = ${url}\n${more.map((line) => `  ${line}\n`).join('')}}\n`;
const fetched = (pem: string, url = `"https://${EU}"`) => data(url) + ca(`certificate_pem = ${pem}`);
const BODY = 'data.http.b.response_body';
const secret = (url: string) => `variable "s" {\n  sensitive = true\n  default = "${url}"\n}\n`;

/** `rds eu-west-1, shown as … at 2`. */
function bundlesIn(hcl: string): string[] {
  const uses = new CertificateUses(() => []);
  return resourcesIn(hcl)
    .filter(({ resource: { type } }) => type === 'aws_dms_certificate')
    .flatMap(({ resource, root }) => certificateWorlds(resource, root, uses, new Date(0)))
    .flatMap(({ certificate }) => {
      const found = fetchedBundle(certificate);
      if (found === undefined) return [];
      const { bundle, shown, location } = found;
      return [`${bundle.kind} ${bundle.region}, ${shown} at ${positionAt(location.at.source, location.at.start).line}`];
    });
}

const FOUND = [`rds eu-west-1, ${EU} at 2`];

test.each<[name: string, hcl: string, expected: string[]]>([
  ['its body', fetched(BODY), FOUND],
  ['by the older name', fetched('data.http.b.body'), FOUND],
  ['trimmed', fetched(`trimspace(${BODY})`), FOUND],
  ['with a line more', fetched(`"\${${BODY}}\\n"`), FOUND],
  ['the last line without its end', fetched(`chomp(${BODY})`), FOUND],
  ['a part of it', fetched(`split("-----END CERTIFICATE-----", ${BODY})[0]`), []],
  ['the first of it', fetched(`substr(${BODY}, 0, 2000)`), []],
  ['something beside it', fetched(`"\${${BODY}}\${file("x.pem")}"`), []],
  ['it twice', fetched(`"\${${BODY}}\${${BODY}}"`), []],
  ['what is not known beside it', fetched(`"\${${BODY}}\${${unknown}}"`) + declared, []],
  ['another attribute', fetched('data.http.b.id'), []],
  ['a text', fetched('"x"'), []],
  ['nothing', fetched('null'), []],
  [
    'of another data source',
    `data "aws_s3_object" "b" {\n  url = "https://${EU}"\n}\n${ca('certificate_pem = data.aws_s3_object.b.body')}`,
    [],
  ],
  ['of a resource', data(`"https://${EU}"`).replace('data', 'resource') + ca('certificate_pem = http.b.body'), []],
  ['of what is not declared', ca(`certificate_pem = ${BODY}`), []],
  ['in capitals', fetched(BODY, `"HTTPS://${EU}"`), FOUND],
  ['with a query', fetched(BODY, `"http://${EU}?x"`), [`rds eu-west-1, ${EU}?x at 2`]],
  ['of another page', fetched(BODY, '"https://pki.example.com/ca.pem"'), []],
  ['of no page', fetched(BODY, 'null'), []],
  ['of an unknown page', fetched(BODY, unknown) + declared, []],
  [
    'of some bundle of the truststore',
    fetched(BODY, `"https://truststore.pki.rds.amazonaws.com/\${${unknown}}"`) + declared,
    ['rds undefined, undefined at 2'],
  ],
  [
    'of an address that is sensitive',
    fetched(BODY, 'var.s') + secret(`https://${EU}?x`),
    [`rds eu-west-1, ${EU} at 10`],
  ],
  ['of a retired one', fetched(BODY, `"https://${LEGACY}"`), [`rds undefined, ${LEGACY} at 2`]],
  ['that is sensitive', fetched(BODY, 'var.s') + secret(`https://${LEGACY}`), ['rds undefined, undefined at 10']],
  [
    'of a root that is sensitive',
    fetched(BODY, 'var.s') + secret(`https://${ROOT}`),
    ['amazon undefined, www.amazontrust.com/repository at 10'],
  ],
])('%s', (_, hcl, expected) => {
  expect(bundlesIn(hcl)).toEqual(expected);
});
