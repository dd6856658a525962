import { type ControlMapping, type Mapped, rulesOf } from '../../dms/controls/control-mapping.ts';
import { CONTROLS, type Control } from '../../dms/controls/controls.ts';
import { FRAMEWORKS, frameworkName } from '../../dms/controls/frameworks.ts';
import { WEAKNESSES, type Weakness } from '../../dms/controls/weaknesses.ts';
import { wrap } from '../../text/width.ts';

/** Columns of `dmslint rules --controls`. */
const WIDTH = 80;

/** Controls and weaknesses as text for a terminal, by whose they are: each with its severity and title, the rules that bear on it, and what it stands for. */
export function controlsTable(
  rules: readonly Mapped[],
  controls: readonly Control[] = CONTROLS,
  weaknesses: readonly Weakness[] = WEAKNESSES,
): string {
  const sections = FRAMEWORKS.map(({ id, name, url }) => ({
    id,
    head: [name, url],
    entries:
      id === 'cwe'
        ? weaknesses.map((weakness) => weaknessLines(weakness, rules))
        : controls.filter(({ framework }) => framework === id).map((control) => controlLines(control, rules)),
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

function controlLines(control: Control, rules: readonly Mapped[]): string[] {
  const { id, title, severity, requirements, scope } = control;
  return [
    ...heading(id, severity === undefined ? title : `${title} (${severity})`),
    ...(['decides', 'supports', 'beyond'] as const).flatMap((how) => item(HOW[how], rulesOf(control, how, rules))),
    ...requirements.flatMap(({ framework, ids }) => item(frameworkName(framework), ids)),
    ...item('scope', scope === undefined ? [] : [scope]),
  ];
}

function weaknessLines(weakness: Weakness, rules: readonly Mapped[]): string[] {
  const finding = rules.filter(({ cwe = [] }) => cwe.includes(weakness.number)).map(({ id }) => id);
  return [...heading(weakness.id, weakness.title), ...item('found by', finding)];
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
