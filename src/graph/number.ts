import Big from 'big.js';

// Terraform counts with 512 bits of mantissa: about 154 decimal digits.
Big.DP = 154;
Big.NE = -1e6;
Big.PE = 1e6;
Big.strict = false;

/** A number's canonical digits: no exponent, no leading or trailing zeros, no `-0`. Throws if the text is not a number. */
export function canonical(digits: string): string {
  return /^(0|-?[1-9][0-9]{0,14})$/.test(digits) ? digits : format(new Big(digits));
}

/** The Big of canonical digits. */
export function toBig(digits: string): Big {
  return new Big(digits);
}

/** Canonical digits of a Big. */
function format(number: Big): string {
  const text = number.toFixed();
  return text === '-0' ? '0' : text;
}

/** A whole number that JavaScript represents exactly, or undefined. */
export function toInteger(digits: string): number | undefined {
  const number = Number(digits);
  return Number.isSafeInteger(number) && String(number) === digits ? number : undefined;
}

/** The digits of a number in a string, `huge` for one that is infinite or too long to write out, or undefined if it is not a number. */
export function parseNumber(text: string): string | 'huge' | undefined {
  if (/^[+-]?[iI]nf$/.test(text)) return 'huge';
  const parts = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([eEpP])([+-]?\d+))?$/.exec(text);
  if (!parts) return undefined;
  const [, sign = '', mantissa = '', base = 'e', written = '0'] = parts;
  const exponent = Number(written);
  if (text.length > 4096 || Math.abs(exponent) > 4096) return /[1-9]/.test(mantissa) ? 'huge' : '0';
  const digits = `${sign === '-' ? '-' : ''}${mantissa.replace(/^\./, '0.').replace(/\.$/, '')}`;
  if (exponent === 0) return digits;
  if (/e/i.test(base)) return `${digits}e${exponent}`;
  const power = toBig((2n ** BigInt(Math.abs(exponent))).toString());
  return format(exponent > 0 ? toBig(digits).times(power) : toBig(digits).div(power));
}

/** The bool in a string, as Terraform converts it; undefined if it is none. */
export function parseBool(text: string): boolean | undefined {
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}
