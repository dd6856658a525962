import { describe, expect, test } from 'vitest';
import { linkableCertificate, linkableCertificates, selectedByKey } from '../../../src/dms/certificates/linkable.ts';
import { type Endpoint, endpointWorlds } from '../../../src/dms/endpoint.ts';
import { CERTIFICATE_FILES } from '../../rules/support/certificate-files.ts';
import { block, pem } from '../../rules/support/configuration.ts';
import { type Files, runWhole } from '../../rules/support/run.ts';

/** Which certificates an endpoint could link: those that may verify its server. */

const certificate = (name: string, ...body: string[]) =>
  block('aws_dms_certificate', name, [`certificate_id = "${name}"`, ...body]);
const endpoint = (name: string, engine: string, ...body: string[]) =>
  block('aws_dms_endpoint', name, [`engine_name = ${engine}`, ...body]);
const at = (server: string, ...more: string[]) => endpoint('a', '"postgres"', `server_name = ${server}`, ...more);
const user = (server: string, ...more: string[]) =>
  endpoint('user', '"postgres"', ...(server === '' ? [] : [`server_name = ${server}`]), LINK, ...more);
const LINK = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';
const UNKNOWN = 'certificate_pem = var.pem';
const CA = certificate('ca', UNKNOWN);
const WALLET = 'certificate_wallet = "eA=="';
const fetched = (url: string) =>
  `data "http" "b" {\n  url = "${url}"\n}\n${certificate('ca', 'certificate_pem = data.http.b.response_body')}`;
const provider = (region: string, alias = '') =>
  `provider "aws" {\n  region = "${region}"\n${alias === '' ? '' : `  alias = "${alias}"\n`}}\n`;
const OWN = '"db.corp.example"';
const AZURE = '"orders.postgres.database.azure.com"';
const RDS_EU = '"orders.abc123def456.eu-west-1.rds.amazonaws.com"';
const RDS_US = '"orders.abc123def456.us-east-1.rds.amazonaws.com"';
const PROXY_EU = '"orders.proxy-abc123def456.eu-west-1.rds.amazonaws.com"';
const database = (name: string) => block('aws_db_instance', name, ['engine = "postgres"']);
const machine = (name: string) => block('aws_instance', name, ['ami = "x"']);
const VARIABLES = 'variable "pem" {}\nvariable "host" {}\nvariable "other" {}\n';

const NONE: string[] = [];
const ONE = ['aws_dms_certificate.ca'];

/** The endpoints whose name is `a`, in each of their worlds. */
function endpoints(files: Files): Endpoint[] {
  const all = typeof files === 'string' ? { 'main.tf': VARIABLES + files } : files;
  return runWhole({ ...CERTIFICATE_FILES, ...all }).graph.roots.flatMap((root) =>
    [...root.resources.values()]
      .filter(({ type, name }) => type === 'aws_dms_endpoint' && name === 'a')
      .flatMap((resource) => endpointWorlds(resource, root).map((one) => one.endpoint)),
  );
}

const sure = (files: Files) => endpoints(files).flatMap((one) => linkableCertificate(one) ?? []);
const possible = (files: Files) =>
  endpoints(files).flatMap((one) => linkableCertificates(one).map(({ address }) => address));

