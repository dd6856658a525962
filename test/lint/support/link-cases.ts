import type { LinkName } from '../../../src/dms/connection/links.ts';
import { CERTIFICATE_FILES } from '../../rules/support/certificate-files.ts';
import { block } from '../../rules/support/configuration.ts';

/** Links of connections that hold, that do not, and that can't be told. What is marked `@name` may come from a variable. */

export interface Case {
  readonly name: string;
  readonly link: LinkName;
  /** With the rule that says so. */
  readonly answer: 'yes' | 'unknown' | `no ${string}`;
  readonly engine: string;
  readonly body: readonly string[];
  /** What the endpoint gets from outside, by the names of variables. */
  readonly given: Readonly<Record<string, string>>;
  readonly rest: string;
}

const endpoint = ({ engine, body }: Case) =>
  block('aws_dms_endpoint', 'a', [
    'endpoint_id = "a"',
    'endpoint_type = "target"',
    `engine_name = "${engine}"`,
    ...body,
  ]);
const UNKNOWN = 'variable "unknown" {}\n';

/** In one module. */
export function inOne(one: Case): Record<string, string> {
  const whole = endpoint(one).replace(/@(\w+)/g, (_, name: string) => one.given[name]!);
  return { ...CERTIFICATE_FILES, 'main.tf': `${whole}${one.rest}${UNKNOWN}` };
}

/** With the endpoint in a module of its own. */
export function across(one: Case): Record<string, string> {
  const names = Object.keys(one.given);
  const passed = names.map((name) => `  ${name} = ${one.given[name]}\n`).join('');
  const rest = one.rest.replaceAll('aws_dms_endpoint.a.endpoint_arn', 'module.m.arn');
  return {
    ...CERTIFICATE_FILES,
    'main.tf': `module "m" {\n  source = "./m"\n${passed}}\n${rest}${UNKNOWN}`,
    'm/main.tf': `${endpoint(one).replace(/@(\w+)/g, 'var.$1')}${names.map((name) => `variable "${name}" {}\n`).join('')}output "arn" {\n  value = aws_dms_endpoint.a.endpoint_arn\n}\n`,
  };
}

type Rest = Partial<Pick<Case, 'engine' | 'given' | 'rest'>>;
const of =
  (link: LinkName) =>
  (name: string, answer: Case['answer'], body: readonly string[], more: Rest = {}): Case => ({
    engine: 'postgres',
    given: {},
    rest: '',
    link,
    name,
    answer,
    body,
    ...more,
  });

const ELSEWHERE = '"db.example.com"';
const RDS = '"orders.abc123.eu-west-1.rds.amazonaws.com"';
const ACM = '"arn:aws:acm:us-east-1:123456789012:certificate/149868af-1cc0-4a62-b881-d5111725e9cf"';
const CERT = '"arn:aws:dms:eu-west-1:123456789012:cert:ABC"';
const db = (...body: string[]) =>
  block('aws_db_instance', 'db', ['identifier = "db"', 'instance_class = "db.t3.micro"', ...body]);
const parameters = (name: string, value: string) =>
  block('aws_db_parameter_group', 'g', [
    'name = "g"',
    'family = "any"',
    `parameter {\n    name = "${name}"\n    value = ${value}\n  }`,
  ]);
const grouped = 'parameter_group_name = aws_db_parameter_group.g.name';
const to = (name: string) => [`server_name = @${name}`];
const database = { host: 'aws_db_instance.db.address' };
const ca = (file: string) =>
  block('aws_dms_certificate', 'ca', ['certificate_id = "ca"', `certificate_pem = file("${file}.pem")`]);
const verifying = (...body: string[]) => ['ssl_mode = "verify-full"', 'certificate_arn = @ca', ...body];
const OWN_CA = 'aws_dms_certificate.ca.certificate_arn';

const mode = of('mode');
const name = of('name');
const server = of('server');
const port = of('port');
const network = of('network');
const offered = of('tls-offered');
const required = of('tls-required');
const version = of('tls-version');
const certificate = of('certificate');
const authority = of('ca');
const certificateName = of('certificate-name');
const secret = of('secret');
const authentication = of('authentication');

interface Ways {
  /** The ports of the rule of the database's group. */
  readonly port?: string;
  /** Whom it lets in. */
  readonly who?: string;
  readonly groups?: string;
  readonly more?: string;
}

