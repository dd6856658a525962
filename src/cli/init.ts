import { existsSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS_FILE } from '../discover/inputs.ts';
import { findTree } from '../files/tree.ts';
import { codeOf } from '../files/write.ts';
import { reasonOf, writeWhole } from './write.ts';

export interface Written {
  /** What was done, in lines for people. */
  readonly text: string;
  readonly exitCode: 0 | 2;
}

/** Writes the settings, the workflow and the hook into the root of the repository; what is there already is left as it is. */
export function init(cwd: string, version: string): Written {
  const tree = findTree(cwd, [], undefined);
  const lines: string[] = [];
  let exitCode: 0 | 2 = 0;
  for (const { file, text, instead } of filesOf(version)) {
    const target = path.join(tree.root, file);
    if (existsSync(target)) {
      lines.push(`kept     ${file}: it is there already.${instead === undefined ? '' : ` Add to it:\n\n${instead}`}`);
      continue;
    }
    try {
      writeWhole(target, text, [tree]);
      lines.push(`written  ${file}`);
    } catch (error) {
      if (codeOf(error) === 'unknown error') throw error;
      lines.push(`failed   ${file}: ${reasonOf(error, tree.root, 'Remove it, and run dmslint init again.')}`);
      exitCode = 2;
    }
  }
  return { text: `${lines.join('\n')}\n`, exitCode };
}

interface NewFile {
  readonly file: string;
  readonly text: string;
  /** What to add by hand where the file exists. */
  readonly instead?: string;
}

function filesOf(version: string): NewFile[] {
  const hook = `  - repo: https://github.com/dmslint/dmslint
    rev: v${version}
    hooks:
      - id: dmslint
`;
  return [
    { file: SETTINGS_FILE, text: SETTINGS },
    { file: '.github/workflows/dmslint.yml', text: workflow(version) },
    { file: '.pre-commit-config.yaml', text: `repos:\n${hook}`, instead: hook },
  ];
}

const SETTINGS = `# The settings of dmslint. The nearest ${SETTINGS_FILE} upwards from a root module holds
# for it; \`dmslint config PATH\` prints what holds. Everything here is a comment:
# take the # away from what you want to set.

# Findings from this level on fail a run: "error" (the default), "warning",
# "note" or "never".
# fail_on = "error"

# What is checked when no path is given, relative to this file.
# paths = ["infra"]

# Files of variables, as for terraform -var-file, relative to this file.
# var_files = ["common.tfvars"]

# Findings that were there when dmslint was introduced are counted apart and fail
# no run. \`dmslint --update-baseline\` writes the file.
# baseline = ".dmslint-baseline.json"

# Every root module is checked once for each environment.
# environment "prod" {
#   var_files = ["prod.tfvars"]
#   workspace = "prod"
# }

# The level of a rule ("error", "warning", "note" or "off"), and its options.
# \`dmslint rules\` lists the rules.
# rule "certificate-expiring" {
#   level = "error"
#   days  = 30
# }

# A finding that somebody has answered for. In the configuration itself a comment
# does the same: # dmslint:ignore RULE -- reason until=YYYY-MM-DD
# In an address * stands for any text, and a name without an instance key for all
# of its instances.
# ignore {
#   rule    = "endpoint-plaintext"
#   address = "module.dms.aws_dms_endpoint.this[\\"sandbox\\"]"
#   reason  = "test data, in a private subnet"
#   until   = "2027-12-31"
# }
`;

function workflow(version: string): string {
  return `name: dmslint
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  # For the upload to code scanning.
  security-events: write
jobs:
  dmslint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # The token would stay in .git/config.
          persist-credentials: false
          # With the commit that a pull request is merged with: the action compares settings and suppressions with it.
          fetch-depth: 2
      - uses: dmslint/dmslint@v${version}
        with:
          sarif-file: dmslint.sarif
      - uses: github/codeql-action/upload-sarif@v4
        # Also where findings have failed the step above.
        if: always()
        with:
          sarif_file: dmslint.sarif
          category: dmslint
`;
}
