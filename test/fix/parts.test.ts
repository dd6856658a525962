import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { remediesFor } from '../../src/fix/remedies.ts';
import { checked } from './checked.ts';
import { CA, endpoint, LINK } from './files.ts';
import { fixed } from './run.ts';

/** What a remedy says of itself is what its edits are. */

const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-parts-')));
afterAll(() => rmSync(cwd, { recursive: true }));

/** `rule safe: attribute = value, …` of each remedy. */
function remediesOf(text: string): string[] {
  writeFileSync(path.join(cwd, 'main.tf'), text);
  return [...remediesFor(checked(cwd))].map(([{ rule }, remedy]) =>
    remedy.kind === 'edits'
      ? `${rule.id} ${remedy.safe}: ${remedy.made.map(({ attribute, value }) => `${attribute} = ${value}`).join(', ')}`
      : `${rule.id}: ${remedy.why}`,
  );
}

const each = (keys: string, ...lines: string[]) => endpoint('all', `for_each = ${keys}`, ...lines);

test('each of several findings of one rule has the edits that it names', () => {
  const login = ['  sasl_username = "u"', '  sasl_password = aws_x.y.password'];
  const mistaken = ['  security_protocol = "SASL_SSL"', '  sasl_mechanism    = "PLAIN"'];
  const text = endpoint('a', 'engine_name = "kafka"', 'kafka_settings {', ...login, ...mistaken, '}');
  writeFileSync(path.join(cwd, 'main.tf'), text);
  const remedies = [...remediesFor(checked(cwd))].filter(([{ rule }]) => rule.id === 'endpoint-settings-invalid');
  const texts = remedies.map(([, one]) => (one.kind === 'edits' ? one.edits.map(({ text }) => text) : []));
  expect(texts).toEqual([['"sasl-ssl"'], ['"plain"']]);
});

test('a change that follows from another has no edit', () => {
  const text = each(
    '{ a = { mode = "none" } }',
    'engine_name     = "mysql"',
    'ssl_mode        = each.value.mode',
    `certificate_arn = startswith(each.value.mode, "verify") ? ${LINK.replace('certificate_arn = ', '')} : null`,
  );
  expect(remediesOf(text + CA)).toEqual(['endpoint-plaintext false: ssl_mode = "verify-full"']);
});

test.each([
  ['mysql and postgres', '["mysql", "postgres"]', false],
  ['mysql alone', '["mysql", "mariadb"]', true],
])('one that changes what may run is not safe for those either that are refused: %s', (_, engines, safe) => {
  const text = each(`toset(${engines})`, 'engine_name = each.key', 'ssl_mode    = "require"') + CA;
  const changes = 'ssl_mode = "verify-full", certificate_arn = aws_dms_certificate.ca.certificate_arn';
  const remedies = remediesOf(text);
  expect(remedies).toContain(`endpoint-mode-unsupported ${safe}: ${changes}`);
  // --fix makes the same.
  expect(fixed(text, { which: 'safe' }).applied.length > 0).toBe(safe);
});

test.each([
  ['REQUIRE', 'require', ['endpoint-server-unverified aws_dms_endpoint.a']],
  ['verify_ca', 'verify-ca', []],
])('the mode that was meant by "%s" is written, though it may not verify', (written, meant, left) => {
  const text = endpoint('a', 'engine_name = "postgres"', `ssl_mode    = "${written}"`, ...(left.length ? [] : [LINK]));
  const made = fixed(text + (left.length ? '' : CA), { which: 'safe' });
  expect(made.files['main.tf']).toContain(`ssl_mode    = "${meant}"`);
  expect(made.applied).toEqual(['endpoint-mode-unsupported aws_dms_endpoint.a']);
  expect(made.left.filter((one) => !one.startsWith('endpoint-hostname'))).toEqual(left);
});

const ENGINE = 'endpoint-engine-unknown aws_dms_endpoint.a';

test.each([
  ['require', { applied: [ENGINE], refused: [], left: ['endpoint-server-unverified aws_dms_endpoint.a'] }],
  [
    'none',
    {
      applied: [],
      refused: [],
      withheld: [ENGINE],
      left: [ENGINE],
    },
  ],
])('an engine with ssl_mode = "%s" is corrected, unless it takes the mode as well', (mode, expected) => {
  const text = endpoint('a', 'engine_name = "postgresql"', `ssl_mode    = "${mode}"`);
  expect(fixed(text, { which: 'safe' })).toMatchObject(expected);
});
