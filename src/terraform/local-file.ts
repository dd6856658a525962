import { marked } from '../graph/make.ts';
import type { Value } from '../graph/value.ts';
import { freeNames } from '../hcl/free-names.ts';
import { table } from '../table.ts';
import { evaluate } from './expressions/expression.ts';
import { inFile, type Scope } from './expressions/scope.ts';
import type { Content } from './modules/module.ts';

/** The data sources that read a file, and the functions that give the same as their attributes. */
const TYPES: ReadonlySet<string> = new Set(['local_file', 'local_sensitive_file']);
const FUNCTIONS = table<string>({ content: 'file', content_base64: 'filebase64' });
/** What a name may come from without a resource that writes the file. */
const GIVEN: ReadonlySet<string> = new Set(['var', 'local', 'path', 'each', 'count', 'terraform']);

/** The text that a data source reads from a file of the configuration; undefined where that is another attribute, an apply may write the file, or it can't be read. */
export function localFileText(type: string, attribute: string, content: Content, scope: Scope): Value | undefined {
  const name = TYPES.has(type) ? FUNCTIONS[attribute] : undefined;
  const filename = content.attributes.get('filename');
  if (name === undefined || filename === undefined || content.attributes.has('depends_on')) return undefined;
  const path = filename.node.value;
  if ([...freeNames(path)].some((one) => !GIVEN.has(one))) return undefined;
  const { start, end } = path;
  const call = { kind: 'call', name, args: [path], expandLast: false, start, end } as const;
  const text = evaluate(call, inFile(scope, filename.source));
  if (text.kind !== 'string') return undefined;
  return type === 'local_sensitive_file' ? marked(text, { sensitive: true }) : text;
}
