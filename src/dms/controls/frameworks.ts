/** Whose list a control, a requirement or a weakness stands in. */
export type FrameworkId = 'cwe' | 'security-hub' | 'control-tower' | 'nist-800-53' | 'pci-dss';

export interface Framework {
  readonly id: FrameworkId;
  /** As reports call it. */
  readonly name: string;
  readonly organization: string;
  readonly version?: string;
  /** Its official page. */
  readonly url: string;
}

/** In the order of reports. */
export const FRAMEWORKS: readonly Framework[] = [
  { id: 'cwe', name: 'CWE', organization: 'MITRE', url: 'https://cwe.mitre.org/' },
  {
    id: 'security-hub',
    name: 'AWS Security Hub',
    organization: 'Amazon Web Services',
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html',
  },
  {
    id: 'control-tower',
    name: 'AWS Control Tower',
    organization: 'Amazon Web Services',
    url: 'https://docs.aws.amazon.com/controltower/latest/controlreference/dms-rules.html',
  },
  {
    id: 'nist-800-53',
    name: 'NIST SP 800-53 r5',
    organization: 'National Institute of Standards and Technology',
    version: '5',
    url: 'https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final',
  },
  {
    id: 'pci-dss',
    name: 'PCI DSS 4.0.1',
    organization: 'PCI Security Standards Council',
    version: '4.0.1',
    url: 'https://www.pcisecuritystandards.org/standards/pci-dss/',
  },
];

/** The framework's name, as reports write it. */
export function frameworkName(id: FrameworkId): string {
  return FRAMEWORKS.find((one) => one.id === id)!.name;
}
