import { expect, test } from 'vitest';
import { attributeOf } from '../../src/dms/database/database.ts';
import { oraclePortsOf } from '../../src/dms/database/oracle-port.ts';
import { block, endpoint, lifecycle } from '../rules/support/configuration.ts';
import { instance } from '../rules/support/databases.ts';
import { of, toldOf } from './database-text.ts';
import { endpointIn } from './server-text.ts';

/** The ports of RDS for Oracle: that of the instance speaks no TLS, the option SSL has one of its own (docs/facts.md, section 6). */

const AT = 'server_name = aws_db_instance.db.address';
const OPTIONED = ['engine = "oracle-ee"', 'option_group_name = aws_db_option_group.o.name'];
const options = block('aws_db_option_group', 'o', [
  'name = "o"',
  'option {',
  'option_name = "SSL"',
  'port = 2500',
  '}',
]);
const at = (port: string, ...db: string[]) => endpoint('oracle', AT, port) + instance(...db) + options;

test.each<[name: string, hcl: string, right: string | undefined, isClear: boolean]>([
  ['the port of the option', at('port = 2500', ...OPTIONED), '2500', false],
  ['the port of Oracle', at('port = 1521', ...OPTIONED), '2500', true],
  ['the port of the instance', at('port = aws_db_instance.db.port', ...OPTIONED), '2500', true],
  ['its number', at('port = 1600', ...OPTIONED, 'port = 1600'), '2500', true],
  ['another number', at('port = 2500', ...OPTIONED, 'port = 1600'), '2500', false],
  ['a number beside one that is not known', at('port = 1600', ...OPTIONED, 'port = var.u'), '2500', false],
  ['no port', at('', ...OPTIONED), '2500', false],
  ['a variable', at('port = var.u', ...OPTIONED), '2500', false],
  [
    'the port of another instance',
    at('port = aws_db_instance.e.port', ...OPTIONED) + instance().replace('"db"', '"e"'),
    '2500',
    false,
  ],
  [
    'another attribute',
    at('port = aws_db_instance.db.allocated_storage', ...OPTIONED, 'allocated_storage = var.u'),
    '2500',
    false,
  ],
  ['without options', at('port = 2500', 'engine = "oracle-ee"'), undefined, false],
  ['another engine', at('port = 1600', 'engine = "postgres"', 'port = 1600'), undefined, false],
  ['a server elsewhere', endpoint('oracle', 'server_name = "db.example.com"', 'port = 1521'), undefined, true],
])('%s', (_, hcl, right, isClear) => {
  expect(oraclePortsOf(endpointIn(`${hcl}variable "u" {}\n`))).toMatchObject({ right, isClear });
});

test.each(['[port]', 'all'])('what something else sets is undetermined: %s', (what) => {
  const hcl = of('aws_db_instance', 'port = 1', lifecycle(`ignore_changes = ${what}`));
  expect(toldOf((database) => attributeOf(database, 'port'), hcl)).toEqual({
    state: 'undetermined',
    reason: { kind: 'ignored-changes', attribute: 'port' },
    location: 2,
    madeFrom: [],
    prefix: '',
    suffix: '',
    hidden: false,
  });
});
