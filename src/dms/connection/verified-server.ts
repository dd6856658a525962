import type { VerifiedServer } from '../certificates/issuing.ts';
import type { Endpoint } from '../endpoint.ts';
import { serverOf } from './server.ts';
import type { ManagedServer } from './server-kind.ts';

/** The managed server that an endpoint connects to: by its host name, or by the resource whose address it is. */
export type ServerOf =
  /** `shown`: what of it may be told. */
  | ({ readonly state: 'known'; readonly shown: ManagedServer } & VerifiedServer)
  /** None that is known by its name. */
  | { readonly state: 'none' }
  | { readonly state: 'undetermined' };

export function verifiedServerOf(endpoint: Endpoint): ServerOf {
  const link = serverOf(endpoint);
  if (link.state === 'undetermined') return { state: 'undetermined' };
  if (link.state !== 'known') return { state: 'none' };
  const { managed, shown, resource } = link;
  if (managed === undefined || shown === undefined) return { state: 'undetermined' };
  return {
    state: 'known',
    server: managed,
    shown,
    mayBeCustom: resource === undefined && mayBeCustom(endpoint, managed),
  };
}

/** RDS Custom, whose host names are those of RDS, is there for Oracle and SQL Server only (Amazon RDS user guide, "Working with Amazon RDS Custom"). */
function mayBeCustom({ engine }: Endpoint, { kind }: ManagedServer): boolean {
  if (kind !== 'rds-instance') return false;
  return engine.state !== 'known' || engine.engine.name === 'oracle' || engine.engine.name === 'sqlserver';
}
