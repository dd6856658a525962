import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checked } from '../fix/checked.ts';

/** What is read again when some texts of a directory are edited. */

const endpoint = (name: string, mode: string) =>
  `resource "aws_dms_endpoint" "${name}" {
  endpoint_id   = "${name}"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = ${mode}
}
`;

/** The sources that are the same objects after an edit of a.tf, and the subjects of what is found then. */
function after(edit: string, link: 'a link' | 'no link') {
  const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-again-')));
  try {
    writeFileSync(path.join(cwd, 'a.tf'), 'locals {\n  mode = "verify-full"\n}\n');
    writeFileSync(path.join(cwd, 'b.tf'), endpoint('b', 'local.mode'));
    writeFileSync(path.join(cwd, 'c_override.tf'), 'resource "aws_dms_endpoint" "b" {\n  port = 1\n}\n');
    if (link === 'a link') symlinkSync('a.tf', path.join(cwd, 'z.txt'));
    const before = checked(cwd);
    const { graph, report } = before.again(new Map([['a.tf', edit]]), new Set(['.']));
    const known = new Set(before.graph.outlines.map(({ source }) => source));
    return {
      kept: graph.outlines.flatMap(({ source }) => (known.has(source) ? [source.path] : [])).sort(),
      plaintext: report.findings.filter(({ rule }) => rule.id === 'endpoint-plaintext').length,
      port: graph.roots[0]?.resources.get('aws_dms_endpoint.b')?.values.get('port')?.kind,
    };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const PLAIN = 'locals {\n  mode = "none"\n}\n';

test.each([
  ['no link', ['b.tf', 'c_override.tf']],
  ['a link', []],
] as const)('only the edited file is parsed again: %s', (link, kept) => {
  expect(after(PLAIN, link)).toEqual({ kept, plaintext: 1, port: 'number' });
});
