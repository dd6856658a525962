import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { nameOf } from './unit.ts';

/** Takes note of a bug by the name of its error: its message may quote the input. */
export type Failed = (name: string, where: string) => void;

/**
 * A handler of requests that never ends the server. It first lets the messages in that are waiting, so that a request that was cancelled meanwhile is not
 * worked on; a bug is an empty answer.
 */
export function handler<Params, Result, Failure = void>(
  where: string,
  failed: Failed,
  empty: Result,
  answer: (params: Params) => Result,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<Failure>> {
  return async (params, token) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return answer(params);
    } catch (error) {
      failed(nameOf(error), where);
      return empty;
    }
  };
}
