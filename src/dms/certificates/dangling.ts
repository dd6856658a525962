import type { Resource } from '../../graph/graph.ts';
import type { Missed } from '../../graph/value.ts';
import { byLetters, type Likeness, meantOne, nearest } from '../../text/suggest.ts';
import { type Endpoint, ignoresChanges } from '../endpoint.ts';
import { ignored, type NoChanges, type Setting } from '../remedy.ts';
import type { Link } from './link.ts';

const UNKNOWN = 'it is not known which certificate is meant';

/** What is there in other worlds only is no slip. */
export function otherNames({ exists, wanted }: Missed): string[] {
  return exists.filter((one) => one !== wanted && JSON.stringify(one) !== wanted);
}

/** What may be meant: the nearest of what is there. An index is as far from another as any. */
export function nearestName(missed: Missed): string | undefined {
  return isIndex(missed) ? undefined : nearest(missed.wanted, otherNames(missed), likenessIn(missed));
}

function meantName(missed: Missed): string | undefined {
  return isIndex(missed) ? undefined : meantOne(missed.wanted, otherNames(missed), likenessIn(missed));
}

function isIndex({ wanted }: Missed): boolean {
  return /^\d+$/.test(wanted);
}

/** The type that all addresses begin with says nothing of how alike they are. */
function likenessIn({ kind }: Missed): Likeness {
  const ownName = (text: string) => (kind === 'undeclared' ? text.slice(text.lastIndexOf('.')) : text);
  return (written, name) => (areSiblings(written, name) ? undefined : byLetters(ownName(written), ownName(name)));
}

/** `rds_2` is no slip for `rds_1`, nor eu-south-1 for eu-north-1: each is the name of something else. */
function areSiblings(one: string, another: string): boolean {
  const [numbers, others] = [one, another].map((text) => text.replace(/\D+/g, ' ').trim());
  const [at, elsewhere] = [one, another].map((text) => /north|south|east|west|central/i.exec(text)?.[0].toLowerCase());
  return numbers !== others || (at !== undefined && elsewhere !== undefined && at !== elsewhere);
}

/** A reference to all instances of a resource, where one is wanted. */
export function isWithoutKey(wanted: string): boolean {
  return wanted.startsWith('.');
}

/** The instances that can be selected, as they are written. */
export function instances(written: string, keys: readonly string[]): string {
  return keys.map((key) => `${written}[${/^\d+$/.test(key) ? key : JSON.stringify(key)}]`).join(' or ');
}

/** The certificate is there, and what is asked of it is not: only its ARN can be meant. */
export function isOtherAttribute({ kind, wanted, resource }: Missed): boolean {
  return (
    kind === 'attribute' && (wanted === 'arn' || resource?.type === 'aws_dms_certificate') && resource !== undefined
  );
}

/** What makes a reference that does not resolve lead to what is meant; or why that can't be told. */
export function danglingSettings(
  endpoint: Endpoint,
  argument: string,
  { missed }: Link & { state: 'dangling' },
): readonly Setting[] | NoChanges {
  const { kind, wanted, exists, resource } = missed;
  const set = (value: string) => [{ attribute: endpoint.path(argument), value: `${value}.certificate_arn` }];
  if (isOtherAttribute(missed)) return set(inItsModule(missed));
  const from = inItsModule(missed);
  // The only instance is the one that is meant.
  if (isWithoutKey(wanted))
    return exists.length === 1 ? set(instances(from, exists)) : { why: 'it is not known which instance is meant' };
  const meant = meantName(missed);
  if (meant === undefined || resource === undefined) return { why: UNKNOWN };
  if (kind === 'key') return set(instances(from, [meant]));
  return kind === 'undeclared' && meant.startsWith(`${resource.type}.`) ? set(meant) : { why: UNKNOWN };
}

/** What links the certificate whose ID was given in the place of its ARN; or why Terraform would not. */
export function settingsForArn(
  endpoint: Endpoint,
  argument: string,
  { address, module, declaredType }: Resource,
): readonly Setting[] | NoChanges {
  const top = argument.replace(/\..*$/, '');
  if (ignoresChanges(endpoint, top)) return ignored(top);
  const own = module === '' ? address : address.slice(module.length + 1);
  const value = `${own}.${declaredType === undefined ? 'certificate_arn' : 'id'}`;
  const isElsewhere = module !== endpoint.resource.module;
  return [{ attribute: endpoint.path(argument), value, ...(isElsewhere ? { renames: true } : {}) }];
}

/** The reference as the certificate's own module writes it. */
export function inItsModule({ in: where, resource }: Missed): string {
  const module = resource?.module ?? '';
  return module === '' || !where.startsWith(`${module}.`) ? where : where.slice(module.length + 1);
}
