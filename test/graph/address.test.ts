import { expect, test } from 'vitest';
import { callerOf, declarationOf, moduleOf, withCallers } from '../../src/graph/address.ts';

test.each<[module: string, all: readonly string[]]>([
  ['', ['']],
  ['module.a', ['module.a', '']],
  ['module.a.module.b', ['module.a.module.b', 'module.a', '']],
  ['module.a["x"].module.b[0]', ['module.a["x"].module.b[0]', 'module.a["x"]', '']],
  ['module.a["x.module.b"]', ['module.a["x.module.b"]', '']],
  ['module.a["]\\"."].module.b[?]', ['module.a["]\\"."].module.b[?]', 'module.a["]\\"."]', '']],
  ['module.größe.module.名前', ['module.größe.module.名前', 'module.größe', '']],
  ['module.["x"]', ['module.["x"]', '']],
  ['module..module.b', ['module..module.b', 'module.', '']],
  ['module', ['module', '']],
])('%s and its callers', (module, all) => {
  expect([...withCallers(module)]).toEqual(all);
});

test.each<[address: string, module: string, declaration: string]>([
  ['aws_dms_endpoint.a', '', 'aws_dms_endpoint.a'],
  ['data.aws_vpc.main', '', 'data.aws_vpc.main'],
  ['aws_dms_endpoint.a["x.y"]', '', 'aws_dms_endpoint.a'],
  ['module.m.aws_dms_endpoint.a[0]', 'module.m', 'aws_dms_endpoint.a'],
  ['module.m["a.b"].data.aws_vpc.main[0]', 'module.m["a.b"]', 'data.aws_vpc.main'],
  ['module.größe.aws_dms_endpoint.größe', 'module.größe', 'aws_dms_endpoint.größe'],
  ['module.["x"].aws_dms_endpoint.a', 'module.["x"]', 'aws_dms_endpoint.a'],
])('%s: its module and its declaration', (address, module, declaration) => {
  expect([moduleOf(address), declarationOf(address)]).toEqual([module, declaration]);
});

test('each caller is shorter, whatever the name is', () => {
  for (const module of ['module.[', 'module.a[', 'module.a["', '[', 'module."a"', ' ', '.', '..', 'module.a]'])
    expect(callerOf(module).length).toBeLessThan(module.length);
});
