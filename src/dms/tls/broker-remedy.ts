import { type BrokerPort, brokerPort, listenerFor } from '../database/ports.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Field } from '../field.ts';
import { settingOf } from '../settings.ts';
import { SETTINGS_ENGINES } from '../settings-engines.ts';

const KAFKA = SETTINGS_ENGINES.kafka;

/** The attribute of the cluster as it can be written in the module of the endpoint. */
export function brokersOf({ resource }: Endpoint, { reference }: BrokerPort, attribute: string): string | undefined {
  if (reference?.type !== 'aws_msk_cluster') return undefined;
  const within = resource.module === '' ? '' : `${resource.module}.`;
  const address = reference.address.startsWith(within) ? reference.address.slice(within.length) : undefined;
  return address === undefined || address.startsWith('module.') ? undefined : `${address}.${attribute}`;
}

/** The brokers of MSK at the port of another protocol, as an expression; undefined where they have it already, or can't be named. */
export function brokersFor(endpoint: Endpoint, protocol: string): string | undefined {
  const broker = settingOf(endpoint.settings, KAFKA, KAFKA.server);
  const at = brokerPort(broker);
  const right = at && listenerFor(protocol, at.listener);
  if (at === undefined || right === undefined || at.listener.protocols.includes(protocol)) return undefined;
  if (broker?.state !== 'set') return brokersOf(endpoint, at, right.attribute);
  if (broker.hidden || right.port === undefined || !/^[A-Za-z0-9.,: -]+$/.test(broker.value)) return undefined;
  return JSON.stringify(broker.value.replace(/:\d+(?= *(?:,|$))/g, `:${right.port}`));
}

export const SCRAM_MECHANISM = 'scram-sha-512';
export const SCRAM = `sasl_mechanism = "${SCRAM_MECHANISM}"`;
export const SCRAM_SETTING = { attribute: `${KAFKA.block}.sasl_mechanism`, value: `"${SCRAM_MECHANISM}"` };

/** The mechanism, if it is one that brokers of MSK do not take (docs/facts.md, section 6). */
export function plainOf({ settings }: Endpoint, protocol: string): (Field & { state: 'set' }) | undefined {
  const field = protocol === KAFKA.sasl.protocol ? settingOf(settings, KAFKA, 'sasl_mechanism') : undefined;
  return field?.state === 'set' && field.value === 'plain' ? field : undefined;
}

/** Whether an endpoint with this protocol needs another mechanism. */
export function needsScram(endpoint: Endpoint, protocol: string): boolean {
  return plainOf(endpoint, protocol) !== undefined && hasBrokersOfMsk(endpoint);
}

export function hasBrokersOfMsk({ settings }: Endpoint): boolean {
  return brokerPort(settingOf(settings, KAFKA, KAFKA.server)) !== undefined;
}
