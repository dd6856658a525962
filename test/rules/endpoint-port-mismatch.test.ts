import { describe, expect, test } from 'vitest';
import { block, declared, endpoint, lifecycle, mode, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';
import { HERE, places, source } from './support/source-endpoint.ts';

const kafka = (port: number) =>
  endpoint(
    'kafka',
    `kafka_settings {\n    broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:${port}"\n    security_protocol = "ssl-encryption"\n  }`,
  );

testOutcomes('endpoint-port-mismatch', {
  fail: kafka(9092),
  pass: kafka(9094),
  undetermined: endpoint('oracle', mode('verify-ca'), `port = ${unknown}`) + declared,
  notApplicable: endpoint('mysql', 'port = 3306'),
});

testInModule('endpoint-port-mismatch', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["msk"]',
});

/** A cluster with every listener but that for clear text. */
const open = block('aws_msk_cluster', 'x', [
  'client_authentication {\n    unauthenticated = true\n    sasl {\n      scram = true\n      iam = true\n    }\n  }',
]);

const msk = (port: number) =>
  `"b-1.x.kafka.eu-west-1.amazonaws.com:${port},b-2.x.kafka.eu-west-1.amazonaws.com:${port}"`;
test.each<[string, string, string[]]>([
  [msk(9092), 'ssl-encryption', HERE],
  [msk(9092), 'sasl-ssl', HERE],
  [msk(9092), 'plaintext', []],
  [msk(9094), 'plaintext', HERE],
  [msk(9094), 'ssl-encryption', []],
  [msk(9096), 'sasl-ssl', []],
  [msk(9094), 'ssl-authentication', []],
  [msk(9094), 'sasl-ssl', HERE],
  [msk(9096), 'ssl-encryption', HERE],
  [msk(9098), 'sasl-ssl', HERE],
  [msk(9098), 'ssl-encryption', HERE],
  [msk(9194), 'ssl-encryption', []],
  [msk(9194), 'sasl-ssl', HERE],
  [msk(9196), 'sasl-ssl', []],
  [msk(9198), 'sasl-ssl', HERE],
  [msk(9092), 'SASL_SSL', []],
  [`"b-1.x.kafka.eu-west-1.amazonaws.com:9092,b-2.x.kafka.eu-west-1.amazonaws.com:9094"`, 'sasl-ssl', []],
  ['"boot-x.c1.kafka-serverless.eu-west-1.amazonaws.com:9098"', 'sasl-ssl', HERE],
  ['aws_msk_serverless_cluster.s.bootstrap_brokers_sasl_iam', 'sasl-ssl', HERE],
  ['aws_msk_cluster.x.bootstrap_brokers_sasl_iam', 'ssl-encryption', HERE],
  ['aws_msk_cluster.x.bootstrap_brokers_sasl_scram', 'sasl-ssl', []],
  ['aws_msk_cluster.x.bootstrap_brokers_sasl_scram', 'ssl-encryption', HERE],
  ['aws_msk_cluster.x.bootstrap_brokers_tls', 'sasl-ssl', HERE],
  ['data.aws_msk_bootstrap_brokers.x.bootstrap_brokers_tls', 'sasl-ssl', HERE],
  ['data.aws_msk_bootstrap_brokers.x.bootstrap_brokers_tls', 'ssl-encryption', []],
  ['aws_msk_cluster.x.bootstrap_brokers_tls_ipv6', 'plaintext', HERE],
  [msk(20092), 'ssl-encryption', HERE],
  [msk(20094), 'ssl-encryption', []],
  [msk(20096), 'ssl-encryption', HERE],
  [msk(20098), 'sasl-ssl', HERE],
  ['aws_msk_cluster.x.bootstrap_brokers_vpc_connectivity_tls', 'sasl-ssl', HERE],
  ['aws_msk_cluster.x.bootstrap_brokers_vpc_connectivity_tls', 'ssl-encryption', []],
  ['split(",", aws_msk_cluster.x.bootstrap_brokers)[0]', 'ssl-encryption', HERE],
  ['replace(aws_msk_cluster.x.bootstrap_brokers, "9092", "9094")', 'ssl-encryption', []],
  ['aws_msk_cluster.x.bootstrap_brokers', 'ssl-encryption', HERE],
  ['aws_msk_cluster.x.bootstrap_brokers_tls', 'ssl-encryption', []],
  ['aws_msk_cluster.x.bootstrap_brokers_tls', 'plaintext', HERE],
  ['aws_msk_cluster.x.bootstrap_brokers_public_sasl_scram', 'plaintext', HERE],
  ['"kafka.example.com:9092"', 'ssl-encryption', []],
  ['var.unknown', 'ssl-encryption', []],
])('%s with %s', (broker, protocol, expected) => {
  const text = source('kafka', `kafka_settings {\n    broker = ${broker}\n    security_protocol = "${protocol}"\n  }`);
  const found = places(
    'endpoint-port-mismatch',
    `${text}${open}resource "aws_msk_serverless_cluster" "s" {}\ndata "aws_msk_bootstrap_brokers" "x" {}\n`,
  );
  expect(found).toEqual(expected.map(() => '5 aws_dms_endpoint.a'));
});

