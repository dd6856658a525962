import { runRule, type SuppressionArgs } from '../src/lint/rule.ts';

/** Made by `src/lint/suppressions`. */
export const suppressionUnused = runRule<SuppressionArgs>({
  id: 'suppression-unused',
  level: 'note',
  securitySeverity: '0.0',
  precision: 'very-high',
  topics: ['maintainability'],
  title: 'The suppression matched no finding',
  message: ({ rules }) => ({
    fact: `The suppression of ${rules} matched no finding in this run.`,
    remedy: 'Remove it.',
    lines: [],
  }),
});
