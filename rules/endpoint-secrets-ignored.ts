import type { Endpoint } from '../src/dms/endpoint.ts';
import { WITHOUT_SECRETS_MANAGER } from '../src/dms/secrets.ts';
import {
  endpointRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  undetermined,
  withoutEngine,
} from '../src/lint/rule.ts';

interface Args {
  readonly engine: string;
}

export const endpointSecretsIgnored = endpointRule<Args>({
  id: 'endpoint-secrets-ignored',
  level: 'warning',
  securitySeverity: '3.0',
  precision: 'high',
  topics: ['correctness'],
  title: 'The AWS provider ignores secrets_manager_arn for the engine',
  link: 'secret',
  tls: 'unrelated',
  check,
  message: ({ engine }, address) => ({
    fact: `${address} has secrets_manager_arn, which the AWS provider does not send for ${engine}: the endpoint is created without the secret.`,
    remedy: 'Read the secret with a data source, and set server_name, port, username and password from it.',
    lines: ['username = jsondecode(data.aws_secretsmanager_secret_version.NAME.secret_string)["username"]'],
  }),
});

function check({ engine, field, resource }: Endpoint): Outcome<Args> {
  if (resource.declaredType !== undefined) return notApplicable('it is a resource of another provider');
  const secret = field('secrets_manager_arn');
  if (secret.state === 'absent' || (secret.state === 'set' && secret.value === ''))
    return notApplicable('secrets_manager_arn is not set');
  if (engine.state === 'relational') return pass(secret.location);
  if (engine.state !== 'known') return withoutEngine(engine);
  if (!WITHOUT_SECRETS_MANAGER.has(engine.engine.name)) return pass(secret.location);
  if (secret.state === 'set' || (secret.state === 'undetermined' && secret.reference !== undefined))
    return fail(secret.location, { engine: engine.engine.title }, { why: 'the names in the secret are not known' });
  return undetermined(
    secret.location,
    secret.reason,
    'whether it sets secrets_manager_arn, which the provider ignores',
  );
}
