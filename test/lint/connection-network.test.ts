import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { connectionsOf } from '../../src/lint/connections.ts';
import { outcome, tree } from '../check.ts';
import { acl, allIn, allOut, allow, atDb, deny, entry, everything } from '../rules/support/networks.ts';
import { all, fromOut, group, whole } from '../rules/support/security-groups.ts';

/** The network link of connections whose security groups let everything through: by the ACLs of subnets. */

const NOW = new Date('2026-01-01T00:00:00Z');

function network(acls: string): string | undefined {
  const main = `${whole}${group('out', all)}${group('in', fromOut)}${acls}variable "x" {}\n`;
  const [found] = connectionsOf(outcome(tree({ 'main.tf': main })).graph, rules, NOW);
  return found!.links.find(({ link }) => link === 'network')?.answer;
}

const db = (...rules: string[]) => acl('db', atDb, ...rules);

test.each<[name: string, acls: string, expected: 'yes' | 'unknown']>([
  ['no ACL', '', 'yes'],
  ['one that lets everything through', db(...everything), 'yes'],
  ['one for the port', db(allow('ingress', 1, '5432'), allOut), 'yes'],
  [
    'one for both subnets, rule by rule',
    db(allow('ingress', 1, '5432', '10.0.1.0/24'), allow('ingress', 2, '5432', '10.0.2.0/24'), allOut),
    'yes',
  ],
  ['one for one of two subnets', db(allow('ingress', 1, '5432', '10.0.1.0/24'), allOut), 'unknown'],
  ['one for a part of a subnet', db(allow('ingress', 1, '5432', '10.0.1.0/25'), allOut), 'unknown'],
  ['an action that is not known', db(entry('ingress', '1', 'var.x', '5432'), allIn, allOut), 'unknown'],
  [
    'an action that is not known, after what lets through',
    db(allow('ingress', 1, '5432'), entry('ingress', '2', 'var.x', '5432'), allOut),
    'yes',
  ],
  ['a network that is not known', db(entry('ingress', '1', '"allow"', '5432', 'var.x'), allOut), 'unknown'],
  [
    'a denied network that is not known',
    db(entry('ingress', '1', '"deny"', '5432', 'var.x'), allIn, allOut),
    'unknown',
  ],
  ['a port that is not known', db(allow('ingress', 1, '5432').replaceAll('5432', 'var.x'), allOut), 'unknown'],
  [
    'an allowed network that is not known, before all',
    db(entry('ingress', '1', '"allow"', '5432', 'var.x'), allow('ingress', 2, 'all'), allOut),
    'yes',
  ],
  [
    'answers by ports that are not known',
    db(allIn, allow('egress', 1, '1024-65535').replaceAll('1024', 'var.x')),
    'unknown',
  ],
  // What blocks is a note: other configurations may add rules.
  ['one that denies the port', db(deny('ingress', 1, '5432'), ...everything), 'unknown'],
])('%s', (_, acls, expected) => {
  expect(network(acls)).toBe(expected);
});
