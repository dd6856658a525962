import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../src/dms/diagram/cases.ts';
import { type Diagram, type DiagramLink, type DiagramNode, diagramOf } from '../../src/dms/diagram/diagram.ts';
import type { TlsState } from '../../src/dms/tls/verdict.ts';
import { nodeLabel } from '../../src/report/diagram/labels.ts';
import { LIMIT, type MermaidGraph, mermaidOf } from '../../src/report/diagram/mermaid.ts';
import { readCases, run as runCase } from '../fixtures/cases.ts';
import { runWhole } from '../rules/support/run.ts';
import { timeOf } from '../time-of.ts';
import { VERDICTS } from '../verdicts.ts';

const NOW = new Date('2026-01-01T00:00:00Z');

const read = (name: string) => readFileSync(new URL(`../rules/support/plans/${name}`, import.meta.url), 'utf8');

function graphsIn(files: Parameters<typeof runWhole>[0]): MermaidGraph[] {
  return runWhole(files).graph.roots.flatMap((root) => mermaidOf(diagramOf(root, NOW, VERDICTS)));
}

/** Outputs as files, to be read and to be pasted into GitHub: `npx vitest run test/report -u` writes them anew. */
describe('graphs', () => {
  const cases = readCases().filter(({ name }) =>
    ['module-for-each', 'worlds', 'serverless', 'other-switches', 'kafka-client', 'foreign-certificates'].includes(
      name,
    ),
  );
  it.each(cases.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const graphs = runCase(one, 'config').graph.roots.flatMap((root) => mermaidOf(diagramOf(root, NOW, VERDICTS)));
    expect(graphs).toHaveLength(1);
    expect(graphs[0]!.note).toBeUndefined();
    await expect(graphs[0]!.text).toMatchFileSnapshot(`golden/picture-${name}.txt`);
  });
  it('what blocks the way', async () => {
    const [graph] = graphsIn(read('security-group-new/main.tf'));
    await expect(graph!.text).toMatchFileSnapshot('golden/picture-blocked.txt');
  });
  it('many tasks and certificates: named, not drawn as lines', async () => {
    const [graph] = mermaidOf(pairs(3, { certificates: 2, state: 'ending' }));
    await expect(graph!.text).toMatchFileSnapshot('golden/picture-named.txt');
  });
  it('none without DMS resources', () => {
    expect(mermaidOf(made([], []))).toEqual([]);
  });
});

type Made = readonly [nodes: DiagramNode[], links: DiagramLink[]];

function made(nodes: readonly DiagramNode[], links: readonly DiagramLink[]): Diagram {
  return { root: 'infra', nodes, links, aside: new Set() };
}

const endpoint = (id: string, role: 'source' | 'target' | 'unknown', name = id): DiagramNode => ({
  kind: 'endpoint',
  id,
  name,
  title: `MySQL ${role}`,
  role,
  tls: [{ kind: 'plaintext', what: 'ssl_mode is not set' }],
});
const server = (id: string): DiagramNode => ({ kind: 'server', id, of: 'host', name: id });
const connection = (endpoint: string, server: string): DiagramLink => ({
  kind: 'connection',
  endpoint,
  server,
  tls: [{ kind: 'plaintext', what: 'ssl_mode is not set' }],
  through: [],
});
const task = (id: string, source: string, target: string): Made => [
  [{ kind: 'task', id, name: id }],
  [
    { kind: 'replication', task: id, endpoint: source, side: 'source' },
    { kind: 'replication', task: id, endpoint: target, side: 'target' },
    { kind: 'instance', task: id, instance: 'main' },
  ],
];

