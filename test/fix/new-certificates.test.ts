import { expect, test } from 'vitest';
import { type Files, fixed } from './run.ts';

/** Certificates that remedies add: AWS takes each certificate_id once. */

const RDS = 'server_name = "shop.cabcdefghijk.eu-west-1.rds.amazonaws.com"';
const endpoint = (name: string, ...lines: string[]) =>
  `resource "aws_dms_endpoint" "${name}" {\n  endpoint_id   = "${name}"\n  endpoint_type = "source"\n  engine_name   = "mysql"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const call = (name: string, source: string, ...lines: string[]) =>
  `module "${name}" {\n  source = "${source}"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

type Row = readonly [name: string, files: Files, ids: readonly string[], refused: readonly string[]];

test.each<Row>([
  [
    'of a root and of a module',
    {
      'main.tf': endpoint('a', RDS, 'ssl_mode = "none"') + call('m', './modules/dms'),
      'modules/dms/main.tf': endpoint('b', RDS, 'ssl_mode = "none"'),
    },
    ['rds-eu-west-1', 'rds-eu-west-1-modules-dms'],
    [],
  ],
  [
    'of two modules',
    {
      'main.tf': call('m', './m') + call('n', './n_2'),
      'm/main.tf': endpoint('b', RDS, 'ssl_mode = "none"'),
      'n_2/main.tf': endpoint('b', RDS, 'ssl_mode = "none"'),
    },
    ['rds-eu-west-1-m', 'rds-eu-west-1-n-2'],
    [],
  ],
  [
    'of two endpoints of one module',
    endpoint('a', RDS, 'ssl_mode = "none"') + endpoint('b', RDS, 'ssl_mode = "none"'),
    ['rds-eu-west-1'],
    [],
  ],
  [
    'of two calls that say so themselves',
    {
      'main.tf': call('m', './m', 'mode = "none"') + call('n', './m', 'mode = "none"'),
      'm/main.tf': `variable "mode" {}\n${endpoint('b', RDS, 'ssl_mode = var.mode')}`,
    },
    [],
    ['each call of the module would add the certificate, and its certificate_id can be there only once'],
  ],
  [
    'of two calls with one default',
    {
      'main.tf': call('m', './m') + call('n', './m'),
      'm/main.tf': endpoint('b', RDS, 'ssl_mode = "none"'),
    },
    [],
    ['each call of the module would add the certificate, and its certificate_id can be there only once'],
  ],
])('%s', (_, files, ids, refused) => {
  const result = fixed(files);
  const texts = Object.values(result.files).join('\n');
  expect([...texts.matchAll(/certificate_id\s*= "([^"]+)"/g)].map(([, id]) => id!).sort()).toEqual(ids);
  expect([...new Set(result.refused.map((line) => line.replace(/^[^:]*: /, '')))]).toEqual(refused);
});
