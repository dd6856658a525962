import type { Options } from 'yargs';

const common = { help: { type: 'boolean', alias: 'h' }, version: { type: 'boolean' } } as const;

/** What is read, and how. */
const input = {
  var: { type: 'string' },
  'var-file': { type: 'string' },
  environment: { type: 'string' },
  workspace: { type: 'string' },
  source: { type: 'string' },
  root: { type: 'string' },
  now: { type: 'string' },
} as const;

/** The options of each command; the check has no name. */
export const options = {
  check: {
    ...common,
    ...input,
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    evidence: { type: 'boolean' },
  },
  graph: { ...common, ...input, json: { type: 'boolean' } },
  explain: common,
  rules: { ...common, controls: { type: 'boolean' } },
} as const satisfies Record<string, Record<string, Options>>;

export type Command = keyof typeof options;

const inputHelp = `Input:
  --var NAME=VALUE    a root variable; repeatable
  --var-file FILE     a file of root variables, as for terraform; repeatable
  --environment NAME=FILE  check each root with this file of variables as well,
                      as the environment of this name; repeatable
  --workspace NAME    the value of terraform.workspace
  --source DIR        the configuration a plan was made from (default: this
                      directory, if it fits); --no-source looks for none
  --root DIR          the directory all files must lie in (default: the git
                      root)
  --now YYYY-MM-DD    the day to judge certificates by (default: today)
`;

/** What `--help` prints: at most 80 columns. */
export const help: Readonly<Record<Command, string>> = {
  check: `Usage: dmslint [options] [paths...]
       dmslint explain <rule>
       dmslint rules
       dmslint graph --json [options] [paths...]

Checks the AWS DMS endpoints in Terraform and OpenTofu: is the connection to
the database encrypted, and is the server verified? Paths are directories (which
are searched), files, plans or states as JSON (only when named), or - for
standard input. Without a path, the current directory is checked.

${inputHelp}
Report:
  --format NAME[=FILE]  pretty (default), compact, sarif, json, github, gitlab
                        or markdown, to standard output or into FILE; repeatable
  --fail-on LEVEL       exit with 1 from this level on: error (default),
                        warning, note or never
  --evidence            report how each control stands as well: what passed, is
                        open or does not apply

Commands:
  explain <rule>      print the page of a rule
  rules [--controls]  list the rules, or the controls that they cover
  graph --json        print the resources as dmslint sees them

  -h, --help          print this help, or that of a command
  --version           print the version

Examples:
  dmslint                                        check all below this directory
  dmslint prod --var-file prod.tfvars            check one root as it is applied
  terraform show -json tfplan | dmslint -        check a plan
  dmslint --format pretty --format sarif=d.sarif print, and write SARIF

Exit code: 0 clean; 1 findings at or above --fail-on; 2 something could not be
read, so the job was not done in whole.
`,
  graph: `Usage: dmslint graph --json [options] [paths...]

Prints the resources of the configurations, plans or states as dmslint sees
them, evaluated: known values plainly, what is unknown with its reason, the
sensitive as "(sensitive)".

${inputHelp}
Example:
  dmslint graph --json prod --var-file prod.tfvars
`,
  explain: `Usage: dmslint explain <rule>

Prints the page of a rule: what it finds, why it matters, how to fix it.

Example:
  dmslint explain endpoint-plaintext
`,
  rules: `Usage: dmslint rules [--controls]

Lists the rules with their levels.

  --controls          list the controls of AWS that they decide, with the
                      requirements for which these stand, and the weaknesses
                      (CWE) that they find
`,
};
