import { CONTROLS, type ControlId } from '../../src/dms/controls/controls.ts';
import type { Audit } from '../../src/lint/audit.ts';
import type { CheckResult, ControlResult, Finding, Related, RuleMeta, Subject } from '../../src/lint/finding.ts';
import type { Counts, Report } from '../../src/report/report.ts';
import type { Range, Source } from '../../src/text/source.ts';

/** Reports made by hand, without a reader or a rule. */

export const color = { color: true, width: 80 };
export const noColor = { color: false, width: undefined };

export function source(path: string, text: string): Source {
  return { path, text, installed: false };
}

/** The first place of `text` in the source, or the nth. */
export function at(where: Source, text: string, nth = 1): Range {
  let start = -1;
  for (let i = 0; i < nth; i++) start = where.text.indexOf(text, start + 1);
  if (start < 0) throw new Error(`${text} is not in ${where.path}`);
  return { source: where, start, end: start + text.length };
}

export function rule(id: string, more: Partial<RuleMeta> = {}): RuleMeta {
  return {
    id,
    level: 'error',
    securitySeverity: '8.1',
    precision: 'high',
    tags: ['security', 'external/cwe/cwe-319', 'DMS.9'],
    title: 'Endpoints send their traffic in clear text',
    message: (args, address) => ({
      fact: `${address} sends ${args.engine} traffic in clear text: ssl_mode is not set, and DMS then uses none.`,
      remedy: 'Set ssl_mode = "verify-full" and certificate_arn.',
      lines: ['ssl_mode        = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.certificate_arn'],
    }),
    ...more,
  };
}

export const plaintext = rule('endpoint-plaintext', {
  cwe: [319],
  controls: [
    { id: 'DMS.9', how: 'decides', relation: 'superset' },
    { id: 'CT.DMS.PR.2', how: 'decides', relation: 'relevant' },
  ],
});
export const unverified = rule('endpoint-server-unverified', {
  cwe: [295],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'CT.DMS.PR.2', how: 'beyond' },
  ],
  level: 'warning',
  securitySeverity: '5.9',
  tags: ['security', 'external/cwe/cwe-295'],
  title: 'The server is not verified',
  message: (args, address) => ({
    fact: `${address} encrypts but does not verify the server: ssl_mode is ${args.mode}.`,
    remedy: 'Set ssl_mode = "verify-full".',
    lines: ['ssl_mode = "verify-full"'],
  }),
});
const undetermined = rule('endpoint-undetermined', {
  controls: [
    { id: 'DMS.9', how: 'supports' },
    { id: 'DMS.12', how: 'supports' },
    { id: 'CT.DMS.PR.2', how: 'supports' },
  ],
  level: 'note',
  securitySeverity: '3.1',
  precision: 'medium',
  tags: ['security'],
  title: 'What the endpoint does is not known',
  message: (args, address) => ({
    fact: `${address} has an ssl_mode that can't be known from this input: ${args.reason}`,
    remedy: '',
    lines: [],
  }),
});

export function subjects(...addresses: readonly string[]): Subject[] {
  return addresses.map((address) => ({ root: 'infra', address }));
}

export function finding(location: Range, more: Partial<Finding> = {}): Finding {
  const meta = more.rule ?? plaintext;
  return {
    rule: meta,
    level: meta.level,
    subjects: subjects('aws_dms_endpoint.orders'),
    args: { engine: 'MySQL', mode: 'require' },
    at: location,
    related: [],
    ...more,
  };
}

function related(label: string, range: Range): Related {
  return { label, range };
}

export function report(
  findings: readonly Finding[],
  more: Partial<Omit<Report, 'counts'>> & { counts?: Partial<Counts> } = {},
): Report {
  const of = (level: string) => findings.filter((found) => found.level === level).length;
  const counts = {
    roots: 1,
    endpoints: 3,
    passed: 1,
    undetermined: 0,
    unchanged: 0,
    errors: of('error'),
    warnings: of('warning'),
    notes: of('note'),
    suppressed: more.suppressed?.length ?? 0,
    baselined: more.baselined?.length ?? 0,
  };
  return {
    findings,
    suppressed: [],
    baselined: [],
    diagnostics: [],
    evidence: undefined,
    rules: [plaintext, unverified, undetermined],
    off: [],
    page: (id) =>
      `# ${id}\n\nWhat \`ssl_mode\` does, see [AWS](https://docs.aws.amazon.com/dms).\n\n## Fails\n\n\`\`\`hcl\nssl_mode = "none"\n\`\`\`\n`,
    version: '0.1.0',
    exitCode: findings.some(({ level }) => level === 'error') ? 1 : 0,
    gaps: [],
    ...more,
    counts: { ...counts, ...more.counts },
  };
}