test.each<[string, string, string, string[]]>([
  ['oracle', '1521', 'verify-ca', HERE],
  ['oracle', '"1521"', 'verify-ca', HERE],
  ['oracle', '2484', 'verify-ca', []],
  ['oracle', '1521', 'none', []],
  ['postgres', '1521', 'verify-ca', []],
])('%s on %s with %s', (engine, port, value, expected) => {
  expect(places('endpoint-port-mismatch', source(engine, `port = ${port}`, `ssl_mode = "${value}"`))).toEqual(expected);
});

describe('the protocol of the extra connection attributes', () => {
  const extra = (attributes: string, ...settings: string[]) =>
    source(
      'kafka',
      `kafka_settings {\n    broker = ${msk(9092)}\n    ${settings.join('\n    ')}\n  }`,
      `extra_connection_attributes = ${attributes}`,
    );
  test.each<[name: string, files: string, expected: number]>([
    ['counts', extra('"securityProtocol=ssl-encryption"'), 1],
    ['counts in clear text', extra('"securityProtocol=plaintext"'), 0],
    ['contradicts the block', extra('"securityProtocol=plaintext"', 'security_protocol = "sasl-ssl"'), 0],
    ['is not known', `${extra(unknown, 'security_protocol = "sasl-ssl"')}${declared}`, 0],
    [
      'is left alone',
      extra('""', 'security_protocol = "sasl-ssl"').replace(
        '\n}\nvariable',
        `\n  ${lifecycle('ignore_changes = [kafka_settings]')}\n}\nvariable`,
      ),
      0,
    ],
  ])('%s', (_, files, expected) => {
    expect(places('endpoint-port-mismatch', files)).toHaveLength(expected);
  });
});

