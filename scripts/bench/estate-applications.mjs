// The applications of the estate that have nothing to do with DMS, and what all applications have alike.

const ENVIRONMENTS = ['development', 'test', 'preproduction', 'production'];

/** The files that the platform puts into every application. */
export function platformFiles(application) {
  return {
    'platform_backend.tf': `terraform {
  backend "s3" {
    bucket               = "platform-state"
    encrypt              = true
    key                  = "terraform.tfstate"
    region               = "eu-west-2"
    workspace_key_prefix = "environments/${application}"
  }
}
`,
    'platform_base_variables.tf': `variable "networking" {
  type = list(any)
}

variable "collaborator_access" {
  type        = string
  default     = ""
  description = "Role of a collaborator, if one runs this"
}
`,
    'platform_providers.tf': ['', 'core-vpc', 'core-network-services', 'modernisation']
      .map(
        (alias) => `provider "aws" {
${alias && `  alias  = "${alias}"\n`}  region = "eu-west-2"
  assume_role {
    role_arn = "arn:aws:iam::\${local.environment_management.account_ids[terraform.workspace]}:role/${alias || 'member'}-access"
  }
}
`,
      )
      .join('\n'),
    'platform_secrets.tf': `data "aws_secretsmanager_secret" "environment_management" {
  provider = aws.modernisation
  name     = "environment_management"
}

data "aws_secretsmanager_secret_version" "environment_management" {
  provider  = aws.modernisation
  secret_id = data.aws_secretsmanager_secret.environment_management.id
}
`,
    'platform_data.tf': `data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

data "aws_vpc" "shared" {
  tags = { Name = "\${var.networking[0].business-unit}-\${local.environment}" }
}

data "aws_subnets" "shared-data" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.shared.id]
  }
  tags = { Name = "\${local.vpc_name}-\${local.environment}-\${var.networking[0].set}-data*" }
}
${['a', 'b', 'c']
  .flatMap((zone) =>
    ['data', 'private', 'public'].map(
      (tier) => `
data "aws_subnet" "${tier}_subnets_${zone}" {
  vpc_id = data.aws_vpc.shared.id
  tags   = { Name = "\${local.vpc_name}-\${local.environment}-\${var.networking[0].set}-${tier}-\${data.aws_region.current.name}${zone}" }
}
`,
    ),
  )
  .join('')}
data "aws_route53_zone" "inner" {
  provider     = aws.core-vpc
  name         = "\${var.networking[0].business-unit}-\${local.environment}.example.internal."
  private_zone = true
}
`,
    'platform_locals.tf': `locals {
  application_name       = "${application}"
  environment_management = jsondecode(data.aws_secretsmanager_secret_version.environment_management.secret_string)
  environment            = trimprefix(terraform.workspace, "\${var.networking[0].application}-")
  vpc_name               = var.networking[0].business-unit
  is-production          = substr(terraform.workspace, length(local.application_name), length(terraform.workspace)) == "-production"
  is-preproduction       = substr(terraform.workspace, length(local.application_name), length(terraform.workspace)) == "-preproduction"
  is-test                = substr(terraform.workspace, length(local.application_name), length(terraform.workspace)) == "-test"
  is-development         = substr(terraform.workspace, length(local.application_name), length(terraform.workspace)) == "-development"
  tags = merge(
    jsondecode(data.http.environments_file.response_body).tags,
    { "is-production" = local.is-production },
    { "environment-name" = terraform.workspace },
    { "source-code" = "platform-environments" }
  )
  subnet_set = var.networking[0].set
}

data "http" "environments_file" {
  url = "https://raw.example.com/environments/\${local.application_name}.json"
}
`,
    'networking.auto.tfvars.json': `${JSON.stringify({ networking: [{ 'business-unit': 'unit', set: 'general', application }] }, null, 2)}\n`,
    'application_variables.json': `${JSON.stringify({ accounts: Object.fromEntries(ENVIRONMENTS.map((one, i) => [one, settings(application, i)])) }, null, 2)}\n`,
  };
}

