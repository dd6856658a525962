// Made by scripts/make-validators.mjs. Do not edit.
import type { ValidateFunction } from 'ajv';

export const baseline: ValidateFunction;
