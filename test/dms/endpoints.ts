import { type Endpoint, endpointWorlds } from '../../src/dms/endpoint.ts';
import type { Resource, Root } from '../../src/graph/graph.ts';
import { runWhole } from '../rules/support/run.ts';

/** The resources of a configuration or plan, each with its root. */
export function resourcesIn(...of: Parameters<typeof runWhole>): { resource: Resource; root: Root }[] {
  return runWhole(...of).graph.roots.flatMap((root) =>
    [...root.resources.values()].map((resource) => ({ resource, root })),
  );
}

/** The endpoints and data providers of a configuration or plan, each in all of its worlds. */
export function endpointsIn(...of: Parameters<typeof runWhole>): Endpoint[] {
  return resourcesIn(...of)
    .filter(({ resource }) => /^aws_dms_(s3_endpoint|endpoint|data_provider)$/.test(resource.type))
    .flatMap(({ resource, root }) => endpointWorlds(resource, root).map(({ endpoint }) => endpoint));
}
