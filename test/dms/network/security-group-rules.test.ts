import { describe, expect, test } from 'vitest';
import { type Carries, carries, type Direction } from '../../../src/dms/network/group-rules.ts';
import { groupIn, groupsIn, ownGroups } from '../../../src/dms/network/groups.ts';
import { networkOf } from '../../../src/dms/network/ipv4.ts';
import { isIpv4, isPrivate, peerAt, peerOf } from '../../../src/dms/network/network-peers.ts';
import type { Root } from '../../../src/graph/graph.ts';
import { block, lifecycle } from '../../rules/support/configuration.ts';
import { missing, subnets } from '../../rules/support/networks.ts';
import { runWhole } from '../../rules/support/run.ts';
import { cidr, group, inline, newer, older } from '../../rules/support/security-groups.ts';
import { broken } from '../database-text.ts';
import { endpoint } from '../diagram-text.ts';

/** Security groups: what their rules let through, which ones a database has, and in which subnets it stands. */

const rootOf = (hcl: string): Root =>
  runWhole(`${hcl}variable "u" {}\n${endpoint('a', 'source', 'mysql')}`).graph.roots[0]!;

const NETWORKS = ['10.0.1.0/24', '10.0.2.0/24'];
const other = group('out');

describe('a group lets the port 5432 through', () => {
  /** To or from the group `out`, in two networks; without either where it is not known. */
  const through = (
    hcl: string,
    direction: Direction = 'ingress',
    known: readonly ('groups' | 'networks')[] = ['groups', 'networks'],
  ): Carries => {
    const root = rootOf(subnets + other + hcl);
    const [own, out] = ['in', 'out'].map((name) => root.resources.get(`aws_security_group.${name}`)!);
    const networks = NETWORKS.map((one) => networkOf(one)!);
    return carries(
      own!,
      direction,
      5432,
      {
        groups: known.includes('groups') ? [out!] : undefined,
        networks: known.includes('networks') ? networks : undefined,
      },
      root,
    );
  };
  const to = (...who: string[]) => group('in', inline('ingress', ...who));
  const OUT = 'security_groups = [aws_security_group.out.id]';
  const ALL = cidr('0.0.0.0/0');
  const ports =
    (from: string, end = from) =>
    (hcl: string) =>
      hcl.replace('from_port = 5432', `from_port = ${from}`).replace('to_port = 5432', `to_port = ${end}`);
  const protocol = (name: string) => to(OUT).replace('"tcp"', name);
  const ANY = block('aws_security_group', 'in', ['vpc_id = aws_vpc.main.id']);
  test.each<[name: string, hcl: string, expected: Carries]>([
    ['by the group', to(OUT), 'yes'],
    ['by another group', to('security_groups = [aws_security_group.x.id]') + group('x'), 'no'],
    ['by a group elsewhere', to('security_groups = ["sg-1"]'), 'unknown'],
    ['by all networks', to(ALL), 'yes'],
    ['by both networks', to(cidr(...NETWORKS)), 'yes'],
    ['by one network around both', to(cidr('10.0.0.0/22')), 'yes'],
    ['by one of them', to(cidr(NETWORKS[0]!)), 'unknown'],
    ['by a part of one', to(cidr('10.0.1.0/25')), 'unknown'],
    ['by another network', to(cidr('10.1.0.0/16')), 'no'],
    ['by two rules', group('in', inline('ingress', cidr(NETWORKS[0]!)), inline('ingress', cidr(NETWORKS[1]!))), 'yes'],
    ['by a network that is not known', to('cidr_blocks = [var.u]'), 'unknown'],
    ['by networks that are not known', to('cidr_blocks = var.u'), 'unknown'],
    ['by itself', to('self = true'), 'no'],
    ['by what may be itself', to('self = var.u'), 'unknown'],
    ['by IPv6', to('ipv6_cidr_blocks = ["::/0"]'), 'unknown'],
    ['by no IPv6', to('ipv6_cidr_blocks = []'), 'no'],
    ['by a prefix list', to('prefix_list_ids = ["pl-1"]'), 'unknown'],
    ['by nobody', to(), 'no'],
    ['by empty lists', to('security_groups = []', 'cidr_blocks = []'), 'no'],
    ['from port 5432 on', ports('5432', '5433')(to(OUT)), 'yes'],
    ['up to port 5432', ports('5431', '5432')(to(OUT)), 'yes'],
    ['not from 5433 on', ports('5433', '6000')(to(OUT)), 'no'],
    ['not up to 5431', ports('1', '5431')(to(OUT)), 'no'],
    ['by ports that are not known', ports('var.u', '5431')(to(OUT)), 'unknown'],
    ['by ports that end anywhere', ports('1', 'var.u')(to(OUT)), 'unknown'],
    ['by all networks, on ports that are not known', ports('var.u')(to(ALL)), 'unknown'],
    ['by another protocol', protocol('"udp"'), 'no'],
    ['by its number', protocol('"6"'), 'yes'],
    ['in capitals', protocol('"TCP"'), 'yes'],
    ['by all protocols, whatever ports stand there', ports('1')(protocol('"-1"')), 'yes'],
    ['by all protocols, by name', ports('1')(protocol('"all"')), 'yes'],
    ['by a protocol that is not known', ports('1')(protocol('var.u')), 'unknown'],
    ['by no protocol', ports('1')(to(OUT)).replace('protocol = "tcp"', ''), 'unknown'],
    ['by no block', ANY, 'unknown'],
    ['by an empty list', group('in', 'ingress = []'), 'no'],
    ['by an older rule of which no direction is written', to() + older('r', 'in', ALL), 'unknown'],
    [
      'by a newer rule for everything, without ports',
      ANY +
        newer('ingress', 'r', 'in', 'cidr_ipv4 = "0.0.0.0/0"')
          .replace('"tcp"', '"-1"')
          .replace(/ *(?:from|to)_port = 5432\n/g, ''),
      'yes',
    ],
    [
      'by a newer rule without ports',
      ANY + newer('ingress', 'r', 'in', 'cidr_ipv4 = "0.0.0.0/0"').replace(/ *(?:from|to)_port = 5432\n/g, ''),
      'unknown',
    ],
    ['by a list of what is not known', group('in', 'ingress = [var.u]'), 'unknown'],
    [
      'by blocks that may be there',
      group('in', 'dynamic "ingress" {', 'for_each = var.u', 'content {', '}', '}'),
      'unknown',
    ],
    [
      'by what something else sets',
      group('in', inline('ingress', OUT), lifecycle('ignore_changes = [ingress]')),
      'unknown',
    ],
    ['by what nothing else sets', group('in', inline('ingress', OUT), lifecycle('ignore_changes = [egress]')), 'yes'],
    ['by a group that is not read in whole', broken(to(OUT)), 'unknown'],
    [
      'by an older rule',
      ANY + older('r', 'in', 'type = "ingress"', 'source_security_group_id = aws_security_group.out.id'),
      'yes',
    ],
    [
      'by an older rule of the other direction',
      ANY + older('r', 'in', 'type = "egress"', 'source_security_group_id = aws_security_group.out.id'),
      'unknown',
    ],
    ['by an older rule of a direction that is not known', to() + older('r', 'in', 'type = var.u', ALL), 'unknown'],
    ['by an older rule for itself', ANY + older('r', 'in', 'type = "ingress"', 'self = true'), 'no'],
    [
      'by a newer rule',
      ANY + newer('ingress', 'r', 'in', 'referenced_security_group_id = aws_security_group.out.id'),
      'yes',
    ],
    ['by a newer rule for all', ANY + newer('ingress', 'r', 'in', 'cidr_ipv4 = "0.0.0.0/0"'), 'yes'],
    ['by a newer rule for IPv6', ANY + newer('ingress', 'r', 'in', 'cidr_ipv6 = "::/0"'), 'unknown'],
    ['by a newer rule for a prefix list', ANY + newer('ingress', 'r', 'in', 'prefix_list_id = "pl-1"'), 'unknown'],
    ['by a newer rule of the other direction', to() + newer('egress', 'r', 'in', 'cidr_ipv4 = "0.0.0.0/0"'), 'no'],
    [
      'by a rule that may not be there',
      ANY + newer('ingress', 'r', 'in', 'cidr_ipv4 = "0.0.0.0/0"', 'count = var.u'),
      'unknown',
    ],
    [
      'by a rule of another group',
      to() + newer('ingress', 'r', 'in', 'cidr_ipv4 = "0.0.0.0/0"').replace('aws_security_group.in.id', '"sg-1"'),
      'no',
    ],
    [
      'by a rule of a group that is not known',
      to() + newer('ingress', 'r', 'in', 'cidr_ipv4 = "0.0.0.0/0"').replace('aws_security_group.in.id', 'var.u'),
      'unknown',
    ],
    [
      'by a rule of which no group is written',
      to() +
        newer('ingress', 'r', 'in', 'cidr_ipv4 = "0.0.0.0/0"').replace(
          'security_group_id = aws_security_group.in.id',
          '',
        ),
      'unknown',
    ],
    [
      'by a rule without a group',
      to() + newer('ingress', 'r', 'in', 'cidr_ipv4 = "0.0.0.0/0"').replace('aws_security_group.in.id', 'null'),
      'unknown',
    ],
    ['by a block beside a rule', to() + newer('ingress', 'r', 'in', 'cidr_ipv4 = "0.0.0.0/0"'), 'yes'],
    ['by another rule alone', ANY + newer('ingress', 'r', 'in', 'cidr_ipv4 = "10.1.0.0/16"'), 'no'],
    [
      'by another rule, with parts that are not there',
      ANY + newer('ingress', 'r', 'in', 'cidr_ipv4 = "10.1.0.0/16"') + missing,
      'unknown',
    ],
  ])('%s: %#', (_, hcl, expected) => expect(through(hcl)).toBe(expected));

  const egress = (...who: string[]) => group('in', inline('egress', ...who));
  test.each<[name: string, hcl: string, expected: Carries]>([
    ['by a block', egress(ALL), 'yes'],
    ['by another block', egress(cidr('10.1.0.0/16')), 'no'],
    // The provider takes the rule away that lets everything out.
    ['by nothing', ANY, 'no'],
    ['by nothing, with parts that are not there', ANY + missing, 'unknown'],
    ['by nothing, with an output', `${ANY}output "group" {\n  value = aws_security_group.in.id\n}\n`, 'unknown'],
  ])('out, %s', (_, hcl, expected) => expect(through(hcl, 'egress')).toBe(expected));

  test.each<[name: string, hcl: string, known: ('groups' | 'networks')[], expected: Carries]>([
    ['by all', to(ALL), [], 'yes'],
    ['by all, and a group', to(ALL, OUT), [], 'yes'],
    ['by a group', to(OUT), [], 'unknown'],
    ['by a group, in known networks', to(OUT), ['networks'], 'unknown'],
    ['by a known group', to(OUT), ['groups'], 'yes'],
    ['by some networks', to(cidr(...NETWORKS)), ['groups'], 'unknown'],
    ['by known networks', to(cidr(...NETWORKS)), ['networks'], 'yes'],
    ['by nobody', to(), [], 'no'],
    ['by another network', to(cidr('10.1.0.0/16')), ['networks'], 'no'],
    ['by a group on another port', ports('1')(to(OUT)), [], 'no'],
  ])('to or from what is not known in whole, %s', (_, hcl, known, expected) => {
    expect(through(hcl, 'ingress', known)).toBe(expected);
  });
});

