import { findTree } from '../../src/files/tree.ts';
import type { Root } from '../../src/graph/graph.ts';
import { readRoot } from '../../src/terraform/configuration.ts';
import { Loader } from '../../src/terraform/modules/load.ts';
import type { Given } from '../../src/terraform/modules/variables.ts';
import { isWanted } from '../../src/wanted-types.ts';
import { tree } from '../check.ts';
import { show } from './functions/values.ts';

/** A root module from files, evaluated. A text alone is its `main.tf`. */
export function rootOf(files: string | Readonly<Record<string, string>>, given: Partial<Given> = {}): Root {
  const top = tree(typeof files === 'string' ? { 'main.tf': files } : files);
  const loader = new Loader(findTree(top, ['.'], '.'), {
    mentions: (text) => text.includes('aws_dms_'),
    sources: /dms/,
    modules: [],
    says: () => undefined,
  });
  return readRoot(loader, loader.module('.')!, {
    given: { variables: [], varFiles: [], env: {}, ...given },
    workspace: undefined,
    wanted: isWanted,
    counted: () => true,
  }).root;
}

/** In short, the `ssl_mode` of the endpoint `e` of a root module, whose files are these and the endpoint with this mode. */
export function modeOf(
  mode: string,
  files: string | Readonly<Record<string, string>> = '',
  given?: Partial<Given>,
): string {
  const others = typeof files === 'string' ? { 'main.tf': files } : files;
  const value = rootOf({ ...others, 'e.tf': endpoint(`ssl_mode = ${mode}`) }, given)
    .resources.get('aws_dms_endpoint.e')!
    .values.get('ssl_mode');
  return value === undefined ? 'omitted' : show(value);
}

const endpoint = (line: string) =>
  `resource "aws_dms_endpoint" "e" {\n  endpoint_id = "e"\n  endpoint_type = "source"\n  engine_name = "postgres"\n  ${line}\n}\n`;
