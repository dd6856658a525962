import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { FAILURE_MESSAGES, messagesOfRule, recognize } from '../../src/dms/connection/failure-messages.ts';
import { LINKS } from '../../src/dms/connection/links.ts';
import { page } from '../../src/pages.ts';
import { timeOf } from '../time-of.ts';

const ids = rules.map(({ id }) => id);

describe.each(FAILURE_MESSAGES.map((one) => [one.id, one] as const))('%s', (id, one) => {
  test('its example is recognized as itself, alone and within what DMS says', () => {
    expect(recognize(one.example)?.id).toBe(id);
    const long = `Test Endpoint failed: Application-Status: 1020912, Application-Message: Failed to connect Network error has occurred,\n Application-Detailed-Message: RetCode: SQL_ERROR SqlState: 08001 NativeError: 101 Message: ${one.example}`;
    const isPart = ['network-error', 'test-failed'].includes(id);
    expect(recognize(long)?.id).toBe(isPart ? 'network-error' : id);
  });

  test('it points to links and to rules that there are, and names its source', () => {
    expect(one.links.length).toBeGreaterThan(0);
    for (const link of one.links) expect(LINKS).toContain(link);
    for (const rule of [...one.rules, ...(one.perhaps ?? [])]) expect(ids).toContain(rule);
    expect(one.source).toMatch(/https:\/\/|not documented by AWS/);
    expect(one.means).toMatch(/\.$/);
    expect(one.elsewhere).toMatch(/\.$/);
  });
});

// As they were reported, with addresses and names changed.
test.each([
  [
    '[unixODBC]FATAL:  no pg_hba.conf entry for host "10.0.1.1", user "u", database "d", SSL off',
    'postgres-requires-tls',
  ],
  ['FATAL: no pg_hba.conf entry for host "10.0.1.1", user "u", database "d", SSL on', 'postgres-refuses-login'],
  ["[MySQL][ODBC 8.0(w) Driver]Can't connect to MySQL server on 'db.example.com' (110)", 'mysql-not-reached'],
  ["[unixODBC][Microsoft][ODBC Driver 17 for SQL Server][SQL Server]Login failed for user 'u'.", 'login-failed'],
  ["ERROR 1045 (28000): Access denied for user 'u'@'10.0.0.1' (using password: YES)", 'login-failed'],
  [
    'SSL Provider: [error:1416F086:SSL routines:tls_process_server_certificate:certificate verify failed:self signed certificate]',
    'sqlserver-not-verified',
  ],
  [
    'No suitable servers found (`serverSelectionTryOnce` set): [TLS handshake failed: error:14090086:SSL routines:ssl3_get_server_certificate:certificate verify failed calling ismaster]',
    'mongodb-tls',
  ],
  [
    'SSL handshake failed: error:0A000086:SSL routines::certificate verify failed: broker certificate could not be verified',
    'kafka-not-verified',
  ],
  ['SSL error: certificate verify failed', 'certificate-verify-failed'],
  [
    'creating DMS Endpoint (a): api error InvalidParameterValueException: Invalid certificate ARN',
    'certificate-arn-invalid',
  ],
  ['expected ssl_mode to be one of ["none" "require" "verify-ca" "verify-full"], got required', 'mode-not-in-list'],
  ['expected kafka_settings.0.security_protocol to be one of ["plaintext"], got SASL_SSL', 'setting-not-in-list'],
  ['Failed to connect to database.', 'test-failed'],
  [
    'Application-Message: Failed to build connection string Unable to find Secrets Manager secret, Application-Detailed-Message: Failed to retrieve secret. The secrets_manager get secret value failed: curlCode: 28, Timeout was reached',
    'secret-not-reached',
  ],
  [
    'Message: [unixODBC]FATAL:  no pg_hba.conf entry for host "10.0.1.1", user "u", database "d", no encryption\n\nAdditional info:\nCode: [DMS-00100], Message: [no pg_hba.conf entry for host "10.0.1.1", user "u", database "d", no encryption], NativeErrorCode: [28000]',
    'postgres-requires-tls',
  ],
  ['NativeError: 101 Message: [unixODBC]timeout expired', 'timeout'],
])('%s', (message, id) => {
  expect(recognize(message)?.id).toBe(id);
});

test.each(['', 'huh', 'SSL', 'aws_dms_endpoint', '\u0000\u001b[31m'])('%j is not known', (message) => {
  expect(recognize(message)).toBeUndefined();
});

test.each([
  'no pg_hba.conf entry for ',
  'No suitable servers found ',
  'SSL Provider: ',
  'expected a.',
  'SQL30081N ',
  'server certificate for ',
])('a hostile text of %j over and over is read in no time', (part) => {
  const text = part.repeat(200_000);
  expect(timeOf(() => recognize(text))).toBeLessThan(500);
});

test('what stands beyond the bound is not read', () => {
  expect(recognize(`${'x'.repeat(9000)} ORA-29024`)).toBeUndefined();
});

test.each([
  ['database-requires-tls', 'postgres', ['postgres-requires-tls']],
  ['database-requires-tls', 'mysql', ['mysql-requires-tls']],
  ['database-requires-tls', undefined, []],
  ['certificate-expired', 'oracle', ['oracle-not-verified']],
  ['certificate-invalid', undefined, ['certificate-invalid']],
  ['endpoint-plaintext', 'postgres', []],
] as const)('%s of %s', (rule, engine, expected) => {
  expect(messagesOfRule(rule, engine).map(({ id }) => id)).toEqual(expected);
});

const words = (text: string) => text.replace(/\s+/g, ' ');

// That each rule has its page is another test.
const withPages = ids.filter((id) => existsSync(new URL(`../../rules/${id}.md`, import.meta.url)));

test.each(withPages)('the page of %s says what is said when it fails', (id) => {
  const rows = FAILURE_MESSAGES.filter((one) => [...one.rules, ...(one.perhaps ?? [])].includes(id));
  const list = rows.map((one) => ` - \`${one.example}\` (from ${one.seenIn})`).join('');
  const text = words(page(id));
  if (rows.length === 0) expect(text).not.toContain('What is said when it fails:');
  else expect(text).toContain(`What is said when it fails:${list} ## Fails`);
});

test('docs/messages.md has them all, with their sources', () => {
  const text = readFileSync(new URL('../../docs/messages.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toEqual(
    FAILURE_MESSAGES.map(
      ({ example, seenIn, means, source }) => `| \`${example}\` | ${seenIn} | ${means} | ${source} |`,
    ),
  );
});

test('the messages on the pages of databases are known', () => {
  const folder = new URL('../../rules/databases/', import.meta.url);
  const named = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .flatMap((name) => [
      ...readFileSync(new URL(name, folder), 'utf8').matchAll(
        /^\| (`[^|]+) \| (?:the driver|the database|DMS|the API|a client|the server log) \|/gm,
      ),
    ])
    .map(([, cell]) => cell!);
  expect(named.length).toBeGreaterThan(50);
  expect([...new Set(named)].filter((cell) => recognize(cell) === undefined)).toEqual([]);
});
