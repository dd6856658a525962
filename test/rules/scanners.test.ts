import { describe, expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { block, ca, endpoint, linked, mode, rootCa as root, verified } from './support/configuration.ts';
import { type Files, lines, run } from './support/run.ts';

/**
 * What general scanners get wrong (docs/facts.md, section 9): they ask whether ssl_mode is there and is not "none". So they pass what is in clear text or can't work,
 * blame engines whose switch is elsewhere, and do not follow a module's for_each.
 */

const kafka = (protocol: string) =>
  endpoint(
    'kafka',
    mode('require'),
    `kafka_settings {\n    broker = "b:9092"\n    security_protocol = "${protocol}"\n  }`,
  );
const rotation = 'certificate-rotation-blocked@';
/** The module that is most used writes it so. */
const module = {
  'main.tf': `module "dms" {
  source = "./dms"
  endpoints = {
    orders = { engine = "mysql", mode = "verify-full", certificate = "root" }
    stock  = { engine = "mysql" }
    prices = { engine = "mysql", mode = "verify-full", certificate = "rooot" }
  }
}
`,
  'dms/main.tf': `variable "endpoints" {
  type = any
}
${block('aws_dms_certificate', 'this', ['for_each = toset(["root"])', 'certificate_id = each.key', 'certificate_pem = file("root.pem")'])}
${block('aws_dms_endpoint', 'this', [
  'for_each = var.endpoints',
  'endpoint_id = each.key',
  'endpoint_type = "source"',
  'engine_name = each.value.engine',
  'ssl_mode = try(each.value.mode, null)',
  'certificate_arn = try(aws_dms_certificate.this[each.value.certificate].certificate_arn, null)',
])}`,
};

type Case = [what: string, files: Files, expected: string[]];

function found(files: Files): string[] {
  const all = typeof files === 'string' ? { 'main.tf': files } : files;
  const { findings, diagnostics } = run({ ...CERTIFICATE_FILES, ...all });
  return [
    ...lines(findings).filter((line) => !line.startsWith(rotation) && !line.startsWith('certificate-orphaned@')),
    ...diagnostics,
  ];
}

describe('passed by general scanners, and wrong', () => {
  test.each<Case>([
    ['no mode at all', endpoint('mysql'), ['endpoint-plaintext@1 aws_dms_endpoint.a']],
    [
      'a slip in the mode',
      endpoint('mysql', mode('verify_full'), linked) + root,
      ['endpoint-mode-unsupported@5 aws_dms_endpoint.a'],
    ],
    ['a mode that MySQL lacks', endpoint('mysql', mode('require')), ['endpoint-mode-unsupported@5 aws_dms_endpoint.a']],
    ['nothing to verify with', endpoint('mysql', verified), ['endpoint-certificate-missing@1 aws_dms_endpoint.a']],
    [
      'encrypted, but not verified',
      endpoint('postgres', mode('require')),
      ['endpoint-server-unverified@5 aws_dms_endpoint.a'],
    ],
    ['Kafka in clear text', kafka('plaintext'), ['endpoint-settings-plaintext@8 aws_dms_endpoint.a']],
    [
      'a certificate of ACM',
      endpoint('mysql', verified, 'certificate_arn = aws_acm_certificate.web.arn') +
        block('aws_acm_certificate', 'web', ['domain_name = "example.com"']),
      ['endpoint-certificate-foreign@6 aws_dms_endpoint.a'],
    ],
    [
      'an attribute that certificates do not have',
      endpoint('mysql', verified, 'certificate_arn = aws_dms_certificate.ca.arn') + root,
      ['endpoint-certificate-dangling@6 aws_dms_endpoint.a'],
    ],
    [
      'a PEM for Oracle',
      endpoint('oracle', mode('verify-ca'), linked) + root,
      ['endpoint-certificate-kind@6 aws_dms_endpoint.a'],
    ],
    [
      'a PEM in the wallet',
      endpoint('oracle', mode('verify-ca'), linked) + ca('certificate_wallet = filebase64("root.pem")'),
      ['certificate-invalid@10 aws_dms_certificate.ca'],
    ],
    [
      'a certificate without content',
      endpoint('mysql', verified, linked) + ca(''),
      ['certificate-invalid@8 aws_dms_certificate.ca'],
    ],
    [
      'a mode on S3, to please a scanner',
      block('aws_dms_s3_endpoint', 'a', ['endpoint_id = "a"', mode('require')]),
      ['endpoint-mode-unsupported@3 aws_dms_s3_endpoint.a'],
    ],
    [
      'an engine that DMS does not have',
      endpoint('postgresql', verified, linked) + root,
      ['endpoint-engine-unknown@4 aws_dms_endpoint.a'],
    ],
    [
      'sslmode where nothing documents it',
      endpoint('postgres', mode('none'), 'extra_connection_attributes = "sslmode=require"'),
      ['endpoint-plaintext@5 aws_dms_endpoint.a', 'endpoint-tls-attribute-ineffective@6 aws_dms_endpoint.a'],
    ],
    [
      'a secret that the provider drops',
      endpoint(
        'docdb',
        verified,
        linked,
        'secrets_manager_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x"',
      ) + root,
      ['endpoint-secrets-ignored@7 aws_dms_endpoint.a'],
    ],
    [
      'entries of a module with for_each: one without a mode, one with a mistyped certificate',
      module,
      [
        'endpoint-plaintext@5 module.dms.aws_dms_endpoint.this["stock"]',
        'endpoint-certificate-missing@6 module.dms.aws_dms_endpoint.this["prices"]',
        'endpoint-certificate-dangling@6 module.dms.aws_dms_endpoint.this["prices"]',
      ],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('blamed by general scanners, and right', () => {
  test.each<[string, string]>([
    ['S3', block('aws_dms_s3_endpoint', 'a', ['endpoint_id = "a"', mode('none')])],
    ['S3 without a mode', block('aws_dms_s3_endpoint', 'a', ['endpoint_id = "a"'])],
    ...['kinesis', 'dynamodb', 'redshift', 'neptune'].map((name): [string, string] => [name, endpoint(name)]),
    ['Kafka with TLS', kafka('ssl-encryption').replace('  ssl_mode = "require"\n', '')],
    ['Redis with TLS', endpoint('redis', 'redis_settings {\n    server_name = "cache.example.com"\n  }')],
    ['OpenSearch', endpoint('opensearch', 'elasticsearch_settings {\n    endpoint_uri = "search.example.com"\n  }')],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
