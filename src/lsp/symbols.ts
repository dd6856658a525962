import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { isDmsType } from '../aws/dms-types.ts';
import { syntaxOf } from '../fix/syntax.ts';
import type { Block } from '../hcl/syntax.ts';
import { table } from '../table.ts';
import { plain } from '../text/escape.ts';
import type { Source } from '../text/source.ts';
import type { Client } from './client.ts';
import { sourceOf } from './cursor.ts';
import { protocolRange } from './positions.ts';
import type { Workspace } from './workspace.ts';

const KINDS = table<SymbolKind>({
  certificate: SymbolKind.Key,
  endpoint: SymbolKind.Interface,
  replication_task: SymbolKind.Event,
  replication_config: SymbolKind.Event,
  replication_instance: SymbolKind.Module,
});

/** The resources of DMS in a document, with their blocks. */
export function documentSymbols(
  workspace: Workspace,
  { nestedSymbols }: Pick<Client, 'nestedSymbols'>,
  uri: string,
): DocumentSymbol[] | SymbolInformation[] {
  const document = workspace.documents.byUri(uri);
  if (document === undefined || !/\.(tf|tofu)(\.json)?$/.test(document.path)) return [];
  const source = sourceOf(document);
  const symbols = syntaxOf(source).body.items.flatMap((item) => {
    const [type, name] = item.kind === 'block' && item.type === 'resource' ? item.labels : [];
    return type !== undefined && name !== undefined && isDmsType(type.value)
      ? [symbolOf(item as Block, name.value, type.value, source)]
      : [];
  });
  if (nestedSymbols) return symbols;
  return symbols.map(({ name, kind, range, detail }) => ({
    name,
    kind,
    location: { uri, range },
    ...(detail === undefined ? {} : { containerName: detail }),
  }));
}

function symbolOf(block: Block, name: string, type: string, source: Source): DocumentSymbol {
  const kind = KINDS[type.replace(/^aws(cc)?_dms_(s3_)?/, '')] ?? SymbolKind.Object;
  return {
    name: named(name),
    detail: plain(type),
    kind,
    range: protocolRange({ source, ...spanOf(block) }),
    selectionRange: protocolRange({ source, start: block.header.start, end: block.header.end }),
    children: block.body.items.flatMap((item) =>
      item.kind === 'block'
        ? [
            {
              name: named(item.type),
              kind: SymbolKind.Struct,
              range: protocolRange({ source, ...spanOf(item) }),
              selectionRange: protocolRange({ source, start: item.header.start, end: item.header.end }),
            },
          ]
        : [],
    ),
  };
}

function spanOf({ start, end }: Block) {
  return { start, end };
}

/** A symbol must have a name, which is hostile text. */
function named(name: string): string {
  return plain(name) || '(no name)';
}