const main = source(
  'infra/main.tf',
  `variable "env" {}

module "dms" {
  source = "../modules/dms"
  endpoints = {
    orders  = { engine = "mysql", password = "hunter2", ssl_mode = "none" }
    billing = { engine = "postgres", ssl_mode = var.env == "prod" ? "verify-full" : "require" }
  }
}
`,
);
const moduleFile = source(
  'modules/dms/main.tf',
  'resource "aws_dms_endpoint" "this" {\n  for_each = var.endpoints\n  ssl_mode = each.value.ssl_mode\n}\n',
);
const plan = source('prod.tfplan.json', '');

/** One of everything. */
export const whole: Report = report(
  [
    finding(at(main, 'ssl_mode = "none"'), {
      subjects: subjects('module.dms.aws_dms_endpoint.this["orders"]'),
      related: [
        related('each.value.ssl_mode is set here', at(moduleFile, 'ssl_mode = each.value.ssl_mode')),
        related('var.endpoints', at(main, 'endpoints')),
      ],
      contextLocations: [
        related('the replication task module.dms.aws_dms_replication_task.this', at(moduleFile, 'for_each')),
      ],
    }),
    finding(at(main, '"require"'), {
      rule: unverified,
      subjects: subjects(
        'module.dms.aws_dms_endpoint.this["billing"]',
        'module.dms.aws_dms_endpoint.this["audit"]',
        'module.dms.aws_dms_endpoint.this["ledger"]',
      ),
      when: 'var.env is not "prod"',
      fix: {
        changes: [{ attribute: 'ssl_mode', value: '"verify-full"' }],
        safe: false,
      },
    }),
    finding(
      { source: plan, start: 0, end: 0 },
      { rule: undetermined, args: { reason: 'var.mode has no value; pass --var-file.' } },
    ),
  ],
  {
    counts: { endpoints: 12, roots: 2, passed: 8, undetermined: 1 },
    gaps: [{ root: '.', text: 'Two modules are not installed: run terraform init' }],
    diagnostics: [
      {
        severity: 'error',
        code: 'syntax-error',
        message: 'A closing brace is missing.',
        at: at(main, 'module "dms" {'),
      },
      { severity: 'note', code: 'module-not-installed', message: 'module.other is not installed: run terraform init.' },
    ],
    exitCode: 2,
  },
);

export const evidence: readonly CheckResult[] = [
  {
    rule: plaintext,
    subject: { root: 'infra', address: 'aws_dms_endpoint.a' },
    outcome: 'pass',
    at: at(main, 'endpoints'),
  },
  {
    rule: plaintext,
    subject: { root: 'infra', address: 'aws_dms_endpoint.b' },
    outcome: 'fail',
    at: at(main, 'endpoints'),
  },
  {
    rule: unverified,
    subject: { root: 'infra', address: 'aws_dms_endpoint.c', environment: 'prod' },
    outcome: 'undetermined',
    why: 'var.mode has no value',
    at: at(main, 'endpoints'),
  },
  {
    rule: unverified,
    subject: { root: 'infra', address: 'aws_dms_endpoint.d' },
    outcome: 'not-applicable',
    why: 'redis has its own switch.',
    at: at(main, 'endpoints'),
  },
];

/** The rules that decide the controls. */
export const deciding: Audit['deciding'] = {
  'DMS.1': ['replication-instance-public'],
  'DMS.9': ['endpoint-plaintext'],
  'DMS.12': ['endpoint-settings-plaintext'],
  'CT.DMS.PR.1': ['replication-instance-public'],
  'CT.DMS.PR.2': ['endpoint-plaintext'],
};

/** How a resource stands to a control of the table. */
export function controlled(control: ControlId, address: string, more: Partial<ControlResult> = {}): ControlResult {
  return {
    control: CONTROLS.find(({ id }) => id === control)!,
    subject: { root: 'infra', address },
    named: 'MySQL source',
    outcome: 'pass',
    rule: 'endpoint-plaintext',
    at: at(main, 'endpoints'),
    exemptions: [],
    reported: false,
    ...more,
  };
}

const others: Partial<ControlResult> = {
  outcome: 'not-applicable',
  why: 'ssl_mode is not the TLS switch of Amazon S3',
  named: 'Amazon S3 target',
};

