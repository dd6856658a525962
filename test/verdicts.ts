import { rules } from '../rules/index.ts';
import { tlsVerdictsBy } from '../src/lint/tls-verdicts.ts';

/** The verdicts by all rules, as diagrams get them. */
export const VERDICTS = tlsVerdictsBy(rules);
