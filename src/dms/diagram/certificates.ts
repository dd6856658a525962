import type { Resource, Root } from '../../graph/graph.ts';
import { describeReason } from '../../graph/reason.ts';
import { type Certificate, certificateWorlds, ignoresContent, validityOf } from '../certificates/certificate.ts';
import { readWallet } from '../certificates/pem.ts';
import type { CertificateUses } from '../certificates/uses.ts';
import { type Drawing, nameOf } from './builder.ts';
import { casesOf } from './cases.ts';

/** What a certificate is worth on the day of the run. */
export interface CertificateState {
  readonly kind: (typeof CERTIFICATE_STATES)[number];
  /** A short clause: `valid until 2061-05-22`, `expires in 40 days`, `expired 2024-08-22`, `an Oracle wallet`. */
  readonly what: string;
}

/** The worst first. `unread`: it has an end that can't be seen. */
export const CERTIFICATE_STATES = ['unreadable', 'expired', 'ending', 'unread', 'valid'] as const;

/** Draws a certificate with the end of its validity. */
export function addCertificate(
  drawing: Drawing,
  resource: Resource,
  root: Root,
  uses: CertificateUses,
  now: Date,
): void {
  const worlds = certificateWorlds(resource, root, uses, now);
  if (worlds.length === 0) return;
  const seen = worlds.map(({ certificate, world }) => ({ world, value: stateOf(certificate) }));
  const all = worlds.map(({ world }) => world);
  drawing.node({
    kind: 'certificate',
    id: drawing.idOf(resource),
    name: nameOf(resource),
    states: casesOf(seen, all, ({ kind }) => CERTIFICATE_STATES.indexOf(kind)),
  });
}

function stateOf(certificate: Certificate): CertificateState {
  const { pem, wallet, content, resource } = certificate;
  if (content?.flaw !== undefined) return { kind: 'unreadable', what: 'not readable' };
  const validity = validityOf(certificate);
  if (validity !== undefined) return inTime(validity, certificate.now);
  if (content !== undefined) return { kind: 'unread', what: 'a private key' };
  if (wallet.state === 'set')
    return readWallet(wallet.value) === 'wallet'
      ? { kind: 'unread', what: 'an Oracle wallet' }
      : { kind: 'unreadable', what: 'not an Oracle wallet' };
  for (const field of [pem, wallet])
    if (field.state === 'undetermined' || field.state === 'error')
      return { kind: 'unread', what: `undetermined: ${describeReason(field.reason)}` };
  return ignoresContent(resource)
    ? { kind: 'unread', what: 'content is ignored by ignore_changes' }
    : { kind: 'unreadable', what: 'no content' };
}

const DAY = 24 * 60 * 60 * 1000;

function inTime({ state, last }: NonNullable<ReturnType<typeof validityOf>>, now: Date): CertificateState {
  const end = last.validTo;
  const day = end?.toISOString().slice(0, 10);
  switch (state) {
    case 'expired':
      return { kind: state, what: `expired ${day}` };
    case 'ending': {
      const days = Math.floor(((end?.getTime() ?? 0) - now.getTime()) / DAY);
      return {
        kind: state,
        what: days === 0 ? 'expires within a day' : `expires in ${days} day${days === 1 ? '' : 's'}`,
      };
    }
    case 'valid':
      return { kind: state, what: day === undefined ? 'no expiry date' : `valid until ${day}` };
  }
}
