import { describe, expect, test } from 'vitest';
import { blockingAcls } from '../../../src/dms/network/acl-reachability.ts';
import { type AclRule, aclRules, hasRulesApart } from '../../../src/dms/network/acl-rules.ts';
import { aclIn, aclOf } from '../../../src/dms/network/acls.ts';
import { portsText } from '../../../src/dms/network/port-ranges.ts';
import { subnetsIn, vpcOf } from '../../../src/dms/network/subnets.ts';
import type { Root } from '../../../src/graph/graph.ts';
import { block, lifecycle } from '../../rules/support/configuration.ts';
import {
  acl,
  allIn,
  allOut,
  allow,
  apart,
  associated,
  atDb,
  atDms,
  type Direction,
  deny,
  entry,
  everything,
  missing,
  ofItsOwn,
  subnet,
  subnets,
  taken,
} from '../../rules/support/networks.ts';
import { runWhole } from '../../rules/support/run.ts';
import { broken } from '../database-text.ts';
import { endpoint } from '../diagram-text.ts';

/** The network ACLs of subnets: which one a subnet has, its rules in their order, and what they block (Amazon VPC user guide, "Network ACL rules"). */

const rootOf = (hcl: string): Root =>
  runWhole(`${hcl}variable "u" {}\n${endpoint('a', 'source', 'mysql')}`).graph.roots[0]!;
const value = (root: Root, address: string, attribute: string) => root.resources.get(address)!.values.get(attribute);

/** `10 allow 5432 10.0.0.0/24`; `?` is what is not known, a rule in brackets one that may not be there or match. */
function textOf({ number, action, ports, network, sure }: AclRule): string {
  const text = `${number ?? '?'} ${action} ${portsText(ports)} ${network?.text ?? '?'}`;
  return sure ? text : `(${text})`;
}

function rules(hcl: string, direction: Direction = 'ingress', address = 'aws_network_acl.db') {
  const root = rootOf(hcl);
  return aclRules(root.resources.get(address)!, direction, root)?.map(textOf);
}

const db = (...body: string[]) => acl('db', [], ...body);
const A5432 = allow('ingress', 10, '5432');

