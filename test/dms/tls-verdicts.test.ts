import { describe, expect, it, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { CheckOutcome } from '../../src/check.ts';
import { ENDPOINT_TYPES, endpointWorlds } from '../../src/dms/endpoint.ts';
import { ENGINES } from '../../src/dms/engines.ts';
import { TLS_VERDICTS, type TlsVerdict } from '../../src/dms/tls/verdict.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { page } from '../../src/pages.ts';
import { readCases, run as runCase } from '../fixtures/cases.ts';
import { type Files, runWhole } from '../rules/support/run.ts';
import { VERDICTS } from '../verdicts.ts';

/** The verdict of the diagram agrees with what a run finds, whatever is suppressed. */

const PLAINTEXT = new Set(['endpoint-plaintext', 'endpoint-settings-plaintext', 'kafka-protocol-unset']);
/** At warning or above, and not about TLS. */
const OTHERS = new Set([
  'endpoint-secrets-ignored',
  'endpoint-password-literal',
  'endpoint-authentication-incomplete',
  'endpoint-secret-incomplete',
]);

/** A mode that AWS does not document, and names by which nothing is reached or verified. */
const REFUSED = ['endpoint-mode-unsupported', 'endpoint-server-name-invalid', 'endpoint-hostname-mismatch'];

/** The state of an endpoint, from the findings alone. */
function expectedOf(findings: readonly Finding[], engines: ReadonlySet<string>): TlsVerdict {
  const about = findings.filter(({ rule }) => /^(endpoint|kafka)-/.test(rule.id) && !OTHERS.has(rule.id));
  const has = (id: string) => about.some(({ rule }) => rule.id === id);
  if (about.some(({ rule }) => PLAINTEXT.has(rule.id))) return 'plaintext';
  const isUndetermined = about.some(
    ({ rule, args }) => rule.id === 'endpoint-undetermined' && !/secrets_manager_arn/.test(String(args.what)),
  );
  // Where ssl_mode is the switch, what can't work is no connection, whatever else is open.
  const isByMode = !engines.has('settings') && !engines.has('unlisted');
  if (isUndetermined && !(isByMode && REFUSED.some(has))) return 'undetermined';
  return about.some(({ level }) => level !== 'note') ? 'unverified' : 'verified';
}

/** `address: state`, as it is and as the findings have it. Of a resource that is written twice both stand under one address. */
function compare({ report, graph }: CheckOutcome): { is: string[]; expected: string[] } {
  const is = new Map<string, TlsVerdict[]>();
  const engines = new Map<string, string[]>();
  const findings = new Map<string, Finding[]>();
  const add = <T>(into: Map<string, T[]>, key: string, value: T) => into.set(key, [...(into.get(key) ?? []), value]);
  for (const finding of [...report.findings, ...report.suppressed])
    for (const { root, address } of finding.subjects) add(findings, `${root} ${address}`, finding);
  for (const root of graph.roots)
    for (const resource of root.resources.values()) {
      if (resource.mode !== 'managed' || !ENDPOINT_TYPES.includes(resource.type)) continue;
      const verdicts = VERDICTS(resource, root);
      for (const [index, { endpoint }] of endpointWorlds(resource, root).entries()) {
        const key = `${root.path} ${resource.address}`;
        add(is, key, verdicts[index]!);
        add(engines, key, endpoint.engine.state === 'known' ? endpoint.engine.engine.switch : endpoint.engine.state);
      }
    }
  return {
    is: [...is].map(([key, kinds]) => `${key}: ${TLS_VERDICTS.find((kind) => kinds.includes(kind))}`),
    expected: [...is.keys()].map((key) => `${key}: ${expectedOf(findings.get(key) ?? [], new Set(engines.get(key)))}`),
  };
}

describe.each(['config', 'plan', 'plan with sources'] as const)('fixtures, %s', (input) => {
  it.each(readCases().map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { is, expected } = compare(runCase(one, input));
    expect(is).toEqual(expected);
  });
});

describe('the examples of the pages', () => {
  it.each(rules.map(({ id }) => id))('%s', (id) => {
    for (const [, text = ''] of page(id).matchAll(/^```(?:hcl|terraform)\n([\s\S]*?)^```/gm)) {
      const { is, expected } = compare(runWhole(text));
      expect(is).toEqual(expected);
    }
  });
});

const certificates: Files = [
  'resource "aws_dms_certificate" "pem" {\n  certificate_id  = "pem"\n  certificate_pem = "x"\n}',
  'resource "aws_dms_certificate" "wallet" {\n  certificate_id     = "wallet"\n  certificate_wallet = "eA=="\n}',
  'variable "unknown" {}',
  '',
].join('\n');

