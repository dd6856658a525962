import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/lint/runbook/commands.ts';
import { tree } from '../../check.ts';
import { dmslint } from '../../cli/real.ts';
import { fixtures } from '../../fixtures/cases.ts';

const runbook = (cwd: string, argv: readonly string[], around: Parameters<typeof dmslint>[2] = {}) =>
  dmslint(cwd, ['runbook', ...argv, '--now', '2026-11-23'], around);

interface Step {
  readonly kind: string;
  readonly title: string;
  readonly says: readonly string[];
  readonly findings: readonly { readonly rule: string }[];
  readonly write: readonly { readonly file: string; readonly line: number; readonly lines: readonly string[] }[];
  readonly commands: readonly string[];
  readonly withoutTerraform: readonly string[];
  readonly interrupts: string;
  readonly back: { readonly says: readonly string[]; readonly commands: readonly string[] };
}

interface Made {
  readonly sections: readonly {
    readonly title: string;
    readonly endpoints: readonly { readonly address: string }[];
    readonly steps: readonly Step[];
    readonly after: readonly string[];
  }[];
  readonly others: readonly { readonly address: string; readonly state: string; readonly says: string }[];
}

const made = async (cwd: string, argv: readonly string[], around: Parameters<typeof dmslint>[2] = {}) =>
  JSON.parse((await runbook(cwd, ['--format', 'json', ...argv], around)).stdout) as Made;

