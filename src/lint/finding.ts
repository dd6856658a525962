import type { Mapped } from '../dms/controls/control-mapping.ts';
import type { Control } from '../dms/controls/controls.ts';
import type { Written } from '../dms/location.ts';
import type { World } from '../graph/possible-worlds.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/source.ts';

export type Level = 'error' | 'warning' | 'note';

/** One resource instance of one root. */
export interface Subject {
  /** `Root.path`. */
  readonly root: string;
  /** Full resource address. */
  readonly address: string;
  readonly environment?: string;
}

/** The same text for the same resource instance of the same root and environment; for maps and sets, never shown. */
export function subjectKey({ root, address, environment }: Subject): string {
  return JSON.stringify([root, address, environment]);
}

/** The same for a resource instance and a rule. */
export function checkKey(rule: string, subject: Subject): string {
  return `${rule} ${subjectKey(subject)}`;
}

/** A place beside the primary one, with what it shows. */
export interface Related {
  readonly range: Range;
  /** A short phrase: `ssl_mode is set here`, `var.mode`, `the default of var.mode`. */
  readonly label: string;
  /** Context for the finding, not a step of the value's trace. */
  readonly beside?: true;
  /** The same value for another key: the finding stands for it, too. */
  readonly alike?: true;
}

/** A plain value, never a secret. */
export type Arg = string | number | boolean | readonly string[] | undefined;

/** What a message is made of, by name. Which names, and of which type, the rule's own file says. */
export type Args = Readonly<Record<string, Arg>>;

/** A finding as data; reporters make the text. Findings with the same cause are merged into one with several subjects. */
export interface Finding {
  readonly rule: RuleMeta;
  readonly level: Level;
  readonly subjects: readonly Subject[];
  readonly args: Args;
  /** Attribute lines, literals, map keys, module calls or block headers; always in a file of the tree. */
  readonly at: Range;
  /** The trace of the value, nearest to the primary location first, and other related locations. */
  readonly related: readonly Related[];
  /** Other locations of interest: the certificate that the endpoint links, the replications that use it. */
  readonly contextLocations?: readonly Related[];
  /** The condition under which it holds, such as `var.env is not "prod"`; without it, always. */
  readonly when?: string;
  /** The worlds in which it holds, by `subjectKey`, where it does not always. */
  readonly worlds?: ReadonlyMap<string, readonly World[]>;
  /** The block that the suggested lines belong to, if the finding is elsewhere: at a variable, an entry of a map, a module call. */
  readonly block?: string;
  /** That block is in a module that is not the user's to edit: lines for it are of no use. */
  readonly inInstalled?: true;
  /** The value is missing at `at`, not set there. */
  readonly missing?: true;
  /** How the attribute is named at `at`, if that is outside the block. */
  readonly written?: Written;
  /** It holds in every environment in which its roots are checked. */
  readonly everywhere?: boolean;
  readonly fix?: FixIntent;
  /** Why nothing is known that could be written, as a clause, where the rule has a fix for others. */
  readonly noFix?: string;
  /** Undefined if nothing was tried. */
  readonly remedy?: Remedy;
  /** The text at `at` is a sensitive value and must not be shown. */
  readonly secret?: boolean;
}

/** A suppressed finding. */
export interface SuppressedFinding extends Finding {
  readonly reason: string;
  /** The location of the suppression. */
  readonly by: Range;
  /** A comment of dmslint's, one of Checkov's, or an `ignore` block of the settings. */
  readonly how: 'comment' | 'checkov' | 'ignore';
}

/** The attributes to set to fix a finding, as data; `src/fix` makes the edits. */
export interface FixIntent {
  /** The resource that is changed; undefined: each subject of the finding itself. */
  readonly address?: string;
  /** An attribute, or one of a block (`kafka_settings.security_protocol`, `parameter[1].value`), and the HCL expression it gets. All of them, or none. */
  readonly changes: readonly FixChange[];
  /** It cannot break a running replication, because AWS or Terraform rejects the current value or it has no effect. */
  readonly safe: boolean;
  /** What it does to what runs, as sentences. */
  readonly effects?: readonly string[];
  /** The rule with a finding of a lower level that it leaves for the same resource, and that its remedy tells of. */
  readonly leaves?: string;
  /** The arguments of the message that tells of it, where those of the finding tell of another one. */
  readonly args?: Args;
  /** What is wanted more than this, and why it can't be. */
  readonly lesser?: Lesser;
  /** What is tried instead where this can't be proven, in this order. */
  readonly otherwise?: readonly FixIntent[];
}

/** Why a fix is not the one that was wanted first. */
export interface Lesser {
  /** `ssl_mode = "verify-full"`. */
  readonly than: string;
  /** A clause. */
  readonly because: string;
}

