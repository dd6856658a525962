// Made by scripts/make-validators.mjs. Do not edit.
import type { ValidateFunction } from 'ajv';

export const variables: ValidateFunction;
export const change: ValidateFunction;
export const stateResource: ValidateFunction;
export const resourceConfiguration: ValidateFunction;
export const callExpressions: ValidateFunction;
export const outputs: ValidateFunction;
export const variableDeclarations: ValidateFunction;
export const expression: ValidateFunction;
export const providers: ValidateFunction;