test.each([
  ['self = true', 'yes'],
  ['self = false', 'no'],
  ['', 'no'],
])('between two of one group, %j: %s', (self, expected) => {
  const root = rootOf(subnets + group('in', inline('ingress', self)));
  const own = root.resources.get('aws_security_group.in')!;
  expect(carries(own, 'ingress', 5432, { groups: [own], networks: undefined }, root)).toBe(expected);
});

describe('the groups of a list', () => {
  const of = (list: string, hcl = '') => {
    const root = rootOf(subnets + other + hcl + block('aws_db_instance', 'db', [`vpc_security_group_ids = ${list}`]));
    return groupsIn(root.resources.get('aws_db_instance.db')!.values.get('vpc_security_group_ids'), root)?.map(
      ({ address }) => address,
    );
  };
  const taken = block('aws_default_security_group', 'd', ['vpc_id = aws_vpc.main.id']);
  test.each<[list: string, hcl: string, expected: string[] | undefined]>([
    ['[aws_security_group.out.id]', '', ['aws_security_group.out']],
    ['[aws_security_group.out.name]', '', undefined],
    ['[]', '', undefined],
    ['null', '', undefined],
    ['var.u', '', undefined],
    ['[aws_security_group.out.id, var.u]', '', undefined],
    ['["sg-1"]', '', undefined],
    ['[aws_default_security_group.d.id]', taken, ['aws_default_security_group.d']],
    ['[aws_vpc.main.default_security_group_id]', taken, ['aws_default_security_group.d']],
    ['[aws_vpc.main.default_security_group_id]', '', undefined],
    ['[aws_vpc.main.default_security_group_id]', taken.replace('vpc_id', 'count = var.u\nvpc_id'), undefined],
    ['[aws_vpc.main.main_route_table_id]', taken, undefined],
    ['["sg-2"]', other.replace('"out" {', '"named" {\n  id = "sg-2"'), ['aws_security_group.named']],
  ])('%s: %#', (list, hcl, expected) => expect(of(list, hcl)).toEqual(expected));

  // Amazon RDS API reference, VpcSecurityGroupIds.
  test.each([
    ['aws_db_instance', 'aws_vpc.main', ['aws_default_security_group.d']],
    ['aws_rds_cluster', 'aws_vpc.main', ['aws_default_security_group.d']],
    ['aws_redshift_cluster', 'aws_vpc.main', undefined],
    ['aws_db_instance', 'aws_vpc.other', undefined],
    ['aws_db_instance', undefined, undefined],
  ])('none, of %s in %s', (type, vpc, expected) => {
    const root = rootOf(subnets + taken + block(type, 'db', []));
    expect(ownGroups(root.resources.get(`${type}.db`)!, vpc, root)?.map(({ address }) => address)).toEqual(expected);
  });

  test('a text is no reference', () => {
    expect(groupIn({ kind: 'string', value: 'aws_security_group.out' }, rootOf(other + subnets))).toBeUndefined();
  });
});

