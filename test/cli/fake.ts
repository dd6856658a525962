import type { CheckOptions } from '../../src/check.ts';
import type { Engine, Parts } from '../../src/cli/entry/parts.ts';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import type { RuleMeta } from '../../src/lint/finding.ts';
import { formats } from '../../src/report/index.ts';
import type { Report } from '../../src/report/report.ts';

export const rule: RuleMeta = {
  id: 'endpoint-plaintext',
  level: 'error',
  securitySeverity: '8.0',
  precision: 'very-high',
  tags: ['security'],
  title: 'The endpoint sends in clear text',
  message: (_, address) => ({ fact: `${address} sends in clear text.`, remedy: 'Set ssl_mode.', lines: [] }),
};

const empty: Report = {
  findings: [],
  suppressed: [],
  baselined: [],
  diagnostics: [],
  evidence: undefined,
  counts: {
    roots: 0,
    endpoints: 0,
    passed: 0,
    undetermined: 0,
    unchanged: 0,
    errors: 0,
    warnings: 0,
    notes: 0,
    suppressed: 0,
    baselined: 0,
  },
  rules: [rule],
  off: [],
  page: () => '# endpoint-plaintext\n',
  version: '1.2.3',
  exitCode: 0,
  gaps: [],
};

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What `check` was asked for, if it was. */
  readonly options: CheckOptions | undefined;
}

export interface Around {
  readonly report?: Partial<Report>;
  readonly env?: Io['env'];
  readonly terminal?: boolean;
  readonly cwd?: string;
  readonly stdin?: string | Error;
  /** The error of every write to standard output. */
  readonly stdout?: Error;
  readonly parts?: Partial<Parts>;
  readonly engine?: Partial<Engine>;
}

/** Runs the command with a `check` that finds what `report` says. */
export async function run(
  argv: readonly string[],
  { report, env = {}, terminal = false, cwd = '/', stdin = '', stdout, parts, engine }: Around = {},
): Promise<Ran> {
  let options: CheckOptions | undefined;
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    isTTY: terminal,
    columns: terminal ? 100 : undefined,
    write(text: string) {
      if (name === 'stdout' && stdout !== undefined) throw stdout;
      written[name] += text;
    },
  });
  const io: Io = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    stdin: () => {
      if (stdin instanceof Error) throw stdin;
      return Buffer.from(stdin);
    },
    cwd,
    env,
  };
  const code = await main(argv, io, {
    formats,
    version: '1.2.3',
    discover: () => undefined,
    engine: async () => ({
      check(asked) {
        options = asked;
        return {
          report: { ...empty, ...report },
          graph: { roots: [], outlines: [] },
          verdicts: () => [],
          isFailing: ({ level }) => level === 'error',
          tree: { root: cwd ?? '/', git: false },
          read: { directories: [], files: new Set(), listed: [] },
        };
      },
      proven: (outcome) => outcome,
      rules: [rule],
      topicOf: () => undefined,
      topicNames: () => [],
      settingsText: () => ({ text: '', diagnostics: [] }),
      controlsTable: () => '',
      graphJson: () => '{}\n',
      connectionsText: () => 'connections\n',
      diagnosisText: () => ({ text: '', understood: true }),
      ...engine,
    }),
    topics: async () => ({
      ruleIds: [rule.id],
      page: () => '# endpoint-plaintext\n\nIt is *in clear*.\n',
      databasePageId: () => undefined,
    }),
    ...parts,
  });
  return { code, ...written, options };
}
