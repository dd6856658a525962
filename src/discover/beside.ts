import path from 'node:path';
import { isBelow, join } from '../files/tree.ts';
import { isLocal, slashed } from './local.ts';
import { skim } from './skim.ts';

/** Files beside configurations that name their modules, too: those of Terraform Stacks, and tests. */
const NAMES = /\.(tfcomponent|tfdeploy|tfstack|tftest)\.(hcl|json)$/;

/** What the files beside configurations tell. */
export class Beside {
  /** Directories with files of a Terraform Stack. */
  readonly stacks = new Set<string>();
  /** Those of them with components whose modules may lie elsewhere. */
  readonly withForeign = new Set<string>();
  /** Directories of the modules that components of stacks are made of. */
  readonly components = new Set<string>();
  /** Directories of modules that only tests use. */
  readonly tested = new Set<string>();

  /** Takes in a file of a directory; `read` gives its bytes. */
  add(directory: string, name: string, read: () => Buffer | undefined): void {
    const kind = NAMES.exec(name)?.[1];
    if (kind === undefined) return;
    if (kind !== 'tftest') this.stacks.add(directory);
    if (kind === 'tfdeploy') return;
    const text = read()?.toString('latin1') ?? '';
    if (kind === 'tftest') this.#addTest(directory, text);
    else this.#addStack(directory, text);
  }

  /** A stack within a stack has its own files. */
  #addStack(directory: string, text: string): void {
    const plain = skim(text, COMPONENTS);
    const sources = plain?.calls.map(({ source }) => source ?? '') ?? sourcesIn(text);
    if (plain === undefined || !sources.every(isLocal)) this.withForeign.add(directory);
    for (const source of sources.filter(isLocal)) this.components.add(join(directory, slashed(source)));
  }

  /** Sources are relative to the module that is tested, which has its tests beside it or in `tests`. Of those only the ones that are there for tests count. */
  #addTest(directory: string, text: string): void {
    const base = path.posix.basename(directory) === 'tests' ? path.posix.dirname(directory) : directory;
    for (const source of sourcesIn(text)) {
      const module = join(base, slashed(source));
      const [top = ''] = path.posix.relative(base, module).split('/');
      if (isBelow(module, base) && /^test(s|ing)?$/.test(top)) this.tested.add(module);
    }
  }
}

const COMPONENTS: ReadonlySet<string> = new Set(['component', 'stack']);

function sourcesIn(text: string): string[] {
  return [...text.matchAll(/\bsource"?[ \t]*[=:][ \t]*"(\.\.?\/[^"\n]*)"/g)].map(([, source]) => source!);
}
