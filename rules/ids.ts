import { rules } from './index.ts';

/** The ids of all rules, in the order of reports. In the bundle scripts/bundle.mjs puts a constant in the place of this module: no rule is loaded for it. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id);