describe('the rules of an ACL', () => {
  const dynamic = (for_each: string) => `dynamic "ingress" {\nfor_each = ${for_each}\ncontent {\nrule_no = 1\n}\n}`;
  const rule = (from: string, to: string) => A5432.replace(from, to);
  test.each<[name: string, hcl: string, expected: string[] | undefined]>([
    ['a block', db(A5432), ['10 allow 5432 0.0.0.0/0']],
    [
      'blocks by their numbers',
      db(deny('ingress', 20, '1-2'), A5432),
      ['10 allow 5432 0.0.0.0/0', '20 deny 1-2 0.0.0.0/0'],
    ],
    // Of one number, what lets more through comes first.
    ['blocks of one number', db(deny('ingress', 10, '1'), A5432), ['10 allow 5432 0.0.0.0/0', '10 deny 1 0.0.0.0/0']],
    [
      'blocks of one number, the other way round',
      db(A5432, deny('ingress', 10, '1')),
      ['10 allow 5432 0.0.0.0/0', '10 deny 1 0.0.0.0/0'],
    ],
    [
      'blocks of one number, of which one is not known',
      db(deny('ingress', 10, '1'), entry('ingress', '10', 'var.u', '2')),
      ['10 unknown 2 0.0.0.0/0', '10 deny 1 0.0.0.0/0'],
    ],
    [
      'a number that is not known comes first',
      db(A5432, entry('ingress', 'var.u', '"deny"', '1')),
      ['(? deny 1 0.0.0.0/0)', '10 allow 5432 0.0.0.0/0'],
    ],
    ['no number', db(rule('rule_no = 10', '')), ['(? allow 5432 0.0.0.0/0)']],
    ['a sensitive number', db(entry('ingress', 'sensitive(10)', '"deny"', '1')), ['(? deny 1 0.0.0.0/0)']],
    ['an action in capitals', db(rule('"allow"', '"ALLOW"')), ['10 allow 5432 0.0.0.0/0']],
    ['an action that is none', db(rule('"allow"', '"x"')), ['10 unknown 5432 0.0.0.0/0']],
    ['a protocol by its number', db(rule('"tcp"', '"6"')), ['10 allow 5432 0.0.0.0/0']],
    ['a protocol in capitals', db(rule('"tcp"', '"TCP"')), ['10 allow 5432 0.0.0.0/0']],
    ['every protocol', db(rule('"tcp"', '"all"')), ['10 allow 0-65535 0.0.0.0/0']],
    ['every protocol by its number', db(rule('"tcp"', '"-1"')), ['10 allow 0-65535 0.0.0.0/0']],
    ['another protocol', db(rule('"tcp"', '"udp"')), ['10 allow  0.0.0.0/0']],
    ['a protocol that is not known', db(rule('"tcp"', 'var.u')), ['(10 allow 0-65535 0.0.0.0/0)']],
    ['ports that begin anywhere', db(rule('from_port = 5432', 'from_port = var.u')), ['(10 allow 0-65535 0.0.0.0/0)']],
    ['ports that end anywhere', db(rule('to_port = 5432', 'to_port = var.u')), ['(10 allow 0-65535 0.0.0.0/0)']],
    ['a network', db(allow('ingress', 10, '5432', '10.0.1.0/24')), ['10 allow 5432 10.0.1.0/24']],
    ['a network that is not known', db(rule('"0.0.0.0/0"', 'var.u')), ['10 allow 5432 ?']],
    ['IPv6 alone', db(rule('cidr_block = "0.0.0.0/0"', 'ipv6_cidr_block = "::/0"')), ['10 allow  ?']],
    ['both', db(rule('cidr_block', 'ipv6_cidr_block = "::/0"\ncidr_block')), ['10 allow 5432 0.0.0.0/0']],
    ['nothing but the other direction', db(allow('egress', 10, '5432')), []],
    ['nothing', db(), []],
    ['blocks that may be there', db(A5432, dynamic('var.u')), undefined],
    ['blocks by a number that is not known', db('ingress = [var.u]'), ['(? unknown 0-65535 ?)']],
    ['what something else sets', db(A5432, lifecycle('ignore_changes = [ingress]')), undefined],
    [
      'what something else sets of another direction',
      db(A5432, lifecycle('ignore_changes = [egress]')),
      ['10 allow 5432 0.0.0.0/0'],
    ],
    ['an ACL that is not read in whole', broken(db(A5432)), undefined],
    ['a rule of its own', db() + apart('r', 'ingress', 10, 'allow', 5432), ['10 allow 5432 0.0.0.0/0']],
    ['a rule of its own, of the other direction', db() + apart('r', 'egress', 10, 'allow', 5432), []],
    [
      'a rule that may not be there',
      db() + apart('r', 'ingress', 10, 'allow', 5432).replace('protocol', 'count = var.u\nprotocol'),
      ['(10 allow 5432 0.0.0.0/0)'],
    ],
    [
      'a rule of another ACL',
      db() + apart('r', 'ingress', 10, 'allow', 5432).replace('aws_network_acl.db.id', '"acl-1"'),
      [],
    ],
    [
      'a rule of an ACL that is not known',
      db() + apart('r', 'ingress', 10, 'allow', 5432).replace('aws_network_acl.db.id', 'var.u'),
      undefined,
    ],
    [
      'a rule of a direction that is not known',
      db() + ofItsOwn('r', 'ingress', 'egress = var.u', 'rule_number = 1'),
      undefined,
    ],
    // An existing ACL repeats rules of their own as blocks.
    [
      'the same as a block and as a rule',
      db(A5432) + apart('r', 'ingress', 10, 'allow', 5432),
      ['10 allow 5432 0.0.0.0/0'],
    ],
    [
      'two as blocks and as rules',
      db(A5432, deny('ingress', 20, '1')) +
        apart('r', 'ingress', 10, 'allow', 5432) +
        apart('s', 'ingress', 20, 'deny', 1),
      ['10 allow 5432 0.0.0.0/0', '20 deny 1 0.0.0.0/0'],
    ],
    [
      'one more as a rule',
      db(A5432) + apart('r', 'ingress', 10, 'allow', 5432) + apart('s', 'ingress', 20, 'deny', 1),
      ['10 allow 5432 0.0.0.0/0', '20 deny 1 0.0.0.0/0'],
    ],
    ['one more as a block', db(A5432, deny('ingress', 20, '1')) + apart('r', 'ingress', 10, 'allow', 5432), undefined],
    ['another number as a block', db(A5432) + apart('r', 'ingress', 11, 'allow', 5432), undefined],
    ['another action as a block', db(A5432) + apart('r', 'ingress', 10, 'deny', 5432), undefined],
    ['another port as a block', db(A5432) + apart('r', 'ingress', 10, 'allow', 5433), undefined],
    [
      'another network as a block',
      db(allow('ingress', 10, '5432', '0.0.0.0/1')) + apart('r', 'ingress', 10, 'allow', 5432),
      undefined,
    ],
    [
      'another first address as a block',
      db(allow('ingress', 10, '5432', '128.0.0.0/1')) + apart('r', 'ingress', 10, 'allow', 5432),
      undefined,
    ],
    [
      'a network that is not known as a block',
      db(rule('"0.0.0.0/0"', 'var.u')) + apart('r', 'ingress', 10, 'allow', 5432),
      undefined,
    ],
    [
      'a network that is not known as a rule',
      db(A5432) + apart('r', 'ingress', 10, 'allow', 5432).replace('"0.0.0.0/0"', 'var.u'),
      undefined,
    ],
    [
      'a network that is known as neither',
      db(rule('"0.0.0.0/0"', 'var.u')) + apart('r', 'ingress', 10, 'allow', 5432).replace('"0.0.0.0/0"', 'var.u'),
      ['10 allow 5432 ?'],
    ],
    ['a rule, and parts that are not there', db() + apart('r', 'ingress', 10, 'allow', 5432) + missing, undefined],
    ['nothing, and parts that are not there', db() + missing, undefined],
    ['a block, and parts that are not there', db(A5432) + missing, ['10 allow 5432 0.0.0.0/0']],
    ['nothing, and an output', `${db()}output "acl" {\n  value = aws_network_acl.db.id\n}\n`, undefined],
    ['as many as there can be', db(...many(200)), many(200).map((_, index) => `${index + 1} allow 1 0.0.0.0/0`)],
    ['more than there can be', db(...many(201)), undefined],
  ])('%s', (_, hcl, expected) => expect(rules(subnets + hcl)).toEqual(expected));

  function many(count: number): string[] {
    return Array.from({ length: count }, (_, index) => allow('ingress', index + 1, '1'));
  }

  const DEFAULT = 'aws_default_network_acl.default';
  // A default ACL keeps only the blocks that are written.
  test.each<[name: string, hcl: string, expected: string[] | undefined]>([
    ['nothing', taken(), []],
    ['a block', taken(A5432), ['10 allow 5432 0.0.0.0/0']],
    ['nothing, and an output', `${taken()}output "acl" {\n  value = ${DEFAULT}.id\n}\n`, []],
    ['nothing, and parts that are not there', taken() + missing, undefined],
    [
      'a rule by the VPC',
      taken() +
        apart('r', 'ingress', 10, 'allow', 1).replace('aws_network_acl.db.id', 'aws_vpc.main.default_network_acl_id'),
      ['10 allow 1 0.0.0.0/0'],
    ],
  ])('a default one: %s', (_, hcl, expected) => expect(rules(subnets + hcl, 'ingress', DEFAULT)).toEqual(expected));

  test('of their own', () => {
    const apartOf = (hcl: string) => {
      const root = rootOf(subnets + db() + hcl);
      return hasRulesApart(root.resources.get('aws_network_acl.db')!, root);
    };
    expect([
      apartOf(''),
      ...(['ingress', 'egress'] as const).map((one) => apartOf(apart('r', one, 1, 'allow', 1))),
    ]).toEqual([false, true, true]);
  });
});

