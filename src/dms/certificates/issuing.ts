import { isRegionName } from '../../aws/regions.ts';
import type { ManagedServer } from '../connection/server-kind.ts';
import type { AwsCa } from './aws-cas.ts';
import { type AwsCaKind, type Bundle, partitionOf } from './bundles.ts';

export type Verdict = 'yes' | 'no' | 'undetermined';

/** A server that a certificate is to verify. */
export interface VerifiedServer {
  readonly server: ManagedServer;
  /** It may be one of RDS Custom, which has the certificate that its owner installs. */
  readonly mayBeCustom: boolean;
}

/**
 * Whose certificates managed servers have, where it is documented. RDS makes those of its own servers, DocumentDB has them from the CAs of RDS; RDS Proxy and
 * DocumentDB elastic clusters from the Amazon roots (RDS user guide, DMS user guide), and so have MSK and ElastiCache (MSK developer guide, "Amazon MSK encryption";
 * DMS user guide, "Redis as a target"). The CAs of RDS sign no server of another provider (inferred).
 */
export function issuerOf({ kind }: ManagedServer): AwsCaKind | 'others' | undefined {
  switch (kind) {
    case 'rds-instance':
    case 'rds-cluster':
    case 'documentdb':
      return 'rds';
    case 'rds-proxy':
    case 'documentdb-elastic':
    case 'msk':
    case 'elasticache':
    case 'elasticache-serverless':
      return 'amazon';
    case 'azure':
    case 'cloud-sql':
    case 'mongodb-atlas':
    case 'confluent':
      return 'others';
    default:
      return undefined;
  }
}

/** Aurora Serverless v1, which had its certificates from the Amazon roots, ended on the day before (docs/facts.md, section 2). */
const SERVERLESS_V1_ENDED = Date.parse('2025-04-01T00:00:00Z');

/** Whether a server's certificate is issued below a CA; `ca` undefined: one that is not of AWS. */
export function issues(ca: AwsCa | undefined, { server, mayBeCustom }: VerifiedServer, now: Date): Verdict {
  const issuer = issuerOf(server);
  if (issuer === undefined) return 'undetermined';
  if (issuer === 'others') return ca?.kind === 'rds' ? 'no' : 'undetermined';
  if (issuer === 'amazon') {
    if (ca?.kind === 'rds') return 'no';
    if (ca?.kind === 'amazon') return ca.isIntermediate ? 'undetermined' : 'yes';
    // Who issues for such servers of China and of GovCloud is not documented.
    return server.region !== undefined && partitionOf(server.region) === 'aws' ? 'no' : 'undetermined';
  }
  if (ca?.kind !== 'rds') {
    const wasServerless = server.kind === 'rds-cluster' && ca?.kind === 'amazon' && now.getTime() < SERVERLESS_V1_ENDED;
    return mayBeCustom || wasServerless ? 'undetermined' : 'no';
  }
  if (server.region === undefined || !isRegionName(server.region)) return 'undetermined';
  if (ca.region !== undefined && ca.region !== server.region) return 'no';
  return ca.isForTests || ca.isIntermediate ? 'undetermined' : 'yes';
}

/** The last day on which a CA of the legacy bundles was valid is the first of June 2025. */
const LEGACY_ENDED = Date.parse('2025-06-02T00:00:00Z');

/** The same for all that is in a bundle. */
export function bundleIssues(bundle: Bundle, verified: VerifiedServer, now: Date): Verdict {
  const { kind, region, partition, isRetired, isPartlyKnown } = bundle;
  const verdict = issues(kind === 'amazon' ? { kind } : { kind, region }, verified, now);
  if (verdict !== 'yes' || kind === 'amazon') return verdict;
  if (isRetired) return now.getTime() >= LEGACY_ENDED ? 'no' : 'undetermined';
  // It is by its region that a CA of RDS issues for a server.
  if (partitionOf(verified.server.region!) !== partition) return 'no';
  return isPartlyKnown ? 'undetermined' : 'yes';
}
