import { describe, expect, test } from 'vitest';
import { discover } from '../../src/cli/discover.ts';
import { main } from '../../src/cli/main.ts';
import { formats } from '../../src/report/index.ts';
import { tree } from '../check.ts';

/** What a stranger's configuration reads of files and of the environment comes out nowhere, wherever it is put. */

const KEY = `-----BEGIN RSA PRIVATE KEY-----\nCANARY\n-----END RSA PRIVATE KEY-----\n`;
const FILES = {
  'notes.txt': 'CANARY',
  'list.txt': 'CANARYone\nCANARYtwo\n',
  'four.txt': '1234567',
  'key.pem': KEY,
  'page.tpl': 'CANARY${x}',
  'settings.yaml': 'endpoints:\n  orders:\n    password: CANARY\n    nested: {api_token: {deep: [CANARY]}}\n',
  '.env': 'TOKEN=CANARY\n',
  '.env.local': 'TOKEN=CANARY\n',
  'terraform.tfstate': '{"outputs": {"x": {"value": "CANARY"}}}',
};

/** Expressions that read a text; each holds the marker, or is made from what does. */
const SOURCES: readonly (readonly [what: string, expression: string])[] = [
  ['a file', 'file("notes.txt")'],
  ['a piece of a file', 'regex("CAN[A-Z]+", file("notes.txt"))'],
  ['a piece of a file, in a part', '"x-${lower(upper(substr(file("notes.txt"), 0, 6)))}-CANAR${"Y"}"'],
  ['a template', 'templatefile("page.tpl", { x = "" })'],
  ['a template of a text', 'templatestring(file("page.tpl"), { x = "" })'],
  ['Base64 of a file', 'base64decode(filebase64("notes.txt"))'],
  ['lines of a file', 'element(split("\\n", file("list.txt")), 0)'],
  ['a private key', 'file("key.pem")'],
  ['the environment', 'var.from_environment'],
  ['the environment, as an object', 'var.object_from_environment.mode'],
  ['a secret in YAML', 'yamldecode(file("settings.yaml")).endpoints.orders.password'],
  ['a secret in YAML, deep', 'yamldecode(file("settings.yaml")).endpoints.orders.nested.api_token.deep[0]'],
  ['YAML of a text', 'yamldecode("a: ${file("notes.txt")}").a'],
  ['JSON of a text', 'jsondecode(jsonencode({ a = file("notes.txt") })).a'],
  ['a local under the name of a secret', 'local.db_password'],
  ['an entry under the name of a secret', 'local.map.passwords.orders'],
  ['a sensitive variable', 'var.sensitive'],
  ['sensitive()', 'sensitive("CANARY")'],
  ['an environment file', 'file(".env")'],
  ['a state', 'jsondecode(file("terraform.tfstate")).outputs.x.value'],
  ['the workspace', 'terraform.workspace'],
];

