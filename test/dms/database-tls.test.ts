import { describe, expect, test } from 'vitest';
import { casOf } from '../../src/dms/database/database-ca.ts';
import { tlsOf } from '../../src/dms/database/database-tls.ts';
import { oracleTlsOf } from '../../src/dms/database/oracle-options.ts';
import { tlsOfferOf } from '../../src/dms/database/tls-offer.ts';
import { tlsVersionsOf } from '../../src/dms/database/tls-versions.ts';
import { lifecycle } from '../rules/support/configuration.ts';
import { group } from '../rules/support/databases.ts';
import { broken, of, toldOf } from './database-text.ts';

/** What a database says of TLS, with what is to be changed and where it is written (docs/facts.md, section 6). */

type Row = [name: string, hcl: string, expected: object];
const table = (judge: Parameters<typeof toldOf>[0], rows: Row[]) =>
  test.each<Row>(rows)('%s', (_, hcl, expected) => expect(toldOf(judge, hcl)).toEqual(expected));

const ON = 'transit_encryption_enabled = true';
const RG = 'aws_elasticache_replication_group';
const client = (value: string) => [
  'encryption_info {',
  'encryption_in_transit {',
  `client_broker = ${value}`,
  '}',
  '}',
];
const inRds = 'parameter_group_name = aws_db_parameter_group.g.name';
const inCluster = (type: string) => `db_cluster_parameter_group_name = ${type}.g.name`;
const DOCDB = 'aws_docdb_cluster_parameter_group';
const docdb = (value: string) => of('aws_docdb_cluster', inCluster(DOCDB)) + group(DOCDB, 'tls', value);
const db = (engine: string, ...more: string[]) => of('aws_db_instance', `engine = "${engine}"`, ...more);
const optioned = (...options: string[]) =>
  db('oracle-ee', 'option_group_name = aws_db_option_group.o.name') +
  of('aws_db_option_group', 'name = "o"', ...options).replace('"x"', '"o"');
const option = (name: string, ...body: string[]) => ['option {', `option_name = ${name}`, ...body, '}'];
const VERSION = 'SQLNET.SSL_VERSION';
const version = (value: string) => ['option_settings {', `name = "${VERSION}"`, `value = ${value}`, '}'];
const ENABLED = 'transit_encryption_enabled';
const NOT_TOLD = `${ENABLED} of ${RG}.x is undetermined`;
const PREFERRED = 'transit_encryption_mode = "preferred"';
const offSettings = [
  { attribute: ENABLED, value: 'true' },
  { attribute: 'transit_encryption_mode', value: '"preferred"' },
];

