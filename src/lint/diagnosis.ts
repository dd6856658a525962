import type { FailureMessage, SeenIn } from '../dms/connection/failure-message.ts';
import { isOf, recognize } from '../dms/connection/failure-messages.ts';
import type { LinkName } from '../dms/connection/links.ts';
import type { Answer, ConnectionAnswer, LinkAnswer } from './connections.ts';

/** What a message says, and what of the configuration explains it. */
export type Diagnosis =
  | { readonly state: 'unknown' }
  | {
      readonly state: 'known';
      readonly message: FailureMessage;
      readonly endpoints: readonly DiagnosedEndpoint[];
      /** How many connections are of engines that cannot have the message. */
      readonly others: number;
    };

export interface DiagnosedEndpoint {
  readonly connection: ConnectionAnswer;
  /** Whether the configuration explains the message: yes, where a link does not hold; unknown, where one may not. */
  readonly explains: Answer;
  /** The links that the message points to: those that do not hold first, those that hold last. */
  readonly links: readonly LinkAnswer[];
  /** The links that do not hold either, and that the message does not point to. */
  readonly alsoBroken: readonly LinkName[];
}

const ORDER: readonly Answer[] = ['no', 'unknown', 'yes'];

/** `text`: the message as it was given, which is hostile; nothing of it is kept. */
export function diagnose(text: string, connections: readonly ConnectionAnswer[]): Diagnosis {
  const message = recognize(text);
  if (message === undefined) return { state: 'unknown' };
  // An endpoint whose engine is not known may be the one.
  const possible = connections.filter(({ engine }) => engine === undefined || isOf(message, engine));
  return {
    state: 'known',
    message,
    endpoints: possible.map((connection) => endpointBy(message, connection)),
    others: connections.length - possible.length,
  };
}

function endpointBy(message: FailureMessage, connection: ConnectionAnswer): DiagnosedEndpoint {
  const pointed = message.links.flatMap((name) =>
    connection.links.filter((one) => one.link === name && isCause(one, message)),
  );
  const links = ORDER.flatMap((wanted) => pointed.filter(({ answer }) => answer === wanted));
  return {
    connection,
    explains: explainedBy(links, message),
    links,
    alsoBroken: connection.links.filter((one) => one.answer === 'no' && !links.includes(one)).map(({ link }) => link),
  };
}

/** An error of plan or apply is explained for certain only by a rule that always has it: the others fail in several ways. */
function explainedBy([first]: readonly LinkAnswer[], { seenIn, rules }: FailureMessage): Answer {
  if (first === undefined || first.answer === 'yes') return 'no';
  if (first.answer === 'unknown') return 'unknown';
  const isCertain = isOfConnection(seenIn) || first.rule === undefined || rules.includes(first.rule.id);
  return isCertain ? 'yes' : 'unknown';
}

function isOfConnection(seenIn: SeenIn): boolean {
  return seenIn !== 'the API' && seenIn !== 'the provider';
}

/** What plan or apply refuses never gets to a connection, so that no message of one comes from it. */
const REFUSED: readonly string[] = [
  'certificate-invalid',
  'endpoint-certificate-dangling',
  'endpoint-certificate-foreign',
  'endpoint-engine-unknown',
  'endpoint-mode-unsupported',
  'endpoint-settings-invalid',
];

/** Whether a link can be the cause of the message. One that does not hold is it only by a rule that can have this message. */
function isCause({ answer, rule }: LinkAnswer, { seenIn, rules, perhaps = [] }: FailureMessage): boolean {
  if (answer !== 'no' || rule === undefined) return true;
  if ([...rules, ...perhaps].includes(rule.id)) return true;
  return isOfConnection(seenIn) && !REFUSED.includes(rule.id);
}
