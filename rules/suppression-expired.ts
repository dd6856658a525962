import { runRule, type SuppressionArgs } from '../src/lint/rule.ts';

/** Made by `src/lint/suppressions`. */
export const suppressionExpired = runRule<SuppressionArgs>({
  id: 'suppression-expired',
  level: 'warning',
  securitySeverity: '3.0',
  precision: 'very-high',
  topics: ['maintainability'],
  title: 'The suppression has expired',
  message: ({ rules, until }) => ({
    fact: `The suppression of ${rules} expired on ${until}.`,
    remedy: 'Fix the finding, or set a new date and a new reason.',
    lines: [],
  }),
});
