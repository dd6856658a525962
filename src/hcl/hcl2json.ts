import { existsSync, readFileSync } from 'node:fs';

/** The result of HashiCorp's own parser, compiled to WebAssembly: JSON or an error. */
export type Answer = { readonly json: string } | { readonly error: string };

type GoFunction = (name: string, text: string, callback: (error: string | null, result?: string) => void) => void;
type GoFunctions = { parse?: GoFunction; getExpressionAst?: GoFunction };
interface GoRuntime {
  readonly importObject: object;
  exit: (code: number) => void;
  run(instance: object): Promise<void>;
}

/** The part of the WebAssembly API used here, which Node's types lack. */
interface WebAssemblyApi {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => object;
}

/** The file name passed to it, which identifies the start of its messages. */
export const fileName = 'dmslint-input';

let compiled: object | undefined;
let running: GoFunctions | undefined;

/**
 * Whether anything of it was loaded in this process.
 * @public Only a test asks, in a process of its own.
 */
export function isLoaded(): boolean {
  return compiled !== undefined;
}

/** A configuration as JSON. The text must be bounded (`isBounded`) and end with a newline. */
export function parseWithHcl2json(text: string): Answer {
  return call('parse', text);
}

/** The syntax tree of one expression as JSON, for the tests. */
export function expressionTree(text: string): Answer {
  return call('getExpressionAst', text);
}

function call(name: keyof GoFunctions, text: string): Answer {
  let answer: Answer | undefined;
  try {
    running ??= start();
    running[name]?.(fileName, text, (error, result) => {
      answer = error === null || error === undefined ? { json: result ?? 'null' } : { error: String(error) };
    });
  } catch {
    // The instance may be corrupt; the next call starts a new one.
    answer = undefined;
  }
  if (answer !== undefined) return answer;
  running = undefined;
  return { error: 'no answer' };
}

function start(): GoFunctions {
  const { Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;
  compiled ??= new Module(wasm());
  loadGoRuntime();
  const globals = globalThis as unknown as { Go: new () => GoRuntime; __parse_terraform_config_wasm__?: GoFunctions };
  const go = new globals.Go();
  go.exit = () => {
    running = undefined;
  };
  const functions: GoFunctions = {};
  globals.__parse_terraform_config_wasm__ = functions;
  // This promise never settles, but the functions are available when it first waits.
  go.run(new Instance(compiled, go.importObject)).catch(() => {
    running = undefined;
  });
  return functions;
}

/** From where the sources lie. */
function packages(): NodeJS.Require {
  return process.getBuiltinModule('node:module').createRequire(import.meta.url);
}

/** From next to the bundle, or from the package. */
function wasm(): Buffer {
  onlyBaselineCompiler();
  const beside = new URL('./main.wasm', import.meta.url);
  if (existsSync(beside)) return readFileSync(beside);
  const packed = packages().resolve('@cdktf/hcl2json/main.wasm.gz');
  return process.getBuiltinModule('node:zlib').gunzipSync(readFileSync(packed));
}

/** Otherwise V8 spends three seconds optimizing code that runs only a few times. */
function onlyBaselineCompiler(): void {
  const major = Number.parseInt(process.versions.node, 10);
  if (major !== 20 && major !== 22) return;
  for (const flag of ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up', '--wasm-lazy-validation']) {
    process.getBuiltinModule('node:v8').setFlagsFromString(flag);
  }
}

/** Go's own support code, which defines `Go` globally. A panic of Go must not write to our output. */
function loadGoRuntime(): void {
  if ('Go' in globalThis) return;
  // The bundler follows a bare `require` and takes the file in; from the sources there is none.
  if (typeof require === 'function') require('@cdktf/hcl2json/wasm/wasm_exec.js');
  else packages()('@cdktf/hcl2json/wasm/wasm_exec.js');
  const { fs } = globalThis as unknown as { fs: { writeSync: (fd: number, bytes: Uint8Array) => number } };
  fs.writeSync = (_fd, bytes) => bytes.length;
}
