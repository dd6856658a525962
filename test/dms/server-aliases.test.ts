import { describe, expect, test } from 'vitest';
import { aliasNamed, aliasOf } from '../../src/dms/connection/aliases.ts';
import { block, endpoint } from '../rules/support/configuration.ts';
import { runWhole } from '../rules/support/run.ts';
import { endpointIn, serverText } from './server-text.ts';

/** Records of Route 53 and load balancers in front of a server: where each leads, and by which name it is found (docs/facts.md, section 4). */

const RDS = '"db.abc123.eu-west-1.rds.amazonaws.com"';
const VARIABLE = 'variable "u" {}\n';
const record = (...body: string[]) => block('aws_route53_record', 'r', ['zone_id = "Z"', ...body]);
const named = (name: string, ...body: string[]) => record(`name = ${name}`, ...body);
const cname = (target: string) => ['type = "CNAME"', `records = [${target}]`];
const alias = (...body: string[]) => named('"r.example.com"', 'type = "A"', 'alias {', ...body, '}');

/** Where `aws_route53_record.r` leads: a name, or what it is that can't be told. */
function target(hcl: string): string {
  const [root] = runWhole({ 'main.tf': hcl + VARIABLE + endpoint('mysql') }).graph.roots;
  const found = aliasOf(root!.resources.get('aws_route53_record.r')!)!.target;
  if (typeof found === 'string') return found;
  return found.state === 'set' ? found.value : `${found.state} ${'subject' in found ? found.subject : ''}`;
}

describe('a record leads', () => {
  test.each<[name: string, hcl: string, expected: string]>([
    ['to a name', record(...cname('"a.example.com"')), 'a.example.com'],
    [
      'to a reference',
      record(...cname('aws_db_instance.x.address')) + block('aws_db_instance', 'x', []),
      'undetermined aws_db_instance.x.address',
    ],
    ['to a variable', record(...cname('var.u')), 'undetermined var.u'],
    ['nowhere, without records', record('type = "CNAME"'), 'undetermined'],
    ['nowhere, with null', record('type = "CNAME"', 'records = null'), 'undetermined'],
    ['nowhere, with an empty list', record('type = "CNAME"', 'records = []'), 'undetermined'],
    ['nowhere, with a name that is null', record(...cname('null')), 'undetermined'],
    ['to a text in place of a list', record('type = "CNAME"', 'records = "a.example.com"'), 'undetermined'],
    ['to a list that is not known', record('type = "CNAME"', 'records = var.u'), 'undetermined'],
    ['to two names', record(...cname('"a.example.com", "b.example.com"')), 'undetermined'],
    ['to addresses', record('type = "A"', 'records = ["10.0.0.1"]'), 'elsewhere'],
    ['to addresses that are not known', record('type = "A"', 'records = var.u'), 'elsewhere'],
    ['to addresses that are left out', record('type = "A"'), 'undetermined'],
    ['to something of a type that is not known', record('type = var.u', 'records = ["a.example.com"]'), 'undetermined'],
    ['to one of several', record(...cname('"a.example.com"'), 'set_identifier = "blue"'), 'undetermined'],
    ['to one of several, or not', record(...cname('"a.example.com"'), 'set_identifier = var.u'), 'undetermined'],
    ['where something else sets it', record(...cname('"a.example.com"'), ...ignored('[records]')), 'undetermined'],
    ['where something else sets its alias', record(...cname('"a.example.com"'), ...ignored('[alias]')), 'undetermined'],
    ['where something else sets all', record(...cname('"a.example.com"'), ...ignored('all')), 'undetermined'],
    [
      'to a name, where something else sets its ttl',
      record(...cname('"a.example.com"'), ...ignored('[ttl]')),
      'a.example.com',
    ],
    ['by an alias', alias('name = "a.example.com"'), 'a.example.com'],
    [
      'by an alias to a reference',
      alias('name = aws_lb.l.dns_name') + block('aws_lb', 'l', []),
      'undetermined aws_lb.l.dns_name',
    ],
    ['by an alias without a name', alias('zone_id = "Z"'), 'undetermined'],
    [
      'by an alias that may be there',
      named('"r"', 'type = "A"', 'dynamic "alias" {', 'for_each = var.u', 'content {', 'name = "a"', '}', '}'),
      'undetermined',
    ],
    [
      'by no alias',
      named('"r"', ...cname('"a"'), 'dynamic "alias" {', 'for_each = []', 'content {', 'name = "b"', '}', '}'),
      'a',
    ],
  ])('%s', (_, hcl, expected) => expect(target(hcl)).toBe(expected));

  test('by no alias, in JSON', () => {
    const written = { zone_id: 'Z', name: 'r', type: 'CNAME', records: ['a.example.com'], alias: null };
    const files = {
      'main.tf': endpoint('mysql'),
      'dns.tf.json': JSON.stringify({ resource: { aws_route53_record: { r: written } } }),
    };
    const [root] = runWhole(files).graph.roots;
    expect(aliasOf(root!.resources.get('aws_route53_record.r')!)?.target).toMatchObject({ value: 'a.example.com' });
  });

  function ignored(what: string): string[] {
    return ['lifecycle {', `ignore_changes = ${what}`, '}'];
  }
});

