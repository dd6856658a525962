import { CERTIFICATE_TYPES } from '../dms/certificates/certificate.ts';
import { ENDPOINT_TYPES } from '../dms/endpoint.ts';
import type { Resource, Root } from '../graph/graph.ts';
import { type Finding, subjectKey } from './finding.ts';

/** Something that changes resources to resolve a finding. */
interface Changing {
  readonly finding: Finding;
  readonly resources: readonly Resource[];
}

/**
 * Which resources have the same findings when others change, if they are the same themselves: whether an endpoint has a finding does not depend on other
 * endpoints, nor on certificates that it does not refer to. What is to be resolved is judged again in any case. Undefined if other resources change too, which
 * endpoints may lead to.
 */
export function knownBeside(changes: readonly Changing[]): ((resource: Resource, root: Root) => boolean) | undefined {
  const isWithin = ({ type }: Resource) => ENDPOINT_TYPES.includes(type) || CERTIFICATE_TYPES.includes(type);
  if (!changes.every(({ resources }) => resources.every(isWithin))) return undefined;
  const meant = new Set(changes.flatMap(({ finding }) => finding.subjects.map(subjectKey)));
  return ({ type, address }, { path: root, environment }) =>
    ENDPOINT_TYPES.includes(type) && !meant.has(subjectKey({ root, address, ...(environment && { environment }) }));
}
