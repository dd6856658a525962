import { describe, expect, test } from 'vitest';
import { found, run, words } from './support/run.ts';

/** `aws_dms_data_provider`: its settings blocks are endpoints. */

const ENGINES: Readonly<Record<string, string>> = {
  doc_db_settings: 'docdb',
  ibm_db2_luw_settings: 'db2',
  ibm_db2_zos_settings: 'db2-zos',
  maria_db_settings: 'mariadb',
  microsoft_sql_server_settings: 'sqlserver',
  mongo_db_settings: 'mongodb',
  mysql_settings: 'mysql',
  oracle_settings: 'oracle',
  postgresql_settings: 'postgres',
  redshift_settings: 'redshift',
  sybase_ase_settings: 'sybase',
};

const provider = (block: string, lines: readonly string[], outer = '') =>
  `resource "aws_dms_data_provider" "a" {
  name = "a"
  engine = "${ENGINES[block]}"
${outer === '' ? '' : `  ${outer}\n`}  settings {
    ${block} {
${lines.map((line) => `      ${line}\n`).join('')}    }
  }
}
`;
const certificate = 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:CA"';
const a = 'aws_dms_data_provider.a';
const BY_MODE = [
  'doc_db_settings',
  'maria_db_settings',
  'microsoft_sql_server_settings',
  'mongo_db_settings',
  'mysql_settings',
  'oracle_settings',
  'postgresql_settings',
  'sybase_ase_settings',
];
const DB2 = ['ibm_db2_luw_settings', 'ibm_db2_zos_settings'];

describe.each([...BY_MODE, ...DB2])('%s', (block) => {
  test.each<[string, string[], string[]]>([
    ['no mode', [], [`endpoint-plaintext@5 ${a}`]],
    ['null', ['ssl_mode = null'], [`endpoint-plaintext@6 ${a}`]],
    ['none', ['ssl_mode = "none"'], [`endpoint-plaintext@6 ${a}`]],
    ['a slip', ['ssl_mode = "verify_ca"'], [`endpoint-mode-unsupported@6 ${a}`]],
    ['no certificate', ['ssl_mode = "verify-ca"'], [`endpoint-certificate-missing@5 ${a}`]],
    ['verify-ca', ['ssl_mode = "verify-ca"', certificate], []],
  ])('%s', (_, lines, expected) => {
    expect(found(provider(block, lines))).toEqual(expected);
  });
});

test.each(BY_MODE)('%s takes require, which verifies nothing', (block) => {
  expect(found(provider(block, ['ssl_mode = "require"']))).toEqual([`endpoint-server-unverified@6 ${a}`]);
});

test.each(DB2)('%s takes none or verify-ca only', (block) => {
  for (const mode of ['require', 'verify-full'])
    expect(found(provider(block, [`ssl_mode = "${mode}"`, certificate]))).toEqual([`endpoint-mode-unsupported@6 ${a}`]);
});

describe('settings of another engine', () => {
  const settings = (engine: string, block: string, ...lines: string[]) =>
    found(provider(block, lines).replace(/engine = ".*"/, `engine = ${engine}`)).map((line) => line.replace(/@.*/, ''));
  const verified = ['ssl_mode = "verify-ca"', certificate];

  test.each([
    ['"aurora"', 'mysql_settings'],
    ['"aurora-postgresql"', 'postgresql_settings'],
    ['var.x', 'mysql_settings'],
  ])('engine = %s takes %s', (engine, block) => {
    expect(settings(engine, block, ...verified)).toEqual([]);
  });

  test.each([
    ['"postgres"', 'mysql_settings'],
    ['"aurora"', 'postgresql_settings'],
    ['"mariadb"', 'mysql_settings'],
  ])('engine = %s with %s does not pass', (engine, block) => {
    expect(settings(engine, block, ...verified)).toEqual(['endpoint-undetermined']);
  });

  test('what is wrong with either engine is an error', () => {
    const errors = settings('"postgres"', 'mysql_settings', 'ssl_mode = "none"');
    expect(errors).toEqual(['endpoint-undetermined', 'endpoint-plaintext']);
  });

  test('Redshift has no mode', () => {
    expect(settings('"redshift"', 'mysql_settings', 'ssl_mode = "none"')).toEqual(['endpoint-undetermined']);
    expect(settings('"mysql"', 'redshift_settings')).toEqual(['endpoint-undetermined']);
  });

  test.each([
    ['"MySQL"', ['endpoint-engine-unknown']],
    ['"mysqll"', ['endpoint-engine-unknown']],
    // Engines of endpoints alone.
    ['"kafka"', ['endpoint-undetermined']],
    ['"cockroach"', ['endpoint-undetermined']],
    ['""', ['endpoint-undetermined']],
    ['null', []],
  ])('engine = %s is refused', (engine, expected) => {
    expect(settings(engine, 'mysql_settings', ...verified)).toEqual(expected);
  });

  test.each([
    ['postgresql', 'postgres', true],
    ['aurora-mysql', 'aurora', true],
    ['mysqll', 'mysql', false],
  ])('engine = "%s" is mended', (engine, instead, safe) => {
    const { findings } = run(provider('mysql_settings', verified).replace('"mysql"', `"${engine}"`));
    const finding = findings.find(({ rule }) => rule.id === 'endpoint-engine-unknown')!;
    expect(words(finding)).toMatchObject({
      fact: `${a} (MySQL data provider) has engine = "${engine}", which is not an engine of data providers.`,
      remedy: `Did you mean "${instead}"?`,
    });
    expect(finding.fix).toEqual({ changes: [{ attribute: 'engine', value: `"${instead}"` }], safe });
  });

  test('the Cloud Control API has names of its own', () => {
    const hcl = `resource "awscc_dms_data_provider" "a" {\n  engine = "aurora_postgresql"\n  settings = {\n    postgre_sql_settings = {\n      ssl_mode = "verify-ca"\n      ${certificate}\n    }\n  }\n}\n`;
    expect(found(hcl)).toEqual([]);
  });

  test('it is said which', () => {
    const { findings } = run(provider('mysql_settings', verified).replace('"mysql"', '"postgres"'));
    const { fact, remedy } = words(findings.find(({ rule }) => rule.id === 'endpoint-undetermined')!);
    expect(fact).toContain('because engine is "postgres", but settings has mysql_settings.');
    expect(remedy).toBe('Write postgresql_settings for this engine, or the engine that mysql_settings belongs to.');
  });
});

