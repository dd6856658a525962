import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { diagramOf } from '../../src/dms/diagram/diagram.ts';
import { mermaidOf } from '../../src/report/diagram/mermaid.ts';
import { type FormatName, formats } from '../../src/report/index.ts';
import { VERDICTS } from '../verdicts.ts';

/** Every secret of plans/canaries has a marker in it; none may be in any format, of the configuration, the plan, or both. */

const cwd = path.join(import.meta.dirname, 'support/plans/canaries');
const NOW = new Date('2026-01-01T00:00:00Z');
/** Of the PEM's text and of the wallet's base64. */
const bodies = readFileSync(path.join(cwd, 'expired.pem'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('-'))
  .map((line) => line.slice(0, 20))
  .concat(Buffer.from('-----BEGIN CERTIFICATE-----CANARYinWallet').toString('base64').slice(-20));

function checked(paths: string[], source: string | false) {
  const options = { cwd, root: cwd, variables: [], varFiles: [], evidence: true, failOn: 'error', env: {} } as const;
  return check({ ...options, paths, source, now: NOW });
}

describe.each<[string, string[], string | false]>([
  ['the configuration', ['.'], false],
  ['the plan', ['plan.json'], false],
  ['the plan with its sources', ['plan.json'], '.'],
])('%s', (_, paths, source) => {
  const { report, graph } = checked(paths, source);

  test('gives findings of every kind', () => {
    const rules = new Set(report.findings.map(({ rule }) => rule.id));
    expect([...rules]).toEqual(
      expect.arrayContaining([
        'certificate-invalid',
        'certificate-private-key',
        'certificate-expired',
        'endpoint-password-literal',
        'endpoint-port-mismatch',
      ]),
    );
  });

  test.each((Object.keys(formats) as FormatName[]).flatMap((name) => [[name, true] as const, [name, false] as const]))(
    '%s, color %s',
    (name, color) => {
      const text = formats[name](report, { color, width: color ? 200 : undefined });
      expect(text).not.toMatch(/CANARY/i);
      for (const body of bodies) expect(text).not.toContain(body);
    },
  );

  test('the picture', () => {
    const texts = graph.roots.flatMap((root) => mermaidOf(diagramOf(root, NOW, VERDICTS)).map(({ text }) => text));
    expect(texts.join('')).toContain('certificate');
    expect(texts.join('')).not.toMatch(/CANARY/i);
    for (const body of bodies) expect(texts.join('')).not.toContain(body);
  });
});