describe('the only one, and all that may be linked', () => {
  test.each<[name: string, files: Files, only: string[], all?: string[]]>([
    ['one', CA + at(OWN), ONE],
    ['none', at(OWN), NONE],
    ['two', CA + certificate('cb', UNKNOWN) + at(OWN), NONE, ['aws_dms_certificate.ca', 'aws_dms_certificate.cb']],
    ['a key by its count', certificate('ca', 'count = 1', UNKNOWN) + at(OWN), NONE, ['aws_dms_certificate.ca[0]']],
    [
      'one that may not exist',
      certificate('ca', 'count = var.host', UNKNOWN) + at(OWN),
      NONE,
      ['aws_dms_certificate.ca[?]'],
    ],
    ['another type of resource', block('aws_acm_certificate', 'ca', ['domain_name = "x"']) + at(OWN), NONE],
    ['a data source', `data "aws_dms_certificate" "ca" {\n  certificate_id = "x"\n}\n${at(OWN)}`, NONE],
    ['a name with a digit and a hyphen', certificate('c-1', UNKNOWN) + at(OWN), ['aws_dms_certificate.c-1']],
    ['a name with other letters', certificate('é_é', UNKNOWN) + at(OWN), ['aws_dms_certificate.é_é']],
    [
      'of the module that passes the link',
      {
        'main.tf': `variable "pem" {}\n${CA}module "m" {\n  source = "./m"\n  arn = null\n}\n`,
        'm/main.tf': `variable "arn" {}\n${at(OWN, 'certificate_arn = var.arn')}`,
      },
      ONE,
      NONE,
    ],
    ['a certificate for Oracle', CA + endpoint('a', '"oracle"'), NONE],
    ['a wallet for Oracle', certificate('ca', WALLET) + endpoint('a', '"oracle"'), ONE],
    ['a wallet for PostgreSQL', certificate('ca', WALLET) + at(OWN), NONE],
    ['an empty certificate beside a wallet', certificate('ca', WALLET, 'certificate_pem = ""') + at(OWN), NONE],
    ['of either kind', certificate('ca') + at(OWN), NONE, ONE],
    ['the engine of a database', database('db') + CA + endpoint('a', 'aws_db_instance.db.engine'), ONE],
    ['an engine that is not known', CA + endpoint('a', 'var.host'), NONE, ONE],
    ['a wallet for an engine that is not known', certificate('ca', WALLET) + endpoint('a', 'var.host'), NONE],
    ['Kinesis takes neither kind', certificate('ca') + endpoint('a', '"kinesis"'), NONE],
    ['Kinesis has none', CA + endpoint('a', '"kinesis"'), NONE],
    ['of the same region', certificate('ca', UNKNOWN, 'region = "eu-west-1"') + at(OWN, 'region = "eu-west-1"'), ONE],
    ['of another region', certificate('ca', UNKNOWN, 'region = "eu-west-2"') + at(OWN, 'region = "eu-west-1"'), NONE],
    [
      'of another provider, whose region is the same',
      provider('eu-west-1') + provider('eu-west-1', 'b') + certificate('ca', 'provider = aws.b', UNKNOWN) + at(OWN),
      NONE,
      ONE,
    ],
    ['a CA', certificate('ca', pem('root')) + at(OWN), ONE],
    ['a chain', certificate('ca', pem('chain')) + at(OWN), ONE],
    ['a leaf', certificate('ca', pem('leaf')) + at(OWN), NONE],
    ['beside a leaf', CA + certificate('leaf', pem('leaf')) + at(OWN), ONE],
    ['a private key', certificate('ca', pem('key')) + at(OWN), NONE],
  ])('%s', (_, files, only, all = only) => {
    expect([sure(files), possible(files)]).toEqual([only, all]);
  });

  test('as it is written with the other provider', () => {
    expect(sure(CA.replace('aws_', 'awscc_').replaceAll('certificate_id', 'certificate_identifier') + at(OWN))).toEqual(
      ['awscc_dms_certificate.ca'],
    );
  });
});

