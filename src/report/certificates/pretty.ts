import type { CertificateInventory, ListedCertificate } from '../../dms/certificates/inventory/inventory.ts';
import { plain } from '../../text/escape.ts';
import { wrap } from '../../text/width.ts';
import { type Colors, colorsOf } from '../colors.ts';
import type { Output } from '../report.ts';
import { count, locationText } from '../text.ts';
import { certificatesOf, expiryText, heldText, MOST_LISTED, servedText, titleOf, whereOf } from './texts.ts';

interface Layout {
  readonly colors: Colors;
  readonly width: number;
  readonly from: string | undefined;
}

/** What `dmslint certificates` prints: a block for each certificate, those that expire first at the top. */
export function certificatesText(
  inventory: CertificateInventory,
  output: Pick<Output, 'color' | 'width' | 'from'>,
): string {
  const layout: Layout = {
    colors: colorsOf(output),
    width: Math.min(Math.max(output.width ?? 80, 40), 100),
    from: output.from,
  };
  const { certificates, gaps } = inventory;
  const blocks = [...certificates.map((one) => blockOf(one, certificates, layout)), ...unknownLinks(inventory, layout)];
  const end = [summaryOf(inventory), ...gaps.map(plain)].map((text) => wrap(text, layout.width).join('\n'));
  return [...blocks.map((lines) => `${lines.join('\n')}\n`), `${end.join('\n')}\n`].join('\n');
}

const INDENT = 11;

function blockOf(one: ListedCertificate, all: readonly ListedCertificate[], layout: Layout): string[] {
  const { colors, width, from } = layout;
  const { expiry, state, held, serves, when, mayServeMore } = one;
  const where = whereOf(one, all);
  const tint = { expired: colors.red, expiring: colors.yellow, valid: colors.green, undetermined: colors.yellow }[
    state
  ];
  const isDated = expiry.state === 'known';
  return [
    ...wrap(plain(`${titleOf(one)}${where === undefined ? '' : `, ${where}`}`), width).map(colors.bold),
    colors.blue(`--> ${locationText(one.at, from)}`),
    ...(when === undefined ? [] : labelled('when', when, layout)),
    ...labelled(state === 'expired' ? 'expired' : 'expires', expiryText(expiry), layout, tint),
    ...(held.state === 'undetermined' && !isDated ? [] : labelled('holds', heldText(held), layout)),
    ...listed(one).map((line) => `${' '.repeat(INDENT)}${line}`),
    ...serves.flatMap((use) => {
      const own = JSON.stringify(use.expiry) === JSON.stringify(expiry) ? '' : `; expires: ${expiryText(use.expiry)}`;
      return labelled('serves', `${use.address} (${servedText(use)})${own}`, layout);
    }),
    ...(serves.length === 0 && !mayServeMore ? labelled('serves', 'nothing in this configuration', layout) : []),
    ...(mayServeMore ? labelled('serves', `${serves.length === 0 ? 'perhaps' : 'perhaps also'} ${MORE}`, layout) : []),
  ];
}

const MORE = 'something that this input does not show';

function labelled(
  label: string,
  text: string,
  { width }: Layout,
  tint: (text: string) => string = (line) => line,
): string[] {
  const room = Math.max(width - INDENT, 16);
  return wrap(plain(text), room).map((line, i) =>
    i === 0 ? `  ${label.padEnd(INDENT - 2)}${tint(line)}` : `${' '.repeat(INDENT)}${tint(line)}`,
  );
}

/** Up to six certificates, with their dates. */
function listed({ held }: ListedCertificate): string[] {
  const all = certificatesOf(held);
  if (all.length > MOST_LISTED) return [];
  return all.map(({ name, from, until }) => `${from ?? '?'} to ${until ?? '?'}  ${plain(name)}`);
}

function unknownLinks({ unknownLinks: all }: CertificateInventory, layout: Layout): string[][] {
  return all.map((one) => {
    const where = whereOf(one, all);
    return [
      ...wrap(plain(`${one.address}${where === undefined ? '' : `, ${where}`}`), layout.width).map(layout.colors.bold),
      layout.colors.blue(`--> ${locationText(one.at, layout.from)}`),
      ...labelled('links', `no certificate that is known by ${one.argument}: ${one.reason}`, layout),
    ];
  });
}

function summaryOf({ certificates, unknownLinks: unknown }: CertificateInventory): string {
  const links = unknown.length === 0 ? '' : ` ${count(unknown.length, 'link')} to no certificate that is known.`;
  if (certificates.length === 0) return `No certificates.${links}`;
  const of = (state: ListedCertificate['state']) => certificates.filter((one) => one.state === state).length;
  const parts = [
    `${of('expired')} expired`,
    `${of('expiring')} ${of('expiring') === 1 ? 'expires' : 'expire'} within 90 days`,
    `${of('valid')} valid for longer`,
    `${of('undetermined')} without a date that can be determined`,
  ];
  return `${count(certificates.length, 'certificate')}: ${parts.join(', ')}.${links}`;
}
