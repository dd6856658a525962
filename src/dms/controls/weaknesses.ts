/** The numbers of the weaknesses that rules find. */
export type CweNumber = 295 | 297 | 298 | 319 | 321 | 326 | 327 | 668 | 757 | 798 | 1188;

/** A weakness that dmslint's rules find. */
export interface Weakness {
  readonly number: CweNumber;
  /** `CWE-319`. */
  readonly id: string;
  /** The name in the CWE list (4.x). */
  readonly title: string;
  readonly url: string;
}

function row(number: CweNumber, title: string): Weakness {
  return { number, id: `CWE-${number}`, title, url: `https://cwe.mitre.org/data/definitions/${number}.html` };
}

/** By number. */
export const WEAKNESSES: readonly Weakness[] = [
  row(295, 'Improper Certificate Validation'),
  row(297, 'Improper Validation of Certificate with Host Mismatch'),
  row(298, 'Improper Validation of Certificate Expiration'),
  row(319, 'Cleartext Transmission of Sensitive Information'),
  row(321, 'Use of Hard-coded Cryptographic Key'),
  row(326, 'Inadequate Encryption Strength'),
  row(327, 'Use of a Broken or Risky Cryptographic Algorithm'),
  row(668, 'Exposure of Resource to Wrong Sphere'),
  row(757, "Selection of Less-Secure Algorithm During Negotiation ('Algorithm Downgrade')"),
  row(798, 'Use of Hard-coded Credentials'),
  row(1188, 'Initialization of a Resource with an Insecure Default'),
];