describe('the ACL of a subnet', () => {
  const of = (hcl: string, name = 'db_a') => {
    const root = rootOf(subnets + hcl);
    const resource = root.resources.get(`aws_subnet.${name}`)!;
    return aclOf({ resource, vpc: vpcOf(resource.values.get('vpc_id'), root)!, network: undefined }, root)?.address;
  };
  const known = 'cidr_block = "10.0.0.0/16"';
  const byId =
    subnets.replace(known, `${known}\ndefault_network_acl_id = "acl-1"`) +
    taken().replace('aws_vpc.main.default_network_acl_id', '"acl-1"');
  test.each<[name: string, hcl: string, expected: string | undefined]>([
    ['none', '', undefined],
    ['that which lists it', acl('db', atDb), 'aws_network_acl.db'],
    ['not one that lists others', acl('dms', atDms), undefined],
    ['by an association', db() + associated('db_a'), 'aws_network_acl.db'],
    ['by an association of another', db() + associated('dms_a'), undefined],
    ['by both', acl('db', atDb) + associated('db_a'), 'aws_network_acl.db'],
    ['by two', acl('db', atDb) + acl('more', atDb), undefined],
    ['of an ACL that is not known', db() + associated('db_a', 'var.u'), undefined],
    ['of an ACL elsewhere', db() + associated('db_a', '"acl-1"'), undefined],
    [
      'by an association that may not be there',
      db() + associated('db_a').replace('network_acl_id', 'count = var.u\nnetwork_acl_id'),
      undefined,
    ],
    ['the default one', taken(), 'aws_default_network_acl.default'],
    ['the default one, beside one of others', taken() + acl('dms', atDms), 'aws_default_network_acl.default'],
    ['not the default one where another is', taken() + acl('db', atDb), 'aws_network_acl.db'],
    [
      'the default one, where it is not listed',
      taken('subnet_ids = [aws_subnet.dms_a.id]'),
      'aws_default_network_acl.default',
    ],
    ['perhaps the default one', taken() + acl('dms', []).replace('vpc_id', 'subnet_ids = var.u\nvpc_id'), undefined],
    [
      'perhaps the default one, by a subnet',
      taken() + acl('dms', []).replace('vpc_id', 'subnet_ids = [var.u]\nvpc_id'),
      undefined,
    ],
    [
      'the default one, where a subnet elsewhere has one',
      taken() + acl('dms', []).replace('vpc_id', 'subnet_ids = ["subnet-1"]\nvpc_id'),
      'aws_default_network_acl.default',
    ],
    [
      'perhaps the default one, where a subnet is left out',
      `${taken() + db()}resource "aws_network_acl_association" "x" {\n  network_acl_id = aws_network_acl.db.id\n}\n`,
      undefined,
    ],
    ['the default one, by an ACL without subnets', taken() + db(), 'aws_default_network_acl.default'],
    [
      'perhaps the default one, by subnets that something else sets',
      taken() + db(lifecycle('ignore_changes = [subnet_ids]')),
      undefined,
    ],
    ['perhaps the default one, by an ACL that is not read in whole', taken() + broken(db()), undefined],
    ['perhaps the default one, by parts that are not there', taken() + missing, undefined],
    ['a default one that may not be there', taken('count = var.u'), undefined],
    [
      'the default one of another VPC',
      taken().replace('aws_vpc.main', 'aws_vpc.other') + block('aws_vpc', 'other', []),
      undefined,
    ],
    [
      'the default one, by its VPC',
      taken().replace(/default_network_acl_id = .*/, 'vpc_id = aws_vpc.main.id'),
      'aws_default_network_acl.default',
    ],
  ])('%s', (_, hcl, expected) => expect(of(hcl)).toBe(expected));

  test('the default one, by an id that its VPC is known to have', () => {
    const root = rootOf(byId);
    const resource = root.resources.get('aws_subnet.db_a')!;
    const found = (vpc: string) => aclOf({ resource, vpc, network: undefined }, root)?.address;
    expect([found('aws_vpc.main'), found('aws_vpc.other')]).toEqual(['aws_default_network_acl.default', undefined]);
  });

  test.each<[id: string, expected: string | undefined]>([
    ['aws_network_acl.db.id', 'aws_network_acl.db'],
    ['aws_network_acl.db.arn', undefined],
    ['"acl-1"', 'aws_default_network_acl.default'],
    ['"acl-2"', 'another'],
    ['aws_vpc.main.default_network_acl_id', 'aws_default_network_acl.default'],
    ['aws_vpc.other.default_network_acl_id', 'another'],
    ['aws_vpc.other.default_route_table_id', undefined],
    ['var.u', undefined],
    ['null', undefined],
  ])('by its id %s', (id, expected) => {
    const root = rootOf(
      (id.startsWith('aws_vpc.main') ? subnets + taken() : byId) +
        db() +
        block('aws_vpc', 'other', []) +
        associated('db_a', id),
    );
    const found = aclIn(value(root, 'aws_network_acl_association.db_a', 'network_acl_id'), root);
    expect(typeof found === 'object' ? found.address : found).toBe(expected);
  });
});

