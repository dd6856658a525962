import { block } from './configuration.ts';
import { type Files, lines, run } from './run.ts';

/** Configurations with a database at the other end of an endpoint, for tables. */

/** The lines of what is said of databases, and the diagnostics. */
export function found(files: Files, more?: Parameters<typeof run>[1]): string[] {
  const { findings, diagnostics } = run(files, more);
  return [...lines(findings.filter(({ rule }) => rule.id.startsWith('database-'))), ...diagnostics];
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
