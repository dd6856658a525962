import Big from 'big.js';

// Terraform counts with 512 bits of mantissa: about 154 decimal digits.
Big.DP = 154;
Big.NE = -1e6;
Big.PE = 1e6;
Big.strict = false;

/** A number's canonical digits: no exponent, no leading or trailing zeros, no `-0`. Throws on what is no number. */
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

/** A whole number that JavaScript holds exactly, or undefined. */
export function toInteger(digits: string): number | undefined {
  const number = Number(digits);
  return Number.isSafeInteger(number) && String(number) === digits ? number : undefined;
}
