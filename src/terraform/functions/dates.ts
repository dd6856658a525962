import { number } from '../../graph/make.ts';
import { type Family, impure, made, pure, refuse, str, textOf } from './define.ts';

export const dates: Family = {
  formatdate: pure([str('format'), str('time')], 'string', ([format, time]) =>
    made(formatDate(textOf(format), parseTime(textOf(time)))),
  ),
  plantimestamp: pure([], 'string', () => impure('plantimestamp')),
  timeadd: pure([str('timestamp'), str('duration')], 'string', ([time, duration]) => {
    const { nanoseconds, offset } = parseTime(textOf(time));
    return made(timeText({ nanoseconds: nanoseconds + parseDuration(textOf(duration)), offset }));
  }),
  timecmp: pure([str('timestamp_a'), str('timestamp_b')], 'number', ([a, b]) => {
    const [first, second] = [parseTime(textOf(a)).nanoseconds, parseTime(textOf(b)).nanoseconds];
    return number(first < second ? -1 : first > second ? 1 : 0);
  }),
  timestamp: pure([], 'string', () => impure('timestamp')),
};

/** A moment, in nanoseconds since 1970, and its time zone's offset from UTC in minutes. */
interface Time {
  readonly nanoseconds: bigint;
  readonly offset: number;
}

/** RFC 3339, strictly. */
function parseTime(text: string): Time {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9})\d*)?(?:Z|([+-])(\d\d):(\d\d))$/.exec(text);
  if (!found) refuse('The timestamp is not in RFC 3339 format, such as 2024-01-31T12:00:00Z.');
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const possible =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  const offset = (found[8] === '-' ? -1 : 1) * (Number(found[9] ?? 0) * 60 + Number(found[10] ?? 0));
  if (!possible || month === 0 || Number(found[9] ?? 0) > 23 || Number(found[10] ?? 0) > 59)
    refuse('The timestamp is not a valid date and time.');
  const fraction = BigInt((found[7] ?? '').padEnd(9, '0'));
  return { nanoseconds: BigInt(date.getTime() - offset * 60_000) * 1_000_000n + fraction, offset };
}

/** Year, month, … in the time zone of the timestamp. */
function clockOf({ nanoseconds, offset }: Time): Date {
  const milliseconds = nanoseconds / 1_000_000n - (nanoseconds % 1_000_000n < 0n ? 1n : 0n);
  return new Date(Number(milliseconds) + offset * 60_000);
}

const two = (value: number): string => String(value).padStart(2, '0');

function zoneText(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function timeText(time: Time): string {
  const clock = clockOf(time);
  const year = String(clock.getUTCFullYear()).padStart(4, '0');
  const date = `${year}-${two(clock.getUTCMonth() + 1)}-${two(clock.getUTCDate())}`;
  const hours = `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}:${two(clock.getUTCSeconds())}`;
  return `${date}T${hours}${time.offset === 0 ? 'Z' : zoneText(time.offset, ':')}`;
}

/** In nanoseconds, as Go's ParseDuration reads it: `1h30m`, `-1.5s`. */
function parseDuration(text: string): bigint {
  const units: Record<string, bigint> = {
    ns: 1n,
    us: 1000n,
    µs: 1000n,
    μs: 1000n,
    ms: 1_000_000n,
    s: 1_000_000_000n,
    m: 60_000_000_000n,
    h: 3_600_000_000_000n,
  };
  const unsigned = text.replace(/^[+-]/, '');
  if (unsigned === '0') return 0n;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+$/.test(unsigned) || text.length > 200) {
    refuse('The duration is not valid. Write numbers with units, such as 1h30m.');
  }
  let total = 0n;
  for (const [, whole = '', fraction = '', unit = ''] of unsigned.matchAll(
    /(\d*)\.?(\d*)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/g,
  )) {
    const scale = units[unit]!;
    total += BigInt(whole || '0') * scale + (BigInt(fraction || '0') * scale) / 10n ** BigInt(fraction.length);
  }
  const isNegative = text.startsWith('-');
  if (total > (1n << 63n) - (isNegative ? 0n : 1n)) refuse('The duration is too long.');
  return isNegative ? -total : total;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function formatDate(format: string, time: Time): string {
  const clock = clockOf(time);
  return format.replace(/''|'(?:[^']|'')*'?|([a-zA-Z])\1*/g, (token, letter?: string) =>
    letter === undefined ? quotedText(token) : verbText(token, letter, clock, time.offset),
  );
}

function quotedText(token: string): string {
  if (token === "''") return "'";
  if (token.length < 2 || !token.endsWith("'") || (token.length - token.replaceAll("'", '').length) % 2 !== 0) {
    refuse('The format has an unclosed quote.');
  }
  return token.slice(1, -1).replaceAll("''", "'");
}

function verbText(verb: string, letter: string, clock: Date, offset: number): string {
  const hour = clock.getUTCHours();
  const twelve = hour % 12 || 12;
  const month = clock.getUTCMonth();
  const day = DAYS[clock.getUTCDay()]!;
  const plain = (value: number) => ({ [letter]: String(value), [letter.repeat(2)]: two(value) });
  const zone = zoneText(offset, '');
  const half = hour < 12 ? 'am' : 'pm';
  const verbs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Y: { YY: two(clock.getUTCFullYear() % 100), YYYY: String(clock.getUTCFullYear()).padStart(4, '0') },
    M: { ...plain(month + 1), MMM: MONTHS[month]!.slice(0, 3), MMMM: MONTHS[month]! },
    D: plain(clock.getUTCDate()),
    E: { EEE: day.slice(0, 3), EEEE: day },
    h: plain(hour),
    H: plain(twelve),
    A: { AA: half.toUpperCase() },
    a: { aa: half },
    m: plain(clock.getUTCMinutes()),
    s: plain(clock.getUTCSeconds()),
    Z: {
      Z: offset === 0 ? 'Z' : zoneText(offset, ':'),
      ZZZ: offset === 0 ? 'UTC' : zone,
      ZZZZ: zone,
      ZZZZZ: zoneText(offset, ':'),
    },
  };
  return verbs[letter]?.[verb] ?? refuse('The format has an unknown verb.');
}
