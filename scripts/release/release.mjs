// Makes a release: version, CHANGELOG, documents, bundle, commit and tag. The tag starts .github/workflows/release.yml, which publishes.
//   npm run release -- minor           shows what it would change, and changes nothing; also patch, major, or a version
//   npm run release -- minor --write   changes the files, commits and tags; it pushes nothing
//   npm run release -- notes 1.2.0     prints the section of the CHANGELOG
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nextVersion, releasedChangelog, releasedDocument, sectionOf, withVersion } from './edits.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const [asked = '', ...others] = process.argv.slice(2);

if (asked === 'notes') {
  const notes = sectionOf(read('CHANGELOG.md'), others[0]);
  if (notes === undefined) fail(`CHANGELOG.md has no section ${others[0]}.`);
  console.log(notes);
} else release(others.includes('--write'));

function release(write) {
  const { version: old } = JSON.parse(read('package.json'));
  const version = nextVersion(old, asked);
  if (version === undefined) fail('Usage: npm run release -- patch | minor | major | X.Y.Z [--write]');
  const tag = `v${version}`;
  const problems = [
    ...(sectionOf(read('CHANGELOG.md'), 'Unreleased') === undefined
      ? ['CHANGELOG.md has nothing under Unreleased.']
      : []),
    ...(git('tag', '--list', tag) === '' ? [] : [`The tag ${tag} exists.`]),
    ...(git('status', '--porcelain') === '' ? [] : ['There are changes that are not committed.']),
    ...(git('branch', '--show-current') === 'main' ? [] : ['The branch is not main.']),
  ];
  const changed = [...edited(old, version)].filter(([file, text]) => text !== read(file));
  console.log(`${old} -> ${version}\n`);
  for (const [file, text] of changed) console.log(`${file}: ${countOf(read(file), text)}`);
  console.log('dist/, and what README.md and docs/ show of it\n');
  for (const problem of problems) console.log(`Problem: ${problem}`);
  if (!write) {
    console.log('Nothing was written. With --write, this is committed and tagged.');
    return;
  }
  if (problems.length > 0) process.exit(1);
  for (const [file, text] of changed) writeFileSync(path.join(root, file), text);
  for (const script of ['bundle.mjs', 'readme.mjs']) run(process.execPath, path.join('scripts', script));
  run('git', 'add', '--all');
  run('git', 'commit', '--quiet', '--message', `Release ${version}`);
  run('git', 'tag', '--annotate', '--message', `dmslint ${version}`, tag);
  console.log(`Committed and tagged. Publish it: git push origin main ${tag}`);
}

/** The files with the text that they get. */
function edited(old, version) {
  const documents = [
    'README.md',
    // It writes a job for GitLab.
    'src/cli/init/texts.ts',
    ...readdirSync(path.join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const day = new Date().toISOString().slice(0, 10);
  return new Map([
    ...['', 'editors/vscode/']
      .flatMap((folder) => [`${folder}package.json`, `${folder}package-lock.json`])
      .map((file) => [file, withVersion(read(file), old, version)]),
    ['CHANGELOG.md', releasedChangelog(read('CHANGELOG.md'), version, day)],
    ...documents.map((file) => [file, releasedDocument(read(file), version)]),
  ]);
}

function countOf(before, after) {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const [gone, more] = [old.filter((line) => !fresh.includes(line)), fresh.filter((line) => !old.includes(line))];
  return `${more.length} new lines, ${gone.length} gone`;
}

function git(...argv) {
  const { status, stdout } = spawnSync('git', argv, { cwd: root, encoding: 'utf8' });
  if (status !== 0) fail(`git ${argv.join(' ')} failed.`);
  return stdout.trim();
}

function run(program, ...argv) {
  const { status } = spawnSync(program, argv, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) fail(`${program} ${argv.join(' ')} failed. git restore . takes the changes back.`);
}

function fail(why) {
  console.error(why);
  process.exit(1);
}