/** What `--evidence` adds: each outcome, an answer, an environment. */
export const audited: Report = {
  ...whole,
  evidence,
  suppressed: [
    {
      ...finding(at(main, 'ssl_mode = "none"'), { subjects: subjects('aws_dms_endpoint.sandbox') }),
      reason: 'test data, in a private subnet',
      by: at(main, 'module "dms" {'),
      how: 'comment',
    },
  ],
  audit: {
    day: '2026-01-31',
    deciding,
    roots: [
      { path: 'infra', from: 'configuration', endpoints: 5, instances: 1 },
      { path: 'infra', environment: 'prod', from: 'configuration', endpoints: 1, instances: 0 },
      { path: 'prod.tfplan.json', from: 'plan or state', endpoints: 1, instances: 0 },
    ],
    controls: [
      controlled('DMS.1', 'aws_dms_replication_instance.main', {
        named: '',
        rule: 'replication-instance-public',
        found: 'publicly_accessible is false',
      }),
      controlled('DMS.9', 'aws_dms_endpoint.a', { found: 'ssl_mode is "require"' }),
      controlled('DMS.9', 'module.dms.aws_dms_endpoint.this["orders"]', {
        outcome: 'fail',
        found: 'ssl_mode is "none"',
        when: 'var.env is not "prod"',
        at: at(main, 'ssl_mode = "none"'),
        reported: true,
      }),
      controlled('DMS.9', 'aws_dms_endpoint.sandbox', {
        outcome: 'fail',
        found: 'ssl_mode is "none"',
        at: at(main, 'ssl_mode = "none"'),
        exemptions: [{ reason: 'test data, in a private subnet', by: at(main, 'module "dms" {') }],
      }),
      controlled('DMS.9', 'aws_dms_endpoint.half', {
        outcome: 'fail',
        found: 'ssl_mode is "none"',
        exemptions: [{ reason: 'known', by: at(main, 'module "dms" {') }],
        reported: true,
      }),
      controlled('DMS.9', 'aws_dms_endpoint.old', { outcome: 'fail', found: 'ssl_mode is "none"' }),
      controlled('DMS.9', 'aws_dms_endpoint.c', {
        subject: { root: 'infra', address: 'aws_dms_endpoint.c', environment: 'prod' },
        outcome: 'undetermined',
        why: "Whether the connection is encrypted can't be known from ssl_mode, because var.mode has no value",
      }),
      controlled('DMS.9', 'aws_dms_endpoint.lake', others),
      controlled('DMS.9', 'aws_dms_endpoint.archive', others),
      controlled('CT.DMS.PR.2', 'aws_dms_endpoint.a', { found: 'ssl_mode is "require"' }),
    ],
  },
};

const nasty =
  '\u001b[31m\u202e"]\n::error::x %0A,: | `a` <img src=x onerror=alert(1)> [click](1) {0} @team #1 ${x} \u009b2J \ud800 \u2028';

/** Input that wants to be more than text, wherever it can stand. */
export const hostile: Report = report(
  [
    finding(at(source(`a:b,c%/${nasty}.tf`, `x = "${nasty}"`), `x = "${nasty}"`), {
      subjects: [
        { root: nasty, address: `aws_dms_endpoint.x["${nasty}"]` },
        { root: `${nasty}2`, address: `aws_dms_endpoint.y["${nasty}"]`, environment: nasty },
      ],
      args: { engine: nasty },
      when: `var.x is ${nasty}`,
      related: [related(nasty, at(source('b.tf', '\ufeff y\t= 1'), 'y'))],
      contextLocations: [related(nasty, at(source('c.tf', 'z'), 'z'))],
    }),
  ],
  {
    counts: { roots: 2 },
    gaps: [{ root: '.', text: nasty }],
    diagnostics: [{ severity: 'error', code: 'syntax-error', message: nasty }],
    evidence: [
      {
        rule: plaintext,
        subject: { root: nasty, address: nasty },
        outcome: 'undetermined',
        why: nasty,
        at: at(main, 'endpoints'),
      },
    ],
    suppressed: [
      {
        ...finding(at(main, 'endpoints'), { subjects: subjects(nasty) }),
        reason: nasty,
        by: at(main, 'endpoints'),
        how: 'ignore',
      },
    ],
    audit: {
      day: '2026-01-31',
      deciding,
      roots: [
        { path: nasty, environment: nasty, from: 'configuration', endpoints: 1, instances: 0 },
        { path: 'b', from: 'configuration', endpoints: 1, instances: 0 },
      ],
      controls: (['fail', 'undetermined', 'pass', 'not-applicable'] as const).map((outcome) =>
        controlled('DMS.9', nasty, {
          subject: { root: nasty, address: nasty, environment: nasty },
          named: nasty,
          outcome,
          found: nasty,
          why: nasty,
          when: nasty,
          exemptions: outcome === 'fail' ? [{ reason: nasty, by: at(source(nasty, nasty), 'x') }] : [],
        }),
      ),
    },
  },
);

export const stdin: Report = report([finding(at(source('<stdin>', 'ssl_mode = "none"\n'), 'ssl_mode = "none"'))]);
export const clean: Report = report([]);
export const nothing: Report = report([], {
  counts: { endpoints: 0, roots: 2, passed: 0 },
  gaps: [{ root: '.', text: 'var.endpoints is empty by default' }],
});
