import { describe, expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { verifying } from './support/certificates.ts';
import {
  block,
  declared,
  emptyCa,
  endpoint,
  host,
  linked,
  mode,
  pem,
  unknown,
  verified,
} from './support/configuration.ts';
import { cluster, instance } from './support/databases.ts';
import { fixes } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';
import { places } from './support/source-endpoint.ts';

const zone = block('aws_route53_zone', 'z', ['name = "example.com"']);
const record = (name: string, ...body: string[]) =>
  block('aws_route53_record', name, ['zone_id = aws_route53_zone.z.zone_id', `name = "${name}"`, 'ttl = 60', ...body]);
const cname = (target: string, name = 'r') => record(name, 'type = "CNAME"', `records = [${target}]`);
const alias = (target: string, name = 'r') =>
  record(
    name,
    'type = "A"',
    `alias {\n    name = ${target}\n    zone_id = "Z"\n    evaluate_target_health = false\n  }`,
  );
const db = instance('engine = "postgres"');
const at = (server: string, ...more: string[]) =>
  endpoint('postgres', verified, `server_name = ${server}`, linked, ...more) + emptyCa;
const byRecord = at('aws_route53_record.r.fqdn');

testOutcomes('endpoint-hostname-mismatch', {
  fail: byRecord + zone + cname('aws_db_instance.db.address') + db,
  pass: at('aws_db_instance.db.address') + db,
  undetermined: endpoint('postgres', verified, `server_name = ${unknown}`) + declared,
  notApplicable: endpoint('postgres', mode('verify-ca'), host),
});

testInModule('endpoint-hostname-mismatch', {
  fixture: 'module-connections',
  file: 'link/main.tf',
  address: 'module.link.aws_dms_endpoint.named["aliased"]',
});

test('an alias of a server that may be one of RDS Custom is undetermined', () => {
  const text =
    endpoint('sqlserver', verified, 'server_name = aws_route53_record.r.fqdn', linked) +
    emptyCa +
    zone +
    cname('data.aws_db_instance.d.address') +
    dataInstance;
  const { report } = run(text, { evidence: true });
  expect((report.evidence ?? []).find(({ rule }) => rule.id === 'endpoint-hostname-mismatch')).toMatchObject({
    outcome: 'undetermined',
    why: expect.stringContaining('RDS Custom'),
  });
  expect(said(text)).toEqual([]);
});

const said = (text: string) => places('endpoint-hostname-mismatch', text);
const FOUND = ['6 aws_dms_endpoint.a'];
const dataInstance = 'data "aws_db_instance" "d" {\n  db_instance_identifier = "d"\n}\n';
const rds = '"db.abc123.eu-west-1.rds.amazonaws.com"';

describe('names in front of a server', () => {
  test.each<[name: string, rest: string, expected: string[]]>([
    ['a record', cname('aws_db_instance.db.address') + db, FOUND],
    ['a record with the host of its endpoint', cname('split(":", aws_db_instance.db.endpoint)[0]') + db, FOUND],
    ['a record of a data source', cname('data.aws_db_instance.d.address') + dataInstance, FOUND],
    ['a record with a literal host', cname(rds), FOUND],
    [
      'a record of a cluster',
      cname('aws_rds_cluster.db.reader_endpoint') + cluster('engine = "aurora-postgresql"'),
      FOUND,
    ],
    [
      'an alias record to a record',
      alias('aws_route53_record.s.fqdn') + cname('aws_db_instance.db.address', 's') + db,
      FOUND,
    ],
    [
      'an alias record to a record by its name',
      alias('"s.example.com"') + cname('aws_db_instance.db.address', 's') + db,
      FOUND,
    ],
    ['a proxy', cname('aws_db_proxy.p.endpoint') + block('aws_db_proxy', 'p', ['engine_family = "POSTGRESQL"']), []],
    ['a custom endpoint', cname('"db.cluster-custom-abc123.eu-west-1.rds.amazonaws.com"'), FOUND],
    ['RDS Custom', cname('aws_db_instance.db.address') + instance('engine = "custom-sqlserver-ee"'), []],
    ['an engine that is not known', cname('aws_db_instance.db.address') + instance(`engine = ${unknown}`), []],
    ['an address', record('r', 'type = "A"', 'records = ["10.0.0.1"]'), []],
    ['a name of its own', cname('"db.internal.example.com"'), []],
    ['a target that is not known', cname(unknown), []],
    ['a record of several', cname('aws_db_instance.db.address').replace('ttl', 'set_identifier = "a"\n  ttl') + db, []],
    ['two targets', cname(`aws_db_instance.db.address, ${unknown}`) + db, []],
    [
      'records that an apply leaves alone',
      cname('aws_db_instance.db.address').replace(/}\n$/, '  lifecycle {\n    ignore_changes = [records]\n  }\n}\n') +
        db,
      [],
    ],
    ['a loop', cname('aws_route53_record.s.fqdn') + cname('aws_route53_record.r.fqdn', 's'), []],
    ['a load balancer', alias('aws_lb.l.dns_name') + block('aws_lb', 'l', ['name = "l"']), []],
  ])('%s', (_, rest, expected) => {
    expect(said(`${byRecord}${zone}${rest}${rest.includes(unknown) ? declared : ''}`)).toEqual(expected);
  });

  test.each<[server: string, rest: string, expected: string[]]>([
    ['aws_route53_record.r.name', cname(rds).replace('"r"\n', '"r.example.com"\n'), ['17 aws_dms_endpoint.a']],
    // The name without its zone is dialled as it is.
    ['aws_route53_record.r.name', cname(rds), []],
    ['"r.example.com"', cname(rds), FOUND],
    ['"R.Example.com."', cname(rds), FOUND],
    ['"r"', cname(rds), []],
    ['"s.example.com"', cname(rds), []],
    ['"r.example.com"', cname(rds).replace('zone_id', `count = ${unknown} == "x" ? 1 : 0\n  zone_id`) + declared, []],
    [
      '"r.example.com"',
      `${cname(rds)}${cname(rds).replace('"aws_route53_record" "r"', '"aws_route53_record" "t"')}`,
      [],
    ],
    ['one(aws_route53_record.r[*].fqdn)', cname(rds).replace('zone_id', 'count = 1\n  zone_id'), FOUND],
    ['aws_route53_record.r["a"].fqdn', cname(rds).replace('zone_id', 'for_each = toset(["a"])\n  zone_id'), FOUND],
    [
      '"r.example.com"',
      cname(rds).replace(/zone_id = .*/, 'zone_id = data.aws_route53_zone.z.zone_id') +
        'data "aws_route53_zone" "z" {\n  name = "example.com."\n}\n',
      FOUND,
    ],
  ])('%s: %#', (server, rest, expected) => {
    expect(said(at(server) + zone + rest)).toEqual(expected);
  });

  test('through outputs and variables of modules', () => {
    const files = {
      'main.tf': `module "dns" {\n  source = "./dns"\n  target = aws_db_instance.db.address\n}\n${at('module.dns.name')}${db}`,
      'dns/main.tf': `variable "target" {}\noutput "name" {\n  value = aws_route53_record.r.fqdn\n}\n${zone}${cname('var.target')}`,
    };
    expect(places('endpoint-hostname-mismatch', files)).toEqual(['dns/main.tf:3 aws_dms_endpoint.a']);
  });

  test('at data providers', () => {
    const provider = block('aws_dms_data_provider', 'a', [
      'name = "a"',
      'engine = "postgres"',
      'settings {\n    postgresql_settings {\n      server_name = aws_route53_record.r.fqdn\n      ssl_mode = "verify-full"\n    }\n  }',
    ]);
    expect(said(provider + zone + cname('aws_db_instance.db.address') + db)).toEqual(['6 aws_dms_data_provider.a']);
  });
});

