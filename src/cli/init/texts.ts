import { SETTINGS_FILE } from '../../files/settings-file.ts';

export const SETTINGS = `# Settings of dmslint. For each root module, the nearest ${SETTINGS_FILE} in it or
# above applies. \`dmslint config PATH\` prints the settings for a path.
# Remove the # from what you want to set.

# The lowest level that fails a run: "error" (the default), "warning", "note" or
# "never".
# fail_on = "error"

# Shifts the levels of rules for an audience: "security" or "migration".
# preset = "security"

# The paths to check when none is given, relative to this file, and what of them
# is not checked. A name without a slash matches in any directory.
# paths   = ["infra"]
# exclude = ["examples"]

# Variable files, as for terraform -var-file, relative to this file.
# var_files = ["common.tfvars"]

# The value of terraform.workspace.
# workspace = "default"

# Also check what only the default of a variable switches off.
# assume_enabled = true

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

/** For GitHub Actions. */
export function workflow(version: string, branch: string): string {
  return `name: dmslint
on:
  pull_request:
  push:
    branches: [${branch}]
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

/** For GitLab CI. */
export function gitlabJob(version: string): string {
  return `dmslint:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npx --yes github:dmslint/dmslint#v${version} --format pretty --format gitlab=gl-code-quality-report.json
  artifacts:
    # Also when findings failed the job.
    when: always
    reports:
      codequality: gl-code-quality-report.json
`;
}

/** For pre-commit: an entry of `repos`. */
export function preCommitHook(version: string): string {
  return `  - repo: https://github.com/dmslint/dmslint
    rev: v${version}
    hooks:
      - id: dmslint
`;
}

/** For other programs that run hooks: checks the root modules that use the files of a commit. */
export function hookCommand(version: string): string {
  return `git diff --cached --name-only -z --diff-filter=ACMR | xargs -0 -r npx --yes github:dmslint/dmslint#v${version} --affected --
`;
}
