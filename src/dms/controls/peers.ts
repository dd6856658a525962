/** A check of another tool, or of AWS, for what rules here report. */
export interface PeerCheck {
  readonly id: string;
  readonly of: string;
  readonly title: string;
  /** The rules that report it. */
  readonly rules: readonly string[];
}

const checkov = (id: string, title: string, ...rules: string[]): PeerCheck => ({ id, of: 'Checkov', title, rules });
const prowler = (id: string, title: string, ...rules: string[]): PeerCheck => ({ id, of: 'Prowler', title, rules });
const config = (id: string, title: string, ...rules: string[]): PeerCheck => ({ id, of: 'AWS Config', title, rules });

/**
 * What people look for under the names that they know. Sources: the policy index of Checkov, the metadata of Prowler's checks (`service/dms`), the list of
 * managed rules of the AWS Config developer guide.
 */
export const PEER_CHECKS: readonly PeerCheck[] = [
  checkov('CKV2_AWS_49', 'DMS endpoints have SSL configured', 'endpoint-plaintext'),
  checkov('CKV_AWS_89', 'DMS replication instances are not public', 'replication-instance-public'),
  prowler('dms_endpoint_ssl_enabled', 'DMS endpoints have an SSL mode', 'endpoint-plaintext'),
  prowler(
    'dms_endpoint_redis_in_transit_encryption_enabled',
    'DMS endpoints for Redis are encrypted in transit',
    'endpoint-settings-plaintext',
  ),
  prowler('dms_instance_no_public_access', 'DMS replication instances are not public', 'replication-instance-public'),
  config('dms-endpoint-ssl-configured', 'DMS endpoints have an SSL connection', 'endpoint-plaintext'),
  config('dms-redis-tls-enabled', 'DMS endpoints for Redis have a TLS connection', 'endpoint-settings-plaintext'),
  config('dms-replication-not-public', 'DMS replication instances are not public', 'replication-instance-public'),
];
