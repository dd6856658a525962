import { describe, expect, test } from 'vitest';
import { adviseMode, describeEndpoint, modeRemedy, strongestModeOf } from '../../src/dms/advice.ts';
import { block } from '../rules/support/configuration.ts';
import { CA, LINK, named } from '../rules/support/fixes.ts';
import type { Files } from '../rules/support/run.ts';
import { source } from '../rules/support/source-endpoint.ts';
import { endpointsIn } from './endpoints.ts';

/** What messages call an endpoint, and what they advise it. */

const role = (engine: string, endpoint_type: string) =>
  block('aws_dms_endpoint', 'a', [`engine_name = ${engine}`, `endpoint_type = ${endpoint_type}`]);
const provider = (settings: string) =>
  block('aws_dms_data_provider', 'a', [`engine = "mysql"`, `settings {\n    ${settings} {}\n  }`]);

test.each<[hcl: string, expected: string]>([
  [role('"mysql"', '"source"'), 'MySQL source'],
  [role('"mysql"', '"target"'), 'MySQL target'],
  [role('"mysql"', '"sources"'), 'MySQL'],
  [role('"mysql"', '"a target"'), 'MySQL'],
  [role('"mysql"', 'null'), 'MySQL'],
  [role('"cockroach"', '"target"'), 'target'],
  [role('"cockroach"', 'null'), ''],
  [provider('mysql_settings'), 'MySQL data provider'],
  [provider('no_settings'), 'data provider'],
])('%s is a %s', (hcl, expected) => {
  expect(endpointsIn(hcl).map(describeEndpoint)).toEqual([expected]);
});

const ADDRESS = 'server_name = "10.0.0.5"';

// docs/facts.md, section 1.
test.each<[engine: string, lines: string[], expected: string]>([
  ['mysql', [], 'verify-full'],
  ['mysql', [ADDRESS], 'verify-ca'],
  ['mysql', ['server_name = "db.example.com"'], 'verify-full'],
  ['sqlserver', [ADDRESS], 'verify-full'],
  ['db2', [ADDRESS], 'verify-ca'],
  ['oracle', [], 'verify-ca'],
  ['cockroach', [ADDRESS], 'verify-full'],
])('the strongest mode of %s with %j: %s', (engine, lines, expected) => {
  expect(endpointsIn(source(engine, ...lines)).map(strongestModeOf)).toEqual([expected]);
});

const IMPORT = "Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate.";
const FULL = 'Set ssl_mode = "verify-full" and link the CA certificate.';
const WALLET =
  'Set ssl_mode = "verify-ca" and link an Oracle wallet. Put the CA certificate into a wallet with orapki, and import it as certificate_wallet of an aws_dms_certificate.';
