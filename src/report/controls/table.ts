import { CONTROLS, type Control, type ControlMapping } from '../../dms/controls/controls.ts';
import { FRAMEWORKS, frameworkName } from '../../dms/controls/frameworks.ts';
import { WEAKNESSES, type Weakness } from '../../dms/controls/weaknesses.ts';
import { wrap } from '../../text/width.ts';

/** Columns of `dmslint rules --controls`. */
const WIDTH = 80;

/** Controls and weaknesses as text for a terminal, by framework: each with its severity and title, its rules and its requirements. */
export function controlsTable(
  controls: readonly Control[] = CONTROLS,
  weaknesses: readonly Weakness[] = WEAKNESSES,
): string {
  const sections = FRAMEWORKS.map(({ id, name, url }) => ({
    id,
    head: [name, url],
    entries:
      id === 'cwe'
        ? weaknesses.map(weaknessLines)
        : controls.filter(({ framework }) => framework === id).map(controlLines),
  }));
  // AWS's own controls first, since people look for these; weaknesses last.
  return [...sections.filter(({ id }) => id !== 'cwe'), ...sections.filter(({ id }) => id === 'cwe')]
    .filter(({ entries }) => entries.length > 0)
    .flatMap(({ head, entries }) => [...head, '', ...entries.flatMap((lines) => [...lines, ''])])
    .join('\n');
}

const HOW: Readonly<Record<ControlMapping['how'], string>> = {
  decides: 'decided by',
  supports: 'supported by',
  beyond: 'exceeded by',
};

function controlLines({ id, title, severity, requirements, scope, rules }: Control): string[] {
  return [
    ...heading(id, severity === undefined ? title : `${title} (${severity})`),
    ...(['decides', 'supports', 'beyond'] as const).flatMap((wanted) =>
      item(
        HOW[wanted],
        rules.filter(({ how }) => how === wanted).map(({ rule }) => rule),
      ),
    ),
    ...requirements.flatMap(({ framework, ids }) => item(frameworkName(framework), ids)),
    ...item('scope', scope === undefined ? [] : [scope]),
  ];
}

function weaknessLines({ id, title, rules }: Weakness): string[] {
  return [...heading(id, title), ...item('found by', rules)];
}

function heading(id: string, title: string): string[] {
  return wrap(title, WIDTH - id.length - 4).map(
    (line, index) => `  ${(index === 0 ? id : '').padEnd(id.length)}  ${line}`,
  );
}

const LABEL = 19;

/** `    label              a, b, c`, wrapped below its first word. */
function item(label: string, values: readonly string[]): string[] {
  if (values.length === 0) return [];
  return wrap(values.join(', '), WIDTH - LABEL - 4).map(
    (line, index) => `    ${(index === 0 ? label : '').padEnd(LABEL)}${line}`,
  );
}
