import { describe, expect, test } from 'vitest';
import {
  existingUsers,
  replicationConfigs,
  replicationInstances,
  replications,
  usesOf,
} from '../../src/dms/replication.ts';
import { planOf } from '../rules/support/changed-endpoint.ts';
import { block } from '../rules/support/configuration.ts';
import type { Files } from '../rules/support/run.ts';
import { endpointsIn, resourcesIn } from './endpoints.ts';

/** What replicates from where to where, and what uses an endpoint. */

const A = block('aws_dms_endpoint', 'a', ['endpoint_id = "a"', 'engine_name = "mysql"']);
const B = block('aws_dms_s3_endpoint', 'b', ['endpoint_id = "b"']);
const INSTANCE = block('aws_dms_replication_instance', 'i', ['replication_instance_id = "i"']);
const SOURCE = 'source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn';
const TARGET = 'target_endpoint_arn = aws_dms_s3_endpoint.b.endpoint_arn';
const ON = 'replication_instance_arn = aws_dms_replication_instance.i.replication_instance_arn';
const task = (...lines: string[]) => `${block('aws_dms_replication_task', 't', lines)}variable "x" {}\n`;
const ALL = A + B + INSTANCE;

/** More cases than are told apart. */
const MANY = `${Array.from({ length: 17 }, (_, i) => `var.x == ${i} ? "${i}" :`).join(' ')} ""`;

describe('a replication task in each of its worlds', () => {
  const FOUND = 'aws_dms_endpoint.a to aws_dms_s3_endpoint.b on aws_dms_replication_instance.i';
  const NONE = 'undefined to undefined on undefined';
  test.each<[name: string, hcl: string, expected: string[]]>([
    ['all are here', ALL + task(SOURCE, TARGET, ON), [FOUND]],
    ['none is written', ALL + task(), [NONE]],
    ['not known', ALL + task('source_endpoint_arn = var.x', 'replication_instance_arn = var.x'), [NONE]],
    ['an ARN', ALL + task('source_endpoint_arn = "arn:aws:dms:eu-west-1:123456789012:endpoint:A"'), [NONE]],
    ['that is not declared', task(SOURCE), [NONE]],
    [
      'a data source',
      `data "aws_dms_endpoint" "a" {\n  endpoint_id = "a"\n}\n${task('source_endpoint_arn = data.aws_dms_endpoint.a.endpoint_arn')}`,
      [NONE],
    ],
    [
      'something else',
      block('aws_dms_certificate', 'c', ['certificate_id = "c"']) +
        task('source_endpoint_arn = aws_dms_certificate.c.certificate_arn'),
      [NONE],
    ],
    [
      'one or none',
      ALL + task('source_endpoint_arn = var.x ? aws_dms_endpoint.a.endpoint_arn : null', TARGET, ON),
      [FOUND, FOUND.replace('aws_dms_endpoint.a', 'undefined')],
    ],
    ['it may not exist', ALL + task('count = var.x ? 1 : 0', SOURCE, TARGET, ON), [FOUND]],
    [
      'too many cases',
      ALL + task(`source_endpoint_arn = ${MANY}`, TARGET, ON),
      [FOUND.replace('aws_dms_endpoint.a', 'undefined')],
    ],
    ['it does not', ALL + task('count = 0', SOURCE, TARGET, ON), []],
  ])('%s', (_, hcl, expected) => {
    const found = resourcesIn(hcl)
      .filter(({ resource: { type } }) => type === 'aws_dms_replication_task')
      .flatMap(({ resource, root }) => replications(resource, root))
      .map(
        ({ view: { source, target, instance } }) => `${source?.address} to ${target?.address} on ${instance?.address}`,
      );
    expect(found).toEqual(expected);
  });
});

const config = (...lines: string[]) =>
  `${A}${B}${INSTANCE}${block('aws_dms_replication_config', 'c', lines)}variable "x" {}\n`;

describe('a serverless replication', () => {
  test.each<[name: string, hcl: string, endpoints: string[], undetermined?: string[]]>([
    [
      'both',
      config(SOURCE, TARGET),
      ['source_endpoint_arn aws_dms_endpoint.a', 'target_endpoint_arn aws_dms_s3_endpoint.b'],
    ],
    ['neither', config(), []],
    [
      'one is not known',
      config(SOURCE, 'target_endpoint_arn = var.x'),
      ['source_endpoint_arn aws_dms_endpoint.a'],
      ['target_endpoint_arn'],
    ],
    ['an ARN', config('source_endpoint_arn = "arn:aws:dms:eu-west-1:123456789012:endpoint:A"'), []],
    [
      'what is no endpoint',
      config(`source_endpoint_arn = aws_dms_replication_instance.i.replication_instance_arn`),
      [],
    ],
  ])('%s', (_, hcl, endpoints, undetermined = []) => {
    const all = endpointsIn(hcl);
    const [found, more] = resourcesIn(hcl)
      .filter(({ resource: { type } }) => type === 'aws_dms_replication_config')
      .flatMap(({ resource, root }) =>
        replicationConfigs(resource, root, (one) =>
          all.filter(({ address }) => address === one.address).map((endpoint) => ({ endpoint, world: [] })),
        ),
      );
    const { view } = found!;
    expect(view.endpoints.map(({ argument, endpoint }) => `${argument} ${endpoint.address}`)).toEqual(endpoints);
    expect(view.undetermined).toEqual(undetermined);
    expect(more).toBeUndefined();
  });
});

