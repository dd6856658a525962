// Makes dist/: what the action and the pre-commit hook run, with nothing installed.
//   node scripts/bundle.mjs           writes it
//   node scripts/bundle.mjs --check   fails when what is committed is not what it would write
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { thirdPartyLicences } from './licences.mjs';

const root = path.dirname(import.meta.dirname);
const dist = path.join(root, 'dist');
const text = (file) => readFileSync(path.join(root, file), 'utf8');

/** Validators that not every run needs: files of their own. */
const LATE_VALIDATORS = ['plan-validators', 'configuration-validators'];

/** What the bundle has instead of a module. */
const REPLACED = {
  'src/version.ts': () => `export const version = ${JSON.stringify(JSON.parse(text('package.json')).version)};`,
  'src/cli/entry/program.ts': () => `import { cacheFolder, loaderWith } from './code-cache.ts';
import { optimizeLater, whenToOptimize } from './optimizer.ts';
export function program() {
  const { env, platform } = process;
  const when = whenToOptimize(process.argv.slice(2));
  if (when === 'later') optimizeLater(process.versions.node);
  const folder = cacheFolder({ env, platform, cwd: process.cwd(), words: process.argv.slice(2), uid: process.getuid?.() });
  if (folder === undefined) require('./main.js');
  else {
    const { load, keep } = loaderWith(folder, { directory: __dirname, id: BUNDLE + '-' + when, require });
    process.on('exit', keep);
    load('./main.js');
  }
}`,
  'rules/ids.ts': async () => `export const ruleIds = ${JSON.stringify(await ruleIds())};`,
  // Read when a page is asked for: as a part of the bundle they would be parsed at every start.
  'src/pages.ts': () => `import { readFileSync } from 'node:fs';
let pages;
export function page(id) {
  pages ??= JSON.parse(readFileSync(new URL('./pages.json', import.meta.url), 'utf8'));
  if (!Object.hasOwn(pages, id)) throw new Error('no such page');
  return pages[id];
}`,
  // Read when a call of a module that is not installed needs one.
  'src/dms/modules/texts.ts': () => `import { readFileSync } from 'node:fs';
let texts;
export function standInText(name) {
  texts ??= JSON.parse(readFileSync(new URL('./known-modules.json', import.meta.url), 'utf8'));
  return texts[name];
}`,
  // Read when a certificate is judged.
  'src/generated/aws-cas.ts': () => `import { readFileSync } from 'node:fs';
export const awsCaRows = () => JSON.parse(readFileSync(new URL('./aws-cas.json', import.meta.url), 'utf8'));`,
  // Few of its types are asked for in a run: V8 skips a string faster than the body of a function.
  'src/generated/provider-schema.ts': async () => {
    const { code } = await esbuild.transform(text('src/generated/provider-schema.ts'), { loader: 'ts' });
    const tables = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    return Object.entries(tables)
      .map(([name, table]) => {
        const types = Object.entries(table).map(
          ([type, listed]) => `${JSON.stringify(type)}: () => JSON.parse(${JSON.stringify(JSON.stringify(listed()))})`,
        );
        return `export const ${name} = {${types.join(',')}};`;
      })
      .join('\n');
  },
  ...Object.fromEntries(LATE_VALIDATORS.map((name) => [`src/generated/${name}.js`, () => lateValidators(name)])),
};

/** Validators with the same names, that load the real ones when the first is called. */
async function lateValidators(name) {
  const names = Object.keys(await import(`../src/generated/${name}.js`));
  return `const late = () => require("./${name}.js");
${names
  .map(
    (one) =>
      `export const ${one} = Object.defineProperty((value) => late().${one}(value), "errors", { get: () => late().${one}.errors });`,
  )
  .join('\n')}`;
}

const pages = Object.fromEntries(
  readdirSync(path.join(root, 'rules'), { recursive: true })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => [file.slice(0, -3), text(`rules/${file}`).replaceAll('\r\n', '\n')]),
);

const knownModules = Object.fromEntries(
  readdirSync(path.join(root, 'src/dms/modules'))
    .filter((file) => file.endsWith('.tf'))
    .sort()
    .map((file) => [file.slice(0, -3), text(`src/dms/modules/${file}`).replaceAll('\r\n', '\n')]),
);

async function ruleIds() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: LATE,
    entryPoints: ['rules/index.ts'],
    write: false,
  });
  const { rules } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return rules.map(({ id }) => id);
}

/** The rows of src/generated/aws-cas.ts. */
async function awsCas() {
  const { code } = await esbuild.transform(text('src/generated/aws-cas.ts'), { loader: 'ts' });
  const { awsCaRows } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return awsCaRows();
}

const replace = {
  name: 'replace',
  setup(build) {
    build.onLoad({ filter: /\.[jt]s$/ }, async ({ path: file }) => {
      const made = REPLACED[path.relative(root, file).split(path.sep).join('/')];
      return made && { contents: await made(), loader: 'js', resolveDir: path.dirname(file) };
    });
  },
};

