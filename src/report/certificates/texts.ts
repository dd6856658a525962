import type { Expiry } from '../../dms/certificates/inventory/expiry.ts';
import type { Held, HeldCertificate } from '../../dms/certificates/inventory/held.ts';
import type { ListedCertificate, ServedEndpoint } from '../../dms/certificates/inventory/inventory.ts';
import { count } from '../text.ts';

/** `aws_dms_certificate.rds (rds-bundle)`: not escaped. */
export function titleOf({ address, id }: ListedCertificate): string {
  return id === undefined ? address : `${address} (${id})`;
}

/** The root, where there are several. */
export function whereOf(
  { root, environment }: Pick<ListedCertificate, 'root' | 'environment'>,
  all: readonly Pick<ListedCertificate, 'root' | 'environment'>[],
): string | undefined {
  const several = new Set(all.map((one) => JSON.stringify([one.root, one.environment]))).size > 1;
  const own = root === '.' && environment !== undefined ? undefined : root;
  return several ? [own, environment].filter((part) => part !== undefined).join(' ') : undefined;
}

export function expiryText(expiry: Expiry): string {
  if (expiry.state === 'none') return `cannot be told for this server: ${expiry.reason}`;
  if (expiry.state === 'undetermined') return `cannot be determined: ${expiry.reason}`;
  const { first, last } = expiry;
  return first === last ? last : `${first} the first CA, ${last} the last`;
}

/** `MySQL source, verify-full, an RDS instance in eu-west-1, db.example.com` */
export function servedText({ named, tls, server, name, argument }: ServedEndpoint): string {
  const by = argument === 'certificate_arn' ? [] : [argument];
  return [named, tls, ...by, server, name].filter((part) => part !== undefined && part !== '').join(', ');
}

/** What a certificate holds, in a few words. */
export function heldText(held: Held): string {
  switch (held.state) {
    case 'read':
      return `${kindsText(held.certificates)}${held.isWhole ? '' : '; part of the file cannot be read, and there may be more'}`;
    case 'fetched': {
      const from = held.address === undefined ? '' : `, fetched from ${held.address}`;
      const what = held.certificates.length === 0 ? '' : `: ${kindsText(held.certificates)} that dmslint knows of`;
      return `${held.what}${from}${what}`;
    }
    case 'told':
      return 'not in this input; DMS has said until when it is valid';
    case 'key':
      return 'a private key';
    case 'undetermined':
      return 'cannot be determined';
  }
}

/** `3 CA certificates of RDS for eu-west-1` */
function kindsText(all: readonly HeldCertificate[]): string {
  const cas = all.filter(({ isCa }) => isCa);
  const others = all.length - cas.length;
  const rds = cas.flatMap(({ ca }) => (ca?.kind === 'rds' ? [ca] : []));
  const regions = new Set(rds.flatMap(({ region }) => region || []));
  const [region] = regions;
  const of =
    cas.length === 0
      ? ''
      : rds.length === cas.length
        ? ` of RDS${regions.size === 0 ? '' : regions.size === 1 ? ` for ${region}` : ` for ${count(regions.size, 'region')}`}`
        : cas.every(({ ca }) => ca?.kind === 'amazon')
          ? ' of Amazon Trust Services'
          : '';
  return [
    ...(cas.length === 0 ? [] : [`${count(cas.length, 'CA certificate')}${of}`]),
    ...(others === 0 ? [] : [`${count(others, 'certificate')} that ${others === 1 ? 'is' : 'are'} no CA`]),
  ].join(' and ');
}

/** Those that are worth a line each: all of a few, else those that serve the endpoints first. */
export const MOST_LISTED = 6;

export function certificatesOf(held: Held): readonly HeldCertificate[] {
  return held.state === 'read' || held.state === 'fetched' ? held.certificates : [];
}
