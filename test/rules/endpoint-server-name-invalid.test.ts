import { describe, expect, test } from 'vitest';
import { block, declared, endpoint, host, unknown, verified } from './support/configuration.ts';
import { at, cluster, instance } from './support/databases.ts';
import { fixes } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';
import { HERE, places, source } from './support/source-endpoint.ts';

const db = instance('engine = "postgres"');

testOutcomes('endpoint-server-name-invalid', {
  fail: endpoint('postgres', verified, 'server_name = aws_db_instance.db.endpoint') + db,
  pass: endpoint('postgres', verified, at) + db,
  undetermined: endpoint('postgres', verified, `server_name = ${unknown}`) + declared,
  notApplicable: endpoint('postgres', verified),
});

testInModule('endpoint-server-name-invalid', {
  fixture: 'module-connections',
  file: 'link/main.tf',
  address: 'module.link.aws_dms_endpoint.named["ported"]',
});

const THERE = [
  db,
  cluster('engine = "aurora-postgresql"').replace('"db" {', '"c" {'),
  block('aws_redshift_cluster', 'r', ['cluster_identifier = "r"', 'node_type = "ra3.large"']),
  block('aws_docdb_cluster', 'd', ['cluster_identifier = "d"']),
  'data "aws_db_instance" "x" {\n  db_instance_identifier = "x"\n}\n',
].join('');
const said = (engine: string, ...written: string[]) =>
  places('endpoint-server-name-invalid', source(engine, ...written) + THERE);

describe('what is no host name', () => {
  test.each<[server: string, expected: string[], engine?: string]>([
    ['"db.example.com"', []],
    ['"db.example.com."', []],
    ['"db"', []],
    ['"my_db.example.com"', []],
    ['"10.0.0.1"', []],
    ['"fd00::1"', []],
    ['"[fd00::1]"', []],
    ['"db.example.com:5432"', HERE],
    ['"10.0.0.1:5432"', HERE],
    ['"postgres://db.example.com"', HERE],
    ['"jdbc:oracle:thin:@db.example.com:1521/ORCL"', HERE, 'oracle'],
    ['"db.example.com "', HERE],
    ['"db example.com"', HERE],
    ['""', HERE],
    ['null', []],
    ['var.unknown', []],
    ['"${var.unknown}:5432"', []],
    ['"${var.unknown}.example.com:5432"', HERE],
    ['"https://${var.unknown}"', HERE],
    // A named instance of SQL Server, and the hosts of a replica set: whether DMS takes them apart is not documented.
    ['"db.example.com\\\\SALES"', [], 'sqlserver'],
    ['"db.example.com,1433"', [], 'sqlserver'],
    ['"a.example.com:27017,b.example.com:27017"', [], 'mongodb'],
    ['aws_db_instance.db.endpoint', HERE],
    ['aws_db_instance.db.address', []],
    ['aws_redshift_cluster.r.endpoint', HERE, 'redshift'],
    ['aws_redshift_cluster.r.dns_name', [], 'redshift'],
    ['aws_rds_cluster.c.endpoint', []],
    ['aws_docdb_cluster.d.endpoint', [], 'docdb'],
    ['data.aws_db_instance.x.endpoint', HERE],
    ['data.aws_db_instance.x.address', []],
    ['"${aws_db_instance.db.address}:${aws_db_instance.db.port}"', HERE],
    ['"${aws_db_instance.db.endpoint}"', HERE],
    ['split(":", aws_db_instance.db.endpoint)[0]', []],
    ['element(split(":", aws_db_instance.db.endpoint), 0)', []],
    ['split(":", aws_db_instance.db.endpoint)[1]', []],
    ['replace(aws_db_instance.db.endpoint, ":5432", "")', []],
    ['trimsuffix(aws_db_instance.db.endpoint, ":5432")', []],
    ['regex("^[^:]+", aws_db_instance.db.endpoint)', []],
    ['one(aws_db_instance.db[*].endpoint)', HERE],
    ['lower(aws_db_instance.db.endpoint)', HERE],
    ['coalesce(var.unknown, aws_db_instance.db.endpoint)', []],
  ])('%s', (server, expected, engine = 'postgres') => {
    expect(said(engine, `server_name = ${server}`)).toEqual(expected);
  });

  test.each<[engine: string, expected: string[]]>([
    ['kinesis', []],
    ['s3', []],
    ['dms-transfer', []],
    ['no-engine', []],
    ['babelfish', HERE],
    ['sqlserver', HERE],
    ['neptune', HERE],
  ])('for %s', (engine, expected) => {
    expect(said(engine, 'server_name = "db.example.com:1433"')).toEqual(expected);
  });

  test('an engine that is not known may be one without a server', () => {
    const text = source('x', 'server_name = "db.example.com:1433"').replace('"x"', 'var.unknown');
    expect(places('endpoint-server-name-invalid', text)).toEqual([]);
  });

  test('not where a data provider connects nowhere', () => {
    const provider = (how: string) =>
      block('aws_dms_data_provider', 'a', [
        'name = "a"',
        'engine = "postgres"',
        ...(how === 'virtual' ? ['virtual = true'] : []),
        'settings {\n    postgresql_settings {\n      server_name = "db.example.com:5432"\n      ssl_mode = "none"\n    }\n  }',
      ]);
    const said = (how: string) => places('endpoint-server-name-invalid', provider(how)).length;
    expect([said('virtual'), said('real')]).toEqual([0, 1]);
  });

  test('in the settings of a data provider', () => {
    const provider = block('aws_dms_data_provider', 'a', [
      'name = "a"',
      'engine = "postgres"',
      'settings {\n    postgresql_settings {\n      server_name = aws_db_instance.db.endpoint\n      ssl_mode = "verify-full"\n    }\n  }',
    ]);
    expect(places('endpoint-server-name-invalid', provider + db)).toEqual(['6 aws_dms_data_provider.a']);
  });
});

