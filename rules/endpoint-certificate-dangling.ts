import { type Link, missedText } from '../src/dms/certificates/link.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { nearest } from '../src/dms/engines.ts';
import type { Missed } from '../src/graph/value.ts';
import type { Args } from '../src/lint/finding.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, safely, unreported } from '../src/lint/rule.ts';

export const endpointCertificateDangling = endpointRule({
  id: 'endpoint-certificate-dangling',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'very-high',
  topics: ['correctness'],
  title: 'The certificate reference does not resolve',
  check,
  message: ({ argument, kind, in: where, written, wanted, instead, exists, none }, address) => ({
    fact: `${address} links ${argument} to nothing: ${missedText({ kind: String(kind), in: String(where), wanted: String(wanted) })}${none ? ', so the look-up falls back and the endpoint has no certificate' : ''}.${list(exists)}`,
    remedy: instead
      ? `Write ${kind === 'key' ? JSON.stringify(instead) : instead}.`
      : 'Link a certificate that is declared.',
    lines: instead && kind === 'attribute' ? [`${String(argument).replace(/^.*\./, '')} = ${written}.${instead}`] : [],
  }),
});

function list(exists: unknown): string {
  const names = Array.isArray(exists) ? exists : [];
  return names.length === 0 ? '' : ` There ${names.length === 1 ? 'is' : 'are'}: ${names.join(', ')}.`;
}

function check(endpoint: Endpoint): Outcome[] | Outcome {
  const outcomes = endpoint.links.flatMap(({ argument, link }) => {
    if (link.state === 'dangling')
      return [fail(link.location, argsOf(argument, link), fixOf(endpoint, argument, link))];
    if (link.state === 'undetermined') return [unreported(`where ${argument} leads can't be known`)];
    return link.state === 'none' ? [] : [pass(link.location)];
  });
  return outcomes.length > 0 ? outcomes : notApplicable('no certificate is linked');
}

function argsOf(argument: string, { missed, none }: Link & { state: 'dangling' }): Args {
  // What is there in other worlds only is no slip, and one index is as far from another as any.
  const exists = missed.exists.filter((one) => one !== missed.wanted && JSON.stringify(one) !== missed.wanted);
  const isArn = missed.kind === 'attribute' && missed.wanted === 'arn';
  const instead = isArn ? 'certificate_arn' : /^\d+$/.test(missed.wanted) ? undefined : nearest(missed.wanted, exists);
  return {
    argument,
    kind: missed.kind,
    in: missed.in,
    written: inItsModule(missed),
    wanted: missed.wanted,
    instead,
    none,
    exists: missed.kind === 'attribute' ? [] : exists,
  };
}

function fixOf(endpoint: Endpoint, argument: string, { missed }: Link & { state: 'dangling' }) {
  if (missed.kind !== 'attribute' || missed.wanted !== 'arn' || missed.resource === undefined) return undefined;
  return safely([{ attribute: endpoint.path(argument), value: `${inItsModule(missed)}.certificate_arn` }]);
}

/** The reference as the certificate's own module writes it. */
function inItsModule({ in: where, resource }: Missed): string {
  const module = resource?.module ?? '';
  return module === '' || !where.startsWith(`${module}.`) ? where : where.slice(module.length + 1);
}