/** Packages that few runs need and that would take every run's time to be parsed: `require` finds them beside the bundle. */
const LATE = ['picocolors', 'picomatch', 're2js', 'yaml', 'yargs'];

const late = {
  name: 'late',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${LATE.join('|')})$`) }, ({ path: name, kind }) => {
      if (kind === 'entry-point') return undefined;
      if (kind !== 'require-call')
        return { errors: [{ text: `${name} is to be loaded by require() where it is needed` }] };
      return { path: `./${name}.js`, external: true };
    });
    build.onResolve({ filter: new RegExp(`^\\./(${LATE_VALIDATORS.join('|')})\\.js$`) }, ({ path: file, kind }) =>
      kind === 'require-call' ? { path: file, external: true } : undefined,
    );
  },
};

// Half of a small run is V8 reading these files: CommonJS, which it reads in half the time of an ECMAScript module; one-byte text; minified
// (a twentieth of a run).
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'ascii',
  minify: true,
  legalComments: 'none',
  // jsonc-parser's CommonJS form hides its requires from bundlers.
  mainFields: ['module', 'main'],
  alias: {
    'string-width': './scripts/shims/string-width.mjs',
    y18n: './scripts/shims/y18n.mjs',
    assert: './scripts/shims/assert.mjs',
    child_process: './scripts/shims/nothing.mjs',
    net: './scripts/shims/nothing.mjs',
  },
  define: { 'import.meta.url': 'importMetaUrl' },
  write: false,
  metafile: true,
  logLevel: 'warning',
  plugins: [replace, late],
};
const url = 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;';

/** What few runs need, and the action: each a file with all that it needs in it, so that it shares no small files with the rest, each of which would take a run's time. */
const ALONE = {
  action: 'src/cli/entry/action.ts',
  certificates: 'src/cli/certificates.ts',
  completion: 'src/cli/completion.ts',
  fixing: 'src/cli/fixing.ts',
  init: 'src/cli/init.ts',
  lsp: 'src/cli/lsp.ts',
  runbook: 'src/cli/runbook.ts',
  diagrams: 'src/cli/diagrams.ts',
  topics: 'src/cli/entry/topics.ts',
  watch: 'src/cli/watch.ts',
};

const alone = {
  name: 'alone',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^\\./(${Object.keys(ALONE).join('|')})\\.ts$`) }, ({ path: file, kind }) =>
      kind === 'dynamic-import' ? { path: file.replace(/ts$/, 'js'), external: true } : undefined,
    );
  },
};

// esbuild splits ECMAScript modules only: what `import()` loads is a file of its own, and what files share as well. Each is made CommonJS then.
const split = await esbuild.build({
  ...common,
  format: 'esm',
  splitting: true,
  entryPoints: { main: 'src/cli/entry/main.ts' },
  plugins: [alone, ...common.plugins],
  outdir: 'dist',
  chunkNames: '[name]-[hash]',
});
const names = new Map();
for (const { path: file } of split.outputFiles) {
  // What is loaded late has the name of its source; what is shared has none.
  const kept = path
    .basename(file)
    .replace(/-[A-Z0-9]{8}\.js$/, '.js')
    .replace(/^chunk\.js$/, 'shared.js');
  const again = [...names.values()].filter((name) => name.replace(/\d*\.js$/, '.js') === kept).length;
  names.set(path.basename(file), again === 0 ? kept : kept.replace('.js', `${again + 1}.js`));
}
const renamed = (module) =>
  module
    .replace(/"\.\/([^"/]+\.js)"/g, (all, file) => (names.has(file) ? `"./${names.get(file)}"` : all))
    // As constants: esbuild's CommonJS asks two getters for what a module imports, at every use. Chunks import each other in one direction.
    .replace(/^import\{([^{}]*)\}from("\.\/[^"]+");/gm, (_, imported, from) => {
      const constants = imported.replace(/([\w$]+) as ([\w$]+)/g, '$1:$2');
      return `const{${constants}}=require(${from});`;
    });
/** With exports that are values: those of esbuild are getters, which would be called whenever a function of another file is. */
const exporting = (module) =>
  module.replace(
    /\bexport\s*\{([^}]*)\};?\s*$/,
    (_, list) => `module.exports={${list.replace(/([\w$]+)\s+as\s+([\w$]+)/g, '$2:$1')}};`,
  );
