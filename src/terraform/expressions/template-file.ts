import { unknown } from '../../graph/make.ts';
import type { Value } from '../../graph/value.ts';
import { freeNames } from '../../hcl/free-names.ts';
import { readTemplate } from '../../hcl/read.ts';
import type { Expression } from '../../hcl/syntax.ts';
import { everyExpression } from '../../hcl/walk.ts';
import type { Source } from '../../text/source.ts';
import { unitsOfBytes } from '../../work.ts';
import type { ModuleInstance } from '../instance.ts';
import { eachBranch } from '../values/convert.ts';
import { wrong } from '../values/lift.ts';
import { evaluate } from './expression.ts';
import { withNames } from './scope.ts';

/** What `templatefile` or `templatestring` makes of a template. It knows only the variables that it is given, and all that it names must be given, whether they are used or not. */
export function evaluateTemplateText(
  text: string,
  path: string,
  variables: ReadonlyMap<string, Value>,
  module: ModuleInstance,
): Value {
  const source: Source = { path, text, installed: false };
  if (!module.root.share.spend(unitsOfBytes(text.length) * READING))
    return module.root.limit('templates that are too large');
  module.root.templates.add(source);
  const { expression } = readTemplate(source);
  if (expression === undefined) return unknown({ kind: 'invalid', what: 'the template cannot be read' });
  for (const name of variables.keys())
    if (!IDENTIFIER.test(name)) return wrong('A variable of a template has a name that is no identifier.');
  for (const name of freeNames(expression))
    if (!variables.has(name)) return wrong('The template names a variable that it is not given.');
  // Terraform refuses this, OpenTofu does not.
  if (callsTemplate(expression)) return unknown({ kind: 'unsupported', what: 'a template within a template' });
  const made = evaluate(expression, withNames({ module, source, names: undefined }, variables));
  const value = eachBranch(made, (branch) => (branch.kind === 'null' ? wrong('The template is null.') : branch));
  // The trace inside the template is dropped: its locations are in the text of a file, which must not be shown.
  return value.trace?.range.source === source ? { ...value, trace: undefined } : value;
}

/** A text is parsed anew by each call. */
const READING = 4;

const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

function callsTemplate(template: Expression): boolean {
  let found = false;
  everyExpression(template, (inner) => {
    found ||= inner.kind === 'call' && /^(core::)?template(file|string)$/.test(inner.name);
  });
  return found;
}