describe('what is said and set', () => {
  const message = (hcl: string) =>
    words(run(hcl).findings.find(({ rule }) => rule.id === 'endpoint-server-name-invalid')!);
  test.each<[name: string, text: string, fact: string, expected: string]>([
    [
      'a database',
      source('postgres', 'server_name = aws_db_instance.db.endpoint') + db,
      'contains a port, and DMS expects the host name alone',
      'unsafe server_name = aws_db_instance.db.address',
    ],
    [
      'a literal',
      source('postgres', 'server_name = "db.example.com:5432"'),
      'contains a port, and DMS expects the host name alone',
      'unsafe server_name = "db.example.com", port = 5432',
    ],
    [
      'a literal, where a port is set',
      source('postgres', 'server_name = "db.example.com:5432"', 'port = 5433'),
      'contains a port, and DMS expects the host name alone',
      'unsafe server_name = "db.example.com"',
    ],
    [
      'a data source',
      `${source('postgres', 'server_name = data.aws_db_instance.x.endpoint')}data "aws_db_instance" "x" {\n  db_instance_identifier = "x"\n}\n`,
      'contains a port, and DMS expects the host name alone',
      'unsafe server_name = data.aws_db_instance.x.address',
    ],
    [
      'a URI of a database',
      source('postgres', 'server_name = "https://${aws_db_instance.db.endpoint}"') + db,
      'is a URI, and DMS expects the host name alone',
      'unsafe server_name = aws_db_instance.db.address',
    ],
    ['nothing', source('postgres', 'server_name = ""'), 'is empty', 'none'],
    [
      'a URI with credentials',
      source('postgres', 'server_name = "postgres://dms:canary@db.example.com"'),
      'is a URI, and DMS expects the host name alone',
      'none',
    ],
    [
      'white space',
      source('postgres', 'server_name = " db.example.com"'),
      'contains white space, which no host name has',
      'unsafe server_name = "db.example.com"',
    ],
    [
      'a sensitive name',
      `${source('postgres', 'server_name = var.host')}variable "host" {\n  sensitive = true\n  default = "canary.example.com:5432"\n}\n`,
      'contains a port, and DMS expects the host name alone',
      'none',
    ],
  ])('%s', (_, text, fact, expected) => {
    expect(message(text).fact).toBe(`aws_dms_endpoint.a (PostgreSQL source) cannot connect: server_name ${fact}.`);
    expect(JSON.stringify(message(text))).not.toContain('canary');
    expect(fixes('endpoint-server-name-invalid', text)).toEqual([expected]);
  });

  test('nothing else is said of the name', () => {
    const { findings } = run(endpoint('postgres', verified, host.replace('.com"', '.com:5432"')));
    expect(findings.map(({ rule }) => rule.id)).toEqual([
      'endpoint-certificate-missing',
      'endpoint-server-name-invalid',
    ]);
  });
});
