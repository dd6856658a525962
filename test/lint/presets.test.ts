import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { PRESET_NAMES, PRESETS } from '../../src/lint/presets.ts';
import { levelOf, type Settings } from '../../src/lint/settings.ts';

const settings = (more: Partial<Settings>): Settings => ({ rules: new Map(), ignores: [], failOn: undefined, ...more });
const own = new Map(rules.map(({ id, level }) => [id, level]));
const page = readFileSync('docs/configuration.md', 'utf8');

describe.each(PRESET_NAMES)('%s', (preset) => {
  test.each(PRESETS[preset])('$rule is $level', ({ rule, level, why }) => {
    const meta = rules.find(({ id }) => id === rule)!;
    expect(levelOf(meta, settings({ preset }))).toBe(level);
    expect(level).not.toBe(own.get(rule));
    expect(page).toContain(`| [${rule}](../rules/${rule}.md) | ${level} | ${own.get(rule)} | ${why} |\n`);
  });

  test('every other rule keeps its level', () => {
    const shifted = new Set(PRESETS[preset].map(({ rule }) => rule));
    expect(shifted.size).toBe(PRESETS[preset].length);
    for (const meta of rules.filter(({ id }) => !shifted.has(id)))
      expect(levelOf(meta, settings({ preset }))).toBe(meta.level);
  });

  test('a rule block has the last word', () => {
    const { rule } = PRESETS[preset][0]!;
    const meta = rules.find(({ id }) => id === rule)!;
    const block = new Map([[rule, { level: 'off', options: {} }]] as const);
    expect(levelOf(meta, settings({ preset, rules: block }))).toBe('off');
  });
});
