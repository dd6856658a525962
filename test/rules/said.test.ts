import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/lint/finding.ts';
import { messageOf } from '../../src/report/text.ts';
import { type CaseInput, fixtures, readCases, run } from '../fixtures/cases.ts';

/** What a rule says of a fixture, word by word: it is kept in test/fixtures/golden/said.txt, which test/fixtures/messages.test.ts writes. */

const SAID = readFileSync(`${fixtures}/../test/fixtures/golden/said.txt`, 'utf8');

function said(finding: Finding): string {
  const { fact, when, remedy, lines } = messageOf(finding);
  const first = `${when === undefined ? '' : `When ${when}: `}${fact}`;
  return [first, ...(remedy === '' ? [] : [`  ${remedy}`]), ...lines.map((line) => `    ${line}`), ''].join('\n');
}

test.each<[rule: string, fixture: string, input: CaseInput]>([
  ['endpoint-mode-inherited', 'certificate-removed', 'plan'],
  ['endpoint-mode-inherited', 'data-providers-updated', 'plan'],
  ['endpoint-mode-inherited', 'mode-removed', 'plan'],
  ['endpoint-secrets-ignored', 'module-faults', 'config'],
  ['endpoint-secrets-ignored', 'module-faults', 'plan'],
  ['endpoint-secret-incomplete', 'module-connections', 'config'],
  ['certificate-invalid', 'heredocs', 'config'],
  ['certificate-invalid', 'module-faults', 'config'],
  ['certificate-invalid', 'module-faults', 'plan'],
  ['certificate-private-key', 'module-faults', 'config'],
  ['certificate-private-key', 'module-faults', 'plan'],
  ['certificate-not-ca', 'module-faults', 'config'],
  ['certificate-expired', 'module-faults', 'config'],
  ['certificate-expired', 'module-faults', 'plan'],
  ['certificate-expiring', 'module-faults', 'config'],
  ['certificate-expiring', 'module-faults', 'plan'],
  ['certificate-weak', 'module-faults', 'config'],
  ['certificate-weak', 'module-faults', 'plan'],
  ['certificate-wrong-authority', 'database-authority', 'config'],
  ['certificate-orphaned', 'file-functions', 'config'],
  ['certificate-rotation-blocked', 'module-faults', 'config'],
  ['replication-instance-public', 'module-faults', 'config'],
  ['instance-profile-public', 'module-faults', 'config'],
  ['replication-config-tls-unsupported', 'cloud-control', 'config'],
  ['database-requires-tls', 'module-databases', 'config'],
  ['database-requires-tls', 'module-databases', 'plan'],
  ['database-tls-version-unsupported', 'module-databases-tls', 'config'],
  ['database-allows-plaintext', 'module-databases', 'plan'],
  ['database-ca-retired', 'module-databases', 'plan'],
  ['suppression-expired', 'module-faults', 'config'],
  ['suppression-unused', 'module-faults', 'config'],
  ['plan-tls-downgrade', 'module-changes', 'plan'],
  ['plan-tls-downgrade', 'data-providers-updated', 'plan'],
  ['plan-tls-downgrade', 'downgrade', 'plan'],
  ['plan-task-interrupted', 'module-changes', 'plan'],
  ['plan-task-paused', 'module-changes', 'plan'],
  ['plan-task-paused', 'renewed-certificate', 'plan'],
  ['plan-task-paused', 'rotated-bundle', 'plan'],
])('%s in %s, %s', (id, fixture, input) => {
  const { findings } = run(readCases().find(({ name }) => name === fixture)!, input).report;
  const own = findings.filter(({ rule }) => rule.id === id);
  expect(own).not.toEqual([]);
  for (const one of own) expect(SAID).toContain(said(one));
});
