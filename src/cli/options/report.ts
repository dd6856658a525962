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
      text: 'write the report to FILE instead of standard output',
      more: 'messages stay on standard error; reports that --format writes to files are still written',
    },
    {
      name: 'only',
      value: 'RULE[,RULE]',
      kind: 'rules',
      repeatable: true,
      text: 'report only the findings of these rules',
      more: 'all rules are run, so "passed" means the same; what is left out is counted, and does not fail the run',
    },
    {
      name: 'skip',
      value: 'RULE[,RULE]',
      kind: 'rules',
      repeatable: true,
      text: 'do not report the findings of these rules; they are counted, and do not fail the run',
    },
    {
      name: 'min-level',
      value: 'LEVEL',
      choices: LEVELS,
      default: 'note',
      text: 'do not report findings below LEVEL; they are counted, and do not fail the run',
    },
    {
      name: 'quiet',
      alias: 'q',
      text: 'print only findings and errors: no summary, no remarks about the input',
    },
    {
      name: 'statistics',
      text: 'print how many findings each rule has, instead of the findings',
      more: 'only for the format pretty',
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
