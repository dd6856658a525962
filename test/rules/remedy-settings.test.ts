import { describe, expect, test } from 'vitest';
import { block } from './support/configuration.ts';
import { bare, CA, LINK, MODE, named, VARIABLES } from './support/fixes.ts';
import { type Files, run } from './support/run.ts';

/** What is to be set for `aws_dms_endpoint.a`, and what is added for that; or why nothing is. */

function toSet(rule: string, files: Files): string[] {
  const found = run(files).findings.filter((one) => one.rule.id === rule);
  return found.flatMap(({ fix, noFix }) =>
    fix === undefined
      ? [noFix ?? 'nothing is said']
      : fix.changes.flatMap(({ attribute, value, outwards, adds }) => [
          `${attribute} = ${value}${outwards === undefined ? '' : `, ${outwards} out`}`,
          ...(adds === undefined ? [] : [`+ ${adds.type}.${adds.name}`]),
          ...(adds?.arguments ?? []).map((one) => `  ${one.name} = ${one.value}`),
          ...(adds === undefined ? [] : [`  beside ${adds.beside.join(', ')}`]),
          ...(adds === undefined
            ? []
            : [`  from ${adds.reads.from} into ${adds.reads.file} ${adds.reads.as ?? 'as it is'}`]),
        ]),
  );
}

const ignoring = (what: string) => `lifecycle {\n    ignore_changes = [${what}]\n  }`;
const CLEAR = 'ssl_mode = "none"';
const server = (region: string) => `server_name = "shop.cabcdefghijk.${region}.rds.amazonaws.com"`;
const IRELAND = server('eu-west-1');
const BUNDLE = 'https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem';

/** What is set with the bundle of eu-west-1, which is added by that name, with that identifier. */
const added = (own: string[], name: string, id: string, ...more: string[]) => [
  ...own,
  `certificate_arn = aws_dms_certificate.${name}.certificate_arn`,
  `+ aws_dms_certificate.${name}`,
  ...more.map((line) => `  ${line}`),
  `  certificate_id = "${id}"`,
  '  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")',
  '  beside aws_dms_endpoint, aws_dms_data_provider',
  `  from ${BUNDLE} into eu-west-1-bundle.pem as it is`,
];

type Row = readonly [name: string, files: Files, expected: readonly string[]];

describe('a mode that verifies', () => {
  test.each<Row>([
    [
      'Terraform leaves the mode alone',
      CA + bare('mysql', CLEAR, ignoring('ssl_mode')),
      ['lifecycle.ignore_changes lists ssl_mode, and Terraform would not change it'],
    ],
    [
      'it is not known whether a certificate is linked',
      bare('postgres', CLEAR, 'certificate_arn = var.arn'),
      ['ssl_mode = "require"'],
    ],
    [
      'the same for an engine without require',
      bare('db2', CLEAR, 'certificate_arn = var.arn'),
      ['it is not known whether a certificate is linked'],
    ],
    [
      'a link that leads nowhere',
      bare('db2', CLEAR, 'certificate_arn = aws_dms_certificate.cb.certificate_arn') + CA,
      ['its certificate_arn does not resolve'],
    ],
    [
      'a link to something else',
      bare('db2', CLEAR, 'certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/x"'),
      ['its certificate_arn is not that of a DMS certificate'],
    ],
    [
      'another attribute of a certificate',
      CA + bare('db2', CLEAR, 'certificate_arn = aws_dms_certificate.ca.arn'),
      ['ssl_mode = "verify-ca"'],
    ],
    [
      'a host name that the certificate cannot have',
      CA + bare('sqlserver', 'ssl_mode = "none"', 'server_name = "10.0.0.5"', ignoring('certificate_arn')),
      ['ssl_mode = "require"'],
    ],
  ])('%s', (_, files, expected) => {
    expect(toSet('endpoint-plaintext', typeof files === 'string' ? files + VARIABLES : files)).toEqual(expected);
  });

  test.each<Row>([
    [
      'who asks to verify has thought of a certificate that is not known',
      bare('mysql', 'ssl_mode = "verify_full"', 'certificate_arn = var.arn'),
      [MODE],
    ],
    [
      'with a mode that the engine lacks, too',
      bare('sqlserver', 'ssl_mode = "verify-ca"', 'certificate_arn = var.arn'),
      [MODE],
    ],
    [
      'and of one that is none of DMS',
      bare('mysql', 'ssl_mode = "verify_full"', 'certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/x"'),
      [MODE],
    ],
    [
      'and of one that is not declared',
      bare('sqlserver', 'ssl_mode = "verify-ca"', 'certificate_arn = aws_dms_certificate.cb.certificate_arn') + CA,
      [MODE],
    ],
  ])('%s', (_, hcl, expected) => {
    expect(toSet('endpoint-mode-unsupported', hcl + VARIABLES)).toEqual(expected);
  });
});

