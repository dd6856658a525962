import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { dmslint } from '../cli/real.ts';
import { CA, endpoint } from './files.ts';
import { fixed } from './run.ts';

/** Fixes that add a certificate, whose file the user has to fetch. */

const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-fetched-')));
afterAll(() => rmSync(cwd, { recursive: true }));

const server = (engine: string, mode: string) =>
  endpoint(
    'shop',
    'endpoint_id   = "shop"',
    'endpoint_type = "source"',
    `engine_name   = "${engine}"`,
    'server_name   = "shop.abc123def456.eu-west-1.rds.amazonaws.com"',
    `ssl_mode      = "${mode}"`,
  );

const FETCH =
  'dmslint: fetch https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem into eu-west-1-bundle.pem: Terraform refuses the configuration without it.\n';

describe('the command', () => {
  beforeEach(() => {
    rmSync(path.join(cwd, 'eu-west-1-bundle.pem'), { force: true });
    writeFileSync(path.join(cwd, 'main.tf'), server('postgres', 'require'));
  });

  test('says which file to fetch, and from where', async () => {
    const { stderr } = await dmslint(cwd, ['--fix-unsafe']);
    expect(stderr).toContain(`dmslint: fixed 1 finding in 1 file (main.tf).\n${FETCH}`);
  });

  test('says so also where nothing is written', async () => {
    const { stderr } = await dmslint(cwd, ['--fix-unsafe', '--dry-run']);
    expect(stderr).toContain(`dmslint: would fix 1 finding in 1 file (main.tf).\n${FETCH}`);
  });

  test('says nothing of a file that is there', async () => {
    writeFileSync(path.join(cwd, 'eu-west-1-bundle.pem'), '');
    const { stderr } = await dmslint(cwd, ['--fix-unsafe']);
    expect(stderr).not.toContain('fetch');
  });
});

test.each([
  ['adds a certificate', '', [], ['endpoint-mode-unsupported aws_dms_endpoint.shop']],
  ['links one that is there', CA, ['endpoint-mode-unsupported aws_dms_endpoint.shop'], []],
])('of fixes of what AWS refuses, one that %s', (_, ca, applied, withheld) => {
  expect(fixed(server('mysql', 'require') + ca, { which: 'safe' })).toMatchObject({ applied, withheld });
});