describe('what it offers', () => {
  const off = (by: string, line: number) => ({
    state: 'no',
    protocol: 'redis',
    by,
    location: line,
    remedy: `Set ${ENABLED} = true and ${PREFERRED} in ${RG}.x, and transit_encryption_mode = "required" in a later apply, once every client uses TLS. A group of a version before 7.0.5 is replaced by that.`,
    lines: [`${ENABLED} = true`, PREFERRED],
    change: { address: `${RG}.x`, settings: offSettings },
  });
  table(tlsOfferOf, [
    ['a cache', of(RG, ON), { state: 'yes', protocol: 'redis', by: `${ENABLED} is true`, location: 2 }],
    ['a cache without', of(RG, `${ENABLED} = false`), off(`${ENABLED} is false`, 2)],
    ['a cache of which nothing is said', of(RG), off(`${ENABLED} is not set, and false by default`, 1)],
    ['a cache that is not read in whole', broken(of(RG)), { state: 'unknown', why: NOT_TOLD }],
    ...(['5.0.6', '6.x', '7.0.4'] as const).map(
      (one): Row => [
        `a cache of ${one}, which is replaced`,
        of(RG, `engine_version = "${one}"`, `${ENABLED} = false`),
        {
          ...off(`${ENABLED} is false`, 3),
          remedy: `Set ${ENABLED} = true in ${RG}.x; the group is replaced by that.`,
          lines: [`${ENABLED} = true`],
          change: { address: `${RG}.x`, settings: [{ attribute: ENABLED, value: 'true' }] },
        },
      ],
    ),
    ...(['7.0', '7.0.5', '7.0.40', '7.1', '10.0', '17.0.4'] as const).map(
      (one): Row => [
        `a cache of ${one}, which is not`,
        of(RG, `engine_version = "${one}"`, `${ENABLED} = false`),
        {
          ...off(`${ENABLED} is false`, 3),
          remedy: `Set ${ENABLED} = true and ${PREFERRED} in ${RG}.x, and transit_encryption_mode = "required" in a later apply, once every client uses TLS.`,
        },
      ],
    ),
    [
      'a cache of a version that is not known',
      of(RG, 'engine_version = var.u', `${ENABLED} = false`),
      {
        ...off(`${ENABLED} is false`, 3),
        remedy: `Set ${ENABLED} = true in ${RG}.x; an existing group of version 7.0.5 or later needs transit_encryption_mode = "preferred" first. A group of a version before 7.0.5 is replaced by that.`,
        lines: [`${ENABLED} = true`],
        change: { address: `${RG}.x`, settings: [{ attribute: ENABLED, value: 'true' }] },
      },
    ],
    [
      'a cache with null that is not read in whole',
      broken(of(RG, 'engine = "redis"', `${ENABLED} = null`)),
      { state: 'unknown', why: NOT_TOLD },
    ],
    ['a cache with something else', of(RG, `${ENABLED} = "x"`), { state: 'unknown', why: NOT_TOLD }],
    [
      'a cache that something else sets',
      of(RG, lifecycle(`ignore_changes = [${ENABLED}]`)),
      { state: 'unknown', why: NOT_TOLD },
    ],
    ['a cache of Valkey', of(RG, 'engine = "valkey"'), { state: 'unknown', why: NOT_TOLD }],
    ['a cache of an engine that is not known', of(RG, 'engine = var.u'), { state: 'unknown', why: NOT_TOLD }],
    ...[
      'auth_token = "x"',
      'auth_token_wo = "x"',
      'auth_token_wo_version = 1',
      'global_replication_group_id = "x"',
      'snapshot_arns = ["x"]',
      'snapshot_name = "x"',
      'transit_encryption_mode = "preferred"',
      'user_group_ids = ["x"]',
    ].map((one): Row => [`a cache with ${one}`, of(RG, one), { state: 'unknown', why: NOT_TOLD }]),
    [
      'a cluster without',
      of('aws_elasticache_cluster', 'engine = "redis"', `${ENABLED} = false`),
      {
        state: 'no',
        protocol: 'redis',
        by: `${ENABLED} is false`,
        location: 3,
        remedy: `Use an aws_elasticache_replication_group with ${ENABLED} = true in place of aws_elasticache_cluster.x.`,
        lines: [],
      },
    ],
    [
      'a cluster that is not read in whole',
      broken(of('aws_elasticache_cluster', 'replication_group_id = null', 'engine = "redis"', `${ENABLED} = false`)),
      { state: 'unknown', why: `${ENABLED} of aws_elasticache_cluster.x is undetermined` },
    ],
    [
      'a serverless cache',
      of('aws_elasticache_serverless_cache', 'engine = "redis"'),
      { state: 'yes', protocol: 'redis', by: 'a serverless cache accepts only TLS' },
    ],
    [
      'MemoryDB without',
      of('aws_memorydb_cluster', 'tls_enabled = false'),
      {
        state: 'no',
        protocol: 'redis',
        by: 'tls_enabled is false',
        location: 2,
        remedy: 'Set tls_enabled = true in aws_memorydb_cluster.x; the cluster is replaced by that.',
        lines: ['tls_enabled = true'],
        change: { address: 'aws_memorydb_cluster.x', settings: [{ attribute: 'tls_enabled', value: 'true' }] },
      },
    ],
    [
      'brokers',
      of('aws_msk_cluster', ...client('"TLS"')),
      { state: 'yes', protocol: 'kafka', by: 'client_broker is "TLS"', location: 4 },
    ],
    [
      'brokers by default',
      of('aws_msk_cluster'),
      { state: 'yes', protocol: 'kafka', by: 'client_broker is "TLS" by default' },
    ],
    [
      'brokers without',
      of('aws_msk_cluster', ...client('"PLAINTEXT"')),
      {
        state: 'no',
        protocol: 'kafka',
        by: 'client_broker is "PLAINTEXT"',
        location: 4,
        remedy:
          'Set client_broker = "TLS" in aws_msk_cluster.x, or "TLS_PLAINTEXT" for as long as clients without TLS connect, and use the TLS port of the brokers.',
        lines: ['encryption_info {', '  encryption_in_transit {', '    client_broker = "TLS"', '  }', '}'],
        change: {
          address: 'aws_msk_cluster.x',
          settings: [{ attribute: 'encryption_info.encryption_in_transit.client_broker', value: '"TLS"' }],
        },
      },
    ],
    ...(['encryption_info', 'encryption_in_transit'] as const).map((name): Row => {
      const blocks = `dynamic "${name}" {\nfor_each = var.u\ncontent {\n}\n}`;
      const body = name === 'encryption_info' ? [blocks] : ['encryption_info {', blocks, '}'];
      const why = 'client_broker of aws_msk_cluster.x is undetermined';
      return [
        `brokers with blocks ${name} that may be there`,
        of('aws_msk_cluster', ...body),
        { state: 'unknown', why },
      ];
    }),
    [
      'brokers that something else sets',
      of('aws_msk_cluster', lifecycle('ignore_changes = [encryption_info]')),
      { state: 'unknown', why: 'client_broker of aws_msk_cluster.x is undetermined' },
    ],
    [
      'brokers that are not read in whole',
      broken(of('aws_msk_cluster')),
      { state: 'unknown', why: 'client_broker of aws_msk_cluster.x is undetermined' },
    ],
    [
      'serverless brokers',
      of('aws_msk_serverless_cluster'),
      { state: 'yes', protocol: 'kafka', by: 'MSK Serverless accepts only TLS' },
    ],
    [
      'Redshift',
      of('aws_redshift_cluster'),
      { state: 'yes', protocol: 'redshift', by: 'Amazon Redshift always offers TLS' },
    ],
    [
      'an elastic cluster',
      of('aws_docdbelastic_cluster'),
      { state: 'yes', protocol: 'docdb', by: 'elastic clusters of Amazon DocumentDB always offer TLS' },
    ],
    [
      'DocumentDB without',
      docdb('disabled'),
      {
        state: 'no',
        protocol: 'docdb',
        by: `tls is "disabled" in ${DOCDB}.g`,
        location: 9,
        remedy: `Set tls = "enabled" in ${DOCDB}.g, and reboot the instances of the cluster.`,
        lines: ['parameter {', '  name  = "tls"', '  value = "enabled"', '}'],
        change: { address: `${DOCDB}.g`, settings: [{ attribute: 'parameter[0].value', value: '"enabled"' }] },
      },
    ],
    [
      'DocumentDB',
      docdb('enabled'),
      { state: 'yes', protocol: 'docdb', by: `tls is "enabled" in ${DOCDB}.g`, location: 9 },
    ],
    [
      'DocumentDB by default',
      of('aws_docdb_cluster'),
      { state: 'yes', protocol: 'docdb', by: 'Amazon DocumentDB has tls = "enabled" by default' },
    ],
    [
      'DocumentDB with something else',
      docdb('x'),
      { state: 'unknown', why: 'the parameter tls of aws_docdb_cluster.x is undetermined' },
    ],
    [
      'an instance of a cluster elsewhere',
      of('aws_rds_cluster_instance', 'cluster_identifier = "c"'),
      { state: 'unknown', why: 'the cluster of aws_rds_cluster_instance.x is undetermined' },
    ],
    ...[
      ['postgres', 'postgres', 'PostgreSQL'],
      ['mysql', 'mysql', 'MySQL'],
      ['mariadb', 'mysql', 'MariaDB'],
      ['sqlserver-ee', 'sqlserver', 'SQL Server'],
    ].map(
      ([engine, protocol, title]): Row => [
        `RDS, ${engine}`,
        db(engine!),
        { state: 'yes', protocol, by: `${title} on Amazon RDS always offers TLS`, location: 2 },
      ],
    ),
    ...[
      'xpostgres',
      'postgresx',
      'xmysql',
      'mysqlx',
      'xmariadb',
      'mariadbx',
      'xsqlserver-ee',
      'sqlserver',
      'custom-oracle-ee',
    ].map(
      (engine): Row => [
        `RDS, ${engine}`,
        db(engine),
        { state: 'unknown', why: 'the TLS of aws_db_instance.x is undetermined' },
      ],
    ),
    ...[
      ['MYSQL', 'mysql'],
      ['POSTGRESQL', 'postgres'],
      ['SQLSERVER', 'sqlserver'],
    ].map(
      ([family, protocol]): Row => [
        `a proxy, ${family}`,
        of('aws_db_proxy', `engine_family = "${family}"`),
        { state: 'yes', protocol, by: 'RDS Proxy always offers TLS' },
      ],
    ),
    [
      'a proxy, x',
      of('aws_db_proxy', 'engine_family = "x"'),
      { state: 'unknown', why: 'engine_family of aws_db_proxy.x is undetermined' },
    ],
    [
      'Oracle',
      optioned(...option('"SSL"')),
      { state: 'yes', protocol: 'oracle', by: 'aws_db_option_group.o has the option SSL', location: 8 },
    ],
  ]);

  const SSL_OPTION = [
    'option {',
    '  option_name = "SSL"',
    '  port        = 2484',
    '',
    '  option_settings {',
    '    name  = "SQLNET.SSL_VERSION"',
    '    value = "1.2"',
    '  }',
    '}',
  ];
  const none = (by: string, location: number, remedy: string): object => ({
    state: 'no',
    protocol: 'oracle',
    by,
    location,
    remedy,
    lines: SSL_OPTION,
  });
  const NEW = 'Add the option SSL to an aws_db_option_group, set it as option_group_name, and connect to its port.';
  table(tlsOfferOf, [
    ['Oracle without options', db('oracle-ee'), none('no option group with the option SSL is set', 1, NEW)],
    [
      'Oracle with the options of AWS',
      db('oracle-ee', 'option_group_name = "default:oracle-ee-19"'),
      none('its option group is "default:oracle-ee-19", which has no option SSL', 3, NEW),
    ],
    [
      'Oracle with other options',
      optioned(...option('"STATSPACK"')),
      none(
        'aws_db_option_group.o has no option SSL',
        5,
        'Add the option SSL to aws_db_option_group.o, and connect to its port.',
      ),
    ],
    [
      'Oracle with encryption of its own',
      optioned(...option('"NATIVE_NETWORK_ENCRYPTION"')),
      none(
        'aws_db_option_group.o has the option NATIVE_NETWORK_ENCRYPTION, which excludes SSL',
        8,
        'Replace it with the option SSL, and connect to its port.',
      ),
    ],
  ]);
});