const chunks = await Promise.all(
  split.outputFiles.map(async ({ path: file, text: module }) => {
    const { code } = await esbuild.transform(exporting(renamed(module)), {
      logOverride: { 'commonjs-variable-in-esm': 'silent' },
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      charset: 'ascii',
      minify: true,
      supported: { 'dynamic-import': false },
    });
    const name = names.get(path.basename(file));
    return [name, Buffer.from(`${url}\n${code}`)];
  }),
);
const aloneOnes = await Promise.all(
  Object.entries(ALONE).map(([name, file]) =>
    esbuild.build({ ...common, format: 'cjs', banner: { js: url }, entryPoints: [file], outfile: `dist/${name}.js` }),
  ),
);
const lateOnes = await Promise.all(
  [...LATE, ...LATE_VALIDATORS.map((name) => `./src/generated/${name}.js`)].map((entry) =>
    esbuild.build({
      ...common,
      format: 'cjs',
      plugins: [],
      // yargs asks for its own address.
      ...(entry === 'yargs' && { banner: { js: url } }),
      entryPoints: [entry],
      outfile: `dist/${path.basename(entry, '.js')}.js`,
    }),
  ),
);

const others = [
  ...chunks,
  ...Object.keys(ALONE).map((name, i) => [`${name}.js`, Buffer.from(aloneOnes[i].outputFiles[0].contents)]),
  ...[...LATE, ...LATE_VALIDATORS].map((name, i) => [`${name}.js`, Buffer.from(lateOnes[i].outputFiles[0].contents)]),
];
// V8 reads one-byte text in half the time, and the code cache takes it for that. esbuild escapes strings, but not regular expressions: they do it themselves.
for (const [name, bytes] of others)
  if (bytes.some((byte) => byte > 0x7f))
    throw new Error(
      `${name} is not ASCII near ${JSON.stringify(
        Buffer.from(bytes)
          .toString()
          .match(/.{30}[^\x00-\x7f].{10}/s)?.[0],
      )}: write \\u… in regular expressions`,
    );
/** Names this bundle, for the code cache. */
const id = createHash('sha256');
for (const [, bytes] of others) id.update(bytes);
const command = await esbuild.build({
  ...common,
  format: 'cjs',
  // What an old Node can read: it says so, and loads nothing.
  target: 'node12',
  define: { BUNDLE: JSON.stringify(id.digest('hex').slice(0, 16)) },
  external: ['./main.js'],
  entryPoints: ['src/cli/entry/cli.ts'],
  outfile: 'dist/cli.js',
});

const bundled = [command, split, ...aloneOnes, ...lateOnes].flatMap(({ metafile }) => Object.keys(metafile.inputs));
const files = new Map([
  ['cli.js', Buffer.from(launched(command.outputFiles[0].text))],
  ...others,
  ['pages.json', Buffer.from(`${JSON.stringify(pages, null, 1)}\n`)],
  ['known-modules.json', Buffer.from(`${JSON.stringify(knownModules, null, 1)}\n`)],
  ['aws-cas.json', Buffer.from(`${JSON.stringify(await awsCas(), null, 1)}\n`)],
  ['main.wasm', gunzipSync(readFileSync(path.join(root, 'node_modules/@cdktf/hcl2json/main.wasm.gz')))],
  // The sources around it are ECMAScript modules.
  ['package.json', Buffer.from('{ "type": "commonjs" }\n')],
  ['THIRD-PARTY-LICENSES.txt', Buffer.from(thirdPartyLicences(bundled))],
]);
const mode = (name) => (name === 'cli.js' ? 0o755 : 0o644);

if (process.argv.includes('--check')) {
  const stale = staleFiles();
  for (const complaint of stale) console.error(`dist/${complaint}`);
  if (stale.length > 0) {
    console.error('dist/ is stale: run `npm run bundle` and commit what it writes.');
    process.exitCode = 1;
  } else console.log('dist/ is fresh.');
} else {
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist)) if (!files.has(name)) rmSync(path.join(dist, name), { recursive: true });
  for (const [name, bytes] of files) {
    const file = path.join(dist, name);
    if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeFileSync(file, bytes);
    chmodSync(file, mode(name));
  }
  for (const [name, bytes] of files) console.log(`dist/${name}  ${Math.ceil(bytes.length / 1024)} KB`);
}

/** The command in the launcher, in the place of what loads it. */
function launched(code) {
  const launcher = text('src/cli/entry/launcher.cjs').replaceAll('\r\n', '\n');
  const [before, after, ...others] = launcher.split("require('./command.js');");
  if (after === undefined || others.length > 0) throw new Error('launcher.cjs does not load the command once');
  return `${before}${code.trim()}${after}`;
}

function staleFiles() {
  const complaints = [];
  for (const [name, bytes] of files) {
    const file = path.join(dist, name);
    if (!existsSync(file)) complaints.push(`${name} is missing`);
    else if (!readFileSync(file).equals(bytes)) complaints.push(`${name} differs`);
    else if (mode(name) === 0o755 && process.platform !== 'win32' && (statSync(file).mode & 0o111) === 0)
      complaints.push(`${name} is not executable`);
  }
  for (const name of existsSync(dist) ? readdirSync(dist) : [])
    if (!files.has(name)) complaints.push(`${name} does not belong there`);
  return complaints;
}
