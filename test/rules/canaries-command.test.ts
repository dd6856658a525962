import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../../src/cli/discover.ts';
import type { Engine } from '../../src/cli/entry/parts.ts';
import { main } from '../../src/cli/main.ts';
import { formats } from '../../src/report/index.ts';
import { tree } from '../check.ts';

/** Secrets where a configuration can have them, each with a marker in it; the command as a whole prints none, whatever it is asked for. */

const CONFIGURATION = `variable "unknown" {}
variable "api_token" {}
variable "mode" {
  sensitive = true
}
variable "engine" {
  sensitive = true
  default   = "CANARY-engine"
}
variable "password" {
  default = "CANARY-default"
}
variable "endpoints" {
  default = {
    a = { password = "CANARY-entry", mode = "none" }, b = { password = "CANARY-other", mode = "verify_full" } # CANARY-comment
  }
}
resource "aws_dms_certificate" "ca" {
  certificate_id  = "ca"
  certificate_pem = <<-EOT
    -----BEGIN CERTIFICATE-----
    CANARYinPEM
    -----END CERTIFICATE-----
  EOT
}
resource "aws_dms_endpoint" "each" {
  for_each      = var.endpoints
  endpoint_id   = each.key
  endpoint_type = "source"
  engine_name   = "mysql"
  password      = each.value.password
  ssl_mode      = each.value.mode
}
resource "aws_dms_endpoint" "sensitive" {
  endpoint_id     = "sensitive"
  endpoint_type   = "source"
  engine_name     = "mysql"
  password        = "CANARY-start\${var.unknown}CANARY-end"
  ssl_mode        = var.mode
  certificate_arn = aws_dms_certificate.ca.arn
}
resource "aws_dms_endpoint" "engine" {
  endpoint_id   = "engine"
  endpoint_type = "source"
  engine_name   = var.engine
  password      = sha256("CANARY-hashed\${var.unknown}")
}
resource "aws_dms_endpoint" "compared" {
  endpoint_id   = "compared"
  endpoint_type = "source"
  engine_name   = "postgres"
  password      = var.password
  ssl_mode      = var.api_token == "CANARY-compared" ? "none" : "require"
}
resource "aws_dms_endpoint" "kafka" {
  endpoint_id                 = "kafka"
  endpoint_type               = "target"
  engine_name                 = "kafka"
  extra_connection_attributes = "securityProtocol=plaintext;sasl.jaas.config=x password=\\"CANARY-jaas\\";pass=CANARY-pass"
  kafka_settings {
    broker            = "b:9092"
    security_protocol = "plaintext"
    sasl_password     = "CANARY-sasl\${var.unknown}"
  }
}
# dmslint:ignore endpoint-plaintext -- known, says Mary
resource "aws_dms_endpoint" "attributes" {
  endpoint_id                 = "attributes"
  endpoint_type               = "target"
  engine_name                 = "postgres"
  extra_connection_attributes = "sslmode=disable;pass=CANARY-pass;password=CANARY-attribute\${var.unknown}"
  ssl_mode                    = "none"
  password                    = "CANARY-suppressed" # CANARY-comment
}
resource "aws_db_instance" "db" {
  engine             = "mysql"
  password           = "CANARY-db"
  ca_cert_identifier = "rds-ca-2019"
}
`;
const FILES = {
  'main.tf': CONFIGURATION,
  'terraform.tfvars': 'mode = "CANARY-given"\nundeclared = "CANARY-undeclared"\n',
};

const throwing: Engine['check'] = () => {
  throw new SyntaxError('Unexpected token CANARY in JSON');
};

async function command(
  cwd: string,
  argv: readonly string[],
  { env = {}, stdin = '', check }: { env?: Record<string, string>; stdin?: string; check?: Engine['check'] } = {},
) {
  let printed = '';
  const write = (text: string) => {
    printed += text;
  };
  const sink = { isTTY: false, columns: undefined, write };
  const io = {
    stdout: sink,
    stderr: sink,
    stdin: () => Buffer.from(stdin),
    cwd,
    env: { TF_VAR_password: 'CANARY-environment', ...env },
  };
  const engine = async () => ({ ...(await import('../../src/cli/entry/engine.ts')), ...(check ? { check } : {}) });
  const topics = () => import('../../src/cli/entry/topics.ts');
  const code = await main([...argv], io, { formats, version: '0', discover, engine, topics });
  return { code, printed };
}

const reports = Object.keys(formats).flatMap((format) =>
  [[], ['--evidence'], ['--suppressed'], ['--fix', '--dry-run'], ['--fix-unsafe', '--dry-run']].map((more) => [
    '--root',
    '.',
    '--format',
    format,
    ...more,
  ]),
);

const COMMANDS = [
  ['graph', '--json'],
  ['graph', '--mermaid'],
  ['connect'],
  ['connect', '--format', 'json'],
  ['certificates'],
  ['certificates', '--format', 'json'],
  ['certificates', '--format', 'ics'],
  ['runbook'],
  ['runbook', '--format', 'json'],
  ['diagnose', 'SSL connection error: certificate verify failed'],
  ['diagnose', 'Access denied for user', '--format', 'json'],
  ['--statistics'],
  ['--assume-enabled', '--format', 'json'],
  ['--add-suppressions', '--reason', 'known', '--dry-run'],
];

