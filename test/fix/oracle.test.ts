import { expect, test } from 'vitest';
import { fixed } from './run.ts';

/** Oracle takes a wallet, and has TLS on a port of its own: both come with the mode, or nothing does. */

const database = (option: string) => `resource "aws_db_instance" "db" {
  engine            = "oracle-ee"
  option_group_name = aws_db_option_group.o.name
}

resource "aws_db_option_group" "o" {
  name = "o"
  option {
    ${option}
  }
}

provider "aws" {
  region = "eu-west-1"
}
`;

const endpoint = (port: string, server = 'aws_db_instance.db.address') => `resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"
  endpoint_type = "source"
  engine_name   = "oracle"
  server_name   = ${server}
  port          = ${port}
  ssl_mode      = "none"
}
`;

const SSL = 'option_name = "SSL"\n    port        = 2492';

const WALLET = [
  '+  ssl_mode        = "verify-ca"',
  '+  certificate_arn = aws_dms_certificate.rds_eu_west_1_wallet.certificate_arn',
  '+resource "aws_dms_certificate" "rds_eu_west_1_wallet" {',
  '+  certificate_id     = "rds-eu-west-1-wallet"',
  '+  certificate_wallet = filebase64("${path.module}/rds-eu-west-1-wallet/cwallet.sso")',
];

test.each<readonly [string, string, readonly string[], readonly string[]]>([
  ['the port of the option SSL', endpoint('1521') + database(SSL), ['+  port            = 2492', ...WALLET], []],
  ['which is there already', endpoint('2492') + database(SSL), ['+  port            = 2492', ...WALLET], []],
  [
    'a database without the option',
    endpoint('1521') + database('option_name = "S3_INTEGRATION"'),
    [],
    ['that alone would cause the finding endpoint-port-mismatch for aws_dms_endpoint.a'],
  ],
  ['a server whose CA is not known', endpoint('1521', '"ora.example.com"'), [], []],
])('%s', (_, text, added, refused) => {
  const { diff, refused: why } = fixed(text);
  const lines = diff
    .split('\n')
    .filter((line) => /^\+ *\w/.test(line) && !/server_name|engine_name|endpoint_|^\+\+/.test(line));
  expect(lines.sort()).toEqual([...added].sort());
  expect(why.map((line) => line.replace(/^[^:]*: /, ''))).toEqual(refused);
});