describe('what blocks between subnets', () => {
  /** `egress aws_network_acl.dms request 5432 by 10 to aws_subnet.db_a`, each. */
  const blocked = (hcl: string) => {
    const root = rootOf(subnets + lists + hcl);
    const [clients, servers] = ['clients', 'servers'].map(
      (one) => subnetsIn(value(root, `aws_db_subnet_group.${one}`, 'subnet_ids'), root)!,
    );
    return blockingAcls(clients!, servers!, 5432, root)?.map(
      ({ direction, acl: { address }, what, ports, denial, others }) =>
        `${direction} ${address} ${what} ${portsText(ports)} by ${denial?.number ?? 'none'}: ${others.map(({ resource }) => resource.address.slice('aws_subnet.'.length)).join(' ')}`,
    );
  };
  const list = (name: string, of: readonly string[]) =>
    block('aws_db_subnet_group', name, [
      `name = "${name}"`,
      `subnet_ids = [${of.map((one) => `aws_subnet.${one}.id`).join(', ')}]`,
    ]);
  const lists = list('clients', atDms) + list('servers', atDb);
  const [DB, DMS] = ['aws_network_acl.db', 'aws_network_acl.dms'];
  test.each<[name: string, hcl: string, expected: string[] | undefined]>([
    ['nothing', '', []],
    ['nothing, by ACLs', acl('db', atDb, ...everything) + acl('dms', atDms, ...everything), []],
    ['no request out', acl('dms', atDms, allIn), [`egress ${DMS} request 5432 by none: db_a db_b`]],
    ['no request in', acl('db', atDb, allOut), [`ingress ${DB} request 5432 by none: dms_a dms_b`]],
    ['no answer out', acl('db', atDb, allIn), [`egress ${DB} answer 1024-65535 by none: dms_a dms_b`]],
    ['no answer in', acl('dms', atDms, allOut), [`ingress ${DMS} answer 1024-65535 by none: db_a db_b`]],
    [
      'a rule',
      acl('db', atDb, deny('ingress', 7, '5432'), ...everything),
      [`ingress ${DB} request 5432 by 7: dms_a dms_b`],
    ],
    [
      'both sides',
      acl('db', atDb, allOut) + acl('dms', atDms, allIn),
      [`egress ${DMS} request 5432 by none: db_a db_b`, `ingress ${DB} request 5432 by none: dms_a dms_b`],
    ],
    ['one way of four', acl('db', ['db_a'], allOut), undefined],
    [
      'one way of four, where another is not known',
      acl('db', ['db_a'], allOut) + acl('more', ['db_b'], A5432.replace('5432', 'var.u'), allOut),
      undefined,
    ],
    [
      'each way, by another ACL',
      acl('db', ['db_a'], allOut) + acl('more', ['db_b'], allOut),
      [
        `ingress ${DB} request 5432 by none: dms_a dms_b`,
        'ingress aws_network_acl.more request 5432 by none: dms_a dms_b',
      ],
    ],
    // What stands in all ways is told alone.
    [
      'each way, by one of all and others',
      acl('dms', atDms, allIn) + acl('db', ['db_a'], allOut),
      [`egress ${DMS} request 5432 by none: db_a db_b`],
    ],
    ['each way to one of two networks', acl('db', atDb, allow('ingress', 1, '5432', '10.0.1.0/24'), allOut), undefined],
    ['answers to ports of Linux', acl('db', atDb, allIn, allow('egress', 1, '32768-65535')), []],
    ['answers to one port of Linux', acl('db', atDb, allIn, allow('egress', 1, '32768')), []],
    ['answers to many ports', acl('db', atDb, allIn, allow('egress', 1, '1024-2047')), []],
    [
      'answers to few ports',
      acl('db', atDb, allIn, allow('egress', 1, '1024-2046')),
      [`egress ${DB} answer 1024-65535 by none: dms_a dms_b`],
    ],
    [
      'answers by ports that the other side does not take',
      acl('db', atDb, allIn, allow('egress', 1, '40000-50000')) +
        acl('dms', atDms, allOut, allow('ingress', 1, '1024-32767')),
      [`ingress ${DMS} answer 40000-50000 by none: db_a db_b`],
    ],
    [
      'rules that are not known',
      acl('db', atDb, 'dynamic "ingress" {', 'for_each = var.u', 'content {', '}', '}', allOut),
      undefined,
    ],
  ])('%s', (_, hcl, expected) => expect(blocked(hcl)).toEqual(expected));

  test('nothing within a subnet', () => {
    const closed = acl('db', atDb);
    const one = list('clients', ['db_a']) + list('servers', ['db_a']);
    const root = rootOf(subnets + closed + one);
    const [clients, servers] = ['clients', 'servers'].map(
      (name) => subnetsIn(value(root, `aws_db_subnet_group.${name}`, 'subnet_ids'), root)!,
    );
    expect(blockingAcls(clients!, servers!, 5432, root)).toEqual([]);
  });

  test.each([
    [[40, 40], true],
    [[41, 40], false],
  ])('no more than 1600 pairs: %s %s', ([from, to], isKnown) => {
    const root = rootOf(subnets + lists);
    const [one] = subnetsIn(value(root, 'aws_db_subnet_group.clients', 'subnet_ids'), root)!;
    const several = (count: number) => Array.from({ length: count }, () => one!);
    expect(blockingAcls(several(from!), several(to!), 5432, root)).toEqual(isKnown ? [] : undefined);
  });
});

