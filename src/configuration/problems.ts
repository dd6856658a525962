import type { ErrorObject } from 'ajv';
import { nearest } from '../text/suggest.ts';
import schema from './configuration.schema.json' with { type: 'json' };

/** A problem with one part of the settings. */
export interface SchemaProblem {
  /** Its JSON pointer. */
  readonly pointer: string;
  readonly message: string;
  /** What the part lacks, if that is the problem. */
  readonly missing?: string;
}

/** The validator's errors as messages for authors of `.dmslint.hcl`, which always name the allowed values. */
export function problemsIn(errors: readonly ErrorObject[]): SchemaProblem[] {
  return errors.map(({ instancePath, keyword, params }) => {
    const [name = '', ...outer] = instancePath
      .split('/')
      .filter((part) => part !== '' && !/^\d+$/.test(part))
      .reverse();
    switch (keyword) {
      case 'additionalProperties':
        return {
          pointer: `${instancePath}/${params.additionalProperty}`,
          message: unknownSetting(String(params.additionalProperty), outer.length === 0 ? name : ''),
        };
      case 'enum':
        return { pointer: instancePath, message: `${name} must be one of ${list(params.allowedValues as string[])}.` };
      case 'required':
        return {
          pointer: instancePath,
          message: `The ${name} block requires ${params.missingProperty}.`,
          missing: String(params.missingProperty),
        };
      case 'type':
        return {
          pointer: instancePath,
          message: /\/\d+$/.test(instancePath)
            ? `Each item of ${name} must be a string.`
            : `${name} must be ${[params.type].flat().map(typeName).join(' or ')}.`,
        };
      case 'pattern':
        return {
          pointer: instancePath,
          message: name === 'until' ? 'until must be a date, "YYYY-MM-DD".' : `${name} must not be empty.`,
        };
      default:
        return { pointer: instancePath, message: `${name} must not be empty.` };
    }
  });
}

function unknownSetting(written: string, block: string): string {
  const known = knownIn(block);
  const meant = nearest(written, known);
  const where = block === '' ? '' : ` in ${block}`;
  return `Unknown setting ${JSON.stringify(written)}${where}.${meant === undefined ? '' : ` Did you mean ${meant}?`} Valid settings${where}: ${known.join(', ')}.`;
}

/** The settings of the file or of a block, without the block's label. */
function knownIn(block: string): string[] {
  const { properties } = schema;
  if (block === '') return Object.keys(properties);
  const inner = properties[block as 'ignore' | 'environment'];
  return Object.keys(inner.items.properties).filter((one) => one !== 'name');
}

function list(values: readonly string[]): string {
  return values.map((one) => JSON.stringify(one)).join(', ');
}

function typeName(type: unknown): string {
  return type === 'array' ? 'a list of strings' : type === 'string' ? 'a string' : `a value of type ${type}`;
}
