import { marked, marksOf, string, unknown } from '../../graph/make.ts';
import type { UnknownValue, Value } from '../../graph/value.ts';
import { choose } from '../../graph/worlds.ts';
import type { TemplatePart } from '../../hcl/syntax.ts';
import { type RootContext, TOO_LARGE } from '../root.ts';
import { toStringValue } from '../values/convert.ts';
import { lift, marksOver, referencesIn, sensitivityOf, wrong } from '../values/lift.ts';
import { isTrue } from '../values/operators.ts';
import { MOST_TEXT } from '../values/size.ts';
import { eachAlternative, itemsOf } from './access.ts';
import { evaluate } from './expression.ts';
import { type Scope, withNames } from './scope.ts';

/** The value of a template: a single interpolation passes its value on, anything else is a string. */
export function evaluateTemplate(parts: readonly TemplatePart[], scope: Scope): Value {
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only?.kind === 'interpolation') return evaluate(only.value, scope);
  return concatenate(
    parts.map((part) => evaluatePart(part, scope)),
    scope.module.root,
  );
}

function evaluatePart(part: TemplatePart, scope: Scope): Value {
  switch (part.kind) {
    case 'text':
      return string(part.text);
    case 'interpolation': {
      const value = evaluate(part.value, scope);
      return value.kind === 'null' ? wrong('An interpolated value in a template is null.') : toStringValue(value);
    }
    case 'if': {
      const decide = (condition: Value): Value => {
        if (condition.kind === 'choice')
          return choose(condition.condition, decide(condition.then), decide(condition.else));
        if (condition.kind === 'bool') {
          const parts = condition.value ? part.then : part.else;
          const texts = parts.map((inner) => evaluatePart(inner, scope));
          return marked(concatenate(texts, scope.module.root), sensitivityOf(condition));
        }
        return condition.kind === 'unknown' || condition.kind === 'error'
          ? condition
          : wrong("A template's condition is not a bool.");
      };
      return decide(isTrue(evaluate(part.condition, scope)));
    }
    case 'for': {
      const { root } = scope.module;
      const repeat = (collection: Value): Value => {
        if (collection.kind === 'choice')
          return choose(collection.condition, repeat(collection.then), repeat(collection.else));
        if (collection.kind === 'unknown' || collection.kind === 'error') return collection;
        const items = itemsOf(collection);
        if (items === undefined) return wrong("A template's for directive requires a list or map.");
        if (!root.spend(items.length)) return root.limit('too many iterations of for directives');
        const texts: Value[] = [];
        for (const [key, item] of items) {
          if (root.exhausted) return root.limit(TOO_LARGE);
          eachAlternative(item, (leaf, { under }) => {
            if (leaf.kind === 'absent') return;
            const names: [string, Value][] =
              part.keyName === undefined
                ? [[part.valueName, leaf]]
                : [
                    [part.keyName, key],
                    [part.valueName, leaf],
                  ];
            const inner = withNames(scope, names);
            const made = root.share.within(undefined, () => part.body.map((one) => evaluatePart(one, inner)));
            const text = under(concatenate(made, root));
            texts.push(orEmpty(text));
          });
        }
        return marked(concatenate(texts, root), { sensitive: collection.sensitive, ephemeral: collection.ephemeral });
      };
      return repeat(evaluate(part.collection, scope));
    }
  }
}

function orEmpty(value: Value): Value {
  if (value.kind === 'absent') return string('');
  return value.kind === 'choice' ? choose(value.condition, orEmpty(value.then), orEmpty(value.else)) : value;
}

function isHidden({ sensitive, withheld }: Value): boolean {
  return sensitive === true || withheld !== undefined;
}

/** The text around a single unknown that can be told apart by what it equals. */
function aroundOf(unknowns: readonly UnknownValue[], before: string, after: string): Pick<UnknownValue, 'around'> {
  const [value, more] = unknowns;
  return value?.subject === undefined || more !== undefined ? {} : { around: { before, value, after } };
}

/** Strings one after the other. What is known at the beginning and the end stays known. */
function concatenate(texts: readonly Value[], root: RootContext): Value {
  const length = texts.reduce((sum, text) => sum + (text.kind === 'string' ? text.value.length : 0), 0);
  if (length > MOST_TEXT) return unknown(root.limited('more than 1 MiB of text in one string'), { type: 'string' });
  if (texts.length > 0 && texts.every((text) => text.kind === 'string')) {
    return marked(string(texts.map((text) => text.value).join('')), marksOver(texts, 'raw'));
  }
  const make = (known: readonly Value[]): Value => {
    const error = known.find((text) => text.kind === 'error');
    if (error) return error;
    const unknowns = known.filter((text) => text.kind === 'unknown');
    if (unknowns.length === 0) return string(known.map((text) => (text.kind === 'string' ? text.value : '')).join(''));
    const first = known.findIndex((text) => text.kind === 'unknown');
    const last = known.findLastIndex((text) => text.kind === 'unknown');
    const joined = (from: readonly Value[]) => from.map((text) => (text.kind === 'string' ? text.value : '')).join('');
    const subjects = known.map((text) =>
      text.kind === 'string'
        ? text.value
        : text.kind === 'unknown' && text.subject !== undefined
          ? `\${${text.subject}}`
          : undefined,
    );
    const subject =
      subjects.every((text) => text !== undefined) && !known.some(isHidden) ? `"${subjects.join('')}"` : undefined;
    return unknown(unknowns[0]!.reason, {
      type: 'string',
      notNull: true,
      prefix: joined(known.slice(0, first)) + (unknowns[0]!.prefix ?? ''),
      suffix: (unknowns.at(-1)!.suffix ?? '') + joined(known.slice(last + 1)),
      ...(subject !== undefined && subject.length < 200 ? { subject } : {}),
      ...aroundOf(unknowns, joined(known.slice(0, first)), joined(known.slice(last + 1))),
      madeFrom: known.flatMap(referencesIn),
      derived: { operands: known, make: (again) => concatenate(again, root) },
    });
  };
  // Each unknown is wrapped in a list, so that lift distributes choices but passes unknowns to `make`.
  const wrap = (text: Value): Value => {
    if (text.kind === 'choice') return choose(text.condition, wrap(text.then), wrap(text.else));
    return text.kind === 'unknown' ? { kind: 'list', type: 'tuple', items: [text], ...marksOf(text) } : text;
  };
  const wrapped = texts.map(wrap);
  return lift(
    {
      text: () => '',
      need: 'raw',
      type: 'string',
      make: (all) => make(all.map((one) => (one.kind === 'list' ? one.items[0]! : one))),
    },
    wrapped,
  );
}
