import type Picomatch from 'picomatch';

// Few runs need it, so the bundle has it as a file of its own.
const picomatch = () => require('picomatch') as typeof Picomatch;

/** Settings of strangers have patterns, too: so long a pattern, with so many wildcards between two slashes, costs nothing that is noticed. */
const MOST_LENGTH = 1000;
const MOST_WILDCARDS = 3;

/** What is wrong with a pattern of paths, as the rest of a sentence. */
export function flawOfPattern(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'must not be empty';
  if (pattern.startsWith('!')) return 'cannot begin with an exclamation mark: write what is to be excluded';
  if (pattern.length > MOST_LENGTH) return `cannot be longer than ${MOST_LENGTH} characters`;
  return pattern.split('/').some((part) => (part.match(/\*+|\{/g) ?? []).length > MOST_WILDCARDS && part !== '**')
    ? `cannot have more than ${MOST_WILDCARDS} wildcards between two slashes`
    : undefined;
}

/** A pattern of names, or the only name. Groups are not for names of files; without them, and with few wildcards, every match takes little time. */
export function nameMatcher(text: string): string | ((name: string) => boolean) {
  if (!/[*?[{]/.test(text)) return text;
  return picomatch()(text.replace(/[()|+@!\\]/g, '\\$&'), { dot: true, nonegate: true, noextglob: true });
}
