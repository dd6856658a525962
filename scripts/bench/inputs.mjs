// What the bench measures: generated, the same in every run.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Three endpoints with findings and a certificate. */
export function small(base) {
  return write(base, 'small', {
    'main.tf':
      certificate +
      endpoint('orders', 'mysql', 'none') +
      endpoint('users', 'postgres', 'require') +
      endpoint('events', 'sqlserver'),
  });
}

/** Forty files of a service without DMS. */
export function nothing(base) {
  return write(
    base,
    'nothing',
    Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`service${i % 8}/file${i}.tf`, other(i)])),
  );
}

/** So many files of about 3 KB in roots and modules; six of the roots have endpoints, three through a module with for_each. */
export function monorepo(base, files) {
  const all = {};
  for (let i = 0; i < files - 24; i++)
    all[`${i % 3 === 0 ? 'modules' : 'live'}/team${i % 40}/service${i % 400}/file${i}.tf`] = other(i);
  for (let i = 0; i < 6; i++) {
    const root = `live/team${i}/dms`;
    all[`${root}/variables.tf`] = 'variable "mode" {\n  type    = string\n  default = "require"\n}\n';
    all[`${root}/locals.tf`] = 'locals {\n  sources = { orders = "mysql", users = "postgres" }\n}\n';
    all[`${root}/terraform.tfvars`] = 'mode = "none"\n';
    all[`${root}/main.tf`] =
      i < 3
        ? certificate + endpoint('a', 'mysql', 'none') + endpoint('b', 'postgres')
        : 'module "dms" {\n  source    = "../../../modules/dms"\n  endpoints = { for k, v in local.sources : k => { engine = v, mode = var.mode } }\n}\n';
  }
  all['modules/dms/variables.tf'] =
    'variable "endpoints" {\n  type = map(object({ engine = string, mode = optional(string) }))\n}\n';
  all['modules/dms/main.tf'] = `resource "aws_dms_endpoint" "this" {
  for_each      = var.endpoints
  endpoint_id   = each.key
  endpoint_type = "source"
  engine_name   = each.value.engine
  ssl_mode      = try(each.value.mode, null)
}
`;
  return write(base, 'monorepo', all);
}

/** So many endpoints, half of them in a for_each, and for ten of them a certificate, a task and a database each. */
export function endpoints(base, count) {
  const blocks = [];
  for (let i = 0; i < count / 2; i++)
    blocks.push(
      endpoint(`e${i}`, ['mysql', 'postgres', 'sqlserver', 'oracle'][i % 4], ['none', 'require', undefined][i % 3]),
    );
  const entries = Array.from(
    { length: count / 2 },
    (_, i) =>
      `    e${i} = { engine = "mysql", mode = ${i % 2 ? '"verify-ca"' : '"none"'}, ca = "c${i % (count / 20)}", task = ${i % 10 === 0} }`,
  );
  const call = `module "dms" {
  source = "./dms"
  endpoints = {
${entries.join('\n')}
  }
}
`;
  const looped = `variable "endpoints" {
  type = any
}

resource "aws_dms_certificate" "each" {
  for_each        = toset([for e in var.endpoints : e.ca])
  certificate_id  = each.key
  certificate_pem = "pem"
}

resource "aws_dms_endpoint" "each" {
  for_each        = { for k, v in var.endpoints : k => v }
  endpoint_id     = each.key
  endpoint_type   = "source"
  engine_name     = each.value.engine
  ssl_mode        = each.value.mode
  certificate_arn = try(aws_dms_certificate.each[each.value.ca].certificate_arn, null)
  server_name     = try(aws_db_instance.each[each.value.ca].address, null)
}

resource "aws_db_instance" "each" {
  for_each       = toset([for e in var.endpoints : e.ca])
  identifier     = each.key
  engine         = "mysql"
  engine_version = "8.0.39"
}

resource "aws_dms_replication_task" "each" {
  for_each            = { for k, v in var.endpoints : k => v if v.task }
  replication_task_id = each.key
  migration_type      = "cdc"
  source_endpoint_arn = aws_dms_endpoint.each[each.key].endpoint_arn
  target_endpoint_arn = aws_dms_endpoint.each[each.key].endpoint_arn
  table_mappings      = "{}"
}
`;
  return write(base, `endpoints${count}`, { 'main.tf': certificate + blocks.join('') + call, 'dms/main.tf': looped });
}

