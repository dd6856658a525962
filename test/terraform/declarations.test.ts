import { describe, expect, test } from 'vitest';
import { modeOf, rootOf } from './configurations.ts';
import { show } from './functions/values.ts';

/** The attributes of the endpoint `e`, in short. */
function attributesOf(files: Parameters<typeof rootOf>[0]): Record<string, string> {
  const { values } = rootOf(files).resources.get('aws_dms_endpoint.e')!;
  return Object.fromEntries([...values].map(([name, value]) => [name, show(value)]));
}

// https://developer.hashicorp.com/terraform/language/block/resource: Terraform 1.11 plans these values.
describe('the block "_"', () => {
  test('holds arguments and blocks of the resource', () => {
    const text = `resource "aws_dms_endpoint" "e" {
  engine_name = "kafka"
  _ {
    ssl_mode = "none"
    count    = 0
    kafka_settings {
      broker = "b:1"
    }
  }
}
`;
    expect(attributesOf(text)).toMatchObject({
      engine_name: '"kafka"',
      ssl_mode: '"none"',
      kafka_settings: expect.stringContaining('broker: "b:1"'),
    });
    expect(attributesOf(text)).not.toHaveProperty('_');
  });

  test('in the JSON syntax', () => {
    const json = { resource: { aws_dms_endpoint: { e: { engine_name: 'mysql', _: { ssl_mode: 'none' } } } } };
    expect(attributesOf({ 'main.tf.json': JSON.stringify(json) })).toMatchObject({ ssl_mode: '"none"' });
  });

  test('holds arguments of a module call', () => {
    const files = {
      'main.tf': 'module "m" {\n  source = "./m"\n  _ {\n    mode = "require"\n  }\n}\n',
      'm/main.tf': 'variable "mode" {}\noutput "mode" {\n  value = var.mode\n}\n',
    };
    expect(modeOf('module.m.mode', files)).toBe('"require"');
  });

  test('is a block of another block', () => {
    const text = `resource "aws_dms_endpoint" "e" {
  kafka_settings {
    _ {
      broker = "b:1"
    }
  }
}
`;
    expect(attributesOf(text).kafka_settings).toContain('{_: list[');
  });
});
