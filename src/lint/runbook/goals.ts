import { adviseMode } from '../../dms/advice.ts';
import { linkScopeOf } from '../../dms/certificates/link-scope.ts';
import { linkableCertificate, selectedByKey } from '../../dms/certificates/linkable.ts';
import { bundleFor, type ServerBundle, shownServerOf } from '../../dms/certificates/server-bundle.ts';
import type { LinkName } from '../../dms/connection/links.ts';
import { type Endpoint, takesWallet } from '../../dms/endpoint.ts';
import type { Resource } from '../../graph/graph.ts';
import type { Finding, NewResource } from '../finding.ts';
import type { CheckingRule } from '../rule.ts';
import type { PlannedEndpoint, StepKind } from './model.ts';

/** The step that removes a finding. */
export function stepOf(rule: CheckingRule | undefined): StepKind {
  if (rule?.id === 'database-allows-plaintext') return 'force';
  if (rule?.about === 'certificate') return 'certificate';
  return rule?.link !== undefined && FIXED.has(rule.link) ? 'fix' : 'settings';
}

/** Links that hold or not whatever the mode is. */
const FIXED: ReadonlySet<LinkName> = new Set([
  'name',
  'server',
  'port',
  'network',
  'tls-offered',
  'tls-version',
  'secret',
  'authentication',
]);

/** What an endpoint is to have. */
export interface Goal {
  /** `verify-full`; undefined where the mode is not its switch. */
  readonly mode: string | undefined;
  /** `ssl-encryption`, of an endpoint whose switch is in a settings block. */
  readonly protocol: string | undefined;
  readonly certificate: CertificateGoal;
}

export type CertificateGoal =
  /** None is needed, or which one can't be told. */
  | { readonly state: 'none' | 'unknown' }
  /** It is in the configuration. */
  | { readonly state: 'there'; readonly resource: Resource }
  /** It is named by its ARN. */
  | { readonly state: 'elsewhere'; readonly arn: string }
  /** The proven remedy adds it. */
  | {
      readonly state: 'added';
      readonly added: NewResource;
      readonly bundle: ServerBundle | undefined;
      readonly kind: 'pem' | 'wallet';
    }
  /** It is to be added; `bundle` undefined: AWS publishes none for this server. */
  | { readonly state: 'missing'; readonly bundle: ServerBundle | undefined; readonly kind: 'pem' | 'wallet' };

export function goalOf({ endpoint, findings }: PlannedEndpoint): Goal {
  const { engine } = endpoint;
  const changes = findings.flatMap(({ fix }) => fix?.changes ?? []);
  const bySettings = engine.state === 'known' && engine.engine.switch === 'settings';
  const byMode = engine.state === 'relational' || (engine.state === 'known' && engine.engine.switch === 'mode');
  const written = changes.find(({ attribute }) => /(?:^|\.)ssl_mode$/.test(attribute))?.value;
  const mode = byMode ? (textIn(written) ?? ownMode(endpoint)) : undefined;
  const protocol = bySettings
    ? textIn(changes.find(({ attribute }) => attribute.endsWith('security_protocol'))?.value)
    : undefined;
  return { mode, protocol, certificate: certificateGoal(endpoint, mode, changes) };
}

/** A literal in HCL. */
function textIn(value: string | undefined): string | undefined {
  return /^"([A-Za-z0-9-]+)"$/.exec(value ?? '')?.[1];
}

function ownMode(endpoint: Endpoint): string {
  const { mode } = endpoint;
  return mode.state === 'set' &&
    mode.shown === mode.mode &&
    mode.mode.startsWith('verify') &&
    isSupported(endpoint, mode.mode)
    ? mode.mode
    : adviseMode(endpoint).instead;
}

function isSupported({ engine }: Endpoint, mode: string): boolean {
  return (
    engine.state !== 'known' || engine.engine.modes === undefined || engine.engine.modes.some((one) => one === mode)
  );
}

function certificateGoal(
  endpoint: Endpoint,
  mode: string | undefined,
  changes: NonNullable<Finding['fix']>['changes'],
): CertificateGoal {
  const { certificate, root } = endpoint;
  if (!mode?.startsWith('verify')) return { state: 'none' };
  const added = changes.find(({ adds }) => adds !== undefined)?.adds;
  const server = shownServerOf(endpoint);
  const bundle = server && bundleFor(server);
  const kind = takesWallet(endpoint) ? 'wallet' : 'pem';
  if (added !== undefined) return { state: 'added', added, bundle, kind };
  if (certificate.state === 'linked')
    return certificate.certificate === undefined
      ? { state: 'unknown' }
      : { state: 'there', resource: certificate.certificate };
  if (certificate.state === 'literal') return { state: 'elsewhere', arn: certificate.arn };
  if (certificate.state === 'undetermined') return { state: 'unknown' };
  const there = root.resources.get(
    selected(endpoint) ?? within(linkScopeOf(endpoint).module, linkableCertificate(endpoint) ?? ''),
  );
  if (there !== undefined) return { state: 'there', resource: there };
  return { state: 'missing', bundle, kind };
}

/** The certificate that the module selects by the only key that there is. */
function selected(endpoint: Endpoint): string | undefined {
  const { certificate } = endpoint;
  const selects = certificate.state === 'none' ? certificate.missed?.selects : undefined;
  const key = selectedByKey(endpoint)?.key;
  if (selects === undefined || key === undefined) return undefined;
  return within(selects.module, `${selects.type}.${selects.name}[${JSON.stringify(key)}]`);
}

function within(module: string, address: string): string {
  return module === '' ? address : `${module}.${address}`;
}

/** The `certificate_id` of a certificate that is to be added, where AWS publishes what is in it. */
export function certificateIdOf(goal: CertificateGoal): string | undefined {
  if (goal.state === 'added') {
    const written = goal.added.arguments.find(({ name }) => name === 'certificate_id')?.value;
    return /^"([a-z][a-z0-9-]*)"$/.exec(written ?? '')?.[1];
  }
  const file = goal.state === 'missing' && goal.kind === 'pem' ? goal.bundle?.file : undefined;
  return file && `rds-${file.replace(/-bundle\.pem$/, '')}`;
}