describe('next to certificates', () => {
  const at = (...verified: Parameters<typeof verifying>) =>
    places('endpoint-hostname-mismatch', { ...CERTIFICATE_FILES, 'main.tf': verifying(...verified) });
  const both = 'certificate_pem = "${file("rds-us-east-1.pem")}${file("root.pem")}"';
  test.each<[name: string, is: string[], expected: string[]]>([
    ['RDS CAs alone', at(pem('rds-us-east-1')), ['9 aws_dms_endpoint.a']],
    ['RDS CAs alone, for a name of RDS', at(pem('rds-us-east-1'), 'db.abc123.us-east-1.rds.amazonaws.com'), []],
    ['RDS CAs alone, for a global database', at(pem('rds-us-east-1'), 'db.global-abc.global.rds.amazonaws.com'), []],
    ['RDS CAs alone, for a shard group', at(pem('rds-us-east-1'), 'db.shardgrp-abc.us-east-1.rds.amazonaws.com'), []],
    [
      'RDS CAs alone, for a name that contains such a one',
      at(pem('rds-us-east-1'), 'db.global-abc.global.rds.amazonaws.com.example.com'),
      ['9 aws_dms_endpoint.a'],
    ],
    ['RDS CAs alone, for an address', at(pem('rds-us-east-1'), '10.0.0.1'), []],
    ['RDS CAs alone, for what is no name', at(pem('rds-us-east-1'), 'db.example.com:5432'), []],
    ['RDS CAs and a CA of your own', at(both), []],
    ['a CA of your own', at(pem('root')), []],
    ['roots of Amazon', at(pem('amazon-root')), []],
    ['a mode that verifies no name', at(pem('rds-us-east-1'), 'db.example.com', 'postgres', 'verify-ca'), []],
  ])('%s', (_, is, expected) => {
    expect(is).toEqual(expected);
  });
});

describe('what is said and set', () => {
  const text = byRecord + zone + cname('aws_db_instance.db.address') + db;
  const message = (hcl: string) =>
    words(run(hcl).findings.find(({ rule }) => rule.id === 'endpoint-hostname-mismatch')!);

  test('the server itself, where the module has a name for it', () => {
    expect(message(text)).toEqual({
      fact: 'aws_dms_endpoint.a (PostgreSQL source) verifies the host name with ssl_mode = "verify-full", but server_name is the DNS record aws_route53_record.r in front of an RDS instance, whose certificate contains only the names that AWS gives it.',
      remedy:
        'Set server_name to aws_db_instance.db.address, or set ssl_mode = "verify-ca", which does not verify the name.',
      lines: [],
    });
    expect(fixes('endpoint-hostname-mismatch', text)).toEqual(['unsafe server_name = aws_db_instance.db.address']);
  });

  test('no name that is known by its text alone', () => {
    const literal = at('"r.example.com"') + zone + cname(rds);
    expect(message(literal).remedy).toBe(
      'Set server_name to the name that AWS gives the server, or set ssl_mode = "verify-ca", which does not verify the name.',
    );
    expect(fixes('endpoint-hostname-mismatch', literal)).toEqual(['unsafe ssl_mode = "verify-ca"']);
  });

  test('SQL Server has no verify-ca', () => {
    expect(message(text.replace('"postgres"', '"sqlserver"')).remedy).toBe(
      'Set server_name to aws_db_instance.db.address.',
    );
  });
});
