import type { Root } from '../../graph/graph.ts';
import { string } from '../../graph/make.ts';
import { inWorld } from '../../graph/possible-worlds.ts';
import type { Reference, Value } from '../../graph/value.ts';
import { fieldOf } from '../field.ts';
import type { Location } from '../location.ts';
import { type Bundle, bundleAddress, bundleAt, truststoreAt } from './bundles.ts';
import type { Certificate } from './certificate.ts';

/** A CA bundle that Terraform fetches: what it brings is known by its address, without reading it. */
export interface Fetched {
  readonly bundle: Bundle;
  /** The address, where it is known. */
  readonly shown: string | undefined;
  /** Where the address is written. */
  readonly location: Location;
}

/** The data sources by which a certificate is fetched. */
export const FETCHED_TYPES: readonly string[] = ['http'];

/** What certificate_pem is fetched from, where it is the whole body of a `data "http"` on an address that AWS documents; undefined for all others. */
export function fetchedBundle({
  pem,
  resource,
  root,
  world,
}: Pick<Certificate, 'pem' | 'resource' | 'root' | 'world'>): Fetched | undefined {
  const written = resource.values.get('certificate_pem');
  if (pem.state !== 'undetermined' || written === undefined) return undefined;
  const [reference, another] = pem.reference ? [pem.reference] : pem.madeFrom;
  if (reference === undefined || !isBody(reference) || another !== undefined) return undefined;
  body ??= longBody();
  const made = withBody(inWorld(written, world), body);
  // What is cut out of a bundle may be any of its CAs, and what is put beside it may be another.
  if (made.kind !== 'string' || made.value.trim() !== body) return undefined;
  return fetchedBy(reference.address, root);
}

function isBody({ type, mode, attribute }: Reference): boolean {
  return type === 'http' && mode === 'data' && (attribute === 'response_body' || attribute === 'body');
}

let body: string | undefined;

/** Any text in the form of a bundle, as long as a long one. */
function longBody(): string {
  return ['A', 'B']
    .map((digit) => `-----BEGIN CERTIFICATE-----\n${digit.repeat(100_000)}\n-----END CERTIFICATE-----`)
    .join('\n');
}

/** A value, computed with this text as the body of the response. */
function withBody(value: Value, text: string): Value {
  if (value.kind !== 'unknown') return value;
  if (value.reference !== undefined && isBody(value.reference)) return string(text);
  const { derived } = value;
  return derived === undefined ? value : derived.make(derived.operands.map((operand) => withBody(operand, text)));
}

function fetchedBy(address: string, root: Root): Fetched | undefined {
  const source = root.resources.get(address);
  const url = source && fieldOf(source.values.get('url'), 'url', source);
  if (url?.state === 'set') {
    const bundle = bundleAt(url.value);
    return bundle && { bundle, shown: shownOf(bundle, url), location: url.location };
  }
  if (url?.state !== 'undetermined') return undefined;
  const truststore = truststoreAt(url.prefix);
  return truststore && { bundle: truststore, shown: undefined, location: url.location };
}

/** What may be shown of an address: all of one that is written, and what AWS documents. */
function shownOf({ kind, region, isRetired }: Bundle, { shown, hidden }: { shown: string; hidden: boolean }) {
  if (!hidden) return shown.replace(/^https?:\/\//i, '');
  return isRetired ? undefined : bundleAddress(kind, region);
}
