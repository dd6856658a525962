import { expect, test } from 'vitest';
import { ENGINES, intendedEngine, MODES, NOT_BY_MODE, strongestMode, sureEngine } from '../../src/dms/engines.ts';
import { MODE_MEANINGS } from '../../src/dms/mode-meanings.ts';
import { modeOptions } from '../../src/dms/mode-options.ts';
import { CA, LINK, VARIABLES } from '../rules/support/fixes.ts';
import { source } from '../rules/support/source-endpoint.ts';
import { endpointsIn } from './endpoints.ts';

/** The engines, their modes, and what people write for them: docs/facts.md, section 2. */

test('each mode means something', () => {
  expect(Object.keys(MODE_MEANINGS)).toEqual([...MODES]);
});

test.each([
  ['mysql', 'mode', 'verify-full'],
  ['postgres', 'mode', 'verify-full'],
  ['oracle', 'mode', 'verify-ca'],
  ['db2', 'mode', 'verify-ca'],
  ['docdb', 'mode', 'verify-full'],
  ['babelfish', 'undocumented', 'verify-full'],
  ['kinesis', 'always', 'none'],
  ['kafka', 'settings', 'none'],
] as const)('%s has its switch in %s, and at most %s', (name, where, strongest) => {
  const engine = ENGINES.get(name)!;
  expect([engine.switch, strongestMode(engine)]).toEqual([where, strongest]);
  expect(NOT_BY_MODE.includes(name)).toBe(where !== 'mode');
});

test.each<[written: string, sure: string | undefined, meant?: string]>([
  ['postgresql', 'postgres'],
  ['PostgreSQL', 'postgres'],
  ['pgsql', 'postgres'],
  ['aurora-mysql', 'aurora'],
  ['Aurora_PostgreSQL', 'aurora-postgresql'],
  ['MySQL', 'mysql'],
  ['sql-server', 'sqlserver'],
  ['sqlserver-ee', 'sqlserver'],
  ['oracle-se2', 'oracle'],
  ['msk', 'kafka'],
  ['mongo', 'mongodb'],
  ['mysqll', undefined, 'mysql'],
  ['kinesys', undefined, 'kinesis'],
  ['cockroach', undefined],
  ['', undefined],
])('%j is %s', (written, sure, meant = sure) => {
  expect([sureEngine(written), intendedEngine(written)]).toEqual([sure, meant]);
});

test.each<[name: string, hcl: string, expected: readonly string[] | string]>([
  ['with a certificate', CA + source('postgres', LINK), ['verify-full', 'verify-ca', 'require']],
  ['of an engine that lacks one', CA + source('sqlserver', LINK), ['verify-full', 'require']],
  ['without a weaker one', CA + source('mysql', LINK), ['verify-full', 'verify-ca']],
  ['without a certificate', source('postgres'), ['require']],
  ['where none can be had', source('mysql'), 'the CA is not known'],
  ['of an engine that is not known', CA + source('cockroach', LINK), ['verify-full']],
])('the modes that an endpoint can be given, %s', (_, hcl, expected) => {
  const [endpoint] = endpointsIn(hcl + VARIABLES);
  const options = modeOptions(endpoint!);
  expect('why' in options ? options.why : options.map(({ mode }) => mode)).toEqual(expected);
});

test('between the one that is wanted and the weakest', () => {
  const [endpoint] = endpointsIn(CA + source('postgres', LINK) + VARIABLES);
  const between = (...of: [wanted: 'verify-full' | 'verify-ca', weakest: 'none' | 'verify-ca']) => {
    const options = modeOptions(endpoint!, ...of);
    return 'why' in options ? options.why : options.map(({ mode }) => mode);
  };
  expect(between('verify-ca', 'none')).toEqual(['verify-ca', 'require', 'none']);
  expect(between('verify-full', 'verify-ca')).toEqual(['verify-full', 'verify-ca']);
});
