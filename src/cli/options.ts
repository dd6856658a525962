// The one table of the command line: parsing, --help, shell completion and docs/usage.md are made from it.

/** What a value is, for completion: names of files, of directories, of configuration files, or text that cannot be completed. */
export type ValueKind = 'file' | 'directory' | 'text';

export interface Option {
  readonly name: string;
  readonly alias?: string;
  /** Stands for the value in help; a switch has none. */
  readonly value?: string;
  readonly kind?: ValueKind;
  /** The values that completion offers. Whether a value is allowed, parsing decides. */
  readonly choices?: readonly string[];
  readonly repeatable?: true;
  readonly default?: string;
  /** What `--no-…` does, for an option with a value that has such a form. */
  readonly off?: string;
  /** One line, without a full stop. */
  readonly text: string;
  /** What else help and docs/usage.md say. */
  readonly more?: string;
}

export interface Group {
  readonly title: string;
  readonly options: readonly Option[];
}

export interface Command {
  /** What follows `dmslint`, one form a line. */
  readonly usage: readonly string[];
  /** One line for the list of commands. */
  readonly text: string;
  /** Paragraphs. */
  readonly about: readonly string[];
  readonly groups: readonly Group[];
  readonly examples: readonly { readonly command: string; readonly text: string }[];
  /** What completion offers for the words after the command's name. */
  readonly words: 'paths' | 'topics' | 'shells' | 'none';
}

export type CommandName =
  | 'check'
  | 'explain'
  | 'rules'
  | 'config'
  | 'init'
  | 'graph'
  | 'connect'
  | 'diagnose'
  | 'certificates'
  | 'runbook'
  | 'completion';

/** What `--format` takes, and what each format is for. */
export const FORMATS: Readonly<Record<string, string>> = {
  pretty: 'terminals: each finding with its line, where the value comes from, and what to write',
  compact: 'editors: one line for each finding, `path:line:column: level: message [rule]`',
  sarif:
    'code scanning and SARIF viewers: SARIF 2.1.0 with traces, related resources, fixes and a taxonomy of controls',
  json: 'programs: versioned, with a [schema](../src/report/json.schema.json)',
  github: 'GitHub workflow logs: annotations',
  gitlab: 'GitLab: a Code Quality report',
  markdown: 'pull request comments; with `--evidence`, a report for auditors',
  summary: 'GitHub job summaries: a table, the diagram of the connections, and the findings, as far as there is room',
};

export const FAIL_ON = ['error', 'warning', 'note', 'never'] as const;

export const PRESETS = ['security', 'migration'] as const;

export const CERTIFICATES_FORMATS = ['pretty', 'json', 'ics'] as const;

export type CertificatesFormat = (typeof CERTIFICATES_FORMATS)[number];

export const RUNBOOK_FORMATS = ['markdown', 'json'] as const;

export type RunbookFormat = (typeof RUNBOOK_FORMATS)[number];

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

const ROOT: Option = {
  name: 'root',
  value: 'DIR',
  kind: 'directory',
  default: 'the git root',
  text: 'read no files outside DIR',
};

const GENERAL: Group = {
  title: 'General',
  options: [
    { name: 'help', alias: 'h', text: 'print help; after a command, the help for that command' },
    { name: 'version', text: 'print the version' },
  ],
};

const INPUT: Group = {
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
  ],
};

