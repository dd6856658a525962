import type { Value } from '../../src/graph/value.ts';
import { sortedEntries } from '../../src/terraform/values/sets.ts';

/** A value as `terraform console` prints it. */
export function asConsole(value: Value): string {
  return print(value, 0, true);
}

function print(value: Value, indent: number, top = false): string {
  if (value.sensitive) return '(sensitive value)';
  switch (value.kind) {
    case 'string':
      return text(value.value, indent, top);
    case 'number':
      return value.digits;
    case 'bool':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list': {
      const items = value.items.map((item) => print(item, indent + 2));
      return wrapped(
        value.type,
        brackets(
          '[',
          ']',
          items.map((item) => `${item},`),
          indent,
        ),
      );
    }
    case 'object': {
      const entries = sortedEntries(value.entries).map(
        ([key, entry]) => `${quoted(key)} = ${print(entry, indent + 2)}`,
      );
      return wrapped(value.type, brackets('{', '}', entries, indent));
    }
    case 'unknown':
      return '(known after apply)';
    case 'choice':
      return `(${value.condition.subject} == ${value.condition.equals} ? ${print(value.then, indent)} : ${print(value.else, indent)})`;
    case 'error':
      return `error: ${value.problem.message}`;
    case 'absent':
      return '(absent)';
  }
}

function wrapped(type: string, body: string): string {
  return type === 'tuple' || type === 'object' ? body : `to${type}(${body})`;
}

function brackets(undetermined: string, close: string, lines: readonly string[], indent: number): string {
  if (lines.length === 0) return undetermined + close;
  const space = ' '.repeat(indent);
  return `${undetermined}\n${lines.map((line) => `${space}  ${line}\n`).join('')}${space}${close}`;
}

/** Lines of text are shown as a heredoc. */
function text(value: string, indent: number, _top: boolean): string {
  const lines = value.split('\n');
  if (lines.length < 2 || value.endsWith('\r')) return quoted(value);
  const space = ' '.repeat(indent);
  const name = indent > 0 ? '<<-EOT' : '<<EOT';
  return `${name}\n${lines.map((line) => `${space}${line}\n`).join('')}${space}EOT`;
}

/** Go's strconv.Quote. */
function quoted(value: string): string {
  let out = '';
  for (const character of value) {
    const code = character.codePointAt(0)!;
    const short = (
      {
        '"': '\\"',
        '\\': '\\\\',
        '\x07': '\\a',
        '\b': '\\b',
        '\f': '\\f',
        '\n': '\\n',
        '\r': '\\r',
        '\t': '\\t',
        '\v': '\\v',
      } as Record<string, string>
    )[character];
    if (short) out += short;
    else if (code < 0x20 || code === 0x7f) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (character !== ' ' && /[\p{C}\p{Z}]/u.test(character)) out += `\\u${code.toString(16).padStart(4, '0')}`;
    else out += character;
  }
  return `"${out}"`;
}
