import { type AwsCaRow, awsCaRows } from '../../generated/aws-cas.ts';
import type { Certificate509 } from './x509.ts';

/** A CA of AWS. */
export type AwsCa =
  | {
      readonly kind: 'rds';
      /** Undefined: it is that of no single region. */
      readonly region: string | undefined;
      /** It is that of a test environment of AWS: whether it issues for servers in use is not documented. */
      readonly isForTests?: true;
      /** It is no root: what verifies with it needs its root as well. */
      readonly isIntermediate?: true;
    }
  /** Amazon Trust Services: RDS Proxy, DocumentDB elastic clusters, and once Aurora Serverless v1. */
  | { readonly kind: 'amazon'; readonly isIntermediate?: true };

/** CAs of AWS by their common names (docs/facts.md, section 4; Amazon RDS user guide, "Using SSL/TLS to encrypt a connection"). */
const NAMES: readonly { readonly name: RegExp; readonly kind: 'rds' | 'amazon'; readonly source: string }[] = [
  {
    name: /^Amazon RDS (?<tests>Beta |Preview )?(?<region>[a-z]{2}(?:-[a-z]+)+-\d) (?:(?:2019|Root|Subordinate) )?CA(?: (?:RSA|ECC)\d+ G\d+(?:\.[A-Z]\.\d+)?)?$/,
    kind: 'rds',
    source: 'the bundles of truststore.pki.rds.amazonaws.com, since 2019; the CAs below the roots: server certificates',
  },
  { name: /^Amazon RDS (?<tests>Beta |Preview )?Root 2019 CA$/, kind: 'rds', source: 'rds-ca-2019-root.pem' },
  { name: /^Amazon Root CA \d$/, kind: 'amazon', source: 'www.amazontrust.com/repository' },
  { name: /^Amazon(?: (?:RSA|ECDSA) \d+ M\d+)?$/, kind: 'amazon', source: 'www.amazontrust.com/repository' },
  {
    name: /^Starfield Services Root Certificate Authority - G2$/,
    kind: 'amazon',
    source: 'www.amazontrust.com/repository',
  },
  // Its subject has no common name. It has signed the root of Starfield Services.
  { name: /OU=Starfield Class 2 Certification Authority$/, kind: 'amazon', source: 'www.amazontrust.com/repository' },
];

/** The CA that a certificate is: by its fingerprint, by its name, or, where it is no root, by that of its issuer. Undefined for CAs of others. */
export function awsCa(certificate: Certificate509): AwsCa | undefined {
  const { isSelfSigned } = certificate;
  const found = awsCaNamed(awsCaRow(certificate)?.[0] ?? certificate.name) ?? awsCaOf(certificate);
  return found === undefined || isSelfSigned ? found : { ...found, isIntermediate: true };
}

function awsCaOf({ isSelfSigned, issuer }: Certificate509): AwsCa | undefined {
  return isSelfSigned ? undefined : awsCaNamed(issuer);
}

function awsCaNamed(name: string): AwsCa | undefined {
  for (const { name: pattern, kind } of NAMES) {
    const found = pattern.exec(name);
    if (found === null) continue;
    const { region, tests } = found.groups ?? {};
    return kind === 'amazon' ? { kind } : { kind, region, ...(tests === undefined ? {} : { isForTests: true }) };
  }
  return undefined;
}

/** What is known of a certificate, where it is one that AWS has published: nobody else has made it. */
function awsCaRow({ fingerprint }: Certificate509): AwsCaRow | undefined {
  rows ??= new Map(awsCaRows().map((row) => [row[5], row]));
  return rows.get(fingerprint.replaceAll(':', '').toLowerCase());
}

let rows: ReadonlyMap<string, AwsCaRow> | undefined;
