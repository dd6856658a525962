import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/report/index.ts';
import { tree } from '../check.ts';
import { commandsIn } from '../text/commands.ts';
import { type Around, dmslint } from './real.ts';

/** Workflow commands (GitHub), and those of other build services, where strangers can put text, and where words are broken; the command as a whole gives none of them on, whatever it is asked for. */

/** So long that lines are broken before and after each. */
const TEXT = ['::error::one', '##[error]two', '::set-output name=x::three', '##vso[task.setvariable variable=a]four']
  .map((command) => `${'wide '.repeat(9)}${command} ${'w'.repeat(60)} ${command}`)
  .join(' ');

const HCL = `variable "unknown" {}
variable "::x" {}
variable "modes" {
  default = { "::error::key" = "none", "##[error]key" = "::error::mode", "##vso[x]" = "require", "${TEXT}" = "none" }
}
resource "aws_dms_endpoint" "each" {
  for_each      = var.modes
  endpoint_id   = each.key
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = each.value
  server_name   = "::error::server"
}
resource "aws_dms_endpoint" "engine" {
  endpoint_id   = "::error::id"
  endpoint_type = "source"
  engine_name   = "::error::engine ##[error]"
::error::junk
}
resource "aws_dms_endpoint" "condition" {
  endpoint_id   = "x"
  endpoint_type = "source"
  engine_name   = "postgres"
  ssl_mode      = var.unknown == "::error::a ##[error]b ${TEXT}" ? "verify_full" : "none"
}
# dmslint:ignore endpoint-plaintext -- ::error::reason ##[error]reason ${TEXT}
resource "aws_dms_endpoint" "suppressed" {
  endpoint_id     = "y"
  endpoint_type   = "target"
  engine_name     = "postgres"
  ssl_mode        = "none"
  server_name = "##[error]server"; certificate_arn = "::error::arn"
}
resource "aws_dms_endpoint" "fixed" {
  endpoint_id     = "##[error]id"
  endpoint_type   = "target"
  engine_name     = "postgresql" # ##[error]comment
  ssl_mode        = "verify_full"
  certificate_arn = aws_dms_certificate.ca["::error::x"].arn
}
resource "aws_dms_certificate" "ca" {
  for_each        = toset(["::error::x", "##[error]x"])
  certificate_id  = "::error::x"
  certificate_pem = "::error::pem"
}
resource "aws_dms_endpoint" "none" {
  ssl_mode = "none" ::error::x
}
module "::error::m" {
  source = "::error::source/dms"
}
module "dms" {
  source = "##[error]source/dms"
}
`;

