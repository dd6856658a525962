import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { directory, dist, endpoint, node, plan, run } from './command.ts';
import { blocksOf, documentNamed } from './documents.ts';

const page = documentNamed('docs/other-ci.md');
const [atlantis, spacelift, policy] = blocksOf(page, 'yaml').map((block) => parse(block));

/** Programs with these names on the PATH: the command, and a Terraform that shows a plan. */
function programs(): string {
  const made = directory({
    dmslint: `#!/bin/sh\nexec '${node}' '${path.join(dist, 'cli.js')}' "$@"\n`,
    terraform: `#!/bin/sh\ntest "$1 $2" = "show -json" && exec cat "$3"\n`,
  });
  for (const name of ['dmslint', 'terraform']) run('chmod', ['+x', path.join(made, name)]);
  return [made, path.dirname(node), process.env.PATH].join(path.delimiter);
}

/** A shell runs each step, as long as none fails. */
function steps(commands: readonly string[], files: Record<string, string>, env: Record<string, string> = {}) {
  const cwd = directory(files);
  run('git', ['init', '-q'], { cwd });
  const results = [];
  for (const command of commands) {
    const result = run('sh', ['-c', command], { cwd, env: { ...env, PATH: programs() } });
    results.push(result);
    if (result.code !== 0) break;
  }
  return { cwd, ran: results.length, last: results.at(-1)! };
}

const bad = endpoint('plain', 'none');
const goodPlan = plan.replaceAll('"none"', '"require"').replaceAll('mysql', 'postgres');

describe('Atlantis', () => {
  const commands = atlantis.workflows.default.plan.steps.flatMap(({ run: command }: { run?: string }) => command ?? []);
  const env = { PLANFILE: 'default.tfplan', SHOWFILE: 'default.json' };
  test('fails the plan, with findings at the lines of the configuration', () => {
    const { ran, last } = steps(commands, { 'main.tf': bad, 'default.tfplan': plan }, env);
    expect({ ran, code: last.code }).toEqual({ ran: 2, code: 1 });
    expect(last.stdout).toMatch(/^main\.tf:9:\d+: error: .*\[endpoint-plaintext\]$/m);
  });
  test('passes', () => {
    const files = {
      'main.tf': bad.replace('none', 'require').replace('mysql', 'postgres'),
      'default.tfplan': goodPlan,
    };
    expect(steps(commands, files, env).last.code).toBe(0);
  });
});

describe('Spacelift', () => {
  const files = { 'main.tf': bad, 'spacelift.plan': plan };
  test('the hooks fail the run', () => {
    const { ran, last } = steps(spacelift.after_plan, files);
    expect({ ran, code: last.code }).toEqual({ ran: 2, code: 1 });
    expect(last.stdout).toContain('[endpoint-plaintext]');
  });
  test('the policy gets a report with what it reads', () => {
    const { cwd, last } = steps(policy.after_plan, files);
    expect(last.code).toBe(0);
    const { findings } = JSON.parse(readFileSync(path.join(cwd, 'dmslint.custom.spacelift.json'), 'utf8'));
    expect(findings).toContainEqual(expect.objectContaining({ level: 'error', message: expect.any(String) }));
  });
});

const hasTools = ['curl', 'jq', 'openssl'].every((tool) => run('sh', ['-c', `command -v ${tool}`]).code === 0);

describe.skipIf(!hasTools)('HCP Terraform', () => {
  const [script = ''] = blocksOf(page, 'sh');

  /** What the service gets, and what it answers; `sign` makes the signature. */
  async function task(shown: string, sign: (body: string) => string) {
    const asked: { method?: string; url?: string; token?: string; type?: string; body: string }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        const { method, url, headers } = request;
        asked.push({ method, url, token: headers.authorization, type: headers['content-type'], body });
        // The address of the plan leads on to where it is stored.
        if (url === '/plan') response.writeHead(307, { location: '/stored' }).end();
        else response.writeHead(200).end(url === '/stored' ? shown : '{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const body = JSON.stringify({
      stage: 'post_plan',
      access_token: 'TOKEN',
      plan_json_api_url: `${at}/plan`,
      task_result_callback_url: `${at}/callback`,
    });
    const cwd = directory({ body });
    const env = { PATH: programs(), HMAC_KEY: 'key', SIGNATURE: sign(body) };
    const code = await new Promise((resolve) => spawn('sh', ['-c', script], { cwd, env }).on('close', resolve));
    return { code, asked };
  }
  const signed = (body: string) => createHmac('sha512', 'key').update(body).digest('hex');

  test.each([
    [plan, 'failed'],
    [goodPlan, 'passed'],
  ])('the run task answers with the result: %#', async (shown, status) => {
    const { asked } = await task(shown, signed);
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /plan', 'GET /stored', 'PATCH /callback']);
    const { token, type, body } = asked[2]!;
    expect({ token, type }).toEqual({ token: 'Bearer TOKEN', type: 'application/vnd.api+json' });
    const { data } = JSON.parse(body);
    expect(data).toMatchObject({ type: 'task-results', attributes: { status } });
    expect(data.attributes.message.includes('[endpoint-plaintext]')).toBe(status === 'failed');
  });

  test('a request with another signature is not answered', async () => {
    const { code, asked } = await task(plan, () => signed('x'));
    expect({ code, asked }).toEqual({ code: 1, asked: [] });
  });
});

test('Jenkins runs a command that writes the file that it then reads', () => {
  const [pipeline = ''] = blocksOf(page, 'groovy');
  const [, command = ''] = /^ *sh '(.*)'$/m.exec(pipeline)!;
  const own = command.replace(/^npx --yes \S+/, 'dmslint');
  const { cwd, last } = steps([own], { 'main.tf': bad });
  expect(last.code).toBe(1);
  const [, pattern = ''] = /sarif\(pattern: '([^']+)'/.exec(pipeline)!;
  expect(JSON.parse(readFileSync(path.join(cwd, pattern), 'utf8')).version).toBe('2.1.0');
});
