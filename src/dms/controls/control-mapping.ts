import { CONTROLS, type Control, type ControlMapping } from './controls.ts';
import { REQUIREMENTS, type Requirement } from './requirements.ts';
import { WEAKNESSES, type Weakness } from './weaknesses.ts';

/** The controls on which a rule bears, and how. */
export function controlsOf(rule: string): { readonly control: Control; readonly mapping: ControlMapping }[] {
  return CONTROLS.flatMap((control) => {
    const mapping = control.rules.find((one) => one.rule === rule);
    return mapping === undefined ? [] : [{ control, mapping }];
  });
}

export function weaknessesOf(rule: string): Weakness[] {
  return WEAKNESSES.filter(({ rules }) => rules.includes(rule));
}

/** The requirements for which controls stand, in the order of the table. */
export function requirementsOf(controls: readonly Control[]): Requirement[] {
  return REQUIREMENTS.filter(({ framework, id }) =>
    controls.some(({ requirements }) =>
      requirements.some((one) => one.framework === framework && one.ids.includes(id)),
    ),
  );
}

/**
 * A rule's tags from the table, as GitHub reads them: `external/cwe/cwe-319`, then the controls it decides or supports (`DMS.9`). What goes beyond a control
 * has none: the control passes there.
 */
export function tagsOf(rule: string): string[] {
  return [
    ...weaknessesOf(rule).map(({ id }) => `external/cwe/${id.toLowerCase()}`),
    ...controlsOf(rule)
      .filter(({ mapping }) => mapping.how !== 'beyond')
      .map(({ control }) => control.id),
  ];
}
