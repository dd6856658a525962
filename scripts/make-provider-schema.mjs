// Makes src/generated/provider-schema.ts: which attributes and blocks the resource types and data sources have that dmslint reads, from the bindings that the
// CDK Terrain project generates from the providers' own schemas. The packages are needed here only; unpack them outside the project:
//   npm pack @cdktn/provider-aws@25.7.0 @cdktn/provider-random@15.0.1     and tar xzf each in a directory of its own
//   node scripts/make-provider-schema.mjs AWS/package RANDOM/package            writes it
//   node scripts/make-provider-schema.mjs AWS/package RANDOM/package --check    only compares
// The bindings say each attribute's type, and whether it is required, optional or computed. They do not say defaults and what is sensitive: src/aws/additions.ts does.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The types that are read. */
const TYPES = {
  managed: `
    aws_dms_certificate aws_dms_data_provider aws_dms_endpoint aws_dms_instance_profile aws_dms_replication_config aws_dms_replication_instance
    aws_dms_replication_subnet_group aws_dms_replication_task aws_dms_s3_endpoint
    aws_db_instance aws_db_option_group aws_db_parameter_group aws_db_proxy aws_db_proxy_endpoint aws_docdb_cluster aws_docdb_cluster_instance
    aws_docdb_cluster_parameter_group aws_docdbelastic_cluster aws_elasticache_cluster aws_elasticache_replication_group
    aws_elasticache_serverless_cache aws_lb aws_memorydb_cluster aws_msk_cluster aws_msk_serverless_cluster aws_opensearch_domain aws_rds_cluster
    aws_rds_cluster_endpoint aws_rds_cluster_instance aws_rds_cluster_parameter_group aws_redshift_cluster aws_redshift_parameter_group
    aws_redshiftserverless_workgroup aws_route53_record
    aws_acm_certificate aws_iam_role aws_iam_server_certificate aws_kms_key aws_s3_bucket aws_secretsmanager_secret aws_secretsmanager_secret_version
    aws_db_subnet_group aws_default_network_acl aws_default_security_group aws_docdb_subnet_group aws_elasticache_subnet_group aws_network_acl
    aws_network_acl_association aws_network_acl_rule aws_redshift_subnet_group aws_security_group aws_security_group_rule aws_subnet aws_vpc
    aws_vpc_security_group_egress_rule aws_vpc_security_group_ingress_rule
    random_password`,
  data: 'aws_dms_certificate aws_dms_endpoint aws_db_instance aws_rds_cluster aws_secretsmanager_secret_version',
};

/** The blocks that are read of types outside DMS. Of DMS types all are. */
const BLOCKS = {
  aws_db_option_group: ['option'],
  aws_db_parameter_group: ['parameter'],
  aws_db_proxy: ['auth'],
  aws_default_network_acl: ['egress', 'ingress'],
  aws_default_security_group: ['egress', 'ingress'],
  aws_docdb_cluster_parameter_group: ['parameter'],
  aws_msk_cluster: ['broker_node_group_info', 'client_authentication', 'encryption_info'],
  aws_network_acl: ['egress', 'ingress'],
  aws_rds_cluster_parameter_group: ['parameter'],
  aws_redshift_parameter_group: ['parameter'],
  aws_route53_record: ['alias'],
  aws_security_group: ['egress', 'ingress'],
};

const TARGET = new URL('../src/generated/provider-schema.ts', import.meta.url);

const check = process.argv.includes('--check');
const packages = process.argv.slice(2).filter((argument) => argument !== '--check');
if (packages.length === 0) {
  console.error('usage: node scripts/make-provider-schema.mjs DIRECTORY-OF-AN-UNPACKED-PACKAGE… [--check]');
  process.exit(2);
}

const sources = new Set();
const tables = Object.entries(TYPES).map(([mode, names]) => {
  const rows = names
    .trim()
    .split(/\s+/)
    .map((type) => `  ${type}: () => (${printed(bodyOfType(mode, type), '  ')}),\n`);
  return `\nexport const ${mode}: Readonly<Record<string, () => Listed>> = {\n${rows.join('')}};\n`;
});
const text = `// Made by scripts/make-provider-schema.mjs from ${[...sources].join(' and ')}. Do not edit.
/** Names by their types, separated by spaces. */
type Names = Partial<Record<'string' | 'number' | 'bool' | 'list' | 'set' | 'map' | 'any', string>>;

/** What the provider's schema says of a resource type, data source or block. */
export interface Listed {
  readonly required?: Names;
  readonly optional?: Names;
  /** Arguments that the provider fills in when they are omitted (Optional + Computed). */
  readonly filled?: Names;
  readonly computed?: Names;
  /** A block that may stand there more than once. */
  readonly occurs?: 'often';
  /** An omitted block whose content the provider fills in. */
  readonly omitted?: 'computed';
  readonly blocks?: Readonly<Record<string, Listed>>;
}
${tables.join('')}`;

if (!check) writeFileSync(TARGET, text);
else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error(
    'src/generated/provider-schema.ts is not what these packages give: run node scripts/make-provider-schema.mjs without --check',
  );
  process.exitCode = 1;
}

