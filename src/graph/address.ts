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

/** A module instance, and those that call it up to the root module, whose address is empty. */
export function* withCallers(module: string): Generator<string> {
  for (let at = module; at !== ''; at = callerOf(at)) yield at;
  yield '';
}

/** The address of the module instance that calls another one, which is not the root module. */
export function callerOf(module: string): string {
  return stepsOf(module).slice(0, -2).join('.');
}

/** The address of the module of a resource or data source; empty for the root module. */
export function moduleOf(address: string): string {
  const steps = stepsOf(address);
  return steps.slice(0, steps.length % 2 === 0 ? -2 : -3).join('.');
}

/** The declaration of a resource or data source, without its module and its key: `aws_dms_endpoint.a`, `data.aws_vpc.main`. */
export function declarationOf(address: string): string {
  const steps = stepsOf(withoutKeys(address));
  return steps.slice(steps.length % 2 === 0 ? -2 : -3).join('.');
}

/** What stands between the dots of an address, each with its key: modules and resources have two steps, data sources three. */
function stepsOf(address: string): string[] {
  const steps = [''];
  for (const [part] of address.matchAll(/\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]|\.|[^.[]+|\[/gs)) {
    if (part === '.') steps.push('');
    else steps.push(`${steps.pop()}${part}`);
  }
  return steps;
}
