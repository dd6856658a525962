/** Who issues: the CAs of RDS (RDS, Aurora, DocumentDB), or the Amazon roots (RDS Proxy, DocumentDB elastic clusters). */
export type AwsCaKind = 'rds' | 'amazon';

/** The CA bundle at an address. `region` undefined: the bundle of all regions of its partition. */
export interface Bundle {
  readonly kind: AwsCaKind;
  readonly region: string | undefined;
  readonly partition: Partition;
  /** It has nothing but CAs that have expired. */
  readonly isRetired?: true;
  /** It is in the truststore, but which of its bundles it is, is not known. */
  readonly isPartlyKnown?: true;
}

export type Partition = 'aws' | 'aws-us-gov' | 'aws-cn';

/** Where each partition has its bundles. Amazon RDS user guide, "Using SSL/TLS to encrypt a connection", and that of China (docs/facts.md, section 4). */
const TRUSTSTORES: Readonly<Record<Partition, string>> = {
  aws: 'truststore.pki.rds.amazonaws.com',
  'aws-us-gov': 'truststore.pki.us-gov-west-1.rds.amazonaws.com',
  'aws-cn': 'rds-truststore.s3.cn-north-1.amazonaws.com.cn',
};

/** The Amazon roots. www.amazontrust.com/repository; DocumentDB elastic clusters take SFSRootCAG2 (DMS guide). */
const AMAZON_ROOTS = 'www.amazontrust.com/repository';

/** The partition of a region; undefined for those whose truststore is not documented (`us-iso-east-1`). */
export function partitionOf(region: string): Partition | undefined {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return /^(?:us-iso|eu-iso|eusc-)/.test(region) ? undefined : 'aws';
}

/** The address of the bundle for the servers of a region, without `https://`; that of all regions where it is not known. Undefined where none is documented. */
export function bundleAddress(kind: AwsCaKind, region: string | undefined): string | undefined {
  if (kind === 'amazon') return AMAZON_ROOTS;
  const partition = region === undefined ? 'aws' : partitionOf(region);
  if (partition === undefined) return undefined;
  return `${TRUSTSTORES[partition]}/${region === undefined ? 'global/global-bundle.pem' : `${region}/${region}-bundle.pem`}`;
}

const REGION = '[a-z]{2}(?:-[a-z]+)+-\\d';
const IN_TRUSTSTORE = new RegExp(`^(?:global/global-bundle|(${REGION})/\\1-bundle)\\.pem$`);

/** The legacy bucket: `rds-combined-ca-bundle.pem`, and the CA of 2019 by itself, whole or of a region. All of them expired in 2024. */
const LEGACY = new RegExp(
  `^(?:s3\\.amazonaws\\.com/rds-downloads|rds-downloads\\.s3\\.amazonaws\\.com)/rds-(?:combined-ca-bundle|ca-2015-root|ca-2019-root|ca-2019-(${REGION}))\\.pem$`,
);

const ADDRESS = /^https?:\/\/([^/?#:]+)(?::\d+)?\/([^?#]*)(?:[?#].*)?$/i;
const AMAZON_FILE = /^repository\/(?:AmazonRootCA[1-4]|SFSRootCAG2|SFC2CA-SFSRootCAG2)\.pem$/;

/** What an address brings, where AWS documents it; undefined for all others. */
export function bundleAt(address: string): Bundle | undefined {
  const parts = ADDRESS.exec(address.trim());
  if (parts === null) return undefined;
  const [host, path] = [parts[1]!.toLowerCase(), parts[2]!];
  const partition = partitionAt(host);
  if (partition !== undefined) {
    const found = IN_TRUSTSTORE.exec(path);
    return found === null ? undefined : { kind: 'rds', region: found[1], partition };
  }
  if (host === 'www.amazontrust.com')
    return AMAZON_FILE.test(path) ? { kind: 'amazon', region: undefined, partition: 'aws' } : undefined;
  const found = LEGACY.exec(`${host}/${path}`);
  return found === null ? undefined : { kind: 'rds', region: found[1], partition: 'aws', isRetired: true };
}

/** The same where only the beginning of the address is known: whose CAs it brings. */
export function truststoreAt(beginning: string): Bundle | undefined {
  const partition = partitionAt(/^https?:\/\/([^/?#:]+)\//i.exec(beginning)?.[1]?.toLowerCase());
  return partition && { kind: 'rds', region: undefined, partition, isPartlyKnown: true };
}

function partitionAt(host: string | undefined): Partition | undefined {
  return (Object.keys(TRUSTSTORES) as Partition[]).find((one) => TRUSTSTORES[one] === host);
}