/** The table of a type, from the module of the bindings that is about it. */
function bodyOfType(mode, type) {
  const [provider, ...rest] = type.split('_');
  const name = `${mode === 'data' ? `data-${provider}-` : ''}${rest.join('-')}`;
  for (const directory of packages) {
    const file = path.join(directory, 'lib', name, 'index.js');
    if (!existsSync(file)) continue;
    const code = readFileSync(file, 'utf8');
    if (!code.includes(`static tfResourceType = "${type}"`)) continue;
    const { name: own, version } = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
    sources.add(`${own} ${version} (hashicorp/${provider} ${only(code, /providerVersion: '([^']+)'/)})`);
    const className = only(code, /^class (\w+) extends cdktn\.Terraform(?:Resource|DataSource) /m);
    const body = bodyOfClass(classesIn(code), className);
    return type.startsWith('aws_dms_') ? body : withBlocks(body, BLOCKS[type] ?? [], type);
  }
  throw new Error(`no package has ${mode} ${type}`);
}

/** Only these blocks; results that are lists of objects are plain results then. */
function withBlocks(body, wanted, type) {
  const missing = wanted.find((name) => !(name in body.blocks));
  if (missing !== undefined) throw new Error(`${type} has no block ${missing}`);
  const blocks = Object.fromEntries(wanted.map((name) => [name, body.blocks[name]]));
  const results = Object.entries(body.blocks).filter(([, block]) => block.result !== undefined);
  for (const [name, { result }] of results) list(body.computed, result, name);
  return { ...body, blocks };
}

function list(names, type, name) {
  names[type] = [...(names[type] ?? []), name].sort();
}

function only(code, pattern) {
  const found = pattern.exec(code);
  if (found === null) throw new Error(`${pattern} is not in the bindings: have they another form now?`);
  return found[1];
}

/** The text of each class by its name. */
function classesIn(code) {
  return new Map(
    [...code.matchAll(/^class (\w+) extends .*\{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => [name, body]),
  );
}

/**
 * What the getters of a class say: each stands under a comment that says how the attribute is used. Of blocks that are attributes to the provider (objects in a
 * list: the rules of a security group) the comments inside repeat what holds of the whole.
 */
function bodyOfClass(classes, className, whole = '') {
  const body = { required: {}, optional: {}, filled: {}, computed: {}, blocks: {} };
  const parts = classes
    .get(className)
    .split(/^ {4}\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)$/m);
  // Packages before @cdktn/provider-aws have no comments.
  if (parts.length === 1) throw new Error(`${className} has no attribute with a comment on its use`);
  for (let at = 1; at < parts.length; at += 5) {
    const [name, computed, optional, required, getter] = parts.slice(at, at + 5);
    const use = useOf({
      required: required === 'true',
      // The SDK makes `id` an argument by an old habit; no provider takes it, but where it is required.
      optional: optional === 'true' && name !== 'id',
      computed: computed === 'true' && whole !== 'filled',
    });
    const [, nested, form] = /^\s*_\w+ = new (\w+?)(List|OutputReference)\(this, "/.exec(getter) ?? [];
    if (nested === undefined) {
      list(body[use], typeOf(name, getter, className), name);
      continue;
    }
    body.blocks[name] = {
      ...bodyOfClass(classes, `${nested}OutputReference`, use),
      ...(form === 'List' ? { occurs: 'often' } : {}),
      ...(use === 'filled' ? { omitted: 'computed' } : {}),
      ...(use === 'computed' ? { result: getter.includes('", true);') ? 'set' : 'list' } : {}),
    };
  }
  return body;
}

function useOf({ required, optional, computed }) {
  if (required) return 'required';
  if (!optional) return 'computed';
  return computed ? 'filled' : 'optional';
}

function typeOf(name, getter, className) {
  if (/^\s*_\w+ = new cdktn\.\w+Map\(/.test(getter)) return 'map';
  const [, isSet, kind] = /return (cdktn\.Fn\.tolist\()?this\.get(\w+)Attribute\('/.exec(getter) ?? [];
  const type = {
    String: 'string',
    Number: 'number',
    Boolean: 'bool',
    List: 'list',
    NumberList: 'list',
    StringMap: 'map',
  }[kind];
  if (type === undefined) throw new Error(`${className}.${name} has a getter of an unknown form`);
  return isSet ? 'set' : type;
}

function printed(body, indent) {
  const inner = `${indent}  `;
  const lines = [];
  for (const use of ['required', 'optional', 'filled', 'computed']) {
    const types = Object.entries(body[use]).map(([type, names]) => `${type}: '${names.join(' ')}'`);
    if (types.length > 0) lines.push(`${use}: { ${types.join(', ')} },`);
  }
  if (body.occurs) lines.push(`occurs: '${body.occurs}',`);
  if (body.omitted) lines.push(`omitted: '${body.omitted}',`);
  const blocks = Object.entries(body.blocks).map(
    ([name, block]) => `${inner}  ${name}: ${printed(block, `${inner}  `)},\n`,
  );
  if (blocks.length > 0) lines.push(`blocks: {\n${blocks.join('')}${inner}},`);
  return `{\n${lines.map((line) => `${inner}${line}\n`).join('')}${indent}}`;
}
