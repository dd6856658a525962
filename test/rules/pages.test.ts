import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { controlsOf, weaknessesOf } from '../../src/dms/controls/control-mapping.ts';
import { CONTROLS } from '../../src/dms/controls/controls.ts';
import { page } from '../../src/pages.ts';
import { withoutRemedy } from '../fix/without-remedy.ts';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { run, runProven, words } from './support/run.ts';

/** One fenced configuration of a page. */
interface Block {
  readonly section: string;
  readonly text: string;
  /** The folder below `support/plans/` whose plan was made from the configuration. */
  readonly plan: string | undefined;
}

/** The `hcl` fences of a page; `<!-- plan: NAME -->` on the line before says that the example is a plan. */
function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let section = '';
  for (const found of markdown.matchAll(/^## (.+)$|(?:^<!-- plan: ([a-z-]+) -->\n)?^```hcl\n([\s\S]*?)^```$/gm)) {
    if (found[1] !== undefined) section = found[1];
    else blocks.push({ section, text: found[3]!, plan: found[2] });
  }
  return blocks;
}

function fixture(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** Every file that an example reads is there. */
const READ = {
  ...CERTIFICATE_FILES,
  'eu-west-1-bundle.pem': readFileSync(
    new URL('../../fixtures/certificates/rds-eu-west-1.pem', import.meta.url),
    'utf8',
  ),
  'client.pem': fixture('support/ca.pem'),
};

function runBlock({ text, plan }: Block, by = run) {
  if (plan === undefined) return by({ 'main.tf': text, ...READ });
  return by(
    { 'main.tf': text, ...READ, 'plan.json': fixture(`support/plans/${plan}/plan.json`) },
    { paths: ['plan.json'] },
  );
}

/** The page; a rule without one fails in its first test, and no other rule with it. */
function pageOf(id: string): string {
  try {
    return page(id);
  } catch {
    return '';
  }
}

const CONTROL = /\b(?:DMS\.\d+|CT\.DMS\.PR\.\d+)/g;
const SECTIONS = ['What it means', 'Why it matters', 'Fails', 'Passes', 'How to fix', 'Controls'];

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const markdown = pageOf(id);
  const blocks = blocksOf(markdown);
  // Suppressions are about dmslint itself: no control asks for them, and they are fixed in the source alone.
  const isAboutTls = !id.startsWith('suppression-');
  const fails = blocks.filter(({ section }) => section === 'Fails');
  const passes = blocks.filter(({ section }) => section === 'Passes');

  test('the page has its sections', () => {
    expect(markdown.split('\n')[0]).toBe(`# ${id}`);
    const sections = [...markdown.matchAll(/^## (.+)$/gm)].map((found) => found[1]);
    expect(sections).toEqual(SECTIONS.filter((section) => isAboutTls || section !== 'Controls'));
  });

  test.runIf(isAboutTls)('its facts are those of the rule', () => {
    expect(markdown.split('\n')[2]).toBe(`${rule.title}.`);
    const controls = rule.tags.filter((tag) => /^(DMS\.|CT\.)/.test(tag));
    const weaknesses = rule.tags.flatMap((tag) => /^external\/cwe\/(cwe-\d+)$/.exec(tag)?.[1]?.toUpperCase() ?? []);
    expect(markdown.split('\n').slice(4, 7)).toEqual([
      `- Level: ${rule.level}`,
      `- Controls: ${controls.join(', ') || 'none'}`,
      `- Weakness: ${weaknesses.join(', ') || 'none'}`,
    ]);
  });

  test.runIf(isAboutTls)('its controls are those of the table', () => {
    const section = markdown.slice(markdown.indexOf('## Controls')).replace(/\s+/g, ' ');
    const diagnosticLines = controlsOf(rule).filter(({ mapping }) => mapping.how !== 'beyond');
    for (const { control } of diagnosticLines) expect(section).toContain(control.id);
    expect((section.match(CONTROL) ?? []).filter((name) => CONTROLS.every((control) => control.id !== name))).toEqual(
      [],
    );
    // Where a page says for what a control stands, it says all of it.
    const listed = diagnosticLines.filter(({ control }) => section.includes(`${control.id}, "${control.title}"`));
    expect(section.match(/"[A-Z][^"]+"/g) ?? []).toEqual(listed.map(({ control }) => `"${control.title}"`));
    const requirements = listed.flatMap(({ control }) => control.requirements);
    const idsOf = (wanted: string) =>
      requirements.flatMap(({ framework, ids }) => (framework === wanted ? ids : [])).sort();
    expect((section.match(/\b[A-Z]{2}-\d+(\(\d+\))?/g) ?? []).sort()).toEqual(idsOf('nist-800-53'));
    expect([...section.matchAll(/PCI DSS 4\.0\.1 (\d\.\d\.\d)/g)].map((found) => found[1])).toEqual(idsOf('pci-dss'));
    for (const { control } of listed)
      if (control.severity !== undefined)
        expect(section.toLowerCase()).toContain(`"${control.title.toLowerCase()}" (${control.severity})`);
    expect(section.match(/CWE-\d+/g) ?? []).toEqual(weaknessesOf(rule).map((weakness) => weakness.id));
  });

  test.runIf(isAboutTls)('it says how to fix it everywhere, and what is documented and what inferred', () => {
    expect([...markdown.matchAll(/^### (.+)$/gm)].map((found) => found[1])).toEqual([
      'Terraform',
      'AWS CLI',
      'Console',
    ]);
    expect(markdown.slice(markdown.indexOf('## Controls'))).toMatch(/(Documented|Inferred): /);
  });

  test('every example stands under Fails or Passes, and there is one of each', () => {
    expect(fails.length).toBeGreaterThan(0);
    expect(passes.length).toBeGreaterThan(0);
    expect(fails.length + passes.length).toBe(blocks.length);
    expect(markdown.match(/```hcl/g)).toHaveLength(blocks.length);
  });

  test('it names the options that make its fixes', () => {
    const source = fixture(`../../rules/${id}.ts`);
    const named = new Set([...markdown.matchAll(/`dmslint (--fix(?:-unsafe)?)`/g)].map(([, option]) => option));
    expect(named.has('--fix')).toBe(
      /\bsafely\(|safe: (?:true|sureEngine\()|isSafe: (?:\(one\)|\(\) => true)/.test(source),
    );
    expect(named.has('--fix-unsafe')).toBe(/\bunsafely\(|safe: (?:false|sureEngine\()|modeIntent\(/.test(source));
  });

  test('prose fits 80 columns', () => {
    const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '');
    expect(prose.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test.each(fails.map((block, index) => [index + 1, block] as const))(
    'Fails %i: one finding of the rule',
    (_, block) => {
      const { findings, diagnostics } = runBlock(block);
      expect(diagnostics).toEqual([]);
      const own = findings.filter((finding) => finding.rule.id === id);
      expect(own).toHaveLength(1);
      for (const subject of own[0]!.subjects) expect(words(own[0]!).fact).toContain(subject.address);
    },
  );

  test.skipIf(fails.length === 0)('what fails has a remedy, or says why none is given', () => {
    for (const block of fails) expect(withoutRemedy(runBlock(block, runProven)), block.text).toEqual([]);
  });

  test.each(passes.map((block, index) => [index + 1, block] as const))(
    'Passes %i: nothing of the rule, nothing at warning or above, nothing open',
    (_, block) => {
      const { findings, diagnostics } = runBlock(block);
      expect(diagnostics).toEqual([]);
      expect(findings.filter((finding) => finding.rule.id === id)).toEqual([]);
      const heavy = findings.filter(
        ({ level, rule: { id: other } }) => level !== 'note' || other === 'endpoint-undetermined',
      );
      expect(heavy.map(({ rule: { id: other } }) => other)).toEqual([]);
    },
  );

  test.each(blocks.filter(({ plan }) => plan !== undefined).map((block) => [block.plan!, block] as const))(
    'the plan %s is that of the example',
    (plan, { text }) => {
      expect(fixture(`support/plans/${plan}/main.tf`)).toBe(text);
    },
  );
});

test('every page belongs to a rule', () => {
  const pages = readdirSync(new URL('../../rules/', import.meta.url)).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  );
  expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
});
