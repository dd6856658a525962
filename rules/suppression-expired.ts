import { runRule } from '../src/lint/rule.ts';

/** Made by `src/lint/suppressions`. */
export const suppressionExpired = runRule({
  id: 'suppression-expired',
  level: 'warning',
  securitySeverity: '3.0',
  precision: 'very-high',
  topics: ['maintainability'],
  title: 'The suppression has expired',
  message: ({ rules, until }) => ({
    fact: `The suppression of ${rules} held until ${until} and does so no longer.`,
    remedy: 'Mend what it was for, or set a new day with a new reason.',
    lines: [],
  }),
});
