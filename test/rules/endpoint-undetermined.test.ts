import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/report/text.ts';
import { declared, emptyCa, endpoint, lifecycle, linked, unknown, verified } from './support/configuration.ts';
import { testInModule, testReported } from './support/outcomes.ts';
import { type Case, found, run } from './support/run.ts';

testReported('endpoint-undetermined', {
  fail: endpoint('mysql', `ssl_mode = ${unknown}`) + declared,
  pass: endpoint('mysql', verified),
});

testInModule('endpoint-undetermined', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["given"]',
});

const byVariable = endpoint('postgres', 'ssl_mode = var.mode');

test.each<Case>([
  [
    'without default and value nothing is known',
    `${byVariable}variable "mode" {}\n`,
    ['endpoint-undetermined@7 aws_dms_endpoint.a'],
  ],
  [
    'a data source is read by Terraform only',
    `${endpoint('postgres', 'ssl_mode = data.aws_ssm_parameter.mode.value')}data "aws_ssm_parameter" "mode" {\n  name = "/mode"\n}\n`,
    ['endpoint-undetermined@5 aws_dms_endpoint.a'],
  ],
  [
    'an unknown engine in clear text',
    `resource "aws_dms_endpoint" "a" {\n  engine_name = var.engine\n  endpoint_type = "source"\n  endpoint_id = "a"\n}\nvariable "engine" {}\n`,
    ['endpoint-undetermined@6 aws_dms_endpoint.a'],
  ],
  [
    'a map that is unknown by variable',
    `${endpoint('postgres', 'ssl_mode = var.modes[var.env]')}variable "env" {}\nvariable "modes" {}\n`,
    ['endpoint-undetermined@5 aws_dms_endpoint.a'],
  ],
])('%s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

test('the settings of an endpoint that is a data source are read by Terraform, too', () => {
  const files = `resource "aws_dms_endpoint" "a" {
  endpoint_id = "a"
  endpoint_type = "target"
  engine_name = "kafka"
  kafka_settings {
    broker = "b-1.example.com:9094"
    security_protocol = data.aws_dms_endpoint.b.kafka_settings[0].security_protocol
  }
}
data "aws_dms_endpoint" "b" {
  endpoint_id = "b"
}
`;
  expect(run(files).findings.map((finding) => messageOf(finding).fact)).toEqual([
    expect.stringContaining('because data.aws_dms_endpoint.b.kafka_settings is read from a data source.'),
  ]);
});

describe('ignore_changes', () => {
  test.each<Case>([
    [
      'a mode that Terraform does not change later is undetermined',
      `${endpoint('postgres', 'ssl_mode = "verify-full"', linked, lifecycle('ignore_changes = [ssl_mode]'))}${emptyCa}`,
      ['endpoint-undetermined@5 aws_dms_endpoint.a'],
    ],
    [
      'all covers it too',
      `${endpoint('postgres', 'ssl_mode = "verify-full"', linked, lifecycle('ignore_changes = all'))}${emptyCa}`,
      ['endpoint-undetermined@5 aws_dms_endpoint.a'],
    ],
    [
      'another attribute does not',
      `${endpoint('postgres', 'ssl_mode = "verify-full"', linked, lifecycle('ignore_changes = [tags]'))}${emptyCa}`,
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});
