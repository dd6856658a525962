import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { sarif } from '../../src/report/sarif.ts';
import { noColor, type whole } from './reports.ts';

/** Logs as the official schema has them. */

const schema = JSON.parse(readFileSync(new URL('../schemas/sarif-2.1.0.json', import.meta.url), 'utf8'));
export const validate = new Ajv({
  strict: false,
  // One of the schema's patterns has a lone bracket.
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    // RFC 3986, 4.1: only these characters, percent signs before two digits, no colon in the first part of a relative path.
    'uri-reference': (text: string) =>
      /^([\w\-.~!$&'()*+,;=:@/?#[\]]|%[0-9A-F]{2})*$/i.test(text) &&
      (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || !/^[^/?#]*:/.test(text)),
    'date-time': true,
  },
}).compile(schema);

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the schema says.
export const written = (of: typeof whole): any => JSON.parse(sarif(of, noColor));
