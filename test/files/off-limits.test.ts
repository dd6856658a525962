import { expect, test } from 'vitest';
import { isOffLimitsName } from '../../src/files/off-limits.ts';

test.each([
  ['.git', true],
  ['.GIT', true],
  ['git~1', true],
  ['.git.', true],
  ['.git ..', true],
  ['.git::$INDEX_ALLOCATION', true],
  ['.g\u200cit', true],
  ['.env', true],
  ['.env.local', true],
  ['.env::$DATA', true],
  ['terraform.tfstate', true],
  ['terraform.TFſTATE.backup', true],
  ['.github', false],
  ['.gitignore', false],
  ['env', false],
  ['main.tf', false],
  ['...', false],
])('%j: %s', (name, expected) => expect(isOffLimitsName(name)).toBe(expected));
