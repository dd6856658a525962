// The main script of the standalone executable. The files of dist/ lie in it as assets; this loads them from there, and from nowhere else.
// Outside of an executable it loads them from DMSLINT_DIST, and writes into DMSLINT_CACHES what V8 made of them: make-executable.mjs runs it so.
const fs = require('node:fs');
const path = require('node:path');
const sea = require('node:sea');
const { pathToFileURL } = require('node:url');
const vm = require('node:vm');

const embedded = sea.isSea();
// No file can lie below a file.
const directory = path.join(process.execPath, 'dist');
const prefix = `${pathToFileURL(directory).href}/`;
const names = new Set(embedded ? JSON.parse(sea.getAsset('names', 'utf8')) : fs.readdirSync(process.env.DMSLINT_DIST));

function bytesOf(name) {
  return embedded ? Buffer.from(sea.getRawAsset(name)) : fs.readFileSync(path.join(process.env.DMSLINT_DIST, name));
}

/** The name of a file of dist/; undefined for all other files. */
function nameOf(file) {
  return file instanceof URL && file.href.startsWith(prefix) ? file.href.slice(prefix.length) : undefined;
}

/** node:fs, with the files of dist/ where their own URLs lead. */
const files = Object.assign(Object.create(fs), {
  existsSync: (file) => (nameOf(file) === undefined ? fs.existsSync(file) : names.has(nameOf(file))),
  readFileSync(file, options) {
    const name = nameOf(file);
    if (name === undefined) return fs.readFileSync(file, options);
    return options === 'utf8' ? bytesOf(name).toString('utf8') : bytesOf(name);
  },
});

const loaded = new Map();
const scripts = new Map();

function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  const filename = path.join(directory, name);
  // The bundle is ASCII: V8 reads one byte a character.
  const source = `(function (exports, require, module, __filename, __dirname) {${bytesOf(name).toString('latin1')}\n})`;
  const cachedData = embedded && names.has(`${name}.cache`) ? bytesOf(`${name}.cache`) : undefined;
  const script = new vm.Script(source, { filename, cachedData });
  scripts.set(name, script);
  script.runInThisContext()(module.exports, requireIn, module, filename, directory);
  return module.exports;
}

function requireIn(id) {
  if (id.startsWith('./')) return load(id.slice(2));
  return id === 'node:fs' || id === 'fs' ? files : require(id);
}

if (!embedded)
  process.on('exit', () => {
    for (const [name, script] of scripts)
      fs.writeFileSync(path.join(process.env.DMSLINT_CACHES, `${name}.cache`), script.createCachedData());
  });

load('main.js');
