import { unknown } from '../../graph/make.ts';
import type { Trace, Value } from '../../graph/value.ts';

/** An ephemeral value where Terraform takes none. No error that `try` catches. */
export function refusedEphemeral(message: string, trace?: Trace): Value {
  return unknown({ kind: 'error', problem: { code: 'invalid', message } }, trace ? { trace } : {});
}