describe('by its server', () => {
  test.each<[name: string, files: string, expected: string[]]>([
    ['the CA of RDS in the region', certificate('ca', pem('rds-eu-west-1')) + at(RDS_EU), ONE],
    ['the CA of RDS in another region', certificate('ca', pem('rds-us-east-1')) + at(RDS_EU), NONE],
    ['the CA of RDS for a proxy', certificate('ca', pem('rds-eu-west-1')) + at(PROXY_EU), NONE],
    ['the root of Amazon for a proxy', certificate('ca', pem('amazon-root')) + at(PROXY_EU), ONE],
    ['the root of Amazon for an instance', certificate('ca', pem('amazon-root')) + at(RDS_EU), NONE],
    ['a CA of somebody else for RDS', certificate('ca', pem('root')) + at(RDS_EU), NONE],
    ['a CA of somebody else for Azure', certificate('ca', pem('root')) + at(AZURE), ONE],
    ['the CA of RDS for Azure', certificate('ca', pem('rds-eu-west-1')) + at(AZURE), NONE],
    ['the CA of RDS for a name of its own', certificate('ca', pem('rds-eu-west-1')) + at(OWN), NONE],
    [
      'the CA of RDS and that of somebody else for a name of its own',
      certificate('ca', 'certificate_pem = "${file("rds-eu-west-1.pem")}${file("root.pem")}"') + at(OWN),
      ONE,
    ],
    [
      'the CAs of RDS in two regions',
      certificate('ca', 'certificate_pem = "${file("rds-us-east-1.pem")}${file("rds-eu-west-1.pem")}"') + at(RDS_EU),
      ONE,
    ],
    ['the CA of RDS for a name that is not known', certificate('ca', pem('rds-eu-west-1')) + at('var.host'), ONE],
    [
      'the bundle of the region',
      fetched('https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem') + at(RDS_EU),
      ONE,
    ],
    [
      'the bundle of another region',
      fetched('https://truststore.pki.rds.amazonaws.com/us-east-1/us-east-1-bundle.pem') + at(RDS_EU),
      NONE,
    ],
    [
      'the bundle of all regions',
      fetched('https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem') + at(RDS_EU),
      ONE,
    ],
    [
      'the bundle whose CAs have expired',
      fetched('https://s3.amazonaws.com/rds-downloads/rds-combined-ca-bundle.pem') + at(RDS_EU),
      NONE,
    ],
    ['what is fetched from elsewhere', fetched('https://pki.example.com/ca.pem') + at(RDS_EU), ONE],
  ])('%s', (_, files, expected) => {
    expect([sure(files), possible(files)]).toEqual([expected, expected]);
  });
});

describe('by the servers that it verifies already', () => {
  test.each<[name: string, files: string, expected: string[]]>([
    ['the same name', user(OWN) + at('" DB.corp.example"'), ONE],
    ['another name', user(OWN) + at('"db2.corp.example"'), NONE],
    ['RDS in the same region', user('"other.abc123def456.eu-west-1.rds.amazonaws.com"') + at(RDS_EU), ONE],
    ['RDS in another region', user(RDS_US) + at(RDS_EU), NONE],
    ['a proxy in the same region', user(PROXY_EU) + at(RDS_EU), NONE],
    ['two regions, one of them the same', user(RDS_US) + user(RDS_EU).replace('"user"', '"another"') + at(RDS_EU), ONE],
    ['servers of which one is another', user(OWN) + user(RDS_EU).replace('"user"', '"another"') + at(OWN), ONE],
    ['Azure, another server', user('"stock.postgres.database.azure.com"') + at(AZURE), NONE],
    ['the same variable', user('var.host') + at('var.host'), ONE],
    ['another variable', user('var.host') + at('var.other'), NONE],
    ['the same machine', machine('m') + user('aws_instance.m.private_dns') + at('aws_instance.m.private_dns'), ONE],
    [
      'another machine',
      machine('m') + machine('n') + user('aws_instance.m.private_dns') + at('aws_instance.n.private_dns'),
      NONE,
    ],
    [
      'another database of RDS in a region that is not known',
      database('x') + database('y') + user('aws_db_instance.x.address') + at('aws_db_instance.y.address'),
      ONE,
    ],
    [
      'a proxy, in a region that is not known',
      database('x') +
        block('aws_db_proxy', 'p', ['name = "p"']) +
        user('aws_db_proxy.p.endpoint') +
        at('aws_db_instance.x.address'),
      NONE,
    ],
    ['proxies in the same region', user(PROXY_EU.replace('orders', 'stock')) + at(PROXY_EU), ONE],
    ['a proxy in another region', user(PROXY_EU.replace('eu-west-1', 'us-east-1')) + at(PROXY_EU), NONE],
    [
      'proxies in a region that is not known',
      block('aws_db_proxy', 'p', ['name = "p"']) +
        block('aws_db_proxy', 'q', ['name = "q"']) +
        user('aws_db_proxy.q.endpoint') +
        at('aws_db_proxy.p.endpoint'),
      ONE,
    ],
    ['no name', user('') + at(OWN), NONE],
    ['no name, and none of its own', user('') + endpoint('a', '"postgres"'), NONE],
    [
      'none: the other endpoint has a link that is not known',
      user(RDS_US).replace(LINK, 'certificate_arn = var.other') + at(RDS_EU),
      ONE,
    ],
  ])('%s', (_, files, expected) => {
    expect([sure(CA + files), possible(CA + files)]).toEqual([expected, expected]);
  });

  test.each([
    ['a certificate', 'ssl_client_certificate_arn', NONE],
    ['a key', 'ssl_client_key_arn', NONE],
    ['no client: the CA of the brokers, which are other servers', 'ssl_ca_certificate_arn', ONE],
  ])('of a client of Kafka: %s', (_, argument, expected) => {
    const kafka = endpoint(
      'k',
      '"kafka"',
      `kafka_settings {\n    ${argument} = aws_dms_certificate.ca.certificate_arn\n  }`,
    );
    expect([sure(CA + kafka + at(OWN)), possible(CA + kafka + at(OWN))]).toEqual([expected, expected]);
    expect(sure(CA + certificate('cb', UNKNOWN) + kafka + at(OWN))).toEqual(
      expected === NONE ? ['aws_dms_certificate.cb'] : NONE,
    );
  });
});

