import { discover } from '../../src/cli/discover.ts';
import type { Engine } from '../../src/cli/entry/parts.ts';
import type { Sink } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { formats } from '../../src/report/index.ts';

export interface Around {
  readonly terminal?: Pick<Sink, 'isTTY' | 'columns'>;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** What takes the place of a part of the engine. */
  readonly engine?: Partial<Engine>;
}

/** Runs the whole command in this process. */
export async function dmslint(
  cwd: string,
  argv: readonly string[],
  { terminal = { isTTY: false, columns: undefined }, env = {}, stdin = '', engine = {} }: Around = {},
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Sink => ({
    ...terminal,
    write(text) {
      printed[name] += text;
    },
  });
  const io = { stdout: sink('stdout'), stderr: sink('stderr'), stdin: () => Buffer.from(stdin), cwd, env };
  const code = await main(argv, io, {
    formats,
    version: '0',
    discover,
    engine: async () => ({ ...(await import('../../src/cli/entry/engine.ts')), ...engine }),
    topics: () => import('../../src/cli/entry/topics.ts'),
  });
  return { code, ...printed };
}
