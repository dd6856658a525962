import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { Finding, Level } from '../lint/finding.ts';
import { memoBy } from '../memo.ts';
import { messageOf } from '../report/text.ts';
import { table } from '../table.ts';
import type { Diagnostic as InputDiagnostic } from '../text/diagnostic.ts';
import { plain } from '../text/escape.ts';
import { findingsOf } from './findings.ts';
import type { Folder } from './folder.ts';
import { protocolRange } from './positions.ts';
import { nameOf } from './unit.ts';

/** The diagnostics of files by their real paths. */
export type ByFile = ReadonlyMap<string, readonly Diagnostic[]>;

const SOURCE = 'dmslint';

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

/** What editors fade out, since it has no effect, or strike through, since it is withdrawn. */
const TAGS = table<DiagnosticTag>({
  'endpoint-certificate-unused': DiagnosticTag.Unnecessary,
  'endpoint-secrets-ignored': DiagnosticTag.Unnecessary,
  'endpoint-tls-attribute-ineffective': DiagnosticTag.Unnecessary,
  'suppression-unused': DiagnosticTag.Unnecessary,
  'database-ca-retired': DiagnosticTag.Deprecated,
});

const BEGINNING = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** So many places beside a finding are shown. */
const MOST_RELATED = 20;

/** All that is to be said of the files of a folder. */
export function diagnosticsOf(folder: Folder): ByFile {
  const byFile = new Map<string, Diagnostic[]>();
  const add = (file: string, diagnostic: Diagnostic) => {
    const known = byFile.get(file);
    if (known === undefined) byFile.set(file, [diagnostic]);
    else if (!known.some((one) => isSame(one, diagnostic))) known.push(diagnostic);
  };
  for (const { finding } of findingsOf(folder.units)) {
    const file = folder.fileOf(finding.at.source);
    if (file !== undefined) add(file, toldSafely(finding, folder));
  }
  for (const { roots, outcomes, crashes } of folder.units) {
    for (const { report } of outcomes)
      for (const one of report.diagnostics) {
        const file = one.at ? folder.fileOf(one.at.source) : folder.firstFileOf([...roots][0]!);
        if (file !== undefined) add(file, inputDiagnostic(one));
      }
    for (const [root, name] of crashes) {
      const file = folder.firstFileOf(root);
      if (file !== undefined) add(file, crashDiagnostic(name));
    }
  }
  return byFile;
}

/** A bug in the text of one finding hides no other. */
function toldSafely(finding: Finding, folder: Folder): Diagnostic {
  try {
    return findingDiagnostic(finding, folder);
  } catch (error) {
    return { ...crashDiagnostic(nameOf(error)), range: protocolRange(finding.at), code: finding.rule.id };
  }
}

/** Nothing is silently left out: a root that could not be checked says so. */
function crashDiagnostic(name: string): Diagnostic {
  return {
    range: BEGINNING,
    severity: DiagnosticSeverity.Error,
    code: 'bug',
    source: SOURCE,
    message: `This was not checked in whole, because of a bug in dmslint (${plain(name)}). Please report it: https://github.com/dmslint/dmslint/issues`,
  };
}

/** Two checks can read a file with the same error in it. */
function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code &&
    a.message === b.message &&
    a.range.start.line === b.range.start.line &&
    a.range.start.character === b.range.start.character
  );
}

/** The page of a rule on the web. */
export function ruleUri(id: string): string {
  return `https://github.com/dmslint/dmslint/blob/main/rules/${id}.md`;
}

/** Made once: only a check makes new findings. */
export const findingDiagnostic = memoBy((finding: Finding, folder: Folder): Diagnostic => {
  const { rule, level, at } = finding;
  const tag = TAGS[rule.id];
  const related = relatedTo(finding, folder);
  return {
    range: protocolRange(at),
    severity: SEVERITIES[level],
    code: rule.id,
    codeDescription: { href: ruleUri(rule.id) },
    source: SOURCE,
    message: messageOf(finding).oneLine,
    ...(tag === undefined ? {} : { tags: [tag] }),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
});

/** The trace of the value and the places beside it, as far as they are files of the tree. */
function relatedTo({ related, contextLocations = [] }: Finding, folder: Folder): DiagnosticRelatedInformation[] {
  return [...related, ...contextLocations].slice(0, MOST_RELATED).flatMap(({ range, label }) => {
    const uri = folder.uriOf(range.source);
    return uri === undefined ? [] : [{ location: { uri, range: protocolRange(range) }, message: plain(label) }];
  });
}

/** One without a place is about the whole of its root: it stands at the beginning of a file. */
function inputDiagnostic({ severity, code, message, at }: InputDiagnostic): Diagnostic {
  return {
    range: at === undefined ? BEGINNING : protocolRange(at),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Information,
    code,
    source: SOURCE,
    message: plain(message),
  };
}
