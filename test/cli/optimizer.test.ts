import { expect, test } from 'vitest';
import { optimizeLater } from '../../src/cli/entry/optimizer.ts';

test('a Node whose V8 is not known is left as it is', () => {
  expect(() => optimizeLater('99.1.0')).not.toThrow();
});
