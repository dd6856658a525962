import type { Resource, Root } from '../../graph/graph.ts';
import type { World } from '../../graph/possible-worlds.ts';
import { memo, memoBy } from '../../memo.ts';
import { ENDPOINT_TYPES, type Endpoint } from '../endpoint.ts';
import { ALL_SETTINGS_ENGINES } from '../settings-engines.ts';
import { bodyOf, CERTIFICATE_TYPES, certificateKind, contentOf } from './certificate.ts';
import { regionsDiffer } from './link.ts';
import { linkScopeOf } from './link-scope.ts';
import { maySignFor } from './servers.ts';

/**
 * The certificate that could be linked by an endpoint, as the module refers to it that gives its certificate_arn (`aws_dms_certificate.ca`): the only one of that module that may be of the
 * kind that the engine takes, if it has neither count nor for_each, exists, and may be the CA certificate of the endpoint's server. Undefined where there is
 * none, or a choice.
 */
export function linkableCertificate(endpoint: Endpoint): string | undefined {
  const { engine, resource, root, world } = endpoint;
  const takes =
    engine.state === 'known' ? engine.engine.certificate : engine.state === 'relational' ? 'pem' : undefined;
  if (takes !== 'pem' && takes !== 'wallet') return undefined;
  const scope = linkScopeOf(endpoint);
  const [only, another] = candidatesIn(root, scope.module, takes, world);
  if (only === undefined || another !== undefined) return undefined;
  if (only.key !== undefined || only.incomplete !== undefined) return undefined;
  if (only.exists.kind !== 'bool' || certificateKind(only, world) !== takes) return undefined;
  if (only.provider !== scope.provider || regionsDiffer(only.region, resource.region)) return undefined;
  if (!maySignFor(only, endpoint, world)) return undefined;
  // The JSON syntax lets any text stand for a name.
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(only.name)) return undefined;
  return `${only.declaredType ?? only.type}.${only.name}`;
}

/** Every certificate of the endpoint's module that could be linked by it: of the kind that the engine takes, and perhaps the CA certificate of its server. */
export function linkableCertificates(endpoint: Endpoint): readonly Resource[] {
  const { engine, resource, root, world } = endpoint;
  const takes = engine.state === 'known' ? engine.engine.certificate : 'pem';
  if (takes !== 'pem' && takes !== 'wallet') return [];
  return (certificatesOf(root).get(resource.module) ?? []).filter(
    (one) =>
      mayBe(one, takes, root, world) && !regionsDiffer(one.region, resource.region) && maySignFor(one, endpoint, world),
  );
}

/**
 * What the caller of a module writes to link a certificate where the module selects it by a key (`aws_dms_certificate.this[each.value.certificate_key]`) that
 * the caller's entry lacks: the name of the key, and the key of the only certificate that may be linked, if there is one.
 */
export function selectedByKey(endpoint: Endpoint): { name: string; key?: string } | undefined {
  const { certificate, root, world } = endpoint;
  const missed = certificate.state === 'none' ? certificate.missed : undefined;
  const { selects, wanted = '' } = missed ?? {};
  if (selects === undefined || !CERTIFICATE_TYPES.includes(selects.type) || !/^[A-Za-z_]\w*$/.test(wanted))
    return undefined;
  const found = findCandidates(root, selects.module, 'pem', world).filter(({ name }) => name === selects.name);
  const [only, another] = found;
  const isSure = only !== undefined && another === undefined && only.exists.kind === 'bool';
  if (!isSure || only.key?.kind !== 'string' || only.key.shown !== undefined || certificateKind(only, world) !== 'pem')
    return { name: wanted };
  if (!maySignFor(only, endpoint, world)) return { name: wanted };
  return { name: wanted, key: only.key.key };
}

/** The first two certificates of a module that may be linked; the same for all endpoints that depend on nothing. */
function candidatesIn(root: Root, module: string, takes: 'pem' | 'wallet', world: World): readonly Resource[] {
  return world.length > 0 ? findCandidates(root, module, takes, world) : candidatesAnyway(root, module, takes);
}

const candidatesAnyway = memoBy((root: Root, module: string, takes: 'pem' | 'wallet') =>
  findCandidates(root, module, takes, []),
);

function findCandidates(root: Root, module: string, takes: 'pem' | 'wallet', world: World): readonly Resource[] {
  const found: Resource[] = [];
  for (const one of certificatesOf(root).get(module) ?? []) {
    if (mayBe(one, takes, root, world)) found.push(one);
    if (found.length === 2) break;
  }
  return found;
}

/** Whether it may be an authority of the kind. A client's certificate and a key are none. */
function mayBe(certificate: Resource, takes: 'pem' | 'wallet', root: Root, world: World): boolean {
  const kind = certificateKind(certificate, world);
  if ((kind !== undefined && kind !== takes) || clientsOf(root).has(certificate.address)) return false;
  const content = contentOf(bodyOf(certificate, world).pem, root);
  return content === undefined || content.certificates.some(({ isCa }) => isCa);
}

/** The certificates that module instances declare. */
const certificatesOf = memo((root: Root): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const resource of root.resources.values()) {
    if (resource.mode !== 'managed' || !CERTIFICATE_TYPES.includes(resource.type)) continue;
    const others = found.get(resource.module);
    if (others === undefined) found.set(resource.module, [resource]);
    else others.push(resource);
  }
  return found;
});

/** The addresses that endpoints link as a client's certificate or key. */
const clientsOf = memo(
  (root: Root): ReadonlySet<string> =>
    new Set(
      [...root.resources.values()].flatMap(({ type, values }) => {
        if (!ENDPOINT_TYPES.includes(type)) return [];
        return ALL_SETTINGS_ENGINES.flatMap(({ block: name, client }) => {
          const settings = values.get(name);
          const block = settings?.kind === 'list' ? settings.items[0] : settings;
          if (block?.kind !== 'object') return [];
          return (client?.certificates ?? []).flatMap((argument) => {
            const value = block.entries.get(argument);
            return value?.kind === 'unknown' && value.reference ? [value.reference.address] : [];
          });
        });
      }),
    ),
);