test('a mode that verifies less, where Terraform leaves the mode alone', () => {
  const address = (...more: string[]) =>
    CA + bare('mysql', MODE, LINK, 'server_name = "10.0.0.5"', ...more) + VARIABLES;
  expect(toSet('endpoint-hostname-is-address', address())).toEqual(['ssl_mode = "verify-ca"']);
  expect(toSet('endpoint-hostname-is-address', address(ignoring('ssl_mode')))).toEqual([
    'lifecycle.ignore_changes lists ssl_mode, and Terraform would not change it',
  ]);
});

test('the mode of a data provider stands in the block of its engine', () => {
  const provider = (name: string, engine: string) =>
    block('aws_dms_data_provider', 'a', [
      `engine = "${engine}"`,
      `settings {\n    ${name} {\n      ssl_mode = "none"\n      certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:CA"\n    }\n  }`,
    ]);
  expect(toSet('endpoint-plaintext', provider('postgresql_settings', 'postgres'))).toEqual([
    'settings.postgresql_settings.ssl_mode = "verify-full"',
  ]);
  expect(toSet('endpoint-plaintext', provider('ibm_db2_luw_settings', 'db2'))).toEqual([
    'settings.ibm_db2_luw_settings.ssl_mode = "verify-ca"',
  ]);
});

