import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CheckOptions, check } from '../../src/check.ts';
import { diffOf, type FixPlan, planFixes, type Recheck, type Written, writeFixes } from '../../src/fix/index.ts';
import type { Finding } from '../../src/lint/finding.ts';

/** The files of one configuration by their paths; a text alone is `main.tf`. */
export type Files = string | Readonly<Record<string, string>>;

export interface More {
  readonly which?: 'safe' | 'all';
  readonly paths?: readonly string[];
  readonly variables?: readonly string[];
  readonly varFiles?: readonly string[];
  readonly environments?: CheckOptions['environments'];
  /** Which findings there are to fix, such as all but those of a baseline. */
  readonly reported?: (finding: Finding) => boolean;
  /** What happens in the directory before anything is read, between planning and writing, and after that. */
  readonly prepare?: (directory: string) => void;
  readonly between?: (directory: string) => void;
  readonly after?: (directory: string) => void;
}

export interface Fixed {
  /** The files that changed, with their texts now. */
  readonly files: Readonly<Record<string, string>>;
  /** `rule address`, of those whose edits are made. */
  readonly applied: readonly string[];
  /** `rule address: why`. */
  readonly refused: readonly string[];
  readonly withheld: readonly string[];
  /** `rule address` of what is left. */
  readonly left: readonly string[];
  readonly diff: string;
  readonly written: Written;
}

/** Plans and writes the fixes of a configuration in a folder of its own; and does it again, when there must be nothing left to do. */
export function fixed(files: Files, more: More = {}): Fixed {
  return inFolder(files, (cwd) => {
    more.prepare?.(cwd);
    const before = read(cwd);
    const recheck = recheckOf(cwd, more);
    const plan = planFixes(recheck, more.which ?? 'all');
    more.between?.(cwd);
    const written = writeFixes(plan);
    more.after?.(cwd);
    const after = read(cwd);
    const again = planFixes(recheck, more.which ?? 'all');
    if (written.failed.length === 0 && again.files.length > 0)
      throw new Error(
        `A second run would change ${again.files.map((file) => file.path).join(', ')}:\n${diffOf(again)}`,
      );
    return {
      files: Object.fromEntries([...after].filter(([name, text]) => before.get(name) !== text)),
      applied: plan.applied.map(named),
      refused: plan.refused.map(({ finding, why }) => `${named(finding)}: ${why}`),
      withheld: plan.withheld.map(named),
      left: recheck(new Map()).report.findings.map(named),
      diff: diffOf(plan),
      written,
    };
  });
}

/** Only what would be done. */
export function planned(files: Files, more: More = {}): FixPlan {
  return inFolder(files, (cwd) => planFixes(recheckOf(cwd, more), more.which ?? 'all'));
}

export function inFolder<T>(files: Files, act: (cwd: string) => T): T {
  const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-fix-')));
  try {
    for (const [name, text] of Object.entries(typeof files === 'string' ? { 'main.tf': files } : files)) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), text);
    }
    return act(cwd);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function recheckOf(cwd: string, more: More): Recheck {
  return (edited) => {
    const { report, graph, tree } = check({
      paths: more.paths ?? ['.'],
      cwd,
      root: cwd,
      variables: more.variables ?? [],
      varFiles: more.varFiles ?? [],
      environments: more.environments ?? [],
      source: false,
      evidence: false,
      now: new Date('2026-01-01T00:00:00Z'),
      failOn: 'error',
      env: {},
      edited,
      reads: 'all',
    });
    return { report: { ...report, findings: report.findings.filter(more.reported ?? (() => true)) }, graph, tree };
  };
}

function read(cwd: string): Map<string, string> {
  return new Map(
    readdirSync(cwd, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      // Some versions of Node follow links to directories.
      .filter((file) => realpathSync(file) === path.join(realpathSync(cwd), path.relative(cwd, file)))
      .map((file) => [path.relative(cwd, file), readFileSync(file, 'utf8')] as const),
  );
}

function named({ rule, subjects }: Finding): string {
  return [rule.id, ...subjects.map(({ address }) => address)].join(' ');
}

/** A text as `terraform fmt` writes it; undefined where there is no Terraform, or it refuses the text. */
export function terraformFormats(text: string): string | undefined {
  const { status, stdout } = spawnSync('terraform', ['fmt', '-'], { input: text, encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

/** The files of many configurations, formatted in one go; undefined where there is no Terraform. */
export function formattedByTerraform(
  all: readonly Readonly<Record<string, string>>[],
): Record<string, string>[] | undefined {
  const together = Object.assign(
    {},
    ...all.map((files, index) =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${index}/${name}`, text])),
    ),
  );
  return inFolder(together, (cwd) => {
    const { status, stdout } = spawnSync('terraform', ['fmt', '-recursive'], { cwd, encoding: 'utf8' });
    if (status === null || stdout === '') return status === null ? undefined : [...all.map((files) => ({ ...files }))];
    return all.map((files, index) =>
      Object.fromEntries(
        Object.keys(files).map((name) => [name, readFileSync(path.join(cwd, String(index), name), 'utf8')]),
      ),
    );
  });
}
