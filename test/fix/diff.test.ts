import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffOf } from '../../src/fix/index.ts';
import { hunksOf } from '../../src/text/lines.ts';
import { fixed } from './run.ts';

const diff = (before: string, after: string, path = 'main.tf') =>
  diffOf({ files: [{ path, before, after }], applied: [] });

describe('a diff', () => {
  test.each<[name: string, before: string, after: string, expected: string]>([
    ['a line', 'a = 1\nb = 2\n', 'a = 1\nb = 3\n', '@@ -2,1 +2,1 @@\n-b = 2\n+b = 3\n'],
    ['a line more', 'a = 1\nb = 2\n', 'a = 1\nc = 3\nb = 2\n', '@@ -1,0 +2,1 @@\n+c = 3\n'],
    ['a first line', 'b = 2\n', 'a = 1\nb = 2\n', '@@ -0,0 +1,1 @@\n+a = 1\n'],
    ['a line less', 'a = 1\nb = 2\nc = 3\n', 'a = 1\nc = 3\n', '@@ -2,1 +1,0 @@\n-b = 2\n'],
    [
      'two places',
      'a = 1\nb = 2\nc = 3\n',
      'a = 9\nb = 2\nc = 8\n',
      '@@ -1,1 +1,1 @@\n-a = 1\n+a = 9\n@@ -3,1 +3,1 @@\n-c = 3\n+c = 8\n',
    ],
    ['CRLF', 'a = 1\r\nb = 2\r\n', 'a = 1\r\nb = 3\r\n', '@@ -2,1 +2,1 @@\n-b = 2\n+b = 3\n'],
    ['no last line end', 'a = 1', 'a = 2', '@@ -1,1 +1,1 @@\n-a = 1\n+a = 2\n'],
    [
      'a literal that stays',
      'u = "admin"\nm = "none"\n',
      'u  = "admin"\nmo = "full"\n',
      '@@ -1,2 +1,2 @@\n-u = "…"\n-m = "none"\n+u  = "…"\n+mo = "full"\n',
    ],
    [
      'a comment that stays',
      'm = "a" # secret\n',
      'm = "bb" # secret\n',
      '@@ -1,1 +1,1 @@\n-m = "a" #…\n+m = "bb" #…\n',
    ],
    ['a secret', 'password = "a"\n', 'password = "b"\n', '@@ -1,1 +1,1 @@\n-password = "…"\n+password = "…"\n'],
    [
      'a secret in what is changed',
      'm = "sslmode=none;password=a"\nu = "mongodb://me:b@x.example.com"\n',
      'm = "sslmode=full;password=a"\nu = "require"\n',
      '@@ -1,2 +1,2 @@\n-m = "sslmode=none;password=…"\n-u = "mongodb://…@x.example.com"\n+m = "sslmode=full;password=…"\n+u = "require"\n',
    ],
    [
      'a heredoc',
      'a = <<X\n  one\n  two\nX\nb = 1\n',
      'ab = <<X\n  one\n  two\nX\nb = 1\n',
      '@@ -1,1 +1,1 @@\n-a = <<X\n+ab = <<X\n',
    ],
    [
      'what a condition compares, where it goes',
      'm = var.u == "one" || contains(["two"], var.v) ? "none" : "full"\n',
      'm = "full"\n',
      '@@ -1,1 +1,1 @@\n-m = var.u == "…" || contains(["…"], var.v) ? "none" : "…"\n+m = "…"\n',
    ],
    [
      'what it compares over some lines',
      'm = (\n  var.u == "one" ?\n  "none" :\n  "full"\n)\n',
      'm = "more"\n',
      '@@ -1,5 +1,1 @@\n-m = (\n-  var.u == "…" ?\n-  "none" :\n-  "full"\n-)\n+m = "more"\n',
    ],
    ['hostile text', '\u202ea\tb = 1\n', '\u202ea\tb = 2\n', '@@ -1,1 +1,1 @@\n-\\u202ea\tb = 1\n+\\u202ea\tb = 2\n'],
  ])('of %s', (_, before, after, expected) => {
    expect(diff(before, after)).toBe(`--- a/main.tf\n+++ b/main.tf\n${expected}`);
  });

  test('of several files stands in their order, and names them safely', () => {
    const files = ['b', 'a\n'].map((path) => ({ path, before: 'x = 1\n', after: 'x = 2\n' }));
    expect(diffOf({ files, applied: [] }).match(/^(---|\+\+\+) .*/gm)).toEqual([
      '--- a/a\\n',
      '+++ b/a\\n',
      '--- a/b',
      '+++ b/b',
    ]);
  });

  test('of a fix shows what is ours, and nothing that stands beside it', () => {
    const hcl = `resource "aws_dms_certificate" "ca" {
  certificate_pem = file("ca.pem")
}

resource "aws_dms_endpoint" "a" {
  endpoint_id = "a" # of Mary
  engine_name = "mysql"
  password    = "hunter2"
  username    = "admin"
}
`;
    expect(fixed(hcl).diff).toBe(`--- a/main.tf
+++ b/main.tf
@@ -6,4 +6,6 @@
-  endpoint_id = "…" #…
-  engine_name = "…"
-  password    = "…"
-  username    = "…"
+  endpoint_id     = "…" #…
+  engine_name     = "…"
+  ssl_mode        = "verify-full"
+  certificate_arn = aws_dms_certificate.ca.certificate_arn
+  password        = "…"
+  username        = "…"
`);
  });
});

test('a diff shows no value of a sensitive variable', () => {
  const { diff } = fixed({
    'main.tf': `variable "mode" {
  sensitive = true
}

resource "aws_dms_certificate" "ca" {
  certificate_pem = file("ca.pem")
}

resource "aws_dms_endpoint" "a" {
  endpoint_id = "a"
  engine_name = "mysql"
  ssl_mode    = var.mode
}
`,
    'terraform.tfvars': 'mode = "hunter2"\n',
  });
  expect(diff).toContain('-mode = "…"\n+mode = "verify-full"\n');
  expect(diff).not.toContain('hunter2');
});

test('hunks make one text of the other, in as few lines as the longest common part leaves', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', '}', ''), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (old, now) => {
      const made: string[] = [];
      let at = 0;
      let changed = 0;
      for (const { from, count, to, others } of hunksOf(old, now)) {
        made.push(...old.slice(at, from), ...now.slice(to, to + others));
        at = from + count;
        changed += count + others;
      }
      expect([...made, ...old.slice(at)]).toEqual(now);
      expect(changed).toBe(old.length + now.length - 2 * common(old, now));
    }),
    { seed: 20260101 },
  );
});

/** The length of the longest common subsequence, by the book. */
function common(a: readonly string[], b: readonly string[]): number {
  const best = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      best[i]![j] = a[i - 1] === b[j - 1] ? best[i - 1]![j - 1]! + 1 : Math.max(best[i - 1]![j]!, best[i]![j - 1]!);
  return best[a.length]![b.length]!;
}
