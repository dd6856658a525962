import { describe, expect, it } from 'vitest';
import { hiddenIn } from '../../src/mask/mask.ts';

/** The text as an excerpt outside a finding's range shows it. */
function masked(text: string, path = 'main.tf'): string {
  let shown = '';
  let at = 0;
  for (const { start, end, shown: how } of hiddenIn({ path, text, installed: false })) {
    shown += text.slice(at, start) + (how === undefined ? '…' : text.slice(start, end));
    at = end;
  }
  return shown + text.slice(at);
}

// Whoever reads the log of a pull request's check must learn no secret because somebody forgot a quotation mark.
describe('text that is not valid', () => {
  const broken: readonly (readonly [what: string, text: string])[] = [
    ['no closing quotation mark', 'password = "hunter2'],
    ['no closing quotation mark on an earlier line', 'a = "x\npassword = "hunter2"\n'],
    ['no opening quotation mark behind a string', 'a = "x", password = hunter2"'],
    ['a quotation mark too many in a string', 'password = "abc"hunter2"'],
    ['two of them', 'password = "abc"hunter2" + "x'],
    ['a quotation mark behind one that is escaped', 'password = "abc\\""hunter2"'],
    ['an escaped line end', 'password = "abc\\\nhunter2"'],
    ['single quotation marks', "password = 'hunter2'"],
    ['a double one in single ones', `password = 'a"hunter2'`],
    ['a single one in double ones', `a = "it's", password = "hunter2"`],
    ['a comment in single ones', "password = 'a#hunter2'"],
    ['a single one, not closed', "password = 'hunter2"],
    ['an interpolation that is not closed', 'password = "${a hunter2"'],
    ['a brace that is not closed in an interpolation', 'password = "${f({ a) }hunter2"\n'],
    ['a bracket that is not closed in an interpolation', 'password = "${f(a }hunter2"'],
    ['a bracket that is not opened in an interpolation', 'password = "${a) }hunter2"'],
    ['a string that is not closed in an interpolation', 'password = "${f("x) }hunter2"'],
    ['the same over several lines', 'password = "${f("x\n) }hunter2"'],
    ['an interpolation over several lines without its brace', 'password = "${\n f(x)\n "hunter2'],
    ['an interpolation that ends with its block', 'b {\n  a = "${x\n}hunter2\n'],
    ['a heredoc that is not closed', 'a = <<EOT\nhunter2\n EOT x\nhunter2'],
    ['an interpolation that is not closed in a heredoc', 'a = <<EOT\n${x\nhunter2\nEOT\n'],
    ['a heredoc in an interpolation of a heredoc', 'a = <<EOT\n${f(<<EOT\nx\nEOT\n)}\nhunter2\nEOT\n'],
    ['the marker of a heredoc in an interpolation', 'a = <<EOT\n${f(\nEOT\n)} hunter2\nhunter2\nEOT\n'],
    ['white space behind the marker', 'a = <<EOT \nhunter2\nEOT\n'],
    ['quotation marks round the marker', 'a = <<"EOT"\nhunter2\nEOT\n'],
    ['single ones round the marker', "a = <<-'EOT'\nhunter2\n  EOT\n"],
    ['a comment that is not closed', '/* hunter2\nhunter2'],
    ['a number that is none', 'password = 12hunter2'],
    ['a number in parts', 'password = 1.2.hunter2'],
    ['a comment between name and equals sign', 'password /* hunter2 */ = "hunter2"'],
    ['a key behind a bracket that matches nothing', 'x = {)"hunter2" = 1'],
    ['a label behind a bracket that matches nothing', 'x = ]"hunter2" {'],
    ['a path behind a string that is not closed', 'a = "x + file("hunter2")'],
    ['parentheses round sensitive', 'variable "a" {\n  default = { "hunter2" = 1 }\n  sensitive = (true)\n}'],
  ];

  it.each(broken)('%s', (_, text) => expect(masked(text)).not.toContain('hunter2'));
  it.each(broken)('%s, with other line ends', (_, text) =>
    expect(masked(text.replaceAll('\n', '\r\n'))).not.toContain('hunter2'),
  );
  // It may stand below other text that is not valid.
  it.each(broken)('%s, below a brace too many', (_, text) => expect(masked(`}\n)\n${text}`)).not.toContain('hunter2'));
  it.each(broken)('%s, in a block', (_, text) => expect(masked(`a "b" {\n  c = [{\n${text}`)).not.toContain('hunter2'));

  it.each([
    ['no closing quotation mark', '{"password": "hunter2'],
    ['none behind the name', '{"password: "hunter2"}'],
    ['none before the value', '{"password": hunter2"}'],
    ['none at all', '{"a": {"password": hunter2}}'],
    ['single ones', "{'password': 'hunter2'}"],
    ['a quotation mark too many', '{"password": "abc"hunter2"}'],
    ['a comment', '{"a": 1 // hunter2\n}'],
    ['a heredoc', '{"password": <<E\nhunter2\nE\n}'],
    ['an interpolation', '{"password": "${a" hunter2}'],
  ])('JSON: %s', (_, text) => expect(masked(text, 'main.tf.json')).not.toContain('hunter2'));

  it('the lines after it are shown as ever', () => {
    const text = 'a = "x\nb = c.d # e\nf "g" {\n  h = { i = "j" }\n}\n';
    expect(masked(text)).toBe('a = …\nb = c.d #…\nf "g" {\n  h = { i = "…" }\n}\n');
  });
});

it.each([
  ['a = "${f({ b = "c" })}d"', 'a = "${f({ b = "…" })}…"'],
  ['a = "${<<E\nb\nE\n}c"', 'a = "${<<E\n…E\n}…"'],
  ['a = <<E\nb ${c("d")}\nE\n', 'a = <<E\n…E\n'],
  ['a "b" "c" { d = file("e") }', 'a "b" "c" { d = file("e") }'],
])('text that is valid: %j', (text, shown) => expect(masked(text)).toBe(shown));
