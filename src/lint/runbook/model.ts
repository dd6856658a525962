import type { Endpoint } from '../../dms/endpoint.ts';
import type { Root } from '../../graph/graph.ts';
import type { Edit } from '../../text/edit.ts';
import type { ConnectionAnswer } from '../connections.ts';
import type { Finding, RemedyLines, SuppressedFinding } from '../finding.ts';

/** The way from what is configured today to verified TLS. Texts are not escaped; they have no secrets. */
export interface Runbook {
  /** What there is to do, a section for each server. */
  readonly sections: readonly RunbookSection[];
  /** What is there already, or can't be told. */
  readonly others: readonly OtherEndpoint[];
  /** Why there may be more endpoints, as whole sentences. */
  readonly gaps: readonly string[];
}

export interface RunbookSection {
  readonly root: string;
  readonly environment?: string;
  /** What the endpoints connect to: `aws_db_instance.orders`, or a host name. */
  readonly title: string;
  readonly endpoints: readonly SectionEndpoint[];
  readonly steps: readonly RunbookStep[];
  /** What dmslint finds with all edits of the section made, as sentences; empty where there is no edit. */
  readonly after: readonly string[];
}

export interface SectionEndpoint {
  readonly address: string;
  /** `MySQL source` */
  readonly named: string;
  /** What it says of TLS today, in each of its cases. */
  readonly today: readonly { readonly tls: string; readonly when?: string }[];
}

export type StepKind =
  | 'lookup'
  | 'fetch'
  | 'certificate'
  | 'stop'
  | 'renewal'
  | 'fix'
  | 'settings'
  | 'test'
  | 'resume'
  | 'force'
  | 'rotation';

export interface RunbookStep {
  readonly kind: StepKind;
  readonly title: string;
  /** Sentences. */
  readonly says: readonly string[];
  /** What the step removes. */
  readonly findings: readonly Finding[];
  /** Proven lines to write, with their places; what several findings share stands once. */
  readonly lines: readonly RemedyLines[];
  /** Command lines, some of them of several lines. */
  readonly commands: readonly string[];
  /** The same without Terraform, for endpoints that it does not manage. */
  readonly withoutTerraform: readonly string[];
  /** What it interrupts, as a sentence. */
  readonly interrupts: string;
  /** How to go back, as sentences. */
  readonly back: readonly string[];
  readonly backCommands: readonly string[];
}

export interface OtherEndpoint {
  readonly root: string;
  readonly environment?: string;
  readonly address: string;
  readonly named: string;
  readonly state: 'verified' | 'always' | 'encrypted' | 'exempt' | 'undetermined';
  /** A sentence. */
  readonly says: string;
}

/** An endpoint with all that is known of it. */
export interface PlannedEndpoint {
  readonly root: Root;
  /** In its first case; `all`: in each. */
  readonly endpoint: Endpoint;
  readonly all: readonly Endpoint[];
  readonly answers: readonly ConnectionAnswer[];
  /** Of TLS and what it needs, that nobody has answered for. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** What a check finds after edits; undefined once enough has been tried. */
export type TryOut = (edits: readonly Edit[], root: Root) => Tried | undefined;

export interface Tried {
  /** Findings at warning or above that were not there before, and errors of reading. */
  readonly news: readonly { readonly rule: string; readonly address?: string }[];
  readonly connections: () => readonly ConnectionAnswer[];
}

export const NO_STEP = {
  says: [],
  findings: [],
  lines: [],
  commands: [],
  withoutTerraform: [],
  interrupts: 'Nothing.',
  back: [],
  backCommands: [],
} as const;