describe('a certificate to link', () => {
  const region = (value: string, from = IRELAND) => bare('mysql', MODE, from, `region = ${value}`);
  const TAKEN = 'aws_dms_certificate.rds_eu_west_1';

  test.each<Row>([
    [
      'Terraform leaves the link alone',
      CA + bare('mysql', MODE, ignoring('certificate_arn')),
      ['lifecycle.ignore_changes lists certificate_arn, and Terraform would not change it'],
    ],
    ['one that is there', CA + bare('mysql', MODE, IRELAND), [LINK]],
    ['a server that is not known', bare('mysql', MODE), ['the CA is not known']],
    ['a server of no cloud', bare('mysql', MODE, 'server_name = "db.example.com"'), ['the CA is not known']],
    [
      'a server whose CA AWS does not publish',
      bare('mysql', MODE, 'server_name = "shop.mysql.database.azure.com"'),
      ['AWS does not publish the CA of the server'],
    ],
    ['the bundle of the region', bare('mysql', MODE, IRELAND), added([], 'rds_eu_west_1', 'rds-eu-west-1')],
    [
      'in the region of the endpoint',
      region('"us-east-1"'),
      added([], 'rds_eu_west_1', 'rds-eu-west-1', 'region = "us-east-1"'),
    ],
    [
      'in a region with three words',
      region('"us-gov-west-1"'),
      added([], 'rds_eu_west_1', 'rds-eu-west-1', 'region = "us-gov-west-1"'),
    ],
    ['in a region that is not known', region('var.arn'), added([], 'rds_eu_west_1', 'rds-eu-west-1')],
    ['in a region that is none', region('"west"'), added([], 'rds_eu_west_1', 'rds-eu-west-1')],
    ['in what only begins like a region', region('"eu-west-1.example"'), added([], 'rds_eu_west_1', 'rds-eu-west-1')],
    ['in what only ends like a region', region('"a.eu-west-1"'), added([], 'rds_eu_west_1', 'rds-eu-west-1')],
    [
      'with the provider of the endpoint',
      bare('mysql', MODE, IRELAND, 'provider = aws.Prod-eu_1'),
      added([], 'rds_eu_west_1_prod_eu_1', 'rds-eu-west-1-prod-eu-1', 'provider = aws.Prod-eu_1'),
    ],
    [
      'with the plain provider',
      bare('mysql', MODE, IRELAND, 'provider = aws'),
      added([], 'rds_eu_west_1', 'rds-eu-west-1'),
    ],
    [
      'in a module',
      {
        'main.tf': 'module "m" {\n  source = "./modules/My_DMS"\n}\n',
        'modules/My_DMS/main.tf': bare('mysql', MODE, IRELAND),
      },
      added([], 'rds_eu_west_1', 'rds-eu-west-1-modules-my-dms'),
    ],
    [
      'in a module that passes the link',
      {
        'main.tf': 'module "m" {\n  source = "./m"\n  arn = null\n}\n',
        'm/main.tf': `${bare('mysql', MODE, IRELAND, 'certificate_arn = var.arn')}variable "arn" {}\n`,
      },
      added([], 'rds_eu_west_1', 'rds-eu-west-1').map((line) =>
        line.replace(/certificate_arn$/, 'certificate_arn, 1 out'),
      ),
    ],
    [
      'in a module below a root that is a folder',
      { 'infra/main.tf': 'module "m" {\n  source = "./dms"\n}\n', 'infra/dms/main.tf': bare('mysql', MODE, IRELAND) },
      added([], 'rds_eu_west_1', 'rds-eu-west-1-dms'),
    ],
    [
      'in a module beside its root',
      { 'infra/main.tf': 'module "m" {\n  source = "../dms"\n}\n', 'dms/main.tf': bare('mysql', MODE, IRELAND) },
      added([], 'rds_eu_west_1', 'rds-eu-west-1-dms'),
    ],
    [
      'in a module whose folder has no name',
      { 'main.tf': 'module "m" {\n  source = "./_"\n}\n', '_/main.tf': bare('mysql', MODE, IRELAND) },
      added([], 'rds_eu_west_1', 'rds-eu-west-1-module'),
    ],
    [
      'that a key of the module selects',
      {
        'main.tf':
          'module "m" {\n  source = "./m"\n  certificates = {\n    rds = true\n  }\n  endpoints = {\n    a = { mode = "verify-full" }\n  }\n}\n',
        'm/main.tf': `variable "certificates" {}\nvariable "endpoints" {}\n${block('aws_dms_certificate', 'this', ['for_each = var.certificates', 'certificate_id = each.key', 'certificate_pem = file("x")'])}${bare('mysql', 'for_each = var.endpoints', 'ssl_mode = each.value.mode', 'certificate_arn = try(aws_dms_certificate.this[each.value.certificate_key].certificate_arn, null)')}`,
      },
      ['certificate_arn = "rds"'],
    ],
    [
      'where the name is taken',
      named('rds_eu_west_1', 'certificate_wallet = "eA=="') + bare('mysql', MODE, IRELAND),
      [`${TAKEN} exists already, and may not be the right certificate`],
    ],
    [
      'where the name is taken in a module',
      {
        'main.tf': 'module "m" {\n  source = "./m"\n}\n',
        'm/main.tf': named('rds_eu_west_1', 'certificate_wallet = "eA=="') + bare('mysql', MODE, IRELAND),
      },
      [`module.m.${TAKEN} exists already, and may not be the right certificate`],
    ],
    [
      'where the identifier is taken',
      `${block('aws_dms_certificate', 'w', ['certificate_id = "rds-eu-west-1"', 'certificate_wallet = "eA=="'])}${bare('mysql', MODE, IRELAND)}`,
      ['aws_dms_certificate.w has the certificate_id that the new one would get'],
    ],
    [
      'where something else has that name',
      `${block('aws_s3_bucket', 'w', ['certificate_id = "rds-eu-west-1"'])}${bare('mysql', MODE, IRELAND)}`,
      added([], 'rds_eu_west_1', 'rds-eu-west-1'),
    ],
    [
      'an engine of a type of its own',
      'resource "awscc_dms_endpoint" "a" {\n  endpoint_type = "source"\n  engine_name = "mysql"\n  ssl_mode = "verify-full"\n  server_name = "shop.cabcdefghijk.eu-west-1.rds.amazonaws.com"\n}\n',
      ['dmslint writes no new certificate for an awscc_dms_endpoint'],
    ],
  ])('%s', (_, files, expected) => {
    expect(toSet('endpoint-certificate-missing', typeof files === 'string' ? files + VARIABLES : files)).toEqual(
      expected,
    );
  });

  test("the port of Oracle's option SSL comes with the mode", () => {
    const options = block('aws_db_option_group', 'o', ['option {\n    option_name = "SSL"\n    port = 2492\n  }']);
    const database = block('aws_db_instance', 'db', [
      'engine = "oracle-ee"',
      'option_group_name = aws_db_option_group.o.name',
    ]);
    const oracle = (...lines: string[]) =>
      bare('oracle', CLEAR, LINK, 'server_name = aws_db_instance.db.address', ...lines);
    const wallet = named('ca', 'certificate_wallet = "eA=="');
    expect(toSet('endpoint-plaintext', wallet + database + options + oracle('port = 1521'))).toEqual([
      'ssl_mode = "verify-ca"',
      'port = 2492',
    ]);
    expect(toSet('endpoint-plaintext', wallet + database + options + oracle())).toEqual(['ssl_mode = "verify-ca"']);
  });

  test('a wallet for Oracle', () => {
    const hcl = bare('oracle', 'ssl_mode = "verify-ca"', IRELAND);
    expect(toSet('endpoint-certificate-missing', hcl)).toEqual([
      'certificate_arn = aws_dms_certificate.rds_eu_west_1_wallet.certificate_arn',
      '+ aws_dms_certificate.rds_eu_west_1_wallet',
      '  certificate_id = "rds-eu-west-1-wallet"',
      '  certificate_wallet = filebase64("${path.module}/rds-eu-west-1-wallet/cwallet.sso")',
      '  beside aws_dms_endpoint, aws_dms_data_provider',
      `  from ${BUNDLE} into rds-eu-west-1-wallet/cwallet.sso wallet`,
    ]);
  });
});

