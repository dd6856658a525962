import { type Advised, adviseMode, modeRemedy } from '../src/dms/advice.ts';
import { connectionAttributes, DRIVER_TLS_ATTRIBUTES } from '../src/dms/connection-attributes.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported, withoutEngine } from '../src/lint/rule.ts';

interface Args extends Advised {
  readonly names: readonly string[];
}

export const endpointTlsAttributeIneffective = endpointRule<Args>({
  id: 'endpoint-tls-attribute-ineffective',
  level: 'note',
  securitySeverity: '3.0',
  precision: 'high',
  cwe: [319],
  title: 'An extra connection attribute requests TLS, but AWS documents no such attribute',
  check,
  message: ({ names, ...advised }, address) => ({
    fact: `${address} has ${names.join(' and ')} in extra_connection_attributes, where AWS documents no attribute that controls TLS for this engine.`,
    remedy: `Remove it: ssl_mode controls TLS. ${modeRemedy(advised)}`,
    lines: [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine, extraAttributes } = endpoint;
  if (engine.state === 'undetermined') return withoutEngine(engine);
  if (engine.state !== 'relational' && (engine.state !== 'known' || engine.engine.switch !== 'mode'))
    return notApplicable('ssl_mode does not control TLS for this engine');
  const known =
    extraAttributes.state === 'set'
      ? extraAttributes.value
      : extraAttributes.state === 'undetermined'
        ? extraAttributes.prefix.slice(0, extraAttributes.prefix.lastIndexOf(';') + 1)
        : '';
  const names = [...connectionAttributes(known).keys()].filter((name) => DRIVER_TLS_ATTRIBUTES.has(name));
  const isSecret = extraAttributes.state === 'set' && extraAttributes.hidden;
  if (names.length > 0)
    return fail(extraAttributes.location, {
      names: isSecret ? ['an attribute'] : names,
      ...adviseMode(endpoint),
    });
  if (extraAttributes.state === 'absent') return notApplicable('extra_connection_attributes is not set');
  return extraAttributes.state === 'set'
    ? pass(extraAttributes.location)
    : unreported('extra_connection_attributes is undetermined');
}