const FILES: Readonly<Record<string, string>> = {
  '::error::d/main.tf': HCL,
  '##[error]d/main.tf': HCL,
  '##vso[task.complete]/::x.tf': 'resource "aws_dms_endpoint" "b" {\n  port = 1 +\n}\n',
  '\u00a0::warning::/main.tf': HCL,
  '::error::d/terraform.tfvars': '::error::x = \n',
  '##[error]d/##[x].auto.tfvars.json': '{"::error::x": 1, "##[error]x": "##[a]", "modes": ',
  'main.tf': HCL.replace('::error::junk\n', '')
    .replace(/^.*" ::error::x\n/m, '')
    .replace('"::error::m"', '"m"'),
  'plan.json': '{"format_version": "1.2", "::error::x": ',
  '::plan.json': '{"::error::x": "##[error]"}',
  'b.json': JSON.stringify({
    format: 1,
    findings: [{ root: '.', address: '::error::x ##[error]y', rule: '##vso[z]' }],
  }),
  '.dmslint.hcl': `baseline = "b.json"
rule "::error::rule" { level = "off" }
ignore {
  rule    = "endpoint-plaintext"
  address = "::error::address"
  reason  = "##[error]reason ::error:: ${TEXT}"
}
environment "::error::dev" { var_files = ["::error::none.tfvars"] }
paths = ["::error::d", "."]
`,
  'good.hcl': `workspace = "##[error]::error::x"
ignore {
  rule    = "endpoint-plaintext"
  address = "##vso[address]"
  reason  = "::error::x"
}
`,
};

async function command(argv: readonly string[], around: Around = {}) {
  const cwd = tree(FILES);
  mkdirSync(path.join(cwd, '.git'));
  return dmslint(cwd, argv, { stdin: '::error::x', ...around });
}

/** What of it comes from the input, so that there is something to break. */
const FROM_INPUT = /error::|error\]|vso\[|%3A%3A|#91;/;

describe('no line that is printed is a command', () => {
  const EVERYTHING = [[], ['--suppressed'], ['--evidence'], ['--fix-unsafe', '--dry-run'], ['--no-config']];
  const CHECKS = Object.keys(formats).flatMap((format) => EVERYTHING.map((more) => ['.', '--format', format, ...more]));
  const OTHERS: readonly (readonly string[])[] = [
    ['--fix', '--format', 'compact', '.'],
    ['--update-baseline', '--suppressed', '.'],
    ['graph', '--json', '.'],
    ['graph', '--mermaid', '.'],
    ['config', '.'],
    ['config', '--config', 'good.hcl', '.'],
    ['config', '::error::none'],
    ['config', '--config', '::error::none'],
    ['explain', '::error::topic', '##[error]topic'],
    ['::error::none'],
    ['\n::error::none'],
    ['##[error]none', '##vso[none]'],
    ['::plan.json', 'plan.json'],
    ['-', '--no-config'],
    ['--::error::x'],
    ['--format', '::error::x'],
    ['--format', '\n::error::x'],
    ['--format', 'sarif=main.tf/##[error]x'],
    ['--fail-on', '\u2028::error::x'],
    ['--now', '##vso[x]'],
    ['--root', '\r::error::x'],
    ['--config', '##[error]x', '.'],
    ['--baseline', '::error::x', '.'],
    ['--var-file', '::error::x', '.'],
    ['--var', '::error::x=1', '.'],
    ['--environment', '::error::x=##[error]x', '.'],
    ['--source', '::error::x', '.'],
    ['--plans', '::error::x'],
    ['rules', '::error::x'],
    ['init', '##[error]x'],
  ];
  const TERMINALS = [
    { isTTY: false, columns: undefined },
    { isTTY: true, columns: 40 },
    { isTTY: true, columns: 100 },
  ];

  test.each(
    [...CHECKS.filter((argv) => !argv.includes('github')), ...OTHERS].flatMap((argv) =>
      (argv.includes('pretty') ? TERMINALS : TERMINALS.slice(0, 1)).map((terminal) => [argv, terminal] as const),
    ),
  )('%j on %j', async (argv, terminal) => {
    const { stdout, stderr } = await command(argv, { terminal });
    expect(stdout + stderr).toMatch(/\S/);
    expect(commandsIn(stdout)).toEqual([]);
    expect(commandsIn(stderr)).toEqual([]);
  });

  test.each(CHECKS.filter((argv) => argv.includes('github')))('%s %s %s %s %s: but its own', async (...argv) => {
    const { stdout, stderr } = await command(argv);
    expect(commandsIn(stderr)).toEqual([]);
    const own = commandsIn(stdout);
    expect(own.length).toBeGreaterThan(10);
    for (const one of own) {
      expect(one).toMatch(
        /^::(error|warning|notice) (file=[^:,]+,line=\d+,endLine=\d+,(col=\d+,endColumn=\d+,)?)?title=dmslint [\w-]+::/,
      );
      expect(one).not.toMatch(/##\w*\[/);
    }
  });

  test('init, rules, help and a page', async () => {
    for (const argv of [
      ['init'],
      ['rules'],
      ['rules', '--controls'],
      ['--help'],
      ['graph', '--help'],
      ['explain', 'databases'],
    ]) {
      const { stdout, stderr } = await command(argv);
      expect(commandsIn(stdout + stderr)).toEqual([]);
    }
  });

  test('a crash', async () => {
    const check = () => {
      throw Object.assign(new Error('::error::x\n    at ##[error]x (::x)\n'), { name: '::error::x ##[error]' });
    };
    const { stderr } = await command(['.'], { engine: { check }, env: { DMSLINT_DEBUG: '1' } });
    expect(stderr).toContain('this is a bug in dmslint');
    expect(commandsIn(stderr)).toEqual([]);
  });

  test('what is printed has the texts of the input in it', async () => {
    for (const format of Object.keys(formats)) {
      const { stdout, stderr } = await command(['.', '--format', format, '--suppressed']);
      expect(stdout, format).toMatch(FROM_INPUT);
      expect(stderr).toMatch(FROM_INPUT);
    }
  });

  test('JSON has them as they are', async () => {
    const { stdout } = await command(['.', '--format', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: { at: { path: string } }[] };
    const paths = new Set(findings.map(({ at }) => at.path));
    expect([...paths]).toEqual(expect.arrayContaining(['::error::d/main.tf', '##[error]d/main.tf']));
  });
});
