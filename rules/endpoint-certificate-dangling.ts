import { type Link, missedText } from '../src/dms/certificates/link.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import type { Missed } from '../src/graph/value.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, safely, unreported } from '../src/lint/rule.ts';
import { byLetters, meantOne, nearest } from '../src/text/suggest.ts';

interface Args {
  readonly argument: string;
  readonly kind: Missed['kind'];
  readonly in: string;
  /** The reference as its own module writes it. */
  readonly written: string;
  readonly wanted: string;
  readonly instead: string | undefined;
  readonly exists: readonly string[];
  /** The look-up falls back to nothing. */
  readonly none: boolean;
}

export const endpointCertificateDangling = endpointRule<Args>({
  id: 'endpoint-certificate-dangling',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'very-high',
  cwe: [295],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'CT.DMS.PR.2', how: 'beyond' },
  ],
  topics: ['correctness'],
  title: 'The certificate reference does not resolve',
  link: 'certificate',
  check,
  message: ({ argument, kind, in: where, written, wanted, instead, exists, none }, address) => ({
    fact: `${address} has a ${argument} that does not resolve: ${missedText({ kind, in: where, wanted })}${none ? ', so the lookup falls back to null and the endpoint has no certificate' : ''}.${isWithoutKey(wanted) ? '' : list(exists)}`,
    remedy: instead
      ? `Did you mean ${kind === 'key' ? JSON.stringify(instead) : instead}?`
      : isWithoutKey(wanted) && exists.length > 0
        ? `Select one: ${instances(written, exists)}.`
        : 'Reference a declared certificate.',
    lines: [],
  }),
});

/** A reference to all instances of a resource, where one is wanted. */
function isWithoutKey(wanted: string): boolean {
  return wanted.startsWith('.');
}

/** The instances that can be selected, as they are written. */
function instances(written: string, keys: readonly string[]): string {
  return keys.map((key) => `${written}[${/^\d+$/.test(key) ? key : JSON.stringify(key)}]`).join(' or ');
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Declared: ${names.join(', ')}.`;
}

function check(endpoint: Endpoint): Outcome<Args>[] | Outcome<Args> {
  const outcomes = endpoint.links.flatMap(({ argument, link }): Outcome<Args>[] => {
    if (link.state === 'dangling')
      return [fail(link.location, argsOf(argument, link), fixOf(endpoint, argument, link))];
    if (link.state === 'undetermined') return [unreported(`${argument} is undetermined`)];
    return link.state === 'none' ? [] : [pass(link.location)];
  });
  return outcomes.length > 0 ? outcomes : notApplicable('no certificate is linked');
}

function argsOf(argument: string, { missed, none }: Link & { state: 'dangling' }): Args {
  const exists = others(missed);
  const isArn = missed.kind === 'attribute' && missed.wanted === 'arn';
  const instead = isArn
    ? 'certificate_arn'
    : /^\d+$/.test(missed.wanted)
      ? undefined
      : nearest(missed.wanted, exists, byLetters);
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

const UNKNOWN = 'it is not known which certificate is meant';

/** What is there in other worlds only is no slip, and one index is as far from another as any. */
function others({ exists, wanted }: Missed): string[] {
  return exists.filter((one) => one !== wanted && JSON.stringify(one) !== wanted);
}

function fixOf(endpoint: Endpoint, argument: string, { missed }: Link & { state: 'dangling' }) {
  const { kind, wanted, exists, resource } = missed;
  const set = (value: string) => safely([{ attribute: endpoint.path(argument), value: `${value}.certificate_arn` }]);
  if (kind === 'attribute' && wanted === 'arn' && resource !== undefined) return set(inItsModule(missed));
  const from = inItsModule(missed);
  // The only instance is the one that is meant.
  if (isWithoutKey(wanted))
    return exists.length === 1 ? set(instances(from, exists)) : { why: 'it is not known which instance is meant' };
  const meant = /^\d+$/.test(wanted) ? undefined : meantOne(wanted, others(missed), byLetters);
  if (meant === undefined || resource === undefined) return { why: UNKNOWN };
  if (kind === 'key') return set(instances(from, [meant]));
  return kind === 'undeclared' && meant.startsWith(`${resource.type}.`) ? set(meant) : { why: UNKNOWN };
}

/** The reference as the certificate's own module writes it. */
function inItsModule({ in: where, resource }: Missed): string {
  const module = resource?.module ?? '';
  return module === '' || !where.startsWith(`${module}.`) ? where : where.slice(module.length + 1);
}
