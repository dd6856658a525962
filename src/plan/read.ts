import { unknownTypesIn } from '../aws/cloud-control.ts';
import { isDmsType } from '../aws/dms-types.ts';
import type { Resource, Root } from '../graph/graph.ts';
import { fromJson } from '../graph/make.ts';
import type { Value } from '../graph/value.ts';
import { withoutSecrets } from '../graph/withhold.ts';
import { cursorOf } from '../json/cursor.ts';
import { type ReadMore, Scanner } from '../json/scan.ts';
import { ScanError } from '../json/tokens.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Pieces } from '../text/pieces.ts';
import { type Source, startOf } from '../text/source.ts';
import { isUtf16, markLength, toUtf8 } from './decode.ts';
import { DECIDING, ShapeError } from './expect.ts';
import { VersionError } from './format-version.ts';
import { Plan } from './plan.ts';
import { fromChange, fromState } from './resource.ts';
import { type Slices, slice } from './slices.ts';

/** The content of a plan or state. */
export interface PlanReading {
  /** Undefined if it could not be read; a diagnostic says why. */
  readonly root: Root | undefined;
  readonly kind: 'plan' | 'state' | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The values of the root module's variables. */
  readonly variables: ReadonlyMap<string, Value>;
  /** The addresses of all managed resource instances after an apply, whatever their type, in the file's order. */
  readonly managedAddresses: readonly string[];
  /** `Slices.told` */
  readonly told: Slices['told'];
}

/**
 * Reads the output of `terraform show -json` for a plan or a state. `path` is the file name for messages; `types` selects the resource types,
 * data sources included. Bad input is reported as diagnostics, not thrown.
 */
export function readPlan(
  given: Uint8Array | Pieces,
  path: string,
  types: (type: string) => boolean = isDmsType,
): PlanReading {
  const bytes = given instanceof Uint8Array || !isUtf16(headOf(given)) ? given : given.whole();
  const known = otherKind(bytes instanceof Uint8Array ? bytes : headOf(bytes), path);
  if (known !== undefined) return refused(known);
  const text: Text = bytes instanceof Uint8Array ? toUtf8(bytes) : bytes;
  try {
    const slices = slice(isWhole(text) ? cursorOf(text, DECIDING) : new Scanner(withoutMark(text)), types);
    const problem = notAPlan(slices, path);
    return problem === undefined ? reading(slices, path) : refused(problem);
  } catch (error) {
    const problem = problemOf(error, text, path);
    if (problem === undefined) throw error;
    return refused(problem);
  }
}

/** A text in UTF-8: as a whole, or piece by piece from its beginning. */
type Text = Buffer | Pieces;

function isWhole(text: Text): text is Buffer {
  return text instanceof Uint8Array;
}

const HEAD = 4096;

function headOf(pieces: Pieces): Buffer {
  const head = Buffer.alloc(HEAD);
  pieces.rewind();
  const count = pieces.next(head, 0);
  pieces.rewind();
  return head.subarray(0, count);
}

/** A byte order mark is no part of the text. */
function withoutMark(pieces: Pieces): ReadMore {
  const skipped = markLength(headOf(pieces));
  if (skipped > 0) pieces.next(Buffer.alloc(skipped), 0);
  return (into, from) => pieces.next(into, from);
}

/** Whether the bytes look like a plan or state: a JSON object in any supported encoding, or a binary plan. */
export function looksLikePlan(bytes: Uint8Array): boolean {
  if (isZip(bytes)) return true;
  const [first] = toUtf8(bytes.subarray(0, 1024)).toString('utf8').trimStart();
  return first === '{';
}

function refused(diagnostic: Diagnostic): PlanReading {
  return {
    root: undefined,
    kind: undefined,
    diagnostics: [diagnostic],
    variables: new Map(),
    managedAddresses: [],
    told: new Map(),
  };
}

function reading(slices: Slices, path: string): PlanReading {
  const source: Source = { path, text: '', installed: false };
  const at = startOf(source);
  const plan = new Plan(slices);
  const resources = new Map<string, Resource>();
  for (const resource of slices.state) resources.set(resource.address, fromState(plan, resource, at));
  for (const change of slices.changes) resources.set(change.address, fromChange(plan, change, at));
  const kind = slices.sections.has('values') || !slices.sections.has('configuration') ? 'state' : 'plan';
  const version = awsVersionOf(slices);
  const root: Root = {
    path,
    resources,
    gaps: [...gapsOf(slices), ...unknownTypesIn(resources)],
    acceptedByTerraform: true,
    lifecycleKnown: false,
    deleted: slices.deleted.map((change) => fromChange(plan, change, at)),
    ...(version === undefined ? {} : { awsProviderVersion: version }),
  };
  const { managed: managedAddresses, told } = slices;
  return { root, kind, diagnostics: [], variables: variablesOf(slices), managedAddresses, told };
}

/** The constraints of the root module and of those that it calls, all of which Terraform heeds. */
function awsVersionOf({ providers }: Slices): string | undefined {
  const aws = Object.values(providers).filter(({ name }) => name === 'aws');
  const constraints = new Set(aws.flatMap(({ version_constraint: constraint }) => constraint ?? []));
  return constraints.size === 0 ? undefined : [...constraints].join(', ');
}

