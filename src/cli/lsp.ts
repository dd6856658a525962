import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { check } from '../check.ts';
import { serve } from '../lsp/server.ts';
import { version } from '../version.ts';
import type { Io } from './io.ts';

/** Speaks the Language Server Protocol on standard input and output, until the client ends or goes away. */
export function lsp({ env }: Pick<Io, 'env'>): Promise<number> {
  const reader = new StreamMessageReader(process.stdin);
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout));
  const ended = new Promise<number>((resolve) => {
    reader.onClose(() => resolve(0));
  });
  serve(connection, { check, now: () => new Date(), env, version });
  return ended.finally(() => connection.dispose());
}
