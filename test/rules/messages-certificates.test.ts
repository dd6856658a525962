import { expect, test } from 'vitest';
import { type Case, ca, keyed, linked, reported, source, target } from './support/messages.ts';

/** What the rules about links to certificates say, word by word; and those that come after them. */

const CASES: Case[] = [
  [
    'endpoint-certificate-missing',
    source('mysql', 'ssl_mode = "verify-full"'),
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "verify-full", which requires a certificate according to AWS, but certificate_arn is not set.',
    `Link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because the CA is not known.`,
  ],
  [
    'endpoint-certificate-missing',
    source(
      'mysql',
      'ssl_mode = "verify-full"',
      'certificate_arn = try(aws_dms_certificate.ca["ap"].certificate_arn, null)',
    ) + keyed,
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "verify-full", which requires a certificate according to AWS, but certificate_arn is not set (aws_dms_certificate.ca has no instance "ap").',
    `Link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because it is not known which certificate is meant.`,
  ],
  [
    'endpoint-certificate-missing',
    target(
      'kafka',
      'kafka_settings {',
      '  security_protocol = "ssl-authentication"',
      `  ssl_client_certificate_arn = aws_dms_certificate.ca.certificate_arn`,
      '}',
    ) + ca,
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "ssl-authentication", which requires a certificate according to AWS, but kafka_settings.ssl_client_key_arn is not set.',
    'Import the client certificate and its key, and link both. No lines are given, because the certificate and the key of the client are not known.',
  ],
  [
    'endpoint-certificate-dangling',
    {
      'main.tf': 'module "d" {\n  source = "./d"\n}\n',
      'd/main.tf': source('mysql', 'certificate_arn = aws_dms_certificate.ca.arn') + ca,
    },
    'module.d.aws_dms_endpoint.a (MySQL source) has a certificate_arn that does not resolve: module.d.aws_dms_certificate.ca has no attribute arn.',
    'Did you mean certificate_arn?',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.arn') + ca,
    'aws_dms_endpoint.a (MySQL source) has a certificate_arn that does not resolve: aws_dms_certificate.ca has no attribute arn.',
    'Did you mean certificate_arn?',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.cb.certificate_arn') + ca,
    'aws_dms_endpoint.a (MySQL source) has a certificate_arn that does not resolve: aws_dms_certificate.cb is not declared. Declared: aws_dms_certificate.ca.',
    'Did you mean aws_dms_certificate.ca?',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca["ap"].certificate_arn') +
      keyed,
    'aws_dms_endpoint.a (MySQL source) has a certificate_arn that does not resolve: aws_dms_certificate.ca has no instance "ap". Declared: eu, us.',
    'Reference a declared certificate. No lines are given, because it is not known which certificate is meant.',
  ],
  [
    'endpoint-certificate-dangling',
    source(
      'mysql',
      'ssl_mode = "verify-full"',
      'certificate_arn = try(aws_dms_certificate.ca["euu"].certificate_arn, null)',
    ) + keyed,
    'aws_dms_endpoint.a (MySQL source) has a certificate_arn that does not resolve: aws_dms_certificate.ca has no instance "euu", so the lookup falls back to null and the endpoint has no certificate. Declared: eu, us.',
    'Did you mean "eu"?',
    'certificate_arn = try(aws_dms_certificate.ca["eu"].certificate_arn, null)',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.certificate_arn') + keyed,
    'aws_dms_endpoint.a (MySQL source) has a certificate_arn that does not resolve: aws_dms_certificate.ca has instances, and the reference selects none.',
    'Select one: aws_dms_certificate.ca["eu"] or aws_dms_certificate.ca["us"]. No lines are given, because it is not known which instance is meant.',
  ],
  [
    'endpoint-certificate-dangling',
    target('redis', 'redis_settings {', '  ssl_ca_certificate_arn = aws_dms_certificate.ca.arn', '}') + ca,
    'aws_dms_endpoint.a (Redis target) has a redis_settings.ssl_ca_certificate_arn that does not resolve: aws_dms_certificate.ca has no attribute arn.',
    'Did you mean certificate_arn?',
    'ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    `${source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca[2].certificate_arn')}${ca.replace('{\n', '{\n  count = 2\n')}`,
    'aws_dms_endpoint.a (MySQL source) has a certificate_arn that does not resolve: aws_dms_certificate.ca has no instance 2. Declared: 0, 1.',
    'Reference a declared certificate. No lines are given, because it is not known which certificate is meant.',
  ],
  [
    'endpoint-certificate-dangling',
    `${source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca[0].certificate_arn')}${ca.replace('{\n', '{\n  count = var.on ? 1 : 0\n')}variable "on" {\n  type = bool\n}\n`,
    'aws_dms_endpoint.a (MySQL source) has a certificate_arn that does not resolve: aws_dms_certificate.ca has no instance 0.',
    'Reference a declared certificate. No lines are given, because it is not known which certificate is meant.',
  ],
  [
    'endpoint-certificate-dangling',
    `${source('mysql', 'ssl_mode = "verify-full"', linked)}${ca.replace('{\n', '{\n  count = 0\n')}`,
    'aws_dms_endpoint.a (MySQL source) has a certificate_arn that does not resolve: aws_dms_certificate.ca has instances, and the reference selects none.',
    'Reference a declared certificate. No lines are given, because it is not known which instance is meant.',
  ],
  [
    'endpoint-certificate-kind',
    `${source('oracle', 'ssl_mode = "verify-ca"', linked)}${ca.replace('}', '  certificate_pem = file("ca.pem")\n}')}`,
    'aws_dms_endpoint.a (Oracle source) links aws_dms_certificate.ca as its certificate_arn, which is a PEM; Oracle endpoints need an Oracle wallet.',
    'Add the CA certificate to a wallet with orapki, and import the wallet as certificate_wallet. The lines are only an example, because the CA is not known.',
    'certificate_wallet = filebase64("cwallet.sso")',
  ],
  [
    'endpoint-certificate-kind',
    `${source('postgres', 'ssl_mode = "verify-full"', linked)}${ca.replace('}', '  certificate_wallet = filebase64("ca.sso")\n}')}`,
    'aws_dms_endpoint.a (PostgreSQL source) links aws_dms_certificate.ca as its certificate_arn, which is an Oracle wallet; PostgreSQL endpoints need a PEM.',
    'Import the CA certificate as certificate_pem. The lines are only an example, because the CA is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'endpoint-certificate-kind',
    `${target('redis', 'redis_settings {', '  ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn', '}')}${ca.replace('}', '  certificate_wallet = filebase64("ca.sso")\n}')}`,
    'aws_dms_endpoint.a (Redis target) links aws_dms_certificate.ca as its redis_settings.ssl_ca_certificate_arn, which is an Oracle wallet; Redis endpoints need a PEM.',
    'Import the CA certificate as certificate_pem. The lines are only an example, because it is not known which certificate is meant.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"'),
    'aws_dms_endpoint.a (MySQL source) sets certificate_arn to the ARN of an ACM certificate; DMS accepts only certificates that were imported into DMS in the same region.',
    'Import the CA certificate with aws_dms_certificate, and link it. No lines are given, because the CA is not known.',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = "arn:aws:dms:us-east-1:123456789012:cert:CA"') +
      'provider "aws" {\n  region = "eu-west-1"\n}\n',
    'aws_dms_endpoint.a (MySQL source) sets certificate_arn to a certificate in us-east-1, but the endpoint is in eu-west-1; DMS accepts only certificates that were imported into DMS in the same region.',
    'Import the CA certificate with aws_dms_certificate, and link it. No lines are given, because the CA is not known.',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_acm_certificate.a.arn') +
      'resource "aws_acm_certificate" "a" {\n}\n',
    'aws_dms_endpoint.a (MySQL source) sets certificate_arn to the arn of an ACM certificate; DMS accepts only certificates that were imported into DMS in the same region.',
    'Import the CA certificate with aws_dms_certificate, and link it. No lines are given, because the CA is not known.',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.id') + ca,
    'aws_dms_endpoint.a (MySQL source) sets certificate_arn to the ID of the certificate, not its ARN; DMS accepts only certificates that were imported into DMS in the same region.',
    'Use the ARN of aws_dms_certificate.ca.',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = "rds-ca"'),
    'aws_dms_endpoint.a (MySQL source) sets certificate_arn to a value that is not an ARN; DMS accepts only certificates that were imported into DMS in the same region.',
    'Import the CA certificate with aws_dms_certificate, and link it. No lines are given, because the CA is not known.',
  ],
  [
    'endpoint-certificate-unused',
    source('postgres', 'ssl_mode = "require"', linked) + ca,
    'aws_dms_endpoint.a (PostgreSQL source) links a certificate that has no effect: ssl_mode = "require" verifies no certificate.',
    'Set ssl_mode = "verify-full" to verify the server with it. The endpoint is changed in place, which AWS refuses while a task is running on it.',
    '# line 5:',
    'ssl_mode = "verify-full"',
  ],
  [
    'endpoint-certificate-unused',
    source('postgres', linked) + ca,
    'aws_dms_endpoint.a (PostgreSQL source) links a certificate that has no effect: ssl_mode is not set.',
    'Set ssl_mode = "verify-full" to verify the server with it. The endpoint is changed in place, which AWS refuses while a task is running on it.',
    '# after line 4:',
    'ssl_mode    = "verify-full"',
  ],
  [
    'endpoint-certificate-unused',
    target('kinesis', linked) + ca,
    'aws_dms_endpoint.a (Amazon Kinesis target) links a certificate that has no effect: Amazon Kinesis endpoints do not use certificate_arn.',
    'Remove certificate_arn.',
  ],
];

test.each(CASES)('%s', (rule, hcl, ...expected) => expect(reported(rule, hcl)).toEqual([expected]));
