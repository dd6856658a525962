import { at, block, group, grouped, instance } from '../support/databases.ts';
import { declared, endpoint, mode, type Row, unknown } from '../support/outcomes.ts';

const replicationInstance = (...body: string[]) =>
  block('aws_dms_replication_instance', 'a', ['replication_instance_id = "a"', ...body]);

const config = block('aws_dms_replication_config', 'a', [
  'source_endpoint_arn = aws_dms_endpoint.b.endpoint_arn',
  'target_endpoint_arn = "arn:aws:dms:eu-west-1:123456789012:endpoint:TARGET"',
]);
const serverless = (engine: string, ...body: string[]) => config + endpoint(engine, ...body).replace('"a" {', '"b" {');

const clear = endpoint('postgres', at, mode('none'));
const encrypted = endpoint('postgres', at, mode('require'));
const version = (text: string) => instance('engine = "postgres"', `engine_version = ${text}`);
const withGroup = (value: string) =>
  encrypted + instance('engine = "postgres"', grouped) + group('aws_db_parameter_group', 'rds.force_ssl', value);
const ca = (name: string) => encrypted + instance('engine = "postgres"', `ca_cert_identifier = ${name}`);

/** A task on an instance with a group that lets everything out, to a database whose group lets in one port. */
const network = (port: string, groups = '[aws_security_group.in.id]') =>
  [
    endpoint('postgres', at, 'port = 5432', mode('require')),
    instance('engine = "postgres"', `vpc_security_group_ids = ${groups}`),
    block('aws_dms_replication_task', 't', [
      'replication_instance_arn = aws_dms_replication_instance.i.replication_instance_arn',
      'source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn',
    ]),
    block('aws_dms_replication_instance', 'i', ['vpc_security_group_ids = [aws_security_group.out.id]']),
    block('aws_security_group', 'out', [
      'egress {\n    from_port = 0\n    to_port = 0\n    protocol = "-1"\n    cidr_blocks = ["0.0.0.0/0"]\n  }',
    ]),
    block('aws_security_group', 'in', [
      `ingress {\n    from_port = ${port}\n    to_port = ${port}\n    protocol = "tcp"\n    security_groups = [aws_security_group.out.id]\n  }`,
    ]),
  ].join('');

/** The rules about instances, serverless replications, databases and the network. */
export const context: Readonly<Record<string, Row>> = {
  'replication-instance-public': {
    fails: replicationInstance('publicly_accessible = true'),
    passes: replicationInstance(),
    without: { never: 'every instance is public or not' },
    unknown: replicationInstance(`publicly_accessible = ${unknown}`) + declared,
  },
  'replication-config-tls-unsupported': {
    fails: serverless('db2', mode('verify-ca')),
    passes: serverless('db2', mode('none')),
    without: serverless('mysql', mode('verify-ca')),
    unknown: serverless('db2', `ssl_mode = ${unknown}`) + declared,
  },
  'database-requires-tls': {
    fails: clear + version('"16.3"'),
    passes: encrypted + version('"16.3"'),
    without: clear + version('"14.9"'),
    unknown: clear + version(unknown) + declared,
  },
  'database-allows-plaintext': {
    fails: withGroup('0'),
    passes: withGroup('1'),
    without: encrypted + version('"14.9"'),
    unknown: withGroup(`\${${unknown}}`) + declared,
  },
  'database-ca-retired': {
    fails: ca('"rds-ca-2019"'),
    passes: ca('"rds-ca-rsa2048-g1"'),
    without: encrypted + version('"16.3"'),
    unknown: ca(unknown) + declared,
  },
  'security-group-blocks-endpoint': {
    fails: network('3306'),
    passes: network('5432'),
    without: encrypted + version('"16.3"'),
    unknown: network('5432', unknown) + declared,
  },
};
