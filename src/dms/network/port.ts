import type { Resource } from '../../graph/graph.ts';
import { table } from '../../table.ts';
import { secretOf } from '../connection/secret.ts';
import { attributeOf } from '../database/database.ts';
import { MSK_PORTS, mskPortOf } from '../database/ports.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Field } from '../field.ts';
import type { Location } from '../location.ts';
import { settingOf } from '../settings.ts';
import { SETTINGS_ENGINES, settingsEngine } from '../settings-engines.ts';

export interface Port {
  readonly number: number;
  readonly location: Location;
}

/**
 * The port that an endpoint connects to: as it is written, that of the database (or cluster) it is taken from, or that of the brokers; undefined where it can't
 * be told, or shown.
 */
export function portOf(endpoint: Endpoint, databases: readonly Resource[]): Port | undefined {
  if (databases.some(({ type }) => type === 'aws_msk_cluster')) return brokerPort(endpoint);
  const field = writtenPort(endpoint);
  const from =
    field.state === 'undetermined' && field.reference?.attribute === 'port' ? field.reference.address : undefined;
  const database = databases.find(({ address }) => address === from);
  return portNumber(database ? standardOf(database) : textOf(field), field);
}

/** Some engines have it in their settings, and some endpoints in their secret. */
function writtenPort(endpoint: Endpoint): Field {
  const { engine, settings, field } = endpoint;
  const own = engine.state === 'known' ? settingsEngine(engine.engine.name) : undefined;
  const port = (own?.port === undefined ? undefined : settingOf(settings, own, own.port)) ?? field('port');
  const secret = port.state === 'absent' ? secretOf(endpoint) : undefined;
  return secret?.state === 'written' && !secret.lacks.includes('port') ? secret.get('port') : port;
}

/** The ports of databases that name none. Amazon RDS and Amazon Aurora API references, Port of CreateDBInstance and CreateDBCluster. */
const STANDARD = table<string>({
  'aws_db_instance postgres': '5432',
  'aws_db_instance mysql': '3306',
  'aws_db_instance mariadb': '3306',
  'aws_rds_cluster aurora-mysql': '3306',
  'aws_rds_cluster aurora-postgresql': '5432',
});

function standardOf(database: Resource): string | undefined {
  const engine = attributeOf(database, 'engine');
  return engine.state === 'set' && attributeOf(database, 'port').state === 'absent'
    ? STANDARD[`${database.type} ${engine.value}`]
    : undefined;
}

/** Public brokers are reached from outside of the VPC. */
const BROKERS = MSK_PORTS.filter(({ access }) => access === 'private');

function brokerPort({ settings }: Endpoint): Port | undefined {
  const broker = settingOf(settings, SETTINGS_ENGINES.kafka, SETTINGS_ENGINES.kafka.server);
  if (broker?.state === 'set') {
    const ports = new Set(
      textOf(broker)
        ?.split(',')
        .map((one) => /:(\d+)$/.exec(one.trim())?.[1]),
    );
    const [port] = ports;
    return ports.size === 1 ? portNumber(BROKERS.find((one) => one.port === port)?.port, broker) : undefined;
  }
  const listener = mskPortOf(broker);
  return broker && listener?.access === 'private' ? portNumber(listener.port, broker) : undefined;
}

function textOf(field: Field): string | undefined {
  return field.state === 'set' && !field.hidden ? field.value : undefined;
}

/** For the provider, 0 is a port that is not set. */
function isPort(number: number): boolean {
  return number > 0 && number <= 65_535;
}

function portNumber(text: string | undefined, { location }: Field): Port | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined;
  const number = Number(text);
  return isPort(number) ? { number, location } : undefined;
}
