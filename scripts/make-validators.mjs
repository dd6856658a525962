// Makes src/generated/: the checks of the parts of a plan that are read, of the settings and of baselines, as plain code, so that no run pays for compiling schemas.
// Run it after a change of a schema: node scripts/make-validators.mjs (with --check it only compares).
import { readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

const NOTE = '// Made by scripts/make-validators.mjs. Do not edit.\n';

const json = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

const plan = json('src/plan/plan.schema.json');
// What only the others refer to needs no check of its own.
const checkedParts = Object.keys(plan.definitions).filter((name) => name !== 'expressions');
generate('plan', plan, checkedParts, { allErrors: false });
generate('configuration', json('src/configuration/configuration.schema.json'), [], { allErrors: true });
generate('baseline', json('src/lint/baseline.schema.json'), [], { allErrors: false });

/** A check for each of the definitions, or one for the whole, by their names. */
function generate(name, schema, definitions, options) {
  const ajv = new Ajv({ code: { source: true, esm: true, lines: true }, allowUnionTypes: true, ...options });
  ajv.addSchema(schema, name);
  const checks =
    definitions.length > 0
      ? Object.fromEntries(definitions.map((definition) => [definition, `${name}#/definitions/${definition}`]))
      : { [name]: name };
  const code = standaloneCode(ajv, checks);
  write(`${name}-validators.js`, `${NOTE}${code.replace(/^"use strict";/, '')}`);
  const types = Object.keys(checks).map((check) => `export const ${check}: ValidateFunction;\n`);
  write(`${name}-validators.d.ts`, `${NOTE}import type { ValidateFunction } from 'ajv';\n\n${types.join('')}`);
}

function write(file, text) {
  const target = new URL(`../src/generated/${file}`, import.meta.url);
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error(`src/generated/${file} is stale: run node scripts/make-validators.mjs`);
    process.exitCode = 1;
  }
}
