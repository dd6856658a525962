import { table } from '../../table.ts';
/** What `--format` takes, and what each format is for. */
export const FORMATS = table<string>({
  pretty: 'terminals: each finding with its line, where the value comes from, and what to write',
  compact: 'editors: one line for each finding, `path:line:column: level: message [rule]`',
  sarif:
    'SARIF viewers and code scanning: SARIF 2.1.0 with traces, related resources, fixes and a taxonomy of controls',
  'code-scanning':
    'code scanning beside `--evidence` or `--suppressed`: the same without what they add, since GitHub shows it as alerts',
  json: 'programs: versioned, with a [schema](../src/report/json.schema.json)',
  github: 'GitHub workflow logs: annotations',
  gitlab: 'GitLab: a Code Quality report',
  junit: 'Jenkins and other servers that show tests: errors and warnings are failed tests, notes are skipped ones',
  checkstyle: 'what reads reports of Checkstyle, such as the warnings plugin of Jenkins',
  rdjson: 'reviewdog: comments on a pull request, with suggestions',
  markdown: 'pull request comments; with `--evidence`, a report for auditors',
  summary: 'GitHub job summaries: a table, the diagram of the connections, and the findings, as far as there is room',
});

export const FAIL_ON = ['error', 'warning', 'note', 'never'] as const;

export const PRESETS = ['security', 'migration'] as const;

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export const CERTIFICATES_FORMATS = ['pretty', 'json', 'ics'] as const;

export type CertificatesFormat = (typeof CERTIFICATES_FORMATS)[number];

export const RUNBOOK_FORMATS = ['markdown', 'json'] as const;

export type RunbookFormat = (typeof RUNBOOK_FORMATS)[number];

export const GRAPH_FORMATS = ['mermaid', 'json'] as const;

export type GraphFormat = (typeof GRAPH_FORMATS)[number];

export const LEVELS = ['error', 'warning', 'note'] as const;

export const COLORS = ['auto', 'always', 'never'] as const;
