import { bool, list, nothing, number, object, string } from '../../../graph/make.ts';
import { parseNumber } from '../../../graph/number.ts';
import type { Value } from '../../../graph/value.ts';
import { sortedEntries } from '../../values/sets.ts';
import { refuse, tooMuch } from '../define.ts';

/** JSON as Terraform writes it: keys sorted, `<`, `>` and `&` escaped. The value must be wholly known. */
export function jsonText(value: Value): string {
  switch (value.kind) {
    case 'string':
      return quoted(value.value);
    case 'number':
      return value.digits;
    case 'bool':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
      return `[${value.items.map(jsonText).join(',')}]`;
    case 'object':
      return `{${sortedEntries(value.entries)
        .map(([key, entry]) => `${quoted(key)}:${jsonText(entry)}`)
        .join(',')}}`;
    default:
      return refuse('Part of the value is unknown.');
  }
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The value of a JSON text; numbers keep their digits. */
export function parseJson(text: string): Value {
  const reader = new JsonReader(text);
  return reader.whole();
}

const DEEPEST = 500;

class JsonReader {
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): Value {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) invalid();
    return value;
  }

  private value(): Value {
    this.space();
    switch (this.text[this.at]) {
      case '{':
        return this.nested(() => this.object());
      case '[':
        return this.nested(() => this.array());
      case '"':
        return string(this.string());
      case 't':
        return this.word('true', bool(true));
      case 'f':
        return this.word('false', bool(false));
      case 'n':
        return this.word('null', nothing());
      default:
        return this.number();
    }
  }

  private nested(read: () => Value): Value {
    this.depth += 1;
    if (this.depth > DEEPEST) tooMuch(`JSON nested more than ${DEEPEST} levels deep`);
    this.at += 1;
    const value = read();
    this.depth -= 1;
    return value;
  }

  private object(): Value {
    const entries = new Map<string, Value>();
    if (this.skipped('}')) return object(entries);
    do {
      this.space();
      const key = this.string();
      if (!this.skipped(':')) invalid();
      entries.set(key, this.value());
    } while (this.skipped(','));
    if (!this.skipped('}')) invalid();
    return object(entries);
  }

  private array(): Value {
    const items: Value[] = [];
    if (this.skipped(']')) return list(items);
    do items.push(this.value());
    while (this.skipped(','));
    if (!this.skipped(']')) invalid();
    return list(items);
  }

  private string(): string {
    const pattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) invalid();
    this.at += found.length;
    return wellFormed(JSON.parse(found) as string).normalize('NFC');
  }

  private number(): Value {
    const pattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) invalid();
    this.at += found.length;
    const digits = parseNumber(found);
    if (digits === 'huge' || digits === undefined) tooMuch('a number with thousands of digits');
    return number(digits);
  }

  private word(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.at)) invalid();
    this.at += word.length;
    return value;
  }

  private skipped(character: string): boolean {
    this.space();
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private space(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) this.at += 1;
  }
}

/** Halves of surrogate pairs replaced. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function invalid(): never {
  refuse('The string is not valid JSON.');
}
