// The applications of the estate with DMS. Half are layered (environments as calls of one module, which calls components); half are flat, with a module for their endpoints.
// Each has 7 or 8 module calls, 187 or 188 databases, groups and rules, and 13 or 12 endpoints.
import {
  call,
  environmentLocals,
  KINDS,
  MODULE_VARIABLES,
  platformFiles,
  SHARED,
  VERSIONS,
} from './estate-applications.mjs';

const LAYERS = ['development', 'test', 'preproduction'];

export function layeredRoot(i) {
  return {
    ...common(i),
    ...networks('core', 17, 'local.allowed_ports'),
    'databases.tf': databases(8),
    ...Object.fromEntries(LAYERS.map((layer) => [`main_${layer}.tf`, environmentCall(layer)])),
    ...Object.fromEntries(LAYERS.map((layer, n) => [`locals_${layer}.tf`, environmentSettings(layer, n)])),
    'endpoint.tf': directEndpoint('archive', 'aws_db_instance.db_0.address'),
    'installed.tf': [registryCall('vault', 1), registryCall('bastion', 2), registryCall('backup', 3)].join('\n'),
    'shared.tf': call('alarms', '../../modules/alarms'),
    ...under('modules/environment', {
      ...networks('layer', 13, 'var.dms_config.ports', 'var.account.vpc_id'),
      'main.tf': `${component('dms')}\n${component('network')}\n${component('alarms')}`,
      'variables.tf': ENVIRONMENT_VARIABLES,
      'locals.tf': 'locals {\n  allowed_cidrs = concat(var.account.cidrs, [var.dms_config.cidr])\n}\n',
      'versions.tf': VERSIONS,
    }),
    ...under('modules/components/dms', {
      'endpoints.tf': LAYER_ENDPOINTS,
      'variables.tf': ENVIRONMENT_VARIABLES,
      'locals.tf': LAYER_LOCALS,
    }),
    ...under('modules/components/network', {
      ...networks('net', 2, 'var.dms_config.ports', 'var.account.vpc_id'),
      'variables.tf': ENVIRONMENT_VARIABLES,
    }),
    ...under('modules/components/alarms', {
      'main.tf': KINDS[1].text('alarms', i),
      'variables.tf': ENVIRONMENT_VARIABLES,
    }),
  };
}

export function flatRoot(i) {
  return {
    ...common(i),
    ...networks('data', 35, 'local.allowed_ports'),
    'databases.tf': databases(12),
    'dms.tf': FLAT_DMS,
    'endpoint.tf': `${directEndpoint('archive', 'aws_db_instance.db_0.address')}\n${directEndpoint('reports', 'aws_db_instance.db_1.address')}`,
    'installed.tf': [registryCall('vault', 1), registryCall('bastion', 2), registryCall('lake', 3)].join('\n'),
    'shared.tf': SHARED.slice(0, 4)
      .map((name) => call(name, `../../modules/${name}`))
      .join('\n'),
    ...under('modules/dms', {
      'main.tf': FLAT_MODULE,
      'variables.tf': FLAT_VARIABLES,
      'outputs.tf':
        'output "arns" {\n  value = [aws_dms_endpoint.source.endpoint_arn, aws_dms_endpoint.target.endpoint_arn]\n}\n',
    }),
  };
}

function under(folder, named) {
  return Object.fromEntries(Object.entries(named).map(([name, text]) => [`${folder}/${name}`, text]));
}

/** What such a root has besides: roles, alarms, buckets, functions. */
function common(i) {
  const name = `dms-${i}`;
  const others = Object.fromEntries(
    Array.from({ length: 16 }, (_, n) => {
      const kind = KINDS[n % 4];
      const size = [2, 3, 5, 8][(n + i) % 4];
      return [
        `${kind.name}_${n}.tf`,
        Array.from({ length: size }, (_, j) => kind.text(`${kind.name}_${n}_${j}`, j)).join('\n'),
      ];
    }),
  );
  return {
    ...platformFiles(name),
    ...others,
    'locals.tf': `${environmentLocals(name)}
locals {
  allowed_ports = { database = 5432, https = 443, oracle = 1521 }
  account = {
    vpc_id     = data.aws_vpc.shared.id
    subnet_ids = [data.aws_subnet.data_subnets_a.id, data.aws_subnet.data_subnets_b.id]
    zone       = { name = data.aws_route53_zone.inner.name, id = data.aws_route53_zone.inner.zone_id }
    cidrs      = [for name, one in local.application_data : one.allowed[0] if one.alarms.enabled]
  }
}
`,
  };
}

