import { linkableCertificates } from '../dms/certificates/linkable.ts';
import { endpointWorlds } from '../dms/endpoint.ts';
import type { InstanceKey, Resource } from '../graph/graph.ts';
import type { Instance } from './resources.ts';

/** A certificate that could be linked, as the endpoint's module refers to it. */
export interface Linkable {
  /** `aws_dms_certificate.ca.certificate_arn` */
  readonly reference: string;
  readonly detail: string;
}

/** The certificates in reach of all instances of an endpoint, in all of their cases. */
export function linkableIn(instances: readonly Instance[]): Linkable[] {
  const all = instances.flatMap(({ resource, root }) =>
    endpointWorlds(resource, root).map(
      ({ endpoint }) => new Set(linkableCertificates(endpoint).flatMap((one) => referenceTo(one) ?? [])),
    ),
  );
  const [first, ...others] = all;
  return [...(first ?? [])]
    .filter((reference) => others.every((one) => one.has(reference)))
    .map((reference) => ({ reference, detail: 'a certificate that can serve this server' }));
}

function referenceTo({ declaredType, type, name, key }: Resource): string | undefined {
  // The JSON syntax lets any text stand for a name.
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)) return undefined;
  const index = indexOf(key);
  return index === undefined ? undefined : `${declaredType ?? type}.${name}${index}.certificate_arn`;
}

function indexOf(key: InstanceKey | undefined): string | undefined {
  switch (key?.kind) {
    case undefined:
      return '';
    case 'number':
      return `[${key.index}]`;
    case 'string':
      return key.shown === undefined && /^[\w.-]+$/.test(key.key) ? `["${key.key}"]` : undefined;
    case 'unknown':
      return undefined;
  }
}
