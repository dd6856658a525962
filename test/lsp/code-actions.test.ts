import { expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { endpoint } from '../e2e/command.ts';
import { actionsAt, after, CAPABILITIES, NOW, patiently, start } from './client.ts';

/** PostgreSQL with a mode that is none of the four, which a safe fix corrects. */
const typo = endpoint('typo', 'verify_full')
  .replace('"mysql"', '"postgres"')
  .replace('}\n', '  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABCDEFGHIJKLMNOPQRSTUVWXYZ"\n}\n');

test('a safe remedy is preferred, and the finding is gone after it', async () => {
  const started = await start({ 'main.tf': typo });
  await started.open('main.tf');
  const actions = await actionsAt(started, 'main.tf', 'verify_full');
  const [first] = actions;
  expect(first).toMatchObject({ title: 'Set ssl_mode = "verify-full"', isPreferred: true, kind: 'quickfix' });
  expect(first!.diagnostics).toMatchObject([{ code: 'endpoint-mode-unsupported' }]);
  await started.type('main.tf', after(started, 'main.tf', first!.edit));
  expect(started.text('main.tf')).toContain('ssl_mode      = "verify-full"');
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual(['endpoint-password-literal']);
});

test('an unsafe remedy is named as such with what it interrupts, and not preferred', async () => {
  const text = `${endpoint('a', 'none').replace('"mysql"', '"postgres"').replace('}\n', '  certificate_arn = aws_dms_certificate.ca.certificate_arn\n}\n')}
resource "aws_dms_certificate" "ca" {
  certificate_id  = "ca"
  certificate_pem = var.pem
}
variable "pem" {}
`;
  const started = await start({ 'main.tf': text });
  await started.open('main.tf');
  const actions = await actionsAt(started, 'main.tf', '"none"');
  const fix = actions.find(({ title }) => title.startsWith('Set '))!;
  expect(fix.title).toBe(
    'Set ssl_mode = "verify-full" (unsafe: The endpoint is changed in place, which AWS refuses while a task is running on it.)',
  );
  expect(fix.isPreferred).toBeUndefined();
  await started.type('main.tf', after(started, 'main.tf', fix.edit));
  await expect.poll(() => started.codes('main.tf'), patiently).not.toContain('endpoint-plaintext');
});

test('edits are for the text as it is now, also before it was checked', async () => {
  const started = await start({ 'main.tf': typo });
  await started.open('main.tf');
  await started.type('main.tf', `# 日本語\n\n${typo}`);
  const [first] = await actionsAt(started, 'main.tf', 'verify_full');
  expect(after(started, 'main.tf', first!.edit)).toBe(`# 日本語\n\n${typo.replace('verify_full', 'verify-full')}`);
  expect(first!.edit!.documentChanges).toMatchObject([{ textDocument: { version: 2 } }]);
});

test('all safe fixes at once, only where that is asked for', async () => {
  const second = typo.replaceAll('typo', 'other');
  const started = await start({ 'main.tf': `${typo}${second}${endpoint('a', 'none')}`.replaceAll('\n', '\r\n') });
  await started.open('main.tf');
  expect((await actionsAt(started, 'main.tf', 'verify_full')).map(({ kind }) => kind)).not.toContain(
    'source.fixAll.dmslint',
  );
  for (const only of ['source.fixAll', 'source.fixAll.dmslint', 'source']) {
    const [all, ...others] = await actionsAt(started, 'main.tf', 'verify_full', [only]);
    expect(others).toEqual([]);
    expect(all).toMatchObject({ kind: 'source.fixAll.dmslint', title: 'Fix all safe findings of dmslint (2)' });
    expect(after(started, 'main.tf', all!.edit)).toBe(started.text('main.tf').replaceAll('verify_full', 'verify-full'));
  }
  expect(await actionsAt(started, 'main.tf', 'verify_full', ['refactor'])).toEqual([]);
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('a finding is suppressed by a comment with a reason (%s)', async (_, end) => {
  const started = await start({ 'main.tf': endpoint('a', 'none').replaceAll('\n', end) });
  await started.open('main.tf');
  const actions = await actionsAt(started, 'main.tf', '"none"');
  const action = actions.find(({ title }) => title === 'Suppress endpoint-plaintext here by a comment with a reason')!;
  await started.type('main.tf', after(started, 'main.tf', action.edit));
  expect(started.text('main.tf')).toContain(`  # dmslint:ignore endpoint-plaintext -- TODO: say why${end}  ssl_mode`);
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual(['endpoint-password-literal']);
});

test('no comment is offered in JSON or within a text', async () => {
  const json = JSON.stringify({
    resource: { aws_dms_endpoint: { a: { endpoint_id: 'a', endpoint_type: 'source', engine_name: 'mysql' } } },
  });
  const started = await start({ 'main.tf.json': json });
  await started.open('main.tf.json');
  const titles = (await actionsAt(started, 'main.tf.json', 'aws_dms')).map(({ title }) => title);
  expect(titles.filter((one) => one.includes('comment'))).toEqual([]);
  expect(titles).toContain('Suppress endpoint-plaintext for this resource in .dmslint.hcl');
});

test('a finding is suppressed in the settings that there are', async () => {
  const looped = endpoint('a', 'none').replace('{\n', '{\n  for_each = toset(["x"])\n');
  const started = await start({ 'live/main.tf': looped, '.dmslint.hcl': 'fail_on = "note"' });
  await started.open('live/main.tf');
  await started.open('.dmslint.hcl');
  const action = (await actionsAt(started, 'live/main.tf', '"none"')).find(({ title }) =>
    title.includes('.dmslint.hcl'),
  )!;
  await started.type('.dmslint.hcl', after(started, '.dmslint.hcl', action.edit));
  expect(started.text('.dmslint.hcl')).toBe(`fail_on = "note"

ignore {
  rule    = "endpoint-plaintext"
  address = "aws_dms_endpoint.a[\\"x\\"]"
  reason  = "TODO: say why"
}
`);
  await expect.poll(() => started.codes('live/main.tf'), patiently).toEqual(['endpoint-password-literal']);
});

test('new settings are made only where the client can make files', async () => {
  const titlesWith = async (capabilities: typeof CAPABILITIES) => {
    const started = await start({ 'main.tf': endpoint('a') }, { capabilities });
    await started.open('main.tf');
    const actions = await actionsAt(started, 'main.tf', 'resource');
    return actions.filter(({ title }) => title.includes('.dmslint.hcl'));
  };
  const [made] = await titlesWith(CAPABILITIES);
  expect(made!.edit!.documentChanges).toMatchObject([{ kind: 'create' }, { edits: [{}] }]);
  expect(
    await titlesWith({ ...CAPABILITIES, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }),
  ).toEqual([]);
});

test('a hostile address stays one string of the settings', async () => {
  const hostile = endpoint('a', 'none').replace('{\n', '{\n  for_each = toset(["\\"\\n$${x}%%{y}"])\n');
  const started = await start({ 'main.tf': hostile, '.dmslint.hcl': '' });
  await started.open('main.tf');
  await started.open('.dmslint.hcl');
  const action = (await actionsAt(started, 'main.tf', '"none"')).find(({ title }) => title.includes('.dmslint.hcl'))!;
  await started.type('.dmslint.hcl', after(started, '.dmslint.hcl', action.edit));
  expect(started.text('.dmslint.hcl').split('\n')).toHaveLength(6);
  await expect.poll(() => started.codes('main.tf'), patiently).toEqual(['endpoint-password-literal']);
});

test('a bug in one request is an empty answer', async () => {
  let broken = false;
  const started = await start(
    { 'main.tf': typo },
    {
      parts: {
        now: () => NOW,
        check: (options, found) => {
          const outcome = check(options, found);
          return { ...outcome, again: broken ? () => ({}) as never : outcome.again };
        },
      },
    },
  );
  await started.open('main.tf');
  broken = true;
  await started.type('main.tf', `${typo}\n`);
  expect(await actionsAt(started, 'main.tf', 'verify_full')).toEqual([]);
  broken = false;
  await started.type('main.tf', typo);
  expect(await actionsAt(started, 'main.tf', 'verify_full')).not.toEqual([]);
});
