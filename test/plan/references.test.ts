import { expect, test } from 'vitest';
import { fullReferences, keyText, stepsOf, textOf } from '../../src/plan/references.ts';

test.each([
  [['var.mode']],
  [['each.value.ssl_mode', 'each.value'], ['each.value.ssl_mode']],
  [['module.certs.arn', 'module.certs'], ['module.certs.arn']],
  [
    ['module.certs["a"].arn', 'module.certs["a"]', 'module.certs'],
    ['module.certs["a"].arn', 'module.certs'],
  ],
  [['module.certs["a"]', 'module.certs'], ['module.certs["a"]']],
  [['aws_x.a["k"].arn', 'aws_x.a["k"]', 'aws_x.a'], ['aws_x.a["k"].arn']],
  [
    ['aws_x.a.arn', 'aws_x.a', 'aws_x.a'],
    ['aws_x.a.arn', 'aws_x.a'],
  ],
  [
    ['aws_x.a', 'each.key'],
    ['aws_x.a', 'each.key'],
  ],
  [['aws_x.a.arn', 'aws_x.a', 'aws_x.a.arn', 'aws_x.a'], ['aws_x.a.arn']],
  [
    ['data.aws_x.a[0].arn', 'data.aws_x.a[0]', 'data.aws_x.a', 'local.ab', 'local.a'],
    ['data.aws_x.a[0].arn', 'local.ab', 'local.a'],
  ],
])('%j', (references, expected = references) => {
  expect(fullReferences(references)).toEqual(expected);
});

test.each([
  'aws_dms_endpoint.this["a.b[0]"].x',
  'module.a["$${x}"].module.b[3]',
  'aws_x.a["quo\\"te"]',
  'data.aws_x.größe.id',
])('%s is read and written', (text) => {
  expect(textOf(stepsOf(text)!)).toBe(text);
});

test('keys as Terraform escapes them', () => {
  expect(stepsOf('a.b["$${x} %%{y}"]')?.at(-1)).toEqual({ key: '${x} %{y}' });
  expect(keyText('${x} %{y}')).toBe('["$${x} %%{y}"]');
});

test.each(['', '.', 'a..b', 'a["b', 'a[b]', 'a]b'])('%j is no reference', (text) => {
  expect(stepsOf(text)).toBeUndefined();
});
