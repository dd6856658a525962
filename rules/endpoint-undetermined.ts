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
  title: "What the endpoint does can't be known from this input",
  message: ({ what, because, advice }, address) => ({
    fact: `${address} is undetermined: ${lowerFirst(what)}, because ${because}.`,
    remedy: advice ?? 'Write the value itself, or check the plan.',
    lines: [],
  }),
});

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