describe('the TLS of Oracle', () => {
  const on = (line: number, more: object = {}) => ({
    state: 'on',
    by: 'aws_db_option_group.o has the option SSL',
    group: 'aws_db_option_group.o',
    location: line,
    ...more,
  });
  const absent = (location: number) => ({ state: 'absent', written: false, location });
  const open = (what: string) => ({ state: 'unknown', why: `${what} undetermined` });
  const OPTIONS = open('the options of aws_db_option_group.o are');
  const GROUP = open('the option group of aws_db_instance.x is');
  const UNKNOWN_VERSION = {
    state: 'undetermined',
    reason: { kind: 'invalid', what: `${VERSION} of aws_db_option_group.o is undetermined` },
    location: 8,
    madeFrom: [],
    prefix: '',
    suffix: '',
    hidden: false,
  };
  const shared = 'option_group_name = aws_db_option_group.o.name';
  table(oracleTlsOf, [
    ['with its default port', optioned(...option('"SSL"')), on(8, { port: '2484', version: absent(8) })],
    ['with null as its port', optioned(...option('"SSL"', 'port = null')), on(8, { port: '2484', version: absent(8) })],
    ['with a port', optioned(...option('"SSL"', 'port = 3333')), on(8, { port: '3333', version: absent(8) })],
    ['with a port that is not known', optioned(...option('"SSL"', 'port = var.u')), on(8, { version: absent(8) })],
    ['with no number as its port', optioned(...option('"SSL"', 'port = "x1"')), on(8, { version: absent(8) })],
    ['with too long a port', optioned(...option('"SSL"', 'port = "123456"')), on(8, { version: absent(8) })],
    ['in lower case', optioned(...option('"ssl"')), on(8, { port: '2484', version: absent(8) })],
    [
      'with two versions',
      optioned(...option('"SSL"', ...version('"1.0"'), ...version('"1.2"'))),
      on(8, { port: '2484', version: UNKNOWN_VERSION }),
    ],
    [
      'with a setting that is not known',
      optioned(...option('"SSL"', ...version('"1.0"').map((one) => one.replace(`"${VERSION}"`, 'var.u')))),
      on(8, { port: '2484', version: UNKNOWN_VERSION }),
    ],
    [
      'with settings that are not known',
      optioned(...option('"SSL"', 'dynamic "option_settings" {', 'for_each = var.u', 'content {', '}', '}')),
      on(8, { port: '2484', version: UNKNOWN_VERSION }),
    ],
    ['by an option that is not known', optioned(...option('var.u')), OPTIONS],
    ['by two options', optioned(...option('"SSL"'), ...option('"SSL"')), OPTIONS],
    [
      'by options that are not known',
      optioned('dynamic "option" {', 'for_each = var.u', 'content {', '}', '}'),
      OPTIONS,
    ],
    ['that something else sets', optioned(...option('"SSL"'), lifecycle('ignore_changes = [option]')), OPTIONS],
    ['of a group that is not read in whole', broken(optioned(...option('"SSL"'))), OPTIONS],
    ['of a group elsewhere', db('oracle-ee', 'option_group_name = "o"'), GROUP],
    ['of a group that is called almost as that of AWS', db('oracle-ee', 'option_group_name = "xdefault:o"'), GROUP],
    ['of a group that is not known', db('oracle-ee', 'option_group_name = var.u'), GROUP],
    ['of a copy', db('oracle-ee', 'snapshot_identifier = "s"'), GROUP],
    ['of an instance that is not read in whole', broken(db('oracle-ee')), GROUP],
    [
      'of a group that something else sets',
      db('oracle-ee', shared, lifecycle('ignore_changes = [option_group_name]')),
      GROUP,
    ],
  ]);
});