/** Where it is put. */
const PLACES: Readonly<Record<string, (x: string) => string>> = {
  ssl_mode: (x) => endpoint(`engine_name = "mysql"\n  ssl_mode = ${x}`),
  engine_name: (x) => endpoint(`engine_name = ${x}\n  ssl_mode = "none"`),
  'engine_name, nearly one': (x) => endpoint(`engine_name = "postgresql\${${x}}"\n  ssl_mode = "none"`),
  endpoint_type: (x) => endpoint(`engine_name = "mysql"\n  ssl_mode = "none"\n endpoint_type = ${x}`, ''),
  certificate_arn: (x) => endpoint(`engine_name = "mysql"\n  ssl_mode = "verify-ca"\n  certificate_arn = ${x}`),
  'certificate_arn, an ARN': (x) =>
    endpoint(
      `engine_name = "mysql"\n  ssl_mode = "verify-ca"\n  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:\${${x}}"`,
    ),
  'certificate_arn, of a service': (x) =>
    endpoint(
      `engine_name = "mysql"\n  ssl_mode = "verify-ca"\n  certificate_arn = "arn:aws:\${lower(${x})}:eu-west-1:123456789012:cert/x"`,
    ),
  'certificate_arn, of a region': (x) =>
    `provider "aws" { region = "eu-west-1" }\n${endpoint(`engine_name = "mysql"\n  ssl_mode = "verify-ca"\n  certificate_arn = "arn:aws:dms:eu-\${lower(${x})}-1:123456789012:cert:ABC"`)}`,
  server_name: (x) => endpoint(`engine_name = "postgres"\n  ssl_mode = "verify-ca"\n  server_name = ${x}`),
  'server_name, of RDS': (x) =>
    `${certificate('file("us.pem")')}\n${endpoint(`engine_name = "postgres"\n  ssl_mode = "verify-full"\n  certificate_arn = aws_dms_certificate.ca.certificate_arn\n  server_name = "db.abcdefghijkl.eu-\${lower(${x})}-1.rds.amazonaws.com"`)}`,
  port: (x) => endpoint(`engine_name = "oracle"\n  ssl_mode = "verify-ca"\n  port = ${x}`),
  username: (x) => endpoint(`engine_name = "mysql"\n  ssl_mode = "none"\n  username = ${x}\n  password = ${x}`),
  endpoint_id: (x) => endpoint(`engine_name = "mysql"\n  ssl_mode = "none"\n  database_name = ${x}`),
  extra_connection_attributes: (x) =>
    endpoint(
      `engine_name = "postgres"\n  ssl_mode = "none"\n  extra_connection_attributes = "sslmode=\${${x}};\${${x}}=1"`,
    ),
  'a protocol': (x) =>
    endpoint(`engine_name = "kafka"\n  kafka_settings {\n    broker = ${x}\n    security_protocol = ${x}\n  }`),
  'a protocol of Redis': (x) =>
    endpoint(
      `engine_name = "redis"\n  redis_settings {\n    server_name = ${x}\n    ssl_security_protocol = ${x}\n  }`,
    ),
  'an address': (x) =>
    endpoint(`engine_name = "opensearch"\n  elasticsearch_settings {\n    endpoint_uri = "http://\${${x}}"\n  }`),
  'a secret': (x) => endpoint(`engine_name = "docdb"\n  ssl_mode = "none"\n  secrets_manager_arn = ${x}`),
  'a key of for_each': (x) => each(`toset([${x}, "b"])`),
  'a key of a map': (x) => each(`{ (${x}) = 1, b = 2 }`),
  'a key made by for': (x) => each(`{ for one in [${x}] : one => one }`),
  'a key of a module': (x) =>
    `module "m" {\n  source   = "./m"\n  for_each = toset([${x}])\n  name     = each.key\n}\n`,
  'a module argument': (x) => `module "m" {\n  source = "./m"\n  name   = ${x}\n}\n`,
  'an index': (x) => indexed(`aws_dms_certificate.each[${x}].certificate_arn`),
  'an index in try': (x) => indexed(`try(aws_dms_certificate.each[${x}].certificate_arn, null)`),
  'an index of a map': (x) =>
    `locals {\n  certs = { a = aws_dms_certificate.each["a"].certificate_arn }\n}\n${indexed(`local.certs[${x}]`)}`,
  'a look-up': (x) =>
    `locals {\n  certs = { a = aws_dms_certificate.each["a"].certificate_arn }\n}\n${indexed(`lookup(local.certs, ${x}, null)`)}`,
  'a key that is there': (x) =>
    `locals {\n  certs = { (${x}) = aws_dms_certificate.each["a"].certificate_arn }\n}\n${indexed('local.certs["b"]')}`,
  'a condition': (x) => endpoint(`engine_name = "mysql"\n  ssl_mode = var.unknown == ${x} ? "none" : "verify-ca"`),
  'a condition on a whole text': (x) =>
    endpoint(`engine_name = "mysql"\n  ssl_mode = "\${var.unknown}-x" == "\${${x}}-x" ? "none" : "verify-ca"`),
  'an unknown of it': (x) => endpoint(`engine_name = "mysql"\n  ssl_mode = "\${${x}}\${var.unknown}"`),
  'an unknown by it': (x) =>
    endpoint(`engine_name = "mysql"\n  ssl_mode = lookup({ (var.unknown) = ${x} }, ${x}, "none")`),
  'a path': (x) => endpoint(`engine_name = "mysql"\n  ssl_mode = file(${x})\n  server_name = file("\${${x}}/x")`),
  'a path that is asked for': (x) =>
    endpoint(`engine_name = "mysql"\n  ssl_mode = fileexists("../\${${x}}") ? "none" : templatefile(${x}, {})`),
  'a certificate': (x) => `${certificate(x)}\n${linked}`,
  "a certificate's id": (x) =>
    `resource "aws_dms_certificate" "ca" {\n  certificate_id  = ${x}\n  certificate_pem = "x"\n}\n${linked}`,
  'a wallet': (x) =>
    `resource "aws_dms_certificate" "ca" {\n  certificate_id     = "a"\n  certificate_wallet = ${x}\n}\n${linked}`,
  'a database': (x) =>
    `resource "aws_db_instance" "a" {\n  identifier           = ${x}\n  engine               = "postgres"\n  engine_version       = ${x}\n  ca_cert_identifier   = ${x}\n  parameter_group_name = aws_db_parameter_group.a.name\n}\nresource "aws_db_parameter_group" "a" {\n  name   = ${x}\n  family = ${x}\n  parameter {\n    name  = "rds.force_ssl"\n    value = ${x}\n  }\n}\n${endpoint('engine_name = "postgres"\n  ssl_mode = "none"\n  server_name = aws_db_instance.a.address')}`,
  'a security group': (x) =>
    `resource "aws_dms_replication_instance" "a" {\n  replication_instance_id    = ${x}\n  replication_instance_class = ${x}\n  vpc_security_group_ids     = [aws_security_group.a.id]\n  publicly_accessible        = true\n}\nresource "aws_security_group" "a" {\n  name = ${x}\n  egress {\n    from_port   = 1\n    to_port     = 2\n    protocol    = ${x}\n    cidr_blocks = [${x}]\n  }\n}\nresource "aws_dms_replication_task" "a" {\n  replication_task_id      = ${x}\n  migration_type           = ${x}\n  table_mappings           = ${x}\n  replication_instance_arn = aws_dms_replication_instance.a.replication_instance_arn\n  source_endpoint_arn      = aws_dms_endpoint.a.endpoint_arn\n  target_endpoint_arn      = aws_dms_endpoint.a.endpoint_arn\n}\n${endpoint(`engine_name = "postgres"\n  ssl_mode = "none"\n  server_name = ${x}\n  port = 5432`)}`,
  'a region': (x) => `provider "aws" {\n  region = ${x}\n}\n${certificate('"x"')}\n${linked}`,
  'an output': (x) => `output "x" {\n  value = ${x}\n}\n${endpoint('engine_name = "mysql"\n  ssl_mode = "none"')}`,
  'a count': (x) =>
    `resource "aws_dms_endpoint" "a" {\n  count         = ${x}\n  endpoint_id   = "a"\n  endpoint_type = "source"\n  engine_name   = "mysql"\n}\n`,
  'a refused argument': (x) =>
    endpoint(`engine_name = "mysql"\n  ssl_mode = parseint(${x}, 10)\n  server_name = formatdate(${x}, ${x})`),
  'another refused argument': (x) =>
    endpoint(`engine_name = "mysql"\n  ssl_mode = cidrhost(${x}, ${x})\n  server_name = jsondecode(${x})`),
  'an operator': (x) =>
    endpoint(`engine_name = "mysql"\n  ssl_mode = ${x} + 1\n  server_name = ${x}.name\n  username = ${x}[0]`),
  'a data provider': (x) =>
    `resource "aws_dms_data_provider" "a" {\n  name   = ${x}\n  engine = "postgres"\n  settings {\n    postgresql_settings {\n      server_name   = ${x}\n      database_name = ${x}\n      port          = 5432\n      ssl_mode      = ${x}\n    }\n  }\n}\n`,
  'a dynamic block': (x) =>
    endpoint(
      `engine_name = "kafka"\n  dynamic "kafka_settings" {\n    for_each = toset([${x}])\n    content {\n      broker            = kafka_settings.key\n      security_protocol = kafka_settings.value\n    }\n  }`,
    ),
};

