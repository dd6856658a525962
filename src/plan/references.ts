import { stringKeyText } from '../graph/address.ts';

/** A step of a reference or address: a name after a dot, or a key in brackets. */
export type Step = { readonly name: string } | { readonly key: string | number };

/**
 * The steps of a reference (`module.certs["eu"].arn`) or address as Terraform writes them, or undefined for text of another form.
 * Keys are constants: Terraform leaves off what follows any other index.
 */
export function stepsOf(text: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '[') {
      const close = text[at + 1] === '"' ? endOfString(text, at + 1) : text.indexOf(']', at);
      if (close < 0 || text[close] !== ']') return undefined;
      const key = keyOf(text.slice(at + 1, close));
      if (key === undefined) return undefined;
      steps.push({ key });
      at = close + 1;
    } else {
      if (text[at] === '.') at++;
      else if (at > 0) return undefined;
      const name = /[^.[\]]+/y;
      name.lastIndex = at;
      const found = name.exec(text);
      if (found === null) return undefined;
      steps.push({ name: found[0] });
      at += found[0].length;
    }
  }
  return steps.length > 0 ? steps : undefined;
}

/** The index after a string's closing quote. */
function endOfString(text: string, undetermined: number): number {
  for (let at = undetermined + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}

function keyOf(text: string): string | number | undefined {
  if (!text.startsWith('"')) return /^\d+$/.test(text) ? Number(text) : undefined;
  try {
    return (JSON.parse(text) as string).replaceAll('$${', '${').replaceAll('%%{', '%{');
  } catch {
    return undefined;
  }
}

/** A key as Terraform writes it in addresses. */
export function keyText(key: string | number): string {
  return typeof key === 'number' ? `[${key}]` : stringKeyText(key);
}

/**
 * What an expression refers to, once each. Terraform lists every reference in full and then, shortened step by step, what contains it
 * (`module.certs.arn`, `module.certs`): only the full ones are kept.
 */
export function fullReferences(references: readonly string[]): readonly string[] {
  const full = new Set<string>();
  let previous = '';
  let least = '';
  for (const reference of references) {
    const shortened =
      previous !== least && previous.startsWith(reference) && /^[.[]/.test(previous.slice(reference.length));
    if (!shortened) {
      full.add(reference);
      least = leastOf(reference);
    }
    previous = reference;
  }
  return [...full];
}

/** The prefix of a reference at which Terraform stops shortening it. */
function leastOf(reference: string): string {
  const steps = stepsOf(reference) ?? [];
  const [head] = steps;
  if (head === undefined || !('name' in head)) return reference;
  switch (head.name) {
    case 'module':
      // An output's call keeps its key; a whole instance is shortened to the call.
      return textOf(steps.slice(0, steps.length > 3 && 'key' in steps[2]! ? 3 : 2));
    case 'data':
      return textOf(steps.slice(0, 3));
    default:
      return textOf(steps.slice(0, 2));
  }
}

export function textOf(steps: readonly Step[]): string {
  return steps
    .map((step, index) => ('key' in step ? keyText(step.key) : index === 0 ? step.name : `.${step.name}`))
    .join('');
}