const REPORT: Group = {
  title: 'Report',
  options: [
    {
      name: 'format',
      value: 'NAME[=FILE]',
      choices: Object.keys(FORMATS),
      repeatable: true,
      default: 'pretty',
      text: 'write a report to standard output or to FILE',
      more: `formats: ${Object.keys(FORMATS).join(', ')}`,
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
  ],
};

const FIX: Group = {
  title: 'Fix',
  options: [
    { name: 'fix', text: 'apply safe fixes: typos and dangling references' },
    {
      name: 'fix-unsafe',
      text: 'also set modes, link certificates, force TLS in database parameters and close public instances',
      more: 'can stop a running replication or lock out other clients',
    },
    {
      name: 'dry-run',
      text: 'print what a fix would change, but write nothing',
      more: 'the report and the exit code are for what would remain',
    },
  ],
};

const PRETTY_OR_JSON: Group = {
  title: 'Form',
  options: [
    {
      name: 'format',
      value: 'pretty|json',
      kind: 'text',
      choices: ['pretty', 'json'],
      default: 'pretty',
      text: 'print text, or JSON for programs',
    },
  ],
};

const CERTIFICATES_FORM: Group = {
  title: 'Form',
  options: [
    {
      name: 'format',
      value: CERTIFICATES_FORMATS.join('|'),
      kind: 'text',
      choices: CERTIFICATES_FORMATS,
      default: 'pretty',
      text: 'print text, JSON for programs, or a calendar to subscribe to (iCalendar)',
    },
  ],
};

const RUNBOOK_FORM: Group = {
  title: 'Form',
  options: [
    {
      name: 'format',
      value: RUNBOOK_FORMATS.join('|'),
      kind: 'text',
      choices: RUNBOOK_FORMATS,
      default: 'markdown',
      text: 'print a document, or JSON for programs',
    },
  ],
};

/** All commands; a check has no name on the command line. */
export const commands: Readonly<Record<CommandName, Command>> = {
  check: {
    usage: ['[options] [path...]', '<command> [options]'],
    text: 'check configurations, plans and states',
    about: [
      'Checks the AWS DMS endpoints in Terraform and OpenTofu: is the connection to the database encrypted, and is the server verified?',
      'A path is a directory to search, a configuration file, a plan or state as JSON, or - for standard input. Plans and states are read only when they are named. Without a path, dmslint checks the paths in the settings, or else the current directory.',
    ],
    groups: [INPUT, REPORT, FIX, GENERAL],
    examples: [
      { command: 'dmslint', text: 'check everything below this directory' },
      { command: 'dmslint prod --var-file prod.tfvars', text: 'check one root module with its variables' },
      { command: 'terraform show -json tfplan | dmslint -', text: 'check a plan' },
      { command: 'dmslint --format pretty --format sarif=dms.sarif', text: 'print, and write SARIF' },
    ],
    words: 'paths',
  },
  explain: {
    usage: ['explain <rule or database>'],
    text: 'explain a rule, or how to use TLS with a database',
    about: [
      'Prints the page of a rule: what it finds, why it matters and how to fix it. With the name of a database or an engine, prints how to encrypt the connection to it and verify the server, on both sides in Terraform. "dmslint explain databases" lists these pages.',
    ],
    groups: [GENERAL],
    examples: [
      { command: 'dmslint explain endpoint-plaintext', text: 'explain a rule' },
      { command: 'dmslint explain aurora postgres', text: 'explain TLS with a database' },
    ],
    words: 'topics',
  },
  rules: {
    usage: ['rules [--controls]'],
    text: 'list the rules, or the controls that they cover',
    about: ['Lists the rules with their levels.'],
    groups: [
      {
        title: 'Report',
        options: [
          {
            name: 'controls',
            text: 'list the AWS controls that the rules decide',
            more: 'with the requirements of NIST and PCI DSS, and the weaknesses (CWE) that the rules find',
          },
        ],
      },
      GENERAL,
    ],
    examples: [],
    words: 'none',
  },
  config: {
    usage: ['config [options] [path]'],
    text: 'print the settings for a path',
    about: [
      'Prints the settings for a path (default: the current directory) in the form of a .dmslint.hcl: those of the nearest file in it or above, and the defaults.',
    ],
    groups: [
      {
        title: 'Input',
        options: [
          { name: 'config', value: 'FILE', kind: 'file', off: 'prints the defaults', text: 'read settings from FILE' },
          ROOT,
        ],
      },
      GENERAL,
    ],
    examples: [{ command: 'dmslint config infra/prod', text: 'print the settings for a directory' }],
    words: 'paths',
  },
  init: {
    usage: ['init'],
    text: 'write settings, a GitHub workflow and a pre-commit hook',
    about: [
      'Writes three files to the root of the repository: a .dmslint.hcl in which everything is commented out, a workflow for GitHub Actions, and the hook for pre-commit. It never overwrites a file: if one exists, it prints what to add to it.',
    ],
    groups: [GENERAL],
    examples: [],
    words: 'none',
  },
  graph: {
    usage: ['graph --mermaid | --json [options] [path...]'],
    text: 'print a diagram of the connections, or the resources',
    about: ['Prints what dmslint reads: a diagram of the connections, or the evaluated resources.'],
    groups: [
      {
        title: 'Form',
        options: [
          {
            name: 'mermaid',
            text: 'print a diagram of the connections, as Mermaid in Markdown',
            more: 'shows databases, endpoints, certificates and tasks, with the state of TLS on each connection; one diagram for each root module, or several if one would be too large for Mermaid',
          },
          {
            name: 'json',
            text: 'print the resources of the configurations, plans or states',
            more: 'shows known values, unknown ones with the reason, and sensitive ones as "(sensitive)"',
          },
        ],
      },
      INPUT,
      GENERAL,
    ],
    examples: [
      { command: 'dmslint graph --mermaid prod --var-file prod.tfvars', text: 'draw the connections of a root module' },
    ],
    words: 'paths',
  },
  connect: {
    usage: ['connect [options] [path...]'],
    text: 'tell for each endpoint whether DMS can connect, link by link',
    about: [
      'Tells for each endpoint whether DMS can connect to its server as it is configured, whether the connection is encrypted, and whether the server is verified: link by link, from the name of the server to the certificate that it shows. What this input cannot tell is marked with a question mark. Nothing is resolved or dialed.',
    ],
    groups: [PRETTY_OR_JSON, INPUT, GENERAL],
    examples: [
      { command: 'dmslint connect prod --var-file prod.tfvars', text: 'judge the connections of a root module' },
    ],
    words: 'paths',
  },
  diagnose: {
    usage: ['diagnose [options] <message> [path...]'],
    text: 'tell what a message of a failed connection means here',
    about: [
      'Takes what DMS says of a failed connection (LastFailureMessage), or an error of terraform apply for an endpoint or a certificate: in quotes, or - for standard input. Tells what the message means, and for each endpoint which links of its connection it points to: those that do not hold first. The message is not repeated in the output.',
      'The exit code is 0 if the message is known, 1 if it is not, and 2 if an input could not be read.',
    ],
    groups: [PRETTY_OR_JSON, INPUT, GENERAL],
    examples: [
      {
        command: "dmslint diagnose 'Application-Detailed-Message: … timeout expired' prod",
        text: 'explain a message by a root module',
      },
      {
        command: 'dmslint diagnose - < message.txt',
        text: 'explain the last failure',
      },
    ],
    words: 'paths',
  },
  certificates: {
    usage: ['certificates [options] [path...]'],
    text: 'list the certificates with what they serve and when they expire',
    about: [
      'Lists the certificates of DMS (aws_dms_certificate): which endpoints they serve, which CAs they hold, and when these expire, those that expire first at the top. CAs count for an endpoint if they can have issued the certificate of its server. What has no date that can be determined is listed with the reason. Nothing is fetched.',
    ],
    groups: [CERTIFICATES_FORM, INPUT, GENERAL],
    examples: [
      { command: 'dmslint certificates prod', text: 'list the certificates of a root module' },
      { command: 'dmslint certificates --format ics > dms.ics', text: 'make a calendar' },
    ],
    words: 'paths',
  },
  runbook: {
    usage: ['runbook [options] [path...]'],
    text: 'write the way from what is configured today to verified TLS',
    about: [
      'Writes a document for the endpoints of this configuration, server by server: fetch the CA certificates, add the certificate, stop the tasks, set the mode, test, resume, force TLS at the database, set the date of the next rotation. Each step has the lines to write, as far as they could be tried, the commands of the AWS CLI, what it interrupts and how to go back. What this input does not tell is a blank. Nothing is changed, and AWS is not asked.',
    ],
    groups: [RUNBOOK_FORM, INPUT, GENERAL],
    examples: [
      {
        command: 'dmslint runbook prod --var-file prod.tfvars > runbook.md',
        text: 'write the runbook of a root module',
      },
    ],
    words: 'paths',
  },
  completion: {
    usage: ['completion bash | zsh | fish'],
    text: 'print a completion script for a shell',
    about: ['Prints a completion script. Load it in the startup file of the shell.'],
    groups: [GENERAL],
    examples: [
      { command: 'eval "$(dmslint completion bash)"', text: 'in ~/.bashrc' },
      { command: 'eval "$(dmslint completion zsh)"', text: 'in ~/.zshrc, after compinit' },
      { command: 'dmslint completion fish | source', text: 'in ~/.config/fish/config.fish' },
    ],
    words: 'shells',
  },
};

/** The names that are typed: a check has none. */
export const commandNames = (Object.keys(commands) as CommandName[]).filter((name) => name !== 'check');

export function optionsOf(command: CommandName): Option[] {
  return commands[command].groups.flatMap(({ options }) => options);
}