/** A task on an instance whose group lets everything out, to a database whose group has one rule for what comes in. */
const networked = ({
  port = '5432',
  who = 'security_groups = [aws_security_group.out.id]',
  groups = '[aws_security_group.in.id]',
  more = '',
}: Ways = {}): Rest => ({
  given: database,
  rest: [
    db('engine = "postgres"', `vpc_security_group_ids = ${groups}`),
    block('aws_dms_replication_task', 't', [
      'replication_task_id = "t"',
      'migration_type = "full-load"',
      'table_mappings = "{}"',
      'source_endpoint_arn = "arn:aws:dms:eu-west-1:123456789012:endpoint:S"',
      'replication_instance_arn = aws_dms_replication_instance.i.replication_instance_arn',
      'target_endpoint_arn = aws_dms_endpoint.a.endpoint_arn',
    ]),
    block('aws_dms_replication_instance', 'i', [
      'replication_instance_id = "i"',
      'replication_instance_class = "dms.t3.small"',
      'vpc_security_group_ids = [aws_security_group.out.id]',
    ]),
    block('aws_security_group', 'out', [
      'egress {\n    from_port = 0\n    to_port = 0\n    protocol = "-1"\n    cidr_blocks = ["0.0.0.0/0"]\n  }',
    ]),
    block('aws_security_group', 'in', [
      `ingress {\n    from_port = ${port}\n    to_port = ${port}\n    protocol = "tcp"\n    ${who}\n  }`,
    ]),
    more,
  ].join(''),
});

const toPort = [...to('host'), 'port = 5432'];

/** A rule of its own that lets all in. */
const elsewhere = (count: string) =>
  block('aws_vpc_security_group_ingress_rule', 'r', [
    count,
    'security_group_id = aws_security_group.in.id',
    'cidr_ipv4 = "0.0.0.0/0"',
    'ip_protocol = "tcp"',
    'from_port = 5432',
    'to_port = 5432',
  ]);

const documentdb = (tls: string): Rest => ({
  engine: 'docdb',
  given: { host: 'aws_docdb_cluster.d.endpoint' },
  rest:
    block('aws_docdb_cluster', 'd', [
      'cluster_identifier = "d"',
      'db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.g.name',
    ]) +
    block('aws_docdb_cluster_parameter_group', 'g', [
      'name = "g"',
      'family = "docdb5.0"',
      `parameter {\n    name = "tls"\n    value = ${tls}\n  }`,
    ]),
});

const mysql = (versions: string): Rest => ({
  engine: 'mysql',
  given: database,
  rest: db('engine = "mysql"', grouped) + parameters('tls_version', versions),
});

const written = (content: string): Rest => ({
  given: { secret: 'aws_secretsmanager_secret.s.arn' },
  rest:
    block('aws_secretsmanager_secret', 's', ['name = "s"']) +
    block('aws_secretsmanager_secret_version', 'v', [
      'secret_id = aws_secretsmanager_secret.s.id',
      `secret_string = jsonencode(${content})`,
    ]),
});

const record = block('aws_route53_record', 'r', [
  'zone_id = "Z"',
  'name = "db.example.com"',
  'type = "CNAME"',
  'ttl = 60',
  `records = [${RDS}]`,
]);

const kafka = (protocol: string, ...settings: string[]) => [
  `kafka_settings {\n    broker = @broker\n    security_protocol = ${protocol}\n    ${settings.join('\n    ')}\n  }`,
];
const msk = (listener: string): Rest => ({
  engine: 'kafka',
  given: { broker: `"b-1.x.abc123.c2.kafka.eu-west-1.amazonaws.com:${listener}"` },
});

const SECRET = [
  'secrets_manager_arn = @secret',
  'secrets_manager_access_role_arn = "arn:aws:iam::123456789012:role/dms"',
];
const LOGIN = ['sasl_username = "dms"', 'sasl_password = "x"'];
const MUTUAL =
  'tls {\n      certificate_authority_arns = ["arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/a"]\n    }';
const cluster = (attribute: string, clients: string, encryption = '"TLS"'): Rest => ({
  engine: 'kafka',
  given: { broker: `aws_msk_cluster.c.bootstrap_brokers_${attribute}` },
  rest: block('aws_msk_cluster', 'c', [
    'cluster_name = "c"',
    'kafka_version = "3.8.x"',
    'number_of_broker_nodes = 2',
    'broker_node_group_info {\n    instance_type = "kafka.m7g.large"\n    client_subnets = ["subnet-1"]\n    security_groups = ["sg-1"]\n  }',
    ...(clients === '' ? [] : [`client_authentication {\n    ${clients}\n  }`]),
    `encryption_info {\n    encryption_in_transit {\n      client_broker = ${encryption}\n    }\n  }`,
  ]),
});

