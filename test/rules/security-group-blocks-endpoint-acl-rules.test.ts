import { describe, expect, test } from 'vitest';
import {
  acl,
  allIn,
  allOut,
  allow,
  apart,
  atDb,
  atDms,
  blocked,
  type Case,
  deny,
  entry,
  everything,
  found,
  whole,
} from './support/networks.ts';

/** security-group-blocks-endpoint: what the rules of network ACLs let through between two subnets and two others. */

const check = (_: string, more: string, expected: string[], change: (hcl: string) => string = (hcl) => hcl) => {
  expect(found(change(whole) + more)).toEqual(expected);
};

describe('rules in their order', () => {
  test.each<Case>([
    ['everything', acl('db', atDb, ...everything), []],
    [
      'the port in, and the answers out',
      acl('db', atDb, allow('ingress', 100, '5432'), allow('egress', 100, '1024-65535')),
      [],
    ],
    ['another port in', acl('db', atDb, allow('ingress', 100, '3306'), allOut), [blocked]],
    ['UDP in', acl('db', atDb, allow('ingress', 100, '5432').replace('"tcp"', '"udp"'), allOut), [blocked]],
    ['TCP by its number', acl('db', atDb, allow('ingress', 100, '5432').replace('"tcp"', '"6"'), allOut), []],
    ['a range with it', acl('db', atDb, allow('ingress', 100, '5000-6000'), allOut), []],
    [
      'denied before it is allowed',
      acl('db', atDb, deny('ingress', 100, '5432'), allow('ingress', 110, 'all'), allOut),
      [blocked],
    ],
    [
      'written after it, and denied before',
      acl('db', atDb, allow('ingress', 110, 'all'), deny('ingress', 100, '5432'), allOut),
      [blocked],
    ],
    [
      'allowed before it is denied',
      acl('db', atDb, allow('ingress', 90, '5432'), deny('ingress', 100, 'all'), allOut),
      [],
    ],
    ['numbers are no texts', acl('db', atDb, allow('ingress', 90, '5432'), deny('ingress', 1000, 'all'), allOut), []],
    ['one number twice', acl('db', atDb, deny('ingress', 100, '5432'), allow('ingress', 100, '5432'), allOut), []],
    [
      'one number twice, and written the other way round',
      acl('db', atDb, allow('ingress', 100, '5432'), deny('ingress', 100, '5432'), allOut),
      [],
    ],
    [
      'no network at all, which lets nobody know',
      acl('db', atDb, allow('ingress', 100, '5432').replace(/ *cidr_block.*\n/, ''), allOut),
      [],
    ],
    ['no rule at all', acl('db', atDb), [blocked, blocked]],
    ['no way out of the subnets of the instance', acl('dms', atDms, allIn, allow('egress', 100, '443')), [blocked]],
    ['no way back into them', acl('dms', atDms, allow('ingress', 100, '5432'), allOut), [blocked]],
    ['no way back out of those of the database', acl('db', atDb, allIn, allow('egress', 100, '5432')), [blocked]],
    ['back by the ports of Linux', acl('db', atDb, allIn, allow('egress', 100, '32768-61000')), []],
    [
      'back by some of them',
      acl('db', atDb, allIn, deny('egress', 90, '1024-49151'), allow('egress', 100, '1024-65535')),
      [],
    ],
    ['back by lower ones, of which it is not known', acl('db', atDb, allIn, allow('egress', 100, '1024-5000')), []],
    ['back by one port that Linux takes', acl('db', atDb, allIn, allow('egress', 100, '50000')), []],
    [
      'back by ports of which each ACL lets others through',
      acl('db', atDb, allIn, allow('egress', 100, '1024-40000')) +
        acl('dms', atDms, allow('ingress', 100, '50000-65535'), allOut),
      [blocked],
    ],
    ['an attribute', acl('db', atDb, 'ingress = []', allOut), [blocked]],
    [
      'an attribute with rules',
      acl(
        'db',
        atDb,
        'ingress = [{ rule_no = 1, action = "allow", protocol = "tcp", from_port = 5432, to_port = 5432, cidr_block = "10.0.0.0/16", ipv6_cidr_block = null, icmp_type = null, icmp_code = null }]',
        allOut,
      ),
      [],
    ],
    [
      'a dynamic block',
      acl(
        'db',
        atDb,
        'dynamic "ingress" {',
        '  for_each = { a = 3306, b = 5433 }',
        '  content {',
        '    rule_no = ingress.value',
        '    action = "allow"',
        '    protocol = "tcp"',
        '    from_port = ingress.value',
        '    to_port = ingress.value',
        '    cidr_block = "0.0.0.0/0"',
        '  }',
        '}',
        allOut,
      ),
      [blocked],
    ],
    [
      'more rules than AWS allows',
      acl('db', atDb, ...Array.from({ length: 201 }, (_, one) => allow('ingress', one + 1, '22')), allOut),
      [],
    ],
    [
      'one ACL for all',
      acl('all', [...atDb, ...atDms], allow('ingress', 100, '5432'), allow('egress', 100, '5432')),
      [blocked, blocked],
    ],
  ])('%s', check);
});

