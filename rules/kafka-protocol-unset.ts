import { connectionAttribute } from '../src/dms/connection-attributes.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { settingForProtocol } from '../src/dms/remedy.ts';
import { endpointRule, fail, notApplicable, type Outcome, open, pass, unsafely } from '../src/lint/rule.ts';

export const kafkaProtocolUnset = endpointRule({
  id: 'kafka-protocol-unset',
  level: 'warning',
  securitySeverity: '5.9',
  precision: 'high',
  tags: ['security', 'external/cwe/cwe-319'],
  title: 'A Kafka endpoint names no security protocol',
  check,
  message: (_args, address) => ({
    fact: `${address} names no security_protocol; the API documents only secure protocols as something to set, so what is left is clear text.`,
    remedy: 'Set security_protocol in kafka_settings.',
    lines: ['kafka_settings {', '  security_protocol = "ssl-encryption"', '}'],
  }),
});

function check(endpoint: Endpoint): Outcome {
  if (endpoint.engine.state !== 'known' || endpoint.engine.engine.name !== 'kafka')
    return notApplicable('the engine is not Kafka');
  const block = endpoint.settings.kafka;
  if (block.state === 'open') return notApplicable("kafka_settings can't be known");
  const field = block.state === 'there' ? block.get('security_protocol') : undefined;
  if (field === undefined)
    return notApplicable('there is no kafka_settings block, and the provider refuses the endpoint without it');
  const unset = field.state === 'absent' || (field.state === 'set' && field.value === '');
  if (!unset || connectionAttribute(endpoint.extraAttributes, 'securityProtocol') !== undefined)
    return pass(field.place);
  if (endpoint.extraAttributes.state === 'open')
    return open(
      endpoint.extraAttributes.place,
      endpoint.extraAttributes.reason,
      "Whether a security protocol is set can't be known",
    );
  const setting = settingForProtocol(endpoint, 'kafka');
  return fail(field.place, {}, setting && unsafely([setting]));
}
