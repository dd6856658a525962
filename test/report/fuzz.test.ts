import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hiddenIn } from '../../src/mask/mask.ts';
import { excerptOf } from '../../src/report/excerpt.ts';
import { formats } from '../../src/report/index.ts';
import { widthOf } from '../../src/text/width.ts';
import { commandsIn } from '../text/commands.ts';
import { color, controlled, deciding, finding, noColor, report, source, subjects } from './reports.ts';

const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

// biome-ignore format: a table of tokens
const tokens = ['"', '{', '}', '${', '%{', '$${', '\n', '\r\n', '\\', '#', '/*', '*/', '//', '<<EOT\n', 'EOT\n', '=', ':', ',', '(', ')', '[', ']', 'password', 'variable ', 'a', ' ', '1', '\t', '漢', 'é', '\u001b', '\u202e', '\ud800', '::', '::error::x', '##[', '##vso[', '\u00a0', '\u0085', '\u2028', '\v', '\f'];
const anyText = fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));

it('makes an excerpt of anything, as wide as it may be, with its marker below it', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.nat(60),
      fc.nat(60),
      fc.integer({ min: 26, max: 120 }),
      fc.constantFrom('a.tf', 'a.tf.json'),
      (text, from, length, width, path) => {
        const main = source(path, text);
        let at = 0;
        for (const { start, end } of hiddenIn(main)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        const start = Math.min(from, text.length);
        const excerpt = excerptOf(
          { source: main, start, end: Math.min(start + length, text.length) },
          { width, mask: 'outside' },
        )!;
        expect(excerpt.text).not.toMatch(unsafe);
        expect(widthOf(`${excerpt.line} | ${excerpt.text}`)).toBeLessThanOrEqual(width);
        expect(excerpt.indent + excerpt.length).toBeLessThanOrEqual(widthOf(excerpt.text) + 1);
      },
    ),
    { numRuns: 5000 },
  );
});

it('shows no literal that stands beside a finding', () => {
  const literal = fc.constantFrom(
    '"hunter2"',
    '"a${b}hunter2"',
    '"${"hunter2"}"',
    '"${b ? "hunter2" : c}x"',
    '"\\"hunter2"',
    '"$${hunter2"',
    'f("x", ["hunter2"])',
    '{ a = "hunter2" }',
    'b /* hunter2 */',
  );
  const entry = fc
    .tuple(fc.constantFrom('a', 'password', '"k"', 'x-y'), fc.constantFrom(' = ', '=', ' : '), literal)
    .map((parts) => parts.join(''));
  const location = fc.constantFrom('before', 'after', 'both');
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), location, fc.boolean(), (entries, where, heredoc) => {
      const beside = entries.join(', ');
      const shown = 'ssl_mode = "none"';
      const line = `x = { ${[where !== 'after' && beside, shown, where !== 'before' && beside].filter(Boolean).join(', ')} } # hunter2`;
      const text = `${heredoc ? 'y = <<-EOT\n  " hunter2 ${z\n  EOT\n' : ''}${line}\n`;
      const start = text.indexOf(shown);
      const excerpt = excerptOf(
        { source: source('a.tf', text), start, end: start + shown.length },
        { width: 1000, mask: 'outside' },
      )!;
      expect(excerpt.text).not.toContain('hunter2');
      expect(excerpt.text.slice(excerpt.indent, excerpt.indent + excerpt.length)).toBe(shown);
    }),
    { numRuns: 3000 },
  );
});

it('prints any text harmlessly, in every format', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const main = source(text, text);
      const location = { source: main, start: 0, end: text.length };
      const found = finding(location, {
        subjects: subjects(text, `${text}2`),
        when: text,
        args: { engine: text },
        related: [{ range: location, label: text }],
      });
      const whole = report([found], {
        gaps: [{ root: text, text }],
        diagnostics: [{ severity: 'note', code: 'x', message: text, at: location }],
        evidence: [
          {
            rule: found.rule,
            subject: { root: text, address: text },
            outcome: 'undetermined',
            why: text,
            at: location,
          },
        ],
        suppressed: [{ ...found, reason: text, by: location, how: 'comment' }],
        audit: {
          day: '2026-01-31',
          deciding,
          roots: [{ path: text, environment: text, from: 'configuration', endpoints: 1, instances: 0 }],
          controls: [
            controlled('DMS.9', text, {
              outcome: 'fail',
              named: text,
              found: text,
              when: text,
              at: location,
              exemptions: [{ reason: text, by: location }],
            }),
          ],
        },
      });
      for (const format of Object.values(formats)) expect(format(whole, noColor)).not.toMatch(unsafe);
      const { github, ...others } = formats;
      for (const format of Object.values(others)) expect(commandsIn(format(whole, noColor))).toEqual([]);
      expect(commandsIn(formats.pretty(whole, { ...color, width: 40, suppressed: 'shown' }))).toEqual([]);
      const commands = commandsIn(github(whole, noColor));
      expect(commands).toHaveLength(2);
      for (const command of commands) {
        expect(command).toMatch(/^::(error|notice) /);
        expect(commandsIn(command.slice(2))).toEqual([]);
      }
      expect(formats.compact(whole, noColor).split('\n')).toHaveLength(2);
      expect(JSON.parse(formats.sarif(whole, noColor)).runs[0].results).toHaveLength(3);
    }),
    { numRuns: 1000 },
  );
});