describe('what is not by mode', () => {
  test('Redshift', () => expect(found(provider('redshift_settings', ['server_name = "x"']))).toEqual([]));
  test('a virtual one', () =>
    expect(found(provider('mysql_settings', ['ssl_mode = "none"'], 'virtual = true'))).toEqual([]));
  test.each([
    ['an offline one', '"s3://bucket/schema.sql"', []],
    ['a path in part', '"s3://${var.x}/schema.sql"', []],
    ['no path', 'null', ['endpoint-plaintext']],
    ['an empty path', '""', ['endpoint-plaintext']],
    ['a path that is unknown', 'var.x', ['endpoint-undetermined']],
  ])('%s', (_, path, expected) => {
    const hcl = `${provider('mysql_settings', ['ssl_mode = "none"', `s3_path = ${path}`])}variable "x" {}\n`;
    expect(found(hcl).map((line) => line.replace(/@.*/, ''))).toEqual(expected);
  });
  test.each(['false', 'null'])('virtual = %s connects', (virtual) =>
    expect(found(provider('mysql_settings', ['ssl_mode = "none"'], `virtual = ${virtual}`))).toEqual([
      `endpoint-plaintext@7 ${a}`,
    ]),
  );
});

describe('not exactly one block', () => {
  const of = (...blocks: string[]) =>
    `resource "aws_dms_data_provider" "a" {\n  engine = "mysql"\n  settings {\n${blocks.map((one) => `    ${one} {\n    }\n`).join('')}  }\n}\n`;
  test.each([
    ['settings has no engine block', of()],
    ['settings has several engine blocks', of('mysql_settings', 'postgresql_settings')],
  ])('%s', (what, hcl) => {
    const { findings } = run(hcl);
    expect(findings.map((finding) => words(finding))).toEqual([
      {
        fact: `${a} (data provider): cannot determine whether the connection is encrypted, because ${what}.`,
        remedy: 'Write exactly one engine block in settings.',
        lines: [],
      },
    ]);
  });
});

describe('undetermined', () => {
  test.each([
    ['the mode', provider('mysql_settings', ['ssl_mode = var.x']), `endpoint-undetermined@10 ${a}`],
    ['virtual', provider('mysql_settings', ['ssl_mode = "none"'], 'virtual = var.x'), `endpoint-undetermined@11 ${a}`],
    ['no block', 'resource "aws_dms_data_provider" "a" {\n  engine = "mysql"\n}\n', `endpoint-undetermined@1 ${a}`],
    [
      'an empty block',
      'resource "aws_dms_data_provider" "a" {\n  engine = "mysql"\n  settings {\n  }\n}\n',
      `endpoint-undetermined@3 ${a}`,
    ],
    [
      'blocks by a variable',
      'resource "aws_dms_data_provider" "a" {\n  engine = "mysql"\n  dynamic "settings" {\n    for_each = var.x\n    content {\n      mysql_settings {\n      }\n    }\n  }\n}\n',
      `endpoint-undetermined@3 ${a}`,
    ],
    [
      'ignore_changes',
      provider(
        'mysql_settings',
        ['ssl_mode = "verify-full"', certificate],
        'lifecycle {\n    ignore_changes = [settings]\n  }',
      ),
      `endpoint-undetermined@9 ${a}`,
    ],
  ])('%s', (_, hcl, expected) => {
    expect(found(`${hcl}variable "x" {}\n`)).toEqual([expected]);
  });

  test('no block: that is what is said', () => {
    const [finding] = run('resource "aws_dms_data_provider" "a" {\n  engine = "mysql"\n}\n').findings;
    expect(words(finding!).fact).toContain('because settings has no engine block.');
  });

  test.each([
    ['virtual', provider('mysql_settings', ['ssl_mode = "none"'], 'virtual = var.x')],
    ['the path', provider('mysql_settings', ['ssl_mode = "none"', 's3_path = var.x'])],
    ['settings', 'resource "aws_dms_data_provider" "a" {\n  engine = "mysql"\n  settings = var.x\n}\n'],
    [
      'the block of the engine',
      'resource "aws_dms_data_provider" "a" {\n  engine = "mysql"\n  settings {\n    dynamic "mysql_settings" {\n      for_each = var.x\n      content {\n        ssl_mode = "none"\n      }\n    }\n  }\n}\n',
    ],
  ])('%s by a variable: that is what is said', (_, hcl) => {
    const { findings } = run(`${hcl}variable "x" {}\n`);
    expect(findings.map(({ rule }) => rule.id)).toEqual(['endpoint-undetermined']);
    expect(words(findings[0]!).fact).toMatch(/because var\.x has no value/);
  });

  test('a failing value fails, whatever is ignored', () => {
    const hcl = provider('mysql_settings', ['ssl_mode = "none"'], 'lifecycle {\n    ignore_changes = all\n  }');
    expect(found(hcl)).toEqual([`endpoint-plaintext@9 ${a}`]);
  });
});

