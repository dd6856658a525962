import type { ValidateFunction } from 'ajv';

export const configuration: ValidateFunction;
