import { block, rootCa } from './configuration.ts';

/** Endpoints by their engine, mode, certificate and server, for tables about all of them. */

const ENGINES = {
  postgres: ['engine_name = "postgres"'],
  oracle: ['engine_name = "oracle"'],
  azuredb: ['engine_name = "azuredb"'],
  kinesis: ['engine_name = "kinesis"'],
  kafka: ['engine_name = "kafka"'],
  cockroach: ['engine_name = "cockroach"'],
  postgresql: ['engine_name = "postgresql"'],
  s3: ['engine_name = "s3"'],
  relational: ['engine_name = aws_db_instance.db.engine'],
  'not known': ['engine_name = var.u'],
  none: [],
};
const MODES = {
  absent: [],
  none: ['ssl_mode = "none"'],
  require: ['ssl_mode = "require"'],
  'verify-ca': ['ssl_mode = "verify-ca"'],
  'verify-full': ['ssl_mode = "verify-full"'],
  slip: ['ssl_mode = "on"'],
  'not known': ['ssl_mode = var.u'],
};
const CERTIFICATES = {
  none: [],
  linked: ['certificate_arn = aws_dms_certificate.ca.certificate_arn'],
  'not known': ['certificate_arn = var.u'],
  literal: ['certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABC"'],
  dangling: ['certificate_arn = aws_dms_certificate.cc.certificate_arn'],
  foreign: ['certificate_arn = "rds-ca"'],
};
const SERVERS = {
  none: [],
  name: ['server_name = "db.example.com"'],
  address: ['server_name = "10.0.0.1"'],
  port: ['server_name = "db.example.com:5432"'],
  empty: ['server_name = ""'],
  'not known': ['server_name = var.u'],
};

export type EngineName = keyof typeof ENGINES;
export type ModeName = keyof typeof MODES;
export type Certificate = keyof typeof CERTIFICATES;
export type Server = keyof typeof SERVERS;

export function bodyOf(engine: EngineName, mode: ModeName, certificate: Certificate, server: Server): string[] {
  return [...ENGINES[engine], ...MODES[mode], ...CERTIFICATES[certificate], ...SERVERS[server]];
}

/** An endpoint `aws_dms_endpoint.a` with the lines given, a certificate that it may link, a database of an unknown engine, and a variable without a value. */
export function only(body: readonly string[]): string {
  const named = ['endpoint_id = "a"', 'endpoint_type = "source"'];
  return `${block('aws_dms_endpoint', 'a', [...named, ...body])}${rootCa}${block('aws_db_instance', 'db', ['engine = var.u'])}variable "u" {}\n`;
}
