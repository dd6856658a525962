import type { InstanceProfile } from '../src/dms/replication.ts';
import { fail, instanceProfileRule, type Outcome, pass, undetermined, unsafely } from '../src/lint/rule.ts';

interface Args {
  /** It is written. */
  readonly set: boolean;
}

export const instanceProfilePublic = instanceProfileRule<Args>({
  id: 'instance-profile-public',
  level: 'error',
  securitySeverity: '9.0',
  precision: 'very-high',
  cwe: [668],
  title: 'The instance profile is publicly accessible',
  check,
  message: ({ set }, address) => ({
    fact: set
      ? `${address} gives its instances a public IP address: publicly_accessible is true.`
      : `${address} gives its instances a public IP address: publicly_accessible is not set, and AWS then uses true.`,
    remedy: 'Set publicly_accessible = false.',
    lines: [],
  }),
});

function check({ publiclyAccessible: field }: InstanceProfile): Outcome<Args> {
  switch (field.state) {
    case 'set':
      return field.value === 'false' ? pass(field.location) : publicly(field, { set: true });
    case 'absent':
      return publicly(field, { set: false });
    default:
      return undetermined(field.location, field.reason, 'whether the instance profile is public');
  }
}

function publicly({ location }: InstanceProfile['publiclyAccessible'], args: Args): Outcome<Args> {
  return fail(location, args, unsafely([{ attribute: 'publicly_accessible', value: 'false' }]));
}