describe('what to write', () => {
  const settings = (...body: string[]) => source('kafka', `kafka_settings {\n    ${body.join('\n    ')}\n  }`);
  const cluster = open;
  const said = (files: string) => {
    const { findings } = run(files);
    const finding = findings.find(({ rule }) => rule.id === 'endpoint-port-mismatch')!;
    const { remedy, lines } = words(finding);
    return [remedy, ...lines, ...(finding.fix?.changes ?? []).map(({ attribute, value }) => `${attribute} = ${value}`)];
  };
  test.each<[name: string, files: string, expected: string[]]>([
    [
      'the port of the protocol',
      settings(`broker = ${msk(9092)}`, 'security_protocol = "ssl-encryption"'),
      [
        'Use the brokers of bootstrap_brokers_tls (port 9094). No lines are given, because this module has no name for the other brokers.',
      ],
    ],
    [
      'the attribute of the protocol',
      settings('broker = aws_msk_cluster.x.bootstrap_brokers', 'security_protocol = "ssl-authentication"') + cluster,
      [
        'Use the brokers of bootstrap_brokers_tls (port 9094).',
        'kafka_settings.broker = aws_msk_cluster.x.bootstrap_brokers_tls',
      ],
    ],
    [
      'SASL, for who logs in',
      settings(
        'broker = aws_msk_cluster.x.bootstrap_brokers',
        'security_protocol = "ssl-encryption"',
        'sasl_username = "dms"',
        `sasl_password = ${unknown}`,
      ) +
        cluster +
        declared,
      [
        'Use the brokers of bootstrap_brokers_sasl_scram (port 9096), and set security_protocol = "sasl-ssl".',
        'kafka_settings.broker = aws_msk_cluster.x.bootstrap_brokers_sasl_scram',
        'kafka_settings.security_protocol = "sasl-ssl"',
      ],
    ],
    [
      'the protocol of the listener',
      settings(`broker = ${msk(9096)}`, 'security_protocol = "ssl-encryption"', 'sasl_username = "dms"'),
      [
        'Set security_protocol = "sasl-ssl", with sasl_password. No lines are given, because sasl_password would have to be set as well.',
      ],
    ],
    [
      'TLS, in place of clear text',
      settings(`broker = ${msk(9094)}`, 'security_protocol = "plaintext"'),
      ['Set security_protocol = "ssl-encryption".', 'kafka_settings.security_protocol = "ssl-encryption"'],
    ],
    [
      'a public port',
      settings(`broker = ${msk(9198)}`, 'security_protocol = "sasl-ssl"'),
      [
        'Use the brokers of bootstrap_brokers_public_sasl_scram (port 9196). No lines are given, because this module has no name for the other brokers.',
      ],
    ],
    [
      'a mechanism alone is a login',
      settings(`broker = ${msk(9092)}`, 'security_protocol = "ssl-encryption"', 'sasl_mechanism = "plain"'),
      [
        'Use the brokers of bootstrap_brokers_sasl_scram (port 9096), and set security_protocol = "sasl-ssl", with sasl_username and sasl_password, and set sasl_mechanism = "scram-sha-512". No lines are given, because this module has no name for the other brokers.',
      ],
    ],
    [
      'a password alone is a login',
      settings(`broker = ${msk(9094)}`, 'security_protocol = "plaintext"', 'sasl_password = "x"'),
      [
        'Use the brokers of bootstrap_brokers_sasl_scram (port 9096), and set security_protocol = "sasl-ssl", with sasl_username. No lines are given, because this module has no name for the other brokers.',
      ],
    ],
    [
      'an empty user is none',
      settings(`broker = ${msk(9092)}`, 'security_protocol = "ssl-encryption"', 'sasl_username = ""'),
      [
        'Use the brokers of bootstrap_brokers_tls (port 9094). No lines are given, because this module has no name for the other brokers.',
      ],
    ],
    [
      'a listener whose port differs',
      settings(
        'broker = aws_msk_cluster.x.bootstrap_brokers_vpc_connectivity_sasl_iam',
        'security_protocol = "sasl-ssl"',
        'sasl_username = "dms"',
        `sasl_password = ${unknown}`,
      ) +
        cluster +
        declared,
      [
        'Use the brokers of bootstrap_brokers_vpc_connectivity_sasl_scram.',
        'kafka_settings.broker = aws_msk_cluster.x.bootstrap_brokers_vpc_connectivity_sasl_scram',
      ],
    ],
    [
      'the protocol among the attributes, beside a login',
      endpoint(
        'kafka',
        'extra_connection_attributes = "securityProtocol=ssl-encryption"',
        'kafka_settings {',
        'broker = aws_msk_cluster.x.bootstrap_brokers',
        'sasl_username = "dms"',
        `sasl_password = ${unknown}`,
        '}',
      ) +
        cluster +
        declared,
      [
        'Use the brokers of bootstrap_brokers_sasl_scram (port 9096), and set security_protocol = "sasl-ssl". The lines are only an example, because dmslint does not edit extra_connection_attributes.',
        'broker            = aws_msk_cluster.x.bootstrap_brokers_sasl_scram',
        'security_protocol = "sasl-ssl"',
      ],
    ],
  ])('%s', (_, files, expected) => {
    expect(said(files)).toEqual(expected);
  });
});

