import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Form, malformed } from './params.ts';
import { nameOf } from './unit.ts';

/** Takes note of a bug by the name of its error: its message may quote the input. */
export type Failed = (name: string, where: string) => void;

/** What a handler needs to know of the server. */
export interface Handling {
  readonly failed: Failed;
  /** `initialize` has been answered. */
  readonly isReady: () => boolean;
}

export interface Handled<Params, Result> {
  readonly method: string;
  readonly form: Form<Params>;
  /** The answer where there is none. */
  readonly empty: Result;
  readonly answer: (params: Params) => Result;
}

/**
 * A handler of requests that never ends the server. It first lets the messages in that are waiting, so that a request that was cancelled meanwhile is not
 * worked on; a bug is an empty answer.
 */
export function handler<Params, Result, Failure = void>(
  { failed, isReady }: Handling,
  { method, form, empty, answer }: Handled<Params, Result>,
): (params: unknown, token: CancellationToken) => Promise<Result | ResponseError<Failure>> {
  return async (params, token) => {
    if (!isReady()) return new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized');
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (!form(params)) return malformed();
    try {
      return answer(params);
    } catch (error) {
      failed(nameOf(error), method);
      return empty;
    }
  };
}
