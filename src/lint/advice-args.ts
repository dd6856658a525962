import type { Arg, Args } from './finding.ts';

/** The arguments of a message that are advice, or name the resource: findings that differ in them alone have one cause. */
const ADVICE = ['subject', 'instead', 'modeFor', 'link', 'needs', 'shared', 'means', 'strongest'] as const;

/** The arguments that identify a cause. */
export function causeIn(args: Args): Args {
  return Object.fromEntries(Object.entries(args).filter(([name]) => !(ADVICE as readonly string[]).includes(name)));
}

/** The arguments of a merged finding. Advice in which they differ is left out; different values to set are listed with what each is for (`Advised`). */
export function joinAdvice(a: Args, b: Args): Args {
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  const joined: Record<string, Arg> = { ...a };
  for (const name of ADVICE) if (JSON.stringify(a[name]) !== JSON.stringify(b[name])) joined[name] = undefined;
  joined.instead = a.instead;
  if (a.modeFor !== undefined && b.modeFor !== undefined)
    joined.modeFor = [...new Set([...namesIn(a.modeFor), ...namesIn(b.modeFor)])];
  const shared = [...new Set([...wishesIn(a), ...wishesIn(b)])].sort();
  if (a.shared !== undefined || (a.instead !== b.instead && JSON.stringify(a.modeFor) !== JSON.stringify(b.modeFor)))
    joined.shared = shared;
  // A certificate is to be linked in any case, of whichever kind.
  if (a.link !== undefined || b.link !== undefined) joined.link = a.link === b.link ? a.link : 'pem';
  joined.subject = joinSubjects(String(a.subject ?? ''), String(b.subject ?? ''));
  return joined;
}

function wishesIn({ shared, instead, modeFor }: Args): readonly string[] {
  if (Array.isArray(shared)) return shared;
  return instead === undefined || modeFor === undefined
    ? []
    : namesIn(modeFor).map((name) => `${JSON.stringify(instead)} for ${name}`);
}

/** One name, or those of a finding that is merged already. */
function namesIn(modeFor: Arg): readonly string[] {
  return Array.isArray(modeFor) ? modeFor : [String(modeFor)];
}

/** `MySQL source` and `MariaDB source` are a source. */
function joinSubjects(a: string, b: string): string {
  if (a === b) return a;
  const role = /(?:^| )(source|target|data provider)$/.exec(a)?.[1] ?? '';
  return b.endsWith(role) ? role : '';
}
