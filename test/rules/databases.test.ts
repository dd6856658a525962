import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { endpoint } from './support/configuration.ts';
import { at, group, grouped, instance } from './support/databases.ts';
import { lines, run, runProven, words } from './support/run.ts';

/** The rules database-* together. */

describe('real plans', () => {
  /** New databases, of which the addresses are not known, and the same ones when they exist. */
  const read = (name: string) => readFileSync(new URL(`support/plans/${name}`, import.meta.url), 'utf8');

  function found(files: Readonly<Record<string, string>>, more?: Parameters<typeof run>[1]): string[] {
    const { findings, diagnostics } = run({ 'eu-west-1-bundle.pem': read('../ca.pem'), ...files }, more);
    return [...lines(findings.filter(({ rule }) => rule.id.startsWith('database-'))), ...diagnostics];
  }

  const config = read('database-new/main.tf');
  const alone = [
    'database-requires-tls@plan.json:1 aws_dms_endpoint.carts',
    'database-requires-tls@plan.json:1 aws_dms_endpoint.orders',
    'database-allows-plaintext@plan.json:1 aws_dms_endpoint.copy',
    'database-ca-retired@plan.json:1 aws_dms_endpoint.orders',
  ];
  const placed = [
    'database-ca-retired@25 aws_dms_endpoint.orders',
    'database-requires-tls@36 aws_dms_endpoint.orders',
    'database-allows-plaintext@45 aws_dms_endpoint.copy',
    'database-requires-tls@90 aws_dms_endpoint.carts',
  ];

  test('the configuration', () => {
    expect(found({ 'main.tf': config })).toEqual(placed);
  });

  describe.each(['database-new', 'database-existing'])('%s', (name) => {
    const files = { 'main.tf': read(`${name}/main.tf`), 'plan.json': read(`${name}/plan.json`) };

    test('is made from the configuration', () => {
      expect(files['main.tf']).toBe(config);
    });

    test('alone', () => {
      expect(found(files, { paths: ['plan.json'] })).toEqual(alone);
    });

    test('with its sources', () => {
      expect(found(files, { paths: ['plan.json'], source: '.' })).toEqual(placed);
    });
  });
});

test('what they say', () => {
  const hcl =
    endpoint('postgres', at) +
    instance('engine = "postgres"', grouped, 'ca_cert_identifier = "rds-ca-2019"') +
    group('aws_db_parameter_group', 'rds.force_ssl', '1');
  const reported = (files: string) =>
    runProven(files)
      .findings.filter(({ rule }) => rule.id.startsWith('database-'))
      .map(words);
  expect([...reported(hcl), ...reported(hcl.replace('value = "1"', 'value = "0"'))]).toEqual([
    {
      fact: 'aws_dms_endpoint.a (PostgreSQL source) connects without TLS (ssl_mode is not set, and DMS then uses "none") to aws_db_instance.db, which refuses such connections: rds.force_ssl is "1" in aws_db_parameter_group.g.',
      remedy:
        'Set ssl_mode = "verify-full" and link the CA certificate. Import the bundle of all regions as an aws_dms_certificate, from https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem. The endpoint is changed in place, which AWS refuses while a task is running on it.',
      lines: [
        '# after line 5:',
        'ssl_mode        = "verify-full"',
        'certificate_arn = aws_dms_certificate.rds_global.certificate_arn',
        '# after line 6:',
        'resource "aws_dms_certificate" "rds_global" {',
        '  certificate_id  = "rds-global"',
        '  certificate_pem = file("${path.module}/global-bundle.pem")',
        '}',
      ],
    },
    {
      fact: 'aws_dms_endpoint.a (PostgreSQL source) connects to aws_db_instance.db, whose certificate is issued by the CA "rds-ca-2019", which expired in 2024.',
      remedy:
        'Set a current CA, and link a bundle that contains it to the endpoint. A client whose bundle lacks the new CA is locked out: install the bundle on all of them first. Some engine versions restart for it.',
      lines: ['ca_cert_identifier = "rds-ca-rsa2048-g1"'],
    },
    {
      fact: 'aws_dms_endpoint.a (PostgreSQL source) connects to aws_db_instance.db, whose certificate is issued by the CA "rds-ca-2019", which expired in 2024.',
      remedy:
        'Set a current CA, and link a bundle that contains it to the endpoint. A client whose bundle lacks the new CA is locked out: install the bundle on all of them first. Some engine versions restart for it.',
      lines: ['ca_cert_identifier = "rds-ca-rsa2048-g1"'],
    },
    {
      fact: 'aws_dms_endpoint.a (PostgreSQL source) connects to aws_db_instance.db, whose aws_db_parameter_group.g allows connections without TLS: rds.force_ssl is "0".',
      remedy:
        'Set rds.force_ssl = "1" once every client uses TLS. No lines are given, because that alone would cause the finding database-requires-tls for aws_dms_endpoint.a.',
      lines: [],
    },
  ]);
});

test('databases and groups without instances are no gaps', () => {
  const none =
    instance('count = 0') + group('aws_db_parameter_group', 'rds.force_ssl', '1').replace('name = "g"', 'count = 0');
  expect(run(endpoint('postgres', 'ssl_mode = "require"') + none).gaps).toEqual([]);
});