describe('in worlds, and through a module with for_each', () => {
  test('a mode by a condition', () => {
    const hcl = `variable "env" {}\n${provider('mysql_settings', ['ssl_mode = var.env == "prod" ? "require" : "none"'])}`;
    expect(found(hcl)).toEqual([
      `endpoint-server-unverified@7 ${a} when var.env is "prod"`,
      `endpoint-plaintext@7 ${a} when var.env is not "prod"`,
    ]);
  });
  test('the entry that lacks the mode', () => {
    const files = {
      'main.tf':
        'module "p" {\n  source = "./p"\n  all = {\n    x = { mode = "verify-full", ca = "arn:aws:dms:eu-west-1:123456789012:cert:CA" }\n    y = {}\n  }\n}\n',
      'p/main.tf': `variable "all" {}\n${provider('mysql_settings', ['ssl_mode = try(each.value.mode, null)', 'certificate_arn = try(each.value.ca, null)'], 'for_each = var.all')}`,
    };
    expect(found(files)).toEqual([
      'endpoint-plaintext@5 module.p.aws_dms_data_provider.this["y"]'.replace('this', 'a'),
    ]);
  });
});

describe('certificates', () => {
  const ca = 'resource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n  certificate_pem = "x"\n}\n';
  test('an attribute that is not there', () => {
    const hcl = provider('mysql_settings', [
      'ssl_mode = "verify-full"',
      'certificate_arn = aws_dms_certificate.ca.arn',
    ]);
    expect(found(hcl + ca)).toEqual([`endpoint-certificate-dangling@7 ${a}`]);
  });
  test('an ACM certificate', () => {
    const hcl = provider('mysql_settings', [
      'ssl_mode = "verify-full"',
      'certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/x"',
    ]);
    expect(found(hcl)).toEqual([`endpoint-certificate-foreign@7 ${a}`]);
  });
  test('with require it has no effect', () => {
    expect(found(provider('mysql_settings', ['ssl_mode = "require"', certificate]))).toContain(
      `endpoint-certificate-unused@7 ${a}`,
    );
  });
  test('one that a data provider uses is no orphan', () => {
    const hcl = provider('mysql_settings', [
      'ssl_mode = "verify-full"',
      'certificate_arn = aws_dms_certificate.ca.certificate_arn',
    ]);
    expect(run(hcl + ca).findings.map(({ rule }) => rule.id)).not.toContain('certificate-orphaned');
  });
});

test('the host name', () => {
  const full = (server: string) =>
    found(provider('mysql_settings', [`server_name = "${server}"`, 'ssl_mode = "verify-full"', certificate]));
  expect(full('10.0.0.1')).toEqual([`endpoint-hostname-is-address@6 ${a}`]);
  expect(full('db.example.com')).toEqual([]);
  const ca = provider('mysql_settings', ['server_name = "db.example.com"', 'ssl_mode = "verify-ca"', certificate]);
  expect(found(ca)).toEqual([`endpoint-hostname-unverified@7 ${a}`]);
});

test('a database of the configuration that forces TLS', () => {
  const hcl = provider('postgresql_settings', ['server_name = aws_db_instance.db.address', 'ssl_mode = "none"']);
  const database = 'resource "aws_db_instance" "db" {\n  engine = "postgres"\n  engine_version = "16"\n}\n';
  expect(run(hcl + database).findings.map(({ rule }) => rule.id)).toEqual([
    'endpoint-plaintext',
    'database-requires-tls',
  ]);
});

test('messages call it what it is', () => {
  const [finding] = run(provider('mysql_settings', [])).findings;
  expect(words(finding!).fact).toBe(
    'aws_dms_data_provider.a (MySQL data provider) sends its traffic in clear text: ssl_mode is not set, and DMS then uses "none".',
  );
});
