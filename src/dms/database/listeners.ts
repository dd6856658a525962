import type { Resource } from '../../graph/graph.ts';
import { encryptionOf, settingIn } from './brokers.ts';
import type { MskPort } from './ports.ts';

/** Whether a cluster of MSK has a listener for a protocol of DMS. */
export type Listener =
  | { readonly state: 'there' }
  /** `why`: a clause about the listener. `by`: the setting that says so, as a clause. `remedy`: a sentence. */
  | { readonly state: 'missing'; readonly why: string; readonly by: string; readonly remedy: string }
  /** It can't be told, or other rules are about it: whether brokers speak TLS, and whether they speak anything else. `why`: a clause. */
  | { readonly state: 'unknown'; readonly why: string };

const THERE: Listener = { state: 'there' };
const NOT_THERE = 'is a listener that the cluster does not have';

/**
 * The listeners of a cluster follow its client_authentication: Amazon MSK developer guide, "Update security settings of a Amazon MSK cluster", and AWS provider,
 * aws_msk_cluster, attributes bootstrap_brokers_… (docs/facts.md, section 6).
 */
export function listenerOf(cluster: Resource, { protocols, access }: MskPort, protocol: string | undefined): Listener {
  const encryption = encryptionOf(cluster);
  if (encryption.state === 'unknown') return encryption;
  if (protocols.includes('plaintext'))
    return encryption.state === 'TLS' ? { state: 'unknown', why: encryption.by } : THERE;
  if (encryption.state === 'PLAINTEXT') return { state: 'unknown', why: encryption.by };
  if (access === 'vpc-connectivity') return unknown(cluster, 'vpc_connectivity');
  if (access === 'public' && isDisabled(settingIn(cluster, PUBLIC)))
    return {
      state: 'missing',
      why: NOT_THERE,
      by: 'public_access is "DISABLED"',
      remedy: `Use the brokers inside the VPC, or set public_access to "SERVICE_PROVIDED_EIPS" in connectivity_info of ${cluster.address}.`,
    };
  const ways = waysIn(cluster);
  return protocols.includes('sasl-ssl') ? ofScram(cluster, ways) : ofTls(cluster, ways, protocol);
}

const PUBLIC = ['broker_node_group_info', 'connectivity_info', 'public_access', 'type'] as const;

type Setting = ReturnType<typeof settingIn>;

/** What is left out stays as it is in AWS. */
function isDisabled(value: Setting): boolean {
  return typeof value === 'object' && value.kind === 'string' && value.value === 'DISABLED';
}

function unknown({ address }: Resource, setting: string): Listener {
  return { state: 'unknown', why: `${setting} of ${address} is undetermined` };
}

function ofScram(cluster: Resource, { scram }: Ways): Listener {
  if (scram !== 'no') return scram === 'yes' ? THERE : unknown(cluster, 'client_authentication');
  return {
    state: 'missing',
    why: NOT_THERE,
    by: 'client_authentication does not enable SASL/SCRAM',
    remedy: `Set scram = true in the sasl block of client_authentication of ${cluster.address}.`,
  };
}

/** The one port with TLS is for clients with a certificate, for those without any authentication, or for both. */
function ofTls(cluster: Resource, { tls, unauthenticated, scram, iam }: Ways, protocol: string | undefined): Listener {
  if (unauthenticated !== 'no' || tls === 'unknown')
    return unauthenticated === 'yes' ? THERE : unknown(cluster, 'client_authentication');
  if (tls === 'yes')
    return protocol === 'ssl-authentication'
      ? THERE
      : {
          state: 'missing',
          why: 'is only for clients with a certificate',
          by: 'client_authentication has tls, and unauthenticated is not true',
          remedy: `Set security_protocol = "ssl-authentication", with a client certificate and its key, or unauthenticated = true in client_authentication of ${cluster.address}.`,
        };
  if (scram !== 'yes' && iam !== 'yes') return unknown(cluster, 'client_authentication');
  return {
    state: 'missing',
    why: NOT_THERE,
    by: `client_authentication enables only ${scram === 'yes' ? 'SASL/SCRAM' : 'IAM'}`,
    remedy: `${scram === 'yes' ? 'Use' : `Set scram = true in the sasl block of client_authentication of ${cluster.address}, and use`} the brokers of SASL/SCRAM with security_protocol = "sasl-ssl".`,
  };
}

type Answer = 'yes' | 'no' | 'unknown';

/** How clients may log in. */
interface Ways {
  readonly scram: Answer;
  readonly iam: Answer;
  readonly tls: Answer;
  readonly unauthenticated: Answer;
}

/** Without the block, brokers ask for no authentication. With it, the provider sends false for what it does not set. */
function waysIn(cluster: Resource): Ways {
  const block = settingIn(cluster, ['client_authentication']);
  const at = (...path: readonly string[]) => settingIn(cluster, ['client_authentication', ...path]);
  const [scram, iam] = [isTrue(at('sasl', 'scram')), isTrue(at('sasl', 'iam'))];
  const unauthenticated = block === undefined ? 'yes' : isTrue(at('unauthenticated'));
  return { scram, iam, tls: hasItems(at('tls', 'certificate_authority_arns')), unauthenticated };
}

function isTrue(value: Setting): Answer {
  if (value === undefined) return 'no';
  return typeof value === 'object' && value.kind === 'bool' ? (value.value ? 'yes' : 'no') : 'unknown';
}

/** An empty list is not set. */
function hasItems(value: Setting): Answer {
  if (value === undefined) return 'no';
  return typeof value === 'object' && value.kind === 'list' ? 'yes' : 'unknown';
}
