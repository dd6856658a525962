import { list, object } from '../../../graph/make.ts';
import type { Value } from '../../../graph/value.ts';
import { MOST_ITEMS, made, refuse, tooMuch } from '../define.ts';

/** A list of objects, one for each record after the header. Strict, as Go's reader is. */
export function decodeCsv(text: string): Value {
  const [header, ...records] = recordsOf(text);
  if (header === undefined) refuse('The CSV text has no header line.');
  if (new Set(header).size < header.length) refuse('Two columns have the same name.');
  const rows = records.map((record) => {
    if (record.length !== header.length) refuse('A line has a different number of fields than the header.');
    return object(header.map((name, index) => [name.normalize('NFC'), made(record[index]!)] as const));
  });
  return list(rows, 'list');
}

function recordsOf(text: string): string[][] {
  const all = text.replaceAll('\r\n', '\n').replace(/\r$/, '');
  const records: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  let count = 0;
  while (at < all.length) {
    if (fields.length === 0 && all[at] === '\n') {
      at += 1;
      continue;
    }
    const [field, end] = all[at] === '"' ? quotedField(all, at) : plainField(all, at);
    fields.push(field);
    count += 1;
    if (count > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} fields`);
    at = end + 1;
    if (all[end] === ',') {
      if (at === all.length) fields.push('');
      else continue;
    }
    records.push(fields);
    fields = [];
  }
  if (fields.length > 0) records.push(fields);
  return records;
}

function plainField(text: string, start: number): [string, number] {
  const found = /[,\n]/g;
  found.lastIndex = start;
  const end = found.exec(text)?.index ?? text.length;
  const field = text.slice(start, end);
  if (field.includes('"')) refuse('An unquoted field contains a quote.');
  return [field, end];
}

function quotedField(text: string, start: number): [string, number] {
  let field = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) refuse('A quoted field is not closed.');
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const after = text[quote + 1];
      if (after !== undefined && after !== ',' && after !== '\n') refuse('A closing quote is followed by text.');
      return [field, quote + 1];
    }
    field += '"';
    at = quote + 2;
  }
}
