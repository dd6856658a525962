import type { Resource, Root } from '../../graph/graph.ts';
import { table } from '../../table.ts';
import type { Location } from '../location.ts';
import { encryptionOf } from './brokers.ts';
import { cacheTlsOf, type Setting } from './cache-tls.ts';
import { attributeOf, clusterOf } from './database.ts';
import { tlsOf } from './database-tls.ts';
import { isOracle, type OracleTls, oracleTlsOf } from './oracle-options.ts';
import type { Protocol } from './tls-defaults.ts';

/** Whether a database speaks TLS at all. `by` is what says so, as a clause. */
export type TlsOffer =
  | { readonly state: 'yes'; readonly protocol: Protocol; readonly by: string; readonly location?: Location }
  | {
      readonly state: 'no';
      readonly protocol: Protocol;
      readonly by: string;
      readonly location: Location;
      /** What makes it speak TLS. */
      readonly remedy: string;
      readonly lines: readonly string[];
      /** The same as an edit, where attributes of one resource are all that it takes. */
      readonly change?: { readonly address: string; readonly settings: readonly Setting[] };
    }
  | { readonly state: 'unknown'; readonly why: string };

/** What the database that an endpoint names offers, as far as the configuration tells. */
export function tlsOfferOf(database: Resource, root: Root): TlsOffer {
  switch (database.type) {
    case 'aws_elasticache_cluster':
    case 'aws_elasticache_replication_group':
    case 'aws_elasticache_serverless_cache':
    case 'aws_memorydb_cluster':
      return ofCache(database, root);
    case 'aws_msk_cluster':
      return ofBrokers(database);
    case 'aws_msk_serverless_cluster':
      return { state: 'yes', protocol: 'kafka', by: 'MSK Serverless accepts only TLS' };
    case 'aws_redshift_cluster':
      return { state: 'yes', protocol: 'redshift', by: 'Amazon Redshift always offers TLS' };
    case 'aws_docdbelastic_cluster':
      return { state: 'yes', protocol: 'docdb', by: 'elastic clusters of Amazon DocumentDB always offer TLS' };
    case 'aws_db_proxy':
      return ofProxy(database);
    default: {
      const cluster = clusterOf(database, root);
      if (cluster === undefined) return unknown(database, 'the cluster');
      return cluster.type === 'aws_docdb_cluster' ? ofDocumentDb(cluster, root) : ofRds(cluster, root);
    }
  }
}

function unknown({ address }: Resource, what: string): TlsOffer {
  return { state: 'unknown', why: `${what} of ${address} is undetermined` };
}

function ofCache(cache: Resource, root: Root): TlsOffer {
  const tls = cacheTlsOf(cache, root);
  if (tls.state === 'unknown') return tls;
  const { by, location } = tls;
  if (tls.state === 'on') return { state: 'yes', protocol: 'redis', by, ...(location ? { location } : {}) };
  const { change, remedy } = tls;
  return {
    state: 'no',
    protocol: 'redis',
    by,
    location: tls.location,
    remedy,
    lines: change ? change.settings.map(({ attribute, value }) => `${attribute} = ${value}`) : [],
    ...(change ? { change } : {}),
  };
}

function ofBrokers(cluster: Resource): TlsOffer {
  const encryption = encryptionOf(cluster);
  if (encryption.state === 'unknown') return encryption;
  const { by, location } = encryption;
  if (encryption.state !== 'PLAINTEXT')
    return { state: 'yes', protocol: 'kafka', by, ...(location ? { location } : {}) };
  return {
    state: 'no',
    protocol: 'kafka',
    by,
    location: encryption.location,
    remedy: `Set client_broker = "TLS" in ${cluster.address}, or "TLS_PLAINTEXT" for as long as clients without TLS connect, and use the TLS port of the brokers.`,
    lines: ['encryption_info {', '  encryption_in_transit {', '    client_broker = "TLS"', '  }', '}'],
    change: {
      address: cluster.address,
      settings: [{ attribute: 'encryption_info.encryption_in_transit.client_broker', value: '"TLS"' }],
    },
  };
}

/** A cluster has no optional TLS: where its parameter is off, there is none. */
function ofDocumentDb(cluster: Resource, root: Root): TlsOffer {
  const tls = tlsOf(cluster, root);
  if (tls.state === 'forced')
    return { state: 'yes', protocol: 'docdb', by: tls.by, ...(tls.location ? { location: tls.location } : {}) };
  if (tls.state !== 'switched-off') return unknown(cluster, 'the parameter tls');
  const { parameter, value, on, index, group, location } = tls;
  return {
    state: 'no',
    protocol: 'docdb',
    by: `${parameter} is "${value}" in ${group.address}`,
    location,
    remedy: `Set ${parameter} = "${on}" in ${group.address}, and reboot the instances of the cluster.`,
    lines: ['parameter {', `  name  = "${parameter}"`, `  value = "${on}"`, '}'],
    change: {
      address: group.address,
      settings: [{ attribute: `parameter[${index}].value`, value: JSON.stringify(on) }],
    },
  };
}

/** Engines that speak TLS on their one port, with certificates that RDS makes. Amazon RDS user guide, Using SSL/TLS (docs/facts.md, section 6). */
const ALWAYS: readonly (readonly [engine: RegExp, protocol: Protocol, title: string])[] = [
  [/^(postgres|aurora-postgresql)$/, 'postgres', 'PostgreSQL'],
  [/^(mysql|aurora|aurora-mysql)$/, 'mysql', 'MySQL'],
  [/^mariadb$/, 'mysql', 'MariaDB'],
  [/^sqlserver-/, 'sqlserver', 'SQL Server'],
];

function ofRds(database: Resource, root: Root): TlsOffer {
  if (isOracle(database)) return ofOracle(oracleTlsOf(database, root));
  const engine = attributeOf(database, 'engine');
  const row = engine.state === 'set' ? ALWAYS.find(([pattern]) => pattern.test(engine.value)) : undefined;
  if (row === undefined) return unknown(database, 'the TLS');
  const [, protocol, title] = row;
  return { state: 'yes', protocol, by: `${title} on Amazon RDS always offers TLS`, location: engine.location };
}

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

function ofOracle(tls: OracleTls): TlsOffer {
  switch (tls.state) {
    case 'unknown':
      return tls;
    case 'on':
      return { state: 'yes', protocol: 'oracle', by: tls.by, location: tls.location };
    case 'off': {
      const { group, by, location } = tls;
      const where = group?.address ?? 'an aws_db_option_group, set it as option_group_name';
      const isNative = by.includes('NATIVE_NETWORK_ENCRYPTION');
      return {
        state: 'no',
        protocol: 'oracle',
        by,
        location,
        remedy: `${isNative ? 'Replace it with' : 'Add'} the option SSL ${isNative ? '' : `to ${where}`}`
          .trimEnd()
          .concat(', and connect to its port.'),
        lines: SSL_OPTION,
      };
    }
  }
}

const PROXIES = table<Protocol>({
  MYSQL: 'mysql',
  POSTGRESQL: 'postgres',
  SQLSERVER: 'sqlserver',
});

function ofProxy(proxy: Resource): TlsOffer {
  const family = attributeOf(proxy, 'engine_family');
  const protocol = family.state === 'set' ? PROXIES[family.value] : undefined;
  return protocol === undefined
    ? unknown(proxy, 'engine_family')
    : { state: 'yes', protocol, by: 'RDS Proxy always offers TLS' };
}
