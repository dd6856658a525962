import { expect, test } from 'vitest';
import { certificateNameOf } from '../../src/dms/connection/certificate-name.ts';
import { CERTIFICATE_FILES } from '../rules/support/certificate-files.ts';
import { block, ca, endpoint, linked, pem, verified } from '../rules/support/configuration.ts';
import { instance } from '../rules/support/databases.ts';
import { endpointIn } from './server-text.ts';

/** Whether the certificate of a server can have the name that is dialled (docs/facts.md, section 4). */

const RDS = '"db.abc123.eu-west-1.rds.amazonaws.com"';
const record = (target: string) =>
  block('aws_route53_record', 'r', [
    'zone_id = "Z"',
    'name = "r.example.com"',
    'type = "CNAME"',
    `records = [${target}]`,
  ]);
const fetched = (url: string) =>
  `${ca('certificate_pem = data.http.h.response_body')}data "http" "h" {\n  url = "${url}"\n}\n`;

const NOT_HERE = 'unknown: which names its certificate has is not in this configuration';
const UNDETERMINED = 'unknown: what it connects to is undetermined';
const NOT_SAID = 'unknown: AWS does not say whether certificates have names of this form';
const OWN = 'no: own';

test.each<[name: string, server: string, rest: string, expected: string]>([
  ['that of RDS', RDS, ca(pem('root')), 'yes: it is the name that the service gives to an RDS instance'],
  [
    'that of a custom endpoint',
    '"db.cluster-custom-abc123.eu-west-1.rds.amazonaws.com"',
    ca(pem('root')),
    'unknown: AWS does not say whether certificates have the names of custom endpoints',
  ],
  [
    'that of a custom endpoint of this configuration',
    'aws_rds_cluster_endpoint.e.endpoint',
    block('aws_rds_cluster_endpoint', 'e', []) + ca(pem('root')),
    'unknown: AWS does not say whether certificates have the names of custom endpoints',
  ],
  ['an address', '"10.0.0.1"', ca(pem('rds-eu-west-1')), 'unknown: the endpoint has no host name that is known'],
  ['a variable', 'var.u', ca(pem('rds-eu-west-1')), 'unknown: the endpoint has no host name that is known'],
  ['a part of a name', '"${var.u}.example.com"', ca(pem('rds-eu-west-1')), UNDETERMINED],
  [
    'a record',
    'aws_route53_record.r.fqdn',
    record(RDS) + ca(pem('root')),
    'no: alias aws_route53_record.r rds-instance',
  ],
  [
    'a record of a proxy',
    'aws_route53_record.r.fqdn',
    record('"p.proxy-abc123.eu-west-1.rds.amazonaws.com"') + ca(pem('root')),
    'unknown: which names its certificate has is not documented',
  ],
  [
    'a record of an instance that its owner runs',
    'aws_route53_record.r.fqdn',
    record('aws_db_instance.db.address') + instance('engine = "custom-oracle-ee"') + ca(pem('root')),
    'unknown: the owner of the server chooses its certificate',
  ],
  [
    'a record of addresses',
    'aws_route53_record.r.fqdn',
    record('"10.0.0.1"').replace('CNAME', 'A') + ca(pem('rds-eu-west-1')),
    OWN,
  ],
  ['a load balancer', 'aws_lb.l.dns_name', block('aws_lb', 'l', []) + ca(pem('rds-eu-west-1')), OWN],
  ['an own name, and CAs of RDS', '"db.example.com"', ca(pem('rds-eu-west-1')), OWN],
  ['an own name, and its CA', '"db.example.com"', ca(pem('root')), NOT_HERE],
  ['an own name, and CAs of Amazon', '"db.example.com"', ca(pem('amazon-root')), NOT_HERE],
  [
    'an own name, and both',
    '"db.example.com"',
    ca('certificate_pem = "${file("rds-eu-west-1.pem")}${file("root.pem")}"'),
    NOT_HERE,
  ],
  [
    'an own name, and CAs of RDS that are not read in whole',
    '"db.example.com"',
    ca('certificate_pem = "${file("rds-eu-west-1.pem")}-----BEGIN CERTIFICATE-----\\nx"'),
    NOT_HERE,
  ],
  ['an own name, and no certificate', '"db.example.com"', ca('certificate_pem = "x"'), NOT_HERE],
  ['an own name, and a variable', '"db.example.com"', ca('certificate_pem = var.u'), NOT_HERE],
  [
    'an own name, and the bundle of RDS',
    '"db.example.com"',
    fetched('https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem'),
    OWN,
  ],
  [
    'an own name, and a root of Amazon',
    '"db.example.com"',
    fetched('https://www.amazontrust.com/repository/AmazonRootCA1.pem'),
    NOT_HERE,
  ],
  ['an own name, and a bundle of someone', '"db.example.com"', fetched('https://example.com/ca.pem'), NOT_HERE],
  // Names that AWS gives in other forms.
  ['a global database', '"db.global-abc.global.rds.amazonaws.com"', ca(pem('rds-eu-west-1')), NOT_SAID],
  ['a name below RDS', '"db.rds.amazonaws.com"', ca(pem('rds-eu-west-1')), NOT_SAID],
  ['a name below DocumentDB', '"a.b.c.docdb.eu-west-1.amazonaws.com"', ca(pem('rds-eu-west-1')), NOT_SAID],
  ['a name in China', '"a.b.c.rds.cn-north-1.amazonaws.com.cn"', ca(pem('rds-eu-west-1')), NOT_SAID],
  ['a name in Europe', '"a.b.c.rds.amazonaws.eu"', ca(pem('rds-eu-west-1')), NOT_SAID],
  ['a name that ends otherwise', '"db.rds.amazonaws.com.example.com"', ca(pem('rds-eu-west-1')), OWN],
  ['a name of another service', '"db.ec2.amazonaws.com"', ca(pem('rds-eu-west-1')), OWN],
  ['a name that only looks like it', '"dbxrds.amazonaws.com"', ca(pem('rds-eu-west-1')), OWN],
])('%s', (_, server, rest, expected) => {
  const hcl = `${endpoint('postgres', verified, `server_name = ${server}`, linked)}${rest}variable "u" {}\n`;
  const found = certificateNameOf(endpointIn({ ...CERTIFICATE_FILES, 'main.tf': hcl }));
  const told =
    found.answer !== 'no'
      ? found.what
      : found.why === 'own'
        ? 'own'
        : `alias ${found.alias.resource.address} ${found.server.kind}`;
  expect(`${found.answer}: ${told}`).toBe(expected);
});

test.each([
  ['oracle', 'verify-ca', 'unknown'],
  ['sqlserver', 'verify-full', 'unknown'],
  ['postgres', 'verify-full', 'no'],
])('a record of what may be RDS Custom, for %s', (engine, mode, answer) => {
  const hcl = endpoint(engine, `ssl_mode = "${mode}"`, 'server_name = aws_route53_record.r.fqdn', linked);
  expect(certificateNameOf(endpointIn(hcl + record(RDS) + ca('certificate_pem = "x"')))).toMatchObject({ answer });
});

test('an own name and no link', () => {
  expect(certificateNameOf(endpointIn(endpoint('postgres', verified, 'server_name = "db.example.com"')))).toEqual({
    answer: 'unknown',
    what: 'which names its certificate has is not in this configuration',
  });
});

test('no server', () => {
  expect(certificateNameOf(endpointIn(endpoint('postgres', verified)))).toEqual({
    answer: 'unknown',
    what: 'the endpoint has no host name that is known',
  });
});