/** Sources and targets of their own, each pair with a task; on one instance, with the certificates of all. */
function pairs(count: number, { certificates = 0, state = 'valid' as 'valid' | 'ending' } = {}): Diagram {
  const all: DiagramNode[] = [{ kind: 'instance', id: 'main', name: 'main' }];
  const links: DiagramLink[] = [];
  for (let c = 0; c < certificates; c++)
    all.push({ kind: 'certificate', id: `ca${c}`, name: `ca${c}`, states: [{ kind: state, what: 'ends in 9 days' }] });
  for (let i = 0; i < count; i++) {
    const [nodes, more] = task(`task${i}`, `source${i}`, `target${i}`);
    all.push(...nodes, endpoint(`source${i}`, 'source'), endpoint(`target${i}`, 'target'));
    all.push(server(`from${i}`), server(`to${i}`));
    links.push(...more, connection(`source${i}`, `from${i}`), connection(`target${i}`, `to${i}`));
    for (let c = 0; c < certificates; c++)
      links.push({ kind: 'certificate', endpoint: `source${i}`, certificate: `ca${c}`, use: 'verifies' });
  }
  return made(all, links);
}

/** Many sources, one target. */
function hub(count: number): Diagram {
  const all: DiagramNode[] = [{ kind: 'instance', id: 'main', name: 'main' }, endpoint('lake', 'target'), server('s3')];
  const links: DiagramLink[] = [connection('lake', 's3')];
  for (let i = 0; i < count - 1; i++) {
    const [nodes, more] = task(`task${i}`, `source${i}`, 'lake');
    all.push(...nodes, endpoint(`source${i}`, 'source'), server(`from${i}`));
    links.push(...more, connection(`source${i}`, `from${i}`));
  }
  return made(all, links);
}

/** All on one server, without tasks. */
function crowd(count: number): Diagram {
  const ids = Array.from({ length: count }, (_, i) => `source${i}`);
  return made(
    [...ids.map((id) => endpoint(id, 'source')), server('db')],
    ids.map((id) => connection(id, 'db')),
  );
}