const CERTIFICATES = [
  '',
  'certificate_arn = aws_dms_certificate.pem.certificate_arn',
  'certificate_arn = aws_dms_certificate.wallet.certificate_arn',
  'certificate_arn = aws_dms_certificate.pem.arn',
  'certificate_arn = var.unknown',
  'certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/x"',
];
const MODES = ['', '"none"', '"require"', '"verify-ca"', '"verify-full"', '"verify_full"', 'var.unknown'];
const IGNORED = ['', 'ssl_mode', 'certificate_arn', 'kafka_settings, redis_settings, elasticsearch_settings'];

function endpoint(name: string, engine: string, lines: readonly string[], ignored: string): string {
  return [
    `resource "aws_dms_endpoint" "${name}" {`,
    `endpoint_id = "${name}"`,
    'endpoint_type = "source"',
    `engine_name = ${engine}`,
    ...lines,
    ...(ignored === '' ? [] : ['lifecycle {', `ignore_changes = [${ignored}]`, '}']),
    '}\n',
  ].join('\n');
}

/** Every engine with every mode and certificate: what no one would write all by hand. */
describe('engines, modes and certificates', () => {
  const engines = [...ENGINES.keys(), 'postgresql', 'none-at-all'].map((name) => JSON.stringify(name));
  test.each([...engines, 'var.unknown', 'aws_db_instance.db.engine'])('%s', (engine) => {
    const parts = [certificates, 'resource "aws_db_instance" "db" {}\n'];
    for (const [m, mode] of MODES.entries())
      for (const [c, certificate] of CERTIFICATES.entries())
        for (const [i, ignored] of IGNORED.slice(0, 3).entries()) {
          const lines = [mode === '' ? '' : `ssl_mode = ${mode}`, certificate, 'port = 1521'];
          const server = `server_name = "${c % 2 === 0 ? '10.0.0.1' : 'db.example.org'}"`;
          parts.push(endpoint(`e${m}${c}${i}`, engine, [...lines, server], ignored));
        }
    const { is, expected } = compare(runWhole(parts.join('')));
    expect(is).toHaveLength(MODES.length * CERTIFICATES.length * 3);
    expect(is).toEqual(expected);
  });
});

const PROTOCOLS = [
  '',
  '""',
  '"plaintext"',
  '"ssl-encryption"',
  '"ssl-authentication"',
  '"sasl-ssl"',
  '"tls"',
  'var.unknown',
];
const EXTRA = [
  '',
  '"securityProtocol=plaintext"',
  '"securityProtocol=ssl-encryption;sslSecurityProtocol=plaintext"',
  'var.unknown',
];
const LINKS = [
  '',
  'aws_dms_certificate.pem.certificate_arn',
  'aws_dms_certificate.wallet.certificate_arn',
  'var.unknown',
];

describe('engines with settings', () => {
  const settings: Readonly<Record<string, readonly string[]>> = {
    kafka: [
      '',
      ...PROTOCOLS.flatMap((protocol) =>
        LINKS.map((link) =>
          [
            'kafka_settings {',
            'broker = "b:9092"',
            protocol === '' ? '' : `security_protocol = ${protocol}`,
            link === '' ? '' : `ssl_client_certificate_arn = ${link}\nssl_client_key_arn = ${link}`,
            '}',
          ].join('\n'),
        ),
      ),
    ],
    redis: [
      '',
      ...PROTOCOLS.map((protocol) =>
        ['redis_settings {', 'port = 1', protocol === '' ? '' : `ssl_security_protocol = ${protocol}`, '}'].join('\n'),
      ),
    ],
    opensearch: [
      '',
      ...[
        '',
        '"http://x"',
        '"https://x"',
        '"x"',
        'var.unknown',
        '"https://${var.unknown}"',
        '"http://${var.unknown}"',
      ].map((uri) => ['elasticsearch_settings {', uri === '' ? '' : `endpoint_uri = ${uri}`, '}'].join('\n')),
    ],
  };
  test.each(Object.entries(settings))('%s', (engine, blocks) => {
    const parts = [certificates];
    for (const [b, block] of blocks.entries())
      for (const [x, extra] of EXTRA.entries())
        for (const [i, ignored] of ['', IGNORED[3]!].entries())
          for (const mode of ['', 'ssl_mode = "verify_full"'])
            parts.push(
              endpoint(
                `e${b}_${x}_${i}_${mode.length}`,
                JSON.stringify(engine),
                [block, extra === '' ? '' : `extra_connection_attributes = ${extra}`, mode],
                ignored,
              ),
            );
    const { is, expected } = compare(runWhole(parts.join('')));
    expect(is).toEqual(expected);
  });
});
