import { CONTROLS, type Control, type ControlId } from './controls.ts';
import { REQUIREMENTS, type Requirement } from './requirements.ts';
import { type CweNumber, WEAKNESSES, type Weakness } from './weaknesses.ts';

/** How a rule bears on a control. */
export type ControlMapping = {
  readonly id: ControlId;
} & (
  | {
      /** Its results are the control's, within the control's scope. */
      readonly how: 'decides';
      /** SARIF's word for it (2.1.0, 3.53.3): with `superset` and `equal` every finding of the rule is one of the control. */
      readonly relation: 'equal' | 'superset' | 'subset' | 'relevant';
    }
  /** `supports`: it says where the control can't be judged, or is about to be lost; `beyond`: it asks for more than the control does. */
  | { readonly how: 'supports' | 'beyond' }
);

/** What a rule says of itself: the controls on which it bears, and the weaknesses of which its findings are instances, each in the order of the tables. */
export interface Mapped {
  readonly id: string;
  readonly controls?: readonly ControlMapping[];
  readonly cwe?: readonly CweNumber[];
}

/** The controls on which a rule bears, and how. */
export function controlsOf({
  controls = [],
}: Mapped): { readonly control: Control; readonly mapping: ControlMapping }[] {
  return CONTROLS.flatMap((control) => {
    const mapping = controls.find(({ id }) => id === control.id);
    return mapping === undefined ? [] : [{ control, mapping }];
  });
}

export function weaknessesOf({ cwe = [] }: Mapped): Weakness[] {
  return WEAKNESSES.filter(({ number }) => cwe.includes(number));
}

/** The ids of the rules that bear on a control in one way; those that decide it give it their results. */
export function rulesOf(control: Control, wanted: ControlMapping['how'], rules: readonly Mapped[]): string[] {
  return rules
    .filter(({ controls = [] }) => controls.some(({ id, how }) => id === control.id && how === wanted))
    .map(({ id }) => id);
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
 * A rule's tags, as GitHub reads them: `external/cwe/cwe-319`, then the controls it decides or supports (`DMS.9`). What goes beyond a control has none: the
 * control passes there.
 */
export function tagsOf(rule: Mapped): string[] {
  return [
    ...weaknessesOf(rule).map(({ id }) => `external/cwe/${id.toLowerCase()}`),
    ...controlsOf(rule)
      .filter(({ mapping }) => mapping.how !== 'beyond')
      .map(({ control }) => control.id),
  ];
}
