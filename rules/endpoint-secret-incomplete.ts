import { isDropped, secretOf } from '../src/dms/connection/secret.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly secret: string;
  readonly managed: boolean;
  readonly lacks: string;
}

export const endpointSecretIncomplete = endpointRule<Args>({
  id: 'endpoint-secret-incomplete',
  level: 'warning',
  securitySeverity: '2.0',
  precision: 'high',
  topics: ['correctness', 'availability'],
  title: 'The secret lacks what DMS reads from it',
  link: 'secret',
  tls: 'unrelated',
  check,
  message: ({ secret, managed, lacks }, address) => ({
    fact: managed
      ? `${address} reads the secret that RDS manages for ${secret}, which contains no host and no port: DMS cannot connect with it.`
      : `${address} reads a secret that ${secret} writes without ${lacks}: DMS cannot connect with it.`,
    remedy: managed
      ? 'Use another secret, with username, password, host and port, or set server_name, port, username and password.'
      : `Add ${lacks} to the secret.`,
    lines: [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  if (endpoint.engine.state === 'unlisted') return notApplicable('engine_name is not a DMS engine');
  if (isDropped(endpoint)) return notApplicable('the provider ignores secrets_manager_arn for the engine');
  const secret = secretOf(endpoint);
  switch (secret.state) {
    case 'none':
      return notApplicable('secrets_manager_arn is not set');
    case 'undetermined':
      return unreported(secret.why);
    case 'managed':
      return fail(
        secret.location,
        { secret: secret.address, managed: true, lacks: 'host, port' },
        {
          why: 'it is not known which secret has them',
        },
      );
    case 'written':
      if (secret.lacks.length === 0) return pass(secret.location);
      return fail(
        secret.location,
        { secret: secret.version.address, managed: false, lacks: listed(secret.lacks) },
        {
          why: 'what the secret should contain is not known',
        },
      );
  }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