function settings(application, i) {
  return {
    name: `${application}-${i}`,
    instance_type: `t3.${['small', 'medium', 'large'][i % 3]}`,
    desired: i + 1,
    log_retention_days: 30 * (i + 1),
    listener_ports: [80, 443, 8080 + i],
  };
}

/** The files of one application: those of the platform, its own in rounds, and in some rounds a module with its call. */
export function applicationFiles(number, round) {
  const name = `app-${number}`;
  if (round === 0) return { ...platformFiles(name), 'locals.tf': environmentLocals(name) };
  const kind = KINDS[(number + round) % KINDS.length];
  const size = [1, 1, 2, 3, 4, 6, 10, 16][(number * 5 + round * 3) % 8];
  const file = `${kind.name}_${round}.tf`;
  const text = Array.from({ length: size }, (_, i) => kind.text(`${kind.name}_${round}_${i}`, number + i)).join('\n');
  if (round % 6 !== 5) return { [file]: text };
  return {
    [`modules/${kind.name}-${round}/main.tf`]: text,
    [`modules/${kind.name}-${round}/variables.tf`]: MODULE_VARIABLES,
    [`modules/${kind.name}-${round}/outputs.tf`]: 'output "name" {\n  value = var.name\n}\n',
    [`${kind.name}_${round}_call.tf`]: call(`${kind.name}_${round}`, `./modules/${kind.name}-${round}`),
    [`shared_${round}_call.tf`]: call(`shared_${round}`, `../../modules/${SHARED[round % SHARED.length]}`),
  };
}

export function call(name, source) {
  return `module "${name}" {
  source = "${source}"

  name             = "\${local.application_name}-${name}"
  vpc_id           = data.aws_vpc.shared.id
  subnet_ids       = data.aws_subnets.shared-data.ids
  application_name = local.application_name
  local_settings   = local.application_data[local.environment]
  tags             = merge(local.tags, { Name = "${name}" })

  providers = {
    aws          = aws
    aws.core-vpc = aws.core-vpc
  }
}
`;
}

export const MODULE_VARIABLES = `variable "name" {
  type        = string
  description = "Name of what is made"
}

variable "application_name" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type    = list(string)
  default = []
}

variable "local_settings" {
  type    = any
  default = {}
}

variable "tags" {
  type    = map(string)
  default = {}
}
`;

export const SHARED = ['alarms', 'bucket', 'function', 'service', 'secret', 'topic'];

/** The modules that all applications share. */
export function sharedModules() {
  return Object.fromEntries(
    SHARED.flatMap((name, i) => [
      [`${name}/main.tf`, Array.from({ length: 5 }, (_, j) => KINDS[(i + j) % 4].text(`${name}_${j}`, j)).join('\n')],
      [`${name}/variables.tf`, MODULE_VARIABLES],
      [`${name}/outputs.tf`, 'output "name" {\n  value = var.name\n}\n'],
      [`${name}/versions.tf`, VERSIONS],
    ]),
  );
}

export const VERSIONS = `terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      version               = "~> 6.0"
      configuration_aliases = [aws.core-vpc]
    }
  }
  required_version = "~> 1.10"
}
`;

export function environmentLocals(name) {
  return `locals {
  application_data = {
${ENVIRONMENTS.map(
  (one, i) => `    ${one} = {
      name               = "${name}-${one}"
      instance_type      = "t3.${['small', 'medium', 'large'][i % 3]}"
      desired            = ${i + 1}
      log_retention_days = ${30 * (i + 1)}
      listener_ports     = [80, 443, ${8080 + i}]
      allowed            = ["10.${i}.0.0/16", "10.${i + 10}.0.0/16"]
      alarms             = { cpu = ${70 + i}, memory = ${80 + i}, enabled = ${i > 1} }
    }
`,
).join('')}  }
  settings = local.application_data[local.environment]
}
`;
}

