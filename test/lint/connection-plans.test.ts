import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { LINKS } from '../../src/dms/connection/links.ts';
import { type ConnectionAnswer, connectionsOf } from '../../src/lint/connections.ts';
import { outcome, tree } from '../check.ts';
import { CERTIFICATE_FILES } from '../rules/support/certificate-files.ts';
import { CASES, type Case, inOne } from './support/link-cases.ts';

/**
 * The same links in a real plan of all cases at once, each a module of its own: alone it may leave open what the configuration tells, and never says another
 * thing; with its sources it says the same. `MAKE_PLAN=TOOL npx vitest run test/lint/connection-plans.test.ts` makes the plan (CONTRIBUTING.md).
 */

const NOW = new Date('2026-01-01T00:00:00Z');
const PLAN = new URL('../rules/support/plans/connection-links/plan.json', import.meta.url);

/** What Terraform refuses, or the stand-in of the provider does not have. */
const isPlanned = ({ name, rest }: Case) =>
  name !== 'no such mode' && !/^data "|"aws_(?:lb|instance|opensearch_domain)"|count = var\.unknown/m.test(rest);

const planned = CASES.filter(isPlanned).map((one, index) => [`c${index}`, one] as const);

function configuration(): Record<string, string> {
  const calls = planned.map(
    ([id]) => `module "${id}" {\n  source  = "./${id}"\n  unknown = terraform_data.unknown.id\n}\n`,
  );
  const main = `provider "aws" {\n  region = "eu-west-1"\n}\n\nresource "terraform_data" "unknown" {}\n\n${calls.join('\n')}`;
  // Names are what plans know groups by.
  const modules = planned.map(([id, one]) => [
    `${id}/main.tf`,
    inOne(one)['main.tf']!.replaceAll('"g"\n', `"${id}"\n`),
  ]);
  return { ...CERTIFICATE_FILES, 'main.tf': main, ...Object.fromEntries(modules) };
}

function makePlan(tool: string): void {
  const root = tree(configuration());
  const made = path.join(mkdtempSync(path.join(tmpdir(), 'dmslint-links-')), 'plan.json');
  execFileSync(tool, [root, '-o', made], { stdio: 'inherit' });
  writeFileSync(PLAN, `${JSON.stringify(JSON.parse(readFileSync(made, 'utf8')))}\n`);
  rmSync(path.dirname(made), { recursive: true });
}

function answers(files: Record<string, string>, more: Parameters<typeof outcome>[1]): Map<string, string> {
  const found = connectionsOf(outcome(tree(files), more).graph, rules, NOW);
  return new Map(planned.map(([id, one]) => [id, answerIn(found, id, one)]));
}

function answerIn(found: readonly ConnectionAnswer[], id: string, { link }: Case): string {
  const own = found
    .find(({ address }) => address === `module.${id}.aws_dms_endpoint.a`)
    ?.links.find((one) => one.link === link);
  return own === undefined ? 'left out' : [own.answer, ...(own.rule ? [own.rule.id] : [])].join(' ');
}

describe('a plan', () => {
  if (process.env.MAKE_PLAN) test('is made', () => makePlan(process.env.MAKE_PLAN!));

  const read = () => ({ ...configuration(), 'plan.json': readFileSync(PLAN, 'utf8') });

  test('has cases of each link', () => {
    expect(LINKS.filter((link) => !planned.some(([, one]) => one.link === link))).toEqual([]);
  });

  test('with its sources says what they say', () => {
    const said = answers(read(), { paths: ['plan.json'], source: '.' });
    const other = planned.filter(([id, { answer }]) => said.get(id) !== answer);
    expect(other.map(([id, { link, name, answer }]) => [link, name, answer, said.get(id)])).toEqual([]);
  });

  test('alone says the same, or leaves open what only its sources tell', () => {
    const said = answers({ 'plan.json': readFileSync(PLAN, 'utf8') }, { paths: ['plan.json'] });
    const other = planned.filter(([id, { answer }]) => said.get(id) !== answer);
    expect(other.map(([id, { link, name }]) => `${link}, ${name}: ${said.get(id)}`)).toEqual([
      // What is made of an address looks like the address itself.
      'name, a host name with a port: unknown',
      'name, the host of an address: unknown',
      // What is left out may be computed.
      'port, clients without a certificate: unknown',
      // The elements of lists of new resources, if there are several.
      'network, an open port: unknown',
      // ignore_changes may stand beside it.
      'secret, half of it: unknown',
    ]);
  });
});
