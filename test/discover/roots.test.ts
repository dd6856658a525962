import { expect, test } from 'vitest';
import { found } from '../rules/run.ts';

const endpoint =
  'resource "aws_dms_endpoint" "a" {\n  endpoint_id = "a"\n  endpoint_type = "source"\n  engine_name = "mysql"\n  ssl_mode = "none"\n}\n';
const said = (root: string) => [`endpoint-plaintext@${root}:5 aws_dms_endpoint.a`];

test.each([
  ['a line', '# module "dms" {\n#   source = "../modules/dms"\n# }\n'],
  ['a line with slashes', '  // module "dms" {\n  //   source = "../modules/dms"\n  // }\n'],
  ['a block', '/* module "dms" {\n  source = "../modules/dms"\n} */\n'],
])('a call commented out as %s calls nothing: the module is a root', (_, text) => {
  expect(found({ 'app/main.tf': `locals { module = 1 }\n${text}`, 'modules/dms/main.tf': endpoint })).toEqual(
    expect.arrayContaining(said('modules/dms/main.tf')),
  );
});

test('a call behind a comment that is not closed is read as the rest of a broken file is', () => {
  const text = 'locals { module = 1 }\n/*\nmodule "dms" {\n  source = "../modules/dms"\n}\n';
  expect(found({ 'app/main.tf': text, 'modules/dms/main.tf': endpoint })).toEqual([
    'endpoint-plaintext@modules/dms/main.tf:5 module.dms.aws_dms_endpoint.a',
    expect.stringContaining('error syntax-error'),
  ]);
});

test.each([
  ['after a comment', '# the module "dms"\nmodule "dms" {\n  source = "../modules/dms" # ours\n}\n'],
  ['after a closed block comment', '/* source = "x" */\nmodule "dms" {\n  source = "../modules/dms"\n}\n'],
  [
    'after a string that looks like the start of one',
    'locals { arn = "arn:aws:s3:::logs/*" }\nmodule "dms" {\n  source = "../modules/dms"\n}\n',
  ],
  ['in one line', 'module "dms" { source = "../modules/dms" }\n'],
])('a call %s is one: the module is no root', (_, text) => {
  expect(found({ 'app/main.tf': text, 'modules/dms/main.tf': endpoint })).toEqual([
    'endpoint-plaintext@modules/dms/main.tf:5 module.dms.aws_dms_endpoint.a',
  ]);
});
