import { table } from '../../table.ts';
import type { FrameworkId } from './frameworks.ts';

/** A requirement of a standard, to which AWS maps its controls. */
export interface Requirement {
  readonly framework: Extract<FrameworkId, 'nist-800-53' | 'pci-dss'>;
  readonly id: string;
  readonly title: string;
}

/** NIST SP 800-53, revision 5 (update 1): the names of its controls. */
const NIST = table<string>({
  'AC-3': 'Access Enforcement',
  'AC-3(7)': 'Role-based Access Control',
  'AC-4': 'Information Flow Enforcement',
  'AC-4(21)': 'Physical or Logical Separation of Information Flows',
  'AC-6': 'Least Privilege',
  'AC-21': 'Information Sharing',
  'SC-7': 'Boundary Protection',
  'SC-7(3)': 'Access Points',
  'SC-7(4)': 'External Telecommunications Services',
  'SC-7(9)': 'Restrict Threatening Outgoing Communications Traffic',
  'SC-7(11)': 'Restrict Incoming Communications Traffic',
  'SC-7(16)': 'Prevent Discovery of System Components',
  'SC-7(20)': 'Dynamic Isolation and Segregation',
  'SC-7(21)': 'Isolation of System Components',
  'SC-8': 'Transmission Confidentiality and Integrity',
  'SC-8(1)': 'Cryptographic Protection',
  'SC-8(2)': 'Pre- and Post-transmission Handling',
  'SC-13': 'Cryptographic Protection',
  'SC-23': 'Session Authenticity',
  'SC-23(3)': 'Unique System-generated Session Identifiers',
});

/** PCI DSS 4.0.1: what the requirements ask for, in short. */
const PCI = table<string>({
  '1.4.4': 'Stored cardholder data is not directly reachable from untrusted networks',
  '4.2.1': 'Strong cryptography protects card numbers on open, public networks',
});

/** Every requirement that a control of the table stands for, in the order of reports. */
export const REQUIREMENTS: readonly Requirement[] = [
  ...Object.entries(NIST).map(([id, title]): Requirement => ({ framework: 'nist-800-53', id, title })),
  ...Object.entries(PCI).map(([id, title]): Requirement => ({ framework: 'pci-dss', id, title })),
];
