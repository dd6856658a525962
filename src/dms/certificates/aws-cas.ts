/** What an authority of AWS signs for. `region` undefined: it is that of no single region. */
export type AwsCa =
  | { readonly kind: 'rds'; readonly region: string | undefined }
  /** Amazon Trust Services: RDS Proxy and Aurora Serverless v1, not RDS instances. */
  | { readonly kind: 'amazon' };

/** Authorities of AWS by their common names (docs/facts.md, section 4; Amazon RDS user guide, "Using SSL/TLS to encrypt a connection"). */
const CAS: readonly { readonly name: RegExp; readonly kind: 'rds' | 'amazon'; readonly source: string }[] = [
  {
    name: /^Amazon RDS ([a-z]{2}(?:-[a-z]+)+-\d) Root CA (?:RSA2048|RSA4096|ECC384) G\d$/,
    kind: 'rds',
    source: 'the regional bundles of truststore.pki.rds.amazonaws.com, since 2021',
  },
  { name: /^Amazon RDS ([a-z]{2}(?:-[a-z]+)+-\d) 2019 CA$/, kind: 'rds', source: 'rds-ca-2019, of each region' },
  { name: /^Amazon RDS Root 2019 CA$/, kind: 'rds', source: 'rds-ca-2019-root.pem, of all regions' },
  { name: /^Amazon Root CA [1-4]$/, kind: 'amazon', source: 'www.amazontrust.com/repository' },
  {
    name: /^Starfield Services Root Certificate Authority - G2$/,
    kind: 'amazon',
    source: 'www.amazontrust.com/repository',
  },
];

/** The authority of AWS with a common name; undefined for all others. */
export function awsCa(name: string): AwsCa | undefined {
  for (const ca of CAS) {
    const found = ca.name.exec(name);
    if (found !== null) return ca.kind === 'rds' ? { kind: 'rds', region: found[1] } : { kind: 'amazon' };
  }
  return undefined;
}

/** A server of RDS. Its host name is read so: `<id>.<hash>.<region>.rds.amazonaws.com`, clusters `….cluster-<hash>.…`, proxies `….proxy-<hash>.…` and their further endpoints `….endpoint.proxy-<hash>.…`. */
export interface RdsHost {
  readonly kind: 'instance' | 'cluster' | 'proxy';
  /** Undefined where it is not known. */
  readonly region: string | undefined;
}

const HOST = /^[a-z0-9-]+\.(?:endpoint\.(?=proxy-))?([a-z0-9-]+)\.([a-z]{2}(?:-[a-z]+)+-\d)\.rds\.amazonaws\.com$/;
const HOST_IN_CHINA =
  /^[a-z0-9-]+\.(?:endpoint\.(?=proxy-))?([a-z0-9-]+)\.rds\.([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com\.cn$/;

export function rdsHost(name: string): RdsHost | undefined {
  const host = name.trim().toLowerCase().replace(/\.$/, '');
  const [, hash, region = ''] = HOST.exec(host) ?? HOST_IN_CHINA.exec(host) ?? [];
  if (hash === undefined) return undefined;
  const kind = hash.startsWith('proxy-') ? 'proxy' : hash.startsWith('cluster-') ? 'cluster' : 'instance';
  return { kind, region };
}

/** Whether such a server can chain to the authority. A cluster may be Aurora Serverless v1, which chains to Amazon's roots. */
export function canServe(ca: AwsCa, host: RdsHost): boolean {
  if (ca.kind === 'amazon') return host.kind !== 'instance';
  if (host.kind === 'proxy') return false;
  return ca.region === undefined || host.region === undefined || ca.region === host.region;
}
