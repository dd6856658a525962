import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as chai from 'chai';

/**
 * What test files import as `vitest` in the process of a mutant: collects their tests into `file.tests`, with vitest's own `expect`. `runner.mjs` calls them.
 */

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers, fileSnapshots]) chai.use(plugin);

/** The golden files, which are only compared. */
function fileSnapshots({ Assertion }) {
  Assertion.prototype.toMatchFileSnapshot = function (file) {
    const golden = readFileSync(path.resolve(path.dirname(running), file), 'utf8');
    this.assert(String(this._obj) === golden, `it is not what ${file} says`);
  };
}

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);
setState({ assertionCalls: 0 }, expect);

/** The file of the test that runs, and the one whose tests are being collected. */
let running;
let file;
let suites = [];

/** The tests of a file, in order. */
export function collect(name, load) {
  file = { name, tests: [] };
  load();
  return file.tests;
}

/** `row`: what the test is given by a table. Snapshots inside of a test are vitest's alone. */
function add(name, act, row) {
  if (String(act).includes('toMatchInlineSnapshot')) return;
  const from = file.name;
  const words = () => `${JSON.stringify(row)} ${act}`;
  file.tests.push({ name: [...suites, name].join(' '), file: from, words, act: () => finishingAfter(act, from) });
}

function group(name, act) {
  suites = [...suites, name];
  act();
  suites = suites.slice(0, -1);
}

/** `each` of vitest for arrays: a row that is an array gives the arguments. Names need be no prettier than to tell rows apart. */
const eachOf = (declare) => (rows) => (name, act) => {
  rows.forEach((row, index) => {
    const given = Array.isArray(row) ? row : [row];
    const shown = given.filter((value) => typeof value === 'string').map((value) => value.slice(0, 80));
    declare(`${name} [${index}] ${shown[0] ?? ''}`.replaceAll('\n', ' '), () => act(...given), row);
  });
};

const pass = () => undefined;

/** What is to be done after the test that runs. */
let finishing = [];
export const onTestFinished = (act) => finishing.push(act);

async function finishingAfter(act, from) {
  running = from;
  try {
    await act();
  } finally {
    const last = finishing;
    finishing = [];
    for (const finish of last) finish();
  }
}

export const test = Object.assign(add, {
  each: eachOf(add),
  runIf: (holds) => (holds ? add : pass),
  skipIf: (holds) => (holds ? pass : add),
});
export { test as it };
export const describe = Object.assign(group, { each: eachOf(group) });
