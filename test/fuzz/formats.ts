import { Ajv, type ValidateFunction } from 'ajv';
import reportSchema from '../../src/report/json.schema.json' with { type: 'json' };
import rdjsonSchema from '../schemas/rdjson.json' with { type: 'json' };
import sarifSchema from '../schemas/sarif-2.1.0.json' with { type: 'json' };

const ajv = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false });
const schemas: Readonly<Record<string, ValidateFunction | undefined>> = {
  json: ajv.compile(reportSchema),
  sarif: ajv.compile(sarifSchema),
  'code-scanning': ajv.compile(sarifSchema),
  rdjson: ajv.compile(rdjsonSchema),
};

/** A larger report is only parsed: whether the items of a list are unique is told by comparing each with each, which takes minutes. In characters. */
const LARGEST = 10_000_000;

/** What is wrong with a report in a format that other programs read. */
export function formatProblem(format: string, text: string): string | undefined {
  if (text === '') return undefined;
  switch (format) {
    case 'json':
    case 'sarif':
    case 'code-scanning':
    case 'rdjson':
    case 'gitlab': {
      const value = parsed(text);
      if (value === undefined) return `wrote ${format} that is no JSON`;
      const validate = schemas[format];
      if (validate === undefined || text.length > LARGEST || validate(value)) return undefined;
      const [error] = validate.errors ?? [];
      return `wrote ${format} against its schema: ${error?.instancePath} ${error?.message}`;
    }
    case 'junit':
    case 'checkstyle': {
      const problem = xmlProblem(text, format === 'junit' ? 'testsuites' : 'checkstyle');
      return problem === undefined ? undefined : `wrote ${format} that is no XML: ${problem}`;
    }
    default:
      return undefined;
  }
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /(?:[^<&>]|&(?:lt|gt|amp|quot|apos|#x?[0-9A-Fa-f]+);)+/y;
const LONE = /&(?!(?:lt|gt|amp|quot|apos|#x?[0-9A-Fa-f]+);)/;

/** Whether the tags are closed in order, with nothing else between them than text. */
function xmlProblem(text: string, root: string): string | undefined {
  const open: string[] = [];
  const start = /^<\?xml [^<>]*\?>\s*/.exec(text)?.[0];
  if (start === undefined) return 'no declaration';
  for (let at = start.length; at < text.length; ) {
    TAG.lastIndex = at;
    TEXT.lastIndex = at;
    const tag = TAG.exec(text);
    const found = tag ?? TEXT.exec(text);
    if (found === null) return JSON.stringify(text.slice(at, at + 40));
    at += found[0].length;
    if (tag === null) {
      if (open.length === 0 && found[0].trim() !== '') return 'text outside of the root';
      continue;
    }
    const [, closes, name = '', attributes = '', isEmpty] = tag;
    if (LONE.test(attributes)) return JSON.stringify(attributes.slice(0, 80));
    if (closes) {
      if (open.pop() !== name) return `</${name}>`;
    } else {
      if (open.length === 0 && name !== root) return `<${name}> as the root`;
      if (!isEmpty) open.push(name);
    }
  }
  return open.length === 0 ? undefined : `<${open.at(-1)}> is not closed`;
}
