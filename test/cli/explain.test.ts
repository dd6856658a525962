import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { PEER_CHECKS } from '../../src/dms/controls/peers.ts';
import { tree } from '../check.ts';
import { dmslint } from './real.ts';

const printed = async (...argv: string[]) => {
  const { stdout, stderr, code } = await dmslint(tree({}), argv);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
};

describe('dmslint explain', () => {
  test.each([
    { asked: 'DMS.9', says: ['DMS endpoints should use SSL', 'AWS Security Hub', '- endpoint-plaintext: '] },
    { asked: 'dms.9', says: ['DMS endpoints should use SSL'] },
    { asked: 'CT.DMS.PR.2', says: ['AWS Control Tower', '- endpoint-plaintext: '] },
    { asked: 'DMS.1', says: ['replication-instance-public'] },
    { asked: 'CWE-319', says: ['Cleartext', '- endpoint-plaintext: '] },
    // One rule stands for it, so its page follows.
    { asked: 'CKV2_AWS_49', says: ['A check of Checkov', '- endpoint-plaintext: ', 'WHAT IT MEANS'] },
    { asked: 'ckv_aws_89', says: ['- replication-instance-public: ', 'WHAT IT MEANS'] },
    { asked: 'dms_endpoint_ssl_enabled', says: ['A check of Prowler', '- endpoint-plaintext: '] },
  ])('$asked', async ({ asked, says }) => {
    const text = await printed('explain', asked);
    for (const one of says) expect(text).toContain(one);
    expect(text).not.toContain('undefined');
  });

  test.each([
    ['DMS.99', 'Did you mean DMS.9?'],
    ['CKV2_AWS_48', 'Did you mean CKV2_AWS_49?'],
    ['DMS.2', 'Did you mean DMS.'],
  ])('%s is no topic', async (asked, says) => {
    const { stderr, code } = await dmslint(tree({}), ['explain', asked]);
    expect(stderr).toContain(`No such rule, database or control: ${asked}. ${says}`);
    expect(code).toBe(2);
  });

  test('other checks lead to rules that exist', () => {
    const ids = rules.map(({ id }) => id);
    expect(PEER_CHECKS.flatMap((one) => one.rules).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('dmslint rules', () => {
  test('--format json has every rule, with its controls', async () => {
    const listed = JSON.parse(await printed('rules', '-f', 'json'));
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    expect(listed.find(({ id }: { id: string }) => id === 'endpoint-plaintext')).toMatchObject({
      level: 'error',
      weaknesses: ['CWE-319'],
      controls: expect.arrayContaining([{ id: 'DMS.9', how: 'decides' }]),
      page: 'https://github.com/dmslint/dmslint/blob/main/rules/endpoint-plaintext.md',
    });
  });

  test('--controls has no JSON', async () => {
    const { stderr, code } = await dmslint(tree({}), ['rules', '--controls', '--format', 'json']);
    expect(stderr).toBe(
      'dmslint: --controls has no JSON. dmslint rules --format json has the controls of each rule.\n',
    );
    expect(code).toBe(2);
  });
});
