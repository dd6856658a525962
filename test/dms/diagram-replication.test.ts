import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagramOf } from '../../src/dms/diagram/diagram.ts';
import { readCases, run as runCase } from '../fixtures/cases.ts';
import { block } from '../rules/support/configuration.ts';
import { type Files, runWhole } from '../rules/support/run.ts';
import { VERDICTS } from '../verdicts.ts';
import { clear, diagramIn, endpoint, instance, links, NOW, nodes, on, task } from './diagram-text.ts';

/** What a root connects: its replications, what blocks them, and all fixtures. */

describe('replication', () => {
  const ends = endpoint('s', 'source', 'mysql') + endpoint('t', 'target', 'kinesis');
  const only = (files: Files) => links(diagramIn(files)).filter((one) => one.includes('replication'));
  test.each<[string, Files, string[]]>([
    [
      'a task',
      ends + task('x', 's', 't', on('i')) + instance('i'),
      [
        'aws_dms_replication_task.x -> aws_dms_endpoint.s: source',
        'aws_dms_replication_task.x -> aws_dms_endpoint.t: target',
        'aws_dms_replication_task.x -> aws_dms_replication_instance.i',
      ],
    ],
    [
      'what is not of this configuration',
      ends +
        task('x', 's', 't').replaceAll(
          /aws_dms_endpoint\.[st]\.endpoint_arn/g,
          '"arn:aws:dms:eu-west-1:123456789012:endpoint:X"',
        ),
      [],
    ],
    [
      'in worlds',
      `${ends}${endpoint('u', 'source', 'mysql')}${task('x', 's', 't').replace('aws_dms_endpoint.s.endpoint_arn', 'var.new ? aws_dms_endpoint.u.endpoint_arn : aws_dms_endpoint.s.endpoint_arn')}variable "new" { type = bool }\n`,
      [
        'aws_dms_replication_task.x -> aws_dms_endpoint.s: source when var.new is false',
        'aws_dms_replication_task.x -> aws_dms_endpoint.t: target',
        'aws_dms_replication_task.x -> aws_dms_endpoint.u: source when var.new is true',
      ],
    ],
    [
      'serverless',
      ends +
        block('aws_dms_replication_config', 'x', [
          'replication_config_identifier = "x"',
          'source_endpoint_arn = aws_dms_endpoint.s.endpoint_arn',
          'target_endpoint_arn = aws_dms_endpoint.t.endpoint_arn',
        ]),
      [
        'aws_dms_replication_config.x -> aws_dms_endpoint.s: source',
        'aws_dms_replication_config.x -> aws_dms_endpoint.t: target',
      ],
    ],
  ])('%s', (_, files, expected) => expect(only(files)).toEqual(expected));

  test('kinds of replications, and roles of endpoints', () => {
    const config = block('aws_dms_replication_config', 'c', [
      'source_endpoint_arn = aws_dms_endpoint.s.endpoint_arn',
      'target_endpoint_arn = aws_dms_endpoint.t.endpoint_arn',
    ]);
    const drawn = nodes(diagramIn(ends + config + task('x', 's', 't') + instance('i')));
    expect(drawn.map((one) => one.replace(/ \(.*/, ''))).toEqual([
      'source s',
      'target t',
      'serverless c',
      'instance i',
      'task x',
      'unknown no server is set',
      'service Amazon Kinesis',
    ]);
  });

  test('by ARNs that a plan has already', () => {
    const plan = readFileSync(new URL('../rules/support/plans/task-interrupted/plan.json', import.meta.url), 'utf8');
    expect(plan).toMatch(/"source_endpoint_arn": "arn:/);
    const [root] = runWhole({ 'plan.json': plan }, { paths: ['plan.json'] }).graph.roots;
    expect(links(diagramOf(root!, NOW, VERDICTS)).filter((one) => one.includes('task'))).toEqual([
      'aws_dms_replication_task.orders -> aws_dms_endpoint.orders: source',
    ]);
  });
});

describe('what blocks the way', () => {
  const group = (name: string, direction: string, port: number) =>
    block('aws_security_group', name, [
      `${direction} {`,
      `  from_port = ${port}`,
      `  to_port = ${port}`,
      '  protocol = "tcp"',
      '  cidr_blocks = ["0.0.0.0/0"]',
      '}',
    ]);
  const files = (out: number, into: number) =>
    endpoint('a', 'source', 'postgres', 'server_name = aws_db_instance.db.address', 'port = 5432') +
    endpoint('t', 'target', 'kinesis') +
    task('x', 'a', 't', on('i')) +
    instance('i').replace('\n}', '\n  vpc_security_group_ids = [aws_security_group.out.id]\n}') +
    block('aws_db_instance', 'db', ['engine = "postgres"', 'vpc_security_group_ids = [aws_security_group.in.id]']) +
    group('out', 'egress', out) +
    group('in', 'ingress', into);
  const way = (out: number, into: number) =>
    links(diagramIn(files(out, into))).find((one) => one.includes('aws_db_instance'));
  test.each([
    [5432, 5432, `aws_dms_endpoint.a -> aws_db_instance.db: ${clear}`],
    [443, 5432, `aws_dms_endpoint.a -> blocker egress 5432 aws_security_group.out -> aws_db_instance.db: ${clear}`],
    [
      443,
      443,
      `aws_dms_endpoint.a -> blocker egress 5432 aws_security_group.out -> blocker ingress 5432 aws_security_group.in -> aws_db_instance.db: ${clear}`,
    ],
  ])('egress on %i, ingress on %i', (out, into, expected) => expect(way(out, into)).toBe(expected));
});

describe('every fixture', () => {
  test.each(readCases().map((one) => [one.name, one] as const))('%s', (_, one) => {
    for (const root of [...runCase(one, 'config').graph.roots, ...runCase(one, 'plan').graph.roots]) {
      const diagram = diagramOf(root, NOW, VERDICTS);
      const ids = diagram.nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const known = new Set(ids);
      for (const link of diagram.links)
        for (const [name, id] of Object.entries(link))
          if (['endpoint', 'server', 'certificate', 'task', 'instance'].includes(name)) expect(known).toContain(id);
      // The order of the files is no order of the picture.
      const turned = { ...root, resources: new Map([...root.resources].reverse()) };
      expect(diagramOf(turned, NOW, VERDICTS)).toEqual(diagram);
    }
  });
});
