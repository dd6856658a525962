import type { Resource, Root } from '../../graph/graph.ts';
import type { World } from '../../graph/worlds.ts';
import type { Endpoint } from '../endpoint.ts';
import { ALL_SETTINGS_ENGINES } from '../settings-engines.ts';
import { bodyOf, CERTIFICATE_TYPES, certificateKind, contentOf } from './certificate.ts';
import { regionsDiffer } from './link.ts';

/**
 * The certificate that could be linked by an endpoint, as its module refers to it (`aws_dms_certificate.ca`): the only one of its module that may be of the
 * kind that the engine takes, if it has neither count nor for_each and exists. Undefined where there is none, or a choice.
 */
export function linkableCertificate({ engine, resource, root, world }: Endpoint): string | undefined {
  const takes =
    engine.state === 'known' ? engine.engine.certificate : engine.state === 'relational' ? 'pem' : undefined;
  if (takes !== 'pem' && takes !== 'wallet') return undefined;
  const [only, another] = candidates(resource.module, takes, root, world);
  if (only === undefined || another !== undefined) return undefined;
  if (only.key !== undefined || only.incomplete !== undefined) return undefined;
  if (only.exists.kind !== 'bool' || certificateKind(only, world) !== takes) return undefined;
  if (only.provider !== resource.provider || regionsDiffer(only.region, resource.region)) return undefined;
  // The JSON syntax lets any text stand for a name.
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(only.name)) return undefined;
  return `${only.type}.${only.name}`;
}

const known = new WeakMap<Root, Map<string, readonly Resource[]>>();

/** The first two certificates of a module that may be linked; the same for all endpoints that depend on nothing. */
function candidates(module: string, takes: 'pem' | 'wallet', root: Root, world: World): readonly Resource[] {
  const found: Resource[] = [];
  const find = () => {
    for (const one of certificatesIn(module, root)) {
      if (mayBe(one, takes, root, world)) found.push(one);
      if (found.length === 2) break;
    }
    return found;
  };
  if (world.length > 0) return find();
  const ofRoot = known.get(root) ?? new Map<string, readonly Resource[]>();
  known.set(root, ofRoot);
  const key = `${takes} ${module}`;
  const first = ofRoot.get(key) ?? find();
  ofRoot.set(key, first);
  return first;
}

/** Whether it may be an authority of the kind. A client's certificate and a key are none. */
function mayBe(certificate: Resource, takes: 'pem' | 'wallet', root: Root, world: World): boolean {
  const kind = certificateKind(certificate, world);
  if ((kind !== undefined && kind !== takes) || clientsIn(root).has(certificate.address)) return false;
  const content = contentOf(bodyOf(certificate, world).pem, root);
  return content === undefined || content.certificates.some(({ isCa }) => isCa);
}

const modules = new WeakMap<Root, ReadonlyMap<string, readonly Resource[]>>();

/** The certificates that a module instance declares. */
function certificatesIn(module: string, root: Root): readonly Resource[] {
  let known = modules.get(root);
  if (known === undefined) {
    const found = new Map<string, Resource[]>();
    for (const resource of root.resources.values()) {
      if (resource.mode !== 'managed' || !CERTIFICATE_TYPES.includes(resource.type)) continue;
      const others = found.get(resource.module);
      if (others === undefined) found.set(resource.module, [resource]);
      else others.push(resource);
    }
    known = found;
    modules.set(root, known);
  }
  return known.get(module) ?? [];
}

const clients = new WeakMap<Root, ReadonlySet<string>>();

/** The addresses that endpoints link as a client's certificate or key. */
function clientsIn(root: Root): ReadonlySet<string> {
  let known = clients.get(root);
  if (known === undefined) {
    known = new Set(
      [...root.resources.values()].flatMap(({ values }) => {
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
    );
    clients.set(root, known);
  }
  return known;
}
