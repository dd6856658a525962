import type { Endpoint } from '../src/dms/endpoint.ts';
import { locationOfValue } from '../src/dms/location.ts';
import { isOriginUndetermined, literalIn, passwordsOf } from '../src/dms/secrets.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly argument: string;
  /** In hashicorp/awscc the secret stands in the settings of the engine. */
  readonly instead: 'secret' | 'variable';
}

export const endpointPasswordLiteral = endpointRule<Args>({
  id: 'endpoint-password-literal',
  level: 'warning',
  securitySeverity: '7.0',
  precision: 'high',
  cwe: [798],
  title: 'The configuration contains a password',
  tls: 'unrelated',
  check,
  message: ({ argument, instead }, address) => ({
    fact: `${address} has its ${argument} in the configuration, where anyone who can read the code can read it.`,
    remedy: `Read it from AWS Secrets Manager${instead === 'secret' ? ' (instead of username, password, server_name and port)' : ''} or from a sensitive variable without a default, and change it.`,
    lines:
      instead === 'secret'
        ? ['secrets_manager_arn             = SECRET_ARN', 'secrets_manager_access_role_arn = ROLE_ARN']
        : [`${argument.replace(/^.*\./, '')} = var.PASSWORD`],
  }),
});

function check(endpoint: Endpoint): Outcome<Args>[] | Outcome<Args> {
  const { resource } = endpoint;
  const { ignoreChanges } = resource.lifecycle;
  const outcomes = passwordsOf(endpoint).flatMap(({ argument, within, value }): Outcome<Args>[] => {
    // A placeholder that is replaced elsewhere: what is written is not the password.
    if (ignoreChanges === 'all' || ignoreChanges.includes(within)) return [];
    const attribute = argument.replace(/^.*\./, '');
    const literal = literalIn(value);
    if (literal !== undefined)
      return [
        fail(locationOfValue(literal, resource.locations.has(attribute) ? attribute : within, resource), {
          argument,
          instead: argument === 'password' && resource.declaredType === undefined ? 'secret' : 'variable',
        }),
      ];
    return isOriginUndetermined(value)
      ? [unreported(`the plan does not show where ${argument} is written`)]
      : [pass(locationOfValue(value, within, resource))];
  });
  return outcomes.length > 0 ? outcomes : notApplicable('no password is set, or it is covered by ignore_changes');
}
