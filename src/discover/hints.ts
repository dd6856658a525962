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

/** Files of Terraform and its neighbours that are no configuration, by their names: what they are, and what to pass instead. */
const OTHER_FILES: readonly (readonly [name: RegExp, is: string, instead: string])[] = [
  [
    /\.tfquery\.(?:hcl|json)$/,
    'is a file of terraform query: it lists resources that exist, and configures none',
    'Pass its directory to check the configuration beside it.',
  ],
  [
    /\.tf(?:test|mock)\.(?:hcl|json)$/,
    'is a file of terraform test, which dmslint does not evaluate',
    'Pass the directory of the module that it tests.',
  ],
  [
    /\.tf(?:component|deploy|stack)\.(?:hcl|json)$/,
    'is a file of Terraform Stacks, which dmslint does not evaluate',
    'Pass its directory, and the modules of its components are checked as root modules.',
  ],
  [
    /(?:^|[/\\])(?:terragrunt(?:\.stack)?|root)\.hcl(?:\.json)?$/,
    'is a file of Terragrunt, which dmslint does not evaluate',
    'Check the plans instead: terragrunt run --all --json-out-dir DIR -- plan, then dmslint --plans DIR.',
  ],
  [
    /\.hcl$/,
    'is no Terraform configuration, whose files end in .tf, .tofu or .tf.json',
    'Pass a directory with Terraform files, a Terraform file, or a plan made with terraform show -json.',
  ],
];

/** What is said of a named file that its name shows to be neither a configuration nor a plan. */
export function otherFile(one: string): Diagnostic | undefined {
  const found = OTHER_FILES.find(([name]) => name.test(one));
  return found && { severity: 'error', code: 'path-not-read', message: `${one} ${found[1]}. ${found[2]}` };
}
