import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unknown } from '../../src/graph/make.ts';
import type { Value } from '../../src/graph/value.ts';
import { readExpression } from '../../src/hcl/read.ts';
import { evaluate } from '../../src/terraform/expressions/expression.ts';
import { withNames } from '../../src/terraform/expressions/scope.ts';
import { evaluateTemplateText } from '../../src/terraform/expressions/template-file.ts';
import type { FunctionContext } from '../../src/terraform/functions/index.ts';
import type { ModuleInstance } from '../../src/terraform/instance.ts';
import { RootContext } from '../../src/terraform/root.ts';
import type { Source } from '../../src/text/source.ts';
import { Work } from '../../src/work.ts';

/** Evaluates an expression outside of any module, with the files of a directory and the given names. */
export function evaluateText(text: string, directory = '.', names: Readonly<Record<string, Value>> = {}): Value {
  const source: Source = { path: 'expression.tf', text, installed: false };
  const { expression, diagnostics } = readExpression(source);
  if (expression === undefined || diagnostics.length > 0) {
    return {
      kind: 'error',
      problem: { code: 'invalid', message: diagnostics[0]?.message ?? 'The expression is not valid.' },
    };
  }
  return evaluate(
    expression,
    withNames({ module: moduleIn(directory), source, names: undefined }, Object.entries(names)),
  );
}

/** As much of a module as functions need. */
function moduleIn(directory: string): ModuleInstance {
  const functions = functionsIn(directory);
  const workspace = unknown({ kind: 'workspace' });
  const share = new Work().share();
  const root = new RootContext(
    directory,
    new Map(),
    workspace,
    () => functions,
    () => undefined,
    share,
  );
  return { functions, root } as unknown as ModuleInstance;
}

function functionsIn(directory: string): FunctionContext {
  return {
    readFile(file) {
      const full = path.resolve(directory, file);
      if (!existsSync(full)) return 'missing';
      return { text: readFileSync(full, 'utf8'), bytes: readFileSync(full), path: file };
    },
    fileMissing: () => {},
    fileExists: (file) => existsSync(path.resolve(directory, file)),
    evaluateTemplate: (text, file, variables) => evaluateTemplateText(text, file, variables, moduleIn(directory)),
  };
}