/** Files of security groups, each with a rule of each kind; what is left over of four is a single rule. */
function networks(prefix, groups, ports, vpc = 'data.aws_vpc.shared.id') {
  const files = {};
  const perFile = 5;
  for (let n = 0; n < groups; n += perFile) {
    const some = Array.from({ length: Math.min(perFile, groups - n) }, (_, j) =>
      group(`${prefix}_${n + j}`, n + j, ports, vpc),
    );
    files[`sg_${prefix}_${n / perFile}.tf`] = some.join('\n');
  }
  return files;
}

/** A group and four rules, or three for every third. */
function group(name, n, ports, vpc) {
  const before = n === 0 ? name : name.replace(/\d+$/, String(n - 1));
  return `resource "aws_security_group" "${name}" {
  name_prefix = "\${terraform.workspace}-${name}"
  description = "Access to ${name}"
  vpc_id      = ${vpc}
  tags = {
    Name = lower(format("sg-%s-%s", terraform.workspace, "${name}"))
  }
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "${name}" {
  for_each                     = ${ports}
  security_group_id            = aws_security_group.${name}.id
  description                  = "\${each.key} from ${before}"
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
  referenced_security_group_id = aws_security_group.${before}.id
}

resource "aws_vpc_security_group_egress_rule" "${name}" {
  security_group_id = aws_security_group.${name}.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group_rule" "${name}_database" {
  type                     = "${n % 2 === 0 ? 'ingress' : 'egress'}"
  from_port                = ${n % 2 === 0 ? 5432 : 1521}
  to_port                  = ${n % 2 === 0 ? 5432 : 1521}
  protocol                 = "tcp"
  security_group_id        = aws_security_group.${name}.id
  source_security_group_id = aws_security_group.${before}.id
}
${
  n % 3 === 0
    ? ''
    : `
resource "aws_security_group_rule" "${name}_office" {
  type              = "ingress"
  from_port         = ${1024 + n}
  to_port           = ${1024 + n}
  protocol          = "tcp"
  cidr_blocks       = ["10.${n}.0.0/16", "172.20.${n}.0/24"]
  security_group_id = aws_security_group.${name}.id
}
`
}`;
}

function databases(count) {
  return `${Array.from({ length: count }, (_, n) => database(n)).join('\n')}
resource "aws_db_subnet_group" "databases" {
  name       = "\${local.application_name}-databases"
  subnet_ids = local.account.subnet_ids
}
`;
}

function database(n) {
  const [engine, version, family, force] =
    n % 2 === 0
      ? ['postgres', '16.4', 'postgres16', 'rds.force_ssl']
      : ['mysql', '8.0.39', 'mysql8.0', 'require_secure_transport'];
  return `resource "aws_db_instance" "db_${n}" {
  #checkov:skip=CKV_AWS_161: applications use passwords
  identifier             = "\${local.application_name}-db-${n}"
  engine                 = "${engine}"
  engine_version         = "${version}"
  instance_class         = local.settings.instance_type
  allocated_storage      = ${20 + n}
  username               = "admin"
  password               = jsondecode(data.aws_secretsmanager_secret_version.environment_management.secret_string)["db_${n}"]
  ca_cert_identifier     = "rds-ca-rsa2048-g1"
  parameter_group_name   = aws_db_parameter_group.db_${n}.name
  db_subnet_group_name   = aws_db_subnet_group.databases.name
  vpc_security_group_ids = [aws_security_group.${n % 2 === 0 ? 'shared_database' : 'shared_clients'}.id]
  tags                   = merge(local.tags, { Name = "db-${n}" })
}

resource "aws_db_parameter_group" "db_${n}" {
  name   = "\${local.application_name}-db-${n}"
  family = "${family}"
  parameter {
    name         = "${force}"
    value        = "1"
    apply_method = "pending-reboot"
  }
}
${
  n > 0
    ? ''
    : `
resource "aws_security_group" "shared_database" {
  name   = "\${local.application_name}-database"
  vpc_id = data.aws_vpc.shared.id
}

resource "aws_security_group" "shared_clients" {
  name   = "\${local.application_name}-clients"
  vpc_id = data.aws_vpc.shared.id
}
`
}`;
}

function directEndpoint(name, server) {
  return `resource "aws_dms_endpoint" "${name}" {
  endpoint_id     = "\${local.application_name}-${name}"
  endpoint_type   = "source"
  engine_name     = "${name === 'archive' ? 'postgres' : 'mysql'}"
  server_name     = ${server}
  port            = ${name === 'archive' ? 5432 : 3306}
  username        = "dms"
  password        = jsondecode(data.aws_secretsmanager_secret_version.environment_management.secret_string)["dms"]
  ssl_mode        = "${name === 'archive' ? 'require' : 'verify-ca'}"
  certificate_arn = ${name === 'archive' ? 'null' : '"arn:aws:dms:eu-west-2:111122223333:cert:REPORTS"'}
  tags            = local.tags
}
`;
}

