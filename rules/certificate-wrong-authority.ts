import { awsCa, canServe, type RdsHost } from '../src/dms/certificates/aws-cas.ts';
import { type Certificate, describe509 } from '../src/dms/certificates/certificate.ts';
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

export const certificateWrongAuthority = certificateRule({
  id: 'certificate-wrong-authority',
  level: 'warning',
  securitySeverity: '4.0',
  precision: 'high',
  title: "The server's certificate was not issued by these CAs",
  check,
  message: ({ name, host, endpoint, bundle, found }, address) => ({
    fact: `${address} holds only ${found}, such as ${JSON.stringify(name)}, but ${endpoint} connects to ${host}, whose certificate does not chain to it.`,
    remedy: `Give ${bundle}.`,
    lines: ['certificate_pem = file("${path.module}/ca.pem")'],
  }),
});

function check(certificate: Certificate): Outcome[] | Outcome {
  const { content, pem, uses } = certificate;
  const [first] = content?.certificates ?? [];
  if (first === undefined) return withoutContent(certificate);
  const cas = content?.certificates.map(({ name }) => awsCa(name)) ?? [];
  if (cas.includes(undefined)) return notApplicable('not all of its authorities are known ones of AWS');
  const outcomes = uses.flatMap(({ endpoint, argument }): Outcome[] => {
    const { mode } = endpoint;
    // Of uses in several worlds one stands for all: what it says must not hang on a world.
    if (argument !== 'certificate_arn' || endpoint.world.length > 0) return [];
    if (mode.state !== 'undetermined' && (mode.state !== 'set' || !mode.mode.startsWith('verify'))) return [];
    const host = rdsServerOf(endpoint);
    if (host.state === 'none') return [];
    if (host.state === 'undetermined' || mode.state === 'undetermined')
      return [unreported(`what ${endpoint.address} verifies with it can't be known`)];
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
    ? notApplicable('no endpoint of an RDS server verifies with it')
    : unreported('it may be used elsewhere');
}

const NAMES = { instance: 'an RDS instance', cluster: 'an RDS cluster', proxy: 'an RDS Proxy' } as const;

function found(cas: readonly ReturnType<typeof awsCa>[]): string {
  const regions = new Set(cas.flatMap((one) => (one?.kind === 'rds' ? [one.region ?? 'all regions'] : [])));
  if (regions.size === 0) return "Amazon's roots";
  return regions.size === 1 ? `authorities of RDS in ${[...regions][0]}` : 'authorities of RDS';
}

function bundleFor({ kind, region }: RdsHost): string {
  if (kind === 'proxy') return "Amazon's roots, from www.amazontrust.com/repository";
  return region === undefined
    ? 'the bundle of all regions, from truststore.pki.rds.amazonaws.com/global/global-bundle.pem'
    : `the bundle of its region, from truststore.pki.rds.amazonaws.com/${region}/${region}-bundle.pem`;
}