describe('networks', () => {
  test.each<Case>([
    ['that of the instance', acl('db', atDb, allow('ingress', 100, '5432', '10.0.0.0/22'), allOut), []],
    ['one of its subnets', acl('db', atDb, allow('ingress', 100, '5432', '10.0.2.0/24'), allOut), []],
    ['a part of a subnet', acl('db', atDb, allow('ingress', 100, '5432', '10.0.2.128/25'), allOut), []],
    ['another', acl('db', atDb, allow('ingress', 100, '5432', '10.0.3.0/24'), allOut), [blocked]],
    ['denied to both', acl('db', atDb, deny('ingress', 90, '5432', '10.0.0.0/22'), ...everything), [blocked]],
    ['denied to one', acl('db', atDb, deny('ingress', 90, '5432', '10.0.1.0/24'), ...everything), []],
    [
      'denied to a part',
      acl(
        'db',
        atDb,
        deny('ingress', 90, '5432', '10.0.1.0/25'),
        deny('ingress', 91, '5432', '10.0.2.0/25'),
        ...everything,
      ),
      [],
    ],
    ['out to another', acl('dms', atDms, allIn, allow('egress', 100, '5432', '10.0.20.0/24')), [blocked]],
    [
      'out to that of a subnet',
      acl('dms', atDms, allIn, entry('egress', '100', '"allow"', '5432', 'aws_subnet.db_a.cidr_block')),
      [],
    ],
    ['back to another', acl('db', atDb, allIn, allow('egress', 100, '1024-65535', '10.0.3.0/24')), [blocked]],
    [
      'IPv6 alone',
      acl(
        'db',
        atDb,
        allow('ingress', 100, '5432').replace('cidr_block = "0.0.0.0/0"', 'ipv6_cidr_block = "::/0"'),
        allOut,
      ),
      [blocked],
    ],
    [
      'of subnets that are not known',
      `${acl('db', atDb, allow('ingress', 100, '5432', '10.0.3.0/24'), allOut)}variable "cidr" {}\n`,
      [],
      (hcl) => hcl.replace('"10.0.1.0/24"', 'cidrsubnet(var.cidr, 8, 1)'),
    ],
    [
      'of subnets that are not known, and another port',
      `${acl('db', atDb, allow('ingress', 100, '3306', '10.0.3.0/24'), allOut)}variable "cidr" {}\n`,
      [blocked],
      (hcl) => hcl.replace('"10.0.1.0/24"', 'cidrsubnet(var.cidr, 8, 1)'),
    ],
    [
      'of subnets that are sensitive',
      `${acl('db', atDb, allow('ingress', 100, '5432', '10.0.3.0/24'), allOut)}variable "cidr" {\n  sensitive = true\n  default = "10.0.1.0/24"\n}\n`,
      [],
      (hcl) => hcl.replace('"10.0.1.0/24"', 'var.cidr'),
    ],
  ])('%s', check);
});