const linked = endpoint(
  'engine_name = "mysql"\n  ssl_mode = "verify-ca"\n  certificate_arn = aws_dms_certificate.ca.certificate_arn',
);

function endpoint(body: string, role = 'endpoint_type = "source"'): string {
  return `resource "aws_dms_endpoint" "a" {\n  endpoint_id = "a"\n  ${role}\n  ${body}\n}\n`;
}

function certificate(pem: string): string {
  return `resource "aws_dms_certificate" "ca" {\n  certificate_id  = "ca"\n  certificate_pem = ${pem}\n}\n`;
}

function each(collection: string): string {
  return `resource "aws_dms_endpoint" "a" {\n  for_each      = ${collection}\n  endpoint_id   = each.key\n  endpoint_type = "source"\n  engine_name   = "mysql"\n  ssl_mode      = "none"\n  server_name   = each.key\n}\n`;
}

function indexed(link: string): string {
  return `resource "aws_dms_certificate" "each" {\n  for_each        = toset(["a"])\n  certificate_id  = each.key\n  certificate_pem = "x"\n}\n${endpoint(`engine_name = "mysql"\n  ssl_mode = "verify-ca"\n  certificate_arn = ${link}`)}`;
}

const AROUND = `variable "unknown" {}
variable "from_environment" {}
variable "object_from_environment" {
  type = any
}
variable "sensitive" {
  sensitive = true
  default   = "CANARY"
}
locals {
  db_password = "CANARY"
  map         = { passwords = { orders = "CANARY" } }
}
`;
const MODULE = `variable "name" {}
resource "aws_dms_endpoint" "m" {
  endpoint_id   = var.name
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = var.name
}
`;

