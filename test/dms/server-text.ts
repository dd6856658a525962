import { type ServerLink, serverOf } from '../../src/dms/connection/server.ts';
import { type Endpoint, endpointWorlds } from '../../src/dms/endpoint.ts';
import { type Files, runWhole } from '../rules/support/run.ts';

/** `aws_dms_endpoint.a` of a configuration, in its only world. */
export function endpointIn(files: Files, more?: Parameters<typeof runWhole>[1]): Endpoint {
  const [root] = runWhole(files, more).graph.roots;
  const [world] = endpointWorlds(root!.resources.get('aws_dms_endpoint.a')!, root!);
  return world!.endpoint;
}

/** What it connects to, `kind resource`, and the names in front of it: `rds-instance aws_db_instance.x behind aws_route53_record.r`. */
export function serverText(endpoint: Endpoint): string {
  return textOf(serverOf(endpoint));
}

function textOf(link: ServerLink): string {
  if (link.state === 'none' || link.state === 'undetermined') return link.state;
  const what = link.state === 'other' ? 'other' : `${link.managed?.kind ?? '?'} ${link.resource?.address ?? '-'}`;
  const names = link.aliases.map(({ resource: { address } }) => address);
  return names.length === 0 ? what : `${what} behind ${names.join(', ')}`;
}
