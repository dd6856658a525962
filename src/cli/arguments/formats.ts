import { nearest } from '../../text/suggest.ts';
import { UsageError } from '../usage.ts';
import { many, one, type Parsed } from '../values.ts';
import type { Target } from './request.ts';

/** Formats that are one document of JSON or XML. */
const documents: ReadonlySet<string> = new Set([
  'sarif',
  'code-scanning',
  'json',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
]);

export const ONCE: readonly Target[] = [{ format: 'pretty', file: undefined }];
/** What VS Code's SARIF viewer lists, and lines for a problem matcher. */
export const WATCHING: readonly Target[] = [
  { format: 'compact', file: undefined },
  { format: 'sarif', file: '.sarif/dmslint.sarif', standard: true },
];

/** `standard`: the targets for standard output and for files, if none are given. */
export function targetsOf(parsed: Parsed, formatNames: readonly string[], standard: readonly Target[]): Target[] {
  const targets = many(parsed, 'format').map((text): Target => {
    const [, format, file] = /^([^=]*)(?:=(.*))?$/s.exec(text) as unknown as [string, string, string | undefined];
    if (!formatNames.includes(format)) {
      const meant = nearest(format, formatNames);
      throw new UsageError(
        `Unknown format "${format}".`,
        `${meant === undefined ? '' : `Did you mean ${meant}? `}The formats are ${formatNames.join(', ')}.`,
      );
    }
    if (file === '')
      throw new UsageError(
        `--format ${format}= needs a file.`,
        `Write --format ${format}=FILE, or --format ${format} for standard output.`,
      );
    return { format, file: file === '-' ? undefined : file };
  });
  return withOutput(withStandard(refuseShared(targets), standard), one(parsed, 'output'));
}

function refuseShared(targets: Target[]): Target[] {
  const printed = targets.filter(({ file }) => file === undefined).map(({ format }) => format);
  const alone = printed.find((format) => documents.has(format));
  if (alone !== undefined && printed.length > 1) {
    throw new UsageError(
      `${alone} cannot share standard output with another format.`,
      `Write one of them to a file: --format ${alone}=FILE.`,
    );
  }
  return targets;
}

function withStandard(targets: readonly Target[], standard: readonly Target[]): Target[] {
  if (standard === ONCE) return targets.length === 0 ? [...standard] : [...targets];
  const lacking = (kind: 'printed' | 'filed') =>
    !targets.some(({ file }) => (file === undefined) === (kind === 'printed'));
  return [...targets, ...standard.filter(({ file }) => lacking(file === undefined ? 'printed' : 'filed'))];
}

/** `--output`: the file for what would be printed. */
function withOutput(targets: Target[], output: string | undefined): Target[] {
  if (output === undefined || output === '-') return targets;
  const printed = targets.filter(({ file }) => file === undefined);
  if (printed.length > 1)
    throw new UsageError(
      '--output takes one report, and several formats are to be printed.',
      `Write each of them to a file: ${printed.map(({ format }) => `--format ${format}=FILE`).join(' ')}.`,
    );
  if (printed.length === 0)
    throw new UsageError(
      '--output has nothing to write: all formats name files.',
      'Leave it out, or add a --format without a file.',
    );
  return targets.map((target) => (target.file === undefined ? { ...target, file: output } : target));
}
