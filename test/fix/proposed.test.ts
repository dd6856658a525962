import { expect, test } from 'vitest';
import { proposedEdits } from '../../src/fix/candidate.ts';
import { applied } from '../../src/text/edit.ts';
import { type Files, inFolder, recheckOf } from './run.ts';

/** Edits that tools can offer: those in the endpoint's own block that suit all of its instances. */

const CA = 'resource "aws_dms_certificate" "ca" {\n  certificate_pem = file("ca.pem")\n}\n';
const endpoint = (...lines: string[]) =>
  `resource "aws_dms_endpoint" "a" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const LINK = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';

/** main.tf after the edits that are proposed for a rule's findings, each for itself; nothing where there are none. */
function proposals(rule: string, files: Files): (string | undefined)[] {
  return inFolder(files, (cwd) => {
    const { report, graph, tree } = recheckOf(cwd, {})(new Map());
    return report.findings
      .filter((finding) => finding.rule.id === rule)
      .map((finding) => {
        const edits = proposedEdits(finding, graph, tree);
        return edits.length === 0 ? undefined : applied(edits[0]!.source.text, edits);
      });
  });
}

test.each<[name: string, rule: string, files: Files, expected: (string | undefined)[]]>([
  [
    'what is added',
    'endpoint-plaintext',
    CA + endpoint('engine_name = "mysql"', 'endpoint_id = "a"'),
    [CA + endpoint('engine_name = "mysql"', 'ssl_mode        = "verify-full"', LINK, 'endpoint_id = "a"')],
  ],
  [
    'what is replaced',
    'endpoint-mode-unsupported',
    CA + endpoint('engine_name = "mysql"', 'ssl_mode = "verify_full"', LINK),
    [CA + endpoint('engine_name = "mysql"', 'ssl_mode = "verify-full"', LINK)],
  ],
  [
    'what is renamed',
    'endpoint-certificate-dangling',
    CA + endpoint('engine_name = "mysql"', 'certificate_arn = aws_dms_certificate.ca.arn'),
    [CA + endpoint('engine_name = "mysql"', LINK)],
  ],
  [
    'what comes from elsewhere',
    'endpoint-plaintext',
    `locals {\n  mode = "none"\n}\n${CA}${endpoint('engine_name = "mysql"', 'ssl_mode = local.mode', LINK)}`,
    [undefined],
  ],
  [
    'what does not suit all instances',
    'endpoint-plaintext',
    CA + endpoint('for_each = toset(["mysql", "s3"])', 'engine_name = each.key'),
    [undefined],
  ],
  [
    'what holds in some cases only',
    'endpoint-plaintext',
    `variable "x" {}\n${CA}${endpoint('engine_name = "mysql"', 'ssl_mode = var.x ? "none" : "verify-full"', LINK)}`,
    [undefined],
  ],
  ['what nothing is known for', 'endpoint-plaintext', endpoint('engine_name = "mysql"'), [undefined]],
])('%s', (_, rule, files, expected) => {
  expect(proposals(rule, files)).toEqual(expected);
});
