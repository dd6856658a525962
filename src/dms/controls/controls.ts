import type { EngineOf } from '../endpoint.ts';
import { ENGINES } from '../engines.ts';
import type { FrameworkId } from './frameworks.ts';
import type { Requirement } from './requirements.ts';

export type ControlId = 'DMS.1' | 'DMS.9' | 'DMS.12' | 'CT.DMS.PR.1' | 'CT.DMS.PR.2';

/** A control of AWS on one kind of resource. */
export interface Control {
  readonly id: ControlId;
  readonly framework: Extract<FrameworkId, 'security-hub' | 'control-tower'>;
  readonly title: string;
  /** AWS's page on it: the source of the row. */
  readonly url: string;
  /** Where AWS states one. */
  readonly severity?: 'critical' | 'high' | 'medium' | 'low';
  readonly about: 'endpoint' | 'replication-instance';
  /** The only engines it is about, by `engine_name`. */
  readonly engines?: readonly string[];
  /** The requirements to which AWS maps it. */
  readonly requirements: readonly { readonly framework: Requirement['framework']; readonly ids: readonly string[] }[];
  /** Where AWS's own check looks at something else than dmslint does, in whole sentences. */
  readonly scope?: string;
}

const securityHub = (anchor: string) =>
  `https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#${anchor}`;
const controlTower = (anchor: string) =>
  `https://docs.aws.amazon.com/controltower/latest/controlreference/dms-rules.html#${anchor}`;

/**
 * The controls that dmslint's rules decide, in the order of reports. Titles, severities and requirements: AWS Security Hub user guide, "Security Hub CSPM
 * controls for AWS Database Migration Service"; AWS Control Tower control reference, "AWS Database Migration Service controls". The other controls on DMS ask
 * for tags, logs, upgrades, zones or authentication (DMS.2 to DMS.8, DMS.10, DMS.11, DMS.13), of which no rule speaks.
 */
export const CONTROLS: readonly Control[] = [
  {
    id: 'DMS.1',
    framework: 'security-hub',
    title: 'Database Migration Service replication instances should not be public',
    url: securityHub('dms-1'),
    severity: 'critical',
    about: 'replication-instance',
    requirements: [
      {
        framework: 'nist-800-53',
        // biome-ignore format: one list
        ids: ['AC-3', 'AC-3(7)', 'AC-4', 'AC-4(21)', 'AC-6', 'AC-21', 'SC-7', 'SC-7(3)', 'SC-7(4)', 'SC-7(9)', 'SC-7(11)', 'SC-7(16)', 'SC-7(20)', 'SC-7(21)'],
      },
      { framework: 'pci-dss', ids: ['1.4.4'] },
    ],
  },
  {
    id: 'DMS.9',
    framework: 'security-hub',
    title: 'DMS endpoints should use SSL',
    url: securityHub('dms-9'),
    severity: 'medium',
    about: 'endpoint',
    requirements: [
      {
        framework: 'nist-800-53',
        ids: ['AC-4', 'SC-7(4)', 'SC-8', 'SC-8(1)', 'SC-8(2)', 'SC-13', 'SC-23', 'SC-23(3)'],
      },
      { framework: 'pci-dss', ids: ['4.2.1'] },
    ],
    scope:
      'dmslint decides it where ssl_mode controls TLS for the engine. Which engines AWS exempts is not documented: Security Hub may still fail S3 or Kinesis endpoints.',
  },
  {
    id: 'DMS.12',
    framework: 'security-hub',
    title: 'DMS endpoints for Redis OSS should have TLS enabled',
    url: securityHub('dms-12'),
    severity: 'medium',
    about: 'endpoint',
    engines: ['redis'],
    requirements: [
      { framework: 'nist-800-53', ids: ['SC-8', 'SC-13'] },
      { framework: 'pci-dss', ids: ['4.2.1'] },
    ],
  },
  {
    id: 'CT.DMS.PR.1',
    framework: 'control-tower',
    title: 'Require that a public AWS DMS replication instance is not public',
    url: controlTower('ct-dms-pr-1-description'),
    about: 'replication-instance',
    requirements: [],
    scope:
      "Control Tower looks at CloudFormation, where a value that is not set means public; Terraform's provider makes false of it.",
  },
  {
    id: 'CT.DMS.PR.2',
    framework: 'control-tower',
    title:
      'Require an AWS Database Migration Service (DMS) Endpoint to encrypt connections for source and target endpoints',
    url: controlTower('ct-dms-pr-2-description'),
    about: 'endpoint',
    // biome-ignore format: AWS's list, in its order
    engines: ['mysql', 'oracle', 'postgres', 'mariadb', 'aurora', 'aurora-postgresql', 'db2', 'sybase', 'mongodb', 'docdb', 'sqlserver'],
    requirements: [],
    scope: 'AWS names 11 engines for it: serverless Aurora and Db2 for z/OS are not among them.',
  },
];

/** Whether a control is about endpoints of this engine: false only where it is known not to be. */
export function isAbout({ engines }: Control, engine: EngineOf): boolean {
  if (engines === undefined) return true;
  switch (engine.state) {
    case 'known':
      return engines.includes(engine.engine.name);
    case 'relational':
      return engines.some((name) => ENGINES.get(name)?.switch === 'mode');
    default:
      return true;
  }
}
