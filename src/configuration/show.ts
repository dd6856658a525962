import path from 'node:path';
import { findTree, inTree, kindOf } from '../files/tree.ts';
import type { RuleMeta } from '../lint/finding.ts';
import { presetLevel } from '../lint/presets.ts';
import { levelOf, optionsOf } from '../lint/settings.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { plain } from '../text/escape.ts';
import { positionAt } from '../text/source.ts';
import type { Configuration } from './configuration.ts';
import { Configurations } from './configurations.ts';

export interface ShowOptions {
  /** The path whose settings are shown, relative to the working directory. */
  readonly path: string;
  readonly cwd: string;
  readonly config: string | false | undefined;
  readonly root: string | undefined;
}

/** The settings that apply to a path, as a `.dmslint.hcl` with comments that give the line of each setting or say that it is a default. */
export function settingsText(
  options: ShowOptions,
  rules: readonly RuleMeta[],
): { text: string; diagnostics: readonly Diagnostic[] } {
  const { cwd, config } = options;
  const asked = path.resolve(cwd, options.path);
  const tree = findTree(cwd, [options.path], options.root);
  const kind = kindOf(asked);
  const directory = inTree(tree, kind === 'directory' ? asked : path.dirname(asked));
  if (kind === 'missing' || directory === undefined) {
    const message =
      kind === 'missing'
        ? `${options.path} does not exist. Pass a directory or a file.`
        : `${options.path} is outside the checked tree. Widen the tree with --root.`;
    return { text: '', diagnostics: [{ severity: 'error', code: 'path-missing', message }] };
  }
  const configurations = new Configurations(tree, rules, config ? path.resolve(cwd, config) : config);
  const found = configurations.at(directory);
  return {
    text: `${[...general(found), '', ...ofRules(found, rules), ...ofIgnores(found)].join('\n')}\n`,
    diagnostics: configurations.diagnostics,
  };
}

function general(found: Configuration): string[] {
  const { file, settings, paths, exclude, varFiles, workspace, baseline, environments, defaults } = found;
  const line = (name: string, value: unknown, standard: string): [string, string] => [
    `${name.padEnd(9)} = ${hcl(value)}`,
    found.locations.has(name) ? locationIn(found, name) : standard,
  ];
  const rows = [
    line('fail_on', settings.failOn ?? 'error', 'default'),
    ...(settings.preset === undefined ? [] : [line('preset', settings.preset, '--preset')]),
    line('paths', paths, 'default: the working directory'),
    ...(exclude.length === 0 ? [] : [line('exclude', exclude, '')]),
    line('var_files', varFiles, 'default: the files that Terraform loads'),
    ...(workspace === undefined ? [] : [line('workspace', workspace, '')]),
    ...(defaults === 'kept' ? [] : [line('assume_enabled', true, '')]),
    ...(baseline === undefined ? [] : [line('baseline', baseline, '')]),
  ];
  const width = Math.max(...rows.map(([text]) => text.length));
  return [
    file === undefined
      ? '# No .dmslint.hcl applies here; these are the defaults.'
      : `# Settings from ${plain(file)}; paths are relative to the root of the checked tree.`,
    ...rows.map(([text, where]) => `${text.padEnd(width)} # ${where}`),
    ...environments.flatMap(({ name, varFiles: files, workspace: inside }) => [
      '',
      `environment ${hcl(name)} {`,
      `  var_files = ${hcl(files)}`,
      ...(inside === undefined ? [] : [`  workspace = ${hcl(inside)}`]),
      '}',
    ]),
  ];
}

function ofRules(found: Configuration, rules: readonly RuleMeta[]): string[] {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.flatMap((rule) => {
    const level = levelOf(rule, found.settings);
    const options = Object.entries(optionsOf(rule, found.settings));
    const key = `rule.${rule.id}`;
    const { preset } = found.settings;
    const where = found.locations.has(key)
      ? locationIn(found, key)
      : presetLevel(preset, rule.id) === undefined
        ? 'default'
        : `preset ${preset}`;
    const head = `rule ${`"${rule.id}"`.padEnd(width + 2)}`;
    if (options.length === 0) return [`${head} { level = ${`"${level}"`.padEnd(9)} } # ${where}`];
    const names = ['level', ...options.map(([name]) => name)];
    const wide = Math.max(...names.map((name) => name.length));
    return [
      `${head.trimEnd()} { # ${where}`,
      `  ${'level'.padEnd(wide)} = "${level}"`,
      ...options.map(([name, value]) => `  ${name.padEnd(wide)} = ${value}`),
      '}',
    ];
  });
}

function ofIgnores(found: Configuration): string[] {
  return found.settings.ignores.flatMap(({ rules: ids, addresses, reason, until, at }) => [
    '',
    `ignore { # line ${positionAt(at.source, at.start).line}`,
    `  rule    = ${hcl(ids)}`,
    `  address = ${hcl(addresses)}`,
    `  reason  = ${hcl(reason)}`,
    ...(until === undefined ? [] : [`  until   = ${hcl(until)}`]),
    '}',
  ]);
}

function locationIn({ locations }: Configuration, name: string): string {
  const { source, start } = locations.get(name)!;
  return `line ${positionAt(source, start).line}`;
}

/** A plain value in HCL's native syntax. */
function hcl(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(hcl).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  // HCL has fewer escapes than JSON.
  return JSON.stringify(value)
    .replace(/\\./g, (pair) => ({ '\\b': '\\u0008', '\\f': '\\u000c' })[pair] ?? pair)
    .replace(/[$%](?=\{)/g, '$&$&');
}
