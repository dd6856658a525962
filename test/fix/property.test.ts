import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remediesFor } from '../../src/fix/remedies.ts';
import { checked } from './checked.ts';
import { type Files, fixed, formattedByTerraform, inFolder } from './run.ts';
import { withoutRemedy } from './without-remedy.ts';

/** Generated configurations: what is fixed is gone, the rest is untouched, what was formatted stays so, and a second run has nothing to do. */

const engine = fc.constantFrom(
  'mysql',
  'postgres',
  'postgresql',
  'MySQL',
  'oracle',
  'db2',
  'sqlserver',
  's3',
  'kafka',
  'redis',
  'docdb',
);
const mode = fc.constantFrom(
  undefined,
  'null',
  '"none"',
  '"require"',
  '"verify-ca"',
  '"verify-full"',
  '"verify_full"',
  '"Verify-CA"',
  '""',
);
const link = fc.constantFrom(
  undefined,
  'null',
  '""',
  'aws_dms_certificate.ca.arn',
  'aws_dms_certificate.ca.certificate_arn',
  'try(aws_dms_certificate.ca.arn, null)',
  '"${aws_dms_certificate.ca.certificate_arn}"',
  'var.arn',
);
const way = fc.constantFrom(
  'own',
  'own',
  'local',
  'variable',
  'entry',
  'entry without',
  'argument',
  'shared',
  'tfvars',
);

/** What stands beside the arguments. */
const noise = fc.record({
  comment: fc.constantFrom('', '', ' # plain', ' // "none"', ' /* x */'),
  spaces: fc.constantFrom(' ', '    ', ''),
  before: fc.constantFrom(
    '',
    '',
    '\n',
    '  # alone\n',
    '  tags = { ssl_mode = "none" }\n',
    '  kms_key_arn = <<-EOT\n    ssl_mode = "none"\n  EOT\n',
    '  timeouts {}\n',
  ),
});

