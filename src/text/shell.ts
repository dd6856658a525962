import { plain } from './escape.ts';

/** A text as one word of a POSIX shell: nothing in it is expanded or ends the word. Undefined for what cannot be shown as it is, such as a line end. */
export function shellWord(text: string): string | undefined {
  if (plain(text) !== text) return undefined;
  return /^[A-Za-z0-9_./:@%+=,-]+$/.test(text) && !/^[-=]/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A blank for a person to fill in, as a word of a shell: until that is done, no command takes it for anything else. */
export function blank(name: string): string {
  return `'<${name}>'`;
}