const variables = (...lines: string[]) => lines.map((line) => `variable "${line}" {}\n`).join('');
const call = (...lines: string[]) =>
  `module "m" {\n  source = "./m"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

describe('the strongest mode', () => {
  test.each<[name: string, files: Files, expected: string, mode?: 'require']>([
    ['without a certificate', source('postgres'), `${FULL} ${IMPORT}`],
    ['with one', CA + source('postgres', LINK) + variables('pem'), 'Set ssl_mode = "verify-full".'],
    ['with one to link', CA + source('postgres') + variables('pem'), FULL],
    [
      'with an ARN that is not known',
      source('postgres', 'certificate_arn = var.unknown'),
      'Set ssl_mode = "verify-full".',
    ],
    [
      'with a look-up that finds none',
      source('postgres', 'certificate_arn = try(aws_dms_certificate.ca["x"].certificate_arn, null)') +
        named('ca', 'for_each = {}'),
      `${FULL} ${IMPORT}`,
    ],
    [
      'from a server of AWS',
      source('postgres', 'server_name = "orders.abc123def456.eu-west-1.rds.amazonaws.com"'),
      `${FULL} Import the bundle of eu-west-1 as an aws_dms_certificate, from https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem.`,
    ],
    [
      'of an address',
      source('postgres', ADDRESS),
      `Set ssl_mode = "verify-ca" and link the CA certificate. ${IMPORT} verify-full also takes the DNS name in the server's certificate: server_name is an IP address.`,
    ],
    [
      'of an address, where no other mode verifies',
      source('sqlserver', ADDRESS),
      `${FULL} ${IMPORT} Set server_name to the DNS name in the server's certificate: it is an IP address, which verify-full refuses.`,
    ],
    [
      'of an address, where none verifies the name',
      source('db2', ADDRESS),
      `Set ssl_mode = "verify-ca" and link the CA certificate. ${IMPORT}`,
    ],
    ['of Oracle', source('oracle'), WALLET],
    [
      'of Oracle at its port without TLS',
      source('oracle', 'port = 1521'),
      `${WALLET} Set the port of the TCPS listener: 2484, or that of the SSL option on RDS.`,
    ],
    ['of Oracle at a port of its own', source('oracle', 'port = 1522'), WALLET],
    ['of another engine at that port', source('mysql', 'port = 1521'), `${FULL} ${IMPORT}`],
    [
      'of Oracle on RDS',
      source('oracle', 'server_name = "orders.abc123def456.eu-west-1.rds.amazonaws.com"'),
      'Set ssl_mode = "verify-ca" and link an Oracle wallet. Put the certificates of the bundle of eu-west-1, from https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem, into a wallet with orapki, and import it as certificate_wallet of an aws_dms_certificate.',
    ],
    [
      'only require, without a certificate',
      source('postgres'),
      `Set ssl_mode = "require". It encrypts, but does not verify the server. "verify-full" needs the CA certificate. ${IMPORT}`,
      'require',
    ],
    [
      'only require, with one',
      CA + source('postgres', LINK) + variables('pem'),
      'Set ssl_mode = "require". It encrypts, but does not verify the server. "verify-full" does, with the CA certificate linked.',
      'require',
    ],
    [
      'only require, of an address',
      CA + source('postgres', LINK, ADDRESS) + variables('pem'),
      'Set ssl_mode = "require". It encrypts, but does not verify the server. "verify-ca" does, with the CA certificate linked. verify-full also takes the DNS name in the server\'s certificate: server_name is an IP address.',
      'require',
    ],
    [
      'an argument of the caller that is null',
      {
        'main.tf': call('mode = "none"', 'cert = null'),
        'm/main.tf': source('mysql', 'ssl_mode = var.mode', 'certificate_arn = var.cert') + variables('mode', 'cert'),
      },
      `${FULL} ${IMPORT} Pass its certificate_arn as cert (line 4).`,
    ],
    [
      'the same, where the mode is elsewhere',
      {
        'main.tf': call('cert = null'),
        'm/main.tf': source('mysql', 'ssl_mode = "none"', 'certificate_arn = var.cert') + variables('cert'),
      },
      `${FULL} ${IMPORT} Pass its certificate_arn as cert (main.tf:3).`,
    ],
    [
      'the same, where the mode is not known',
      {
        'main.tf': call('cert = null'),
        'm/main.tf': source('mysql', 'ssl_mode = var.unknown', 'certificate_arn = var.cert') + variables('cert'),
      },
      `${FULL} ${IMPORT} Pass its certificate_arn as cert (main.tf:3).`,
    ],
    [
      'a local that is null',
      `${source('mysql', 'certificate_arn = local.cert')}locals {\n  cert = null\n}\n`,
      `${FULL} ${IMPORT}`,
    ],
    [
      'an argument of the caller that is empty',
      {
        'main.tf': call('cert = ""'),
        'm/main.tf': source('mysql', 'certificate_arn = var.cert') + variables('cert'),
      },
      `${FULL} ${IMPORT}`,
    ],
    [
      'an entry that lacks it',
      `${source('mysql', 'for_each = local.all', 'certificate_arn = try(each.value.cert, null)')}locals {\n  all = { x = {} }\n}\n`,
      `${FULL} ${IMPORT} Pass its certificate_arn as cert.`,
    ],
    [
      'a module that is installed',
      {
        'main.tf': 'module "m" {\n  source = "x/y/z"\n}\n',
        '.terraform/modules/modules.json': '{"Modules":[{"Key":"m","Source":"x/y/z","Dir":".terraform/modules/m"}]}',
        '.terraform/modules/m/main.tf': source('mysql'),
      },
      `${FULL} ${IMPORT} Pass its certificate_arn by the module's argument for it, if there is one.`,
    ],
    [
      'an argument in a module that is installed',
      {
        'main.tf': 'module "m" {\n  source = "x/y/z"\n}\n',
        '.terraform/modules/modules.json':
          '{"Modules":[{"Key":"m","Source":"x/y/z","Dir":".terraform/modules/m"},{"Key":"m.n","Source":"x/y/z","Dir":".terraform/modules/n"}]}',
        '.terraform/modules/m/main.tf': 'module "n" {\n  source = "x/y/z"\n  cert = null\n}\n',
        '.terraform/modules/n/main.tf': source('mysql', 'certificate_arn = var.cert') + variables('cert'),
      },
      `${FULL} ${IMPORT} Pass its certificate_arn by the module's argument for it, if there is one.`,
    ],
  ])('%s', (_, files, expected, mode) => {
    const [endpoint] = endpointsIn(files);
    expect(modeRemedy(adviseMode(endpoint!, mode))).toBe(expected);
  });
});

test('a note stands after the mode', () => {
  expect(modeRemedy({ instead: 'verify-full' }, ', for now')).toBe('Set ssl_mode = "verify-full", for now.');
  expect(modeRemedy({ instead: 'verify-full', link: 'pem' }, ', for now')).toBe(
    'Set ssl_mode = "verify-full", for now, and link the CA certificate.',
  );
  expect(modeRemedy({ instead: 'verify-ca', link: 'wallet', shared: ['"a" for A', '"b" for B'] })).toBe(
    'Several endpoints have their mode from here and need different ones: "a" for A, "b" for B. Give each endpoint a separate mode.',
  );
});

test('what is advised names the engine that it is for', () => {
  expect(endpointsIn(CA + source('mysql', LINK) + variables('pem')).map((one) => adviseMode(one))).toEqual([
    { instead: 'verify-full', modeFor: 'MySQL' },
  ]);
  expect(endpointsIn(source('cockroach', 'certificate_arn = var.unknown')).map((one) => adviseMode(one))).toEqual([
    { instead: 'verify-full' },
  ]);
});
