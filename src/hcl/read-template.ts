import type { Diagnostic } from '../text/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { Lexer, Refusal } from './lexer.ts';
import type { Expression } from './syntax.ts';
import { readBareTemplate } from './templates.ts';

/** Reads a whole text as a template, as `templatefile` and `templatestring` do. */
export function readTemplate(source: Source): { expression?: Expression; diagnostics: readonly Diagnostic[] } {
  const lexer = new Lexer(source.text);
  let expression: Expression | undefined;
  try {
    expression = readBareTemplate(lexer, 0);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    lexer.refusals.push(refusal);
  }
  const diagnostics = lexer.refusals.map(
    ({ message, start, end }): Diagnostic => ({
      severity: 'error',
      code: 'syntax-error',
      message,
      at: { source, start, end },
    }),
  );
  return diagnostics.length > 0 || expression === undefined ? { diagnostics } : { expression, diagnostics };
}
