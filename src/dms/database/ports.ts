import type { Endpoint } from '../endpoint.ts';
import type { Field } from '../field.ts';

/** What the brokers of an MSK cluster speak where an endpoint connects to; undefined for other brokers, and where it can't be told. */
export interface BrokerPort {
  readonly tls: boolean;
  /** `port 9092`, `bootstrap_brokers`. */
  readonly named: string;
}

/** A port of Amazon MSK. A self-managed Kafka may use any of them for anything. */
export interface MskPort {
  readonly port: string;
  /** The attribute of aws_msk_cluster that lists the brokers with this port. */
  readonly attribute: string;
  readonly tls: boolean;
  /** `public`: brokers are reached from outside of the VPC. */
  readonly access: 'private' | 'public';
}

/** Amazon MSK developer guide, "Port information". */
export const MSK_PORTS: readonly MskPort[] = [
  { port: '9092', attribute: 'bootstrap_brokers', tls: false, access: 'private' },
  { port: '9094', attribute: 'bootstrap_brokers_tls', tls: true, access: 'private' },
  { port: '9096', attribute: 'bootstrap_brokers_sasl_scram', tls: true, access: 'private' },
  { port: '9098', attribute: 'bootstrap_brokers_sasl_iam', tls: true, access: 'private' },
  { port: '9194', attribute: 'bootstrap_brokers_public_tls', tls: true, access: 'public' },
  { port: '9196', attribute: 'bootstrap_brokers_public_sasl_scram', tls: true, access: 'public' },
  { port: '9198', attribute: 'bootstrap_brokers_public_sasl_iam', tls: true, access: 'public' },
];

const MSK_BROKER = /\.kafka(?:-serverless)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?:(\d+)$/;

export function brokerPort(broker: Field): BrokerPort | undefined {
  if (broker.state === 'set') {
    const ports = new Set(broker.value.split(',').map((one) => MSK_BROKER.exec(one.trim())?.[1] ?? ''));
    const [port] = ports;
    const known = ports.size === 1 ? MSK_PORTS.find((one) => one.port === port) : undefined;
    return known && { tls: known.tls, named: `port ${known.port}` };
  }
  if (broker.state !== 'undetermined') return undefined;
  const reference = broker.reference ?? (broker.madeFrom.length === 1 ? broker.madeFrom[0] : undefined);
  if (reference?.type !== 'aws_msk_cluster') return undefined;
  const known = MSK_PORTS.find(({ attribute }) => attribute === reference.attribute);
  return known && { tls: known.tls, named: known.attribute };
}

/** The port of Oracle's listener that speaks no TLS (TCP, not TCPS), unless someone has moved it. */
export const ORACLE_TCP_PORT = '1521';

export function portOf(endpoint: Endpoint): Field {
  return endpoint.field('port');
}
