import { byLetters, lettersOf, nearest } from '../text/suggest.ts';
import { ALL_SETTINGS_ENGINES } from './settings-engines.ts';

/** `aws_dms_endpoint.ssl_mode`, weakest first. AWS DMS user guide, "Using SSL with AWS DMS". */
export const MODES = ['none', 'require', 'verify-ca', 'verify-full'] as const;
export type Mode = (typeof MODES)[number];

/**
 * Where the TLS switch of an engine is: `mode`: ssl_mode; `always`: TLS anyway, ssl_mode must stay none; `settings`: an argument of a settings block;
 * `undocumented`: AWS does not say.
 */
export type Switch = 'mode' | 'always' | 'settings' | 'undocumented';

export interface Engine {
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  readonly switch: Switch;
  /** The modes that AWS documents; undefined where it documents no matrix. */
  readonly modes: readonly Mode[] | undefined;
  /** `either`: it takes one, of a kind that is not documented. */
  readonly certificate: 'pem' | 'wallet' | 'either' | 'none' | 'undocumented';
  /** How sure the row is: read in the source, or inferred from it. */
  readonly basis: 'documented' | 'inferred' | 'unconfirmed';
  readonly source: string;
}

const SSL_GUIDE = 'AWS DMS user guide, Using SSL with AWS DMS';
const MYSQL: readonly Mode[] = ['none', 'verify-ca', 'verify-full'];
const ALL: readonly Mode[] = MODES;

function row(
  name: string,
  title: string,
  where: Switch,
  modes: readonly Mode[] | undefined,
  certificate: Engine['certificate'],
  basis: Engine['basis'],
  source = SSL_GUIDE,
): Engine {
  return { name, title, switch: where, modes, certificate, basis, source };
}

/** Every engine_name of the provider (v6), and `s3` of v4 and v5. */
export const ENGINES: ReadonlyMap<string, Engine> = new Map(
  [
    row('mysql', 'MySQL', 'mode', MYSQL, 'pem', 'documented'),
    row('mariadb', 'MariaDB', 'mode', MYSQL, 'pem', 'documented'),
    row('aurora', 'Aurora MySQL', 'mode', MYSQL, 'pem', 'documented'),
    row('aurora-serverless', 'Aurora Serverless (MySQL)', 'mode', MYSQL, 'pem', 'inferred'),
    row('postgres', 'PostgreSQL', 'mode', ALL, 'pem', 'documented'),
    row('aurora-postgresql', 'Aurora PostgreSQL', 'mode', ALL, 'pem', 'inferred'),
    row('aurora-postgresql-serverless', 'Aurora Serverless (PostgreSQL)', 'mode', ALL, 'pem', 'inferred'),
    row('sqlserver', 'SQL Server', 'mode', ['none', 'require', 'verify-full'], 'pem', 'documented'),
    row('babelfish', 'Babelfish', 'undocumented', undefined, 'pem', 'unconfirmed'),
    row('azuredb', 'Azure SQL Database', 'undocumented', undefined, 'pem', 'unconfirmed'),
    row('azure-sql-managed-instance', 'Azure SQL Managed Instance', 'undocumented', undefined, 'pem', 'unconfirmed'),
    row('oracle', 'Oracle', 'mode', ['none', 'verify-ca'], 'wallet', 'documented'),
    row('sybase', 'SAP ASE', 'mode', ['none', 'verify-full'], 'pem', 'documented'),
    row('mongodb', 'MongoDB', 'mode', ['none', 'require', 'verify-full'], 'pem', 'documented'),
    row(
      'docdb',
      'Amazon DocumentDB',
      'mode',
      undefined,
      'pem',
      'documented',
      'AWS DMS user guide, Using Amazon DocumentDB as a source and as a target',
    ),
    row('db2', 'Db2 LUW', 'mode', ['none', 'verify-ca'], 'pem', 'documented'),
    row('db2-zos', 'Db2 for z/OS', 'mode', ['none', 'verify-ca'], 'pem', 'documented'),
    row('redshift', 'Amazon Redshift', 'always', ['none'], 'none', 'documented'),
    row('redshift-serverless', 'Amazon Redshift Serverless', 'always', ['none'], 'none', 'inferred'),
    row('neptune', 'Amazon Neptune', 'always', ['none'], 'none', 'inferred'),
    row('s3', 'Amazon S3', 'always', ['none'], 'none', 'documented', 'hashicorp/terraform-provider-aws issue 31821'),
    row('dynamodb', 'Amazon DynamoDB', 'always', ['none'], 'none', 'documented'),
    row('kinesis', 'Amazon Kinesis', 'always', ['none'], 'none', 'documented'),
    ...ALL_SETTINGS_ENGINES.flatMap(({ titles, source }) =>
      Object.entries(titles).map(([name, title]) =>
        row(name, title, 'settings', undefined, 'none', 'documented', source),
      ),
    ),
    row('dms-transfer', 'DMS transfer', 'undocumented', undefined, 'undocumented', 'unconfirmed'),
  ].map((engine) => [engine.name, engine]),
);

/** A data provider with `virtual = true` connects to nothing. AWS DMS API reference, CreateDataProvider. */
export const VIRTUAL: Engine = row(
  'virtual',
  'virtual',
  'always',
  undefined,
  'undocumented',
  'documented',
  'AWS DMS API reference, CreateDataProvider',
);

/** One whose database is files in S3 (`s3_path`): it connects to nothing either. AWS DMS API reference, DataProviderSettings. */
export const OFFLINE: Engine = row(
  'offline',
  'offline',
  'always',
  undefined,
  'undocumented',
  'documented',
  'AWS DMS API reference, DataProviderSettings',
);

/** The strongest mode that AWS documents for the engine (DocumentDB: the one it prescribes); none where ssl_mode is not the switch. */
export function strongestMode(engine: Engine): Mode {
  if (engine.switch === 'settings') return 'none';
  return engine.modes?.at(-1) ?? 'verify-full';
}

/** The engines for which ssl_mode is not the switch, for messages. */
export const NOT_BY_MODE: readonly string[] = [...ENGINES.values()]
  .filter((engine) => engine.switch !== 'mode')
  .map(({ name }) => name);

/** What people write for an engine and what DMS calls it. */
const SLIPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    postgresql: 'postgres',
    pgsql: 'postgres',
    'aurora-mysql': 'aurora',
    'aurora-postgres': 'aurora-postgresql',
    mssql: 'sqlserver',
    'sql-server': 'sqlserver',
    documentdb: 'docdb',
    'sqlserver-ex': 'sqlserver',
    'sqlserver-se': 'sqlserver',
    'sqlserver-ee': 'sqlserver',
    'sqlserver-web': 'sqlserver',
    'oracle-ee': 'oracle',
    'oracle-se2': 'oracle',
    'oracle-se': 'oracle',
    msk: 'kafka',
    mongo: 'mongodb',
  }),
);

/** The engine that is meant by a name which is none: a slip that people make, or the nearest one; undefined where nothing is near. */
export function intendedEngine(name: string): string | undefined {
  return sureEngine(name) ?? nearest(name, ENGINES.keys(), byLetters);
}

/** The engine that surely is meant: by a slip that people make, or by the same letters (`MySQL`, `Aurora_PostgreSQL`). */
export function sureEngine(name: string): string | undefined {
  return SLIPS.get(name.toLowerCase()) ?? [...ENGINES.keys()].find((engine) => lettersOf(engine) === lettersOf(name));
}
