import type { Resource, Root } from '../../src/graph/graph.ts';
import { positionAt, type Range } from '../../src/text/source.ts';
import { block, endpoint } from '../rules/support/configuration.ts';
import { runWhole } from '../rules/support/run.ts';

/** What is said of the resource that a configuration begins with, in line 1; a location is its line, a resource its address. */
export function toldOf(judge: (database: Resource, root: Root) => object | undefined, hcl: string): unknown {
  const [root] = runWhole(`${hcl}variable "u" {}\n${endpoint('mysql')}`).graph.roots;
  const database = [...root!.resources.values()].find(({ at }) => lineOf(at) === 1)!;
  const text = JSON.stringify(judge(database, root!), (key, value) => {
    if (key === 'location') return lineOf(value.at);
    return key === 'group' ? value.address : value;
  });
  return text === undefined ? undefined : JSON.parse(text);
}

function lineOf({ source, start }: Range): number {
  return positionAt(source, start).line;
}

/** A block that Terraform cannot read in whole. */
export const broken = (hcl: string) => hcl.replace(/}\n$/, '  ???\n}\n');

/** A resource `x` of a type; its first line of the body is line 2. */
export const of = (type: string, ...body: string[]) => block(type, 'x', body);
