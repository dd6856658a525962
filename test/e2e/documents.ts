import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { repository } from './command.ts';

export interface Document {
  /** From the root of the repository. */
  readonly file: string;
  readonly text: string;
}

/** README.md and all of docs/. */
export const documents: readonly Document[] = [
  'README.md',
  ...readdirSync(path.join(repository, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((file) => ({ file, text: readFileSync(path.join(repository, file), 'utf8') }));

export function documentNamed(file: string): Document {
  return documents.find((one) => one.file === file)!;
}

/** The blocks of code in this language. */
export function blocksOf({ text }: Document, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block!);
}

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** The steps of all workflows, or parts of workflows, that a document shows. */
export function stepsOf(document: Document): Step[] {
  return blocksOf(document, 'yaml').flatMap((text) => {
    const read = parse(text);
    return (read.steps ?? read.jobs?.dmslint.steps ?? []) as Step[];
  });
}