function registryCall(name, n) {
  return `module "${name}" {
  source  = "platform-modules/${name}/aws"
  version = "${n}.2.0"

  name       = "\${local.application_name}-${name}"
  subnet_ids = local.account.subnet_ids
  tags       = local.tags
}
`;
}

function environmentCall(layer) {
  return `module "environment_${layer}" {
  source   = "./modules/environment"
  env_name = "${layer}"

  account    = local.account
  dms_config = local.dms_config_${layer}
  tags       = merge(local.tags, { environment = "${layer}" })

  providers = {
    aws          = aws
    aws.core-vpc = aws.core-vpc
  }
}
`;
}

function environmentSettings(layer, n) {
  return `locals {
  dms_config_${layer} = {
    deploy = true
    cidr   = "10.${50 + n}.0.0/16"
    ports  = { postgres = 5432, oracle = 1521 }
    audit_source_endpoint = {
      read_host     = "primary"
      read_database = "AUDIT${n}"
    }
    user_source_endpoint = ${n === 1 ? '{ read_host = "standby", read_database = "USERS" }' : '{ read_host = "primary", read_database = "USERS" }'}
    target_databases = {
      ${layer}_a = { engine = "postgres", host = "a.${layer}.example.internal", ssl_mode = "require" }
      ${layer}_b = { engine = "aurora-postgresql", host = "b.${layer}.example.internal"${n === 2 ? '' : ', ssl_mode = "verify-full"'} }
    }
  }
}
`;
}

function component(name) {
  return `module "${name}" {
  count  = var.dms_config.deploy ? 1 : 0
  source = "../components/${name}"

  env_name   = var.env_name
  account    = var.account
  dms_config = var.dms_config
  tags       = var.tags
}
`;
}

const ENVIRONMENT_VARIABLES = `variable "env_name" {
  type = string
}

variable "account" {
  type = any
}

variable "dms_config" {
  type = object({
    deploy                = bool
    cidr                  = string
    ports                 = map(number)
    audit_source_endpoint = optional(object({ read_host = optional(string), read_database = optional(string) }))
    user_source_endpoint  = optional(object({ read_host = optional(string), read_database = optional(string) }))
    target_databases      = optional(map(object({ engine = string, host = string, ssl_mode = optional(string, "none") })), {})
  })
}

variable "tags" {
  type    = map(string)
  default = {}
}
`;

const LAYER_LOCALS = `locals {
  servers = {
    primary = "db-primary"
    standby = "db-standby"
  }
  secrets = jsondecode(data.aws_secretsmanager_secret_version.passwords.secret_string)
}

data "aws_secretsmanager_secret_version" "passwords" {
  secret_id = "\${var.env_name}-passwords"
}
`;

const layerSource = (name, field) => `resource "aws_dms_endpoint" "${name}" {
  #checkov:skip=CKV2_AWS_49: the network is encrypted by the database
  count                       = try(var.dms_config.${field}.read_database, null) == null ? 0 : 1
  database_name               = var.dms_config.${field}.read_database
  endpoint_id                 = "\${var.env_name}-from-\${lower(var.dms_config.${field}.read_database)}-${name}"
  endpoint_type               = "source"
  engine_name                 = "oracle"
  username                    = "dms"
  password                    = local.secrets["dms"]
  server_name                 = join(".", [local.servers[var.dms_config.${field}.read_host], var.account.zone.name])
  port                        = 1521
  ssl_mode                    = "none"
  extra_connection_attributes = "ArchivedLogDestId=1;UseBFile=true;UseLogminerReader=false;"
  lifecycle {
    ignore_changes = [password]
  }
}
`;

