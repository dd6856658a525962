import path from 'node:path';
import { readNamed, readRegular } from './files/read.ts';
import { absolute, inTree, isOffLimits, leavesTree, type Tree } from './files/tree.ts';
import { applyBaseline, readBaseline, staleNote, writeBaseline } from './lint/baseline.ts';
import type { Finding } from './lint/finding.ts';
import type { Diagnostic } from './text/diagnostic.ts';
import { safeJson } from './text/escape.ts';

/** How to use the baseline. */
export interface BaselineUse {
  /** `--baseline FILE`, relative to the working directory; undefined: that of the settings; false: `--no-baseline`. */
  readonly file: string | false | undefined;
  readonly mode: 'apply' | 'update';
}

export interface BaselineOutcome {
  readonly findings: readonly Finding[];
  readonly baselined: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
  readonly write?: { readonly file: string; readonly text: string };
}

interface Around {
  readonly tree: Tree;
  /** Whether a root was checked completely, so that entries without a finding are stale. */
  readonly isChecked: (root: string) => boolean;
}

/** Reads the baseline, if there is one, and separates the findings in it; or makes a new baseline of all findings. */
export function baselineFor(
  findings: readonly Finding[],
  { baseline: use, cwd }: { readonly baseline?: BaselineUse | undefined; readonly cwd: string },
  configured: string | undefined,
  { tree, isChecked }: Around,
): BaselineOutcome {
  if (use?.file === false) return { findings, baselined: [], diagnostics: [] };
  const file = use?.file !== undefined ? path.resolve(cwd, use.file) : configured && absolute(tree, configured);
  const shown = use?.file ?? configured;
  const updating = use?.mode === 'update';
  if (!file || shown === undefined) {
    const message =
      '--update-baseline requires a file to write. Pass --baseline FILE, or set baseline in .dmslint.hcl.';
    return { findings, baselined: [], diagnostics: updating ? [{ severity: 'error', code: 'baseline', message }] : [] };
  }
  // The command line may name any file; the settings, which come with the checked code, only files of the tree.
  const isNamed = use?.file !== undefined;
  if (isNamed ? leavesTree(tree, file) : inTree(tree, file) === undefined) {
    const message = `The baseline ${shown} is outside the checked tree. ${isNamed ? 'Pass another with --baseline FILE' : 'Set another as baseline in .dmslint.hcl'}.`;
    return { findings, baselined: [], diagnostics: [{ severity: 'error', code: 'baseline', message }] };
  }
  if (!isNamed && isOffLimits(tree, configured!)) {
    const message = `The baseline ${shown} of the settings is neither read nor written, since git or secrets are kept there. Set another as baseline in .dmslint.hcl.`;
    return { findings, baselined: [], diagnostics: [{ severity: 'error', code: 'baseline', message }] };
  }
  const { entries, problem } = entriesOf(file, shown, updating, isNamed ? readNamed : readRegular);
  if (problem !== undefined && !updating) return { findings, baselined: [], diagnostics: [problem] };
  // Settings are a stranger's: what they name must not be lost.
  if (problem !== undefined && !isNamed) {
    const message = `The file ${shown}, which the settings name as the baseline, is none, so it is not overwritten. Remove it, or pass another with --baseline FILE.`;
    return { findings, baselined: [], diagnostics: [{ severity: 'error', code: 'baseline', message }] };
  }
  if (updating) {
    const kept = entries.filter(({ root }) => !isChecked(root));
    const [about, others] = partition(findings, ({ subjects }) => subjects.length > 0);
    return {
      findings: others,
      baselined: about,
      diagnostics: [],
      write: { file, text: safeJson(writeBaseline(about, kept)) },
    };
  }
  const { stale, ...applied } = applyBaseline(findings, entries, isChecked);
  return { ...applied, diagnostics: stale.length === 0 ? [] : [staleNote(stale, shown)] };
}

function entriesOf(
  file: string,
  shown: string,
  updating: boolean,
  read: (file: string) => Buffer,
): ReturnType<typeof readBaseline> {
  try {
    return readBaseline(read(file).toString('utf8'), shown);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT' && updating) return { entries: [] };
    const message = `Cannot read the baseline ${shown} (${code}). Create it with --update-baseline.`;
    return { entries: [], problem: { severity: 'error', code: 'baseline', message } };
  }
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []];
  for (const item of items) parts[isFirst(item) ? 0 : 1].push(item);
  return parts;
}
