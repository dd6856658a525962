import { addressField, serverOf } from '../../dms/connection/server.ts';
import { rootKey } from '../../graph/graph.ts';
import { pushAll } from '../../spread.ts';
import type { PlannedEndpoint } from './model.ts';

interface Group {
  readonly keys: string[];
  readonly members: PlannedEndpoint[];
  /** When its last member came. */
  at: number;
}

/** Endpoints in groups that are changed together: those of one server, and those whose settings one edit changes. */
export function grouped(all: readonly PlannedEndpoint[]): PlannedEndpoint[][] {
  const groups = new Map<string, Group>();
  for (const [at, planned] of all.entries()) {
    const own = keysOf(planned);
    const touched = new Set(own.map((key) => groups.get(key)).filter((one) => one !== undefined));
    const [group = { keys: [], members: [], at }, ...others] = [...touched].sort((a, b) => a.at - b.at);
    for (const { keys, members } of others) {
      pushAll(group.members, members);
      pushAll(group.keys, keys);
      for (const key of keys) groups.set(key, group);
    }
    group.members.push(planned);
    group.at = at;
    for (const key of own) {
      if (groups.get(key) === undefined) group.keys.push(key);
      groups.set(key, group);
    }
  }
  return [...new Set(groups.values())].sort((a, b) => a.at - b.at).map(({ members }) => members);
}

function keysOf(planned: PlannedEndpoint): string[] {
  const { root, endpoint, findings } = planned;
  const edits = findings.flatMap(({ remedy }) =>
    remedy?.kind === 'edits'
      ? remedy.edits
          // A certificate that several need is added once, and changes nothing by itself.
          .filter(({ start, end }) => start !== end)
          .map(({ source, start, end }) => `edit ${JSON.stringify([source.path, start, end])}`)
      : [],
  );
  // A finding of a certificate that is linked: whoever links it is changed with it.
  const certificates = findings.flatMap(({ rule, subjects }) =>
    subjects.some(({ address }) => address === endpoint.address)
      ? []
      : subjects.map(({ address }) => `${rule.id} ${address}`),
  );
  return [
    `${rootKey(root)} ${serverKey(planned)}`,
    ...[...edits, ...certificates].map((edit) => `${rootKey(root)} ${edit}`),
  ];
}

/** The same for endpoints that connect to the same server. */
function serverKey({ endpoint }: PlannedEndpoint): string {
  const server = serverOf(endpoint);
  if (server.state === 'known' && server.resource !== undefined) return `resource ${server.resource.address}`;
  const name = addressField(endpoint);
  const port = endpoint.field('port');
  return name?.state === 'set' && name.value.trim() !== ''
    ? `name ${name.value.trim().toLowerCase()} ${port.state === 'set' ? port.value : ''}`
    : `endpoint ${endpoint.address}`;
}

/** What to call the server of a group. */
export function titleOf(group: readonly PlannedEndpoint[]): string {
  const names = [...new Set(group.map(serverNameOf))];
  return names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES - 1).join(', ')} and ${names.length - MOST_NAMES + 1} others`;
}

const MOST_NAMES = 4;

/** What the server of an endpoint is called: its resource, its name, or by the endpoint. */
export function serverNameOf({ endpoint }: Pick<PlannedEndpoint, 'endpoint'>): string {
  const server = serverOf(endpoint);
  if (server.state === 'known' && server.resource !== undefined) return server.resource.address;
  const name = addressField(endpoint);
  return name?.state === 'set' && !name.hidden && name.value.trim() !== ''
    ? name.shown.trim()
    : `the server of ${endpoint.address}`;
}