describe('what it takes', () => {
  const forced = (protocol: string, by: string, location?: number) => ({
    state: 'forced',
    protocol,
    by,
    ...(location === undefined ? {} : { location }),
  });
  const PARAMETERS = 'aws_db_parameter_group';
  const set = (engine: string, name: string, value: string) => db(engine, inRds) + group(PARAMETERS, name, value);
  const forceSsl = (value: string) => set('postgres', 'rds.force_ssl', value);
  const switchedOff = (protocol: string, parameter: string, value: string, on: string, where = `${PARAMETERS}.g`) => ({
    state: 'switched-off',
    protocol,
    parameter,
    value,
    on,
    index: 0,
    group: where,
  });
  const ALLOWED = { state: 'allowed' };
  const UNKNOWN = { state: 'unknown' };
  const parameter = (name: string, value: string) => `parameter {\nname = ${name}\nvalue = ${value}\n}`;
  const parameters = (...body: string[]) => db('postgres', inRds) + of(PARAMETERS, ...body).replace('"x"', '"g"');
  table(tlsOf, [
    ['PostgreSQL, 1', forceSsl('1'), forced('postgres', `rds.force_ssl is "1" in ${PARAMETERS}.g`, 10)],
    ['PostgreSQL, 0', forceSsl('0'), { ...switchedOff('postgres', 'rds.force_ssl', '0', '1'), location: 10 }],
    ['PostgreSQL, ON', forceSsl('ON'), forced('postgres', `rds.force_ssl is "ON" in ${PARAMETERS}.g`, 10)],
    ['PostgreSQL, OFF', forceSsl('OFF'), { ...switchedOff('postgres', 'rds.force_ssl', 'OFF', '1'), location: 10 }],
    ['PostgreSQL, x', forceSsl('x'), UNKNOWN],
    ['PostgreSQL 14', db('postgres', 'engine_version = "14.22"'), ALLOWED],
    [
      'PostgreSQL 15',
      db('postgres', 'engine_version = "15"'),
      forced('postgres', 'RDS for PostgreSQL 15 has rds.force_ssl = "1" by default', 3),
    ],
    ['PostgreSQL of a version that is not known', db('postgres', 'engine_version = var.u'), UNKNOWN],
    ['PostgreSQL of no version', db('postgres'), UNKNOWN],
    ['PostgreSQL of what is no version', db('postgres', 'engine_version = "x15"'), UNKNOWN],
    [
      'PostgreSQL with the parameters of AWS',
      db('postgres', 'engine_version = "14"', 'parameter_group_name = "default.postgres14"'),
      ALLOWED,
    ],
    [
      'PostgreSQL with others',
      db('postgres', 'engine_version = "14"', 'parameter_group_name = "xdefault.postgres14"'),
      UNKNOWN,
    ],
    ['SQL Server of any version', db('sqlserver-ee'), ALLOWED],
    ['SQL Server with a version', db('sqlserver-ee', 'engine_version = "15.00"'), ALLOWED],
    ['an engine without a switch', db('oracle-ee'), UNKNOWN],
    [
      'DocumentDB of a version',
      of('aws_docdb_cluster', 'engine_version = "5.0.0"'),
      forced('docdb', 'Amazon DocumentDB has tls = "enabled" by default', 2),
    ],
    ['DocumentDB', of('aws_docdb_cluster'), forced('docdb', 'Amazon DocumentDB has tls = "enabled" by default')],
    [
      'Aurora MySQL',
      of('aws_rds_cluster', 'engine = "aurora-mysql"', 'engine_version = "8.4.mysql_aurora.4.0"'),
      forced('mysql', 'Aurora MySQL 8.4.mysql_aurora.4.0 has require_secure_transport = "ON" by default', 3),
    ],
    ['a group with nothing of it', set('mysql', 'max_connections', '9').replace('"mysql"', '"sqlserver-ee"'), ALLOWED],
    ['a group with nothing', parameters().replace('"postgres"', '"sqlserver-ee"'), ALLOWED],
    [
      'a second parameter',
      parameters(parameter('"a"', '"1"'), parameter('"RDS.force_ssl"', '"0"')),
      { ...switchedOff('postgres', 'rds.force_ssl', '0', '1'), index: 1, location: 12 },
    ],
    [
      'a group without a name',
      db('postgres', 'parameter_group_name = ""') +
        group(PARAMETERS, 'rds.force_ssl', '1').replace('name = "g"', 'name = ""'),
      UNKNOWN,
    ],
    ['two values', parameters(parameter('"rds.force_ssl"', '"1"'), parameter('"rds.force_ssl"', '"0"')), UNKNOWN],
    ['a name that is not known', parameters(parameter('var.u', '"1"')), UNKNOWN],
    ['a value that is not known', parameters(parameter('"rds.force_ssl"', 'var.u')), UNKNOWN],
    [
      'parameters that are not known',
      parameters('dynamic "parameter" {', 'for_each = var.u', 'content {', '}', '}'),
      UNKNOWN,
    ],
    ['a group that is not read in whole', broken(forceSsl('1')), UNKNOWN],
    [
      'a group that something else sets',
      parameters(parameter('"rds.force_ssl"', '"1"'), lifecycle('ignore_changes = [parameter]')),
      UNKNOWN,
    ],
    ...[
      'replicate_source_db = "x"',
      'snapshot_identifier = "x"',
      'restore_to_point_in_time {\n}',
      's3_import {\n}',
    ].map((one): Row => [`a copy, ${one}`, db('postgres', 'engine_version = "14"', one), UNKNOWN]),
    ...['replication_source_identifier = "x"', 'global_cluster_identifier = "x"'].map(
      (one): Row => [
        `a copy of a cluster, ${one}`,
        of('aws_rds_cluster', 'engine = "aurora-postgresql"', 'engine_version = "14"', one),
        UNKNOWN,
      ],
    ),
    ['no copy', db('postgres', 'engine_version = "14"', 'snapshot_identifier = null'), ALLOWED],
    [
      'a proxy',
      of('aws_db_proxy', 'engine_family = "MYSQL"', 'require_tls = true'),
      forced('mysql', 'require_tls is true', 3),
    ],
    ['a proxy that does not ask', of('aws_db_proxy', 'engine_family = "POSTGRESQL"', 'require_tls = false'), ALLOWED],
    ['a proxy of which nothing is said', of('aws_db_proxy', 'engine_family = "POSTGRESQL"'), ALLOWED],
    [
      'a proxy of which nothing is known',
      of('aws_db_proxy', 'engine_family = "POSTGRESQL"', 'require_tls = var.u'),
      UNKNOWN,
    ],
    ['a proxy of SQL Server', of('aws_db_proxy', 'engine_family = "SQLSERVER"', 'require_tls = true'), UNKNOWN],
    ['a cache', of(RG, ON), forced('redis', `${ENABLED} is true`, 2)],
    ['a cache that takes both', of(RG, ON, 'transit_encryption_mode = "preferred"'), ALLOWED],
    [
      'a serverless cache',
      of('aws_elasticache_serverless_cache', 'engine = "valkey"'),
      forced('redis', 'a serverless cache accepts only TLS'),
    ],
    ['MemoryDB', of('aws_memorydb_cluster', 'tls_enabled = true'), forced('redis', 'tls_enabled is true', 2)],
    ['brokers', of('aws_msk_cluster', ...client('"TLS"')), forced('kafka', 'client_broker is "TLS"', 4)],
    ['brokers by default', of('aws_msk_cluster'), forced('kafka', 'client_broker is "TLS" by default')],
    ['brokers that take both', of('aws_msk_cluster', ...client('"TLS_PLAINTEXT"')), ALLOWED],
    ['brokers of which nothing is known', of('aws_msk_cluster', ...client('var.u')), UNKNOWN],
  ]);
});

