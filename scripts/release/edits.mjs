// What a release changes, as functions from texts to texts.

/** The next version: `patch`, `minor` or `major` of the current one, or the version itself. Undefined for anything else. */
export function nextVersion(current, asked) {
  if (/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(asked)) return asked;
  const [major, minor, patch] = current.split('.').map(Number);
  switch (asked) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    default:
      return undefined;
  }
}

/** The text below `## [name]`, up to the next version or the list of links; undefined if there is no such heading or nothing below it. */
export function sectionOf(changelog, name) {
  const [, found] = changelog.split(`\n## [${name}]`);
  const text = found
    ?.slice(found.indexOf('\n'))
    .split(/^(?:## \[|\[[^\]]+\]: )/m)[0]
    .trim();
  return text || undefined;
}

/** What is unreleased becomes the section of the version. `day`: `2026-01-31`. */
export function releasedChangelog(text, version, day) {
  const home = 'https://github.com/dmslint/dmslint';
  return text
    .replace('\n## [Unreleased]\n', `\n## [Unreleased]\n\n## [${version}] - ${day}\n`)
    .replace(
      /^\[Unreleased\]: .*\n/m,
      `[Unreleased]: ${home}/compare/v${version}...HEAD\n[${version}]: ${home}/releases/tag/v${version}\n`,
    );
}

/** The version in package.json or package-lock.json: the first one is the package's own, in the lockfile also that of the root. */
export function withVersion(json, old, version) {
  const parsed = JSON.parse(json);
  const own = [parsed, parsed.packages?.['']].filter((one) => one !== undefined);
  for (const one of own) {
    if (one.version !== old) throw new Error(`The version is ${one.version}, not ${old}.`);
    one.version = version;
  }
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

/**
 * A document: the versions that it names, and at the first release the way to install. What stands between `<!-- until the first release -->` and
 * `<!-- /until the first release -->` goes, and the comment `<!-- from the first release … -->` opens.
 */
export function releasedDocument(text, version) {
  return (
    text
      .replace(/^<!-- until the first release -->\n[\s\S]*?^<!-- \/until the first release -->\n\n?/gm, '')
      .replace(/^<!-- from the first release\n([\s\S]*?)^-->\n/gm, '$1')
      .replace(/github:dmslint\/dmslint#v\d+\.\d+\.\d+/g, `dmslint@${version}`)
      // In what `dmslint init` writes.
      .replaceAll('github:dmslint/dmslint#v${version}', 'dmslint@${version}')
      .replace(/((?:\bdmslint\/dmslint@v|\bdmslint@|^ *rev: v))\d+\.\d+\.\d+/gm, `$1${version}`)
  );
}
