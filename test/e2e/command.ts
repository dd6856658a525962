import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const repository = path.resolve(import.meta.dirname, '../..');
/** The Node under which the command runs; CI sets DMSLINT_NODE to others than the one that runs the tests. */
export const node = process.env.DMSLINT_NODE || process.execPath;
export const dist = path.join(repository, 'dist');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Around {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Buffer;
  /** Where `cli.js` lies. */
  readonly dist?: string;
}

/** Runs the bundle as its own process, with no more environment than given. */
export function dmslint(
  argv: readonly string[],
  { cwd = repository, env = {}, stdin = '', dist: folder = dist }: Around = {},
): Run {
  return run(node, [path.join(folder, 'cli.js'), ...argv], { cwd, env, stdin });
}

/** Runs any program. */
export function run(
  program: string,
  argv: readonly string[],
  { cwd = repository, env = {}, stdin = '' }: Around = {},
): Run {
  const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
  const { status, stdout, stderr, error } = spawnSync(program, argv, {
    cwd,
    env: { PATH, ...env },
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}

/** A directory of its own outside any checkout, with these files; gone after the test. */
export function directory(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const made = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-e2e-')));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, name)), { recursive: true });
    writeFileSync(path.join(made, name), text);
  }
  return made;
}

/** An endpoint of MySQL; without a mode it is in clear text. */
export function endpoint(name: string, mode?: string): string {
  return `resource "aws_dms_endpoint" "${name}" {
  endpoint_id   = "${name}"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "db.example.com"
  port          = 3306
  username      = "dms"
  password      = "correct horse battery staple"
${mode === undefined ? '' : `  ssl_mode      = "${mode}"\n`}}
`;
}

/** An endpoint with nothing against it. */
export const encrypted = `resource "aws_dms_endpoint" "good" {
  endpoint_id     = "good"
  endpoint_type   = "target"
  engine_name     = "postgres"
  server_name     = "db.example.com"
  database_name   = "app"
  port            = 5432
  ssl_mode        = "verify-full"
  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABCDEFGHIJKLMNOPQRSTUVWXYZ"
}
`;

/** A plan of one endpoint whose mode is none. */
export const plan = JSON.stringify({
  format_version: '1.2',
  terraform_version: '1.9.0',
  planned_values: { root_module: {} },
  resource_changes: [
    {
      address: 'aws_dms_endpoint.plain',
      mode: 'managed',
      type: 'aws_dms_endpoint',
      name: 'plain',
      provider_name: 'registry.terraform.io/hashicorp/aws',
      change: {
        actions: ['create'],
        before: null,
        after: {
          endpoint_id: 'plain',
          endpoint_type: 'source',
          engine_name: 'mysql',
          server_name: 'db.example.com',
          port: 3306,
          ssl_mode: 'none',
        },
        after_unknown: { id: true, endpoint_arn: true },
        before_sensitive: false,
        after_sensitive: {},
      },
    },
  ],
  configuration: {
    root_module: {
      resources: [
        {
          address: 'aws_dms_endpoint.plain',
          mode: 'managed',
          type: 'aws_dms_endpoint',
          name: 'plain',
          provider_config_key: 'aws',
          expressions: {
            endpoint_id: { constant_value: 'plain' },
            endpoint_type: { constant_value: 'source' },
            engine_name: { constant_value: 'mysql' },
            server_name: { constant_value: 'db.example.com' },
            port: { constant_value: 3306 },
            ssl_mode: { constant_value: 'none' },
          },
          schema_version: 0,
        },
      ],
    },
  },
});
