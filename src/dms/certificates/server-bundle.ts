import { serverOf } from '../connection/server.ts';
import type { ManagedServer } from '../connection/server-kind.ts';
import type { Endpoint } from '../endpoint.ts';
import { bundleAddress } from './bundles.ts';
import { issuerOf } from './issuing.ts';

/** A file of CA certificates that AWS publishes for a server. */
export interface ServerBundle {
  /** `the bundle of eu-west-1`. */
  readonly what: string;
  readonly address: string;
  /** `eu-west-1-bundle.pem`; undefined where it is a page with several. */
  readonly file?: string;
}

/** The CA certificates of a server; undefined where AWS does not publish them. Without a region: those of all commercial regions. */
export function bundleFor(server: ManagedServer): ServerBundle | undefined {
  const kind = issuerOf(server);
  if (kind !== 'rds' && kind !== 'amazon') return undefined;
  const { region } = server;
  const address = bundleAddress(kind, region);
  if (address === undefined) return undefined;
  if (kind === 'amazon') return { what: "Amazon's root CAs", address: `https://${address}` };
  return {
    what: region === undefined ? 'the bundle of all regions' : `the bundle of ${region}`,
    address: `https://${address}`,
    file: `${region ?? 'global'}-bundle.pem`,
  };
}

/** The managed server that an endpoint connects to, as far as it may be told. */
export function shownServerOf(endpoint: Endpoint): ManagedServer | undefined {
  const link = serverOf(endpoint);
  return link.state === 'known' ? link.shown : undefined;
}