describe('subnets in a list', () => {
  const of = (list: string, hcl = '') => {
    const root = rootOf(`${subnets}${hcl}${block('aws_db_subnet_group', 'g', ['name = "g"', `subnet_ids = ${list}`])}`);
    return subnetsIn(value(root, 'aws_db_subnet_group.g', 'subnet_ids'), root)?.map(
      ({ vpc, network }) => `${vpc} ${network?.text}`,
    );
  };
  const more = (cidr: string, vpc?: string) => subnet('x', cidr, vpc);
  test.each<[name: string, list: string, hcl: string, expected: string[] | undefined]>([
    ['one', '[aws_subnet.db_a.id]', '', ['aws_vpc.main 10.0.11.0/24']],
    ['none', '[]', '', undefined],
    ['a list that is not known', 'var.u', '', undefined],
    ['one that is not known', '[aws_subnet.db_a.id, var.u]', '', undefined],
    ['one elsewhere', '["subnet-1"]', '', undefined],
    ['a network that is not known', '[aws_subnet.x.id]', more('var.u'), ['aws_vpc.main undefined']],
    ['a sensitive network', '[aws_subnet.x.id]', more('sensitive("10.0.0.0/24")'), ['aws_vpc.main undefined']],
    ['a VPC by its id', '[aws_subnet.x.id]', more('"10.0.0.0/24"', '"vpc-1"'), ['vpc-1 10.0.0.0/24']],
    ['a VPC by a variable', '[aws_subnet.x.id]', more('"10.0.0.0/24"', 'var.u'), ['var.u 10.0.0.0/24']],
    ['no VPC', '[aws_subnet.x.id]', more('"10.0.0.0/24"', 'null'), undefined],
    [
      'one of several',
      '[aws_subnet.x[0].id]',
      more('"10.0.0.0/24"').replace('vpc_id', 'count = var.u\nvpc_id'),
      undefined,
    ],
    [
      'as many as are told apart',
      `[${Array.from({ length: 32 }, () => 'aws_subnet.db_a.id')}]`,
      '',
      Array.from({ length: 32 }, () => 'aws_vpc.main 10.0.11.0/24'),
    ],
    ['more', `[${Array.from({ length: 33 }, () => 'aws_subnet.db_a.id')}]`, '', undefined],
  ])('%s', (_, list, hcl, expected) => expect(of(list, hcl)).toEqual(expected));
});
