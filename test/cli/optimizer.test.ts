import { expect, test } from 'vitest';
import { optimizeLater, whenToOptimize } from '../../src/cli/entry/optimizer.ts';

test('a Node whose V8 is not known is left as it is', () => {
  expect(() => optimizeLater('99.1.0')).not.toThrow();
});

test.each<[words: string[], when: string]>([
  [[], 'later'],
  [['modules', '--format=json', '--format=sarif=out.json'], 'later'],
  [['plan.json'], 'soon'],
  [['--no-source', 'out/Plan.JSON'], 'soon'],
  [['-'], 'soon'],
])('%j: V8 optimizes %s', (words, when) => {
  expect(whenToOptimize(words)).toBe(when);
});
