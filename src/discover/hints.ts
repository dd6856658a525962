import type { Diagnostic } from '../text/diagnostic.ts';
import type { Discovered } from './roots.ts';

/** Terragrunt generates what Terraform reads, so only its plans can be checked. */
export function terragruntHint(discovered: Discovered | undefined): Diagnostic[] {
  const count = discovered?.terragrunt.length ?? 0;
  if (count === 0) return [];
  return [
    {
      severity: 'note',
      code: 'terragrunt',
      message: `${count} ${count === 1 ? 'directory has' : 'directories have'} a terragrunt.hcl, which dmslint does not evaluate: its modules and inputs were not checked. Check the plans instead: terragrunt run --all --json-out-dir DIR -- plan, then dmslint --plans DIR.`,
    },
  ];
}

/** Components get their inputs from the stack, and its deployments give the values. */
export function stacksHint(discovered: Discovered | undefined): Diagnostic[] {
  const count = discovered?.stacks.length ?? 0;
  if (count === 0) return [];
  return [
    {
      severity: 'note',
      code: 'terraform-stack',
      message: `${count} ${count === 1 ? 'directory has' : 'directories have'} a Terraform Stack, which dmslint does not evaluate: the modules of its components were checked as root modules, without their inputs. Give the inputs of a deployment with --var NAME=VALUE, or check all deployments with --environment NAME=FILE, each with a file of its inputs (NAME = VALUE).`,
    },
  ];
}

/** What only tests use is no root, and is checked when it is named. */
export function testedHint(discovered: Discovered | undefined): Diagnostic[] {
  return (discovered?.tested ?? []).map((directory) => ({
    severity: 'note',
    code: 'test-module',
    message: `${directory} is a module that only terraform test uses, so it was not checked. To check it, name it: dmslint ${directory}.`,
  }));
}
