import { expect, test } from 'vitest';
import type { EngineOf } from '../../src/dms/endpoint.ts';
import type { Field } from '../../src/dms/field.ts';
import { describeReason } from '../../src/graph/reason.ts';
import { block } from '../rules/support/configuration.ts';
import { endpointsIn } from './endpoints.ts';

/** How a data provider is read: its engine, and the mode in the block of that engine. docs/facts.md, section 1. */

const provider = (...lines: string[]) => `${block('aws_dms_data_provider', 'a', lines)}variable "x" {}\n`;
const settings = (...lines: string[]) => `settings {\n${lines.map((line) => `    ${line}\n`).join('')}  }`;
const of = (name: string, ...lines: string[]) =>
  `${name}_settings {\n${lines.map((line) => `      ${line}\n`).join('')}    }`;
const MYSQL = settings(of('mysql', 'ssl_mode = "none"'));
const path = (value: string) => settings(of('mysql', `s3_path = ${value}`));

function engineOf(engine: EngineOf): string {
  if (engine.state === 'known')
    return `${engine.engine.title}${engine.doubt === undefined ? '' : `, though ${describeReason(engine.doubt)}`}`;
  return engine.state === 'undetermined' ? fieldOf(engine.field) : engine.state;
}

function fieldOf(field: Field): string {
  if (field.state === 'set') return field.value;
  return field.state === 'absent' ? 'absent' : `${field.state}: ${describeReason(field.reason)}`;
}

const NO_BLOCK = 'undetermined: settings has no engine block';
const SEVERAL = 'undetermined: settings has several engine blocks';
const UNKNOWN = 'undetermined: var.x has no value and no default';
const IN_MYSQL = 'settings.mysql_settings.ssl_mode';
const NOWHERE = 'settings.ssl_mode';
const dynamic = (name: string) => `dynamic "${name}" {\n    for_each = var.x\n    content {}\n  }`;

test.each<[name: string, hcl: string, engine: string, place: string, mode: string]>([
  ['no settings', provider(), NO_BLOCK, NOWHERE, 'absent'],
  ['empty settings', provider(settings()), NO_BLOCK, NOWHERE, NO_BLOCK],
  ['a block that is none', provider(settings(of('unheard_of'))), NO_BLOCK, NOWHERE, NO_BLOCK],
  ['a block', provider(MYSQL), 'MySQL', IN_MYSQL, 'none'],
  ['an empty one', provider(settings(of('mysql'))), 'MySQL', IN_MYSQL, 'absent'],
  ['two', provider(settings(of('mysql', 'ssl_mode = "none"'), of('oracle'))), SEVERAL, IN_MYSQL, SEVERAL],
  ['settings that are not known', provider(dynamic('settings')), UNKNOWN, NOWHERE, UNKNOWN],
  ['a block that is not known', provider(settings(dynamic('mysql_settings'))), 'MySQL', IN_MYSQL, UNKNOWN],
  ['virtual', provider('virtual = true', MYSQL), 'virtual', IN_MYSQL, 'none'],
  ['not virtual', provider('virtual = false', MYSQL), 'MySQL', IN_MYSQL, 'none'],
  ['not said to be', provider('virtual = null', MYSQL), 'MySQL', IN_MYSQL, 'none'],
  ['perhaps virtual', provider('virtual = var.x', MYSQL), UNKNOWN, IN_MYSQL, 'none'],
  [
    'a list is no bool',
    provider('virtual = [true]', MYSQL),
    'undetermined: virtual is not a simple value',
    IN_MYSQL,
    'none',
  ],
  [
    'what is an error',
    provider('virtual = tonumber("x")', MYSQL),
    'error: the argument "v" of tonumber() has the wrong type. A number is required',
    IN_MYSQL,
    'none',
  ],
  ['files in S3', provider(path('"s3://x"')), 'offline', IN_MYSQL, 'absent'],
  ['no files', provider(path('""')), 'MySQL', IN_MYSQL, 'absent'],
  ['none said', provider(path('null')), 'MySQL', IN_MYSQL, 'absent'],
  ['perhaps files', provider(path('var.x')), UNKNOWN, IN_MYSQL, 'absent'],
  ['files somewhere', provider(path('"s3://${var.x}"')), 'offline', IN_MYSQL, 'absent'],
  ['files somewhere else', provider(path('"${var.x}/x"')), 'offline', IN_MYSQL, 'absent'],
  ['its own engine', provider('engine = "mysql"', MYSQL), 'MySQL', IN_MYSQL, 'none'],
  ['one that has the same block', provider('engine = "aurora"', MYSQL), 'MySQL', IN_MYSQL, 'none'],
  [
    'another',
    provider('engine = "aurora-postgresql"', settings(of('postgresql'))),
    'PostgreSQL',
    'settings.postgresql_settings.ssl_mode',
    'absent',
  ],
  [
    'an engine of another block',
    provider('engine = "postgres"', MYSQL),
    'MySQL, though engine is "postgres", but settings has mysql_settings',
    IN_MYSQL,
    'none',
  ],
  [
    'one without a mode',
    provider('engine = "redshift"', MYSQL),
    'undetermined: engine is "redshift", but settings has mysql_settings',
    IN_MYSQL,
    'none',
  ],
  ['an engine that is none', provider('engine = "cockroach"', MYSQL), 'MySQL', IN_MYSQL, 'none'],
  ['an engine that is not known', provider('engine = var.x', MYSQL), 'MySQL', IN_MYSQL, 'none'],
])('%s', (_, hcl, engine, place, mode) => {
  const [endpoint] = endpointsIn(hcl);
  expect([engineOf(endpoint!.engine), endpoint!.path('ssl_mode'), fieldOf(endpoint!.modeField)]).toEqual([
    engine,
    place,
    mode,
  ]);
});

test.each([
  ['doc_db', 'Amazon DocumentDB', 'pem', ['none', 'require', 'verify-ca', 'verify-full']],
  ['ibm_db2_luw', 'Db2 LUW', 'pem', ['none', 'verify-ca']],
  ['ibm_db2_zos', 'Db2 for z/OS', 'pem', ['none', 'verify-ca']],
  ['maria_db', 'MariaDB', 'pem', ['none', 'require', 'verify-ca', 'verify-full']],
  ['microsoft_sql_server', 'SQL Server', 'pem', ['none', 'require', 'verify-ca', 'verify-full']],
  ['mongo_db', 'MongoDB', 'pem', undefined],
  ['mysql', 'MySQL', 'pem', ['none', 'require', 'verify-ca', 'verify-full']],
  ['oracle', 'Oracle', 'either', ['none', 'require', 'verify-ca', 'verify-full']],
  ['postgresql', 'PostgreSQL', 'pem', ['none', 'require', 'verify-ca', 'verify-full']],
  ['redshift', 'Amazon Redshift', 'none', ['none']],
  ['sybase_ase', 'SAP ASE', 'pem', undefined],
])('%s_settings', (name, title, certificate, modes) => {
  const [endpoint] = endpointsIn(provider(settings(of(name))));
  const { engine } = endpoint!;
  expect(engine.state === 'known' && engine.engine).toMatchObject({ title, certificate, modes });
  expect([endpoint!.kind, endpoint!.resource.type]).toEqual(['data-provider', 'aws_dms_data_provider']);
});
