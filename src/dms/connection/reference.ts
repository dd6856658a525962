import type { Root } from '../../graph/graph.ts';
import type { Reference } from '../../graph/value.ts';
import type { Field } from '../field.ts';
import { ADDRESSES, type AddressForm } from './addresses.ts';

/** An attribute of one resource that a text is made from, and what it is. */
export interface AddressReference {
  readonly reference: Reference;
  /** Undefined where it cannot be told. */
  readonly form: AddressForm | undefined;
}

/**
 * The one resource that an unknown address comes from, unchanged or cut out of one of its attributes: `split(":", aws_db_instance.orders.endpoint)[0]`,
 * `aws_memorydb_cluster.c.cluster_endpoint[0].address`, `"${aws_db_instance.orders.address}:5432"`, `"https://${aws_opensearch_domain.orders.endpoint}"`. Undefined where something else that is unknown is in it.
 */
export function addressReference(field: Field, root: Root): AddressReference | undefined {
  if (field.state !== 'undetermined') return undefined;
  const isUri = /^https?:\/\/$/i.test(field.prefix);
  if ((field.prefix !== '' && !isUri) || !(isUri ? /^(?::\d*)?\/?$/ : /^(?::\d*)?$/).test(field.suffix))
    return undefined;
  const references = field.reference ? [field.reference] : field.madeFrom;
  const [first] = references;
  if (first === undefined || !references.every(({ address, mode }) => address === first.address && mode === first.mode))
    return undefined;
  const found = references.find(isAddress);
  if (found === undefined) return undefined;
  if (field.reference !== undefined) return { reference: found, form: formBy(field, found) };
  if (!isOnlyOf(field.subject, references, root)) return undefined;
  if (isUri) return { reference: found, form: 'uri' };
  return { reference: found, form: field.suffix === '' ? formIn(field.subject, references, found) : 'with-port' };
}

/**
 * What a field is by its one reference. In a plan, `split(":", aws_db_instance.orders.endpoint)[0]` looks like `aws_db_instance.orders.endpoint`: only with its
 * sources it is known what is made of an address that is more than a host name.
 */
function formBy(
  { subject, byReferences }: Field & { state: 'undetermined' },
  found: Reference,
): AddressForm | undefined {
  const form = formOf(found);
  if (byReferences) return form === 'name' || form === 'address' ? form : undefined;
  return subject === undefined ? form : formIn(subject, [found], found);
}

function isAddress({ type, attribute }: Reference): boolean {
  return formOf({ type, attribute }) !== undefined;
}

function formOf({ type, attribute }: Pick<Reference, 'type' | 'attribute'>): AddressForm | undefined {
  const { attributes = {} } = ADDRESSES[type] ?? {};
  return Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
}

/** Nothing else that is unknown is in it. What a plan does not know can come only from what an apply makes known. */
export function isOnlyOf(subject: string | undefined, references: readonly Reference[], root: Root): boolean {
  if (subject === undefined) return root.acceptedByTerraform;
  let rest = subject;
  for (const { address, attribute } of references) rest = rest.replaceAll(`${address}.${attribute}`, '');
  return !/\b(?:var|local|data|terraform|module|each|count)\.|\b[a-z0-9]+_[a-z0-9_]+\./.test(rest);
}

/** `X[0].address`, `X[*].address` */
const MEMBER = /\bX(?:\[(?:\d+|\*)\]|\.(?:\d+|\*))+(?:\.(\w+))?(?:\[\d+\])*/g;

/** What leaves a name the same name: the case does not count in one. */
const SAME: readonly RegExp[] = [
  /\b(?:lower|upper|title|trimspace|chomp|tostring|sensitive|nonsensitive|one)\((?:X|\[X\])\)/,
  /\belement\((?:X|\[X\]), ?0\)/,
  /\bformat\("%s", ?X\)/,
  /\bjoin\("[^"]*", ?(?:X|\[X\])\)/,
  /\btrimsuffix\(X, ?"\."\)/,
  /\bcoalesce\((?:(?:""|null), ?)*X(?:, ?(?:""|null|X))*\)/,
  /^"\$\{X\}"$/,
];

/** A port: `":5432"`, `":${aws_db_instance.orders.port}"`, and as a regular expression `"/:.*$/"`. */
const PORT = String.raw`"/?:(?:[^"$]|\$\{[^{}]*\}|\$(?!\{))*"`;

/** What is left is the name before the port. */
const HOST: readonly RegExp[] = [
  /\bsplit\(":", ?X\)(?:\[0\]|\.0\b)/,
  /\belement\(split\(":", ?X\), ?0\)/,
  new RegExp(String.raw`\btrimsuffix\(X, ?${PORT}\)`),
  new RegExp(String.raw`\breplace\(X, ?${PORT}, ?""\)`),
  /\bregex\("\^?\[\^:\][+*](?::\S*)?", ?X\)/,
  /\bregexall\("\^?\[\^:\]\+", ?X\)\[0\]/,
  /\bregex\("\^?\((?:\[\^:\][+*]|\.[+*]\??(?=\):))\)(?::\S*)?", ?X\)\[0\]/,
];

/** What an expression makes of an attribute: the same, a member of it, its host, or a host with a port. */
function formIn(
  subject: string | undefined,
  references: readonly Reference[],
  reference: Reference,
): AddressForm | undefined {
  if (subject === undefined) return undefined;
  const form = formOf(reference);
  const members = ADDRESSES[reference.type]?.nested ?? [];
  const whole = alike(references, form)
    .reduce((text, own) => text.replaceAll(own, 'X'), subject)
    .replaceAll(MEMBER, (text, member = '') => (members.length === 0 || members.includes(member) ? 'X' : text));
  const { text, isCut } = unwrapped(whole);
  if (text === 'X')
    return !isCut || form === 'name' || form === 'address' ? form : form === 'with-port' ? 'name' : undefined;
  return /^"\$\{X\}:\$\{[^{}"]*\}"$/.test(text) ? 'with-port' : undefined;
}

/** The attributes of one form, the longest first: some begin as others do. */
function alike(references: readonly Reference[], form: AddressForm | undefined): string[] {
  return references
    .filter((one) => formOf(one) === form)
    .map(({ address, attribute }) => `${address}.${attribute}`)
    .sort((a, b) => b.length - a.length);
}

/** An expression without the functions around its X; `isCut`: one of them leaves the name before the port. */
function unwrapped(whole: string): { readonly text: string; readonly isCut: boolean } {
  let text = whole;
  let isCut = false;
  for (;;) {
    const same = SAME.find((one) => one.test(text));
    const cut = same ?? HOST.find((one) => one.test(text));
    if (cut === undefined) return { text, isCut };
    isCut ||= same === undefined;
    text = text.replace(cut, 'X');
  }
}
