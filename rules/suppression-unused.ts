import { endpointRule, notApplicable } from '../src/lint/rule.ts';

/** Made by `src/lint/suppressions.ts`. */
export const suppressionUnused = endpointRule({
  id: 'suppression-unused',
  level: 'note',
  securitySeverity: '0.0',
  precision: 'very-high',
  topics: ['maintainability'],
  title: 'A suppression matched nothing in this run',
  check: () => notApplicable('the runner looks at suppressions'),
  message: ({ rules }) => ({
    fact: `The suppression of ${rules} matched no finding in this run.`,
    remedy: 'Remove it.',
    lines: [],
  }),
});