describe('what the caller of a module selects', () => {
  const module = (certificates: string, link = 'aws_dms_certificate.this[each.value.certificate_key]', more = '') => ({
    'main.tf': `variable "pem" {}
module "dms" {
  source       = "./m"
  certificates = { ${certificates} }
  endpoints    = { orders = { engine = "postgres", host = ${RDS_EU} } }
}
`,
    'm/main.tf': `variable "certificates" {
  type = any
}
variable "endpoints" {
  type = any
}
resource "aws_dms_certificate" "this" {
  for_each           = var.certificates
  certificate_id     = each.key
  certificate_pem    = try(each.value.pem, null)
  certificate_wallet = try(each.value.wallet, null)
}
resource "aws_dms_endpoint" "a" {
  for_each        = var.endpoints
  engine_name     = each.value.engine
  server_name     = each.value.host
  certificate_arn = try(${link}.certificate_arn, null)
}
${more}`,
  });
  const name = 'certificate_key';
  const other = 'resource "aws_dms_certificate" "other" {\n  certificate_id  = "x"\n  certificate_pem = "x"\n}\n';

  test.each<[string, Files, (object | undefined)[]]>([
    ['the only one', module('rds = { pem = var.pem }'), [{ name, key: 'rds' }]],
    ['beside a wallet', module('rds = { pem = var.pem }, w = { wallet = "eA==" }'), [{ name, key: 'rds' }]],
    ['a choice', module('rds = { pem = var.pem }, own = { pem = var.pem }'), [{ name }]],
    ['none', module(''), [{ name }]],
    ['a wallet', module('w = { wallet = "eA==" }'), [{ name }]],
    ['the CA of its server', module('rds = { pem = file("rds-eu-west-1.pem") }'), [{ name, key: 'rds' }]],
    ['the CA of another server', module('rds = { pem = file("rds-us-east-1.pem") }'), [{ name }]],
    ['a leaf', module('rds = { pem = file("leaf.pem") }'), [{ name }]],
    [
      'of another resource',
      module('rds = { pem = var.pem }', undefined, other.replace('"x"\n}', 'file("../leaf.pem")\n}')),
      [{ name, key: 'rds' }],
    ],
    ['selected by an index', module('rds = { pem = var.pem }', 'aws_dms_certificate.this["no"]'), [undefined]],
    [
      'of another type',
      module('rds = { pem = var.pem }', 'aws_dms_endpoint.this[each.value.certificate_key]'),
      [undefined],
    ],
    ['linked', module('rds = { pem = var.pem }', 'aws_dms_certificate.this["rds"]'), [undefined]],
    [
      'by a name that cannot be written as one',
      module('rds = { pem = var.pem }', 'aws_dms_certificate.this[each.value["certificate key"]]'),
      [undefined],
    ],
  ])('%s', (_, files, expected) => {
    expect(endpoints(files).map(selectedByKey)).toEqual(expected);
  });
});