const LAYER_ENDPOINTS = `${layerSource('audit', 'audit_source_endpoint')}
${layerSource('users', 'user_source_endpoint')}
resource "aws_dms_endpoint" "target" {
  for_each        = var.dms_config.target_databases
  endpoint_id     = "\${var.env_name}-to-\${lower(replace(each.key, "_", "-"))}"
  endpoint_type   = "target"
  engine_name     = each.value.engine
  username        = "dms"
  password        = local.secrets["dms"]
  server_name     = each.value.host
  port            = 5432
  database_name   = "copy"
  ssl_mode        = each.value.ssl_mode
  certificate_arn = each.value.ssl_mode == "verify-full" ? aws_dms_certificate.ca.certificate_arn : null
}

resource "aws_dms_certificate" "ca" {
  certificate_id  = "\${var.env_name}-ca"
  certificate_pem = local.secrets["ca"]
}

resource "aws_dms_replication_instance" "this" {
  replication_instance_id    = "\${var.env_name}-dms"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = false
}

resource "aws_dms_replication_task" "users" {
  for_each                 = var.dms_config.target_databases
  replication_task_id      = "\${var.env_name}-users-\${replace(each.key, "_", "-")}"
  migration_type           = "cdc"
  replication_instance_arn = aws_dms_replication_instance.this.replication_instance_arn
  source_endpoint_arn      = aws_dms_endpoint.users[0].endpoint_arn
  target_endpoint_arn      = aws_dms_endpoint.target[each.key].endpoint_arn
  table_mappings           = jsonencode({ rules = [] })
}
`;

const FLAT_DMS = `locals {
  dms_sources = {
    orders    = { engine = "postgres", database = "orders", server = aws_db_instance.db_0.address, port = 5432 }
    users     = { engine = "mysql", database = "users", server = aws_db_instance.db_1.address, port = 3306 }
    billing   = { engine = "postgres", database = "billing", server = "billing.example.internal", port = 5432 }
    inventory = { engine = "sqlserver", database = "inventory", server = "inventory.example.internal", port = 1433 }
    legacy    = { engine = "oracle", database = "LEGACY", server = "legacy.example.internal", port = 1521 }
  }
}

module "dms" {
  for_each = local.dms_sources
  source   = "./modules/dms"

  name                 = each.key
  engine               = each.value.engine
  server               = each.value.server
  port                 = each.value.port
  database             = each.value.database
  ssl_mode             = contains(["oracle"], each.value.engine) ? "none" : "require"
  credentials          = jsondecode(data.aws_secretsmanager_secret_version.environment_management.secret_string)
  replication_instance = aws_dms_replication_instance.shared.replication_instance_arn
  bucket               = aws_s3_bucket.s3_2_0.id
  tags                 = local.tags
}

resource "aws_dms_replication_subnet_group" "shared" {
  replication_subnet_group_id          = "\${local.application_name}-dms"
  replication_subnet_group_description = "DMS"
  subnet_ids                           = local.account.subnet_ids
}

resource "aws_dms_replication_instance" "shared" {
  replication_instance_id     = "\${local.application_name}-dms"
  replication_instance_class  = "dms.t3.medium"
  publicly_accessible         = false
  replication_subnet_group_id = aws_dms_replication_subnet_group.shared.id
  vpc_security_group_ids      = [aws_security_group.shared_clients.id]
}
`;

const FLAT_MODULE = `resource "aws_dms_endpoint" "source" {
  endpoint_id   = "\${var.name}-source"
  endpoint_type = "source"
  engine_name   = var.engine
  server_name   = var.server
  port          = var.port
  database_name = var.database
  username      = var.credentials["username"]
  password      = var.credentials["password"]
  ssl_mode      = var.ssl_mode
  tags          = merge(var.tags, { Name = "\${var.name}-source" })
}

resource "aws_dms_endpoint" "target" {
  endpoint_id   = "\${var.name}-target"
  endpoint_type = "target"
  engine_name   = "s3"
  ssl_mode      = "none"
  s3_settings {
    bucket_name             = var.bucket
    service_access_role_arn = "arn:aws:iam::111122223333:role/dms-s3"
  }
  tags = var.tags
}

resource "aws_dms_replication_task" "this" {
  replication_task_id      = var.name
  migration_type           = "full-load-and-cdc"
  replication_instance_arn = var.replication_instance
  source_endpoint_arn      = aws_dms_endpoint.source.endpoint_arn
  target_endpoint_arn      = aws_dms_endpoint.target.endpoint_arn
  table_mappings           = jsonencode({ rules = [{ "rule-type" = "selection", "rule-id" = "1" }] })
}
`;

const FLAT_VARIABLES = `${MODULE_VARIABLES.replace(/variable "(vpc_id|application_name)" \{\n {2}type = string\n\}\n\n/g, '')}
variable "engine" {
  type = string
}

variable "server" {
  type = string
}

variable "port" {
  type = number
}

variable "database" {
  type = string
}

variable "ssl_mode" {
  type    = string
  default = "none"
}

variable "credentials" {
  type      = map(string)
  sensitive = true
}

variable "replication_instance" {
  type = string
}

variable "bucket" {
  type = string
}
`;
