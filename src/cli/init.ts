import { existsSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS_FILE } from '../files/settings-file.ts';
import { findTree } from '../files/tree.ts';
import { codeOf } from '../files/write.ts';
import { reasonOf, writeWhole } from './write.ts';

export interface Written {
  /** One line for each file. */
  readonly text: string;
  readonly exitCode: 0 | 2;
}

/** Writes the settings, the workflow and the hook to the root of the repository. Keeps files that exist. */
export function init(cwd: string, version: string): Written {
  const tree = findTree(cwd, [], undefined);
  const lines: string[] = [];
  let exitCode: 0 | 2 = 0;
  for (const { file, text, instead } of filesOf(version)) {
    const target = path.join(tree.root, file);
    if (existsSync(target)) {
      lines.push(`kept     ${file}: it already exists.${instead === undefined ? '' : ` Add to it:\n\n${instead}`}`);
      continue;
    }
    try {
      writeWhole(target, text, [tree]);
      lines.push(`wrote    ${file}`);
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
  /** What to add by hand if the file exists. */
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

const SETTINGS = `# Settings of dmslint. For each root module, the nearest ${SETTINGS_FILE} in it or
# above applies. \`dmslint config PATH\` prints the settings for a path.
# Remove the # from what you want to set.

# The lowest level that fails a run: "error" (the default), "warning", "note" or
# "never".
# fail_on = "error"
# preset  = "security"

# The paths to check when none is given, relative to this file.
# paths = ["infra"]

# Variable files, as for terraform -var-file, relative to this file.
# var_files = ["common.tfvars"]

# Findings listed in this file do not fail a run. \`dmslint --update-baseline\`
# writes it.
# baseline = ".dmslint-baseline.json"

# Each root module is checked once per environment.
# environment "prod" {
#   var_files = ["prod.tfvars"]
#   workspace = "prod"
# }

# The level of a rule ("error", "warning", "note" or "off") and its options.
# \`dmslint rules\` lists the rules.
# rule "certificate-expiring" {
#   level = "error"
#   days  = 30
# }

# A finding to ignore, with the reason. In the configuration, a comment does the
# same: # dmslint:ignore RULE -- reason until=YYYY-MM-DD
# In an address, * matches any text, and a name without an instance key matches
# all instances.
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
  # For the upload to code scanning; actions only in private repositories.
  actions: read
  security-events: write
jobs:
  dmslint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # Otherwise the checkout leaves a token in .git/config.
          persist-credentials: false
          # Includes the base of a pull request, with which the action compares settings, baseline and suppressions.
          fetch-depth: 2
      # Without code scanning (a private repository without Advanced Security), remove sarif-file and the upload.
      - uses: dmslint/dmslint@v${version}
        id: dmslint
        with:
          sarif-file: dmslint.sarif
      - uses: github/codeql-action/upload-sarif@v4
        # Upload findings even when they failed the previous step; but nothing where nothing could be checked.
        if: always() && steps.dmslint.outputs.sarif-file != ''
        with:
          sarif_file: dmslint.sarif
          category: dmslint
`;
}