describe('its CAs', () => {
  const cas: Parameters<typeof toldOf>[0] = (database, root) =>
    casOf(database, root).map(({ server, argument, field }) => [
      server.address,
      argument,
      field.state === 'set' ? field.value : field.state,
    ]);
  const C = 'cluster_identifier = aws_rds_cluster.x.id';
  const cluster = of('aws_rds_cluster', 'cluster_identifier = "c"', 'ca_certificate_identifier = "a"');
  const member = of('aws_rds_cluster_instance', C, 'ca_cert_identifier = "b"');
  const ALL = [
    ['aws_rds_cluster.x', 'ca_certificate_identifier', 'a'],
    ['aws_rds_cluster_instance.x', 'ca_cert_identifier', 'b'],
  ];
  table(cas, [
    ['an instance', db('mysql', 'ca_cert_identifier = "a"'), [['aws_db_instance.x', 'ca_cert_identifier', 'a']]],
    ['an instance of which nothing is said', db('mysql'), [['aws_db_instance.x', 'ca_cert_identifier', 'absent']]],
    ['a cluster with its instances', cluster + member, ALL],
    ['a custom endpoint', of('aws_rds_cluster_endpoint', C) + cluster + member, ALL],
    [
      'a custom endpoint of a cluster elsewhere',
      of('aws_rds_cluster_endpoint', 'cluster_identifier = "d"') + cluster,
      [],
    ],
    ['an instance of a cluster', member + cluster, [ALL[1]]],
    [
      'DocumentDB',
      of('aws_docdb_cluster', 'cluster_identifier = "c"') +
        of('aws_docdb_cluster_instance', 'cluster_identifier = "c"', 'ca_cert_identifier = "b"'),
      [['aws_docdb_cluster_instance.x', 'ca_cert_identifier', 'b']],
    ],
    ['a proxy', of('aws_db_proxy'), []],
  ] as Row[]);
});