const endpoint = fc.record({
  engine,
  mode,
  link,
  way,
  port: fc.constantFrom(undefined, 1521, 3306),
  indent: fc.constantFrom('  ', '  ', '\t', ' '),
  noises: fc.array(noise, { minLength: 5, maxLength: 5 }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  isFormatted: fc.boolean(),
});

const configuration = fc.record({
  endpoints: fc.array(endpoint, { minLength: 1, maxLength: 4 }),
  certificate: fc.constantFrom('pem', 'pem', 'wallet', 'none', 'two', 'counted'),
  crlf: fc.boolean(),
});

type Endpoint = typeof endpoint extends fc.Arbitrary<infer T> ? T : never;
type Configuration = typeof configuration extends fc.Arbitrary<infer T> ? T : never;

const CERTIFICATES: Readonly<Record<string, string>> = {
  pem: 'resource "aws_dms_certificate" "ca" {\n  certificate_id  = "ca"\n  certificate_pem = file("ca.pem")\n}\n',
  wallet:
    'resource "aws_dms_certificate" "ca" {\n  certificate_id     = "ca"\n  certificate_wallet = filebase64("ca.sso")\n}\n',
  none: '',
  two: 'resource "aws_dms_certificate" "ca" {\n  certificate_pem = file("ca.pem")\n}\n\nresource "aws_dms_certificate" "cb" {\n  certificate_pem = file("cb.pem")\n}\n',
  counted: 'resource "aws_dms_certificate" "ca" {\n  count           = 1\n  certificate_pem = file("ca.pem")\n}\n',
};

/** The endpoints that have nothing of their own around them stand in one file, so that edits meet. */
function filesOf({ endpoints, certificate, crlf }: Configuration): Record<string, string> {
  const files: Record<string, string> = { 'main.tf': `${CERTIFICATES[certificate]}\nvariable "arn" {}\n` };
  for (const [index, one] of endpoints.entries()) {
    for (const [name, text] of Object.entries(pieceOf(one, `e${index}`)))
      files[name] = (files[name] ?? '') + text.replaceAll('\n', crlf ? '\r\n' : '\n');
  }
  return files;
}

function pieceOf(one: Endpoint, name: string): Record<string, string> {
  const written = one.mode ?? 'null';
  switch (one.way) {
    case 'own':
      return { 'main.tf': blockOf(one, name, one.mode) };
    case 'local':
      return { 'main.tf': `\nlocals {\n  ${name} = ${written}\n}\n${blockOf(one, name, `local.${name}`)}` };
    case 'shared':
      return {
        'main.tf': `\nlocals {\n  s${name} = ${written}\n}\n\noutput "${name}" {\n  value = local.s${name}\n}\n${blockOf(one, name, `local.s${name}`)}`,
      };
    case 'variable':
      return { 'main.tf': `\nvariable "${name}" {\n  default = ${written}\n}\n${blockOf(one, name, `var.${name}`)}` };
    case 'tfvars':
      return {
        'main.tf': `\nvariable "${name}" {}\n${blockOf(one, name, `var.${name}`)}`,
        'terraform.tfvars': `${name} = ${written} # here\n`,
      };
    case 'entry':
      return {
        'main.tf': `\nlocals {\n  m${name} = {\n    a = {\n      mode = ${written}\n    }\n    b = { mode = "verify-full" }\n  }\n}\n${blockOf(one, name, 'each.value.mode', `local.m${name}`)}`,
      };
    case 'entry without':
      return {
        'main.tf': `\nlocals {\n  m${name} = {\n    a = { engine = "x" } # c\n    b = {\n      engine = "y", # d\n    }\n  }\n}\n${blockOf(one, name, 'try(each.value.mode, null)', `local.m${name}`)}`,
      };
    case 'argument':
      return {
        'main.tf': `\nmodule "${name}" {\n  source = "./m${name}"\n  mode   = ${written}\n  arn    = null\n}\n`,
        [`m${name}/main.tf`]: `variable "mode" {}\n\nvariable "arn" {}\n\n${CERTIFICATES.pem}${blockOf(one, name, 'var.mode')}`,
      };
  }
}

function blockOf(
  { engine: name, link: arn, port, indent, noises, order, isFormatted }: Endpoint,
  label: string,
  of: string | undefined,
  each?: string,
): string {
  const lines: (string | undefined)[] = [
    `engine_name = "${name}"`,
    of === undefined ? undefined : `ssl_mode = ${of}`,
    arn === undefined ? undefined : `certificate_arn = ${arn}`,
    port === undefined ? 'endpoint_type = "source"' : `port = ${port}`,
    name === 'kafka'
      ? 'kafka_settings { broker = "b:9092" }'
      : name === 'redis'
        ? 'redis_settings {\n  ssl_security_protocol = "plaintext"\n}'
        : undefined,
  ];
  const body = order.map((index) => {
    const line = lines[index];
    const { comment, spaces, before } = noises[index]!;
    if (line === undefined) return before;
    if (isFormatted) return `${before}  ${line}${comment}\n`;
    return `${before}${indent}${line.replace(' = ', `${spaces}= `)}${comment}\n`;
  });
  return `\nresource "aws_dms_endpoint" "${label}" {\n${each ? `  for_each = ${each}\n` : ''}${once(body).join('')}}\n`;
}

/** What may stand in a block once does so. */
function once(pieces: readonly string[]): string[] {
  const seen = new Set<string>();
  return pieces.map((piece) => {
    let text = piece;
    for (const part of ['  tags = { ssl_mode = "none" }\n', '  kms_key_arn = <<-EOT\n    ssl_mode = "none"\n  EOT\n']) {
      if (!text.startsWith(part)) continue;
      if (seen.has(part)) text = text.slice(part.length);
      seen.add(part);
    }
    return text;
  });
}

test('every error and warning has a remedy, or says why none is given', () => {
  let proven = 0;
  for (const files of fc.sample(configuration, { numRuns: 60, seed: 4 }).map(filesOf))
    inFolder(files, (cwd) => {
      const outcome = checked(cwd);
      const remedies = remediesFor(outcome);
      expect(withoutRemedy(outcome, remedies), JSON.stringify(files, null, 1)).toEqual([]);
      proven += [...remedies.values()].filter(({ kind }) => kind === 'edits').length;
    });
  expect(proven).toBeGreaterThan(20);
});

describe.each(['safe', 'all'] as const)('%s', (which) => {
  const samples = fc.sample(configuration, { numRuns: 60, seed: which === 'safe' ? 1 : 2 }).map(filesOf);

  test('what is fixed is gone, and nothing graver has come', () => {
    let edited = 0;
    for (const files of samples) {
      const result = fixed(files, { which });
      for (const name of result.applied) expect(result.left, JSON.stringify(files, null, 1)).not.toContain(name);
      if (result.applied.length === 0) expect(result.files).toEqual({});
      else edited++;
    }
    expect(edited).toBeGreaterThan(20);
  });

  test('what was formatted stays formatted', ({ skip }) => {
    const before = formattedByTerraform(samples.map((files) => withoutCarriageReturns(files)));
    if (before === undefined) return skip();
    const after = before.map((files) => ({ ...files, ...fixed(files, { which }).files }));
    expect(formattedByTerraform(after)).toEqual(after);
  }, 120_000);
});

test('texts that are torn are fixed as far as they can be read, and nothing is thrown', () => {
  const torn = fc.record({
    files: configuration.map(filesOf),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(12),
    piece: fc.constantFrom('', '"', '{', '}', '\n', '=', '${', '<<X\n', '#', '/*', '(', '\u0000'),
  });
  let edited = 0;
  fc.assert(
    fc.property(torn, ({ files, at, length, piece }) => {
      const text = files['main.tf']!;
      const start = Math.floor(at * text.length);
      const { files: changed, applied } = fixed({
        ...files,
        'main.tf': text.slice(0, start) + piece + text.slice(start + length),
      });
      if (applied.length === 0) expect(changed).toEqual({});
      else edited++;
    }),
    { seed: 3, numRuns: 80 },
  );
  expect(edited).toBeGreaterThan(20);
});

function withoutCarriageReturns(files: Files): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]));
}
