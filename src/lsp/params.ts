import {
  type CodeActionParams,
  ErrorCodes,
  type InitializeParams,
  type Position,
  type Range,
  type ReferenceParams,
  ResponseError,
  type TextDocumentContentChangeEvent,
  type WorkspaceDiagnosticParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Whether parameters have the form that the protocol gives them, as far as they are read here: what a client sends is untrusted. */
export type Form<Params> = (params: unknown) => params is Params;

export interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

export interface AboutPosition extends AboutDocument {
  readonly position: Position;
}

export function isAboutDocument(params: unknown): params is AboutDocument {
  return isObject(params) && isObject(params.textDocument) && typeof params.textDocument.uri === 'string';
}

export function isAboutPosition(params: unknown): params is AboutPosition {
  return isObject(params) && isAboutDocument(params) && isPosition(params.position);
}

export function isAboutReferences(params: unknown): params is ReferenceParams {
  return isObject(params) && isAboutPosition(params) && isObject(params.context);
}

export function isAboutRange(params: unknown): params is CodeActionParams {
  if (!isObject(params) || !isAboutDocument(params) || !isRange(params.range) || !isObject(params.context))
    return false;
  const { only } = params.context;
  return only === undefined || (Array.isArray(only) && only.every((kind) => typeof kind === 'string'));
}

export function isAboutWorkspace(params: unknown): params is WorkspaceDiagnosticParams {
  return isObject(params) && Array.isArray(params.previousResultIds) && params.previousResultIds.every(isObject);
}

export function isInitializing(params: unknown): params is InitializeParams {
  if (!isObject(params) || !isObject(params.capabilities)) return false;
  const { workspaceFolders: folders, rootUri } = params;
  return (
    typeof (rootUri ?? '') === 'string' &&
    (folders === undefined || folders === null || (Array.isArray(folders) && folders.every(isFolder)))
  );
}

function isFolder(value: unknown): boolean {
  return isObject(value) && typeof value.uri === 'string';
}

/** Documents of well-formed messages. Of another one, the client's log gets no more than the method, and the documents stay as they are. */
export const DOCUMENTS = {
  create(uri: string, languageId: string, version: number, text: string): TextDocument {
    if (typeof uri !== 'string' || typeof text !== 'string') throw malformed();
    return TextDocument.create(uri, languageId, version, text);
  },
  update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    if (!Array.isArray(changes) || !changes.every(isChange)) throw malformed();
    return TextDocument.update(document, changes, version);
  },
};

export function malformed(): ResponseError<never> {
  return new ResponseError(ErrorCodes.InvalidParams, 'The parameters are not what the protocol says.');
}

function isChange(value: unknown): boolean {
  if (!isObject(value) || typeof value.text !== 'string') return false;
  const { range, rangeLength } = value;
  return (range === undefined || isRange(range)) && (rangeLength === undefined || typeof rangeLength === 'number');
}

function isRange(value: unknown): value is Range {
  return isObject(value) && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && isCount(value.line) && isCount(value.character);
}

/** The protocol ends at 2^31 - 1, but clients write larger numbers for the end of a line. */
function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