describe('the listeners of a cluster', () => {
  const sasl = (ways: string) => `sasl {\n      ${ways}\n    }`;
  const mutual =
    'tls {\n      certificate_authority_arns = ["arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/a"]\n    }';
  const access = (type: string) =>
    `broker_node_group_info {\n    connectivity_info {\n      public_access {\n        type = ${type}\n      }\n    }\n  }`;
  const clients = (...ways: string[]) => `client_authentication {\n    ${ways.join('\n    ')}\n  }`;
  const broker = (encryption: string) =>
    `encryption_info {\n    encryption_in_transit {\n      client_broker = ${encryption}\n    }\n  }`;
  const found = (attribute: string, protocol: string, written: readonly string[]) => {
    const text = source(
      'kafka',
      `kafka_settings {\n    broker = aws_msk_cluster.x.bootstrap_brokers${attribute}\n    security_protocol = "${protocol}"\n  }`,
    );
    const { findings } = run(`${text}${block('aws_msk_cluster', 'x', [...written])}`);
    const own = findings.filter(({ rule }) => rule.id === 'endpoint-port-mismatch');
    return own.map((one) => words(one).fact.replace(/^.* which /, ''));
  };
  const SCRAM = 'is a listener that the cluster does not have: client_authentication does not enable SASL/SCRAM.';
  const CERTIFICATE =
    'is only for clients with a certificate: client_authentication has tls, and unauthenticated is not true.';
  const only = (way: string) =>
    `is a listener that the cluster does not have: client_authentication enables only ${way}.`;
  const PRIVATE = 'is a listener that the cluster does not have: public_access is "DISABLED".';

  test.each<[attribute: string, protocol: string, written: readonly string[], expected?: string]>([
    ['_sasl_scram', 'sasl-ssl', [clients(sasl('scram = true'))]],
    ['_sasl_scram', 'sasl-ssl', [], SCRAM],
    ['_sasl_scram', 'sasl-ssl', [clients(sasl('scram = false'))], SCRAM],
    ['_sasl_scram', 'sasl-ssl', [clients(sasl('iam = true'), 'unauthenticated = true')], SCRAM],
    ['_sasl_scram', 'sasl-ssl', [clients(sasl(`scram = ${unknown}`))]],
    ['_sasl_scram', 'sasl-ssl', [clients(sasl('iam = true')), lifecycle('ignore_changes = [client_authentication]')]],
    ['_sasl_scram', 'sasl-ssl', [clients(sasl('iam = true')), broker(unknown)]],
    // database-offers-no-tls is about it.
    ['_sasl_scram', 'sasl-ssl', [broker('"PLAINTEXT"')]],
    ['_tls', 'ssl-encryption', []],
    ['_tls', 'ssl-encryption', [clients()]],
    ['_tls', 'ssl-encryption', [clients(sasl('scram = true'), 'unauthenticated = true')]],
    ['_tls', 'ssl-encryption', [clients(sasl('scram = true'), `unauthenticated = ${unknown}`)]],
    ['_tls', 'ssl-encryption', [clients(sasl('scram = true'))], only('SASL/SCRAM')],
    ['_tls', 'ssl-encryption', [clients(sasl('iam = true'), 'unauthenticated = false')], only('IAM')],
    ['_tls', 'ssl-authentication', [clients(sasl('iam = true'))], only('IAM')],
    ['_tls', 'ssl-encryption', [clients(sasl('iam = true')), broker('"TLS_PLAINTEXT"')], only('IAM')],
    ['_tls', 'ssl-authentication', [clients(mutual)]],
    ['_tls', 'ssl-encryption', [clients(mutual)], CERTIFICATE],
    ['_tls', 'ssl-encryption', [clients(mutual, 'unauthenticated = true')]],
    [
      '_tls',
      'ssl-encryption',
      [clients(sasl('iam = true'), `tls {\n      certificate_authority_arns = ${unknown}\n    }`)],
    ],
    ['_public_tls', 'ssl-encryption', [access('"SERVICE_PROVIDED_EIPS"')]],
    ['_public_tls', 'ssl-encryption', [access('"DISABLED"')], PRIVATE],
    // What is left out stays as it is in AWS.
    ['_public_tls', 'ssl-encryption', []],
    ['_public_sasl_scram', 'sasl-ssl', [access('"SERVICE_PROVIDED_EIPS"')], SCRAM],
    ['_vpc_connectivity_sasl_scram', 'sasl-ssl', []],
    ['_sasl_scram_ipv6', 'sasl-ssl', [], SCRAM],
    // database-requires-tls is about it.
    ['', 'plaintext', [broker('"TLS"')]],
  ])('%s, %s: %s', (attribute, protocol, written, expected) => {
    expect(found(attribute, protocol, written)).toEqual(expected === undefined ? [] : [expected]);
  });

  test.each<[arn: string, expected: string[]]>([
    ['aws_msk_cluster.x.arn', HERE],
    [unknown, []],
  ])('the data source of %s', (arn, expected) => {
    const text = source(
      'kafka',
      'kafka_settings {\n    broker = data.aws_msk_bootstrap_brokers.b.bootstrap_brokers_sasl_scram\n    security_protocol = "sasl-ssl"\n  }',
    );
    const files = `${text}${block('aws_msk_cluster', 'x', [])}data "aws_msk_bootstrap_brokers" "b" {\n  cluster_arn = ${arn}\n}\n`;
    expect(places('endpoint-port-mismatch', files)).toEqual(expected.map(() => '5 aws_dms_endpoint.a'));
  });
});