test.each(['migration', 'everything-clean', 'module-engines'])('the runbook of %s', async (name) => {
  const { code, stdout, stderr } = await runbook(fixtures, [name]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  await expect(stdout).toMatchFileSnapshot(`golden/${name}.md`);
});

test('the runbook of a plan with its configuration has the steps of the configuration, and no lines', async () => {
  const plan = await made(fixtures, ['module-engines/plan.json', '--source', 'module-engines/config']);
  const configuration = await made(fixtures, ['module-engines']);
  const shape = ({ sections }: Made) =>
    sections.map(({ endpoints, steps }) => [endpoints.map(({ address }) => address), steps.map(({ kind }) => kind)]);
  expect(shape(plan)).toEqual(shape(configuration));
  expect(plan.sections.flatMap(({ steps }) => steps.flatMap(({ write }) => write))).toEqual([]);
});

const RDS = 'cabcdefghijk.eu-west-1.rds.amazonaws.com';
const endpoint = (name: string, ...body: string[]) =>
  `resource "aws_dms_endpoint" "${name}" {
  endpoint_id   = "${name}"
  endpoint_type = "source"
${body.map((line) => `  ${line}\n`).join('')}}
`;
const ORDERS = endpoint('orders', 'engine_name   = "postgres"', `server_name   = "orders.${RDS}"`);

test('a certificate that is missing is fetched and added first, and the lines of each step were tried', async () => {
  const { sections } = await made(tree({ 'main.tf': ORDERS }), []);
  expect(sections.map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([
    ['lookup', 'fetch', 'certificate', 'stop', 'settings', 'test', 'resume', 'force', 'rotation'],
  ]);
  const [{ steps, after }] = sections as [Made['sections'][0]];
  const written = (kind: string) => steps.find((one) => one.kind === kind)!.write.flatMap(({ lines }) => lines);
  expect(written('certificate')).toEqual([
    'resource "aws_dms_certificate" "rds_eu_west_1" {',
    '  certificate_id  = "rds-eu-west-1"',
    '  certificate_pem = file("${path.module}/eu-west-1-bundle.pem")',
    '}',
  ]);
  expect(written('settings').join('\n')).toMatch(/^ssl_mode += "verify-full"$/m);
  expect(after).toEqual(['aws_dms_endpoint.orders: encrypted yes, server verified yes.']);
  expect(steps.find(({ kind }) => kind === 'fetch')!.commands[0]).toBe(
    'curl --fail --silent --show-error --location --output eu-west-1-bundle.pem https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem',
  );
});

test('endpoints of one server are one section, and those of others are not', async () => {
  const main = `${ORDERS}${ORDERS.replace('"orders"', '"again"')}${ORDERS.replaceAll('orders', 'stock')}`;
  const { sections } = await made(tree({ 'main.tf': main }), []);
  expect(sections.map(({ endpoints }) => endpoints.map(({ address }) => address))).toEqual([
    ['aws_dms_endpoint.again', 'aws_dms_endpoint.orders'],
    ['aws_dms_endpoint.stock'],
  ]);
});

test('endpoints that one value changes are one section', async () => {
  const main = `locals {\n  mode = "none"\n}\n${['orders', 'stock']
    .map((name) =>
      endpoint(name, 'engine_name   = "postgres"', `server_name   = "${name}.${RDS}"`, 'ssl_mode      = local.mode'),
    )
    .join('')}`;
  const { sections } = await made(tree({ 'main.tf': main }), []);
  expect(sections.map(({ endpoints }) => endpoints.length)).toEqual([2]);
});

test('an OpenSearch endpoint is replaced, and its tasks begin anew', async () => {
  const search = `resource "aws_dms_endpoint" "search" {
  endpoint_id   = "search"
  endpoint_type = "target"
  engine_name   = "opensearch"

  elasticsearch_settings {
    endpoint_uri            = "http://search.example.com"
    service_access_role_arn = "arn:aws:iam::123456789012:role/dms"
  }
}
`;
  const { sections } = await made(tree({ 'main.tf': search }), []);
  const step = (kind: string) => sections[0]!.steps.find((one) => one.kind === kind)!;
  expect(step('settings').says.join(' ')).toContain('AWS cannot modify an OpenSearch endpoint');
  expect(step('settings').withoutTerraform).toEqual([]);
  expect(step('settings').interrupts).toContain('the CDC position is lost');
  expect(step('resume').commands.join(' ')).toContain('--start-replication-task-type start-replication');
});

const step = ({ sections }: Made, index: number, kind: string) =>
  sections[index]!.steps.find((one) => one.kind === kind)!;

test('a data provider is taken out of its migration projects first, and gets the same certificate as an endpoint', async () => {
  const provider = `resource "aws_dms_data_provider" "stock" {
  name   = "stock"
  engine = "postgres"

  settings {
    postgresql_settings {
      server_name   = "stock.${RDS}"
      port          = 5432
      database_name = "stock"
      ssl_mode      = "none"
    }
  }
}
`;
  // The same place for both, whichever stands first.
  for (const text of [ORDERS + provider, provider + ORDERS]) {
    const book = await made(tree({ 'main.tf': text }), []);
    const index = book.sections.findIndex(({ title }) => title.startsWith('stock'));
    expect(book.sections[index]!.steps.map(({ kind }) => kind)).toEqual([
      'fetch',
      'certificate',
      'settings',
      'force',
      'rotation',
    ]);
    const { commands, says, interrupts, write } = step(book, index, 'settings');
    expect(write.flatMap(({ lines }) => lines).join('\n')).toMatch(/ssl_mode +=.*\n *certificate_arn +=/);
    expect(commands[0]).toMatch(/^aws dms describe-migration-projects /);
    expect(says.join(' ')).toContain('AWS wants it removed from all of them before it is changed.');
    expect(interrupts).toMatch(/^No task: .*only when no migration project uses it/);
    expect(book.sections.flatMap(({ after }) => after).sort()).toEqual([
      'aws_dms_data_provider.stock: encrypted yes, server verified yes.',
      'aws_dms_endpoint.orders: encrypted yes, server verified yes.',
    ]);
    // It is fetched and added once.
    const again = ['fetch', 'certificate'].map((kind) => step(book, 1, kind).says[0]);
    expect(again).toEqual(Array(2).fill('Section 1 has the same step: where that is done, leave it out.'));
    expect(step(book, 0, 'certificate').says[0]).not.toContain('Section');
  }
});

test.each([
  ['alone', '', 'An apply adds it, and changes nothing else: no endpoint links it yet.'],
  ['on one line', 'one line', 'Its lines stand with the settings below, since they were tried together.'],
])('a certificate that is added in JSON %s has its lines', async (_, form, says) => {
  const resource = { aws_dms_endpoint: { shop: { engine_name: 'postgres', server_name: `shop.${RDS}` } } };
  const text = JSON.stringify({ resource }, null, form === '' ? 2 : undefined);
  const book = await made(tree({ 'main.tf.json': text }), []);
  const added = step(book, 0, 'certificate');
  expect(added.says).toEqual([says]);
  const written = [...added.write, ...step(book, 0, 'settings').write].flatMap(({ lines }) => lines).join('\n');
  for (const part of ['"certificate_id": "rds-eu-west-1"', 'eu-west-1-bundle.pem', '"ssl_mode": "verify-full"'])
    expect(written).toContain(part);
  if (form === '')
    expect(added.write[0]!.lines).toEqual([
      '},',
      '"aws_dms_certificate": {',
      '  "rds_eu_west_1": {',
      '    "certificate_id": "rds-eu-west-1",',
      '    "certificate_pem": "${file(\\"${path.module}/eu-west-1-bundle.pem\\")}"',
      '  }',
      '}',
    ]);
});

test('the protocol of Redis and Kafka is set with what is known, and set back', async () => {
  const redis = (server: string) => `resource "aws_dms_endpoint" "cache" {
  endpoint_id   = "cache"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name           = ${server}
    port                  = 6379
    auth_type             = "none"
    ssl_security_protocol = "plaintext"
  }
}
variable "server" {}
`;
  const settings = async (server: string) => step(await made(tree({ 'main.tf': redis(server) }), []), 0, 'settings');
  const known = await settings('"cache.example.com"');
  expect(known.withoutTerraform.join('\n')).toContain(
    'ServerName=cache.example.com,Port=6379,SslSecurityProtocol=ssl-encryption',
  );
  expect(known.back.commands.join('\n')).toContain(
    'ServerName=cache.example.com,Port=6379,SslSecurityProtocol=plaintext',
  );
  expect((await settings('var.server')).withoutTerraform.join('\n')).toContain("ServerName='<SERVER_NAME>',Port=6379");
});

test.each([
  ['aurora', 'shop.cluster-', 'ParameterValue=ON,'],
  ['mysql', 'shop.cluster-', "ParameterValue='<ON OR 1>',"],
  ['mysql', 'shop.', 'ParameterValue=1,'],
  ['aurora-postgresql', 'shop.cluster-', 'ParameterValue=1,'],
])('TLS is forced for %s at %s with %s', async (engine, name, value) => {
  const text = endpoint('shop', `engine_name   = "${engine}"`, `server_name   = "${name}${RDS}"`);
  expect(step(await made(tree({ 'main.tf': text }), []), 0, 'force').withoutTerraform.join('\n')).toContain(value);
});

test('a parameter group is called by its name where that is known', async () => {
  const text = `resource "aws_db_parameter_group" "orders" {
  name   = "orders-16"
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }
}

resource "aws_db_instance" "orders" {
  identifier           = "orders"
  engine               = "postgres"
  engine_version       = "16.3"
  parameter_group_name = aws_db_parameter_group.orders.name
}

${endpoint('orders', 'engine_name   = "postgres"', 'server_name   = aws_db_instance.orders.address')}`;
  const { withoutTerraform, back } = step(await made(tree({ 'main.tf': text }), []), 0, 'force');
  for (const line of [...withoutTerraform, ...back.commands])
    expect(line).toContain('--db-parameter-group-name orders-16');
});

test('what verifies has nothing to do but rotation, what is suppressed is left alone, what is unknown is told', async () => {
  const main = `variable "mode" {}
${endpoint('unknown', 'engine_name   = "postgres"', `server_name   = "x.${RDS}"`, 'ssl_mode      = var.mode')}
# dmslint:ignore endpoint-plaintext -- in one subnet
${ORDERS}`;
  const { sections, others } = await made(tree({ 'main.tf': main }), []);
  expect(sections).toEqual([]);
  expect(others.map(({ address, state, says }) => [address, state, says])).toEqual([
    ['aws_dms_endpoint.orders', 'exempt', 'Left alone: endpoint-plaintext is suppressed.'],
    ['aws_dms_endpoint.unknown', 'undetermined', 'Cannot be determined: var.mode has no value and no default.'],
  ]);
});

test('a certificate with a finding is renewed while the tasks of all endpoints that link it are stopped', async () => {
  const expired = readFileSync(path.join(fixtures, 'certificates/expired.pem'), 'utf8');
  const certificate = `resource "aws_dms_certificate" "ca" {
  certificate_id  = "ca"
  certificate_pem = file("\${path.module}/ca.pem")
}
`;
  const endpoints = ['orders', 'stock'].map((name) =>
    endpoint(
      name,
      'engine_name   = "postgres"',
      `server_name   = "${name}.corp.example.com"`,
      'ssl_mode      = "verify-full"',
      'certificate_arn = aws_dms_certificate.ca.certificate_arn',
    ),
  );
  const { sections } = await made(tree({ 'main.tf': `${certificate}${endpoints.join('')}`, 'ca.pem': expired }), []);
  expect(sections.map((one) => one.endpoints.map(({ address }) => address))).toEqual([
    ['aws_dms_endpoint.orders', 'aws_dms_endpoint.stock'],
  ]);
  expect(sections[0]!.steps.map(({ kind }) => kind)).toEqual([
    'lookup',
    'fetch',
    'stop',
    'renewal',
    'test',
    'resume',
    'force',
    'rotation',
  ]);
  expect(sections[0]!.steps.find(({ kind }) => kind === 'renewal')!.withoutTerraform).toHaveLength(3);
});

test('what the settings switch off is not told as verified', async () => {
  const files = { 'main.tf': ORDERS, '.dmslint.hcl': 'rule "endpoint-plaintext" {\n  level = "off"\n}\n' };
  const { sections, others } = await made(tree(files), []);
  expect(sections).toEqual([]);
  expect(others.map(({ state, says }) => [state, says])).toEqual([
    ['exempt', 'Left alone: ssl_mode is not set, which no rule reports with the settings of this run.'],
  ]);
});

test.each([
  ['verify-ca', ' verify-ca does not compare the host name; verify-full does.'],
  ['verify-full', ''],
])('%s is verified, and what it lacks is told', async (mode, lacks) => {
  const link = 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABC"';
  const main = ORDERS.replace('}', `  ssl_mode = "${mode}"\n  ${link}\n}`);
  const { others } = await made(tree({ 'main.tf': main }), []);
  expect(others.map(({ state, says }) => [state, says])).toEqual([
    [
      'verified',
      `Nothing to do, except to rotate the certificate by a date that cannot be determined: the certificate is not in this configuration.${lacks}`,
    ],
  ]);
});

test('environments have their own sections', async () => {
  const main = `variable "mode" {}\n${ORDERS.replace('}', '  ssl_mode = var.mode\n}')}`;
  const files = { 'main.tf': main, 'dev.tfvars': 'mode = "none"\n', 'prod.tfvars': 'mode = "require"\n' };
  const { stdout } = await runbook(tree(files), [
    '--environment',
    'dev=dev.tfvars',
    '--environment',
    'prod=prod.tfvars',
  ]);
  expect(stdout.match(/^## .*$/gm)).toEqual([`## 1. orders.${RDS} (dev)`, `## 2. orders.${RDS} (prod)`]);
});

test('a sensitive mode is in no command', async () => {
  const mode = 'variable "mode" {\n  sensitive = true\n  default = "require"\n}\n';
  const main = `${mode}${ORDERS.replace('}', '  ssl_mode = var.mode\n}')}`;
  const { stdout } = await runbook(tree({ 'main.tf': main }), []);
  expect(stdout).toContain('--ssl-mode verify-full');
  expect(stdout).not.toMatch(/--ssl-mode require|"require"/);
});

const HOSTILE = `a'; rm -rf ~ #$(touch /tmp/x)\`id\`\u001b[31m\u202e\n\`\`\`\n::error::x`;

function stateOf(values: object): string {
  const resource = { mode: 'managed', name: 'a', values };
  return JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.11.4',
    values: {
      root_module: {
        resources: [
          { ...resource, type: 'aws_dms_endpoint', index: HOSTILE, address: `aws_dms_endpoint.a["${HOSTILE}"]` },
          {
            ...resource,
            type: 'aws_dms_replication_instance',
            address: 'aws_dms_replication_instance.a',
            values: { replication_instance_id: HOSTILE },
          },
        ],
      },
    },
  });
}

describe('names from hostile files', () => {
  const stdin = stateOf({
    endpoint_id: HOSTILE,
    endpoint_type: 'source',
    engine_name: 'postgres',
    server_name: HOSTILE,
    ssl_mode: 'none',
    password: 'hunter2',
    endpoint_arn: `arn:aws:dms:eu-west-1:123456789012:endpoint:${HOSTILE}`,
  });

  test('are in no command, and end no block of code', async () => {
    const { sections } = await made(fixtures, ['-'], { stdin });
    const commands = sections.flatMap(({ steps }) => steps.flatMap(commandsOf));
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) expect(command).not.toMatch(/rm -rf|touch|`/);
    expect(commands).toContain("ENDPOINT='<ENDPOINT_ARN>'");
    const { stdout } = await runbook(fixtures, ['-'], { stdin });
    expect(stdout).not.toMatch(/[\u001b\u202e]|^\s*::|hunter2/m);
    expect(stdout.match(/^```/gm)!.length % 2).toBe(0);
  });

  test('are quoted where they are shown', async () => {
    const main = ORDERS.replace(
      'endpoint_id   = "orders"',
      'for_each = toset(["it\'s $(id)"])\n  endpoint_id = each.key',
    );
    const { sections } = await made(tree({ 'main.tf': main }), []);
    expect(sections[0]!.steps[0]!.commands[0]).toBe(
      `# endpoint_arn in: terraform state show 'aws_dms_endpoint.orders["it'\\''s $(id)"]'\nENDPOINT='<ENDPOINT_ARN>'`,
    );
  });
});

const commandsOf = ({ commands, withoutTerraform, back }: Step) => [...commands, ...withoutTerraform, ...back.commands];

test('all commands of the AWS CLI are in the table', async () => {
  const roots = ['migration', 'module-engines', 'module-faults', 'serverless'];
  const all = await Promise.all(roots.map((name) => made(fixtures, [name])));
  const commands = all.flatMap(({ sections }) => sections.flatMap(({ steps }) => steps.flatMap(commandsOf)));
  const lines = commands.flatMap((command) => /(?<=^|\$\()aws .*/ms.exec(command)?.[0] ?? []);
  expect(lines.length).toBeGreaterThan(50);
  for (const line of lines) {
    const words = line.split(/[\s\\]+/).slice(1);
    const name = words
      .slice(
        0,
        words.findIndex((word) => word.startsWith('--')),
      )
      .join(' ');
    const known = COMMANDS[name as keyof typeof COMMANDS] as readonly string[] | undefined;
    expect(known, line).toBeDefined();
    for (const [, argument = ''] of line.matchAll(/ --([a-z-]+)/g)) expect(known, line).toContain(argument);
  }
});
