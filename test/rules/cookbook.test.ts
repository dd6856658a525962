import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { databasePages } from '../../rules/databases/index.ts';
import { rules } from '../../rules/index.ts';
import { connectionsOf } from '../../src/lint/connections.ts';
import { page } from '../../src/pages.ts';
import { type Case, diagnosticsOf, fileOf, fixtures, readCases, run as runCase } from '../fixtures/cases.ts';
import { run } from './support/run.ts';

/** The configurations of the pages of databases: right, and understood as a whole. */

const cases = readCases().filter(({ name }) => name.startsWith('cookbook-'));
const OPEN: Readonly<Record<string, readonly string[]>> = {
  'cookbook-db2': ['server', 'network', 'tls-offered', 'tls-required', 'ca'],
  'cookbook-kafka-self-managed': ['server', 'port', 'network', 'tls-offered', 'tls-required'],
  'cookbook-mongodb': ['server', 'network', 'tls-offered', 'tls-required', 'ca', 'certificate-name'],
  'cookbook-mysql-self-managed': [
    ...['name', 'server', 'port', 'network', 'tls-offered', 'tls-required', 'ca', 'certificate-name', 'secret'],
  ],
  'cookbook-opensearch': ['port', 'network', 'tls-offered', 'tls-required'],
  'cookbook-oracle': ['network', 'tls-required', 'ca'],
  'cookbook-oracle-self-managed': ['server', 'network', 'tls-offered', 'tls-required', 'ca'],
  'cookbook-postgresql-self-managed': ['server', 'network', 'tls-offered', 'tls-required', 'ca', 'certificate-name'],
  'cookbook-redis-self-managed': ['server', 'network', 'tls-offered', 'tls-required'],
  'cookbook-sqlserver-self-managed': ['server', 'network', 'tls-offered', 'tls-required', 'ca', 'certificate-name'],
  'cookbook-sybase': ['server', 'network', 'tls-offered', 'tls-required', 'ca', 'certificate-name'],
};

const mainOf = (name: string) => readFileSync(path.join(fixtures, name, 'config/main.tf'), 'utf8');

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  test.each(['config', 'plan', 'plan with sources'] as const)('nothing at all is found, by the %s', (input) => {
    const outcome = runCase(one, input);
    // A plan alone does not tell whether http:// stands before the address of an OpenSearch domain.
    const undetermined = input === 'plan' && one.name === 'cookbook-opensearch' ? 1 : 0;
    expect(outcome.report.findings.map(({ rule }) => rule.id)).toEqual(
      Array(undetermined).fill('endpoint-undetermined'),
    );
    expect(diagnosticsOf(outcome)).toEqual([]);
    expect(outcome.report.counts).toMatchObject({ endpoints: 1, passed: 1 - undetermined, undetermined });
  });

  // AWS alone knows what a server of one's own is, what is in a secret, and what a wallet holds.
  test.each(['config', 'plan', 'plan with sources'] as const)('no link is broken, by the %s', (input) => {
    const { graph } = runCase(one, input);
    const [connection, ...more] = connectionsOf(graph, rules, new Date(`${one.now}T00:00:00Z`));
    expect(more).toEqual([]);
    expect(connection!.links.filter(({ answer }) => answer === 'no')).toEqual([]);
    expect(connection!.encrypted).not.toBe('no');
    expect(connection!.verified).not.toBe('no');
    if (input === 'config') {
      const open = connection!.links.filter(({ answer }) => answer === 'unknown').map(({ link }) => link);
      expect(open).toEqual(OPEN[one.name] ?? []);
      expect(connection!.connects).toBe(open.length === 0 ? 'yes' : 'unknown');
    }
  });

  test('its certificates are those of the tests', () => {
    for (const [name, source] of [
      ['eu-west-1-bundle.pem', 'rds-eu-west-1.pem'],
      ['ca.pem', 'root.pem'],
    ] as const) {
      const file = fileOf(one, `config/${name}`);
      if (existsSync(file))
        expect(readFileSync(file, 'utf8')).toBe(readFileSync(path.join(fixtures, 'certificates', source), 'utf8'));
    }
  });

  test('it stands on one page, and on one only', () => {
    expect(databasePages.filter(({ name }) => page(`databases/${name}`).includes(markOf(one)))).toHaveLength(1);
  });
});

function markOf({ name }: Case): string {
  return `<!-- fixture: ${name} -->\n`;
}

