import { describe, expect, test } from 'vitest';
import { block, declared, endpoint, host, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { places } from './support/source-endpoint.ts';

const database = block('aws_db_instance', 'db', ['engine = "postgres"', 'instance_class = "db.t4g.medium"']);
const withPort = 'server_name = aws_db_instance.db.endpoint';

testOutcomes('endpoint-server-name-invalid', {
  fail: endpoint('postgres', withPort) + database,
  pass: endpoint('postgres', host),
  undetermined: endpoint('postgres', `server_name = ${unknown}`) + declared,
  notApplicable: endpoint('kinesis'),
});

testInModule('endpoint-server-name-invalid', {
  fixture: 'module-connections',
  file: 'link/main.tf',
  address: 'module.link.aws_dms_endpoint.named["ported"]',
});

const HERE = ['5 aws_dms_endpoint.a'];

describe('a PostgreSQL endpoint', () => {
  test.each<[string, string[]]>([
    ['"db.example.com:5432"', HERE],
    ['"jdbc:postgresql://db.example.com:5432/orders"', HERE],
    ['"postgres://db.example.com"', HERE],
    ['" db.example.com"', HERE],
    ['"db example com"', HERE],
    ['""', HERE],
    ['"  "', HERE],
    ['"10.0.0.1:5432"', HERE],
    ['"${aws_db_instance.db.address}:${aws_db_instance.db.port}"', HERE],
    ['"${aws_db_instance.db.address}:5432"', HERE],
    ['"${var.unknown}.example.com:5432"', HERE],
    ['aws_redshift_cluster.w.endpoint', HERE],
    ['data.aws_db_instance.d.endpoint', HERE],
    ['"10.0.0.1"', []],
    ['"fd00::1"', []],
    ['"[fd00::1]"', []],
    ['"db.example.com."', []],
    ['"DB-1.example.com"', []],
    ['"localhost"', []],
    ['"host\\\\instance"', []],
    ['aws_db_instance.db.address', []],
    ['aws_rds_cluster.c.endpoint', []],
    ['aws_docdb_cluster.c.endpoint', []],
    ['split(":", aws_db_instance.db.endpoint)[0]', []],
    ['element(split(":", aws_db_instance.db.endpoint), 0)', []],
    ['replace(aws_db_instance.db.endpoint, ":5432", "")', []],
    ['trimsuffix(aws_db_instance.db.endpoint, ":5432")', []],
    ['one(aws_elasticache_serverless_cache.s.endpoint).address', []],
    ['"${var.unknown}:5432"', []],
    ['var.empty', []],
    ['null', []],
  ])('%s', (server, expected) => {
    const text = endpoint('postgres', `server_name = ${server}`) + database + declared;
    const others = [
      'aws_redshift_cluster.w',
      'aws_rds_cluster.c',
      'aws_docdb_cluster.c',
      'aws_elasticache_serverless_cache.s',
    ]
      .map((name) => name.split('.'))
      .map(([type = '', name = '']) => block(type, name, []))
      .join('');
    const empty = 'variable "empty" {\n  default = ""\n}\ndata "aws_db_instance" "d" {}\n';
    expect(places('endpoint-server-name-invalid', text + others + empty)).toEqual(expected);
  });
});

test.each<[string, string[]]>([
  ['mysql', HERE],
  ['sqlserver', HERE],
  ['redshift', HERE],
  ['docdb', HERE],
  ['s3', []],
  ['kafka', []],
  ['redis', []],
  ['opensearch', []],
])('%s', (engine, expected) => {
  expect(places('endpoint-server-name-invalid', endpoint(engine, 'server_name = "db.example.com:1"'))).toEqual(
    expected,
  );
});

test('an engine that is not known may have no use for it', () => {
  const text = endpoint('x', 'server_name = "db.example.com:1"').replace('"x"', unknown) + declared;
  expect(places('endpoint-server-name-invalid', text)).toEqual([]);
});
