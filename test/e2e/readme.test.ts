import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { node, repository, run } from './command.ts';

const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');

test('the README shows what dmslint prints', () => {
  const { stderr, code } = run(node, ['scripts/readme.mjs', '--check'], { env: { DMSLINT_NODE: node } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('it shows findings, and all rules', () => {
  expect(readme).toMatch(/^error\[endpoint-plaintext\]: /m);
  expect(readme).toContain('[endpoint-undetermined](rules/endpoint-undetermined.md)');
});

test('its commands stand on lines of their own', () => {
  expect(readme).toMatch(/^node dist\/cli\.js fixtures\/\S+$/m);
  expect(readme).toMatch(/^npm ci && npm test$/m);
});