describe('the end of a connection', () => {
  const SUBNETS = '[aws_subnet.db_a.id, aws_subnet.db_b.id]';
  const GROUPS = '[aws_security_group.out.id]';
  const list = (type: string, key = 'name') => block(type, 'g', [`${key} = "g"`, `subnet_ids = ${SUBNETS}`]);
  const of = (type: string, ...body: string[]) => block(type, 'x', body);
  const told = (hcl: string, type: string) => {
    const root = rootOf(subnets + other + hcl);
    const { groups, subnets: found } = peerOf(root.resources.get(`${type}.x`)!, root);
    return [groups?.map(({ address }) => address).join(), found?.map(({ resource: { address } }) => address).join()];
  };
  const [G, S] = ['aws_security_group.out', 'aws_subnet.db_a,aws_subnet.db_b'];
  const RDS = list('aws_db_subnet_group');
  const inRds = 'db_subnet_group_name = aws_db_subnet_group.g.name';
  const VPC = `vpc_security_group_ids = ${GROUPS}`;
  test.each<[type: string, body: string[], more: string, expected: (string | undefined)[]]>([
    ['aws_db_instance', [VPC, inRds], RDS, [G, S]],
    ['aws_db_instance', [VPC, 'db_subnet_group_name = "g"'], RDS, [G, S]],
    ['aws_db_instance', [VPC, 'db_subnet_group_name = "h"'], RDS, [G, undefined]],
    ['aws_db_instance', [VPC], RDS, [G, undefined]],
    ['aws_db_instance', [inRds], RDS, [undefined, S]],
    ['aws_db_instance', [VPC, inRds, lifecycle('ignore_changes = [vpc_security_group_ids]')], RDS, [undefined, S]],
    ['aws_db_instance', [VPC, inRds, lifecycle('ignore_changes = [db_subnet_group_name]')], RDS, [G, undefined]],
    ['aws_db_instance', [VPC, inRds], RDS.replace(SUBNETS, 'null'), [G, undefined]],
    [
      'aws_db_instance',
      [inRds],
      RDS + block('aws_default_security_group', 'd', ['vpc_id = aws_vpc.main.id']),
      ['aws_default_security_group.d', S],
    ],
    ['aws_db_proxy', [VPC, `vpc_subnet_ids = ${SUBNETS}`], '', [G, S]],
    [
      'aws_dms_replication_config',
      ['compute_config {', VPC, 'replication_subnet_group_id = "g"', '}'],
      list('aws_dms_replication_subnet_group', 'replication_subnet_group_id'),
      [G, S],
    ],
    ['aws_dms_replication_config', [], '', [undefined, undefined]],
    ['aws_dms_replication_config', Array(2).fill(`compute_config {\n${VPC}\n}`), '', [undefined, undefined]],
    [
      'aws_dms_replication_config',
      ['compute_config {', VPC, '}', lifecycle('ignore_changes = [compute_config]')],
      '',
      [undefined, undefined],
    ],
    [
      'aws_dms_replication_instance',
      [VPC, 'replication_subnet_group_id = aws_dms_replication_subnet_group.g.id'],
      list('aws_dms_replication_subnet_group', 'replication_subnet_group_id'),
      [G, S],
    ],
    [
      'aws_docdb_cluster',
      [VPC, 'db_subnet_group_name = aws_docdb_subnet_group.g.name'],
      list('aws_docdb_subnet_group'),
      [G, S],
    ],
    // DocumentDB is managed by the API of RDS.
    ['aws_docdb_cluster', [VPC, inRds], RDS, [G, S]],
    [
      'aws_elasticache_replication_group',
      [`security_group_ids = ${GROUPS}`, 'subnet_group_name = aws_elasticache_subnet_group.g.name'],
      list('aws_elasticache_subnet_group'),
      [G, S],
    ],
    [
      'aws_msk_cluster',
      ['broker_node_group_info {', `security_groups = ${GROUPS}`, `client_subnets = ${SUBNETS}`, '}'],
      '',
      [G, S],
    ],
    ['aws_rds_cluster', [VPC, inRds], RDS, [G, S]],
    [
      'aws_redshift_cluster',
      [VPC, 'cluster_subnet_group_name = aws_redshift_subnet_group.g.name'],
      list('aws_redshift_subnet_group'),
      [G, S],
    ],
    ['aws_redshift_cluster', [VPC, 'cluster_subnet_group_name = aws_db_subnet_group.g.name'], RDS, [G, undefined]],
    ['aws_memorydb_cluster', [`security_group_ids = ${GROUPS}`], '', [undefined, undefined]],
  ])('%s: %#', (type, body, more, expected) => expect(told(of(type, ...body) + more, type)).toEqual(expected));

  test('that is not read in whole', () => {
    expect(told(broken(of('aws_db_instance', VPC)), 'aws_db_instance')).toEqual([undefined, undefined]);
  });

  const options = (...body: string[]) => block('aws_db_option_group', 'o', ['name = "o"', ...body]);
  const memberships = (value: string) =>
    options('option {', 'option_name = "SSL"', `vpc_security_group_memberships = ${value}`, '}');
  const ORACLE = ['engine = "oracle-ee"', 'option_group_name = aws_db_option_group.o.name'];
  // Options may have groups of their own, for their ports.
  test.each<[name: string, port: number, body: string[], more: string, isKnown: boolean]>([
    ['the port of Oracle', 1521, ORACLE, memberships('["sg-1"]'), true],
    ['the port of the option', 2484, ORACLE, memberships('["sg-1"]'), false],
    ['the port of the instance', 1600, [...ORACLE, 'port = 1600'], memberships('["sg-1"]'), true],
    [
      'the port of Oracle, of an instance with another',
      1521,
      [...ORACLE, 'port = 1600'],
      memberships('["sg-1"]'),
      false,
    ],
    ['a port that may be that of the instance', 1600, [...ORACLE, 'port = var.u'], memberships('["sg-1"]'), false],
    ['an option without groups', 2484, ORACLE, options('option {', 'option_name = "SSL"', '}'), true],
    ['an option with an empty list', 2484, ORACLE, memberships('[]'), true],
    [
      'one option of two',
      2484,
      ORACLE,
      options('option {', 'option_name = "A"', '}', 'option {', 'vpc_security_group_memberships = var.u', '}'),
      false,
    ],
    [
      'options that are not known',
      2484,
      ORACLE,
      options('dynamic "option" {', 'for_each = var.u', 'content {', '}', '}'),
      false,
    ],
    ['options of AWS', 2484, ['engine = "oracle-ee"', 'option_group_name = "default:oracle-ee-19"'], '', true],
    ['options elsewhere', 2484, ['engine = "oracle-ee"', 'option_group_name = "o"'], '', false],
    ['no options', 2484, ['engine = "oracle-ee"'], '', true],
    ['another engine', 2484, ['engine = "mysql"', 'option_group_name = "o"'], '', true],
    ['an engine that is not known', 2484, ['engine = var.u', 'option_group_name = "o"'], '', false],
  ])('on %s', (_, port, body, more, isKnown) => {
    const root = rootOf(subnets + other + of('aws_db_instance', VPC, ...body) + more);
    expect(peerAt(root.resources.get('aws_db_instance.x')!, port, root).groups !== undefined).toBe(isKnown);
  });

  test.each<[type: string, body: string[], more: string, expected: boolean]>([
    ['aws_db_instance', [], '', true],
    ['aws_db_instance', ['publicly_accessible = false'], '', true],
    ['aws_db_instance', ['publicly_accessible = true'], '', false],
    ['aws_db_instance', ['publicly_accessible = var.u'], '', false],
    // The default was another in version 5 of the provider.
    ['aws_redshift_cluster', [], '', false],
    ['aws_redshift_cluster', ['publicly_accessible = false'], '', true],
    ['aws_msk_cluster', [], '', true],
    ['aws_rds_cluster', ['cluster_identifier = "x"'], '', true],
    [
      'aws_rds_cluster',
      ['cluster_identifier = "x"'],
      block('aws_rds_cluster_instance', 'i', [
        'cluster_identifier = aws_rds_cluster.x.id',
        'publicly_accessible = true',
      ]),
      false,
    ],
    [
      'aws_rds_cluster',
      ['cluster_identifier = "x"'],
      block('aws_rds_cluster_instance', 'i', ['cluster_identifier = "y"', 'publicly_accessible = true']),
      true,
    ],
  ])('%s is private: %#', (type, body, more, expected) => {
    const root = rootOf(of(type, ...body) + more);
    expect(isPrivate(root.resources.get(`${type}.x`)!, root)).toBe(expected);
  });

  test.each([
    ['', true],
    ['network_type = "IPV4"', true],
    ['network_type = "DUAL"', false],
    ['network_type = "dual"', false],
    ['network_type = var.u', false],
  ])('an instance with %j speaks IPv4 alone: %s', (line, expected) => {
    const root = rootOf(of('aws_dms_replication_instance', line));
    expect(isIpv4(root.resources.get('aws_dms_replication_instance.x')!)).toBe(expected);
  });
});
