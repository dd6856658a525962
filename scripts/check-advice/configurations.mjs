// What scripts/check-advice.mjs fixes: the configurations of fixtures/, and the examples on the pages of rules and databases.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { schemasOf, translate } from '../fixture-plans.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** `wanted`: names of fixtures, or of pages without `.md`; none means all. */
export function configurations(wanted) {
  const all = [...fixtures(), ...examples()];
  const unknown = wanted.filter((name) => all.every((one) => one.group !== name));
  if (unknown.length > 0) throw new Error(`There is no fixture or page ${unknown.join(', ')}`);
  return wanted.length === 0 ? all : all.filter(({ group }) => wanted.includes(group));
}

function fixtures() {
  const folder = path.join(root, 'fixtures');
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'case.json')))
    .map((name) => {
      const one = JSON.parse(readFileSync(path.join(folder, name, 'case.json'), 'utf8'));
      const { args = [], planArgs = [], now = '2027-01-01', root: at = '.', noValidate = false } = one;
      const { workspace, forTerraform } = translate(args);
      return {
        name: `fixtures/${name}`,
        group: name,
        from: path.join(folder, name, 'config'),
        files: {},
        root: at,
        args,
        now,
        plan: {
          chdir: at,
          workspace,
          args: [...forTerraform, ...planArgs],
          noValidate,
          schemas: schemasOf(path.join(folder, name)),
        },
      };
    });
}

/** What examples read beside the certificates of fixtures/. */
const READ = {
  'cwallet.sso': 'wallet',
  'eu-west-1-bundle.pem': readFileSync(path.join(root, 'fixtures/certificates/rds-eu-west-1.pem'), 'utf8'),
};

/** The fenced configurations of the pages. Its variables get values, and those that it only uses are declared, so that it can be planned. */
function examples() {
  return ['rules', 'rules/databases'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .flatMap((name) => {
        const text = readFileSync(path.join(root, folder, name), 'utf8');
        return [...text.matchAll(/^```hcl\n([\s\S]*?)^```$/gm)].map(([, example], index) => ({
          name: `${folder}/${name} #${index + 1}`,
          group: name.slice(0, -'.md'.length),
          from: path.join(root, 'fixtures/certificates'),
          files: { ...READ, 'main.tf': example, 'variables.tf': declarations(example) },
          root: '.',
          args: [],
          now: '2026-01-01',
          plan: { chdir: '.', workspace: undefined, args: given(example), noValidate: false, schemas: schemasOf(root) },
        }));
      }),
  );
}

const VARIABLE = /^variable "?(\w+)"? \{(?:\}|\n([\s\S]*?)^\})/gm;

function declarations(example) {
  const declared = new Set([...example.matchAll(VARIABLE)].map(([, name]) => name));
  const used = new Set([...example.matchAll(/\bvar\.(\w+)/g)].map(([, name]) => name));
  return [...used]
    .filter((name) => !declared.has(name))
    .map((name) => `variable "${name}" {\n  default = "${name}"\n}\n`)
    .join('');
}

function given(example) {
  return [...example.matchAll(VARIABLE)].flatMap(([, name, body = '']) =>
    /^ *default\b/m.test(body) ? [] : ['-var', `${name}=${/type += number/.test(body) ? 1 : name}`],
  );
}
