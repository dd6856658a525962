/**
 * The commands of the AWS CLI that a runbook uses, with the arguments that it gives them. The names were checked against botocore's models of the API (dms
 * 2016-01-01, rds 2014-10-31) by running each command line through the CLI's own parser.
 */
export const COMMANDS = {
  'dms describe-certificates': ['filters', 'query', 'output'],
  'dms describe-connections': ['filters', 'query', 'output'],
  'dms describe-endpoints': ['filters', 'query', 'output'],
  'dms describe-migration-projects': ['query', 'output'],
  'dms describe-replication-configs': ['query', 'output'],
  'dms describe-replication-instances': ['filters', 'query', 'output'],
  'dms describe-replication-tasks': ['filters', 'query', 'output', 'without-settings'],
  'dms describe-replications': ['query', 'output'],
  'dms delete-certificate': ['certificate-arn'],
  'dms import-certificate': ['certificate-identifier', 'certificate-pem', 'certificate-wallet', 'query', 'output'],
  'dms modify-endpoint': ['endpoint-arn', 'ssl-mode', 'certificate-arn', 'port', 'kafka-settings', 'redis-settings'],
  'dms start-replication': ['replication-config-arn', 'start-replication-type'],
  'dms start-replication-task': ['replication-task-arn', 'start-replication-task-type'],
  'dms stop-replication': ['replication-config-arn'],
  'dms stop-replication-task': ['replication-task-arn'],
  'dms test-connection': ['replication-instance-arn', 'endpoint-arn'],
  'dms wait replication-task-stopped': ['filters'],
  'dms wait test-connection-succeeds': ['filters'],
  'rds describe-db-cluster-parameters': ['db-cluster-parameter-group-name', 'query', 'output'],
  'rds describe-db-parameters': ['db-parameter-group-name', 'query', 'output'],
  'rds modify-db-cluster-parameter-group': ['db-cluster-parameter-group-name', 'parameters'],
  'rds modify-db-parameter-group': ['db-parameter-group-name', 'parameters'],
} as const;

type Commands = typeof COMMANDS;
export type CommandName = keyof Commands;

/** Arguments by name; the values are words of a shell. A list is several words, and a switch has none. */
type Arguments<Name extends CommandName> = Partial<Record<Commands[Name][number], string | readonly string[]>>;

/** A command line of the AWS CLI, in the order of the table; long ones in several lines. */
export function aws<Name extends CommandName>(name: Name, args: Arguments<Name>): string {
  const words = (COMMANDS[name] as readonly Commands[Name][number][]).flatMap((argument) => {
    const value = args[argument];
    return value === undefined ? [] : [[`--${argument}`, ...[value].flat()].join(' ').trim()];
  });
  const line = [`aws ${name}`, ...words].join(' ');
  return line.length <= LONGEST ? line : [`aws ${name}`, ...words].join(' \\\n  ');
}

const LONGEST = 100;

/** `Name=endpoint-id,Values=orders` */
export function filter(name: string, value: string): string {
  return `Name=${name},Values=${value}`;
}
