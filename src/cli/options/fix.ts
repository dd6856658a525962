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
      name: 'dry-run',
      text: 'print what a fix would change, but write nothing',
      more: 'the report and the exit code are for what would remain',
    },
  ],
};
