import { table } from '../table.ts';
/** A string key of an instance as Terraform writes it in addresses: `["orders"]`, with templates escaped (`["$${x}"]`). */
export function stringKeyText(key: string): string {
  const text = key.replace(/[\n\r\t"\\]|[$%](?=\{)|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, escaped);
  return `["${text}"]`;
}

const SHORT = table<string>({
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
  $: '$$',
  '%': '%%',
});

function escaped(char: string): string {
  const short = SHORT[char];
  if (short !== undefined) return short;
  const code = char.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** An address without any instance keys: `module.db["a"].aws_security_group.db[0]` is `module.db.aws_security_group.db`. */
export function withoutKeys(address: string): string {
  return address.includes('[') ? address.replace(/\[(?:\d+|\?|"(?:[^"\\]|\\.)*")\]/g, '') : address;
}
