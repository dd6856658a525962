import type { RemedyLines } from '../../lint/finding.ts';
import type { OtherEndpoint, Runbook, RunbookSection, RunbookStep, SectionEndpoint } from '../../lint/runbook/model.ts';
import { markdownBlock, markdownCode, markdownText } from '../../text/escape.ts';
import { count, messageOf, pathText } from '../text.ts';

/** A runbook as a document to print, review and do. `from`: the directory that paths are relative to. */
export function runbookMarkdown(runbook: Runbook, from: string | undefined): string {
  const { sections, others, gaps } = runbook;
  const several = new Set([...sections, ...others].map((one) => JSON.stringify([one.root, one.environment]))).size > 1;
  const lines = [
    '# Runbook: verified TLS for AWS DMS',
    '',
    ...introduction(runbook),
    ...sections.flatMap((section, i) => sectionLines(section, i + 1, several, from)),
    ...otherLines(
      'Nothing to do',
      others.filter(({ state }) => DONE.has(state)),
      several,
    ),
    ...otherLines(
      'Cannot be determined',
      others.filter(({ state }) => state === 'undetermined'),
      several,
    ),
    ...(gaps.length === 0 ? [] : ['## There may be more', '', ...gaps.map((gap) => `- ${markdownText(gap)}`), '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const DONE: ReadonlySet<OtherEndpoint['state']> = new Set(['verified', 'always', 'encrypted', 'exempt']);

function introduction({ sections, others }: Runbook): string[] {
  const endpoints = sections.reduce((sum, section) => sum + section.endpoints.length, 0);
  if (sections.length === 0)
    return [
      others.length === 0 ? 'No endpoints.' : `Nothing is to be done for ${count(others.length, 'endpoint')}.`,
      '',
    ];
  return [
    `${count(endpoints, 'endpoint')} in ${count(sections.length, 'section')} with something to do, ${count(others.length, 'endpoint')} without.`,
    '',
    'Each section stands for itself; its steps are in order. Lines to write were tried: the configuration was evaluated with them, the finding is gone, and nothing of its level is new. Where there are none, the step says why. Line numbers are those of the files as they are now, before any of the edits; `…` in a line stands for the text that is there: keep it. `<BLANKS>` are what this input does not say. Read every plan before you apply it.',
    '',
  ];
}

function sectionLines(section: RunbookSection, number: number, several: boolean, from: string | undefined): string[] {
  const { title, endpoints, steps, after } = section;
  return [
    `## ${number}. ${markdownText(title)}${several ? ` (${rootOf(section)})` : ''}`,
    '',
    ...endpoints.map(endpointLine),
    '',
    ...steps.flatMap((step, i) => stepLines(step, `${number}.${i + 1}`, from)),
    ...(after.length === 0 ? [] : ['With all of these edits, dmslint finds:', '', ...listed(after), '']),
  ];
}

function rootOf({ root, environment }: Pick<OtherEndpoint, 'root' | 'environment'>): string {
  const own = root === '.' && environment !== undefined ? undefined : root;
  return markdownText([own, environment].filter((one) => one !== undefined).join(', '));
}

function endpointLine({ address, named, today }: SectionEndpoint): string {
  const cases = today.map(({ tls, when }) => `${tls}${when === undefined ? '' : ` when ${when}`}`).join('; ');
  return `- ${markdownCode(address)}${named === '' ? '' : ` (${markdownText(named)})`}, today: ${markdownText(cases)}`;
}

function stepLines(step: RunbookStep, number: string, from: string | undefined): string[] {
  const { title, says, findings, lines, commands, withoutTerraform, interrupts, back, backCommands } = step;
  return [
    `### ${number} ${title}`,
    '',
    ...says.flatMap((text) => [markdownText(text), '']),
    ...(findings.length === 0 ? [] : [...listed(findings.map((one) => messageOf(one).oneLine)), '']),
    ...lines.flatMap((one) => writtenLines(one, from)),
    ...shell(commands),
    ...(withoutTerraform.length === 0 ? [] : ['Without Terraform:', '', ...shell(withoutTerraform)]),
    `**Interrupts:** ${markdownText(interrupts)}`,
    '',
    ...(back.length === 0 ? [] : [`**Back:** ${back.map(markdownText).join(' ')}`, '', ...shell(backCommands)]),
  ];
}

function listed(texts: readonly string[]): string[] {
  return texts.map((text) => `- ${markdownText(text)}`);
}

function writtenLines({ path, line, isNew, lines }: RemedyLines, from: string | undefined): string[] {
  const where = isNew ? `After line ${line - 1}` : `At line ${line}`;
  const language = path.endsWith('.json') ? 'json' : 'hcl';
  return [`${where} of ${markdownCode(pathText(path, from))}:`, '', ...markdownBlock(lines, language), ''];
}

function shell(commands: readonly string[]): string[] {
  if (commands.length === 0) return [];
  return [
    ...markdownBlock(
      commands.flatMap((command) => command.split('\n')),
      'sh',
    ),
    '',
  ];
}

function otherLines(title: string, others: readonly OtherEndpoint[], several: boolean): string[] {
  if (others.length === 0) return [];
  return [
    `## ${title}`,
    '',
    ...others.map((one) => {
      const named = [one.named === '' ? '' : markdownText(one.named), ...(several ? [rootOf(one)] : [])].filter(
        Boolean,
      );
      return `- ${markdownCode(one.address)}${named.length === 0 ? '' : ` (${named.join(', ')})`}: ${markdownText(one.says)}`;
    }),
    '',
  ];
}
