import type { Resource } from '../../graph/graph.ts';
import { memo } from '../../memo.ts';
import { databaseOf } from '../connection/server.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Field } from '../field.ts';
import { attributeOf } from './database.ts';
import { isOracle, oracleTlsOf } from './oracle-options.ts';
import { ORACLE_TCP_PORT, portOf } from './ports.ts';

/** The ports of an Oracle server, as far as they are known. */
export interface OraclePorts {
  readonly database: Resource | undefined;
  readonly tls: ReturnType<typeof oracleTlsOf> | undefined;
  /** That of the listener with TLS. */
  readonly right: string | undefined;
  /** The endpoint's port is that of the listener without TLS. */
  readonly isClear: boolean;
}

export const oraclePortsOf = memo((endpoint: Endpoint): OraclePorts => {
  const port = portOf(endpoint);
  const link = databaseOf(endpoint);
  const database = link.state === 'linked' && isOracle(link.database) ? link.database : undefined;
  const tls = database && oracleTlsOf(database, endpoint.root);
  const right = tls?.state === 'on' ? tls.port : undefined;
  const isClear = (port.state === 'set' && port.value === ORACLE_TCP_PORT) || isOwnPort(port, database);
  return { database, tls, right, isClear };
});

/** The port of an instance is that of its listener without TLS: the option SSL opens a second one. */
function isOwnPort(port: Field, database: Resource | undefined): boolean {
  if (database === undefined) return false;
  if (port.state === 'undetermined')
    return port.reference?.address === database.address && port.reference.attribute === 'port';
  const own = attributeOf(database, 'port');
  return port.state === 'set' && own.state === 'set' && own.value === port.value;
}
