import { WAYS } from '../rewritings/native.ts';
import { rewrite, type Texts } from '../rewritings/rewrite.ts';
import { mutatedJson, mutatedText } from './mutate.ts';
import type { Random } from './random.ts';

/** How the bytes of a file are made from its text. */
export const ENCODINGS = ['utf16le', 'utf16be', 'utf16 without mark', 'mark', 'crlf', 'cr', 'latin1', 'cut'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export function bytesOf(text: string, encoding: Encoding | undefined): Buffer {
  switch (encoding) {
    case 'utf16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'utf16 without mark':
      return Buffer.from(text, 'utf16le');
    case 'mark':
      return Buffer.from(`\ufeff${text}`);
    case 'crlf':
      return Buffer.from(text.replaceAll('\n', '\r\n'));
    case 'cr':
      return Buffer.from(text.replaceAll('\n', '\r'));
    case 'latin1':
      return Buffer.from(text, 'latin1');
    case 'cut':
      return Buffer.from(text).subarray(0, text.length >> 1);
    default:
      return Buffer.from(text);
  }
}

const ENDPOINT = (mode: string) =>
  `resource "aws_dms_endpoint" "more" {\n  endpoint_id = "m"\n  endpoint_type = "source"\n  engine_name = "mysql"\n  ssl_mode = ${mode}\n}\n`;

/** Files that functions read. */
const DATA: readonly [name: string, text: string, expression: string][] = [
  ['d.json', '{"a":{"mode":"none","tags":[1,null,true]},"b":["x",{"mode":"require"}]}', 'jsondecode(file("d.json")).a.mode'],
  ['d.yaml', 'a: &x\n  mode: none\n  tags: [1, ~, "y"]\nb:\n  <<: *x\n  text: |\n    none\n', 'yamldecode(file("d.yaml")).b.mode'],
  ['d.csv', 'name,mode\n"a ""b""",none\nc,require\n', 'csvdecode(file("d.csv"))[0].mode'],
  ['d.tftpl', 'a ${mode}%{ for x in list ~}\n${x}%{ if x == "b" }!%{ endif }\n%{ endfor }', 'templatefile("d.tftpl", { mode = "none", list = ["a", "b"] })'],
  ['d.tfvars', 'mode = "none"\n', 'file("d.tfvars")'],
]; // biome-ignore format: a table

export function withData(random: Random): Record<string, string> {
  const [name, text, expression] = random.of(DATA);
  const other = random.of(DATA)[1];
  const mutated =
    name.endsWith('.json') && random.once(2) ? mutatedJson(text, random) : mutatedText(text, random, [other]);
  return { 'main.tf': ENDPOINT(expression), [name]: mutated };
}

/** A certificate with bytes exchanged within its DER, or lines within its PEM. */
export function withCertificate(pem: string, random: Random): Record<string, string> {
  const lines = pem.trim().split('\n');
  const der = Buffer.from(lines.filter((line) => !line.startsWith('-')).join(''), 'base64');
  for (let changes = 1 + random.below(4); changes > 0; changes--) {
    const at = random.once(2) ? random.below(der.length) : random.below(Math.min(der.length, 60));
    der[at] = random.of([0, 1, 0x30, 0x7f, 0x80, 0x84, 0xff, random.below(256)]);
  }
  const made = [lines[0], ...(der.toString('base64').match(/.{1,64}/g) ?? []), lines.at(-1), ''].join('\n');
  const text = random.of([made, mutatedText(pem, random, [made]), `${pem}${made}`, `subject=x\n${made}`]);
  const use = `resource "aws_dms_certificate" "c" {\n  certificate_id = "c"\n  certificate_pem = file("c.pem")\n}\n`;
  return {
    'main.tf': `${use}${ENDPOINT('"verify-full"').replace(/\}\n$/, '  certificate_arn = aws_dms_certificate.c.certificate_arn\n}\n')}`,
    'c.pem': text,
  };
}

const MODULES = JSON.stringify({
  Modules: [
    { Key: '', Source: '', Dir: '.' },
    { Key: 'm', Source: './m', Dir: 'm' },
    { Key: 'm.n', Source: 'registry/x/y', Version: '1.0.0', Dir: '.terraform/modules/m.n' },
  ],
}); // biome-ignore format: a table

const SOURCES = [
  './m',
  '../..',
  '/etc',
  './m\0x',
  '.',
  './',
  './m/../m',
  'git::https://x/y?ref=z',
  '/proc/self',
  './l',
  './\u202e',
  'x/y/z',
  '${var.x}',
  '-',
  '',
];
const TARGETS = [
  '..',
  '/',
  '/proc',
  '/etc/passwd',
  'm',
  'l',
  '.',
  '/dev/zero',
  '../../../..',
  'main.tf',
  './m/main.tf',
  '\u202e',
  '/nonexistent',
];

/** Modules that call each other, a manifest that lies about them, and symbolic links. */
export function withModules(random: Random): { files: Record<string, string>; links: Record<string, string> } {
  const call = (name: string) =>
    `module "${name}" {\n  source = "${random.of(SOURCES)}"\n${random.once(3) ? '  for_each = toset(["a", "b"])\n' : ''}}\n`;
  const files: Record<string, string> = {
    'main.tf': `${ENDPOINT('"none"')}${call('m')}${call('l')}`,
    'm/main.tf': `${ENDPOINT('"none"')}${call('n')}`,
    '.terraform/modules/m.n/main.tf': `${ENDPOINT('"none"')}${call('o')}`,
    '.terraform/modules/modules.json': mutatedJson(
      MODULES.replace('registry/x/y', random.of(SOURCES.filter((one) => one !== './m\0x'))),
      random,
    ),
  };
  const names = ['l', 'm/l', 'x.tf', 'terraform.tfvars', '.dmslint.hcl', '.terraform/modules/l', 'd.json'];
  const links = Object.fromEntries(names.filter(() => random.once(3)).map((name) => [name, random.of(TARGETS)]));
  return { files, links };
}

/** The same configuration, written otherwise; undefined if that cannot be done with it. */
export function rewritten(files: Texts, random: Random): Texts | undefined {
  // Line ends are exchanged in texts that have none of their own.
  if (Object.values(files).some((text) => text.includes('\r'))) return undefined;
  try {
    const ways = WAYS.filter(() => random.once(2));
    return rewrite(files, new Set(ways.length > 0 ? ways : WAYS), random.below(1 << 30));
  } catch {
    return undefined;
  }
}

/** A section, or something of what lies in it, missing, null, twice, renamed, of another type, or another section's. */
export function mutatedSections(text: string, random: Random): string {
  const plan = JSON.parse(text) as Record<string, unknown>;
  const names = Object.keys(plan);
  const name = random.of(names);
  const inner = plan[name];
  const within = inner !== null && typeof inner === 'object' ? Object.entries(inner) : [];
  switch (random.below(7)) {
    case 0:
      delete plan[name];
      break;
    case 1:
      plan[name] = random.of([null, [], {}, '', 0, true, [null], [[]], { root_module: null }, [{ change: null }]]);
      break;
    case 2:
      plan[name] = plan[random.of(names)];
      break;
    case 3:
      if (within.length > 0)
        (inner as Record<string, unknown>)[random.of(within)[0]] = random.of([null, [], {}, 'x', 1]);
      break;
    case 4:
      if (Array.isArray(inner)) inner.push(...inner.slice(0, 1), null);
      break;
    case 5:
      return JSON.stringify(plan).replace(`"${name}":`, `"${name}":null,"${name}":`);
    default:
      // Longer than what the scanner reads.
      plan.aaa = 'x'.repeat(40_000);
  }
  return random.once(3) ? mutatedJson(JSON.stringify(plan), random) : JSON.stringify(plan);
}
