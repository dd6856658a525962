import type { Reference } from '../../graph/value.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Field } from '../field.ts';

/** Where an endpoint connects to the brokers of an MSK cluster. */
export interface BrokerPort {
  readonly listener: MskPort;
  /** `port 9092`, `bootstrap_brokers`. */
  readonly named: string;
  /** The cluster whose attribute it is. */
  readonly reference?: Reference;
}

/** A listener of Amazon MSK. A self-managed Kafka may use any port for anything. */
export interface MskPort {
  /** Not the same for all brokers with private connectivity from other VPCs. */
  readonly port?: string;
  /** The attribute of aws_msk_cluster, and of the data source aws_msk_bootstrap_brokers, that lists the brokers with this port. */
  readonly attribute: string;
  /** What DMS calls the protocols that are spoken there; none where it knows none of them. */
  readonly protocols: readonly string[];
  /** The same for people. */
  readonly title: string;
  /** `public`: brokers are reached from outside of the VPC. */
  readonly access: 'private' | 'public' | 'vpc-connectivity';
  readonly ipv6?: true;
}

const CLEAR = { protocols: ['plaintext'], title: 'clear text' } as const;
const TLS = { protocols: ['ssl-encryption', 'ssl-authentication'], title: 'TLS' } as const;
const SCRAM = { protocols: ['sasl-ssl'], title: 'TLS with SASL/SCRAM' } as const;
/** DMS has no IAM authentication for Kafka (docs/facts.md, section 6). */
const IAM = { protocols: [], title: 'IAM authentication, which DMS does not support for Kafka' } as const;
const PRIVATE = { access: 'private' } as const;
const PUBLIC = { access: 'public' } as const;
const IPV6 = { access: 'private', ipv6: true } as const;
const VPC = { access: 'vpc-connectivity' } as const;

/** Amazon MSK developer guide, "Port information". */
export const MSK_PORTS: readonly MskPort[] = [
  { port: '9092', attribute: 'bootstrap_brokers', ...CLEAR, ...PRIVATE },
  { port: '9094', attribute: 'bootstrap_brokers_tls', ...TLS, ...PRIVATE },
  { port: '9096', attribute: 'bootstrap_brokers_sasl_scram', ...SCRAM, ...PRIVATE },
  { port: '9098', attribute: 'bootstrap_brokers_sasl_iam', ...IAM, ...PRIVATE },
  { port: '9194', attribute: 'bootstrap_brokers_public_tls', ...TLS, ...PUBLIC },
  { port: '9196', attribute: 'bootstrap_brokers_public_sasl_scram', ...SCRAM, ...PUBLIC },
  { port: '9198', attribute: 'bootstrap_brokers_public_sasl_iam', ...IAM, ...PUBLIC },
  { port: '20092', attribute: 'bootstrap_brokers_ipv6', ...CLEAR, ...IPV6 },
  { port: '20094', attribute: 'bootstrap_brokers_tls_ipv6', ...TLS, ...IPV6 },
  { port: '20096', attribute: 'bootstrap_brokers_sasl_scram_ipv6', ...SCRAM, ...IPV6 },
  { port: '20098', attribute: 'bootstrap_brokers_sasl_iam_ipv6', ...IAM, ...IPV6 },
  { attribute: 'bootstrap_brokers_vpc_connectivity_tls', ...TLS, ...VPC },
  { attribute: 'bootstrap_brokers_vpc_connectivity_sasl_scram', ...SCRAM, ...VPC },
  { attribute: 'bootstrap_brokers_vpc_connectivity_sasl_iam', ...IAM, ...VPC },
];

/** The listener of a protocol that is reached in the same way as another one. */
export function listenerFor(protocol: string, { access, ipv6 }: MskPort): MskPort | undefined {
  return MSK_PORTS.find((one) => one.access === access && one.ipv6 === ipv6 && one.protocols.includes(protocol));
}

const MSK_BROKER = /\.kafka(?:-serverless)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?:(\d+)$/;

const BROKERS: ReadonlySet<string> = new Set([
  'aws_msk_bootstrap_brokers',
  'aws_msk_cluster',
  'aws_msk_serverless_cluster',
]);

/** Undefined for other brokers, and where it can't be told. */
export function brokerPort(broker: Field | undefined): BrokerPort | undefined {
  if (broker?.state === 'set') {
    const ports = new Set(broker.value.split(',').map((one) => MSK_BROKER.exec(one.trim())?.[1] ?? ''));
    const [port] = ports;
    const listener = ports.size === 1 ? MSK_PORTS.find((one) => one.port === port) : undefined;
    return listener && { listener, named: `port ${listener.port}` };
  }
  if (broker?.state !== 'undetermined') return undefined;
  const reference = onlySource(broker);
  if (reference === undefined || !BROKERS.has(reference.type)) return undefined;
  const listener = MSK_PORTS.find(({ attribute }) => attribute === reference.attribute);
  return listener && { listener, named: listener.attribute, reference };
}

/** The attribute of which brokers are chosen: who replaces or adds something may give them another port. */
function onlySource(broker: Field & { state: 'undetermined' }): Reference | undefined {
  const { reference, madeFrom, subject, prefix, suffix } = broker;
  if (reference !== undefined && (subject === undefined || subject === `${reference.address}.${reference.attribute}`))
    return reference;
  const isChanged = /\b(?:replace|regexreplace|format)\(|:/.test(`${subject ?? ''}${prefix}${suffix}`);
  const [source, another] = reference === undefined ? madeFrom : [reference];
  return another === undefined && !isChanged ? source : undefined;
}

/** The port of Oracle's listener that speaks no TLS (TCP, not TCPS), unless someone has moved it. */
export const ORACLE_TCP_PORT = '1521';

export function portOf(endpoint: Endpoint): Field {
  return endpoint.field('port');
}

/** The listener of Amazon MSK that all brokers have. */
export function mskPortOf(broker: Field | undefined): MskPort | undefined {
  return brokerPort(broker)?.listener;
}