describe('rules of their own', () => {
  test.each<Case>([
    [
      'the port in',
      acl('db', atDb) + apart('in', 'ingress', 100, 'allow', 5432) + apart('out', 'egress', 100, 'allow', 1024, 65535),
      [],
    ],
    [
      'another port in',
      acl('db', atDb) + apart('in', 'ingress', 100, 'allow', 3306) + apart('out', 'egress', 100, 'allow', 1024, 65535),
      [blocked],
    ],
    ['one way only', acl('db', atDb) + apart('in', 'ingress', 100, 'allow', 5432), [blocked]],
    [
      'denied before it is allowed',
      acl('db', atDb) +
        apart('in', 'ingress', 100, 'allow', 5432) +
        apart('no', 'ingress', 90, 'deny', 5000, 6000) +
        apart('out', 'egress', 100, 'allow', 1024, 65535),
      [blocked],
    ],
    [
      'beside blocks, which Terraform overwrites',
      acl('db', atDb, deny('ingress', 1, 'all'), allOut) + apart('in', 'ingress', 100, 'allow', 3306),
      [],
    ],
    [
      'for each',
      `${acl('db', atDb, allOut)}${apart('in', 'ingress', 100, 'allow', 1).replaceAll('_port = 1', '_port = each.value').replace('rule_number = 100', 'rule_number = each.value').replace('{\n', '{\n  for_each = { a = 5433, b = 3306 }\n')}`,
      [blocked],
    ],
    [
      'for each that is not known',
      `${acl('db', atDb, allOut)}${apart('in', 'ingress', 100, 'allow', 3306)}${apart('more', 'ingress', 110, 'allow', 1).replaceAll('_port = 1', '_port = each.value').replace('{\n', '{\n  for_each = var.ports\n')}variable "ports" {}\n`,
      [],
    ],
    [
      'of an ACL that is not known',
      `${acl('db', atDb, allOut)}${apart('in', 'ingress', 100, 'allow', 3306)}${apart('more', 'ingress', 110, 'allow', 5432).replace('aws_network_acl.db.id', 'var.acl')}variable "acl" {}\n`,
      [],
    ],
    [
      'of another ACL',
      `${acl('db', atDb, allOut)}${apart('in', 'ingress', 100, 'allow', 3306)}${apart('more', 'ingress', 110, 'allow', 5432).replace('aws_network_acl.db.id', '"acl-1"')}`,
      [blocked],
    ],
    [
      'of the default ACL of AWS',
      `${acl('db', atDb, allOut)}${apart('in', 'ingress', 100, 'allow', 3306)}${apart('more', 'ingress', 110, 'allow', 5432).replace('aws_network_acl.db.id', 'aws_vpc.main.default_network_acl_id')}`,
      [blocked],
    ],
    [
      'none here, and an output passes the ACL on',
      `${acl('db', atDb)}output "acl" {\n  value = aws_network_acl.db.id\n}\n`,
      [],
    ],
    [
      'none here, and an output passes it on as a whole',
      `${acl('db', atDb)}output "acl" {\n  value = aws_network_acl.db\n}\n`,
      [],
    ],
    [
      'none here, and an output passes something else on',
      `${acl('db', atDb)}output "acl" {\n  value = aws_vpc.main.id\n}\n`,
      [blocked, blocked],
    ],
  ])('%s', check);
});

/** An ACL that exists repeats in its blocks what rules of their own have made: otherwise what holds can't be told. */
describe('rules of their own that its blocks repeat', () => {
  const own = apart('no', 'ingress', 100, 'deny', 5432);
  const out = apart('out', 'egress', 900, 'allow', 0, 65535);
  const repeating = (...blocks: string[]) => acl('db', atDb, ...blocks) + own + out;
  test.each<Case>([
    ['none', acl('db', atDb) + own + out, [blocked]],
    ['as they are', repeating(deny('ingress', 100, '5432')), [blocked]],
    ['another number', repeating(deny('ingress', 101, '5432')), []],
    ['another action', repeating(allow('ingress', 100, '5432')), []],
    ['another network', repeating(deny('ingress', 100, '5432', '0.0.0.0/1')), []],
    ['another network with the same end', repeating(deny('ingress', 100, '5432', '128.0.0.0/1')), []],
    ['a network that is not known', repeating(entry('ingress', '100', '"deny"', '5432', 'var.cidr')), []],
    ['other ports', repeating(deny('ingress', 100, '5432-5433')), []],
    ['one of two', repeating(deny('ingress', 100, '5432'), deny('ingress', 110, '5432')), []],
  ])('%s', (name, more, expected) => check(name, `${more}variable "cidr" {}\n`, expected));
});
