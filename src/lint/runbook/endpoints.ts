import { describeEndpoint, strongestModeOf } from '../../dms/advice.ts';
import type { Expiry } from '../../dms/certificates/inventory/expiry.ts';
import { linkedExpiry } from '../../dms/certificates/inventory/linked.ts';
import { ENDPOINT_TYPES, type Endpoint, endpointWorlds } from '../../dms/endpoint.ts';
import type { ResourceGraph, Root } from '../../graph/graph.ts';
import { compareText } from '../../text/compare.ts';
import type { ConnectionAnswer } from '../connections.ts';
import { type Finding, type SuppressedFinding, subjectKey } from '../finding.ts';
import type { CheckingRule, Rule } from '../rule.ts';
import type { OtherEndpoint, PlannedEndpoint } from './model.ts';

/** What a run has found. */
export interface Found {
  readonly graph: ResourceGraph;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly connections: readonly ConnectionAnswer[];
  readonly rules: readonly Rule[];
  readonly now: Date;
  /** A path of the checked tree as seen from the working directory. */
  readonly pathFrom: (path: string) => string;
}

/** All endpoints, with what is to be done for each. */
export function plannedEndpoints(found: Found): PlannedEndpoint[] {
  const about = ruleById(found.rules);
  const isOfIt = ({ rule }: Finding) => isOfTls(about.get(rule.id));
  const findings = bySubject(found.findings.filter((one) => isOfIt(one) && isToDo(one)));
  const suppressed = bySubject(found.suppressed.filter(isOfIt));
  const answers = new Map<string, ConnectionAnswer[]>();
  for (const one of found.connections) answers.set(subjectKey(one), [...(answers.get(subjectKey(one)) ?? []), one]);
  return found.graph.roots.flatMap((root) =>
    [...root.resources.values()]
      .filter(({ mode, type }) => mode === 'managed' && ENDPOINT_TYPES.includes(type))
      .flatMap((resource): PlannedEndpoint[] => {
        const all = endpointWorlds(resource, root).map(({ endpoint }) => endpoint);
        const [endpoint] = all;
        if (endpoint === undefined) return [];
        const keyOf = (address: string) => subjectKey({ root: root.path, address, ...environmentOf(root) });
        const linked = all.flatMap(({ links }) =>
          links.flatMap(({ link }) => (link.state === 'linked' ? [keyOf(link.address)] : [])),
        );
        const keys = [...new Set([keyOf(resource.address), ...linked])];
        const of = <One>(index: ReadonlyMap<string, readonly One[]>) => [
          ...new Set(keys.flatMap((key) => index.get(key) ?? [])),
        ];
        return [
          {
            root,
            endpoint,
            all,
            answers: answers.get(keys[0]!) ?? [],
            findings: of(findings),
            suppressed: of(suppressed),
          },
        ];
      }),
  );
}

function environmentOf({ environment }: Root): { readonly environment?: string } {
  return environment === undefined ? {} : { environment };
}

function bySubject<One extends Finding>(all: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const index = new Map<string, One[]>();
  for (const one of all)
    for (const key of new Set(one.subjects.map(subjectKey))) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [one]);
      else known.push(one);
    }
  return index;
}

const FORCE = 'database-allows-plaintext';

/** Whatever the settings of this run make of its level. */
function isToDo({ level, rule }: Finding): boolean {
  return level !== 'note' || rule.level !== 'note' || rule.id === FORCE;
}

export function ruleById(rules: readonly Rule[]): ReadonlyMap<string, CheckingRule> {
  return new Map(rules.flatMap((rule) => (rule.about === 'run' ? [] : [[rule.id, rule] as const])));
}

/** Whether a rule is about a connection or its certificate. */
function isOfTls(rule: CheckingRule | undefined): boolean {
  if (rule === undefined) return false;
  if (rule.about === 'certificate') return true;
  return rule.about === 'endpoint' && (rule.link !== undefined || rule.tls !== 'unrelated' || rule.id === FORCE);
}

/** What is there already, or can't be told; undefined for an endpoint with something to do. */
export function otherEndpoint(planned: PlannedEndpoint, now: Date): OtherEndpoint | undefined {
  const { root, endpoint, answers, findings, suppressed } = planned;
  if (findings.length > 0) return undefined;
  const of = (state: OtherEndpoint['state'], says: string): OtherEndpoint => ({
    root: root.path,
    ...(root.environment === undefined ? {} : { environment: root.environment }),
    address: endpoint.address,
    named: describeEndpoint(endpoint),
    state,
    says,
  });
  const { engine } = endpoint;
  if (suppressed.length > 0)
    return of('exempt', `Left alone: ${[...new Set(suppressed.map(({ rule }) => rule.id))].join(', ')} is suppressed.`);
  const isOpen = answers.find(({ encrypted }) => encrypted === 'unknown');
  if (isOpen !== undefined) return of('undetermined', `Cannot be determined: ${isOpen.tls}.`);
  if (engine.state === 'known' && engine.engine.switch === 'always')
    return of('always', 'Nothing to do: DMS always connects to it with TLS.');
  if (engine.state === 'known' && engine.engine.switch === 'settings')
    return of('encrypted', `Nothing to do: ${answers.map(({ tls }) => tls).join(', or ')}.`);
  const isVerified = answers.every(({ verified, encrypted }) => verified === 'yes' && encrypted === 'yes');
  if (isVerified) return of('verified', `${rotationText(linkedExpiry(endpoint, now))}${withoutName(endpoint)}`);
  const today = answers.map(({ tls }) => tls).join(', or ');
  if (answers.some(({ encrypted, verified }) => encrypted === 'no' || verified === 'no'))
    return of('exempt', `Left alone: ${today}, which no rule reports with the settings of this run.`);
  return of('undetermined', `Cannot be determined: ${today}.`);
}

/** A chain that is verified is not yet the name. */
function withoutName(endpoint: Endpoint): string {
  const { mode } = endpoint;
  const isChain = mode.state === 'set' && mode.shown === 'verify-ca' && strongestModeOf(endpoint) === 'verify-full';
  return isChain ? ' verify-ca does not compare the host name; verify-full does.' : '';
}

function rotationText(expiry: Expiry | undefined): string {
  if (expiry?.state !== 'known')
    return `Nothing to do, except to rotate the certificate by a date that cannot be determined: ${expiry?.reason ?? 'no certificate is linked'}.`;
  return `Nothing to do, except to rotate the certificate by ${expiry.first}.`;
}

/** Endpoints in the order of their roots and addresses. */
export function inOrder(a: PlannedEndpoint, b: PlannedEndpoint): number {
  return compareText(a.root.path, b.root.path) || compareText(a.endpoint.address, b.endpoint.address);
}
