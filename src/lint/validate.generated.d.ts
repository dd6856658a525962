import type { ValidateFunction } from 'ajv';

export const baseline: ValidateFunction;