test('an instance has a case for each value of what decides whether it is public', () => {
  const hcl = `${block('aws_dms_replication_instance', 'i', ['publicly_accessible = var.x ? true : false'])}variable "x" {}\n`;
  const [{ resource }] = resourcesIn(hcl) as [ReturnType<typeof resourcesIn>[number]];
  expect(
    replicationInstances(resource).map(({ view: { address, publiclyAccessible: field } }) => [
      address,
      field.state === 'set' && field.value,
    ]),
  ).toEqual([
    ['aws_dms_replication_instance.i', 'true'],
    ['aws_dms_replication_instance.i', 'false'],
  ]);
});

const uses = (...of: Parameters<typeof endpointsIn>) =>
  endpointsIn(...of).map((one) => [
    one.address,
    ...usesOf(one).map(({ user, argument }) => `${user.address} ${argument}`),
    ...existingUsers(one).map(({ address }) => `exists: ${address}`),
  ]);

describe('what uses an endpoint', () => {
  const USED = 'aws_dms_replication_task.t source_endpoint_arn';
  test.each<[name: string, files: Files, ofA: string[]]>([
    ['nothing', ALL, []],
    ['a task', ALL + task(SOURCE, ON), [USED]],
    ['in one world', ALL + task('source_endpoint_arn = var.x ? aws_dms_endpoint.a.endpoint_arn : null'), [USED]],
    ['in the other', ALL + task('source_endpoint_arn = var.x ? null : aws_dms_endpoint.a.endpoint_arn'), [USED]],
    [
      'in both',
      ALL + task('source_endpoint_arn = var.x ? aws_dms_endpoint.a.endpoint_arn : aws_dms_endpoint.a.id'),
      [USED],
    ],
    ['on both sides', ALL + task(SOURCE, SOURCE.replace('source', 'target')), [USED, USED.replace('source', 'target')]],
    ['a serverless replication', config(SOURCE), ['aws_dms_replication_config.c source_endpoint_arn']],
    ['something else', ALL + block('aws_dms_replication_task_x', 'x', [SOURCE]), []],
    ['what has such a type at its end', ALL + block('x_aws_dms_replication_task', 'x', [SOURCE]), []],
    ['a data source', `${ALL}data "aws_dms_replication_task" "x" {\n  ${SOURCE}\n}\n`, []],
  ])('%s', (_, files, ofA) => {
    expect(uses(files)[0]).toEqual(['aws_dms_endpoint.a', ...ofA]);
  });
});

describe('in a plan, before and after it', () => {
  const ARN = 'arn:aws:dms:eu-west-1:123456789012:endpoint:';
  const named = (name: string) => ({ endpoint_id: name, engine_name: 'mysql', endpoint_arn: `${ARN}${name}` });
  const stays = (name: string) => ({ before: named(name), after: named(name), actions: ['no-op'] });
  const of = (name: string) => ({ source_endpoint_arn: `${ARN}${name}` });
  const TASK = 'aws_dms_replication_task.t';
  test.each<[name: string, changes: Parameters<typeof planOf>[0], ofA: string[], ofB: string[]]>([
    [
      'it stays',
      { [TASK]: { before: of('A'), after: of('A'), actions: ['no-op'] } },
      [`${TASK} source_endpoint_arn`, `exists: ${TASK}`],
      [],
    ],
    [
      'it is new',
      { [TASK]: { before: null, after: of('A'), actions: ['create'] } },
      [`${TASK} source_endpoint_arn`],
      [],
    ],
    [
      'it changes sides',
      { [TASK]: { before: of('A'), after: of('B') } },
      [`${TASK} source_endpoint_arn`, `exists: ${TASK}`],
      [`${TASK} source_endpoint_arn`, `exists: ${TASK}`],
    ],
    [
      'its endpoint is replaced',
      {
        'aws_dms_endpoint.a': {
          before: named('A'),
          after: { endpoint_id: 'a2', engine_name: 'mysql' },
          unknown: { endpoint_arn: true },
          actions: ['delete', 'create'],
        },
        [TASK]: { before: of('A'), after: {}, unknown: { source_endpoint_arn: true } },
      },
      [`${TASK} source_endpoint_arn`, `exists: ${TASK}`],
      [],
    ],
  ])('%s', (_, changes, ofA, ofB) => {
    const plan = planOf({ 'aws_dms_endpoint.a': stays('A'), 'aws_dms_endpoint.b': stays('B'), ...changes });
    expect(uses({ 'plan.json': plan }, { paths: ['plan.json'] })).toEqual([
      ['aws_dms_endpoint.a', ...ofA],
      ['aws_dms_endpoint.b', ...ofB],
    ]);
  });
});
