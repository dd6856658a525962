import { block } from '../support/databases.ts';
import { ca, declared, endpoint, host, linked, mode, pem, type Row, unknown, verified } from '../support/outcomes.ts';

const redis = (protocol: string) => endpoint('redis', `redis_settings {\n    ssl_security_protocol = ${protocol}\n  }`);
const kafka = (...settings: string[]) => endpoint('kafka', `kafka_settings {\n    ${settings.join('\n    ')}\n  }`);
const msk = (port: string) =>
  kafka(`broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:${port}"`, 'security_protocol = "ssl-encryption"');
const link = (arn: string, ...more: string[]) => endpoint('postgres', verified, `certificate_arn = ${arn}`, ...more);
const wallet = 'certificate_wallet = filebase64("cwallet.sso")';
const oracle = endpoint('oracle', mode('verify-ca'), linked);
const secret = 'secrets_manager_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x"';
const foreign = '"arn:aws:acm:eu-west-1:123456789012:certificate/0a0a0a0a-0000-0000-0000-000000000000"';
const unlinked = link('null');

/** The rules endpoint-* and kafka-*. */
export const endpoints: Readonly<Record<string, Row>> = {
  'endpoint-plaintext': {
    fails: endpoint('mysql'),
    passes: endpoint('mysql', verified),
    without: endpoint('kinesis'),
    unknown: endpoint('mysql', `ssl_mode = ${unknown}`) + declared,
  },
  'endpoint-settings-plaintext': {
    fails: redis('"plaintext"'),
    passes: redis('"ssl-encryption"'),
    without: endpoint('mysql'),
    unknown: redis(unknown) + declared,
  },
  'kafka-protocol-unset': {
    fails: kafka('broker = "b:9092"'),
    passes: kafka('broker = "b:9094"', 'security_protocol = "sasl-ssl"'),
    without: endpoint('mysql'),
    unknown: kafka('broker = "b:9094"', `security_protocol = ${unknown}`) + declared,
  },
  'endpoint-mode-unsupported': {
    fails: endpoint('mysql', mode('require')),
    passes: endpoint('mysql', mode('verify-ca')),
    without: endpoint('mysql'),
    unknown: endpoint('kinesis', `ssl_mode = ${unknown}`) + declared,
  },
  'endpoint-engine-unknown': {
    fails: endpoint('postgresql'),
    passes: endpoint('postgres'),
    without: { never: 'every endpoint has an engine' },
    unknown: endpoint('mysql').replace('"mysql"', unknown) + declared,
  },
  'endpoint-mode-inherited': {
    fails: { fixture: 'mode-removed', address: 'aws_dms_endpoint.this' },
    passes: { never: 'there is nothing to praise in a mode that is written' },
    without: endpoint('mysql', verified),
    unknown: { never: 'where a plan does not tell whether a mode is written, it says nothing of it' },
  },
  'endpoint-server-unverified': {
    fails: endpoint('postgres', mode('require')),
    passes: endpoint('postgres', mode('verify-ca')),
    without: endpoint('kinesis'),
    unknown: endpoint('postgres', `ssl_mode = ${unknown}`) + declared,
  },
  'endpoint-hostname-unverified': {
    fails: endpoint('mysql', mode('verify-ca'), host),
    passes: endpoint('mysql', verified, host),
    without: endpoint('oracle', mode('verify-ca'), host),
    unknown: endpoint('mysql', mode('verify-ca'), `server_name = ${unknown}`) + declared,
  },
  'endpoint-hostname-is-address': {
    fails: endpoint('mysql', verified, 'server_name = "10.0.0.7"'),
    passes: endpoint('mysql', verified, host),
    without: endpoint('mysql', mode('verify-ca'), host),
    unknown: endpoint('mysql', verified, `server_name = ${unknown}`) + declared,
  },
  'endpoint-certificate-missing': {
    fails: unlinked,
    passes: endpoint('postgres', verified, linked) + ca(pem('root')),
    without: endpoint('postgres', mode('require')),
    unknown: link(unknown) + declared,
  },
  'endpoint-certificate-dangling': {
    fails: link('aws_dms_certificate.cb.certificate_arn') + ca(pem('root')),
    passes: endpoint('postgres', verified, linked) + ca(pem('root')),
    without: unlinked,
    unknown: link(unknown) + declared,
  },
  'endpoint-certificate-foreign': {
    fails: link(foreign),
    passes: link('"arn:aws:dms:eu-west-1:123456789012:cert:ABC"'),
    without: unlinked,
    unknown: link(unknown) + declared,
  },
  'endpoint-certificate-kind': {
    fails: oracle + ca(pem('root')),
    passes: oracle + ca(wallet),
    without: unlinked,
    unknown: oracle + ca(`certificate_pem = ${unknown}\n  certificate_wallet = ${unknown}`) + declared,
  },
  'endpoint-certificate-unused': {
    fails: endpoint('postgres', mode('require'), linked) + ca(pem('root')),
    passes: endpoint('postgres', verified, linked) + ca(pem('root')),
    without: endpoint('postgres', mode('require')),
    unknown: endpoint('postgres', `ssl_mode = ${unknown}`, linked) + ca(pem('root')) + declared,
  },
  'endpoint-secrets-ignored': {
    fails: endpoint('docdb', secret),
    passes: endpoint('mysql', secret),
    without: endpoint('docdb'),
    unknown: endpoint('docdb', `secrets_manager_arn = ${unknown}`) + declared,
  },
  'endpoint-password-literal': {
    fails: endpoint('mysql', 'password = "hunter2"'),
    passes: endpoint('mysql', `password = ${unknown}`) + declared,
    without: endpoint('mysql'),
    unknown: { never: 'a password that is not known is not written in the configuration' },
  },
  'endpoint-port-mismatch': {
    fails: msk('9092'),
    passes: msk('9094'),
    without: endpoint('mysql', 'port = 3306'),
    unknown: endpoint('oracle', mode('verify-ca'), `port = ${unknown}`) + declared,
  },
  'endpoint-tls-attribute-ineffective': {
    fails: endpoint('postgres', 'extra_connection_attributes = "sslmode=require"'),
    passes: endpoint('postgres', 'extra_connection_attributes = "heartbeatEnable=true"'),
    without: endpoint('postgres'),
    unknown: endpoint('postgres', `extra_connection_attributes = ${unknown}`) + declared,
  },
  'plan-tls-downgrade': {
    fails: { fixture: 'downgrade', address: 'aws_dms_endpoint.weaker' },
    passes: { fixture: 'downgrade', address: 'aws_dms_endpoint.stronger' },
    without: endpoint('mysql'),
    unknown: { fixture: 'mode-not-yet-known', address: 'aws_dms_endpoint.a' },
  },
  'plan-task-interrupted': {
    fails: { fixture: 'renewed-certificate', address: 'aws_dms_endpoint.orders' },
    passes: { fixture: 'renewed-certificate', address: 'aws_dms_endpoint.paused' },
    without: { fixture: 'renewed-certificate', address: 'aws_dms_endpoint.idle' },
    unknown: { fixture: 'mode-not-yet-known', address: 'aws_dms_endpoint.a' },
  },
};

