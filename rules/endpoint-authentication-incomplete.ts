import { authenticationOf } from '../src/dms/authentication.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported } from '../src/lint/rule.ts';
import { table } from '../src/table.ts';

interface Args {
  readonly method: string;
  readonly missing: readonly string[];
  /** The replication instance that lacks it. */
  readonly of: string | undefined;
}

export const endpointAuthenticationIncomplete = endpointRule<Args>({
  id: 'endpoint-authentication-incomplete',
  level: 'error',
  securitySeverity: '3.0',
  precision: 'high',
  topics: ['correctness', 'availability'],
  title: 'The endpoint lacks what its authentication method requires',
  link: 'authentication',
  tls: 'unrelated',
  check,
  message: ({ method, missing, of }, address) => {
    const names = missing.join(' and ');
    const fact = `${address} cannot log in: ${method}, which requires ${names}`;
    return of === undefined
      ? {
          fact: `${fact}, but ${missing.length === 1 ? 'it is' : 'they are'} not set.`,
          remedy: `Set ${names}.`,
          lines: missing.map((one) => LINES[one] ?? `${one} = …`),
        }
      : {
          fact: `${fact} in the replication instance, but ${of} has none.`,
          remedy: 'Enable Kerberos in the replication instance.',
          elsewhere: true,
          lines: KERBEROS,
        };
  },
});

const LINES = table<string>({
  sasl_username: 'sasl_username = "USER"',
  sasl_password: 'sasl_password = var.PASSWORD',
  service_access_role_arn: 'service_access_role_arn = aws_iam_role.NAME.arn',
});

const KERBEROS = [
  'kerberos_authentication_settings {',
  '  key_cache_secret_id      = aws_secretsmanager_secret.NAME.id',
  '  key_cache_secret_iam_arn = aws_iam_role.NAME.arn',
  '  krb5_file_contents       = file("${path.module}/krb5.conf")',
  '}',
];

function check(endpoint: Endpoint): Outcome<Args> {
  const found = authenticationOf(endpoint);
  switch (found.state) {
    case 'unknown':
      return unreported(found.why);
    case 'none':
      return notApplicable(found.why);
    case 'yes':
      return pass(found.location);
    case 'no': {
      const { method, missing, of, location } = found;
      return fail(location, { method, missing, of }, { why: 'the values are not known' });
    }
  }
}