const policy = (name, n) => `data "aws_iam_policy_document" "${name}" {
  statement {
    sid    = "Read${n}"
    effect = "Allow"
    actions = [
      "s3:GetObject",
      "s3:ListBucket",
      "kms:Decrypt",
    ]
    resources = ["arn:aws:s3:::\${local.application_name}-\${local.environment}-${n}", "arn:aws:s3:::\${local.application_name}-\${local.environment}-${n}/*"]
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = [local.settings.name]
    }
  }
  dynamic "statement" {
    for_each = local.is-production ? [1] : []
    content {
      effect    = "Deny"
      actions   = ["s3:DeleteObject"]
      resources = ["*"]
    }
  }
}

resource "aws_iam_policy" "${name}" {
  name   = "\${local.application_name}-${name}"
  policy = data.aws_iam_policy_document.${name}.json
}

resource "aws_iam_role" "${name}" {
  name = "\${local.application_name}-${name}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
  tags = local.tags
}

resource "aws_iam_role_policy_attachment" "${name}" {
  role       = aws_iam_role.${name}.name
  policy_arn = aws_iam_policy.${name}.arn
}
`;

const alarm = (name, n) => `resource "aws_cloudwatch_metric_alarm" "${name}" {
  count               = local.is-production ? 1 : 0
  alarm_name          = "\${local.application_name}-\${local.environment}-${name}"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = ${1 + (n % 5)}
  metric_name         = "CPUUtilization"
  namespace           = "AWS/EC2"
  period              = "60"
  statistic           = "Average"
  threshold           = local.settings.alarms.cpu
  alarm_description   = "Alerts when the processor is busy" # who is called: see the runbook
  alarm_actions       = [aws_sns_topic.${name}[0].arn]
  treat_missing_data  = "missing"
}

resource "aws_sns_topic" "${name}" {
  count             = local.is-production ? 1 : 0
  name              = "\${local.application_name}-${name}"
  kms_master_key_id = "alias/aws/sns"
}
`;

const bucket = (name, n) => `resource "aws_s3_bucket" "${name}" {
  #checkov:skip=CKV_AWS_18: access is logged by the organisation
  bucket_prefix = "\${local.application_name}-${n}-"
  tags = merge(local.tags, {
    Name = "${name}"
  })
}

resource "aws_s3_bucket_policy" "${name}" {
  bucket = aws_s3_bucket.${name}.id
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "\${aws_s3_bucket.${name}.arn}/*",
          "Condition": { "Bool": { "aws:SecureTransport": "false" } } }
      ]
    }
  EOT
}
`;

const compute = (name, n) => `resource "aws_lambda_function" "${name}" {
  function_name = "\${local.application_name}-${name}"
  role          = "arn:aws:iam::\${data.aws_caller_identity.current.account_id}:role/${name}"
  handler       = "index.handler"
  runtime       = "python3.12"
  timeout       = ${30 + (n % 60)}
  filename      = "\${path.module}/lambda/${name}.zip"
  environment {
    variables = {
      ENVIRONMENT = local.environment
      LOG_LEVEL   = local.is-production ? "INFO" : "DEBUG"
      PORTS       = join(",", [for port in local.settings.listener_ports : tostring(port)])
    }
  }
  vpc_config {
    subnet_ids         = [data.aws_subnet.private_subnets_a.id, data.aws_subnet.private_subnets_b.id]
    security_group_ids = [aws_security_group.${name}.id]
  }
}

resource "aws_security_group" "${name}" {
  name   = "\${local.application_name}-${name}"
  vpc_id = data.aws_vpc.shared.id
}
`;

const network = (name, n) => `resource "aws_security_group_rule" "${name}" {
  type              = "ingress"
  from_port         = ${1024 + n}
  to_port           = ${1024 + n}
  protocol          = "tcp"
  cidr_blocks       = local.settings.allowed
  security_group_id = data.aws_security_group.${name}.id
}

data "aws_security_group" "${name}" {
  name = "${name}"
}

resource "aws_route53_record" "${name}" {
  zone_id = data.aws_route53_zone.inner.zone_id
  name    = "${name}.\${data.aws_route53_zone.inner.name}"
  type    = "CNAME"
  ttl     = 300
  records = ["${name}.example.internal"]
}
`;

/** The first four are what the files of a DMS root have besides, too. */
export const KINDS = [
  { name: 'iam', text: policy },
  { name: 'alarms', text: alarm },
  { name: 's3', text: bucket },
  { name: 'lambda', text: compute },
  { name: 'network', text: network },
];