/** The same through an S3 endpoint resource and a data provider, whose TLS settings stand elsewhere. */
export const otherKinds: readonly [rule: string, kind: string, Row][] = [
  [
    'endpoint-mode-unsupported',
    'aws_dms_s3_endpoint',
    {
      fails: block('aws_dms_s3_endpoint', 'a', ['endpoint_id = "a"', mode('require')]),
      passes: block('aws_dms_s3_endpoint', 'a', ['endpoint_id = "a"', mode('none')]),
      without: block('aws_dms_s3_endpoint', 'a', ['endpoint_id = "a"']),
      unknown: block('aws_dms_s3_endpoint', 'a', ['endpoint_id = "a"', `ssl_mode = ${unknown}`]) + declared,
    },
  ],
  [
    'endpoint-plaintext',
    'aws_dms_data_provider',
    {
      fails: provider(),
      passes: provider(verified),
      without: provider().replace('mysql_settings', 'redshift_settings').replace('"mysql"', '"redshift"'),
      unknown: provider(`ssl_mode = ${unknown}`) + declared,
    },
  ],
];

function provider(...settings: string[]): string {
  const inner = ['server_name = "db.example.com"', ...settings].map((line) => `      ${line}`).join('\n');
  return block('aws_dms_data_provider', 'a', [
    'engine = "mysql"',
    `settings {\n    mysql_settings {\n${inner}\n    }\n  }`,
  ]);
}
