import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS_FILE } from '../files/settings-file.ts';
import { findTree, type Tree } from '../files/tree.ts';
import { codeOf } from '../files/write.ts';
import { type Repository, repositoryIn } from './init/repository.ts';
import { gitlabJob, hookCommand, preCommitHook, SETTINGS, workflow } from './init/texts.ts';
import { reasonOf, writeWhole } from './write.ts';

export interface Written {
  /** One line for each file. */
  readonly text: string;
  readonly exitCode: 0 | 2;
}

/** Writes the settings, the job for CI and the hook to the root of the repository; outside of one, the settings alone. Keeps files that exist. */
export function init(cwd: string, version: string): Written {
  const tree = findTree(cwd, [], undefined);
  const lines: string[] = [];
  let exitCode: 0 | 2 = 0;
  for (const { file, text, instead, skipped } of filesOf(tree, version)) {
    const target = path.join(tree.root, file);
    if (existsSync(target)) {
      lines.push(keptText(file, target, instead));
      continue;
    }
    if (skipped !== undefined) {
      lines.push(`skipped  ${file}: ${skipped}`);
      continue;
    }
    try {
      writeWhole(target, text, [tree]);
      lines.push(`wrote    ${file}`);
    } catch (error) {
      if (codeOf(error) === 'unknown error') throw error;
      lines.push(`failed   ${file}: ${reasonOf(error, tree.root, 'Remove it, and run dmslint init again.')}`);
      exitCode = 2;
    }
  }
  return { text: `${lines.join('\n')}\n`, exitCode };
}

interface NewFile {
  readonly file: string;
  readonly text: string;
  /** What to add by hand if the file exists. */
  readonly instead?: string;
  /** Why it is not written, and what to do. */
  readonly skipped?: string;
}

function filesOf(tree: Tree, version: string): NewFile[] {
  if (!tree.git) {
    const skipped = 'this is not a git repository. Run git init, then dmslint init again.';
    return [
      { file: SETTINGS_FILE, text: SETTINGS },
      { file: '.pre-commit-config.yaml', text: '', skipped },
    ];
  }
  const repository = repositoryIn(tree);
  const hook = preCommitHook(version);
  return [
    { file: SETTINGS_FILE, text: SETTINGS },
    ...jobsOf(repository, version),
    {
      file: '.pre-commit-config.yaml',
      text: `repos:\n${hook}`,
      instead: hook,
      skipped:
        repository.hooks &&
        `hooks are run by ${repository.hooks.by}. Add to ${repository.hooks.file}:\n\n${hookCommand(version)}`,
    },
  ];
}

function jobsOf({ services, defaultBranch }: Repository, version: string): NewFile[] {
  return services.map((service) =>
    service === 'github'
      ? { file: '.github/workflows/dmslint.yml', text: workflow(version, defaultBranch) }
      : { file: '.gitlab-ci.yml', text: gitlabJob(version), instead: gitlabJob(version) },
  );
}

/** What is said of a file that exists: if dmslint is not in it, what to add. */
function keptText(file: string, target: string, instead: string | undefined): string {
  if (instead === undefined) return `kept     ${file}: it already exists.`;
  return /\bdmslint\b/.test(readFileSync(target, 'utf8'))
    ? `kept     ${file}: it already runs dmslint.`
    : `kept     ${file}: it already exists. Add to it:\n\n${instead}`;
}