describe('its versions', () => {
  const mysql = (value: string) => db('mysql', inRds) + group('aws_db_parameter_group', 'tls_version', value);
  const G = 'aws_db_parameter_group.g';
  const open = (what: string) => ({ state: 'unknown', why: `the TLS versions of ${what} are undetermined` });
  const DB = open('aws_db_instance.x');
  const CLUSTER = open('aws_docdb_cluster.x');
  const NONE = { state: 'unrestricted' };
  table(tlsVersionsOf, [
    ['both', mysql('TLSv1.2,TLSv1.3'), { state: 'yes', by: `tls_version has TLSv1.2 in ${G}`, location: 10 }],
    [
      'both, with spaces',
      mysql(' tlsv1.3 , tlsv1.2 '),
      { state: 'yes', by: `tls_version has TLSv1.2 in ${G}`, location: 10 },
    ],
    [
      'one that DMS does not speak',
      mysql('TLSv1.3'),
      {
        state: 'no',
        protocol: 'mysql',
        by: `tls_version is "TLSv1.3" in ${G}`,
        location: 10,
        only: 'TLS 1.3',
        remedy: `Add TLSv1.2 to tls_version in ${G}.`,
        lines: ['parameter {', '  name  = "tls_version"', '  value = "TLSv1.2,TLSv1.3"', '}'],
        change: { address: G, attribute: 'parameter[0].value', value: '"TLSv1.2,TLSv1.3"' },
      },
    ],
    ['older ones', mysql('TLSv1,TLSv1.1'), DB],
    ['an older one and a newer one', mysql('TLSv1.1,TLSv1.3'), DB],
    ['none that are set', db('mysql'), NONE],
    ['another parameter', db('mysql', inRds) + group('aws_db_parameter_group', 'a', 'b'), NONE],
    ['a copy', db('mysql', 'snapshot_identifier = "s"'), DB],
    ['a group that is not read in whole', broken(mysql('TLSv1.3')), DB],
    ['another engine', mysql('TLSv1.3').replace('"mysql"', '"postgres"'), NONE],
    [
      'an engine that is not known',
      mysql('TLSv1.3').replace('"mysql"', 'var.u'),
      { state: 'unknown', why: 'the engine of aws_db_instance.x is undetermined' },
    ],
    ['another type', of('aws_db_proxy'), NONE],
    [
      'a cluster elsewhere',
      of('aws_rds_cluster_instance', 'cluster_identifier = "c"'),
      { state: 'unknown', why: 'the cluster of aws_rds_cluster_instance.x is undetermined' },
    ],
    [
      'Oracle, 1.0',
      optioned(...option('"SSL"', ...version('"1.0"'))),
      {
        state: 'no',
        protocol: 'oracle',
        by: `${VERSION} is "1.0" in aws_db_option_group.o`,
        location: 11,
        only: 'TLS 1.0',
        remedy: `Set ${VERSION} = "1.2" in the option SSL of aws_db_option_group.o.`,
        lines: ['option_settings {', `  name  = "${VERSION}"`, '  value = "1.2"', '}'],
      },
    ],
    [
      'Oracle, 1.2 or 1.0',
      optioned(...option('"SSL"', ...version('"1.2 or 1.0"'))),
      { state: 'yes', by: `${VERSION} is "1.2 or 1.0" in aws_db_option_group.o`, location: 11 },
    ],
    [
      'Oracle, 1.0 or 1.2',
      optioned(...option('"SSL"', ...version('"1.0 or 1.2"'))),
      { state: 'yes', by: `${VERSION} is "1.0 or 1.2" in aws_db_option_group.o`, location: 11 },
    ],
    [
      'Oracle, nothing set',
      optioned(...option('"SSL"')),
      { state: 'unknown', why: `${VERSION} of aws_db_option_group.o is undetermined` },
    ],
    [
      'Oracle, 1.1',
      optioned(...option('"SSL"', ...version('"1.1"'))),
      { state: 'unknown', why: `${VERSION} of aws_db_option_group.o is undetermined` },
    ],
    ['Oracle without TLS', db('oracle-ee'), NONE],
    [
      'Oracle with options that are not known',
      optioned(...option('var.u')),
      { state: 'unknown', why: 'the options of aws_db_option_group.o are undetermined' },
    ],
    ...['enabled', 'fips-140-3', 'tls1.2+', 'TLS1.2+'].map(
      (value): Row => [
        `DocumentDB, ${value}`,
        docdb(value),
        { state: 'yes', by: `tls is "${value.toLowerCase()}" in ${DOCDB}.g`, location: 9 },
      ],
    ),
    ['DocumentDB, disabled', docdb('disabled'), NONE],
    [
      'DocumentDB, tls1.3+',
      docdb('tls1.3+'),
      { state: 'unknown', why: 'whether DMS speaks TLS 1.3 to Amazon DocumentDB is not documented' },
    ],
    ...['x', 'xenabled', 'enabledx', 'tls1x2+'].map((value): Row => [`DocumentDB, ${value}`, docdb(value), CLUSTER]),
    ['DocumentDB, nothing set', of('aws_docdb_cluster'), NONE],
    ['DocumentDB, another parameter', of('aws_docdb_cluster', inCluster(DOCDB)) + group(DOCDB, 'a', 'b'), NONE],
    ['DocumentDB, a copy', of('aws_docdb_cluster', 'snapshot_identifier = "s"'), CLUSTER],
    ['DocumentDB, not read in whole', broken(docdb('enabled')), CLUSTER],
  ]);
});
