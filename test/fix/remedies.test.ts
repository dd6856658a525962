import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { remediesFor } from '../../src/fix/remedies.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { applied } from '../../src/text/edit.ts';
import { checked } from './checked.ts';
import { withoutRemedy } from './without-remedy.ts';

/** Every remedy of every fixture, alone: the finding is gone, and what is shown is what the edits write. */

const FIXTURES = new URL('../../fixtures/', import.meta.url).pathname;
/** What is new at warning or above, but that a connection which is encrypted now is not verified. */
function graver(after: readonly Finding[], before: readonly Finding[]): string[] {
  const keys = ({ rule, subjects, level }: Finding) =>
    level === 'note' ? [] : subjects.map(({ address }) => `${rule.id} ${address}`);
  const known = new Set(before.flatMap(keys));
  return after.flatMap(keys).filter((key) => !known.has(key) && !key.startsWith('endpoint-server-unverified '));
}

const cases = readdirSync(FIXTURES).filter((name) => readdirSync(path.join(FIXTURES, name)).includes('config'));

test('the remedies of the fixtures', () => {
  const without: string[] = [];
  const shares = new Map<string, { all: number; proven: number }>();
  for (const name of cases) {
    const outcome = checked(path.join(FIXTURES, name, 'config'));
    const remedies = remediesFor(outcome);
    without.push(...withoutRemedy(outcome, remedies).map((rule) => `${name} ${rule}`));
    for (const finding of outcome.report.findings) {
      const share = shares.get(finding.rule.id) ?? { all: 0, proven: 0 };
      shares.set(finding.rule.id, share);
      share.all++;
      const remedy = remedies.get(finding);
      if (remedy?.kind !== 'edits') continue;
      share.proven++;
      const sources = new Set(remedy.edits.map(({ source }) => source));
      const texts = new Map(
        [...sources].map((source) => [
          path.posix.normalize(source.path),
          applied(
            source.text,
            remedy.edits.filter((edit) => edit.source === source),
          ),
        ]),
      );
      const after = outcome.again(texts, new Set(outcome.graph.roots.map((root) => root.path)));
      expect(graver(after.report.findings, outcome.report.findings), `${name} ${finding.rule.id}`).toEqual([]);
      const left = after.report.findings.filter(({ rule }) => rule.id === finding.rule.id);
      const still = left.flatMap(({ subjects }) => subjects.map(({ address }) => address));
      expect(
        remedy.shown.flatMap(({ lines }) => lines),
        name,
      ).not.toEqual([]);
      for (const { address } of finding.subjects) expect(still, `${name} ${finding.rule.id}`).not.toContain(address);
    }
  }
  expect(without, 'neither lines nor a reason').toEqual([]);
  // So that none is lost by accident: endpoint-plaintext has the most.
  expect(shares.get('endpoint-plaintext')!.proven).toBeGreaterThanOrEqual(55);
  expect(
    [...shares]
      .filter(([, { proven }]) => proven > 0)
      .map(([id]) => id)
      .sort(),
  ).toEqual([
    'database-allows-plaintext',
    'database-ca-retired',
    'database-offers-no-tls',
    'database-requires-tls',
    'database-tls-version-unsupported',
    'endpoint-certificate-dangling',
    'endpoint-certificate-foreign',
    'endpoint-certificate-missing',
    'endpoint-certificate-unused',
    'endpoint-engine-unknown',
    'endpoint-hostname-is-address',
    'endpoint-hostname-mismatch',
    'endpoint-hostname-unverified',
    'endpoint-mode-unsupported',
    'endpoint-plaintext',
    'endpoint-port-mismatch',
    'endpoint-server-name-invalid',
    'endpoint-server-unverified',
    'endpoint-settings-invalid',
    'endpoint-settings-plaintext',
    'instance-profile-public',
    'kafka-protocol-unset',
    'replication-instance-public',
  ]);
}, 120_000);
