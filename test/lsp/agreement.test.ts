import { cpSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../src/check.ts';
import { Workspace } from '../../src/lsp/workspace.ts';
import { messageOf } from '../../src/report/text.ts';
import { positionAt } from '../../src/text/source.ts';
import { directory } from '../e2e/command.ts';
import { NOW } from './client.ts';

/** The server checks roots apart and puts them together again: it must say what one run of the command line says. */

const CASES = readdirSync('fixtures').filter((name, index) => index % 5 === 0 || name.startsWith('module'));

function copied(): string {
  const root = directory();
  for (const name of CASES) {
    try {
      cpSync(path.join('fixtures', name, 'config'), path.join(root, name), { recursive: true });
    } catch {
      // A case without a configuration.
    }
  }
  return realpathSync(root);
}

function byCommandLine(cwd: string, edited?: ReadonlyMap<string, string>): string[] {
  const { report } = check({
    paths: [],
    cwd,
    env: {},
    variables: [],
    varFiles: [],
    evidence: false,
    now: NOW,
    edited,
  });
  return report.findings
    .map((finding) => {
      const { line, column } = positionAt(finding.at.source, finding.at.start);
      return `${finding.at.source.path}:${line}:${column} ${finding.rule.id} ${messageOf(finding).oneLine}`;
    })
    .sort();
}

function byServer(workspace: Workspace, root: string): string[] {
  workspace.settleAll();
  return [...workspace.diagnostics()]
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(({ codeDescription }) => codeDescription !== undefined)
        .map(({ range: { start }, code, message }) => {
          const file = path.relative(root, decodeURIComponent(new URL(uri).pathname));
          return `${file}:${start.line + 1}:${start.character + 1} ${code} ${message}`;
        }),
    )
    .sort();
}

test('it says what a run of all roots says, also after edits', () => {
  const root = copied();
  const failures: string[] = [];
  const workspace = new Workspace(
    { check, now: () => NOW, env: {} },
    { checked: () => {}, failed: (name, where) => failures.push(`${name} ${where}`) },
  );
  workspace.addFolder(pathToFileURL(root).href);
  const all = byCommandLine(root);
  expect(all.length).toBeGreaterThan(50);
  expect(byServer(workspace, root)).toEqual(all);
  for (const name of CASES.filter((one) => all.some((line) => line.startsWith(`${one}/main.tf`))).slice(0, 6)) {
    const file = path.join(root, name, 'main.tf');
    const text = `# 日本語\nresource "aws_dms_endpoint" "added" {\n  endpoint_id = "added"\n  endpoint_type = "source"\n  engine_name = "mysql"\n}\n`;
    const open = workspace.documents.set(TextDocument.create(pathToFileURL(file).href, 'terraform', 1, text))!;
    workspace.changed(open.path);
    const edited = new Map(workspace.documents.all().map((one) => [path.relative(root, one.path), one.text.getText()]));
    expect(byServer(workspace, root)).toEqual(byCommandLine(root, edited));
  }
  workspace.dispose();
  expect(failures).toEqual([]);
});
