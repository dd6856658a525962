/** A command that shows what the linter prints: as Markdown, or as it stands. */
export interface ReportCommand {
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly shown: 'markdown' | 'text';
}

export const REPORTS: readonly ReportCommand[] = [
  {
    id: 'dmslint.checkWorkspace',
    title: 'Findings',
    words: ['--format', 'markdown', '--fail-on', 'never'],
    shown: 'markdown',
  },
  {
    id: 'dmslint.showEvidence',
    title: 'Evidence',
    words: ['--evidence', '--format', 'markdown', '--fail-on', 'never'],
    shown: 'markdown',
  },
  { id: 'dmslint.showRunbook', title: 'Runbook', words: ['runbook', '--format', 'markdown'], shown: 'markdown' },
  {
    id: 'dmslint.showCertificates',
    title: 'Certificates',
    words: ['certificates', '--format', 'pretty'],
    shown: 'text',
  },
];
