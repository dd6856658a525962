// Makes the validate.generated.js files: the checks of the parts of a plan that are read, of the settings and of baselines, as plain code, so that no run pays for compiling schemas.
// Run it after a change here: node scripts/make-validators.mjs (with --check it only compares).
import { readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

const string = { type: 'string' };
const body = { type: ['object', 'null'] };
const marks = { type: ['object', 'boolean'] };
const mode = { enum: ['managed', 'data'] };
const index = { type: ['string', 'number'] };
const references = { type: 'array', items: string };
const expression = { type: 'object', properties: { references } };

const schemas = {
  variables: { type: 'object', additionalProperties: { type: 'object' } },
  change: {
    type: 'object',
    required: ['address', 'mode', 'type', 'name', 'change'],
    properties: {
      address: string,
      module_address: string,
      mode,
      type: string,
      name: string,
      index,
      deposed: string,
      action_reason: string,
      change: {
        type: 'object',
        required: ['actions'],
        properties: {
          actions: { type: 'array', items: { enum: ['create', 'read', 'update', 'delete', 'no-op', 'forget'] } },
          before: body,
          after: body,
          after_unknown: marks,
          before_sensitive: marks,
          after_sensitive: marks,
          replace_paths: { type: 'array', items: { type: 'array', items: index } },
        },
      },
    },
  },
  stateResource: {
    type: 'object',
    required: ['address', 'mode', 'type', 'name'],
    properties: {
      address: string,
      mode,
      type: string,
      name: string,
      index,
      values: body,
      sensitive_values: { type: 'object' },
    },
  },
  resourceConfiguration: {
    type: 'object',
    required: ['mode', 'type', 'name'],
    properties: {
      mode,
      type: string,
      name: string,
      provider_config_key: string,
      expressions: {
        type: 'object',
        additionalProperties: { anyOf: [expression, { type: 'array', items: { type: 'object' } }] },
      },
      count_expression: expression,
      for_each_expression: expression,
    },
  },
  callExpressions: { type: 'object', additionalProperties: expression },
  outputs: { type: 'object', additionalProperties: { type: 'object', properties: { expression } } },
  variableDeclarations: { type: 'object', additionalProperties: { type: 'object' } },
  expression,
  providers: {
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: { name: string, version_constraint: string, expressions: { type: 'object' } },
    },
  },
};

const json = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

generate('src/plan', schemas, { allErrors: false });
generate(
  'src/configuration',
  { configuration: json('src/configuration/configuration.schema.json') },
  { allErrors: true },
);
generate('src/lint', { baseline: json('src/lint/baseline.schema.json') }, { allErrors: false });

function generate(folder, all, options) {
  const ajv = new Ajv({ code: { source: true, esm: true, lines: true }, allowUnionTypes: true, ...options });
  for (const [name, schema] of Object.entries(all)) ajv.addSchema(schema, name);
  const code = standaloneCode(ajv, Object.fromEntries(Object.keys(all).map((name) => [name, name])));
  const target = new URL(`../${folder}/validate.generated.js`, import.meta.url);
  const text = `// Made by scripts/make-validators.mjs. Do not edit.\n${code.replace(/^"use strict";/, '')}`;
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${folder}/validate.generated.js is stale: run node scripts/make-validators.mjs`);
    process.exitCode = 1;
  }
}
