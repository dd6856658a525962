/** What tells the entries of a map apart whose keys are unknown: `the entry of aws_dms_endpoint.e` is `${var.env}-orders`. */
const PREFIX = 'the entry of ';

/** The subject for the instances of a block, by its address without a key. */
export function entrySubject(address: string): string {
  return `${PREFIX}${address}`;
}

/** The key in an address of the block that the subject is about: `dev-orders` of `aws_dms_endpoint.e["dev-orders"]`. */
export function keyOfEntry(subject: string, address: string): string | undefined {
  if (!subject.startsWith(PREFIX)) return undefined;
  const parts = subject.slice(PREFIX.length).split('[?]');
  let rest = address;
  for (const [index, part] of parts.entries()) {
    if (!rest.startsWith(part)) return undefined;
    const key = /^\[(\d+|"(?:[^"\\]|\\.)*")\]/.exec(rest.slice(part.length));
    if (key === null) return undefined;
    if (index === parts.length - 1) return key[1]!.startsWith('"') ? unquoted(key[1]!) : key[1];
    rest = rest.slice(part.length + key[0].length);
  }
  return undefined;
}

function unquoted(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, '$1');
}

/** Whether a key can be what is written so: `dev-orders` is `${var.env}-orders`. An expression without a text around it can be anything. */
export function fitsKey(written: string, key: string): boolean {
  if (!written.includes('${')) return true;
  const parts = written.split(/\$\{[^}]*\}/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (key.length < first.length + last.length || !key.startsWith(first) || !key.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = key.indexOf(part, at);
    if (found < 0 || found + part.length > key.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
