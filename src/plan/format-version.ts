import { ShapeError } from './expect.ts';

/** An unsupported format version, found before the rest is read. */
export class VersionError extends Error {
  readonly version: string;

  constructor(version: string) {
    super(version);
    this.version = version;
  }
}

/** The `format_version` of a plan or state; throws where it is missing or not one of 1.x. https://developer.hashicorp.com/terraform/internals/json-format */
export function supportedVersion(version: unknown): string {
  if (typeof version !== 'string') throw new ShapeError('format_version', 'must be a string');
  if (!/^1\.\d+$/.test(version)) throw new VersionError(version);
  return version;
}
