import { standInText } from './texts.ts';

/** An interface of a known module, by its major versions. */
interface Interface {
  readonly majors: readonly number[];
  readonly versions: string;
  readonly standIn: (directory: string) => string | undefined;
}

interface Known {
  readonly registry: string;
  readonly repository: string;
  readonly interfaces: readonly Interface[];
}

/** The text of a file of this directory, by the directory of the module; read when a call needs it. */
function texts(files: Readonly<Record<string, string>>): Interface['standIn'] {
  return (directory) => (Object.hasOwn(files, directory) ? standInText(files[directory]!) : undefined);
}

/**
 * Published modules with DMS resources whose interfaces dmslint knows: inputs, outputs and addresses, as the registry documents them. The newest interface
 * of each comes first.
 */
export const KNOWN_MODULES: readonly Known[] = [
  {
    registry: 'terraform-aws-modules/dms/aws',
    repository: 'github.com/terraform-aws-modules/terraform-aws-dms',
    interfaces: [
      { majors: [2], versions: '2.0.0 to 2.6.1', standIn: texts({ '': 'terraform-aws-modules-dms-2' }) },
      { majors: [1], versions: '1.0.0 to 1.6.1', standIn: texts({ '': 'terraform-aws-modules-dms-1' }) },
    ],
  },
  {
    registry: 'cloudposse/dms/aws',
    repository: 'github.com/cloudposse/terraform-aws-dms',
    interfaces: [
      {
        majors: [1, 0],
        versions: '0.1.0 to 1.3.1',
        standIn: texts({
          'modules/dms-endpoint': 'cloudposse-dms-endpoint',
          'modules/dms-event-subscription': 'cloudposse-dms-event-subscription',
          'modules/dms-iam': 'cloudposse-dms-iam',
          'modules/dms-replication-instance': 'cloudposse-dms-replication-instance',
          'modules/dms-replication-task': 'cloudposse-dms-replication-task',
        }),
      },
    ],
  },
  {
    registry: 'sourcefuse/arc-dms/aws',
    repository: 'github.com/sourcefuse/terraform-aws-arc-dms',
    interfaces: [
      {
        majors: [0],
        versions: '0.0.1 to 0.0.5',
        standIn: texts({ '': 'sourcefuse-arc-dms', 'modules/dms': 'sourcefuse-arc-dms-modules-dms' }),
      },
    ],
  },
];
