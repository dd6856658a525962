import { expect, test } from 'vitest';
import { endpoint, found, run, tree } from '../check.ts';

const required = ['error endpoint-mode-unsupported aws_dms_endpoint.a'];
const undetermined = ['note endpoint-undetermined aws_dms_endpoint.a'];

test.each([
  [
    'the content',
    'local_file',
    'filename = "${path.module}/mode.txt"',
    'trimspace(data.local_file.mode.content)',
    required,
  ],
  [
    'its base64',
    'local_file',
    'filename = "mode.txt"',
    'trimspace(base64decode(data.local_file.mode.content_base64))',
    required,
  ],
  [
    'as a sensitive value',
    'local_sensitive_file',
    'filename = "mode.txt"',
    'trimspace(data.local_sensitive_file.mode.content)',
    required,
  ],
  ['another attribute', 'local_file', 'filename = "mode.txt"', 'data.local_file.mode.content_md5', undetermined],
  ['a file that is not there', 'local_file', 'filename = "other.txt"', 'data.local_file.mode.content', undetermined],
  [
    'a file that an apply writes',
    'local_file',
    'filename = local_file.mode.filename',
    'trimspace(data.local_file.mode.content)',
    undetermined,
  ],
  [
    'one that depends on something',
    'local_file',
    'filename = "mode.txt"\n  depends_on = [local_file.mode]',
    'trimspace(data.local_file.mode.content)',
    undetermined,
  ],
  ['another data source', 'http', 'filename = "mode.txt"', 'data.http.mode.content', undetermined],
])('data "local_file": %s', (_, type, body, mode, expected) => {
  const main = `resource "local_file" "mode" {
  filename = "mode.txt"
  content  = "none"
}
data "${type}" "mode" {
  ${body}
}
${endpoint('a', `ssl_mode = ${mode}`)}`;
  const { findings } = run(tree({ 'main.tf': main, 'mode.txt': 'require\n' }));
  expect(found(findings)).toEqual(expected);
});
