import { type Files, lines, run } from './run.ts';

/** Configurations with a database at the other end of an endpoint, for tables. */

/** The lines of what is said of databases, and the diagnostics. */
export function found(files: Files, more?: Parameters<typeof run>[1]): string[] {
  const { findings, diagnostics } = run(files, more);
  return [...lines(findings.filter(({ rule }) => rule.id.startsWith('database-'))), ...diagnostics];
}

/** An endpoint `aws_dms_endpoint.a` of an engine with the lines given, the first of them line 5; without a mode it stands at line 1. */
export function endpoint(engine: string, ...more: string[]): string {
  return block('aws_dms_endpoint', 'a', [
    'endpoint_id = "a"',
    'endpoint_type = "source"',
    `engine_name = "${engine}"`,
    ...more,
  ]);
}

export function block(type: string, name: string, body: readonly string[]): string {
  return `resource "${type}" "${name}" {\n${body.map((line) => `  ${line}\n`).join('')}}\n`;
}

export const instance = (...body: string[]) => block('aws_db_instance', 'db', ['identifier = "db"', ...body]);
export const cluster = (...body: string[]) => block('aws_rds_cluster', 'db', ['cluster_identifier = "db"', ...body]);
export const group = (type: string, name: string, value: string) =>
  block(type, 'g', ['name = "g"', 'family = "any"', `parameter {\n    name = "${name}"\n    value = "${value}"\n  }`]);
export const at = 'server_name = aws_db_instance.db.address';
export const atCluster = 'server_name = aws_rds_cluster.db.endpoint';
export const grouped = 'parameter_group_name = aws_db_parameter_group.g.name';
export const groupedCluster = 'db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.g.name';

export const requires = 'database-requires-tls@1 aws_dms_endpoint.a';

export type Case = [name: string, files: Files, expected: string[], variables?: string[]];
