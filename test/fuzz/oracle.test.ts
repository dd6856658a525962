import { expect, test } from 'vitest';
import { formats } from '../../src/report/index.ts';
import { noColor, whole } from '../report/reports.ts';
import { formatProblem } from './formats.ts';
import type { Input } from './inputs.ts';
import { problemOf } from './oracle.ts';

/** What judges the inputs sees what it is there for. */

const endpoint = (mode: string) =>
  `resource "aws_dms_endpoint" "a" {\n  endpoint_id = "a"\n  endpoint_type = "source"\n  engine_name = "mysql"\n  ssl_mode = "${mode}"\n}\n`;
const args = ['.', '--format', 'compact', '--now', '2026-01-31', '--root', '.'];
const made = (more: Partial<Input>): Input => ({
  kind: 'hcl',
  args,
  files: { 'main.tf': endpoint('none') },
  ...more,
});

test.each<[string, Partial<Input>, RegExp | undefined]>([
  ['the same, rewritten', { rewritten: { 'b.tf': `# c\n${endpoint('none')}` } }, undefined],
  ['another mode', { rewritten: { 'b.tf': endpoint('require') } }, /^rewritten, it differs: without error endpoint-pl/],
  ['a secret', { secret: 'aws_dms_endpoint.a' }, /^wrote a secret$/],
  ['a secret that became the mode', { secret: 'x9', files: { 'main.tf': endpoint('x9') } }, undefined],
  ['UTF-16', { encodings: { 'main.tf': 'utf16le' } }, undefined],
  ['a link to everything', { links: { l: '/' } }, undefined],
  ['an editor', { asked: [['main.tf', 0.5]] }, undefined],
])('%s', async (_, more, problem) => {
  const found = await problemOf(made(more));
  if (problem === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(problem);
});

test.each(['junit', 'checkstyle', 'json', 'sarif', 'rdjson', 'gitlab'] as const)('%s', (format) => {
  const text = formats[format](whole, noColor);
  expect(formatProblem(format, text)).toBeUndefined();
  const broken = [text.slice(0, -4), text.replace(/version/g, 'verſion').replace('"name"', '"nam"')];
  if (format === 'junit' || format === 'checkstyle')
    broken.splice(1, 1, text.replace(' name="', ' name="&'), `${text}<x/>x`);
  if (format === 'gitlab') broken.pop();
  for (const one of broken) expect(formatProblem(format, one)).toMatch(/^wrote /);
});
