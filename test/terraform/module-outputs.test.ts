import { expect, test } from 'vitest';
import { found, run, tree } from '../check.ts';

/** The outputs of a module that has neither count nor for_each are an object. */
test.each<[reference: string, rule: string]>([
  ['module.m["mode"]', 'endpoint-server-unverified'],
  ['module.m[local.name]', 'endpoint-server-unverified'],
  ['lookup(module.m, "mode", "none")', 'endpoint-server-unverified'],
  ['module.m["other"]', 'endpoint-undetermined'],
  ['module.m[0].mode', 'endpoint-undetermined'],
  ['aws_dms_endpoint.b["ssl_mode"]', 'endpoint-undetermined'],
])('%s', (reference, rule) => {
  const files = {
    'main.tf': [
      'module "m" {\n  source = "./m"\n}',
      'locals {\n  name = "mode"\n}',
      `resource "aws_dms_endpoint" "e" {\n  engine_name = "postgres"\n  ssl_mode = ${reference}\n}`,
      'resource "aws_dms_endpoint" "b" {\n  engine_name = "s3"\n  ssl_mode = "none"\n}\n',
    ].join('\n'),
    'm/main.tf': 'output "mode" {\n  value = "require"\n}\n',
  };
  expect(found(run(tree(files)).findings).map((text) => text.split(' ').slice(1).join(' '))).toEqual([
    `${rule} aws_dms_endpoint.e`,
  ]);
});
