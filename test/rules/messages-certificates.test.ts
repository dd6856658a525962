import { expect, test } from 'vitest';
import { type Case, ca, keyed, linked, reported, source, target } from './support/messages.ts';

/** What the rules about links to certificates say, word by word; and those that come after them. */

const CASES: Case[] = [
  [
    'endpoint-certificate-missing',
    source('mysql', 'ssl_mode = "verify-full"'),
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "verify-full", which AWS documents as needing a certificate, but certificate_arn is not set.',
    'Import the certificate of the authority and link it.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-missing',
    source(
      'mysql',
      'ssl_mode = "verify-full"',
      'certificate_arn = try(aws_dms_certificate.ca["ap"].certificate_arn, null)',
    ) + keyed,
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "verify-full", which AWS documents as needing a certificate, but certificate_arn is not set (aws_dms_certificate.ca has no instance "ap").',
    'Import the certificate of the authority and link it.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
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
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "ssl-authentication", which AWS documents as needing a certificate, but kafka_settings.ssl_client_key_arn is not set.',
    'Import the client certificate and its key, and link both.',
    'ssl_client_key_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    {
      'main.tf': 'module "d" {\n  source = "./d"\n}\n',
      'd/main.tf': source('mysql', 'certificate_arn = aws_dms_certificate.ca.arn') + ca,
    },
    'module.d.aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: module.d.aws_dms_certificate.ca has no attribute arn.',
    'Write certificate_arn.',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.arn') + ca,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has no attribute arn.',
    'Write certificate_arn.',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.cb.certificate_arn') + ca,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.cb is not declared. There is: aws_dms_certificate.ca.',
    'Write aws_dms_certificate.ca.',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca["ap"].certificate_arn') +
      keyed,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has no instance "ap". There are: eu, us.',
    'Link a certificate that is declared.',
  ],
  [
    'endpoint-certificate-dangling',
    source(
      'mysql',
      'ssl_mode = "verify-full"',
      'certificate_arn = try(aws_dms_certificate.ca["euu"].certificate_arn, null)',
    ) + keyed,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has no instance "euu", so the look-up falls back and the endpoint has no certificate. There are: eu, us.',
    'Write "eu".',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.certificate_arn') + keyed,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has several instances, and none is named. There are: eu, us.',
    'Link a certificate that is declared.',
  ],
  [
    'endpoint-certificate-dangling',
    target('redis', 'redis_settings {', '  ssl_ca_certificate_arn = aws_dms_certificate.ca.arn', '}') + ca,
    'aws_dms_endpoint.a (Redis target) links redis_settings.ssl_ca_certificate_arn to nothing: aws_dms_certificate.ca has no attribute arn.',
    'Write certificate_arn.',
    'ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    `${source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca[2].certificate_arn')}${ca.replace('{\n', '{\n  count = 2\n')}`,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has no instance 2. There are: 0, 1.',
    'Link a certificate that is declared.',
  ],
  [
    'endpoint-certificate-dangling',
    `${source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca[0].certificate_arn')}${ca.replace('{\n', '{\n  count = var.on ? 1 : 0\n')}variable "on" {\n  type = bool\n}\n`,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has no instance 0.',
    'Link a certificate that is declared.',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"'),
    'aws_dms_endpoint.a (MySQL source) has as its certificate_arn the ARN of an ACM certificate; DMS takes only certificates that were imported into it, of the same region.',
    'Import the certificate of the authority with aws_dms_certificate and link that.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = "arn:aws:dms:us-east-1:123456789012:cert:CA"') +
      'provider "aws" {\n  region = "eu-west-1"\n}\n',
    'aws_dms_endpoint.a (MySQL source) has as its certificate_arn a certificate of the region us-east-1 (the endpoint is in eu-west-1); DMS takes only certificates that were imported into it, of the same region.',
    'Import the certificate of the authority with aws_dms_certificate and link that.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_acm_certificate.a.arn') +
      'resource "aws_acm_certificate" "a" {\n}\n',
    'aws_dms_endpoint.a (MySQL source) has as its certificate_arn the arn of an ACM certificate; DMS takes only certificates that were imported into it, of the same region.',
    'Import the certificate of the authority with aws_dms_certificate and link that.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.id') + ca,
    "aws_dms_endpoint.a (MySQL source) has as its certificate_arn the certificate's id, not its ARN; DMS takes only certificates that were imported into it, of the same region.",
    'Import the certificate of the authority with aws_dms_certificate and link that.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = "rds-ca"'),
    'aws_dms_endpoint.a (MySQL source) has as its certificate_arn no ARN; DMS takes only certificates that were imported into it, of the same region.',
    'Import the certificate of the authority with aws_dms_certificate and link that.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-unused',
    source('postgres', 'ssl_mode = "require"', linked) + ca,
    'aws_dms_endpoint.a (PostgreSQL source) links a certificate that has no effect: ssl_mode = "require" verifies no certificate.',
    'Set ssl_mode = "verify-full", so that the server is verified with it.',
    'ssl_mode = "verify-full"',
  ],
  [
    'endpoint-certificate-unused',
    source('postgres', linked) + ca,
    'aws_dms_endpoint.a (PostgreSQL source) links a certificate that has no effect: ssl_mode is not set.',
    'Set ssl_mode = "verify-full", so that the server is verified with it.',
    'ssl_mode = "verify-full"',
  ],
  [
    'endpoint-certificate-unused',
    target('kinesis', linked) + ca,
    'aws_dms_endpoint.a (Amazon Kinesis target) links a certificate that has no effect: Amazon Kinesis endpoints take no certificate_arn.',
    'Leave certificate_arn out.',
  ],
];

test.each(CASES)('%s', (rule, hcl, ...expected) => expect(reported(rule, hcl)).toEqual([expected]));
