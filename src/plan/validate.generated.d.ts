/** A precompiled check: true, or false with `errors` filled. */
interface Validate {
  (data: unknown): boolean;
  errors?: null | { instancePath: string; message?: string }[];
}

export const variables: Validate;
export const change: Validate;
export const stateResource: Validate;
export const resourceConfiguration: Validate;
export const callExpressions: Validate;
export const outputs: Validate;
export const variableDeclarations: Validate;
export const expression: Validate;
export const providers: Validate;
