import { describe, expect, test } from 'vitest';
import { block, declared, endpoint, linked, mode, unknown, verified } from '../rules/support/configuration.ts';
import { cluster, instance } from '../rules/support/databases.ts';
import { type Files, lines, run } from '../rules/support/run.ts';

/** What is said of an endpoint whose server stands behind a name, in a secret, or is known by a resource alone. */

function found(files: Files): string[] {
  const { findings, diagnostics } = run(files);
  return [...lines(findings), ...diagnostics].filter((line) => line.includes('aws_dms_endpoint.a'));
}

const retired = instance('engine = "mysql"', 'instance_class = "db.t3.small"', 'ca_cert_identifier = "rds-ca-2019"');
const record = (target: string, name = '"db"') =>
  block('aws_route53_record', 'r', [
    'zone_id = "Z1"',
    `name = ${name}`,
    'type = "CNAME"',
    'ttl = 300',
    `records = [${target}]`,
  ]);
const managed = cluster(
  'engine = "aurora-postgresql"',
  'engine_version = "17.4"',
  'manage_master_user_password = true',
);
const secret = 'secrets_manager_arn = aws_rds_cluster.db.master_user_secret[0].secret_arn';

describe('a database is followed', () => {
  test.each<[name: string, files: Files, expected: string[]]>([
    [
      'through a record',
      endpoint('mysql', mode('none'), 'server_name = aws_route53_record.r.fqdn') +
        retired +
        record('aws_db_instance.db.address'),
      ['endpoint-plaintext@5 aws_dms_endpoint.a', 'database-ca-retired@12 aws_dms_endpoint.a'],
    ],
    [
      'by the secret that RDS manages',
      endpoint('aurora-postgresql', mode('none'), secret) + managed,
      [
        'endpoint-plaintext@5 aws_dms_endpoint.a',
        'database-requires-tls@5 aws_dms_endpoint.a',
        'endpoint-secret-incomplete@6 aws_dms_endpoint.a',
      ],
    ],
    [
      'by no secret that the provider drops',
      endpoint('docdb', mode('none'), secret) + managed,
      ['endpoint-plaintext@5 aws_dms_endpoint.a', 'endpoint-undetermined@6 aws_dms_endpoint.a'],
    ],
    [
      'by the host in a secret',
      endpoint('postgres', mode('none'), 'secrets_manager_arn = aws_secretsmanager_secret.s.arn') +
        managed +
        block('aws_secretsmanager_secret', 's', ['name = "s"']) +
        block('aws_secretsmanager_secret_version', 'v', [
          'secret_id = aws_secretsmanager_secret.s.id',
          'secret_string = jsonencode({ username = "a", password = "b", host = aws_rds_cluster.db.endpoint, port = 1 })',
        ]),
      ['endpoint-plaintext@5 aws_dms_endpoint.a', 'database-requires-tls@5 aws_dms_endpoint.a'],
    ],
    [
      'Cloud SQL by its address',
      endpoint('mysql', verified, linked, 'server_name = google_sql_database_instance.g.public_ip_address') +
        block('google_sql_database_instance', 'g', ['name = "g"']) +
        block('aws_dms_certificate', 'ca', [
          'certificate_id = "gcp"',
          'certificate_pem = google_sql_database_instance.g.server_ca_cert[0].cert',
        ]),
      ['endpoint-hostname-is-address@7 aws_dms_endpoint.a'],
    ],
    ...['first_ip_address', 'private_ip_address', 'ip_address[0].ip_address'].map(
      (attribute): [string, Files, string[]] => [
        `Cloud SQL by ${attribute}`,
        endpoint('mysql', verified, linked, `server_name = google_sql_database_instance.g.${attribute}`) +
          block('google_sql_database_instance', 'g', ['name = "g"']) +
          block('aws_dms_certificate', 'ca', ['certificate_id = "gcp"', `certificate_pem = ${unknown}`]) +
          declared,
        ['endpoint-hostname-is-address@7 aws_dms_endpoint.a'],
      ],
    ),
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('an engine that is not known has the family of the server', () => {
  const open = (server: string, ...body: string[]) =>
    endpoint('x', ...body, `server_name = ${server}`).replace('"x"', unknown) + declared;
  const undetermined = ['endpoint-undetermined@8 aws_dms_endpoint.a'];
  const plain = ['endpoint-plaintext@5 aws_dms_endpoint.a'];
  test.each<[server: string, rest: string, expected: string[]]>([
    ['aws_db_instance.db.address', instance(`engine = ${unknown}`), plain],
    ['split(":", aws_db_instance.db.endpoint)[0]', instance(`engine = ${unknown}`), plain],
    ['aws_rds_cluster.db.endpoint', cluster(`engine = ${unknown}`), plain],
    [
      'aws_rds_cluster_instance.i.endpoint',
      block('aws_rds_cluster_instance', 'i', ['cluster_identifier = "c"']),
      plain,
    ],
    ['aws_db_proxy.p.endpoint', block('aws_db_proxy', 'p', ['name = "p"']), plain],
    [
      'aws_docdb_cluster.d.endpoint',
      block('aws_docdb_cluster', 'd', ['cluster_identifier = "d"']),
      [...plain, 'database-requires-tls@5 aws_dms_endpoint.a'],
    ],
    ['data.aws_db_instance.d.address', 'data "aws_db_instance" "d" {\n  db_instance_identifier = "d"\n}\n', plain],
    // Redshift, Redis and Kafka are not switched by ssl_mode.
    ['aws_redshift_cluster.r.dns_name', block('aws_redshift_cluster', 'r', ['cluster_identifier = "r"']), undetermined],
    ['aws_instance.i.private_dns', block('aws_instance', 'i', ['ami = "a"']), undetermined],
    ['"db.example.com"', '', undetermined],
    [unknown, '', undetermined],
  ])('%s', (server, rest, expected) => {
    expect(found(open(server, mode('none')) + rest)).toEqual(expected);
  });

  test('and whether that engine has the mode remains open', () => {
    expect(found(open('aws_db_instance.db.address', mode('require')) + instance(`engine = ${unknown}`))).toEqual([
      'endpoint-undetermined@5 aws_dms_endpoint.a',
      'endpoint-server-unverified@5 aws_dms_endpoint.a',
    ]);
  });
});