describe('a server is found behind', () => {
  const behind = `rds-instance - behind aws_route53_record.r`;
  const server = (name: string, rest: string) =>
    serverText(endpointIn(endpoint('mysql', `server_name = ${name}`) + rest + VARIABLE));
  const zone = (name: string) => block('aws_route53_zone', 'z', [`name = ${name}`]);
  const inZone = (name: string) => named(name, ...cname(RDS)).replace('"Z"', 'aws_route53_zone.z.zone_id');

  test.each<[dialled: string, rest: string, expected: string]>([
    ['"r.example.com"', named('"r.example.com"', ...cname(RDS)), behind],
    ['"r.example.com"', named('" R.example.com. "', ...cname(RDS)), behind],
    // Without its zone it is not the whole name.
    ['"r"', named('"r"', ...cname(RDS)), 'other'],
    ['"r.example.com"', inZone('"r"') + zone('"example.com"'), behind],
    ['"r.example.com"', inZone('"r"') + zone('"Example.com."'), behind],
    ['"r.example.com"', inZone('"r.example.com"') + zone('"example.com"'), behind],
    ['"example.com"', inZone('"example.com"') + zone('"example.com"'), behind],
    ['"example.com"', inZone('""') + zone('"example.com"'), behind],
    ['"r.myexample.com"', inZone('"r.myexample.com"') + zone('"example.com"'), 'other'],
    ['"r.myexample.com.example.com"', inZone('"r.myexample.com"') + zone('"example.com"'), behind],
    ['"r.a.example.com"', inZone('"r.a"') + zone('"example.com"'), behind],
    // The zone's name is not known.
    ['"r"', inZone('"r"') + zone('var.u'), 'other'],
    ['"r.example.com"', inZone('"r.example.com"') + zone('var.u'), behind],
    ['"r.example.com"', inZone('var.u') + zone('"example.com"'), 'other'],
    // What knows its own name needs no zone.
    ['"r.example.com"', named('"r"', 'fqdn = "R.example.com."', ...cname(RDS)), behind],
    ['"r.example.com"', named('"r.example.com"', 'fqdn = ""', ...cname(RDS)), behind],
    ['"r.example.com"', named('"r.example.com"', 'fqdn = "s.example.com"', ...cname(RDS)), 'other'],
    // A load balancer shows nothing of what it passes connections on to.
    ['aws_lb.l.dns_name', block('aws_lb', 'l', []), 'other behind aws_lb.l'],
    ['aws_elb.l.dns_name', block('aws_elb', 'l', []), 'undetermined'],
    [
      'aws_route53_record.r.fqdn',
      alias('name = aws_lb.l.dns_name') + block('aws_lb', 'l', []),
      'other behind aws_route53_record.r, aws_lb.l',
    ],
    // A data source is no record of this configuration.
    ['"r.example.com"', named('"r.example.com"', ...cname(RDS)).replace('resource', 'data'), 'other'],
  ])('%s: %#', (name, rest, expected) => expect(server(name, rest)).toBe(expected));

  test('a record that is one of two of its name is not told', () => {
    const two = named('"r.example.com"', ...cname(RDS));
    expect(server('"r.example.com"', two + two.replace('" "r"', '" "s"'))).toBe('other');
  });

  test('a record that may not be there is not told', () => {
    const maybe = named('"r.example.com"', 'count = var.u == "x" ? 1 : 0', ...cname(RDS));
    expect(server('"r.example.com"', maybe)).toBe('undetermined');
    const { root } = endpointIn(endpoint('mysql') + maybe + VARIABLE);
    expect(aliasNamed('r.example.com', root)).toMatchObject({ kind: 'record', target: 'undetermined' });
  });

  test('a loop is not told', () => {
    expect(server('"r.example.com"', named('"r.example.com"', ...cname('"r.example.com"')))).toBe('undetermined');
  });

  const chain = (length: number) =>
    Array.from({ length }, (_, index) =>
      block('aws_route53_record', `r${index}`, [
        'zone_id = "Z"',
        `name = "r${index}.example.com"`,
        ...cname(index === length - 1 ? RDS : `"r${index + 1}.example.com"`),
      ]),
    ).join('');
  // More than nine names are taken for a loop.
  test.each([
    [8, 'rds-instance -'],
    [9, 'undetermined'],
  ])('%s records, one after another', (length, expected) => {
    expect(server('"r0.example.com"', chain(length)).split(' behind ')[0]).toBe(expected);
  });
});