function gapsOf(slices: Slices): string[] {
  if (slices.errored) return ['Terraform stopped with an error during planning, so resources may be missing.'];
  if (!slices.complete) return ['The plan is incomplete: resources were excluded (-target) or deferred.'];
  return [];
}

function variablesOf(slices: Slices): Map<string, Value> {
  const variables = new Map<string, Value>();
  for (const [name, { value }] of Object.entries(slices.variables)) {
    const sensitive = slices.configuration?.variables[name]?.sensitive === true;
    variables.set(name, withoutSecrets(fromJson(value, sensitive ? { sensitive: true } : {}), undefined));
  }
  return variables;
}

const AGAIN = 'Create it again with `terraform show -json PLAN > plan.json`.';

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The diagnostic for files whose beginning shows that they are not plan JSON. */
function otherKind(bytes: Uint8Array, path: string): Diagnostic | undefined {
  if (isZip(bytes)) {
    return fault(
      'plan-binary',
      `${path} is a binary plan. Run \`terraform show -json ${path} > plan.json\` and check plan.json.`,
    );
  }
  const start = toUtf8(bytes.subarray(0, 4096)).toString('utf8').trimStart();
  if (start === '' && toUtf8(bytes).toString('utf8').trim() === '') {
    return fault('plan-empty', `${path} is empty; the command that writes it probably failed. ${AGAIN}`);
  }
  if (/^\{[^\n]*"@level"/.test(start)) {
    return fault(
      'plan-log',
      `${path} contains the log output of \`terraform plan -json\`, which lacks the planned values. Save the plan (\`terraform plan -out=tfplan\`), then run \`terraform show -json tfplan > plan.json\`.`,
    );
  }
  if (!start.startsWith('{')) {
    return fault(
      'plan-not-json',
      `${path} is not JSON. Pass the output of \`terraform show -json PLAN\`, not that of \`terraform plan\`.`,
    );
  }
  return undefined;
}

/** The diagnostic for JSON that is neither a plan nor a state. */
function notAPlan({ sections, formatVersion }: Slices, path: string): Diagnostic | undefined {
  if (sections.has('lineage') || (sections.has('serial') && sections.has('version'))) {
    return fault(
      'plan-raw-state',
      `${path} is Terraform's internal state file, which is not a stable format. Run \`terraform show -json ${path} > state.json\` and check state.json.`,
    );
  }
  if (formatVersion === undefined) {
    return fault('plan-unknown-json', `${path} is neither a plan nor a state: it has no format_version. ${AGAIN}`);
  }
  return undefined;
}

function problemOf(error: unknown, text: Text, path: string): Diagnostic | undefined {
  if (error instanceof VersionError) {
    const older = /^0\./.test(error.version);
    return fault(
      'plan-version',
      `${path} has format version ${JSON.stringify(error.version)}; dmslint reads versions 1.x. ${older ? 'Create it with Terraform 1.1 or newer, or OpenTofu.' : 'Upgrade dmslint.'}`,
    );
  }
  if (error instanceof ShapeError) {
    return fault(
      'plan-malformed',
      `${path} is not valid output of \`terraform show -json\`: ${error.path} ${error.problem}. ${AGAIN}`,
    );
  }
  // The stack overflowed, or a number is too large.
  if (error instanceof RangeError || (error instanceof Error && error.message.startsWith('[big.js]'))) {
    return fault(
      'plan-malformed',
      `${path} is not valid output of \`terraform show -json\`: its values are nested too deeply, or its numbers are too large. ${AGAIN}`,
    );
  }
  if (!(error instanceof ScanError)) return undefined;
  if (error.kind === 'truncated') {
    return fault('plan-truncated', `${path} is truncated: its JSON ends after ${error.offset} bytes. ${AGAIN}`);
  }
  const line = lineOf(text, error.offset);
  return fault('plan-not-json', `${path} is not valid JSON at line ${line.number}, byte ${line.column}. ${AGAIN}`);
}

function lineOf(text: Text, offset: number): { number: number; column: number } {
  let number = 1;
  let start = 0;
  for (const [bytes, base] of isWhole(text) ? [[text, 0] as const] : chunksOf(text)) {
    for (let at = bytes.indexOf(0x0a); at >= 0 && base + at < offset; at = bytes.indexOf(0x0a, at + 1)) {
      number++;
      start = base + at + 1;
    }
    if (base + bytes.length >= offset) break;
  }
  return { number, column: offset - start + 1 };
}

/** The pieces of a text, each with its offset. */
function* chunksOf(pieces: Pieces): Generator<readonly [Buffer, number]> {
  const next = withoutMark(pieces);
  const chunk = Buffer.allocUnsafe(1 << 16);
  let base = 0;
  for (let count = next(chunk, 0); count > 0; count = next(chunk, 0)) {
    yield [chunk.subarray(0, count), base];
    base += count;
  }
}

function fault(code: string, message: string): Diagnostic {
  return { severity: 'error', code, message };
}
