import type { ReplicationInstance } from '../src/dms/replication.ts';
import { fail, found, type Outcome, pass, replicationInstanceRule, undetermined, unsafely } from '../src/lint/rule.ts';

export const replicationInstancePublic = replicationInstanceRule({
  id: 'replication-instance-public',
  level: 'error',
  securitySeverity: '9.0',
  precision: 'very-high',
  cwe: [668],
  controls: [
    { id: 'DMS.1', how: 'decides', relation: 'equal' },
    { id: 'CT.DMS.PR.1', how: 'decides', relation: 'superset' },
  ],
  title: 'The replication instance is publicly accessible',
  check: (instance) => found(valueText(instance), check(instance)),
  message: (_args, address) => ({
    fact: `${address} has a public IP address: publicly_accessible is true.`,
    remedy: 'Set publicly_accessible = false. This replaces the instance: move its tasks to another instance first.',
    lines: [],
  }),
});

function valueText({ publiclyAccessible: field }: ReplicationInstance): string | undefined {
  if (field.state === 'absent') return 'publicly_accessible is not set, and the provider then uses false';
  return field.state === 'set' ? `publicly_accessible is ${field.shown}` : undefined;
}

/** Docs/facts.md, section 5. */
const REPLACED = 'Tasks that are still on the replication instance are replaced with it.';

function check({ publiclyAccessible: field }: ReplicationInstance): Outcome {
  switch (field.state) {
    case 'set':
      return field.value === 'true'
        ? fail(field.location, {}, unsafely([{ attribute: 'publicly_accessible', value: 'false' }], [REPLACED]))
        : pass(field.location);
    // Terraform's provider makes false of an omitted value.
    case 'absent':
      return pass(field.location);
    default:
      return undetermined(field.location, field.reason, 'whether the replication instance is public');
  }
}
