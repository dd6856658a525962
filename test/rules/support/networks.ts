import { block } from './configuration.ts';
import { type Files, lines, run } from './run.ts';

/** Configurations with a network between a replication instance and a database, for tables. */

export const rule = 'security-group-blocks-endpoint';
/** The endpoint's port stands in line 7. */
export const blocked = `${rule}@7 aws_dms_endpoint.a`;

export const endpoint = block('aws_dms_endpoint', 'a', [
  'endpoint_id = "a"',
  'endpoint_type = "source"',
  'engine_name = "postgres"',
  'ssl_mode = "require"',
  'server_name = aws_db_instance.db.address',
  'port = 5432',
]);

export const task = block('aws_dms_replication_task', 't', [
  'replication_instance_arn = aws_dms_replication_instance.i.replication_instance_arn',
  'source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn',
]);

export const subnet = (name: string, cidr: string, vpc = 'aws_vpc.main.id') =>
  block('aws_subnet', name, [`vpc_id = ${vpc}`, `cidr_block = ${cidr}`]);

/** Two subnets on each side, of one VPC: `dms_a`, `dms_b`, `db_a`, `db_b`. */
export const subnets = [
  block('aws_vpc', 'main', ['cidr_block = "10.0.0.0/16"']),
  subnet('dms_a', '"10.0.1.0/24"'),
  subnet('dms_b', '"10.0.2.0/24"'),
  subnet('db_a', '"10.0.11.0/24"'),
  subnet('db_b', '"10.0.12.0/24"'),
].join('');

export const peers = [
  block('aws_dms_replication_subnet_group', 'dms', [
    'replication_subnet_group_id = "dms"',
    'replication_subnet_group_description = "dms"',
    'subnet_ids = [aws_subnet.dms_a.id, aws_subnet.dms_b.id]',
  ]),
  block('aws_dms_replication_instance', 'i', [
    'replication_instance_id = "i"',
    'replication_subnet_group_id = aws_dms_replication_subnet_group.dms.id',
  ]),
  block('aws_db_subnet_group', 'db', ['name = "db"', 'subnet_ids = [aws_subnet.db_a.id, aws_subnet.db_b.id]']),
  block('aws_db_instance', 'db', ['engine = "postgres"', 'db_subnet_group_name = aws_db_subnet_group.db.name']),
].join('');

/** An endpoint, a task on an instance in two subnets, and a database in two others. */
export const whole = endpoint + task + subnets + peers;

export type Direction = 'ingress' | 'egress';

/** A rule as a block of an ACL; the ports are `5432`, `1024-65535` or `all`. */
export function entry(
  direction: Direction,
  number: string,
  action: string,
  ports: string,
  cidr = '"0.0.0.0/0"',
): string {
  const [from, to] = ports === 'all' ? ['0', '0'] : ports.split('-');
  return [
    `${direction} {`,
    `    rule_no = ${number}`,
    `    action = ${action}`,
    `    protocol = "${ports === 'all' ? '-1' : 'tcp'}"`,
    `    from_port = ${from}`,
    `    to_port = ${to ?? from}`,
    `    cidr_block = ${cidr}`,
    '  }',
  ].join('\n');
}

export const allow = (direction: Direction, number: number, ports: string, cidr?: string) =>
  entry(direction, String(number), '"allow"', ports, cidr === undefined ? undefined : `"${cidr}"`);
export const deny = (direction: Direction, number: number, ports: string, cidr?: string) =>
  entry(direction, String(number), '"deny"', ports, cidr === undefined ? undefined : `"${cidr}"`);

/** An ACL of some subnets, by their names. */
export const acl = (name: string, of: readonly string[], ...rules: string[]) =>
  block('aws_network_acl', name, [
    'vpc_id = aws_vpc.main.id',
    ...(of.length === 0 ? [] : [`subnet_ids = [${of.map((one) => `aws_subnet.${one}.id`).join(', ')}]`]),
    ...rules,
  ]);

export const atDms = ['dms_a', 'dms_b'];
export const atDb = ['db_a', 'db_b'];

/** A module that is not installed. */
export const missing = 'module "more" {\n  source = "example/dms-network/aws"\n}\n';
export const allOut = allow('egress', 900, 'all');
export const allIn = allow('ingress', 900, 'all');
export const everything = [allIn, allOut];
/** The default ACL of the VPC, taken over. */
export const taken = (...body: string[]) =>
  block('aws_default_network_acl', 'default', [
    'default_network_acl_id = aws_vpc.main.default_network_acl_id',
    ...body,
  ]);
/** A rule of the ACL `db` that is a resource of its own. */
export const ofItsOwn = (name: string, direction: Direction, ...body: string[]) =>
  block('aws_network_acl_rule', name, [
    'network_acl_id = aws_network_acl.db.id',
    ...(direction === 'egress' ? ['egress = true'] : []),
    'protocol = "tcp"',
    ...body,
  ]);
export const apart = (name: string, direction: Direction, number: number, action: string, from: number, to = from) =>
  ofItsOwn(
    name,
    direction,
    `rule_number = ${number}`,
    `rule_action = "${action}"`,
    `from_port = ${from}`,
    `to_port = ${to}`,
    'cidr_block = "0.0.0.0/0"',
  );
export const associated = (subnet: string, acl = 'aws_network_acl.db.id') =>
  block('aws_network_acl_association', subnet, [`network_acl_id = ${acl}`, `subnet_id = aws_subnet.${subnet}.id`]);

/** Configurations beside `whole` (or `whole` changed), and what is found in them. */
export type Case = [name: string, more: string, expected: string[], change?: (hcl: string) => string];

/** What the rule says, and the diagnostics: a line for each finding. */
export function found(files: Files, more?: Parameters<typeof run>[1]): string[] {
  const { findings, diagnostics } = run(files, more);
  return [...lines(findings.filter((one) => one.rule.id === rule)), ...diagnostics];
}