async function printed(cwd: string, argv: readonly string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const write = (some: string) => {
    text += some;
  };
  const sink = { isTTY: false, columns: undefined, write };
  const io = {
    stdout: sink,
    stderr: sink,
    stdin: () => Buffer.alloc(0),
    cwd,
    env: {
      TF_VAR_from_environment: 'CANARY',
      TF_VAR_object_from_environment: '{ mode = "CANARY" }',
      TF_WORKSPACE: 'CANARY',
      GITHUB_TOKEN: 'CANARY',
    },
  };
  const engine = () => import('../../src/cli/entry/engine.ts');
  const topics = () => import('../../src/cli/entry/topics.ts');
  const code = await main([...argv], io, { formats, version: '0', discover, engine, topics });
  return { code, text };
}

const WAYS: readonly (readonly string[])[] = [
  ...Object.keys(formats).map((format) => ['--format', format, '--evidence', '--suppressed']),
  ['graph', '--json'],
  ['graph', '--mermaid'],
  ['--fix-unsafe', '--dry-run'],
];

describe.each(Object.entries(PLACES))('%s', (location, at) => {
  test.each(SOURCES)('%s', async (what, expression) => {
    const files = { ...FILES, 'main.tf': `${AROUND}${at(expression)}`, 'm/main.tf': MODULE };
    const cwd = tree(files);
    for (const argv of WAYS) {
      const { code, text } = await printed(cwd, [...argv, '--root', '.']);
      const leaks = text.split('\n').filter((line) => /canary/i.test(line.replaceAll(expression, '')));
      expect(leaks, `${location} from ${what} by ${argv.join(' ')} (${code})`).toEqual([]);
      expect(text.length).toBeGreaterThan(0);
    }
  });
});
