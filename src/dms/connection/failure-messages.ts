import { API_MESSAGES } from './api-messages.ts';
import type { FailureMessage } from './failure-message.ts';
import { NETWORK_MESSAGES } from './network-messages.ts';
import { OPENSSL_MESSAGES } from './openssl-messages.ts';
import { TLS_MESSAGES } from './tls-messages.ts';

/**
 * What DMS, drivers, databases, the API of DMS and the provider say when a connection fails; the first that matches is the one. Sources stand with each; those
 * of the API come first, and what says least comes last.
 */
export const FAILURE_MESSAGES: readonly FailureMessage[] = [
  ...API_MESSAGES,
  ...TLS_MESSAGES,
  ...OPENSSL_MESSAGES,
  ...NETWORK_MESSAGES,
];

/** No message of a connection is longer. */
const MOST_CHARACTERS = 8192;

/** What a message says; undefined: it is not known. The message is hostile, and nothing of it is kept. */
export function recognize(message: string): FailureMessage | undefined {
  const text = message.slice(0, MOST_CHARACTERS).split(/\s+/).join(' ');
  return FAILURE_MESSAGES.find(({ pattern }) => pattern.test(text));
}

/** What is said where a rule fails, at an endpoint of an engine; `engine` undefined: it is not known. */
export function messagesOfRule(rule: string, engine: string | undefined): FailureMessage[] {
  return FAILURE_MESSAGES.filter((one) => one.rules.includes(rule) && isOf(one, engine));
}

/** Whether an endpoint of an engine can fail with the message. */
export function isOf({ engines }: FailureMessage, engine: string | undefined): boolean {
  return engines === undefined || (engine !== undefined && engines.includes(engine));
}
