import type { Endpoint } from '../src/dms/endpoint.ts';
import { locationOfValue } from '../src/dms/location.ts';
import {
  isOriginUndetermined,
  literalOf,
  type Password,
  passwordsOf,
  usesIam,
  WITH_SECRETS_MANAGER,
} from '../src/dms/secrets.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly argument: string;
  /** In hashicorp/awscc the secret stands in the settings of the engine. */
  readonly means: 'secret' | 'variable' | undefined;
  /** It is an extra connection attribute: the argument that is for it. */
  readonly attributeFor?: string;
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
  message: ({ argument, means, attributeFor }, address) => ({
    fact: `${address} has its ${argument} in the configuration${attributeFor === undefined ? '' : ', in extra_connection_attributes'}, where anyone who can read the code can read it.`,
    remedy: `${attributeFor === undefined ? 'Read it' : `Remove it from there, read ${attributeFor}`} from ${means === 'secret' ? 'AWS Secrets Manager (instead of username, password, server_name and port) or from ' : ''}a sensitive variable without a default, and change it.`,
    lines:
      means === 'secret'
        ? ['secrets_manager_arn             = SECRET_ARN', 'secrets_manager_access_role_arn = ROLE_ARN']
        : [`${(attributeFor ?? argument).replace(/^.*\./, '')} = var.PASSWORD`],
  }),
});

/** Whether the provider sends secrets_manager_arn for the endpoint. */
function takesSecret({ engine, resource }: Endpoint): boolean {
  if (resource.declaredType !== undefined) return false;
  return engine.state === 'relational' || (engine.state === 'known' && WITH_SECRETS_MANAGER.has(engine.engine.name));
}

function check(endpoint: Endpoint): Outcome<Args>[] | Outcome<Args> {
  const { ignoreChanges } = endpoint.resource.lifecycle;
  const outcomes = passwordsOf(endpoint)
    // A placeholder that is replaced elsewhere: what is written is not the password.
    .filter(({ within }) => ignoreChanges !== 'all' && !ignoreChanges.includes(within))
    .map((password) => outcomeOf(endpoint, password));
  return outcomes.length > 0 ? outcomes : notApplicable('no password is set, or it is covered by ignore_changes');
}

function outcomeOf(endpoint: Endpoint, password: Password): Outcome<Args> {
  const { argument, within, value, attribute } = password;
  const { resource } = endpoint;
  const literal = literalOf(password);
  if (literal === undefined)
    return isOriginUndetermined(value)
      ? unreported(`the plan does not show where ${argument} is written`)
      : pass(locationOfValue(value, within, resource));
  if (argument === 'password' && attribute === undefined) {
    const iam = usesIam(endpoint);
    if (iam === true) return notApplicable('authentication_method is "iam": the password is not used');
    if (iam === undefined) return unreported('whether the password is used is undetermined');
  }
  const isSecret = argument === 'password' && attribute === undefined && takesSecret(endpoint);
  return fail(
    locationOfValue(literal, within, resource),
    {
      argument,
      ...(attribute === undefined ? {} : { attributeFor: attribute.instead }),
      means: isSecret ? 'secret' : 'variable',
    },
    { why: 'it is not known where the new password is kept' },
  );
}
