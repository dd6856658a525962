import type { FailureMessage } from '../dms/connection/failure-message.ts';
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
  /** Whether the configuration explains the message: yes, where a link does not hold; unknown, where one cannot be determined. */
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
  const pointed = message.links.flatMap((name) => connection.links.filter(({ link }) => link === name));
  const links = ORDER.flatMap((wanted) => pointed.filter(({ answer }) => answer === wanted));
  const broken = connection.links.filter(({ answer }) => answer === 'no').map(({ link }) => link);
  const [first] = links;
  return {
    connection,
    explains: first === undefined || first.answer === 'yes' ? 'no' : first.answer === 'no' ? 'yes' : 'unknown',
    links,
    alsoBroken: broken.filter((link) => !message.links.includes(link)),
  };
}
