import { USUAL_SECONDS } from '../../work.ts';
import { ROOT } from './common.ts';
import type { Group } from './option.ts';

export const INPUT: Group = {
  title: 'Input',
  options: [
    { name: 'var', value: 'NAME=VALUE', kind: 'text', repeatable: true, text: 'set a root module variable' },
    {
      name: 'var-file',
      value: 'FILE',
      kind: 'file',
      repeatable: true,
      text: 'read root module variables from FILE, as terraform does',
    },
    {
      name: 'environment',
      value: 'NAME=FILE',
      kind: 'file',
      repeatable: true,
      text: 'check each root module once per environment, with the variables in FILE',
    },
    {
      name: 'assume-enabled',
      text: 'also check what only the default of a variable switches off, as a possible case',
    },
    { name: 'workspace', value: 'NAME', kind: 'text', text: 'set the value of terraform.workspace' },
    {
      name: 'source',
      value: 'DIR',
      kind: 'directory',
      default:
        'the directory of the plan, the current one, or the only root module that declares all resources of the plan',
      off: 'reads the plan alone',
      text: 'configuration that the plan was made from',
    },
    {
      name: 'plans',
      value: 'DIR|PLAN=DIR',
      kind: 'file',
      repeatable: true,
      text: 'check every plan and state (as JSON) below DIR; or PLAN, made from the configuration in DIR',
    },
    {
      name: 'affected',
      text: 'treat paths as changed files, and check the root modules that use them',
    },
    {
      name: 'exclude',
      value: 'GLOB',
      kind: 'text',
      repeatable: true,
      text: 'do not check root modules, plans and states whose path matches GLOB',
      more: 'in addition to exclude in the settings; a name without a slash matches in any directory; modules that a checked root module calls are read all the same; .gitignore is not followed, since Terraform reads what it lists',
    },
    ROOT,
    {
      name: 'config',
      value: 'FILE',
      kind: 'file',
      default: 'for each root module, the nearest .dmslint.hcl in it or above',
      off: 'uses no settings',
      text: 'read settings from FILE',
    },
    {
      name: 'now',
      value: 'YYYY-MM-DD',
      kind: 'text',
      default: 'today',
      text: 'date to check certificates and suppressions against',
    },
    {
      name: 'timeout',
      value: 'SECONDS',
      kind: 'text',
      default: `${USUAL_SECONDS}`,
      text: 'end the run after SECONDS, with what was found until then and exit code 2',
    },
  ],
};
