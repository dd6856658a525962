import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { endpoint, tree } from '../check.ts';
import { dmslint } from './real.ts';

/** pre-commit passes the names of changed files, and a stranger chooses them. */

const OFF = 'rule "endpoint-plaintext" {\n  level = "off"\n}\n';
const files = (name: string) => ({ 'main.tf': endpoint('a', 'ssl_mode = "none"'), [name]: OFF });

test.each(['--config=x.tf', '--output=/x.tf', '-fjson=x.tf', '-o/x.tf', '--x.tf', '-q.tf'])(
  'a file that is named like an option, %s, is none of the options',
  async (name) => {
    const root = tree(files(name));
    const { code, stdout, stderr } = await dmslint(root, ['--affected', 'main.tf', name]);
    expect(stderr).toBe(
      `dmslint: ${name} is an option, and the name of a file too. Rename the file; or name it after --, or with ./ before it.\n`,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(existsSync(path.join(root, 'x.tf'))).toBe(false);
  },
);

test.each([
  ['after --', ['--affected', '--', 'main.tf', '--config=x.tf']],
  ['with its directory', ['--affected', 'main.tf', './--config=x.tf']],
])('it can be named %s', async (_, argv) => {
  const { code, stdout } = await dmslint(tree(files('--config=x.tf')), argv);
  expect(stdout).toContain('endpoint-plaintext');
  expect(code).toBe(1);
});

test('an option that is no file is an option', async () => {
  const { code } = await dmslint(tree(files('x.hcl')), ['--affected', 'main.tf', '--config=x.hcl']);
  expect(code).toBe(0);
});
