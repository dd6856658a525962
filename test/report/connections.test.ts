import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dmslint } from '../cli/real.ts';
import { fixtures } from '../fixtures/cases.ts';

const HOSTILE = {
  type: 'aws_dms_endpoint',
  name: 'a',
  mode: 'managed',
  address: 'aws_dms_endpoint.a["\u001b[31m\u202e::error::x"]',
  index: '\u001b[31m\u202e::error::x',
  values: {
    endpoint_id: 'a',
    endpoint_type: 'source',
    engine_name: 'postgres',
    server_name: 'https://\u001b[2Jdb\n::error::y',
    ssl_mode: 'none',
    password: 'hunter2-secret',
  },
};
const STATE = JSON.stringify({
  format_version: '1.0',
  terraform_version: '1.11.4',
  values: { root_module: { resources: [HOSTILE] } },
});

const connect = (argv: readonly string[], around: Parameters<typeof dmslint>[2] = {}) =>
  dmslint(fixtures, ['connect', ...argv, '--now', '2026-11-23'], around);

test('a broken link has its place, its rule and what would be said', async () => {
  const { code, stdout, stderr } = await connect(['s3-endpoints']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`connects: no   encrypted: cannot be determined   server verified: no
  ✗ TLS setting       aws_dms_s3_endpoint.required has ssl_mode = "require",
                      which AWS does not document for Amazon S3; documented
                      modes: none.
                      --> s3-endpoints/config/main.tf:21:3 [endpoint-mode-unsupported]
                      terraform apply says:
                      InvalidParameterCombinationException, about SslMode
`);
  expect(
    stdout.endsWith(
      '\n3 connections: 2 will work, 1 cannot work, 0 cannot be determined from this\nconfiguration alone.\n',
    ),
  ).toBe(true);
});

const LINK = ['answer', 'link', 'what'];
const CONNECTION = ['address', 'connects', 'description', 'encrypted', 'links', 'location', 'root', 'tls', 'verified'];

test.each(['s3-endpoints', 'cookbook-postgresql', 'module-connections', 'cookbook-oracle/plan.json'])(
  'the JSON of %s has its keys, and no others',
  async (input) => {
    const { code, stdout } = await connect(['--format', 'json', input, '--no-source']);
    const document = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(Object.keys(document)).toEqual(['format', 'connections']);
    expect(document.connections.length).toBeGreaterThan(0);
    for (const { links, ...one } of document.connections) {
      expect(Object.keys({ links, ...one }).sort()).toEqual(CONNECTION);
      for (const { rule, location, says, ...link } of links) {
        expect(Object.keys(link).sort()).toEqual(LINK);
        expect(['yes', 'no', 'unknown']).toContain(link.answer);
        expect(rule !== undefined && location !== undefined).toBe(link.answer === 'no');
        if (says !== undefined) expect(link.answer).toBe('no');
      }
    }
  },
);

test.each([
  'cookbook-postgresql',
  'cookbook-oracle',
  'cookbook-kafka',
  'cookbook-redis',
  's3-endpoints',
  'module-connections',
])('a plan of %s with its configuration says what the configuration says', async (name) => {
  const said = async (argv: readonly string[]) =>
    JSON.parse((await connect(['--format', 'json', ...argv])).stdout).connections.map(
      (one: { address: string; connects: string; encrypted: string; verified: string }) =>
        [one.address, one.connects, one.encrypted, one.verified].join(' '),
    );
  const plan = path.join(name, 'plan.json');
  expect((await said([plan, '--source', path.join(name, 'config')])).sort()).toEqual((await said([name])).sort());
});

describe('what is hostile', () => {
  test.each(['pretty', 'json'])('is escaped as %s, and no secret is shown', async (format) => {
    const { stdout } = await connect(['--format', format, '-'], { stdin: STATE });
    expect(stdout).toContain('aws_dms_endpoint.a');
    expect(stdout).not.toMatch(/[\u001b\u202e]|^\s*::|hunter2/m);
  });

  test('is escaped in a diagnosis', async () => {
    const { stdout } = await dmslint(fixtures, ['diagnose', 'timeout expired\u001b[31m hunter3', '-'], {
      stdin: STATE,
    });
    expect(stdout).toContain('aws_dms_endpoint.a');
    expect(stdout).not.toMatch(/[\u001b\u202e]|^\s*::|hunter[23]/m);
  });
});

test.each([40, 60, 80, 120])('lines fit %i columns, unless a place or a name does not', async (columns) => {
  const { stdout } = await connect(['cookbook-postgresql'], { terminal: { isTTY: false, columns } });
  const long = stdout.split('\n').filter((line) => line.length > columns && !/-->|^ {22}|aws_/.test(line));
  expect(long).toEqual([]);
});

test('colours stand around marks and answers', async () => {
  const { stdout } = await connect(['s3-endpoints'], { env: { FORCE_COLOR: '1' } });
  expect(stdout).toContain('\u001b[31m✗\u001b[39m');
  expect(stdout).toContain('connects: \u001b[32myes\u001b[39m');
});

test('without endpoints it says so', async () => {
  const { code, stdout } = await connect(['-'], { stdin: STATE.replace('aws_dms_endpoint', 'aws_dms_certificate') });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'No endpoints.\n' });
});
