import type { Runbook, RunbookStep } from '../../lint/runbook/model.ts';
import { toJson } from '../../text/escape.ts';
import { messageOf } from '../text.ts';

/** What `dmslint runbook --format json` prints. Paths are relative to the checked tree, lines count from 1. */
export interface RunbookJson {
  readonly format: 1;
  readonly sections: readonly {
    readonly root: string;
    readonly environment?: string;
    readonly title: string;
    readonly endpoints: readonly {
      readonly address: string;
      readonly description: string;
      readonly today: readonly { readonly tls: string; readonly when?: string }[];
    }[];
    readonly steps: readonly StepJson[];
    /** What dmslint finds with all edits of the section made. */
    readonly after: readonly string[];
  }[];
  readonly others: readonly {
    readonly root: string;
    readonly environment?: string;
    readonly address: string;
    readonly description: string;
    readonly state: string;
    readonly says: string;
  }[];
  readonly gaps: readonly string[];
}

interface StepJson {
  readonly kind: RunbookStep['kind'];
  readonly title: string;
  readonly says: readonly string[];
  readonly findings: readonly { readonly rule: string; readonly text: string }[];
  /** Proven lines; `new` ones are added, others replace those that begin at `line`. */
  readonly write: readonly {
    readonly file: string;
    readonly line: number;
    readonly new: boolean;
    readonly lines: readonly string[];
  }[];
  readonly commands: readonly string[];
  readonly withoutTerraform: readonly string[];
  readonly interrupts: string;
  readonly back: { readonly says: readonly string[]; readonly commands: readonly string[] };
}

export function runbookJson({ sections, others, gaps }: Runbook): string {
  const made: RunbookJson = {
    format: 1,
    sections: sections.map(({ root, environment, title, endpoints, steps, after }) => ({
      root,
      ...(environment === undefined ? {} : { environment }),
      title,
      endpoints: endpoints.map(({ address, named, today }) => ({ address, description: named, today })),
      steps: steps.map(stepJson),
      after,
    })),
    others: others.map(({ root, environment, address, named, state, says }) => ({
      root,
      ...(environment === undefined ? {} : { environment }),
      address,
      description: named,
      state,
      says,
    })),
    gaps,
  };
  return `${toJson(made)}\n`;
}

function stepJson(step: RunbookStep): StepJson {
  const { kind, title, says, findings, lines, commands, withoutTerraform, interrupts, back, backCommands } = step;
  return {
    kind,
    title,
    says,
    findings: findings.map((one) => ({ rule: one.rule.id, text: messageOf(one).oneLine })),
    write: lines.map(({ path, line, isNew, lines: written }) => ({ file: path, line, new: isNew, lines: written })),
    commands,
    withoutTerraform,
    interrupts,
    back: { says: back, commands: backCommands },
  };
}
