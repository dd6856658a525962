import type { Group } from './option.ts';

export const FIX: Group = {
  title: 'Fix',
  options: [
    { name: 'fix', text: 'apply safe fixes: typos and dangling references' },
    {
      name: 'fix-unsafe',
      text: 'also set modes, link certificates, force TLS in database parameters and close public instances',
      more: 'can stop a running replication or lock out other clients',
    },
    {
      name: 'add-suppressions',
      text: 'write a suppression comment for each finding that is reported',
      more: 'needs --reason; --only limits it to the findings of some rules',
    },
    {
      name: 'reason',
      value: 'TEXT',
      kind: 'text',
      text: 'the reason in these comments; end it with "until=YYYY-MM-DD" to set the last day on which they apply',
    },
    {
      name: 'dry-run',
      text: 'print what a fix or --add-suppressions would change, but write nothing',
      more: 'the report and the exit code are about what would remain',
    },
  ],
};
