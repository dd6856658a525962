import { expect } from 'vitest';
import { block } from './configuration.ts';
import { endpoint, found, peers, subnets, task } from './networks.ts';

/** Configurations with security groups between a replication instance and a database, for tables. */

export const group = (name: string, ...body: string[]) =>
  block('aws_security_group', name, [`name = "${name}"`, 'vpc_id = aws_vpc.main.id', ...body]);
export const inline = (direction: 'ingress' | 'egress', ...who: string[]) =>
  [`${direction} {`, 'from_port = 5432', 'to_port = 5432', 'protocol = "tcp"', ...who, '}'].join('\n    ');
export const cidr = (...blocks: string[]) => `cidr_blocks = [${blocks.map((one) => `"${one}"`).join(', ')}]`;
export const all = inline('egress', cidr('0.0.0.0/0'));
export const fromOut = inline('ingress', 'security_groups = [aws_security_group.out.id]');
const apart = (type: string, name: string, of: string, ...body: string[]) =>
  block(type, name, [`security_group_id = aws_security_group.${of}.id`, 'from_port = 5432', 'to_port = 5432', ...body]);
export const older = (name: string, of: string, ...body: string[]) =>
  apart('aws_security_group_rule', name, of, 'protocol = "tcp"', ...body);
export const newer = (direction: string, name: string, of: string, ...body: string[]) =>
  apart(`aws_vpc_security_group_${direction}_rule`, name, of, 'ip_protocol = "tcp"', ...body);

export const grouped = (hcl: string, out = '[aws_security_group.out.id]', inside = '[aws_security_group.in.id]') =>
  hcl
    .replace('replication_instance_id = "i"', `replication_instance_id = "i"\n  vpc_security_group_ids = ${out}`)
    .replace(
      'engine = "postgres"\n  db_subnet',
      `engine = "postgres"\n  vpc_security_group_ids = ${inside}\n  db_subnet`,
    );

export const whole = endpoint + task + subnets + grouped(peers);

export type Case = [name: string, groups: string, expected: string[], change?: (hcl: string) => string];

export const missing = 'module "more" {\n  source = "example/dms-network/aws"\n}\n';

export const check = (
  _: string,
  groups: string,
  expected: string[],
  change: (hcl: string) => string = (hcl) => hcl,
) => {
  const lines = found(change(whole + groups));
  expect(lines.filter((line) => !line.includes('module-not-installed'))).toEqual(expected);
};
