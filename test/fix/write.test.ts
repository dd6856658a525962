import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixed } from './run.ts';

/** Which files are written, and how. */

const PUBLIC = (value: string) =>
  `resource "aws_dms_replication_instance" "a" {\n  publicly_accessible = ${value}\n}\n`;
const VARIABLE = `variable "open" {}\n${PUBLIC('var.open')}`;

test('the mode stays, and nothing is left beside the file', () => {
  let beside: string[] = [];
  let mode = 0;
  const { files, written } = fixed(PUBLIC('true'), {
    prepare: (cwd) => chmodSync(path.join(cwd, 'main.tf'), 0o604),
    after: (cwd) => {
      mode = statSync(path.join(cwd, 'main.tf')).mode & 0o777;
      beside = readdirSync(cwd);
    },
  });
  expect(files).toEqual({ 'main.tf': PUBLIC('false') });
  expect(written).toEqual({ written: ['main.tf'], failed: [] });
  expect([mode, beside]).toEqual([0o604, ['main.tf']]);
});

test('a byte order mark stays', () => {
  const { files } = fixed(`\ufeff${PUBLIC('true')}`);
  expect(files['main.tf']).toBe(`\ufeff${PUBLIC('false')}`);
});

test('a read-only file is left, and what else is fixed', () => {
  const { files, refused, written } = fixed(
    { 'main.tf': PUBLIC('true'), 'b.tf': PUBLIC('true').replace('"a"', '"b"') },
    { prepare: (cwd) => chmodSync(path.join(cwd, 'main.tf'), 0o444) },
  );
  expect(Object.keys(files)).toEqual(['b.tf']);
  expect(refused).toEqual(['replication-instance-public aws_dms_replication_instance.a: main.tf is read-only']);
  expect(written.failed).toEqual([]);
});

test('a file that has changed since is left, with those whose edits belong to it', () => {
  const ca = 'resource "aws_dms_certificate" "ca" {\n  certificate_pem = file("x")\n}\n';
  const endpoint = `${ca}resource "aws_dms_endpoint" "a" {\n  engine_name = "mysql"\n  ssl_mode    = local.mode\n}\n`;
  const { files, written } = fixed(
    {
      'main.tf': endpoint,
      'locals.tf': 'locals {\n  mode = "none"\n}\n',
      'other.tf': PUBLIC('true'),
    },
    { between: (cwd) => writeFileSync(path.join(cwd, 'locals.tf'), 'locals {\n  mode = "none" \n}\n') },
  );
  expect(Object.keys(files).sort()).toEqual(['locals.tf', 'other.tf']);
  expect(files['locals.tf']).toBe('locals {\n  mode = "none" \n}\n');
  expect(written).toEqual({
    written: ['other.tf'],
    failed: [
      { path: 'locals.tf', why: 'locals.tf has changed since dmslint read it. Run dmslint again.' },
      { path: 'main.tf', why: 'main.tf was not changed because its edits depend on those of locals.tf.' },
    ],
  });
});

test('a file that is gone is told', () => {
  const { written } = fixed(PUBLIC('true'), { between: (cwd) => unlinkSync(path.join(cwd, 'main.tf')) });
  expect(written).toEqual({ written: [], failed: [{ path: 'main.tf', why: 'main.tf no longer exists.' }] });
});

test('a file that has become a link is left', () => {
  const { written } = fixed(
    { 'main.tf': PUBLIC('true'), 'x/other.txt': PUBLIC('true') },
    {
      between: (cwd) => {
        unlinkSync(path.join(cwd, 'main.tf'));
        symlinkSync('x/other.txt', path.join(cwd, 'main.tf'));
      },
    },
  );
  expect(written.failed).toEqual([{ path: 'main.tf', why: 'main.tf is no longer the file that dmslint read.' }]);
});

test('bytes that are not UTF-8 are left as they are', () => {
  const bytes = Buffer.concat([Buffer.from(PUBLIC('true')), Buffer.from([0x23, 0xff, 0x0a])]);
  const { written } = fixed({ 'main.tf': '' }, { prepare: (cwd) => writeFileSync(path.join(cwd, 'main.tf'), bytes) });
  expect(written).toEqual({
    written: [],
    failed: [{ path: 'main.tf', why: 'main.tf has changed since dmslint read it. Run dmslint again.' }],
  });
});

test('a link that stays in the tree: the file that it leads to is written, and the link stays', () => {
  const { files } = fixed(
    { 'a/x.tf': '', 'shared/main.tf': PUBLIC('true') },
    { paths: ['a'], prepare: (cwd) => symlinkSync('../shared/main.tf', path.join(cwd, 'a/main.tf')) },
  );
  // A file in the place of the link would be another one that changed.
  expect(files).toEqual({ 'shared/main.tf': PUBLIC('false') });
});

test('one file under two paths is edited once', () => {
  const { files, applied } = fixed(
    { 'a/x.tf': '', 'b/x.tf': '', 'shared/main.tf': PUBLIC('true') },
    {
      paths: ['a', 'b'],
      prepare: (cwd) => {
        symlinkSync('../shared/main.tf', path.join(cwd, 'a/main.tf'));
        symlinkSync('../shared/main.tf', path.join(cwd, 'b/main.tf'));
      },
    },
  );
  expect(files).toEqual({ 'shared/main.tf': PUBLIC('false') });
  expect(applied).toHaveLength(2);
});

test('a linked directory', () => {
  const { files } = fixed(
    { 'a/main.tf': 'module "m" {\n  source = "./m"\n}\n', 'shared/m.tf': PUBLIC('true') },
    { paths: ['a'], prepare: (cwd) => symlinkSync('../shared', path.join(cwd, 'a/m')) },
  );
  expect(files).toEqual({ 'shared/m.tf': PUBLIC('false') });
});

test('nothing outside the tree', () => {
  const outside = mkdtempSync(path.join(tmpdir(), 'dmslint-outside-'));
  try {
    mkdirSync(path.join(outside, 'm'));
    writeFileSync(path.join(outside, 'vars.tfvars'), 'open = true\n');
    const { files, refused } = fixed({ 'main.tf': VARIABLE }, { varFiles: [path.join(outside, 'vars.tfvars')] });
    expect(files).toEqual({});
    expect(refused).toEqual([
      'replication-instance-public aws_dms_replication_instance.a: it is not in a file of the checked tree',
    ]);
    expect(readFileSync(path.join(outside, 'vars.tfvars'), 'utf8')).toBe('open = true\n');
    const linked = fixed(
      { 'main.tf': VARIABLE },
      { prepare: (cwd) => symlinkSync(path.join(outside, 'vars.tfvars'), path.join(cwd, 'terraform.tfvars')) },
    );
    expect(linked.files).toEqual({});
    expect(existsSync(path.join(outside, 'vars.tfvars'))).toBe(true);
  } finally {
    rmSync(outside, { recursive: true });
  }
});
