import { type ControlMapping, type Mapped, rulesOf } from '../../dms/controls/control-mapping.ts';
import { CONTROLS, type Control } from '../../dms/controls/controls.ts';
import { frameworkName } from '../../dms/controls/frameworks.ts';
import { PEER_CHECKS, type PeerCheck } from '../../dms/controls/peers.ts';
import { WEAKNESSES, type Weakness } from '../../dms/controls/weaknesses.ts';

/** A control, a weakness or a check of another tool, for `dmslint explain`. */
export interface Topic {
  /** Markdown. */
  readonly text: string;
  /** The rule that stands for all of it, if there is one. */
  readonly rule: string | undefined;
}

type Titled = Mapped & { readonly title: string };

/** The topic of a name such as `DMS.9`, `CWE-319` or `CKV2_AWS_49`, in capitals or not; undefined if there is none. */
export function topicOf(asked: string, rules: readonly Titled[]): Topic | undefined {
  const isMeant = ({ id }: { readonly id: string }) => id.toLowerCase() === asked.trim().toLowerCase();
  const control = CONTROLS.find(isMeant);
  if (control !== undefined) return controlTopic(control, rules);
  const weakness = WEAKNESSES.find(isMeant);
  if (weakness !== undefined) return weaknessTopic(weakness, rules);
  const peer = PEER_CHECKS.find(isMeant);
  return peer && peerTopic(peer, rules);
}

/** The names that have one. */
export function topicNames(): string[] {
  return [...CONTROLS, ...WEAKNESSES, ...PEER_CHECKS].map(({ id }) => id);
}

const HOW: Readonly<Record<ControlMapping['how'], string>> = {
  decides: 'Rules that decide it',
  supports: 'Rules that say where it cannot be judged',
  beyond: 'Rules that ask for more',
};

function controlTopic(control: Control, rules: readonly Titled[]): Topic {
  const { id, title, framework, url, scope } = control;
  const lists = (['decides', 'supports', 'beyond'] as const).flatMap((how) =>
    list(HOW[how], rulesOf(control, how, rules), rules),
  );
  const head = [`# ${id}`, `${title}. A control of ${frameworkName(framework)}: <${url}>`, ...(scope ? [scope] : [])];
  return topic([...head, ...lists], rulesOf(control, 'decides', rules));
}

function weaknessTopic({ number, id, title, url }: Weakness, rules: readonly Titled[]): Topic {
  const found = rules.filter(({ cwe = [] }) => cwe.includes(number)).map((rule) => rule.id);
  return topic([`# ${id}`, `${title}: <${url}>`, ...list('Rules that find it', found, rules)], found);
}

function peerTopic({ id, of, title, rules: found }: PeerCheck, rules: readonly Titled[]): Topic {
  return topic([`# ${id}`, `${title}. A check of ${of}.`, ...list('Rules that find it', found, rules)], found);
}

function topic(paragraphs: readonly string[], standing: readonly string[]): Topic {
  const rule = standing.length === 1 ? standing[0] : undefined;
  const more = rule === undefined ? ['`dmslint explain RULE` explains one of them.'] : [];
  return { text: [...paragraphs, ...more].join('\n\n'), rule };
}

function list(title: string, ids: readonly string[], rules: readonly Titled[]): string[] {
  if (ids.length === 0) return [];
  const lines = ids.map((id) => `- ${id}: ${rules.find((rule) => rule.id === id)?.title}`);
  return [`${title}:`, lines.join('\n')];
}
