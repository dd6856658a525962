import type { Location, Position } from 'vscode-languageserver';
import type { Range } from '../text/source.ts';
import { cursorAt, holds } from './cursor.ts';
import { linksIn, type ResourceLink } from './links.ts';
import { protocolRange } from './positions.ts';
import { type Instance, instancesOf } from './resources.ts';
import type { Workspace } from './workspace.ts';

/** Where the certificate, server, endpoint or instance is declared that an argument leads to, through modules and look-ups. */
export function definitionAt(workspace: Workspace, uri: string, position: Position): Location[] {
  return linkedAt(workspace, uri, position, (here, cursor) => {
    const { attribute, blocks } = cursor;
    const inner = blocks.at(-1);
    if (attribute === undefined || inner === undefined) return [];
    const name = blocks.length === 1 ? attribute.name : `.${attribute.name}`;
    const isHere = ({ argument }: ResourceLink) => (blocks.length === 1 ? argument === name : argument.endsWith(name));
    return here.flatMap(({ resource, outcome }) =>
      linksIn(outcome)
        .filter((link) => link.from === resource && isHere(link))
        .map(({ to }) => to.at),
    );
  });
}

/** What refers to the resource of a block: endpoints to a certificate or server, tasks to an endpoint or instance. */
export function referencesAt(
  workspace: Workspace,
  uri: string,
  position: Position,
  withDeclaration: 'with-declaration' | 'without',
): Location[] {
  return linkedAt(workspace, uri, position, (here, { blocks: [outer], offset }) => {
    if (outer === undefined || !holds(outer.header, offset)) return [];
    return here.flatMap(({ resource, outcome }) => [
      ...(withDeclaration === 'with-declaration' ? [resource.at] : []),
      ...linksIn(outcome)
        .filter(({ to }) => to === resource)
        .map(({ at }) => at),
    ]);
  });
}

function linkedAt(
  workspace: Workspace,
  uri: string,
  position: Position,
  find: (here: readonly Instance[], cursor: ReturnType<typeof cursorAt>) => Range[],
): Location[] {
  const document = workspace.documents.byUri(uri);
  if (document === undefined) return [];
  workspace.settle(document.path);
  const cursor = cursorAt(document, position);
  const [outer] = cursor.blocks;
  if (outer === undefined) return [];
  const here = instancesOf(workspace, document.path, outer);
  const found = new Map<string, Location>();
  for (const folder of new Set(here.map((one) => one.folder))) {
    const own = here.filter((one) => one.folder === folder);
    for (const at of find(own, cursor)) {
      const target = folder.uriOf(at.source);
      if (target === undefined) continue;
      const location = { uri: target, range: protocolRange(at) };
      found.set(JSON.stringify(location), location);
    }
  }
  return [...found.values()];
}