describe('the protocol of a settings block', () => {
  const search = (uri: string, ...more: string[]) =>
    bare('opensearch', 'elasticsearch_settings {', `  endpoint_uri = ${uri}`, '}', ...more);
  const kafka = (...lines: string[]) =>
    bare('kafka', 'kafka_settings {', '  security_protocol = "plaintext"', ...lines, '}');
  const uri = (value: string) => [`elasticsearch_settings.endpoint_uri = "${value}"`];
  const PARTS = ['the address has parts that dmslint does not rewrite'];

  test.each<Row>([
    ['the port stays', search('"http://search-x.example.com:9200"'), uri('https://search-x.example.com:9200')],
    ['the path stays', search('"http://x.example.com/a_b/c-d.e"'), uri('https://x.example.com/a_b/c-d.e')],
    ['capitals', search('"HTTP://X.example.com/"'), uri('https://X.example.com/')],
    ['the port of HTTP', search('"http://x:80"'), ['the port for HTTPS is not known']],
    ['a query', search('"http://x/?a=b"'), PARTS],
    ['a login', search('"http://user:secret@x"'), PARTS],
    ['a port that is none', search('"http://x:a"'), PARTS],
    ['a space before it', search('" http://x"'), []],
    ['a host that is not known', search('"http://${var.arn}"'), ['the address is not known']],
    [
      'Terraform leaves it alone',
      search('"http://x"', ignoring('elasticsearch_settings')),
      ['lifecycle.ignore_changes lists elasticsearch_settings, and Terraform would not change it'],
    ],
    ['Kafka', kafka(), ['kafka_settings.security_protocol = "ssl-encryption"']],
    [
      'Kafka with a login',
      kafka('sasl_username = "u"', 'sasl_password = var.arn'),
      ['kafka_settings.security_protocol = "sasl-ssl"'],
    ],
    [
      'Kafka with a login without its password',
      kafka('sasl_username = "u"'),
      ['sasl_password would have to be set as well'],
    ],
    [
      'Kafka with half of what shows who the client is',
      kafka('ssl_client_key_arn = "arn:aws:dms:eu-west-1:123456789012:cert:K"'),
      ['ssl_client_certificate_arn would have to be set as well'],
    ],
  ])('%s', (_, hcl, expected) => {
    expect(toSet('endpoint-settings-plaintext', hcl + VARIABLES)).toEqual(expected);
  });
});

describe('what the change does to what runs', () => {
  const IN_PLACE = 'The endpoint is changed in place, which AWS refuses while a task is running on it.';
  const PAUSED = 'The endpoint is changed in place, and its running tasks are paused for that.';
  test.each<[name: string, hcl: string, rule: string, expected: string]>([
    ['an endpoint', bare('mysql', CLEAR), 'endpoint-plaintext', IN_PLACE],
    ['that pauses', bare('mysql', CLEAR, 'pause_replication_tasks = true'), 'endpoint-plaintext', PAUSED],
    ['that does not', bare('mysql', CLEAR, 'pause_replication_tasks = false'), 'endpoint-plaintext', IN_PLACE],
    [
      'of which that is not known',
      bare('mysql', CLEAR, 'pause_replication_tasks = var.arn'),
      'endpoint-plaintext',
      IN_PLACE,
    ],
    [
      'of OpenSearch',
      bare(
        'opensearch',
        'elasticsearch_settings {',
        '  endpoint_uri = "http://x"',
        '}',
        'pause_replication_tasks = true',
      ),
      'endpoint-settings-plaintext',
      'The endpoint is replaced, and so are its tasks: the CDC position is lost.',
    ],
    [
      'a data provider',
      block('aws_dms_data_provider', 'a', [
        'engine = "mysql"',
        `settings {\n    mysql_settings {\n      ${CLEAR}\n    }\n  }`,
      ]),
      'endpoint-plaintext',
      'AWS changes a data provider only when no migration project uses it: remove it from them first.',
    ],
  ])('%s', (_, hcl, rule, expected) => {
    const [finding] = run(CA + VARIABLES + hcl).findings.filter((one) => one.rule.id === rule);
    expect(finding!.fix!.effects).toEqual([expected]);
  });
});
