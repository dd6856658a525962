import { certificateKind } from '../src/dms/certificates/certificate.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { effectsOn, settingForLink } from '../src/dms/remedy.ts';
import {
  endpointRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  unreported,
  unsafely,
  withoutEngine,
} from '../src/lint/rule.ts';

interface Args {
  readonly argument: string;
  readonly engine: string;
  readonly certificate: string;
  readonly takes: 'pem' | 'wallet';
}

export const endpointCertificateKind = endpointRule<Args>({
  id: 'endpoint-certificate-kind',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'very-high',
  cwe: [295],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'CT.DMS.PR.2', how: 'beyond' },
  ],
  topics: ['correctness'],
  title: 'The engine does not accept this kind of certificate',
  link: 'certificate',
  check,
  message: ({ argument, engine, certificate, takes }, address) => ({
    fact: `${address} links ${certificate} as its ${argument}, which is ${takes === 'wallet' ? 'a PEM' : 'an Oracle wallet'}; ${engine} endpoints need ${takes === 'wallet' ? 'an Oracle wallet' : 'a PEM'}.`,
    remedy:
      takes === 'wallet'
        ? 'Add the CA certificate to a wallet with orapki, and import the wallet as certificate_wallet.'
        : 'Import the CA certificate as certificate_pem.',
    elsewhere: true,
    lines: [
      takes === 'wallet'
        ? 'certificate_wallet = filebase64("cwallet.sso")'
        : 'certificate_pem = file("${path.module}/ca.pem")',
    ],
  }),
});

function check(endpoint: Endpoint): Outcome<Args>[] | Outcome<Args> {
  const { engine, mode, links, world } = endpoint;
  if (engine.state === 'relational') return unreported('the relational engine is undetermined');
  if (engine.state !== 'known') return withoutEngine(engine);
  const isClear = mode.state === 'absent' || (mode.state === 'set' && mode.mode === 'none');
  if (isClear && engine.engine.switch === 'mode') return notApplicable('without a mode the certificate has no effect');
  const outcomes = links.flatMap(({ argument, link }): Outcome<Args>[] => {
    const takes = argument === 'certificate_arn' ? engine.engine.certificate : 'pem';
    if (takes !== 'pem' && takes !== 'wallet') return [];
    if (link.state === 'undetermined' || link.state === 'literal')
      return [unreported(`the certificate of ${argument} is not in this configuration`)];
    if (link.state !== 'linked') return [];
    if (link.certificate === undefined) return [unreported(`the instance that ${argument} links is undetermined`)];
    const kind = certificateKind(link.certificate, world);
    if (kind === undefined) return [unreported(`whether ${link.address} contains a PEM or a wallet is undetermined`)];
    return kind === takes
      ? [pass(link.location)]
      : [
          fail(
            link.location,
            { argument, engine: engine.engine.title, certificate: link.address, takes },
            fixOf(endpoint, argument),
          ),
        ];
  });
  return outcomes.length > 0 ? outcomes : notApplicable('no certificate is linked');
}

/** Another certificate, of the right kind. */
function fixOf(endpoint: Endpoint, argument: string) {
  if (argument !== 'certificate_arn') return { why: 'it is not known which certificate is meant' };
  const link = settingForLink(endpoint);
  return unsafely('why' in link ? link : [link], effectsOn(endpoint));
}
