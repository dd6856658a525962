import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixed } from './run.ts';

const pem = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/certificates/rds-eu-west-1.pem'), 'utf8');

/** A call of a module that is not installed, and that links certificates by their keys. */
const call = (certificates: readonly string[], ...entry: string[]) =>
  [
    'module "dms" {',
    '  source = "terraform-aws-modules/dms/aws"',
    '  certificates = {',
    ...certificates.map((name) => `    ${name} = { certificate_id = "${name}", certificate_pem = file("ca.pem") }`),
    '  }',
    '  endpoints = {',
    '    orders = {',
    ...['endpoint_id   = "orders"', 'endpoint_type = "source"', 'engine_name   = "postgres"', ...entry].map(
      (line) => `      ${line}`,
    ),
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');

const filesOf = (text: string) => ({ 'main.tf': text, 'ca.pem': pem });

test('the certificate is linked by its key, in the entry of the caller', () => {
  const { files, left } = fixed(filesOf(call(['rds'], 'ssl_mode      = "verify-ca"')));
  expect(files['main.tf']).toMatch(/\bcertificate_key\s*= "rds"/);
  expect(left.filter((name) => name.startsWith('endpoint-certificate-missing'))).toEqual([]);
});

test('of several certificates none is chosen', () => {
  expect(fixed(filesOf(call(['one', 'two'], 'ssl_mode      = "verify-ca"'))).files).toEqual({});
});