describe('what is broken in them is found', () => {
  const ofMode = ['ssl_mode        = "verify-full"', 'ssl_mode        = "none"'] as const;
  const unlinked = [/ {2}certificate_arn = .*\n/, ''] as const;
  const portOfGroup = (port: string) =>
    [new RegExp(`(from_dms" \\{[^}]*from_port += )${port}([^}]*to_port += )${port}`), '$11$21'] as const;
  const broken: readonly (readonly [fixture: string, from: string | RegExp, to: string, found: string[]])[] = [
    ['postgresql', ...ofMode, ['database-requires-tls', 'endpoint-certificate-unused', 'endpoint-plaintext']],
    ['postgresql', ...unlinked, ['certificate-orphaned', 'endpoint-certificate-missing']],
    ['postgresql', /(rds\.force_ssl"\n +value = ")1/, '$10', ['database-allows-plaintext']],
    ['postgresql', 'rds-ca-rsa2048-g1', 'rds-ca-2019', ['database-ca-retired']],
    ['postgresql', ...portOfGroup('5432'), ['security-group-blocks-endpoint']],
    [
      'postgresql',
      'publicly_accessible         = false',
      'publicly_accessible = true',
      ['replication-instance-public'],
    ],
    ['postgresql-aurora', ...ofMode, ['database-requires-tls', 'endpoint-certificate-unused', 'endpoint-plaintext']],
    ['postgresql-aurora', 'rds-ca-rsa2048-g1', 'rds-ca-2019', ['database-ca-retired']],
    ['postgresql-aurora', ...portOfGroup('5432'), ['security-group-blocks-endpoint']],
    ['postgresql-self-managed', '"verify-full"', '"verify-ca"', ['endpoint-hostname-unverified']],
    ['postgresql-self-managed', 'orders.corp.example.com', '10.1.2.3', ['endpoint-hostname-is-address']],
    ['mysql', '"verify-full"', '"require"', ['endpoint-mode-unsupported']],
    ['mysql', ...ofMode, ['database-requires-tls', 'endpoint-certificate-unused', 'endpoint-plaintext']],
    ['mysql-aurora', ...ofMode, ['database-requires-tls', 'endpoint-certificate-unused', 'endpoint-plaintext']],
    ['mysql-aurora', '"ON"', '"OFF"', ['database-allows-plaintext']],
    ['mysql-self-managed', '"verify-full"', '"none"', ['endpoint-certificate-unused', 'endpoint-plaintext']],
    ['mysql-self-managed', '.own.certificate_arn', '.own.arn', ['endpoint-certificate-dangling']],
    ['sqlserver', '"verify-full"', '"verify-ca"', ['endpoint-mode-unsupported']],
    ['sqlserver', /(rds\.force_ssl"\n +value += ")1/, '$10', ['database-allows-plaintext']],
    ['sqlserver', ...portOfGroup('1433'), ['security-group-blocks-endpoint']],
    ['sqlserver-self-managed', ...ofMode, ['endpoint-certificate-unused', 'endpoint-plaintext']],
    ['oracle', '"verify-ca"', '"verify-full"', ['endpoint-mode-unsupported']],
    ['oracle', 'port            = 2484', 'port = 1521', ['endpoint-port-mismatch', 'security-group-blocks-endpoint']],
    [
      'oracle',
      'certificate_wallet = filebase64',
      'certificate_pem = file',
      ['certificate-invalid', 'endpoint-certificate-kind'],
    ],
    ['oracle-self-managed', 'filebase64', 'file', ['certificate-invalid']],
    ['mongodb', '"verify-full"', '"require"', ['endpoint-certificate-unused', 'endpoint-server-unverified']],
    ['documentdb', ...ofMode, ['database-requires-tls', 'endpoint-certificate-unused', 'endpoint-plaintext']],
    ['documentdb', '"enabled"', '"disabled"', ['database-offers-no-tls']],
    [
      'kafka',
      '"sasl-ssl"',
      '"plaintext"',
      ['database-requires-tls', 'endpoint-port-mismatch', 'endpoint-settings-plaintext'],
    ],
    ['kafka', '_sasl_scram\n', '\n', ['endpoint-port-mismatch', 'security-group-blocks-endpoint']],
    ['kafka', / +security_protocol .*\n/, '', ['database-requires-tls', 'kafka-protocol-unset']],
    ['kafka-self-managed', / +ssl_ca_certificate_arn .*\n/, '', ['certificate-orphaned']],
    ['kafka-self-managed', '.own.certificate_arn', '.own.arn', ['endpoint-certificate-dangling']],
    ['redis', '"ssl-encryption"', '"plaintext"', ['database-requires-tls', 'endpoint-settings-plaintext']],
    ['redis-self-managed', '"ssl-encryption"', '"plaintext"', ['endpoint-settings-plaintext']],
    ['db2', '"verify-ca"', '"verify-full"', ['endpoint-mode-unsupported']],
    ['sybase', '"verify-full"', '"verify-ca"', ['endpoint-mode-unsupported']],
    ['opensearch', '"https://', '"http://', ['endpoint-settings-plaintext']],
    ['redshift', '  # No ssl_mode', '  ssl_mode = "require"\n  #', ['endpoint-mode-unsupported']],
    ['redshift', 'value = "true"', 'value = "false"', ['database-allows-plaintext']],
    ['s3', '  # No ssl_mode', '  ssl_mode = "require"\n  #', ['endpoint-mode-unsupported']],
  ];

  test.each(broken)('%s: %s becomes %s', (fixture, from, to, found) => {
    const name = `cookbook-${fixture}`;
    const written = mainOf(name);
    const changed = written.replace(from, to);
    expect(changed).not.toBe(written);
    const { findings, diagnostics } = run({ ...filesOf(name), 'main.tf': changed });
    expect(diagnostics).toEqual([]);
    expect([...new Set(findings.map(({ rule }) => rule.id))].sort()).toEqual(found);
  });

  test('each of them is in the table', () => {
    expect([...new Set(broken.map(([fixture]) => `cookbook-${fixture}`))].sort()).toEqual(
      cases.map(({ name }) => name),
    );
  });
});

function filesOf(fixture: string): Record<string, string> {
  const folder = path.join(fixtures, fixture, 'config');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));
}

test('a new bundle is a new certificate before the old one goes, and the endpoint stays', () => {
  const plan = JSON.parse(readFileSync(path.join(fixtures, 'rotated-bundle/plan.json'), 'utf8')) as {
    resource_changes: { address: string; change: { actions: string[] } }[];
  };
  expect(plan.resource_changes.map(({ address, change }) => `${address} ${change.actions.join(', ')}`)).toEqual([
    'aws_dms_certificate.rds create, delete',
    'aws_dms_endpoint.orders update',
    'aws_dms_replication_task.orders no-op',
  ]);
  // It is written as on the pages.
  const [certificate] = /resource "aws_dms_certificate"[\s\S]*?\n\}\n/.exec(mainOf('rotated-bundle'))!;
  expect(mainOf('cookbook-postgresql').replace(/^ *#.*\n/gm, '')).toContain(certificate);
});