/** A plan of about so many bytes, nearly all of it about other resources. */
export function plan(base, bytes, name = 'plan.json') {
  const sizeOfOne =
    JSON.stringify(change(1)).length + JSON.stringify(planned(1)).length * 2 + JSON.stringify(configured(1)).length;
  return writePlan(path.join(base, name), Math.floor(bytes / sizeOfOne), 1);
}

/** A plan of so many endpoints and nothing else. */
export function planOfEndpoints(base, count) {
  return writePlan(path.join(base, `endpoints-${count}.json`), count, 500);
}

/** A plan of the resources 0, `step`, 2 × `step` and so on. */
function writePlan(file, count, step) {
  const out = openSync(file, 'w');
  let pending = '';
  const put = (text, most = 1 << 16) => {
    pending += text;
    if (pending.length < most) return;
    writeSync(out, pending);
    pending = '';
  };
  const list = (make) => {
    for (let i = 0; i < count; i++) put((i === 0 ? '' : ',') + JSON.stringify(make(i * step)));
  };
  put(
    '{"format_version":"1.2","terraform_version":"1.9.0","variables":{"env":{"value":"prod"}},"planned_values":{"root_module":{"resources":[',
  );
  list(planned);
  put(']}},"resource_changes":[');
  list(change);
  put('],"prior_state":{"format_version":"1.0","terraform_version":"1.9.0","values":{"root_module":{"resources":[');
  list(planned);
  put(
    ']}}},"configuration":{"provider_config":{"aws":{"name":"aws","full_name":"registry.terraform.io/hashicorp/aws"}},"root_module":{"resources":[',
  );
  list(configured);
  put(']}},"timestamp":"2026-01-01T00:00:00Z","applyable":true,"complete":true,"errored":false}\n', 0);
  closeSync(out);
  return file;
}

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: Array.from({ length: 6 }, (_, i) => ({
    Effect: 'Allow',
    Action: [`s3:Get${i}`, 'sqs:SendMessage'],
    Resource: '*',
  })),
});

/** Every five-hundredth resource is an endpoint, the others are policies. */
function planned(i) {
  const dms = i % 500 === 0;
  const type = dms ? 'aws_dms_endpoint' : 'aws_iam_policy';
  const values = dms
    ? {
        endpoint_id: `e${i}`,
        endpoint_type: 'source',
        engine_name: 'mysql',
        ssl_mode: 'none',
        port: 3306,
        server_name: 'db.example.com',
      }
    : {
        name: `policy-${i}`,
        description: 'Made by \\"the bench\\" { [ ] }',
        path: '/',
        policy,
        tags: { team: `team-${i % 40}`, env: 'prod' },
      };
  return {
    address: `${type}.r${i}`,
    mode: 'managed',
    type,
    name: `r${i}`,
    provider_name: 'registry.terraform.io/hashicorp/aws',
    schema_version: 0,
    values,
    sensitive_values: {},
  };
}

function change(i) {
  const { schema_version, values, sensitive_values, ...about } = planned(i);
  return {
    ...about,
    change: {
      actions: ['create'],
      before: null,
      after: values,
      after_unknown: { arn: true, id: true },
      before_sensitive: false,
      after_sensitive: sensitive_values,
    },
  };
}

function configured(i) {
  const { address, mode, type, name, values } = planned(i);
  const expressions = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { constant_value: value }]),
  );
  return { address, mode, type, name, provider_config_key: 'aws', expressions, schema_version: 0 };
}

const certificate = 'resource "aws_dms_certificate" "ca" {\n  certificate_id  = "ca"\n  certificate_pem = "pem"\n}\n\n';

function endpoint(name, engine, mode) {
  return `resource "aws_dms_endpoint" "${name}" {
  endpoint_id     = "${name}"
  endpoint_type   = "source"
  engine_name     = "${engine}"
  server_name     = "${name}.example.com"
  port            = 3306
  username        = "dms"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
${mode === undefined ? '' : `  ssl_mode        = "${mode}"\n`}}

`;
}

/** About 3 KB of another service. */
function other(i) {
  const blocks = Array.from(
    { length: 9 },
    (_, j) => `resource "aws_sqs_queue" "q${i}_${j}" {
  name                       = "\${var.env}-queue-${i}-${j}"
  visibility_timeout_seconds = 30
  tags = merge(local.tags, {
    Name = "queue ${j}" # who reads it
  })
  redrive_policy = jsonencode({
    maxReceiveCount = 4
  })
}
`,
  );
  return blocks.join('\n');
}

function write(base, name, files) {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(base, name, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return path.join(base, name);
}
