import type { CheckOutcome } from '../check.ts';
import { databaseOf } from '../dms/connection/server.ts';
import { ENDPOINT_TYPES, endpointWorlds } from '../dms/endpoint.ts';
import { REPLICATION_TYPES, replications } from '../dms/replication.ts';
import { settingsEngine } from '../dms/settings-engines.ts';
import type { Resource, Root } from '../graph/graph.ts';
import { memo } from '../memo.ts';
import type { Range } from '../text/source.ts';

/** A resource that refers to another one by an argument: an endpoint to its certificate and server, a task to its endpoints and instance. */
export interface ResourceLink {
  readonly from: Resource;
  readonly to: Resource;
  /** Where the argument stands in the resource; its header where it stands nowhere. */
  readonly at: Range;
  /** `certificate_arn`, `kafka_settings.ssl_ca_certificate_arn`, `server_name`. */
  readonly argument: string;
}

/** All links of a check, in any case. */
export const linksIn = memo(({ graph }: CheckOutcome): readonly ResourceLink[] => {
  const links = new Map<string, ResourceLink>();
  const add = (from: Resource, argument: string, to: Resource | undefined, at: Range | undefined) => {
    if (to === undefined) return;
    const place = from.locations.get(argument) ?? at ?? from.at;
    links.set(JSON.stringify([from.address, argument, to.address, place.source.path, place.start]), {
      from,
      to,
      argument,
      at: place,
    });
  };
  for (const root of graph.roots)
    for (const resource of root.resources.values()) {
      if (resource.mode !== 'managed') continue;
      if (ENDPOINT_TYPES.includes(resource.type)) addEndpoint(resource, root, add);
      else if (REPLICATION_TYPES.includes(resource.type))
        for (const { view } of replications(resource, root)) {
          add(resource, 'source_endpoint_arn', view.source, undefined);
          add(resource, 'target_endpoint_arn', view.target, undefined);
          add(resource, 'replication_instance_arn', view.instance, undefined);
        }
    }
  return [...links.values()];
});

type Add = (from: Resource, argument: string, to: Resource | undefined, at: Range | undefined) => void;

function addEndpoint(resource: Resource, root: Root, add: Add): void {
  for (const { endpoint } of endpointWorlds(resource, root)) {
    for (const { argument, link } of endpoint.links)
      if (link.state === 'linked') add(resource, argument, link.certificate, own(link.location.at, resource));
    const database = databaseOf(endpoint);
    if (database.state !== 'linked') continue;
    const settings = endpoint.engine.state === 'known' ? settingsEngine(endpoint.engine.engine.name) : undefined;
    const isBySecret = endpoint.serverName.state === 'absent';
    const argument =
      settings !== undefined
        ? `${settings.block}.${settings.server}`
        : isBySecret
          ? 'secrets_manager_arn'
          : endpoint.path('server_name');
    add(resource, argument, database.database, undefined);
  }
}

/** A place in the resource's own file. */
function own(at: Range, resource: Resource): Range | undefined {
  return at.source === resource.at.source ? at : undefined;
}
