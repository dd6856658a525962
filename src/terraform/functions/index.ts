import { list, marked, unknown } from '../../graph/make.ts';
import type { ListValue, Marks, Reason, Value } from '../../graph/value.ts';
import { withoutSecrets } from '../../graph/withhold.ts';
import { choose } from '../../graph/worlds.ts';
import { nearest } from '../../text/suggest.ts';
import { convert } from '../values/convert.ts';
import { lift, marksOver, type Need, referencesIn, sensitivityOf, wrong } from '../values/lift.ts';
import { awsFunctions } from './aws.ts';
import { collections } from './collections.ts';
import { costOf } from './costs.ts';
import { dates } from './dates.ts';
import { type Definition, type Family, type FunctionContext, guarded, type Parameter, pay } from './define.ts';
import { encodings } from './encoding.ts';
import { files } from './files.ts';
import { hashes } from './hash.ts';
import { maps } from './maps.ts';
import { network } from './network.ts';
import { numeric } from './numeric.ts';
import { selection } from './selection.ts';
import { sets } from './sets.ts';
import { special } from './special.ts';
import { strings } from './strings.ts';
import { conversions } from './types.ts';

export type { FunctionContext } from './define.ts';

const families: readonly Family[] = [
  strings,
  collections,
  selection,
  maps,
  sets,
  numeric,
  encodings,
  hashes,
  dates,
  network,
  files,
  conversions,
  special,
];

let all: ReadonlyMap<string, Definition> | undefined;

/** All functions except `try` and `can`, which need their arguments unevaluated. */
export function definitions(): ReadonlyMap<string, Definition> {
  all ??= new Map(families.flatMap((family) => Object.entries(family)));
  return all;
}

/** The result of a function of Terraform 1.15, OpenTofu 1.12 or hashicorp/aws, as far as it can be known from partly known arguments. */
export function callFunction(name: string, args: readonly Value[], context: FunctionContext): Value {
  const isProviders = name.startsWith('provider::');
  const plain = name.startsWith('core::') ? name.slice(6) : name;
  const definition = isProviders ? providerFunction(name, context) : definitions().get(plain);
  if (definition === undefined)
    return notEvaluated(isProviders ? { kind: 'provider-function', function: name } : unknownFunction(plain), args);
  const { parameters, rest } = definition;
  if (args.length < parameters.length || (rest === undefined && args.length > parameters.length)) {
    const expected = `${rest ? 'at least ' : ''}${parameters.length} argument${parameters.length === 1 ? '' : 's'}`;
    return wrong(`${plain}() takes ${expected}, but got ${args.length}.`);
  }
  const operands: Value[] = [];
  for (const [index, arg] of args.entries()) {
    if (arg.kind === 'error') return arg;
    const operand = prepare(arg, parameters[index] ?? rest!, plain);
    if (operand.kind === 'error') return operand;
    operands.push(operand);
  }
  return lift(
    {
      text: (texts) => `${plain}(${texts.join(', ')})`,
      need: definition.need,
      ...(definition.result ? { type: definition.result } : {}),
      ...(definition.about ? { about: definition.about } : {}),
      ...(definition.whenUnknown ? { whenUnknown: definition.whenUnknown } : {}),
      ...(definition.decodes ? { marks: (known, need) => marksOfDecoded(definition, known, need) } : {}),
      make: (known) => run(plain, definition, known, context),
    },
    operands,
  );
}

/** A function of a provider: `provider::aws::arn_parse`, or with an alias `provider::aws::eu::arn_parse`. */
function providerFunction(name: string, { providerSource }: FunctionContext): Definition | undefined {
  const [, provider = '', ...rest] = name.split('::');
  const called = rest.at(-1) ?? '';
  return providerSource?.(provider) === 'hashicorp/aws' && Object.hasOwn(awsFunctions, called)
    ? awsFunctions[called]
    : undefined;
}

/** No error that `try` catches: a later version may have the function. */
function unknownFunction(name: string): Reason {
  const meant = nearest(name, definitions().keys());
  return { kind: 'unknown-function', function: name, ...(meant === undefined ? {} : { meant }) };
}

function notEvaluated(reason: Reason, args: readonly Value[]): Value {
  const madeFrom = args.flatMap(referencesIn);
  return marked(unknown(reason, madeFrom.length > 0 ? { madeFrom } : {}), marksOver(args, 'deep'));
}

function run(name: string, definition: Definition, operands: readonly Value[], context: FunctionContext): Value {
  const args = operands.map((operand, index) => {
    const { as } = definition.parameters[index] ?? definition.rest!;
    return as === undefined ? operand : (operand as ListValue).items[0]!;
  });
  for (const [index, arg] of args.entries()) {
    const parameter = definition.parameters[index] ?? definition.rest!;
    if (arg.kind === 'null' && !parameter.nullable) {
      return wrong(`The argument "${parameter.name}" of ${name}() must not be null.`);
    }
  }
  const call = () => {
    pay(context, costOf(name, args), `too much work in ${name}()`);
    return definition.call(args, context);
  };
  const made = guarded(call, name, context.ranOut);
  return isOwnData(definition, args[0]) ? withoutSecrets(made, args[0]?.withheld?.from) : made;
}

/** Whether a decoder is given the whole text of a file of its own format: read as another, a line of it with a password is one value. */
function isOwnData({ decodes }: Definition, text: Value | undefined): boolean {
  const data = text?.withheld?.data;
  return data !== undefined && decodes?.includes(data) === true;
}

/** What is decoded from the text of a data file is marked part by part; from any other text, as a whole. */
function marksOfDecoded(definition: Definition, operands: readonly Value[], need: Need): Marks {
  const [text] = operands;
  return isOwnData(definition, text) && !text?.withheld?.holdsKey ? sensitivityOf(text!) : marksOver(operands, need);
}

/** The argument converted to its parameter's type, and wrapped in a list if `lift` must not look into it. */
function prepare(arg: Value, parameter: Parameter, name: string): Value {
  const converted = refusedAs(convert(arg, parameter.type), arg, parameter, name);
  switch (parameter.as) {
    case undefined:
      return converted;
    case 'maybe':
      return boxLeaves(converted);
    case 'untouched':
      return converted.kind === 'error' ? converted : list([converted]);
  }
}

function boxLeaves(value: Value): Value {
  if (value.kind === 'error') return value;
  if (value.kind !== 'choice') return marked(list([value]), value);
  return marked(choose(value.condition, boxLeaves(value.then), boxLeaves(value.else)), value);
}

function refusedAs(converted: Value, arg: Value, parameter: Parameter, name: string): Value {
  if (converted.kind !== 'error' || converted === arg) return converted;
  return wrong(`The argument "${parameter.name}" of ${name}() has the wrong type. ${converted.problem.message}`);
}
