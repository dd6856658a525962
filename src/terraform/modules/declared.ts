import type { Call, Declared } from '../../discover/declared.ts';
import { decodeSource, readJson, readNative } from '../../hcl/read.ts';
import type { Block, Body, Expression, TemplatePart } from '../../hcl/syntax.ts';

/** The declarations of a configuration file from its syntax tree, for files that discovery cannot skim. */
export function declaredIn(bytes: Uint8Array, name: string): Declared {
  const { source, diagnostics } = decodeSource(bytes, name, false);
  const read = name.endsWith('.json') ? readJson(source) : readNative(source);
  const isBroken = diagnostics.length > 0 || read.diagnostics.length > 0;
  const blocks = read.file.body.items.filter((item): item is Block => item.kind === 'block');
  return {
    types: blocks
      .filter(({ type }) => type === 'resource' || type === 'data')
      .map(({ labels }) => labels[0]?.value ?? ''),
    calls: [
      ...blocks.filter(({ type }) => type === 'module').map(callOf),
      // Terraform rejects such a file, and the recovered part of it may lack a call.
      ...(isBroken ? sourcesIn(source.text) : []),
    ],
    rootlike: blocks.some(({ type, body }) => type === 'terraform' && hasBackend(body)),
    // A name with escapes could be anything.
    unclear: isBroken && (diagnostics.length > 0 || /\\[uU]|\0/.test(source.text)),
  };
}

function hasBackend({ items }: Body): boolean {
  return items.some((item) => item.kind === 'block' && (item.type === 'backend' || item.type === 'cloud'));
}

function callOf({ labels, body }: Block): Call {
  const written = body.items.find((item) => item.kind === 'attribute' && item.name === 'source');
  const source = written?.kind === 'attribute' ? constantOf(written.value) : undefined;
  const obscure = source === undefined && (written !== undefined || body.incomplete === true);
  return { name: labels[0]?.value ?? '', source, obscure };
}

function sourcesIn(text: string): Call[] {
  return [...text.matchAll(/"(\.\.?\/[^"\n]*)"/g)].map(([, source]) => ({ name: '', source, obscure: false }));
}

/** The string value of an expression without references and function calls. */
function constantOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? expression.value : undefined;
    case 'parentheses':
      return constantOf(expression.inner);
    case 'conditional': {
      const holds = isTrue(expression.condition);
      return holds === undefined ? undefined : constantOf(holds ? expression.then : expression.else);
    }
    case 'template':
      return joined(expression.parts.map(partOf));
    default:
      return undefined;
  }
}

function partOf(part: TemplatePart): string | undefined {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'interpolation':
      return constantOf(part.value);
    case 'if': {
      const holds = isTrue(part.condition);
      return holds === undefined ? undefined : joined((holds ? part.then : part.else).map(partOf));
    }
    case 'for':
      return undefined;
  }
}

function isTrue(condition: Expression): boolean | undefined {
  return condition.kind === 'literal' && typeof condition.value === 'boolean' ? condition.value : undefined;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('');
}
