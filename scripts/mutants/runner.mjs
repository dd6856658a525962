import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { files } from './files.mjs';
import { Order } from './order.mjs';

/**
 * A test runner for StrykerJS that keeps tests and sources loaded in one process: vitest starts a thread and loads all modules anew for each mutant, which takes
 * seconds, the tests of most mutants milliseconds. The tests are those of `files.mjs`, bundled with the instrumented sources.
 */
class InProcessRunner {
  constructor(namespace) {
    this.space = globalThis[namespace] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.script = new vm.Script(await bundled(), { filename: path.resolve('mutants.cjs') });
    this.load();
    this.order = new Order(this.tests);
  }

  /** The modules from the beginning: nothing that one mutant has left behind is seen by the next. */
  load() {
    const module = { exports: {} };
    this.script.runInThisContext()(createRequire(path.resolve('mutants.cjs')), module, module.exports);
    this.tests = new Map(module.exports.tests().map((test) => [`${test.file}#${test.name}`, test]));
  }

  async dryRun() {
    const tests = [];
    for (const [id, test] of this.tests) {
      this.space.currentTestId = id;
      const [started, failure] = [performance.now(), await failureOf(test)];
      const result = { id, name: id, fileName: path.resolve(test.file), timeSpentMs: performance.now() - started };
      tests.push(failure === undefined ? { ...result, status: 0 } : { ...result, status: 1, failureMessage: failure });
    }
    this.space.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: this.space.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName }) {
    if (!isInSample(activeMutant)) return { status: 'error', errorMessage: 'not in the sample' };
    Object.assign(this.space, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    if (mutantActivation === 'static') this.space.activeMutant = activeMutant.id;
    const isKept = mutantActivation === 'static' || keepsState(sandboxFileName);
    if (isKept || this.isDirty) this.load();
    this.isDirty = isKept;
    this.space.activeMutant = activeMutant.id;
    const result = await this.judge(testFilter ?? [...this.tests.keys()], path.relative('.', sandboxFileName));
    this.space.activeMutant = undefined;
    const isEndless = hitLimit !== undefined && this.space.hitCount > hitLimit;
    return isEndless ? { status: 'timeout', reason: 'a mutant was hit without end' } : result;
  }

  async judge(ids, source) {
    const asked = this.order.of(ids, source);
    for (const [index, id] of asked.entries()) {
      const failure = await failureOf(this.tests.get(id));
      if (failure === undefined) continue;
      this.order.killed(id, source);
      return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests: index + 1 };
    }
    return { status: 'survived', nrOfTests: asked.length };
  }
}

async function failureOf(test) {
  try {
    await test.act();
    return;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

/** `MUTANTS_SAMPLE=5` judges one mutant of five, `2/5` others of them; the rest are errors in the report, which no score counts. */
function isInSample({ fileName, location, replacement }) {
  const [first, second] = (process.env.MUTANTS_SAMPLE ?? '1').split('/').map(Number);
  const text = JSON.stringify([path.basename(fileName), location, replacement]);
  const number = createHash('sha256').update(text).digest().readUInt32LE();
  return second === undefined ? number % first === 0 : number % second === first % second;
}

/** Whether a file keeps what it has made in a variable of the module, so that a mutant may outlive its run. */
function keepsState(file) {
  return /^let /m.test(readFileSync(file, 'utf8'));
}

/** One function of `require`, `module` and `exports` with all test files of the sandbox, which is the current directory. */
async function bundled() {
  const imports = files('.').map((file) => [JSON.stringify(file), JSON.stringify(path.resolve(file))]);
  const shim = path.resolve('scripts/mutants/shim.mjs');
  const result = await build({
    stdin: {
      contents: `import { collect } from ${JSON.stringify(shim)};
        export const tests = () => [${imports.map(([name, file]) => `collect(${name}, () => require(${file}))`)}].flat();`,
      resolveDir: path.resolve(),
    },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    alias: { vitest: shim },
    logLevel: 'error',
    plugins: [
      { name: 'watchdog', setup: takeWatchdog },
      { name: 'import.meta', setup: keepPlaces },
    ],
  });
  return `(function (require, module, exports) {${result.outputFiles[0].text}\n})`;
}

/** The watchdog takes more time than most checks, and StrykerJS has one of its own. */
function takeWatchdog({ onLoad }) {
  onLoad({ filter: /\bsrc\/watchdog\.ts$/ }, () => ({
    contents: 'export const GRACE = 5000; export const interrupted = (_, run) => (run(), "done");',
  }));
}

/** `import.meta` of each file is what it would be without the bundle. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: /\.m?[jt]s$/ }, ({ path: file }) => ({
    contents: readFileSync(file, 'utf8')
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file)))
      .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file))),
    loader: file.endsWith('.ts') ? 'ts' : 'js',
  }));
}

const makeRunner = (namespace) => new InProcessRunner(namespace);
makeRunner.inject = ['globalNamespace'];
const factory = (injector) => injector.provideValue('globalNamespace', '__stryker__').injectFunction(makeRunner);
factory.inject = ['$injector'];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory }];
