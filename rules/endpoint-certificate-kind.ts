import { kindOf } from '../src/dms/certificates/certificate.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass } from '../src/lint/rule.ts';

export const endpointCertificateKind = endpointRule({
  id: 'endpoint-certificate-kind',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'very-high',
  tags: ['security', 'external/cwe/cwe-295', 'correctness'],
  title: 'The linked certificate is of a kind that the engine does not take',
  check,
  message: ({ argument, engine, certificate, takes }, address) => ({
    fact: `${address} links ${certificate} as its ${argument}, which is ${takes === 'wallet' ? 'a PEM' : 'an Oracle wallet'}; AWS documents ${takes === 'wallet' ? 'an Oracle wallet' : 'a PEM'} for ${engine}.`,
    remedy:
      takes === 'wallet'
        ? 'Put the authority into a wallet (orapki), and import that as certificate_wallet.'
        : 'Import the certificate of the authority as certificate_pem.',
    lines: [
      takes === 'wallet'
        ? 'certificate_wallet = filebase64("cwallet.sso")'
        : 'certificate_pem = file("${path.module}/ca.pem")',
    ],
  }),
});

function check({ engine, mode, links, world }: Endpoint): Outcome[] | Outcome {
  if (engine.state !== 'known') return notApplicable('the engine is not known');
  const isClear = mode.state === 'absent' || (mode.state === 'set' && mode.mode === 'none');
  if (isClear && engine.engine.switch === 'mode') return notApplicable('without a mode the certificate has no effect');
  const outcomes = links.flatMap(({ argument, link }): Outcome[] => {
    const takes = argument === 'certificate_arn' ? engine.engine.certificate : 'pem';
    if (link.state !== 'linked' || link.certificate === undefined || (takes !== 'pem' && takes !== 'wallet')) return [];
    const kind = kindOf(link.certificate, world);
    if (kind === undefined) return [];
    return kind === takes
      ? [pass(link.place)]
      : [fail(link.place, { argument, engine: engine.engine.title, certificate: link.address, takes })];
  });
  return outcomes.length > 0 ? outcomes : notApplicable('no certificate of a known kind is linked');
}
