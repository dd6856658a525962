// The texts of dist/THIRD-PARTY-LICENSES.txt: what esbuild bundled, and what is compiled into main.wasm, which no bundler sees.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const root = path.dirname(here);
const kept = (name) => readFileSync(path.join(here, 'licences', name), 'utf8');

/** Read from the build info inside main.wasm of @cdktf/hcl2json 0.21.0 (`strings main.wasm | grep ^dep`); the texts are those of these versions. */
const IN_WASM = [
  { name: 'github.com/hashicorp/hcl/v2', version: 'v2.23.0', licence: 'MPL-2.0', texts: ['hcl.txt'] },
  { name: 'github.com/zclconf/go-cty', version: 'v1.15.1', licence: 'MIT', texts: ['go-cty.txt'] },
  {
    name: 'github.com/apparentlymart/go-textseg/v15',
    version: 'v15.0.0',
    licence: 'MIT and Unicode',
    texts: ['go-textseg.txt'],
  },
  {
    name: 'github.com/agext/levenshtein',
    version: 'v1.2.3',
    licence: 'Apache-2.0',
    texts: ['levenshtein-notice.txt', 'apache-2.0.txt'],
  },
  { name: 'github.com/mitchellh/go-wordwrap', version: 'v1.0.1', licence: 'MIT', texts: ['go-wordwrap.txt'] },
  {
    name: 'github.com/tmccombs/hcl2json',
    version: 'v0.6.5',
    licence: 'Apache-2.0',
    texts: ['apache-2.0.txt'],
  },
  {
    name: 'The Go standard library and runtime, golang.org/x/text',
    version: 'v0.21.0',
    licence: 'BSD-3-Clause',
    texts: ['go.txt'],
  },
];

const HCL2JSON = `main.wasm and wasm_exec.js come from the npm package @cdktf/hcl2json. It is
Copyright (c) HashiCorp, Inc., under the Mozilla Public License 2.0 (its text
stands below, under github.com/hashicorp/hcl/v2), and is distributed here in
executable form, unchanged but for being unpacked. Its source:
https://github.com/hashicorp/terraform-cdk/tree/c7c1144103eae481dd6292a716d88d593e199624/packages/@cdktf/hcl2json
wasm_exec.js is Copyright 2018 The Go Authors, under the BSD-3-Clause licence of
the Go standard library below.`;

/** `inputs`: the paths of the bundled files, as in esbuild's metafile. */
export function thirdPartyLicences(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
    if (found !== null) folders.add(found[0]);
  }
  const packages = [...folders]
    .map(describe)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  const hcl2json = packages.find(({ name }) => name === '@cdktf/hcl2json') ?? describe('node_modules/@cdktf/hcl2json');
  const texts = packages
    .filter(({ name }) => name !== '@cdktf/hcl2json')
    .map((one) => section(one, readFileSync(licenceFile(one), 'utf8')));
  const wasm = IN_WASM.map((one) => section(one, one.texts.map(kept).join('\n')));
  return `dmslint is licensed under the Apache License 2.0 (see LICENSE in its repository).
The files in this directory contain the work of others, under these licences.

${[section({ ...hcl2json, licence: 'MPL-2.0' }, HCL2JSON), ...texts, ...wasm].join('\n')}`;
}

function describe(folder) {
  const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  return { folder, name: manifest.name, version: manifest.version, licence: manifest.license };
}

function licenceFile({ folder, name }) {
  const file = readdirSync(path.join(root, folder)).find((entry) => /^(licen[cs]e)/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file: add its text to scripts/licences`);
  return path.join(root, folder, file);
}

function section({ name, version, licence }, text) {
  const rule = '-'.repeat(80);
  return `${rule}\n${name} ${version} (${licence})\n${rule}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}