describe('the command', () => {
  test.each([...reports, ...COMMANDS.map((one) => [...one, '--root', '.']), ['config']])(
    '%s %s %s %s %s %s',
    async (...argv) => {
      const { code, printed } = await command(tree(FILES), argv);
      expect(code).toBeLessThan(2);
      expect(printed.length).toBeGreaterThan(argv.includes('--mermaid') ? 100 : 20);
      expect(printed).not.toContain('CANARY');
    },
  );

  test('standard input in the place of a file, and suppressions that are added', async () => {
    const root = tree(FILES);
    const argv = ['--stdin-filename', 'main.tf', '--root', '.', '--evidence'];
    const unsaved = await command(root, argv, { stdin: CONFIGURATION.replace('mysql', 'oracle') });
    expect(unsaved.printed).toContain('Oracle');
    expect(unsaved.printed).not.toContain('CANARY');
    const added = await command(root, ['--add-suppressions', '--reason', 'known', '--root', '.']);
    expect(readFileSync(path.join(root, 'main.tf'), 'utf8')).toContain('-- known');
    expect(added.printed).not.toContain('CANARY');
  });

  test('the baseline, and what it says of it', async () => {
    const root = tree(FILES);
    const { printed } = await command(root, ['--root', '.', '--baseline', 'b.json', '--update-baseline']);
    const text = readFileSync(path.join(root, 'b.json'), 'utf8');
    expect(text).toContain('endpoint-password-literal');
    expect(printed + text).not.toContain('CANARY');
    writeFileSync(path.join(root, 'b.json'), text.replace('"rule"', 'CANARY'));
    const broken = await command(root, ['--root', '.', '--baseline', 'b.json']);
    expect(broken.code).toBe(2);
    expect(broken.printed).not.toContain('CANARY');
  });

  test.each(['', '1'])('a crash, with DMSLINT_DEBUG=%j', async (DMSLINT_DEBUG) => {
    const { code, printed } = await command(tree(FILES), ['--root', '.'], { env: { DMSLINT_DEBUG }, check: throwing });
    expect(code).toBe(2);
    expect(printed).toContain('this is a bug in dmslint (SyntaxError)');
    expect(printed).not.toContain('CANARY');
  });

  test.each([
    ['--vra', 'password=CANARY'],
    ['-var', 'password=CANARY', '--fromat'],
    ['--var', 'password=CANARY', '--format', 'x'],
    ['--var', 'password', '=', 'CANARY'],
    ['--var', 'CANARY'],
    ['--var.password=CANARY'],
    ['--password=CANARY'],
    ['--var', 'password=CANARY', '--watch', '--fix'],
    ['rules', '--var', 'password=CANARY'],
  ])('a wrong option: %s %s %s %s', async (...argv) => {
    const { code, printed } = await command(tree(FILES), argv);
    expect(code).toBe(2);
    expect(printed).not.toContain('CANARY');
  });
});

describe('a broken file beside a secret', () => {
  const BROKEN: readonly (readonly [file: string, text: string])[] = [
    ['x.tf', 'locals {\n  password = "CANARY\n}\n'],
    ['x.tf', "locals {\n  password = 'CANARY'\n}\n"],
    ['x.tf', 'locals {\n  password = "CANARY" "CANARY"\n}\n'],
    ['x.tf', 'locals {\n  password = <<EOT\nCANARY\n'],
    ['x.tf', 'resource "aws_dms_endpoint" "x" {\n  password = "CANARY${"\n}\n'],
    ['x.tf', 'resource "aws_dms_endpoint" "x" {\n  password = CANARY CANARY\n}\n'],
    ['x.tf.json', '{"resource": {"aws_dms_endpoint": {"a": {"password": "CANARY}}}}'],
    ['x.tf.json', '{"resource": {"aws_dms_endpoint": {"a": {"password": CANARY}}}}'],
    ['x.tf.json', '{"resource": {"aws_dms_endpoint": "CANARY"}}'],
    ['terraform.tfvars', 'password = "CANARY'],
    ['terraform.tfvars', 'password = CANARY!'],
    ['terraform.tfvars.json', '{"password": CANARY}'],
    ['.dmslint.hcl', 'baseline = "x"\npassword = "CANARY'],
    ['.dmslint.hcl', 'fail_on = "CANARY"'],
    ['plan.json', '{"format_version": "1.2", "variables": {"password": {"value": "CANARY}}}'],
    ['plan.json', '{"format_version": "1.2", "variables": {"password": {"value": CANARY}}}'],
    ['plan.json', '{"password": "CANARY"}'],
    ['plan.json', 'CANARY'],
  ];

  test.each(BROKEN.flatMap((one) => ['pretty', 'github', 'sarif'].map((format) => [...one, format] as const)))(
    '%s %j as %s',
    async (file, text, format) => {
      const root = tree({ 'main.tf': 'resource "aws_dms_endpoint" "a" {}\nvariable "password" {}\n', [file]: text });
      const { code, printed } = await command(root, [
        '--root',
        '.',
        '--format',
        format,
        ...(file === 'plan.json' ? [file] : []),
      ]);
      expect(code).toBe(2);
      expect(printed).toContain(file);
      expect(printed).not.toContain('CANARY');
    },
  );
});

test.each(['jsondecode', 'yamldecode', 'csvdecode', 'base64decode', 'tonumber'])('what %s refuses', async (name) => {
  const text = `resource "aws_dms_endpoint" "a" {\n  engine_name = "mysql"\n  ssl_mode    = ${name}(file("x"))\n}\n`;
  const root = tree({ 'main.tf': text, x: '{"password": [CANARY, "CANARY\n' });
  const { printed } = await command(root, ['--root', '.', '--fail-on', 'note']);
  expect(printed).toContain('ssl_mode');
  expect(printed).not.toContain('CANARY');
});
