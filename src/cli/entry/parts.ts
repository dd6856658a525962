import type { CheckOptions, CheckOutcome } from '../../check.ts';
import type { ShowOptions } from '../../configuration/show.ts';
import type { Found } from '../../discover/inputs.ts';
import type { ResourceGraph } from '../../graph/graph.ts';
import type { Finding, RuleMeta } from '../../lint/finding.ts';
import type { Topic } from '../../report/controls/topic.ts';
import type { Output, Reporter } from '../../report/report.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Work } from '../../work.ts';

/** The parts of the command; tests replace them. */
export interface Parts {
  readonly formats: Readonly<Record<string, Reporter>>;
  readonly version: string;
  /** What there is to read, if that is known without the engine. */
  readonly discover: (options: CheckOptions) => Found | undefined;
  readonly engine: () => Promise<Engine>;
  readonly topics: () => Promise<Topics>;
}

/** What can be explained. */
export interface Topics {
  readonly ruleIds: readonly string[];
  /** The page (Markdown) of a rule that exists, or of a database. */
  readonly page: (id: string) => string;
  /** The id of the page of a database, by any of its names. */
  readonly databasePageId: (asked: string) => string | undefined;
}

export interface Engine {
  readonly check: (options: CheckOptions, discovered?: Found) => CheckOutcome;
  /** The outcome with the remedies of its findings. */
  readonly proven: (
    outcome: CheckOutcome,
    isWanted: (finding: Finding) => boolean,
    within: { readonly work: Work },
  ) => CheckOutcome;
  readonly rules: readonly RuleMeta[];
  /** What a control, a weakness or a check of another tool stands for; undefined if it is none. */
  readonly topicOf: (asked: string, rules: readonly RuleMeta[]) => Topic | undefined;
  readonly topicNames: () => readonly string[];
  readonly settingsText: (
    options: ShowOptions,
    rules: readonly RuleMeta[],
  ) => {
    readonly text: string;
    readonly diagnostics: readonly Diagnostic[];
  };
  readonly controlsTable: (rules: readonly RuleMeta[]) => string;
  readonly graphJson: (graph: ResourceGraph) => string;
  /** What `dmslint connect` prints; `now`: the day of the run. */
  readonly connectionsText: (
    graph: ResourceGraph,
    now: Date,
    as: 'json' | 'pretty',
    output: Pick<Output, 'color' | 'width' | 'from'>,
  ) => string;
  /** What `dmslint diagnose` prints, and whether the message is known. */
  readonly diagnosisText: (
    message: string,
    graph: ResourceGraph,
    now: Date,
    as: 'json' | 'pretty',
    output: Pick<Output, 'color' | 'width' | 'from'>,
  ) => { readonly text: string; readonly understood: boolean };
}
