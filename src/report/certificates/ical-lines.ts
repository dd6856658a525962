import { plain, withoutCommands } from '../../text/escape.ts';

/** A calendar property in lines of at most 75 octets, each with its line end (RFC 5545, section 3.1). The value is escaped already. */
export function property(name: string, value: string): string {
  const lines: string[] = [];
  let rest = [...`${name}:${value}`];
  let indent = '';
  while (rest.length > 0) {
    const taken = fitting(rest, MOST_OCTETS - indent.length);
    lines.push(`${indent}${rest.slice(0, taken).join('')}\r\n`);
    rest = rest.slice(taken);
    indent = ' ';
  }
  return lines.join('');
}

const MOST_OCTETS = 75;

/** How many characters fit into a line, so that what remains does not begin as a command to a reader of logs (`::error::`). */
function fitting(characters: readonly string[], octets: number): number {
  let used = 0;
  const over = characters.findIndex((character) => {
    used += Buffer.byteLength(character);
    return used > octets;
  });
  if (over < 0) return characters.length;
  let taken = over;
  while (taken > 1 && /^\s*::/.test(characters.slice(taken, taken + LONGEST_RUN + 2).join(''))) taken--;
  return taken;
}

/** Longer runs of colons and spaces are shortened: in the middle of them, no line can end. */
const LONGEST_RUN = 20;
const TOO_LONG = new RegExp(`[:\\s]{${LONGEST_RUN},}`, 'g');

/** Lines of text as one value of the type TEXT (RFC 5545, section 3.3.11). */
export function text(...lines: readonly string[]): string {
  return lines
    .map((line) =>
      withoutCommands(plain(line))
        .replace(TOO_LONG, ' … ')
        .replace(/[\\;,]/g, '\\$&'),
    )
    .join('\\n');
}

/** `20610518` */
export function date(day: string): string {
  return day.replaceAll('-', '');
}

/** The day after, `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
