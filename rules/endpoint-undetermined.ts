import { runRule, type UndeterminedArgs } from '../src/lint/rule.ts';

/** Made by the runner from the open outcomes of the other rules: one finding for each endpoint and cause. */
export const endpointUndetermined = runRule<UndeterminedArgs>({
  id: 'endpoint-undetermined',
  level: 'note',
  securitySeverity: '3.0',
  precision: 'high',
  controls: [
    { id: 'DMS.9', how: 'supports' },
    { id: 'DMS.12', how: 'supports' },
    { id: 'CT.DMS.PR.2', how: 'supports' },
  ],
  title: 'A check of the endpoint is undetermined with this input',
  message: ({ what, because, known, advice }, address) => ({
    fact: `${address}: cannot determine ${what}, because ${because}.${known === undefined ? '' : ` ${known}`}`,
    remedy: advice ?? 'Write the value in the configuration, or check a plan.',
    lines: [],
  }),
});