/** What can be read back from a graph: the labels of its nodes, those of another part apart; and its lines. */
function readBack({ text }: MermaidGraph): { own: string[]; aside: string[]; edges: number } {
  const labels = new Map([...text.matchAll(/^ {2}(n\d+)[[({/]+"([^"]*)"/gm)].map(([, id, label]) => [id!, label!]));
  const asides = new Set(/^ {2}class (\S+) aside$/m.exec(text)?.[1]?.split(','));
  const first = (ids: Iterable<string>) => [...ids].map((id) => labels.get(id)!.split('\n')[0]!);
  return {
    own: first([...labels.keys()].filter((id) => !asides.has(id))),
    aside: first(asides),
    edges: [...text.matchAll(/^ {2}n\d+ [-=.~]/gm)].length,
  };
}

const sizes = [1, 2, 40, 41, 200, 2000];
const shapes: [string, (count: number) => Diagram][] = [
  ['pairs', (count) => pairs(Math.max(1, count / 2))],
  ['pairs with certificates', (count) => pairs(Math.max(1, count / 2), { certificates: 6 })],
  ['one target', hub],
  ['one server', crowd],
];

describe.each(shapes)('in parts: %s', (_, make) => {
  it.each(sizes)('%i endpoints', (count) => {
    const diagram = make(count);
    const graphs = mermaidOf(diagram);
    const back = graphs.map(readBack);
    const drawn = back.flatMap(({ own }) => own);
    const shared = new Set(['certificate', 'instance']);
    const once = diagram.nodes.flatMap((node) => ('name' in node && !shared.has(node.kind) ? [node.name] : []));
    // Each once, but for what many need.
    expect(drawn.filter((name) => !/^(certificate|replication instance) /.test(name)).sort()).toEqual(once.sort());
    for (const { edges } of back) expect(edges).toBeLessThan(500);
    for (const { text } of graphs) expect(text.length).toBeLessThan(50_000);
    const lines = diagram.links.filter(({ kind }) => kind === 'connection' || kind === 'replication').length;
    const few = graphs.length === 1 && diagram.links.filter(({ kind }) => kind === 'certificate').length <= 4;
    const named = few ? diagram.links.filter(({ kind }) => kind === 'certificate').length : 0;
    expect(back.reduce((sum, { edges }) => sum + edges, 0)).toBe(lines + named);
    expect(graphs.length).toBeLessThanOrEqual(Math.ceil(count / 25));
    expect(graphs.map(({ title }) => title)).toEqual(
      graphs.length === 1 ? ['infra'] : graphs.map((_, index) => `infra, part ${index + 1} of ${graphs.length}`),
    );
  });
});

it('keeps together what a task joins, in parts of about one size', () => {
  const back = mermaidOf(pairs(41)).map(readBack);
  expect(back.every(({ aside }) => aside.length === 0)).toBe(true);
  const counts = back.map(({ own }) => own.filter((name) => /^(source|target)/.test(name)).length);
  expect(counts).toEqual([28, 28, 26]);
});

it('names in each part what another one has, and says so', () => {
  const graphs = mermaidOf(hub(60));
  expect(graphs.map(readBack).map(({ aside }) => aside)).toEqual([[], ['lake']]);
  expect(graphs[1]!.text).toContain('["lake\nin part 1"]');
  expect(graphs.map(({ note }) => note)).toEqual([
    'The diagram has 2 parts; this one shows 30 of 60 endpoints.',
    'The diagram has 2 parts; this one shows 30 of 60 endpoints. Nodes with a dashed border are drawn in another part.',
  ]);
});

it('keeps to the length of a text', () => {
  const long = '"'.repeat(300);
  const { nodes, links } = pairs(40, { certificates: 4 });
  const diagram = made(
    nodes.map((node) => ('name' in node ? { ...node, name: long } : node)),
    links,
  );
  const graphs = mermaidOf(diagram);
  expect(graphs.length).toBeGreaterThan(80 / LIMIT.rows);
  for (const { text } of graphs) expect(text.length).toBeLessThan(50_000);
  expect(Math.max(...graphs.map(({ text }) => text.length))).toBeGreaterThan(20_000);
});

it('names the environment', () => {
  expect(mermaidOf({ ...pairs(1), environment: 'dev' }).map(({ title }) => title)).toEqual(['infra (dev)']);
});

// biome-ignore format: a table of tokens
const tokens = ['"', '"]', '#', '#35;', '&amp;', '%%{init: {}}%%', '%%', '<b>', '</script>', '`', '$$', '|', ';', '\n', '\r', '\t', '-->', '---', '~~~', 'end', 'click n1 ', 'fa:fa-x', '[', ']', '(', ')', '{', '}', '\\', '\\n', '1. ', '- ', '_', '*', ' ', 'a', 'é', '漢', '👩', '\u0301', '\u202e', '\ud800', '\u2028', ':::', '@{', '=', 'www.', 'http://x', 'ﬂ°°', '¶ß', 'x'.repeat(50), 'style n1 fill:red'];
const anyName = fc.oneof(
  fc.array(fc.constantFrom(...tokens), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
/** What a label may hold: entities, and no ASCII punctuation but `' , - . / _`. */
const QUOTED = /^(?:[^\u0000-\u0009\u000b-\u001f!-&(-+:-@[-^`{-~]|#\d+;)+$/;
const LINE =
  /^(?:%%\{init: .*\}%%|flowchart LR| {2}accTitle: [\w ,]+| {2}(?:n\d+|legend)(?:\[L\]|\[\(L\)\]|\[\/L\/\]|\{\{L\}\}|\(L\)|\[\[L\]\])| {2}n\d+ (?:==>|===|-->|---|-\.->|-\.-|~~~)(?:\|L\|)? n\d+| {2}classDef \w+ [\w:#,\- ]+| {2}class (?:n\d+,?|legend)+ \w+| {2}linkStyle [\d,]+ [\w:#,-]+|)$/;

function expectSound({ text }: MermaidGraph): void {
  const [header, ...rest] = text.split('\n');
  expect(header).toMatch(LINE);
  const labels: string[] = [];
  const bare = rest.join('\n').replace(/"([^"]*)"/g, (_, label: string) => {
    labels.push(label);
    return 'L';
  });
  for (const line of bare.split('\n')) expect(line).toMatch(LINE);
  for (const label of labels) expect(label).toMatch(QUOTED);
}

test('a graph holds nothing but its own syntax and labels, whatever the names are', () => {
  const state = fc.record({
    kind: fc.constantFrom('plaintext', 'undetermined', 'unverified', 'verified'),
    what: anyName,
    when: fc.option(anyName, { nil: undefined }),
  }) as fc.Arbitrary<Case<TlsState>>;
  fc.assert(
    fc.property(
      anyName,
      anyName,
      anyName,
      fc.array(state, { minLength: 1, maxLength: 3 }),
      (first, second, third, tls) => {
        const nodes: DiagramNode[] = [
          { kind: 'endpoint', id: 'a', name: first, title: second, role: 'source', tls },
          { kind: 'endpoint', id: 'b', name: second, title: third, role: 'target', tls },
          { kind: 'server', id: 's', of: 'host', name: first },
          { kind: 'certificate', id: 'c', name: third, states: [{ kind: 'expired', what: first, when: second }] },
          { kind: 'blocker', id: 'g', names: [first, second, third, first], direction: third, port: 1 },
          { kind: 'task', id: 't', name: second },
          { kind: 'instance', id: 'i', name: third },
        ];
        const links: DiagramLink[] = [
          { kind: 'connection', endpoint: 'a', server: 's', tls, through: ['g'] },
          { kind: 'certificate', endpoint: 'a', certificate: 'c', use: 'unused', when: second },
          { kind: 'replication', task: 't', endpoint: 'a', side: 'source', when: third },
          { kind: 'instance', task: 't', instance: 'i', when: first },
        ];
        for (const graph of mermaidOf({ root: first, nodes, links, aside: new Set(['b']) })) expectSound(graph);
      },
    ),
    { numRuns: 500 },
  );
});

test.each(readCases().map((one) => [one.name, one] as const))(
  'the graphs of %s are sound, and the same each time',
  (_, one) => {
    for (const root of [...runCase(one, 'config').graph.roots, ...runCase(one, 'plan').graph.roots]) {
      const graphs = mermaidOf(diagramOf(root, NOW, VERDICTS));
      for (const graph of graphs) expectSound(graph);
      expect(mermaidOf(diagramOf(root, NOW, VERDICTS))).toEqual(graphs);
    }
  },
);

describe('labels', () => {
  const labelsOf = (name: string) => readBackLabels(mermaidOf(made([{ kind: 'task', id: 't', name }], []))[0]!.text);
  const readBackLabels = (text: string) => /^ {2}n1\("([^"]*)"\)/m.exec(text)?.[1]?.split('\n').slice(0, -1);
  test.each<[string, string[]]>([
    ['orders', ['orders']],
    ['module.dms.this[0]', ['module.dms.this#91;0#93;']],
    ['module.replication.this["orders"]', ['module.replication.this', '#91;#34;orders#34;#93;']],
    ['a '.repeat(20).trim(), ['a a a a a a a a a a a a a', 'a a a a a a a']],
    ['x'.repeat(30), ['x'.repeat(26), 'xxxx']],
    ['x'.repeat(200), ['x'.repeat(26), `${'x'.repeat(21)}…xxxx`, 'x'.repeat(26), 'x'.repeat(17)]],
    ['漢'.repeat(20), ['漢'.repeat(13), '漢'.repeat(7)]],
    [`e${'\u0301'.repeat(500)}`, ['…']],
    ['', []],
  ])('%s', (name, expected) => expect(labelsOf(name)).toEqual(expected));
});

describe('a resource that is named as what it is', () => {
  const TLS = [{ kind: 'undetermined', what: 'var.e has no value' }] as const;
  const named = (name: string, title: string) =>
    ({ kind: 'endpoint', id: 'e', name, title, role: 'target', tls: TLS }) as const;
  test.each<[DiagramNode, string]>([
    [named('target', 'target'), '"target\ntarget endpoint"'],
    [named('orders', 'target'), '"orders\ntarget endpoint"'],
    [named('endpoint', ''), '"endpoint"'],
    [named('orders', 'MySQL target'), '"orders\nMySQL target"'],
    [{ kind: 'task', id: 't', name: 'Task' }, '"Task"'],
  ])('%j', (node, expected) => expect(nodeLabel(node)).toBe(expected));
});

test('two thousand endpoints are drawn in linear time', () => {
  const time = (diagram: Diagram) => timeOf(() => mermaidOf(diagram));
  for (const make of [pairs, hub, crowd]) {
    time(make(200));
    const [small, large] = [time(make(500)), time(make(4000))];
    expect(large).toBeLessThan(small * 8 * 3 + 500);
  }
});
