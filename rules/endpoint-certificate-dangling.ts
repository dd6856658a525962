import {
  danglingSettings,
  inItsModule,
  instances,
  isOtherAttribute,
  isWithoutKey,
  nearestName,
  otherNames,
} from '../src/dms/certificates/dangling.ts';
import { type Link, missedText } from '../src/dms/certificates/link.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { settingOf } from '../src/dms/settings.ts';
import { SETTINGS_ENGINES } from '../src/dms/settings-engines.ts';
import { stringKeyText } from '../src/graph/address.ts';
import type { Missed } from '../src/graph/value.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, safely, unreported } from '../src/lint/rule.ts';

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

function list(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Declared: ${names.join(', ')}.`;
}

function check(endpoint: Endpoint): Outcome<Args>[] | Outcome<Args> {
  const outcomes = endpoint.links.flatMap(({ argument, link }): Outcome<Args>[] => {
    if (link.state === 'dangling') {
      const mayBeOptional = link.missed.kind === 'deleted' || (link.none && isOptional(link.missed, endpoint));
      const need = mayBeOptional ? needFor(endpoint, argument) : 'needed';
      if (need === 'undetermined') return [unreported(`whether ${argument} is needed is undetermined`)];
      if (need === 'optional') return [];
      return [fail(link.location, argsOf(argument, link), safely(danglingSettings(endpoint, argument, link)))];
    }
    if (link.state === 'undetermined') return [unreported(`${argument} is undetermined`)];
    return link.state === 'none' ? [] : [pass(link.location)];
  });
  return outcomes.length > 0 ? outcomes : notApplicable('no certificate is linked');
}

/** A certificate that only some have: looked up by the key of the endpoint itself, by an empty one, or in a resource without instances. */
function isOptional(missed: Missed, { resource }: Endpoint): boolean {
  if (missed.kind !== 'key') return false;
  const key = missed.wanted.replace(/^"(.*)"$/s, '$1');
  return otherNames(missed).length === 0 || key === '' || resource.address.includes(stringKeyText(key));
}

/** Whether an endpoint can't do without a certificate. */
function needFor({ mode, settings }: Endpoint, argument: string): 'needed' | 'optional' | 'undetermined' {
  if (argument === 'certificate_arn') {
    if (mode.state === 'undetermined') return 'undetermined';
    const isVerifying = mode.state === 'invalid' || (mode.state === 'set' && mode.mode.startsWith('verify'));
    return isVerifying ? 'needed' : 'optional';
  }
  const { kafka } = SETTINGS_ENGINES;
  if (!kafka.client.certificates.some((one) => argument === `${kafka.block}.${one}`)) return 'optional';
  const protocol = settingOf(settings, kafka, kafka.tls.argument);
  if (protocol?.state === 'undetermined') return 'undetermined';
  return protocol?.state === 'set' && protocol.value === kafka.client.protocol ? 'needed' : 'optional';
}

function argsOf(argument: string, { missed, none }: Link & { state: 'dangling' }): Args {
  const exists = otherNames(missed);
  const instead = isOtherAttribute(missed) ? 'certificate_arn' : nearestName(missed);
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
