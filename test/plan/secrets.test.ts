import { expect, test } from 'vitest';
import { found, run, tree } from '../check.ts';

const PROVIDER = 'registry.terraform.io/hashicorp/aws';

interface Planned {
  readonly type: string;
  readonly name: string;
  readonly after: Readonly<Record<string, unknown>>;
  readonly unknown: Readonly<Record<string, true>>;
  readonly references: Readonly<Record<string, readonly string[]>>;
}

/** A plan that makes resources. */
function planOf(all: readonly Planned[]): string {
  const resources = all.map(({ type, name }) => ({ address: `${type}.${name}`, mode: 'managed', type, name }));
  const changes = all.map(({ after, unknown }, index) => ({
    ...resources[index],
    provider_name: PROVIDER,
    change: { actions: ['create'], before: null, after, after_unknown: unknown, after_sensitive: {} },
  }));
  const written = all.map(({ after, references }, index) => ({
    ...resources[index],
    expressions: {
      ...Object.fromEntries(Object.entries(after).map(([key, constant_value]) => [key, { constant_value }])),
      ...Object.fromEntries(Object.entries(references).map(([key, of]) => [key, { references: of }])),
    },
    schema_version: 0,
  }));
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    resource_changes: changes,
    configuration: { root_module: { resources: written } },
  });
}

const SECRET: Planned = {
  type: 'aws_secretsmanager_secret',
  name: 's',
  after: { name: 's' },
  unknown: { arn: true, id: true },
  references: {},
};
const ENDPOINT: Planned = {
  type: 'aws_dms_endpoint',
  name: 'a',
  after: { endpoint_id: 'a', endpoint_type: 'source', engine_name: 'postgres', ssl_mode: 'require' },
  unknown: { secrets_manager_arn: true },
  references: { secrets_manager_arn: ['aws_secretsmanager_secret.s.arn', 'aws_secretsmanager_secret.s'] },
};
const PASSWORD: Planned = {
  type: 'random_password',
  name: 'p',
  after: { length: 20 },
  unknown: { result: true },
  references: {},
};

const version = (secret_string?: string): Planned => ({
  type: 'aws_secretsmanager_secret_version',
  name: 'v',
  after: secret_string === undefined ? {} : { secret_string },
  unknown: { secret_id: true, ...(secret_string === undefined ? ({ secret_string: true } as const) : {}) },
  references: {
    secret_id: ['aws_secretsmanager_secret.s.id', 'aws_secretsmanager_secret.s'],
    ...(secret_string === undefined ? { secret_string: ['random_password.p.result', 'random_password.p'] } : {}),
  },
});

const sources = (content: string, ...more: string[]) => `resource "random_password" "p" {
  length = 20
}
resource "aws_secretsmanager_secret" "s" {
  name = "s"
}
resource "aws_secretsmanager_secret_version" "v" {
  secret_id     = aws_secretsmanager_secret.s.id
  secret_string = ${content}
  ${more.join('\n')}
}
resource "aws_dms_endpoint" "a" {
  endpoint_id         = "a"
  endpoint_type       = "source"
  engine_name         = "postgres"
  ssl_mode            = "require"
  secrets_manager_arn = aws_secretsmanager_secret.s.arn
}
`;

const judged = (plan: Planned, main?: string) =>
  found(
    run(tree({ 'plan.json': planOf([SECRET, ENDPOINT, PASSWORD, plan]), ...(main ? { 'main.tf': main } : {}) }), {
      paths: ['plan.json'],
    }).findings,
  ).filter((one) => one.includes('secret'));

const FOUND = ['warning endpoint-secret-incomplete aws_dms_endpoint.a'];
const half = '{"username":"a","password":"b"}';
const encoded = `jsonencode({ username = "a", password = "b" })`;
const generated = 'jsonencode({ username = "a", password = random_password.p.result })';
const ignored = 'lifecycle {\n    ignore_changes = [secret_string]\n  }';

test.each<[name: string, plan: Planned, main: string | undefined, expected: string[]]>([
  ['without host', version(half), sources(encoded), FOUND],
  ['without host, with a password that is not known yet', version(), sources(generated), FOUND],
  ['a placeholder', version(half), sources(encoded, ignored), []],
  ['what may be a placeholder', version(half), undefined, []],
])('a plan with a secret: %s', (_, plan, main, expected) => {
  expect(judged(plan, main)).toEqual(expected);
});
