import { expect, test } from 'vitest';
import { endpointWorlds } from '../../src/dms/endpoint.ts';
import { fieldOf } from '../../src/dms/field.ts';
import { acceptedText } from '../../src/dms/narrowed.ts';
import { source } from '../rules/support/source-endpoint.ts';
import { resourcesIn } from './endpoints.ts';

/** What the validation of a variable that nobody sets tells of a mode: which ones it can be, and what is said of those that it accepts. */

const validation = (condition: string) =>
  `  validation {\n    condition     = ${condition}\n    error_message = "No."\n  }\n`;
const mode = (...conditions: string[]) =>
  `${source('postgres', 'ssl_mode = var.mode')}variable "mode" {\n${conditions.map(validation).join('')}}\n`;
const oneOf = (...modes: (string | number | null)[]) => `contains(${JSON.stringify(modes)}, var.mode)`;

test.each<[name: string, hcl: string, modes: string[], text?: string]>([
  ['no validation', mode(), ['undetermined']],
  [
    'strong ones',
    mode(oneOf('verify-ca', 'verify-full')),
    ['verify-ca', 'verify-full'],
    'var.mode accepts "verify-ca" and "verify-full".',
  ],
  [
    'weak ones, too',
    mode(oneOf('none', 'require', 'verify-full')),
    ['undetermined'],
    'var.mode accepts "none", "require" and "verify-full".',
  ],
  ['a single one', mode(oneOf('require')), ['require']],
  ['a single one that is none', mode(oneOf('on')), ['on']],
  [
    'one of two, of which another condition refuses one',
    mode(oneOf('none', 'verify-full'), 'var.mode != "none"'),
    ['verify-full'],
  ],
  ['an empty one, too', mode(oneOf('', 'verify-full')), ['undetermined']],
  ['a number, too', mode(oneOf(1, 'verify-full')), ['undetermined']],
  ['what is no mode, too', mode(oneOf('on', 'verify-full')), ['undetermined']],
  ['what lists none', mode('length(var.mode) > 3'), ['undetermined']],
  ['one twice', mode(oneOf('verify-full', 'verify-full')), ['verify-full']],
  ['a part of the mode', mode(oneOf('ca', 'full')).replace('= var.mode', '= "verify-${var.mode}"'), ['undetermined']],
  [
    'sensitive ones',
    mode(oneOf('none', 'require')).replace('"mode" {', '"mode" {\n  sensitive = true'),
    ['undetermined'],
  ],
])('%s', (_, hcl, modes, text) => {
  const [{ resource, root }] = resourcesIn(hcl) as [ReturnType<typeof resourcesIn>[number]];
  const worlds = endpointWorlds(resource, root).map(({ endpoint: { modeField } }) =>
    modeField.state === 'set' ? modeField.value : modeField.state,
  );
  expect(worlds).toEqual(modes);
  expect(acceptedText(fieldOf(resource.values.get('ssl_mode'), 'ssl_mode', resource))).toBe(text);
});

test('what is known accepts nothing', () => {
  const [{ resource }] = resourcesIn(source('postgres', 'ssl_mode = "none"')) as [
    ReturnType<typeof resourcesIn>[number],
  ];
  expect(acceptedText(fieldOf(resource.values.get('ssl_mode'), 'ssl_mode', resource))).toBeUndefined();
});
