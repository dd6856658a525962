import { expect, test } from 'vitest';
import { cutInto } from '../../src/dms/diagram/splitting.ts';
import { block } from '../rules/support/configuration.ts';
import { diagramIn, endpoint, instance, on, task } from './diagram-text.ts';

/** A picture cut into parts: each has its own nodes and what they lead to. */

const LINK = 'certificate_arn = aws_dms_certificate.c.certificate_arn';
const [A, B, T, I, C] = [
  'aws_dms_endpoint.a',
  'aws_dms_endpoint.b',
  'aws_dms_replication_task.t',
  'aws_dms_replication_instance.i',
  'aws_dms_certificate.c',
] as const;
const WHOLE = diagramIn(
  endpoint('a', 'source', 'mysql', 'server_name = "one"', 'ssl_mode = "verify-ca"', LINK) +
    endpoint('b', 'target', 'postgres', 'server_name = "two"', 'ssl_mode = "verify-ca"', LINK) +
    task('t', 'a', 'b', on('i')) +
    instance('i') +
    block('aws_dms_certificate', 'c', ['certificate_id = "c"']) +
    block('aws_dms_certificate', 'alone', ['certificate_id = "alone"']),
);

const cut = (parts: Readonly<Record<string, number>>, count: number) =>
  cutInto(WHOLE, new Map(Object.entries(parts)), count).map(({ nodes, links, aside }) => ({
    nodes: nodes.map(({ id }) => id),
    links: links.length,
    aside: [...aside],
  }));

test('all in one is the whole, without what is in no part', () => {
  expect(cut({ [A]: 0, 'host one': 0, [B]: 0, 'host two': 0, [T]: 0 }, 1)).toEqual([
    { nodes: [C, A, B, I, T, 'host one', 'host two'], links: 7, aside: [] },
  ]);
});

test('endpoints and servers of another part are only named, certificates and instances drawn in each', () => {
  expect(cut({ [A]: 0, 'host one': 1, [B]: 1, 'host two': 1, [T]: 0 }, 2)).toEqual([
    { nodes: [C, A, B, I, T, 'host one'], links: 5, aside: [B, 'host one'] },
    { nodes: [C, B, 'host one', 'host two'], links: 2, aside: [] },
  ]);
});

test('what is in no part is left out, with its links', () => {
  expect(cut({ [T]: 1 }, 2)).toEqual([
    { nodes: [], links: 0, aside: [] },
    { nodes: [A, B, I, T], links: 3, aside: [A, B] },
  ]);
});

test('what is not in the picture, or in a part that there is not, is in none', () => {
  expect(cut({ [A]: 1 }, 1)).toEqual([{ nodes: [], links: 0, aside: [] }]);
  expect(cut({ gone: 0 }, 1)).toEqual([{ nodes: [], links: 0, aside: [] }]);
});

test('all else is that of the whole', () => {
  expect(cutInto(WHOLE, new Map(), 1)).toEqual([{ ...WHOLE, nodes: [], links: [] }]);
});
