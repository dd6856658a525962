// Plans many random configurations at once: each case is a module of one root, with its values as arguments. So a plan costs a fraction of what its own
// run of Terraform would, and what Terraform refuses of one case is left out of the next try.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const MOST_TRIES = 30;

/**
 * The plans of cases `{ name, files, variables }` in one workspace, by name: `{ plan }`, as of a root of its own, or `{ refused }`, the complaints.
 * `tool`: make-plan.mjs; `binary`: of Terraform or OpenTofu.
 */
export async function plansOf(cases, workspace, { tool, binary }) {
  const results = new Map();
  let left = cases;
  for (let tries = 0; left.length > 0 && tries < MOST_TRIES; tries++) {
    const outcome = await planned(left, workspace, { tool, binary });
    if (outcome.plan !== undefined) {
      for (const one of left) results.set(one.name, { plan: partOf(outcome.plan, one) });
      return results;
    }
    const refused = refusals(outcome.complaint, left);
    if (refused.size === 0) throw new Error(outcome.complaint);
    for (const [name, complaints] of refused) results.set(name, { refused: complaints });
    left = left.filter(({ name }) => !refused.has(name));
  }
  return results;
}

async function planned(cases, workspace, { tool, binary }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'worlds-'));
  const put = (name, text) => {
    const file = path.join(folder, 'config', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  try {
    for (const { name, files } of cases)
      for (const [file, text] of Object.entries(files)) put(path.join(name, file), text);
    put('main.tf', cases.map(callOf).join('\n'));
    const out = path.join(folder, 'plan.json');
    await promisify(execFile)(process.execPath, [tool, path.join(folder, 'config'), '-o', out, '--bin', binary], {
      maxBuffer: 1 << 28,
      env: { ...process.env, TF_WORKSPACE: workspace ?? 'default' },
    });
    return { plan: JSON.parse(readFileSync(out, 'utf8')) };
  } catch (error) {
    if (error.stderr === undefined) throw error;
    return { complaint: String(error.stderr) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function callOf({ name, variables }) {
  const lines = Object.entries(variables).map(([variable, value]) => `  ${variable} = ${JSON.stringify(value)}`);
  return `module "${name}" {\n  source = "./${name}"\n${lines.join('\n')}\n}\n`;
}

/** The complaints, by the case that they are about. */
function refusals(complaint, cases) {
  const found = new Map();
  for (const error of complaint.split(/^(?=[│╷╵\s]*Error: )/m).slice(1)) {
    const lines = error.split('\n').map((line) => line.replace(/^[│╷╵\s]+/, '').trimEnd());
    const about = cases.find(({ name }) =>
      lines.some(
        (line) =>
          line.startsWith(`with module.${name}.`) || line.startsWith(`on ${name}/`) || line.includes(` ${name}/`),
      ),
    );
    if (about === undefined) continue;
    const known = found.get(about.name) ?? [];
    found.set(about.name, [...known, ...lines.filter((line) => /^Error: |^on .+ line \d+/.test(line))].slice(0, 4));
  }
  return found;
}

/** What a plan says of one case, as if that were a root. */
function partOf(plan, { name, variables }) {
  const prefix = `module.${name}.`;
  const own = (address) => address.slice(prefix.length);
  const resources = (plan.resource_changes ?? [])
    .filter(({ address }) => address.startsWith(prefix))
    .map(({ module_address, ...resource }) => ({
      ...resource,
      address: own(resource.address),
      ...(module_address.startsWith(prefix) ? { module_address: own(module_address) } : {}),
    }));
  return {
    format_version: plan.format_version,
    terraform_version: plan.terraform_version,
    variables: Object.fromEntries(Object.entries(variables).map(([variable, value]) => [variable, { value }])),
    planned_values: { root_module: {} },
    resource_changes: resources,
    configuration: {
      provider_config: plan.configuration.provider_config,
      root_module: plan.configuration.root_module.module_calls[name].module,
    },
  };
}
