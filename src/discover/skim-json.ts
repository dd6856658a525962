import { Scanner } from '../json/scan.ts';
import { ScanError } from '../json/tokens.ts';
import type { Call, Declared } from './declared.ts';

/** The same as `skim` for a file in the JSON syntax. Terraform accepts repeated names. */
export function skimJson(bytes: Buffer): Declared | undefined {
  const types: string[] = [];
  const calls: Call[] = [];
  let rootlike = false;
  let isPlain = true;
  const scanner = new Scanner(bytes);

  /** The members of an object, or of each object of a list. */
  const members = (take: (name: string) => void) => {
    if (scanner.object(take)) return;
    if (!scanner.list(() => scanner.object(take) || scanner.skip())) scanner.skip();
  };
  const call = (name: string) => {
    if (name === '//') return scanner.skip();
    const one = () => {
      let source: string | undefined;
      const isObject = scanner.object((argument) => {
        if (argument === 'source') {
          const text = scanner.string();
          isPlain &&= source === undefined && text !== undefined && !/[$%]\{/.test(text);
          source = text;
          if (text === undefined) scanner.skip();
        } else scanner.skip();
      });
      if (isObject) calls.push({ name, source, obscure: false });
      return isObject;
    };
    if (!one() && !scanner.list(() => one() || scanner.skip())) scanner.skip();
  };

  try {
    members((type) => {
      if (type === 'module') members(call);
      else if (type === 'terraform')
        members((name) => {
          rootlike ||= name === 'backend' || name === 'cloud';
          scanner.skip();
        });
      else if (type === 'resource' || type === 'data')
        members((name) => {
          types.push(name);
          scanner.skip();
        });
      else scanner.skip();
    });
    scanner.finish();
  } catch (error) {
    if (error instanceof ScanError) return undefined;
    throw error;
  }
  return isPlain ? { types, calls, rootlike, unclear: false } : undefined;
}
