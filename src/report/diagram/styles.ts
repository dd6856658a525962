import type { CertificateState } from '../../dms/diagram/certificates.ts';
import type { TlsVerdict } from '../../dms/tls/verdict.ts';

/** The style of a line, without its colour. */
export type Line = 'thick' | 'thin' | 'dotted';

/** The meaning of a colour. */
export type Tone = 'good' | 'weak' | 'bad' | 'unknown' | 'plain';

export const TLS_LOOKS: Readonly<Record<TlsVerdict, { readonly line: Line; readonly tone: Tone }>> = {
  verified: { line: 'thick', tone: 'good' },
  unverified: { line: 'thin', tone: 'weak' },
  plaintext: { line: 'thin', tone: 'bad' },
  undetermined: { line: 'dotted', tone: 'unknown' },
};

export const CERTIFICATE_TONES: Readonly<Record<CertificateState['kind'], Tone>> = {
  valid: 'good',
  ending: 'weak',
  expired: 'bad',
  unreadable: 'bad',
  unread: 'unknown',
};

/** Colours of lines that stand out on white as well as on GitHub's dark background; fills and texts are those of the theme. */
const COLORS: Readonly<Record<Tone, string>> = {
  good: 'stroke:#2da44e',
  weak: 'stroke:#bf8700',
  bad: 'stroke:#e5484d',
  unknown: 'stroke:#8b949e',
  plain: 'stroke:#8b949e',
};

export const NODE_STYLES: Readonly<Record<Tone | 'aside' | 'legend', string>> = {
  good: `${COLORS.good},stroke-width:2px`,
  weak: `${COLORS.weak},stroke-width:2px`,
  bad: `${COLORS.bad},stroke-width:3px`,
  unknown: `${COLORS.unknown},stroke-width:2px,stroke-dasharray:3 3`,
  plain: COLORS.plain,
  aside: `${COLORS.plain},stroke-dasharray:6 4,fill:none`,
  legend: 'stroke:none,fill:none',
};

export const LINE_STYLES: Readonly<Record<Tone, string>> = {
  good: COLORS.good,
  weak: `${COLORS.weak},stroke-width:2px`,
  bad: `${COLORS.bad},stroke-width:3px`,
  unknown: `${COLORS.unknown},stroke-width:2px`,
  plain: COLORS.plain,
};

export type NodeClass = keyof typeof NODE_STYLES;
