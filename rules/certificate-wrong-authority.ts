import { awsCa, canServe, type RdsHost } from '../src/dms/certificates/aws-cas.ts';
import { bundleAddress } from '../src/dms/certificates/bundles.ts';
import { type Certificate, type Described509, describe509 } from '../src/dms/certificates/certificate.ts';
import { rdsServerOf } from '../src/dms/database/rds-server.ts';
import {
  certificateRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  unreported,
  withoutContent,
} from '../src/lint/rule.ts';

interface Args extends Described509 {
  readonly host: string;
  readonly endpoint: string;
  readonly bundle: string;
  readonly found: string;
}

export const certificateWrongAuthority = certificateRule<Args>({
  id: 'certificate-wrong-authority',
  level: 'warning',
  securitySeverity: '4.0',
  precision: 'high',
  cwe: [295],
  title: "The server's certificate was not issued by these CAs",
  link: 'ca',
  check,
  message: ({ name, host, endpoint, bundle, found }, address) => ({
    fact: `${address} contains only ${found}, such as ${JSON.stringify(name)}, but ${endpoint} connects to ${host}, whose certificate is issued by another CA.`,
    remedy: `Use ${bundle}.`,
    lines: ['certificate_pem = file("${path.module}/ca.pem")'],
  }),
});

function check(certificate: Certificate): Outcome<Args>[] | Outcome<Args> {
  const { content, pem, uses } = certificate;
  const [first] = content?.certificates ?? [];
  if (first === undefined) return withoutContent(certificate);
  const cas = content?.certificates.map(({ name }) => awsCa(name)) ?? [];
  if (cas.includes(undefined)) return notApplicable('it contains CAs other than those of AWS');
  const outcomes = uses.flatMap(({ endpoint, argument }): Outcome<Args>[] => {
    const { mode } = endpoint;
    // Of uses in several worlds one stands for all: what it says must not hang on a world.
    if (argument !== 'certificate_arn' || endpoint.world.length > 0) return [];
    if (mode.state !== 'undetermined' && (mode.state !== 'set' || !mode.mode.startsWith('verify'))) return [];
    const host = rdsServerOf(endpoint);
    if (host.state === 'none') return [];
    if (host.state === 'undetermined' || mode.state === 'undetermined')
      return [unreported(`what ${endpoint.address} verifies with it is undetermined`)];
    const { server, shown } = host;
    if (cas.some((ca) => canServe(ca!, server))) return [pass(pem.location)];
    return [
      fail(pem.location, {
        ...describe509(first),
        endpoint: endpoint.address,
        host: shown.region === undefined ? NAMES[shown.kind] : `${NAMES[shown.kind]} in ${shown.region}`,
        found: found(cas),
        bundle: bundleFor(shown),
      }),
    ];
  });
  if (outcomes.length > 0) return outcomes;
  return certificate.usesKnown
    ? notApplicable('no endpoint verifies an RDS server with it')
    : unreported('it may be used in another configuration');
}

const NAMES = { instance: 'an RDS instance', cluster: 'an RDS cluster', proxy: 'an RDS Proxy' } as const;

function found(cas: readonly ReturnType<typeof awsCa>[]): string {
  const regions = new Set(cas.flatMap((one) => (one?.kind === 'rds' ? [one.region ?? 'all regions'] : [])));
  if (regions.size === 0) return "Amazon's root CAs";
  return regions.size === 1 ? `RDS CAs of ${[...regions][0]}` : 'RDS CAs';
}

function bundleFor({ kind, region }: RdsHost): string {
  if (kind === 'proxy') return `Amazon's root CAs, from ${bundleAddress('amazon', region)}`;
  const address = bundleAddress('rds', region);
  if (address === undefined) return "AWS's bundle of that region";
  return `the bundle of ${region === undefined ? 'all regions' : 'that region'}, from ${address}`;
}
