import { FAIL_ON, FORMATS, LEVELS, PRESETS } from './choices.ts';
import { COLOR } from './common.ts';
import type { Group } from './option.ts';

export const REPORT: Group = {
  title: 'Report',
  options: [
    {
      name: 'format',
      alias: 'f',
      value: 'NAME[=FILE]',
      choices: Object.keys(FORMATS),
      repeatable: true,
      default: 'pretty',
      text: 'write a report to standard output or to FILE',
      more: `formats: ${Object.keys(FORMATS).join(', ')}`,
    },
    {
      name: 'output',
      alias: 'o',
      value: 'FILE',
      kind: 'file',
      text: 'write what would be on standard output to FILE',
      more: 'the report alone; what --format writes to files stays',
    },
    {
      name: 'only',
      value: 'RULE[,RULE]',
      kind: 'rules',
      repeatable: true,
      text: 'report the findings of these rules alone',
      more: 'all rules are run, so that "passed" means the same; what is left out is counted, and does not fail the run',
    },
    {
      name: 'skip',
      value: 'RULE[,RULE]',
      kind: 'rules',
      repeatable: true,
      text: 'leave out the findings of these rules, as --only does',
    },
    {
      name: 'min-level',
      value: 'LEVEL',
      choices: LEVELS,
      default: 'note',
      text: 'leave out findings below LEVEL, as --only does',
    },
    {
      name: 'quiet',
      alias: 'q',
      text: 'print findings and errors alone: no summary, no notes',
    },
    {
      name: 'statistics',
      text: 'print how many findings each rule has, instead of the findings',
      more: 'for --format pretty',
    },
    {
      name: 'fail-on',
      value: 'LEVEL',
      choices: FAIL_ON,
      default: 'error',
      text: 'fail if there are findings of LEVEL or above',
      more: `levels: ${FAIL_ON.join(', ')}`,
    },
    {
      name: 'preset',
      value: 'NAME',
      choices: PRESETS,
      default: 'that in the settings',
      text: 'shift the levels of rules for an audience',
      more: 'security: what is not verified or weak fails; migration: what stops the replication fails',
    },
    { name: 'evidence', text: 'also report what passed, is undetermined or does not apply, for each control' },
    { name: 'only-changed', text: 'check only the resources that a plan changes' },
    { name: 'suppressed', text: 'show suppressed and baselined findings too' },
    {
      name: 'baseline',
      value: 'FILE',
      kind: 'file',
      default: 'the baseline in the settings',
      off: 'uses no baseline',
      text: 'findings listed in FILE do not fail the run',
    },
    { name: 'update-baseline', text: 'write all findings of this run to the baseline' },
    {
      name: 'watch',
      text: 'check again after every change, until interrupted',
      more: 'also writes .sarif/dmslint.sarif, unless --format names a file',
    },
    COLOR,
  ],
};