export interface FixChange {
  readonly attribute: string;
  readonly value: string;
  /** The resource that the value refers to does not exist yet, and is added in the scope in which the value is written. */
  readonly adds?: NewResource;
  /** The value is for a module that is so many calls away from the resource, and refers to what is there. */
  readonly outwards?: number;
  /** What is called so where it is written decides the attribute, and gets the value. */
  readonly named?: string;
  /** What the value refers to is in another module: nothing but a reference to it is changed, where it is written. */
  readonly renames?: true;
}

export function changeText({ attribute, named = attribute, value }: FixChange): string {
  return `${named} = ${value}`;
}

export interface NewResource {
  readonly type: string;
  readonly name: string;
  /** Its arguments, with HCL expressions. */
  readonly arguments: readonly { readonly name: string; readonly value: string }[];
  /** The types of the resources after the first of which it stands, so that all that ask for it ask for it at one place. */
  readonly beside: readonly string[];
  /** The file beside it that an argument reads, and where it is to be had: a wallet is made from that. */
  readonly reads: { readonly file: string; readonly from: string; readonly as?: 'wallet' };
}

/** What to write for a finding: edits of the user's files that were tried in memory, or why none are shown. */
export type Remedy =
  | {
      readonly kind: 'edits';
      readonly edits: readonly RemedyEdit[];
      /** The lines that the edited files have and the files of now have not, by where they stand then. */
      readonly shown: readonly RemedyLines[];
      /** Those of the intent that have edits: the others follow from them. */
      readonly made: readonly FixChange[];
      /** `FixIntent.safe`, of all findings that share the edits. */
      readonly safe: boolean;
      /** What the edits make, where that is not what the finding asks for first. */
      readonly instead?: FixIntent;
      /** What they do to what runs, and what they leave to do, as sentences. */
      readonly effects: readonly string[];
    }
  /** `why`: a clause; undefined where no value is known that would be right. */
  | { readonly kind: 'none'; readonly why: string | undefined };

export interface RemedyEdit extends Edit {
  /** The resource that it adds. */
  readonly adds?: NewResource | undefined;
}

export interface RemedyLines {
  readonly path: string;
  /** The first line, counted from 1, in the file of now. */
  readonly line: number;
  /** The lines are new; else they replace those that begin at `line`. */
  readonly isNew: boolean;
  /** The resource that they add, if they are nothing else. */
  readonly adds?: NewResource | undefined;
  readonly lines: readonly string[];
}

/** The text of a finding: what is wrong with which resource, then what to write. */
export interface Message {
  /** "`aws_dms_endpoint.orders` sends MySQL traffic in clear text: ssl_mode is not set, and DMS then uses none." Without backticks. */
  readonly fact: string;
  /** "Set ssl_mode = \"verify-full\" and certificate_arn." */
  readonly remedy: string;
  /** An example of what to write, with names to be filled in, where no edit can be proposed. */
  readonly lines: readonly string[];
  /** The lines are for another resource than the one that the finding is about. */
  readonly elsewhere?: true;
}

export interface RuleMeta extends Mapped {
  readonly level: Level;
  /** GitHub's number from 0.0 to 10.0. */
  readonly securitySeverity: string;
  readonly precision: 'very-high' | 'high' | 'medium';
  /** `security`, `external/cwe/cwe-319`, `DMS.9`, …; at most ten. */
  readonly tags: readonly string[];
  /** What the rule finds, as a short sentence without a full stop. */
  readonly title: string;
  /** Options besides the level. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** The text of a finding; `address` names its first subject. */
  readonly message: (args: Args, address: string) => Message;
}

/** A whole number that a configuration can set. */
export interface RuleOption {
  readonly default: number;
  readonly least: number;
  readonly most: number;
  /** What it is, and in which unit. */
  readonly what: string;
}

/** How a check of one rule at one resource ended, for `--evidence` and the counts. */
export interface CheckResult {
  readonly rule: RuleMeta;
  readonly subject: Subject;
  readonly outcome: 'pass' | 'fail' | 'undetermined' | 'not-applicable';
  /** For undetermined and not-applicable: why, as a sentence. */
  readonly why?: string;
  readonly at: Range;
}

/** The result of one control for one resource, from the rules that decide it. A suppressed finding is still a fail. */
export interface ControlResult {
  readonly control: Control;
  readonly subject: Subject;
  /** What the resource is called beside its address: `MySQL source`, or empty. */
  readonly named: string;
  readonly outcome: CheckResult['outcome'];
  /** The rule that decided. */
  readonly rule: string;
  /** For pass and fail: the value, as a phrase, `ssl_mode is "none"`. */
  readonly found?: string;
  /** For undetermined and not-applicable: why, as a sentence. */
  readonly why?: string;
  /** The condition under which the outcome is this one; without it, always. */
  readonly when?: string;
  readonly at: Range;
  /** For a fail: why its findings are not reported (the reason of a suppression, the baseline, a rule that is off), and the location of that. */
  readonly exemptions: readonly { readonly reason: string; readonly by: Range | undefined }[];
  /** For a fail: whether a finding of it is still reported. */
  readonly reported: boolean;
}