describe('an RDS for Oracle instance', () => {
  const oracle = (port: string, more: string[] = [], option = 'option_name = "SSL"\n    port = 2492') =>
    source('oracle', `port = ${port}`, 'ssl_mode = "verify-ca"', 'server_name = aws_db_instance.db.address') +
    block('aws_db_instance', 'db', [
      'engine = "oracle-ee"',
      'option_group_name = aws_db_option_group.o.name',
      ...more,
    ]) +
    block('aws_db_option_group', 'o', ['name = "o"', `option {\n    ${option}\n  }`]);
  test.each<[name: string, files: string, expected: string[]]>([
    ['the port of the option SSL', oracle('2492'), []],
    ['another port', oracle('2484'), HERE],
    ['the port without TLS', oracle('1521'), HERE],
    ['the port of the instance, by reference', oracle('aws_db_instance.db.port'), HERE],
    ['the port of the instance, which is known', oracle('1530', ['port = 1530']), HERE],
    ['a port that is not known', `${oracle(unknown)}${declared}`, []],
    ['the default port of the option', oracle('2484', [], 'option_name = "SSL"'), []],
    [
      'an option whose port is not known',
      `${oracle('2484', [], `option_name = "SSL"\n    port = ${unknown}`)}${declared}`,
      [],
    ],
    [
      'the port of the instance, beside an option that is not known',
      `${oracle('aws_db_instance.db.port', [], `option_name = ${unknown}`)}${declared}`,
      HERE,
    ],
    ['no option SSL', oracle('2484', [], 'option_name = "S3_INTEGRATION"'), []],
    ['no option SSL, and the port without TLS', oracle('1521', [], 'option_name = "S3_INTEGRATION"'), HERE],
  ])('%s', (_, files, expected) => {
    expect(places('endpoint-port-mismatch', files)).toEqual(expected);
  });

  test('what to write', () => {
    const { findings } = run(oracle('aws_db_instance.db.port'));
    const finding = findings.find(({ rule }) => rule.id === 'endpoint-port-mismatch')!;
    expect([words(finding).fact, ...words(finding).lines]).toEqual([
      `aws_dms_endpoint.a (Oracle source) has ssl_mode = "verify-ca", but connects to the port of aws_db_instance.db, which is for Oracle's listener without TLS.`,
    ]);
    expect(finding.fix?.changes).toEqual([{ attribute: 'port', value: '2492' }]);
  });
});