export const CASES: readonly Case[] = [
  mode('a mode', 'yes', ['ssl_mode = @mode'], { given: { mode: '"require"' } }),
  mode('no settings block', 'unknown', [], { engine: 'opensearch' }),
  mode('no such mode', 'no endpoint-mode-unsupported', ['ssl_mode = @mode'], { given: { mode: '"required"' } }),
  mode('no value', 'unknown', ['ssl_mode = @mode'], { given: { mode: 'var.unknown' } }),

  name('a host name', 'yes', to('host'), { given: { host: ELSEWHERE } }),
  name('a URI', 'no endpoint-server-name-invalid', to('host'), { given: { host: '"https://db.example.com"' } }),
  name('a host name with a port', 'no endpoint-server-name-invalid', to('host'), {
    given: { host: 'aws_db_instance.db.endpoint' },
    rest: db('engine = "postgres"'),
  }),
  name('the host of an address', 'yes', to('host'), {
    given: { host: 'split(":", aws_db_instance.db.endpoint)[0]' },
    rest: db('engine = "postgres"'),
  }),
  name('white space', 'no endpoint-server-name-invalid', to('host'), { given: { host: '"db.example.com "' } }),
  name('an address', 'yes', to('host'), { given: { host: '"10.0.0.1"' } }),
  name('no value', 'unknown', to('host'), { given: { host: 'var.unknown' } }),

  server('a database', 'yes', to('host'), { given: database, rest: db('engine = "postgres"') }),
  server('a name that AWS gives', 'yes', to('host'), { given: { host: RDS } }),
  server('a record in front of a name that AWS gives', 'yes', to('host'), {
    given: { host: 'aws_route53_record.r.fqdn' },
    rest: record,
  }),
  server('a data source', 'yes', to('host'), {
    given: { host: 'data.aws_db_instance.d.address' },
    rest: 'data "aws_db_instance" "d" {\n  db_instance_identifier = "d"\n}\n',
  }),
  server('brokers by a data source', 'yes', kafka('"ssl-encryption"'), {
    engine: 'kafka',
    given: { broker: 'data.aws_msk_bootstrap_brokers.b.bootstrap_brokers_tls' },
    rest: 'data "aws_msk_bootstrap_brokers" "b" {\n  cluster_arn = var.unknown\n}\n',
  }),
  server('a load balancer', 'unknown', to('host'), {
    given: { host: 'aws_lb.l.dns_name' },
    rest: block('aws_lb', 'l', ['name = "l"']),
  }),
  server(
    'a domain in a URI',
    'yes',
    [
      'elasticsearch_settings {\n    endpoint_uri = @uri\n    service_access_role_arn = "arn:aws:iam::123456789012:role/dms"\n  }',
    ],
    {
      engine: 'opensearch',
      given: { uri: '"https://${aws_opensearch_domain.o.endpoint}"' },
      rest: block('aws_opensearch_domain', 'o', ['domain_name = "o"']),
    },
  ),
  server('an instance of its owner', 'unknown', to('host'), {
    given: { host: 'aws_instance.i.private_ip' },
    rest: block('aws_instance', 'i', ['ami = "ami-1"', 'instance_type = "t3.micro"']),
  }),
  server('a name of someone', 'unknown', to('host'), { given: { host: ELSEWHERE } }),
  server('no value', 'unknown', to('host'), { given: { host: 'var.unknown' } }),

  port('a number', 'yes', [...to('host'), 'port = @port'], { given: { host: ELSEWHERE, port: '5432' } }),
  port('0 is none', 'unknown', [...to('host'), 'port = @port'], { given: { host: ELSEWHERE, port: '0' } }),
  port('too large a number', 'unknown', [...to('host'), 'port = @port'], { given: { host: ELSEWHERE, port: '65536' } }),
  port('a listener without TLS', 'no endpoint-port-mismatch', kafka('"ssl-encryption"'), msk('9092')),
  port('a listener of TLS', 'yes', kafka('"ssl-encryption"'), msk('9094')),
  port('a public listener', 'yes', kafka('"ssl-encryption"'), msk('9194')),
  port('a listener of IPv6', 'yes', kafka('"ssl-encryption"'), msk('20094')),
  port('a listener for IAM', 'no endpoint-port-mismatch', kafka('"sasl-ssl"'), msk('9098')),
  port(
    'a listener of the cluster',
    'yes',
    kafka('"sasl-ssl"', ...LOGIN),
    cluster('sasl_scram', 'sasl {\n      scram = true\n    }'),
  ),
  port(
    'a listener that the cluster does not have',
    'no endpoint-port-mismatch',
    kafka('"sasl-ssl"', ...LOGIN),
    cluster('sasl_scram', 'sasl {\n      iam = true\n    }'),
  ),
  port(
    'a listener that is not known',
    'unknown',
    kafka('"sasl-ssl"', ...LOGIN),
    cluster('sasl_scram', 'sasl {\n      scram = var.unknown\n    }'),
  ),
  port('clients without a certificate', 'no endpoint-port-mismatch', kafka('"ssl-encryption"'), cluster('tls', MUTUAL)),
  port(
    'clients with a certificate, or not',
    'yes',
    kafka('"ssl-encryption"'),
    cluster('tls', `${MUTUAL}\n    unauthenticated = true`),
  ),
  port('no TLS at all', 'unknown', kafka('"ssl-encryption"'), cluster('tls', '', '"PLAINTEXT"')),
  port('no value', 'unknown', [...to('host'), 'port = @port'], { given: { host: ELSEWHERE, port: 'var.unknown' } }),

  network('an open port', 'yes', toPort, networked()),
  network('a port open to all', 'yes', toPort, networked({ who: 'cidr_blocks = ["0.0.0.0/0"]' })),
  network('one rule of several', 'yes', toPort, networked({ port: '3306', more: elsewhere('count = 1') })),
  // Rules may be added by another configuration: what blocks is a note.
  network('another one', 'unknown', toPort, networked({ port: '3306' })),
  network('groups that are not known', 'unknown', toPort, networked({ groups: '[var.unknown]' })),
  network('a rule for ports that are not known', 'unknown', toPort, networked({ port: 'var.unknown' })),
  network(
    'a rule for networks that are not known',
    'unknown',
    toPort,
    networked({ who: 'cidr_blocks = [var.unknown]' }),
  ),
  network('a rule for a part of all networks', 'unknown', toPort, networked({ who: 'cidr_blocks = ["10.0.0.0/8"]' })),
  network('a rule for a prefix list', 'unknown', toPort, networked({ who: 'prefix_list_ids = ["pl-1"]' })),
  network('a rule for IPv6', 'unknown', toPort, networked({ who: 'ipv6_cidr_blocks = ["::/0"]' })),
  network('a rule for another group', 'unknown', toPort, networked({ who: 'security_groups = ["sg-1"]' })),
  network(
    'a rule that may not be there',
    'unknown',
    toPort,
    networked({ port: '3306', more: elsewhere('count = var.unknown') }),
  ),

  offered('RDS', 'yes', ['ssl_mode = "require"', ...to('host')], { given: database, rest: db('engine = "postgres"') }),
  offered('off', 'no database-offers-no-tls', ['ssl_mode = "verify-full"', ...to('host')], documentdb('"disabled"')),
  offered(
    'brokers without it',
    'no database-offers-no-tls',
    kafka('"ssl-encryption"'),
    cluster('tls', '', '"PLAINTEXT"'),
  ),
  offered('brokers with it', 'yes', kafka('"ssl-encryption"'), cluster('tls', '', '"TLS_PLAINTEXT"')),
  offered('no value', 'unknown', ['ssl_mode = "verify-full"', ...to('host')], documentdb('var.unknown')),

  required('brokers of TLS, without it', 'no database-requires-tls', kafka('"plaintext"'), {
    ...cluster('tls', ''),
    given: { broker: 'aws_msk_cluster.c.bootstrap_brokers' },
  }),
  required('nobody asks', 'yes', ['ssl_mode = "none"', ...to('host')], {
    given: database,
    rest: db('engine = "postgres"', grouped) + parameters('rds.force_ssl', '"0"'),
  }),
  required('TLS, without it', 'no database-requires-tls', ['ssl_mode = "none"', ...to('host')], {
    given: database,
    rest: db('engine = "postgres"', grouped) + parameters('rds.force_ssl', '"1"'),
  }),
  required('no value', 'unknown', ['ssl_mode = "none"', ...to('host')], {
    given: database,
    rest: db('engine = "postgres"', grouped) + parameters('rds.force_ssl', 'var.unknown'),
  }),

  version('one that DMS has', 'yes', ['ssl_mode = "verify-ca"', ...to('host')], mysql('"TLSv1.2"')),
  version(
    'one that it has not',
    'no database-tls-version-unsupported',
    ['ssl_mode = "verify-ca"', ...to('host')],
    mysql('"TLSv1.3"'),
  ),
  version('no value', 'unknown', ['ssl_mode = "verify-ca"', ...to('host')], mysql('var.unknown')),

  certificate('a resource', 'yes', verifying(...to('host')), {
    given: { host: ELSEWHERE, ca: OWN_CA },
    rest: ca('root'),
  }),
  certificate('one elsewhere', 'yes', verifying(...to('host')), { given: { host: ELSEWHERE, ca: CERT } }),
  certificate('one of ACM', 'no endpoint-certificate-foreign', verifying(...to('host')), {
    given: { host: ELSEWHERE, ca: ACM },
  }),
  certificate('no value', 'unknown', verifying(...to('host')), { given: { host: ELSEWHERE, ca: 'var.unknown' } }),

  authority('of the region', 'yes', verifying(...to('host')), {
    given: { host: RDS, ca: OWN_CA },
    rest: ca('rds-eu-west-1'),
  }),
  authority('of another region', 'no certificate-wrong-authority', verifying(...to('host')), {
    given: { host: RDS, ca: OWN_CA },
    rest: ca('rds-us-east-1'),
  }),
  authority('not of AWS', 'no certificate-wrong-authority', verifying(...to('host')), {
    given: { host: RDS, ca: OWN_CA },
    rest: ca('root'),
  }),
  authority('of a server of one’s own', 'unknown', verifying(...to('host')), {
    given: { host: ELSEWHERE, ca: OWN_CA },
    rest: ca('root'),
  }),
  authority('fetched', 'yes', verifying(...to('host')), {
    given: { host: RDS, ca: OWN_CA },
    rest: `${block('aws_dms_certificate', 'ca', ['certificate_id = "ca"', 'certificate_pem = data.http.ca.response_body'])}data "http" "ca" {\n  url = "https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem"\n}\n`,
  }),
  authority('elsewhere', 'unknown', verifying(...to('host')), { given: { host: RDS, ca: CERT } }),

  certificateName('that of AWS', 'yes', verifying(...to('host')), { given: { host: RDS, ca: CERT } }),
  certificateName('a record', 'no endpoint-hostname-mismatch', verifying(...to('host')), {
    given: { host: 'aws_route53_record.r.fqdn', ca: CERT },
    rest: record,
  }),
  certificateName('an address', 'no endpoint-hostname-is-address', verifying(...to('host')), {
    given: { host: '"10.0.0.1"', ca: CERT },
  }),
  certificateName('someone else’s', 'unknown', verifying(...to('host')), { given: { host: ELSEWHERE, ca: CERT } }),

  secret(
    'all of it',
    'yes',
    SECRET,
    written('{ username = "a", password = "b", host = "c.example.com", port = 5432 }'),
  ),
  secret('half of it', 'no endpoint-secret-incomplete', SECRET, written('{ username = "a", password = "b" }')),
  secret('the one that RDS manages', 'no endpoint-secret-incomplete', SECRET, {
    given: { secret: 'aws_db_instance.db.master_user_secret[0].secret_arn' },
    rest: db('engine = "postgres"', 'manage_master_user_password = true'),
  }),
  secret('one elsewhere', 'unknown', SECRET, {
    given: { secret: '"arn:aws:secretsmanager:eu-west-1:123456789012:secret:s-abc123"' },
  }),

  authentication(
    'user and password',
    'yes',
    kafka('"sasl-ssl"', 'sasl_username = "dms"', 'sasl_password = "x"'),
    msk('9096'),
  ),
  authentication(
    'no password',
    'no endpoint-authentication-incomplete',
    kafka('"sasl-ssl"', 'sasl_username = "dms"'),
    msk('9096'),
  ),
  authentication('no value', 'unknown', kafka('@protocol', 'sasl_username = "dms"', 'sasl_password = "x"'), {
    ...msk('9096'),
    given: { ...msk('9096').given, protocol: 'var.unknown' },
  }),
];

/** A password that is a variable without a value. */
export const PASSWORD = authentication(
  '',
  'unknown',
  kafka('"sasl-ssl"', 'sasl_username = "dms"', 'sasl_password = @password'),
  {
    ...msk('9096'),
    given: { ...msk('9096').given, password: 'var.unknown' },
  },
);
