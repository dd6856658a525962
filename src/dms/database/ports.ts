import type { Endpoint } from '../endpoint.ts';
import type { Field } from '../field.ts';

/** What the brokers of an MSK cluster speak where an endpoint connects to; undefined for other brokers, and where it can't be told. */
export interface BrokerPort {
  readonly tls: boolean;
  /** `port 9092`, `bootstrap_brokers`. */
  readonly named: string;
}

/** Ports of Amazon MSK (developer guide, "Port information"): public access has its own. A self-managed Kafka may use any of them for anything. */
const MSK_PORTS: ReadonlyMap<string, boolean> = new Map([
  ['9092', false],
  ['9094', true],
  ['9096', true],
  ['9098', true],
  ['9194', true],
  ['9196', true],
  ['9198', true],
]);

const MSK_BROKER = /\.kafka(?:-serverless)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?:(\d+)$/;

export function brokerPort(broker: Field): BrokerPort | undefined {
  if (broker.state === 'set') {
    const ports = new Set(broker.value.split(',').map((one) => MSK_BROKER.exec(one.trim())?.[1] ?? ''));
    const [port] = ports;
    const tls = port === undefined ? undefined : MSK_PORTS.get(port);
    return ports.size === 1 && tls !== undefined ? { tls, named: `port ${port}` } : undefined;
  }
  if (broker.state !== 'undetermined') return undefined;
  const reference = broker.reference ?? (broker.madeFrom.length === 1 ? broker.madeFrom[0] : undefined);
  if (reference?.type !== 'aws_msk_cluster') return undefined;
  const kind = /^bootstrap_brokers(_(?:public_)?(?:tls|sasl_scram|sasl_iam))?$/.exec(reference.attribute);
  return kind === null ? undefined : { tls: kind[1] !== undefined, named: reference.attribute };
}

/** The port of Oracle's listener that speaks no TLS (TCP, not TCPS), unless someone has moved it. */
export const ORACLE_TCP_PORT = '1521';

export function portOf(endpoint: Endpoint): Field {
  return endpoint.field('port');
}
