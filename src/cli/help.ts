import type { Command } from './options.ts';

const inputHelp = `Input:
  --var NAME=VALUE    a root variable; repeatable
  --var-file FILE     a file of root variables, as for terraform; repeatable
  --environment NAME=FILE  check every root once more for each environment, with
                      this file of its variables; repeatable
  --workspace NAME    the value of terraform.workspace
  --source DIR        the configuration a plan was made from (default: this
                      directory, if it fits); --no-source looks for none
  --plans DIR         check every plan or state as JSON below it; repeatable
  --affected          the paths are changed files: check the root modules that
                      they belong to, also through modules
  --root DIR          the directory all files must lie in (default: the git
                      root)
  --config FILE       the settings (default: the nearest .dmslint.hcl upwards
                      from each root module); --no-config takes none
  --now YYYY-MM-DD    the day to judge certificates by (default: today)
`;

/** What `--help` prints: at most 80 columns. */
export const help: Readonly<Record<Command, string>> = {
  check: `Usage: dmslint [options] [paths...]
       dmslint explain <rule or database>
       dmslint rules
       dmslint config [path]
       dmslint init
       dmslint graph --json | --mermaid [options] [paths...]

Checks the AWS DMS endpoints in Terraform and OpenTofu: is the connection to
the database encrypted, and is the server verified? Paths are directories (which
are searched), files, plans or states as JSON (only when named), or - for
standard input. Without a path, those of the settings are checked, else the
current directory.

${inputHelp}
Report:
  --format NAME[=FILE]  pretty (default), compact, sarif, json, github, gitlab,
                        markdown, or summary (markdown with the picture, for a
                        job on GitHub), to standard output or into FILE;
                        repeatable
  --fail-on LEVEL       exit with 1 from this level on: error (default),
                        warning, note or never
  --evidence            report how each control stands as well: what passed, is
                        open or does not apply
  --only-changed        of a plan, check only what it changes
  --suppressed          show what is suppressed or in the baseline as well
  --baseline FILE       findings that this file has are counted apart (default:
                        that of the settings); --no-baseline takes none
  --update-baseline     write the baseline: all findings of this run
  --watch               check again after every change, until stopped; writes
                        .sarif/dmslint.sarif, unless a format has a file

Fix:
  --fix                 fix what is refused or leads nowhere now (slips)
  --fix-unsafe          set modes, link certificates, force TLS in a database's
                        parameters and close public instances as well: that can
                        stop a running replication and lock other clients out
  --dry-run             print what a fix would change, and write nothing; the
                        report and the exit code are of what would be left

Commands:
  explain <rule>      print the page of a rule, or with the name of a database
                      (explain postgres) how to encrypt and verify there
  rules [--controls]  list the rules, or the controls that they cover
  config [path]       print the settings that hold for a path
  init                write settings, workflow and hook; overwrites nothing
  graph --mermaid     print the picture of the connections, in Markdown
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
  config: `Usage: dmslint config [options] [path]

Prints the settings that hold for a path, in the form of a .dmslint.hcl: those
of the nearest one upwards, and the defaults.

  --config FILE       these settings instead
  --root DIR          the directory all files must lie in (default: the git
                      root)

Example:
  dmslint config infra/prod
`,
  graph: `Usage: dmslint graph --json | --mermaid [options] [paths...]

  --mermaid           the picture of the connections, as Mermaid in Markdown:
                      one graph a root, of databases, endpoints, certificates
                      and tasks, with the state of TLS on each line (several,
                      where one would be more than Mermaid takes)
  --json              the resources of the configurations, plans or states as
                      dmslint sees them, evaluated: known values plainly, what
                      is unknown with its reason, the sensitive as
                      "(sensitive)"

${inputHelp}
Example:
  dmslint graph --mermaid prod --var-file prod.tfvars
`,
  explain: `Usage: dmslint explain <rule or database>

Prints the page of a rule: what it finds, why it matters, how to fix it. With
the name of a database or an engine it prints how to encrypt the connection
there and to verify the server, both sides in Terraform; with "databases" the
list of these pages.

Examples:
  dmslint explain endpoint-plaintext
  dmslint explain aurora postgres
`,
  init: `Usage: dmslint init

Writes, into the root of the repository, a .dmslint.hcl in which everything is
a comment, a workflow for GitHub Actions, and the hook for pre-commit. It asks
nothing, and overwrites nothing: for a file that is there it prints what to add.
`,
  rules: `Usage: dmslint rules [--controls]

Lists the rules with their levels.

  --controls          list the controls of AWS that they decide, with the
                      requirements for which these stand, and the weaknesses
                      (CWE) that they find
`,
};
