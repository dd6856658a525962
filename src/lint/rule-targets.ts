import { describeEndpoint } from '../dms/advice.ts';
import { CERTIFICATE_TYPES, certificateWorlds } from '../dms/certificates/certificate.ts';
import { CertificateUses } from '../dms/certificates/uses.ts';
import { DATA_PROVIDER } from '../dms/data-provider.ts';
import { ENDPOINT_TYPES, type EngineOf, endpointWorlds } from '../dms/endpoint.ts';
import { type ContextLocations, certificateContext, endpointContext } from '../dms/related-locations.ts';
import { instanceProfiles, replicationConfigs, replicationInstances } from '../dms/replication.ts';
import type { Resource, Root } from '../graph/graph.ts';
import type { World } from '../graph/possible-worlds.ts';
import { memo } from '../memo.ts';
import type {
  CertificateRule,
  CheckingRule,
  EndpointRule,
  InstanceProfileRule,
  Outcome,
  ReplicationConfigRule,
  ReplicationInstanceRule,
  Rule,
} from './rule.ts';
import { levelOf, optionsOf, type RuleOptions, type Settings } from './settings.ts';

/** One resource in one world, and the rules to run on it. */
export interface WorldCheck {
  readonly world: World;
  /** A description shown after the address: `MySQL source`. */
  readonly named: string;
  /** Of endpoints. */
  readonly engine?: EngineOf;
  readonly check: () => (readonly [CheckingRule, readonly Outcome[]])[];
}

/** One kind of resource that rules are about. */
export interface RuleTarget {
  readonly about: CheckingRule['about'];
  readonly types: readonly string[];
  /** No control covers these resources: AWS's controls on endpoints do not cover data providers. */
  readonly uncontrolled?: readonly string[];
  /** Every world in which the resource exists. */
  readonly worlds: (resource: Resource) => readonly WorldCheck[];
  /** Other locations of interest for a finding. */
  readonly contextLocations?: (resource: Resource) => ContextLocations;
  /** Addresses of the certificates that the resource links, in any world. */
  readonly linked?: (resource: Resource) => readonly string[];
}

/** The resources of a root that rules check, with the views that the rules get. Rules that are off are not run. */
export function ruleTargetsOf(root: Root, rules: readonly Rule[], now: Date, settings: Settings): RuleTarget[] {
  const run = rules.filter((rule) => levelOf(rule, settings) !== 'off');
  const instanceOutcomes = runner(
    run.filter((rule): rule is ReplicationInstanceRule => rule.about === 'replication-instance'),
    settings,
  );
  const profileOutcomes = runner(
    run.filter((rule): rule is InstanceProfileRule => rule.about === 'instance-profile'),
    settings,
  );
  const configOutcomes = runner(
    run.filter((rule): rule is ReplicationConfigRule => rule.about === 'replication-config'),
    settings,
  );
  const worldsOf = memo((resource: Resource) => endpointWorlds(resource, root));
  return [
    endpointTarget(run, worldsOf, settings),
    {
      about: 'replication-instance',
      types: ['aws_dms_replication_instance'],
      worlds: (resource) =>
        replicationInstances(resource).map(({ view, world }) => ({
          world,
          named: '',
          check: () => instanceOutcomes(view),
        })),
    },
    {
      about: 'instance-profile',
      types: ['aws_dms_instance_profile'],
      worlds: (resource) =>
        instanceProfiles(resource).map(({ view, world }) => ({
          world,
          named: '',
          check: () => profileOutcomes(view),
        })),
    },
    {
      about: 'replication-config',
      types: ['aws_dms_replication_config'],
      worlds: (resource) =>
        replicationConfigs(resource, root, worldsOf).map(({ view, world }) => ({
          world,
          named: '',
          check: () => configOutcomes(view),
        })),
    },
    certificateTarget(root, run, worldsOf, now, settings),
  ];
}

/** The endpoints that a resource is, each with its world. */
type WorldsOf = (resource: Resource) => ReturnType<typeof endpointWorlds>;

function endpointTarget(rules: readonly Rule[], worldsOf: WorldsOf, settings: Settings): RuleTarget {
  const outcomesOf = runner(
    rules.filter((rule): rule is EndpointRule => rule.about === 'endpoint'),
    settings,
  );
  return {
    about: 'endpoint',
    types: ENDPOINT_TYPES,
    uncontrolled: [DATA_PROVIDER],
    worlds: (resource) =>
      worldsOf(resource).map(({ endpoint, world }) => ({
        world,
        named: describeEndpoint(endpoint),
        engine: endpoint.engine,
        check: () => outcomesOf(endpoint),
      })),
    contextLocations: (resource) => endpointContext(worldsOf(resource)),
    linked: (resource) =>
      worldsOf(resource).flatMap(({ endpoint: { links } }) =>
        links.flatMap(({ link }) => (link.state === 'linked' ? [link.address] : [])),
      ),
  };
}

function certificateTarget(
  root: Root,
  rules: readonly Rule[],
  worldsOf: WorldsOf,
  now: Date,
  settings: Settings,
): RuleTarget {
  const certificateRules = rules.filter((rule): rule is CertificateRule => rule.about === 'certificate');
  const outcomesOf = runner(certificateRules, settings);
  const uses = new CertificateUses(() =>
    [...root.resources.values()]
      .filter(({ mode, type }) => mode === 'managed' && ENDPOINT_TYPES.includes(type))
      .flatMap(worldsOf),
  );
  return {
    about: 'certificate',
    types: CERTIFICATE_TYPES,
    worlds: (resource) =>
      certificateRules.length === 0
        ? []
        : certificateWorlds(resource, root, uses, now).map(({ certificate, world }) => ({
            world,
            named: '',
            check: () => outcomesOf(certificate),
          })),
    contextLocations: (resource) => certificateContext(uses.of(resource)),
  };
}

type RuleOn<View> = CheckingRule & { check: (view: View, options: RuleOptions) => Outcome | readonly Outcome[] };

/** Runs rules on a view, with their options. */
function runner<View>(
  about: readonly RuleOn<View>[],
  settings: Settings,
): (view: View) => (readonly [CheckingRule, readonly Outcome[]])[] {
  const withOptions = about.map((rule) => ({ rule, options: optionsOf(rule, settings) }));
  return (view) =>
    withOptions.map(({ rule, options }) => {
      const found = rule.check(view, options);
      return [rule, Array.isArray(found) ? found : [found]] as const;
    });
}
