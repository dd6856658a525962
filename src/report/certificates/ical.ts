import type {
  CertificateInventory,
  ListedCertificate,
  UnknownLink,
} from '../../dms/certificates/inventory/inventory.ts';
import { locationText } from '../text.ts';
import { date, dayAfter, property, text } from './ical-lines.ts';
import { certificatesOf, expiryText, heldText, servedText, titleOf, whereOf } from './texts.ts';

/** What one thing in the calendar is about, and where it comes from. */
interface Entry {
  /** The same in every run for the same certificate. */
  readonly uid: readonly (string | undefined)[];
  /** Without one it is a task without a date. */
  readonly day?: string;
  readonly summary: string;
  readonly description: readonly string[];
}

/** A calendar (RFC 5545) to subscribe to: a day for each certificate that expires, and a task for each whose date is undetermined. `now`: the day of the run. */
export function certificatesCalendar(inventory: CertificateInventory, now: Date): string {
  const { certificates, unknownLinks, gaps } = inventory;
  const found = [
    ...certificates.flatMap((one) => entriesOf(one, certificates, now)),
    ...unknownLinks.map((one) => unknownLinkEntry(one, unknownLinks)),
    ...gaps.map((gap): Entry => ({ uid: ['gap', gap], summary: 'There may be more certificates', description: [gap] })),
  ];
  // A calendar has at least one component.
  const entries: readonly Entry[] = found.length > 0 ? found : [NOTHING];
  return [
    property('BEGIN', 'VCALENDAR'),
    property('VERSION', '2.0'),
    property('PRODID', '-//dmslint//dmslint certificates//EN'),
    property('METHOD', 'PUBLISH'),
    property('X-WR-CALNAME', text(NAME)),
    property('REFRESH-INTERVAL;VALUE=DURATION', 'P1D'),
    ...entries.map((entry) => componentOf(entry, now)),
    property('END', 'VCALENDAR'),
  ].join('');
}

const NAME = 'Certificates of AWS DMS';

const NOTHING: Entry = {
  uid: ['nothing'],
  summary: 'dmslint has found no certificates of AWS DMS',
  description: ['Check the paths that dmslint certificates is run with.'],
};

function componentOf({ uid, day, summary, description }: Entry, now: Date): string {
  const kind = day === undefined ? 'VTODO' : 'VEVENT';
  return [
    property('BEGIN', kind),
    property('UID', `${hashOf(uid)}@dmslint`),
    property('DTSTAMP', `${date(now.toISOString().slice(0, 10))}T000000Z`),
    ...(day === undefined
      ? []
      : [
          property('DTSTART;VALUE=DATE', date(day)),
          property('DTEND;VALUE=DATE', date(dayAfter(day))),
          property('TRANSP', 'TRANSPARENT'),
        ]),
    property('SUMMARY', text(summary)),
    property('DESCRIPTION', text(...description)),
    ...(day === undefined ? [] : ALARMS.map((before) => alarmOf(before, summary))),
    property('END', kind),
  ].join('');
}

/** How long before: time to plan a rotation, and to do it. */
const ALARMS = ['P12W', 'P2W'];

function alarmOf(before: string, summary: string): string {
  return [
    property('BEGIN', 'VALARM'),
    property('ACTION', 'DISPLAY'),
    property('TRIGGER', `-${before}`),
    property('DESCRIPTION', text(summary)),
    property('END', 'VALARM'),
  ].join('');
}

function hashOf(parts: Entry['uid']): string {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  return hash
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('hex')
    .slice(0, 40);
}

function entriesOf(one: ListedCertificate, all: readonly ListedCertificate[], now: Date): Entry[] {
  const { root, environment, address, when, expiry, held } = one;
  const title = `${titleOf(one)}${inRoot(whereOf(one, all))}`;
  // Two that are not in the configuration may look alike.
  const users = one.isElsewhere ? one.serves.map((use) => use.address).sort() : [];
  const uid = (kind: string) => [kind, root, environment, address, when, ...users];
  if (expiry.state !== 'known') {
    const summary = `Find out when ${title} expires`;
    return [
      { uid: uid('undetermined'), summary, description: [`It cannot be determined: ${expiry.reason}.`, ...about(one)] },
    ];
  }
  const { first, last } = expiry;
  const several = certificatesOf(held).length > 1;
  const end = `${several ? `The last CA that counts in ${title}` : title} expires`;
  const entries: Entry[] = [{ uid: uid('last'), day: last, summary: end, description: [LAST, ...about(one)] }];
  if (first === last || first < now.toISOString().slice(0, 10)) return entries;
  const start = `The first CA that counts in ${title} expires`;
  return [{ uid: uid('first'), day: first, summary: start, description: [FIRST, ...about(one)] }, ...entries];
}

const FIRST =
  'Connections to a server whose certificate this CA has issued fail from then on: see which CA that is, and rotate.';
const LAST =
  'From then on it verifies no server: rotate it before, and make sure that the servers have certificates of newer CAs.';

/** `dmslint explain certificate-expiring` has the way. */
function about(one: ListedCertificate): string[] {
  const { when, at, held, expiry, serves, mayServeMore } = one;
  return [
    ...(when === undefined ? [] : [`When ${when}.`]),
    ...(expiry.state === 'known' ? [`Expires: ${expiryText(expiry)}.`] : []),
    ...(held.state === 'undetermined' ? [] : [`Holds ${heldText(held)}.`]),
    ...serves.map((use) => `Serves ${use.address} (${servedText(use)}).`),
    ...(serves.length === 0 && !mayServeMore ? ['Serves nothing in this configuration.'] : []),
    ...(mayServeMore ? ['It may serve something that this input does not show.'] : []),
    `Written at ${locationText(at)}.`,
    'How to rotate it: dmslint explain certificate-expiring.',
  ];
}

function unknownLinkEntry(one: UnknownLink, all: readonly UnknownLink[]): Entry {
  const { root, environment, address, argument, reason, at } = one;
  return {
    uid: ['link', root, environment, address, argument],
    summary: `Find out which certificate ${address}${inRoot(whereOf(one, all))} links`,
    description: [`${argument}: ${reason}.`, `Written at ${locationText(at)}.`],
  };
}

function inRoot(where: string | undefined): string {
  return where === undefined ? '' : ` in ${where}`;
}
