import { describe, expect, it } from 'vitest';
import {
  commentText,
  markdownBlock,
  markdownCode,
  markdownText,
  mermaidLabel,
  plain,
  sarifMessage,
  toJson,
  uriOf,
  withoutCommands,
  workflowData,
  workflowProperty,
} from '../../src/text/escape.ts';
import { timeOf } from '../time-of.ts';

function table(escaper: (text: string) => string, rows: readonly (readonly [string, string])[]): void {
  it.each(rows)('%j becomes %j', (text, escaped) => expect(escaper(text)).toBe(escaped));
}

describe('plain', () => {
  table(plain, [
    ['aws_dms_endpoint.this["é 漢 👩‍👩‍👧"]', 'aws_dms_endpoint.this["é 漢 👩‍👩‍👧"]'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u001b[31m\u0007\u0000', '\\u001b[31m\\u0007\\u0000'],
    ['\u007f\u009b2J', '\\u007f\\u009b2J'],
    ['a\u202eb\u2066c\u2069', 'a\\u202eb\\u2066c\\u2069'],
    ['\u200b\u200e\u2028\ufeff', '\\u200b\\u200e\\u2028\\ufeff'],
    ['x\ud800y', 'x\\ud800y'],
    ['\u{e0041}', '\\udb40\\udc41'],
  ]);
});

describe('JSON', () => {
  it('has the same meaning without an unsafe character', () => {
    const value = { a: '\u001b\u009b\u202e\n\u{e0041}\ud800', b: [1, null] };
    const text = toJson(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

describe('JSON with the marks of commands', () => {
  it('has the same meaning without them', () => {
    const value = { '##[a]': ['##vso[b]', '\\##[c]', '###[d]', '"##[e]', '## [f]', 'a::b'] };
    const text = toJson(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).not.toMatch(/##\w*\[/);
    expect(withoutCommands(text)).toBe(text);
  });
});

describe('texts that are printed', () => {
  table(withoutCommands, [
    ['::error::x', '\\u003a:error::x'],
    ['a\n \t::set-output name=a::b\n', 'a\n \t\\u003a:set-output name=a::b\n'],
    ['a\r\n::x::', 'a\r\n\\u003a:x::'],
    ['a\r::x::', 'a\r\\u003a:x::'],
    ['\n\n:::x', '\n\n\\u003a::x'],
    ['a\u0085::x', 'a\u0085\\u003a:x'],
    ['a\u2028\u00a0::x', 'a\u2028\u00a0\\u003a:x'],
    ['a\v::x\f::y', 'a\v\\u003a:x\f\\u003a:y'],
    ['\u3000::x', '\u3000\\u003a:x'],
    ['\u001b[1m\u001b[31m ::x', '\u001b[1m\u001b[31m \\u003a:x'],
    ['\r\u001b[2K::x', '\r\u001b[2K\\u003a:x'],
    ['##[error]x', '#\\u0023[error]x'],
    ['a ##vso[task.complete]x', 'a #\\u0023vso[task.complete]x'],
    ['##teamcity[x]', '#\\u0023teamcity[x]'],
    ['####[x', '###\\u0023[x'],
    // What is none stays as it is.
    ['a::b ::/0 fe80::1', 'a::b ::/0 fe80::1'],
    ['1 | ::error::x', '1 | ::error::x'],
    [':x: #[a] ## [b] #1', ':x: #[a] ## [b] #1'],
  ]);
  it('is quick on what is nearly a command', () => {
    const texts = ['##a'.repeat(300_000), '\n '.repeat(300_000), '\v'.repeat(600_000), ' '.repeat(600_000)];
    const time = timeOf(() => {
      for (const text of texts) expect(withoutCommands(`${text}x::`)).toBe(`${text}x::`);
    });
    expect(time).toBeLessThan(1000);
  });
});

describe('workflow commands: data', () => {
  table(workflowData, [
    ['a ##vso[x] ##[y]', 'a #\\u0023vso[x] #\\u0023[y]'],
    ['100%', '100%25'],
    ['a\nb', 'a%0Ab'],
    ['%0A::error::x', '%250A::error::x'],
    ['a\r\u001b', 'a\\r\\u001b'],
  ]);
});

describe('workflow commands: properties', () => {
  table(workflowProperty, [
    ['a:b,c%', 'a%3Ab%2Cc%25'],
    ['x\n::warning::', 'x%0A%3A%3Awarning%3A%3A'],
  ]);
});

describe('Markdown text', () => {
  table(markdownText, [
    ['a | b', 'a \\| b'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['[a](http://x)', '\\[a\\]\\(http://<!-- -->x\\)'],
    ['`x` *y* _z_ ~~w~~', '\\`x\\` \\*y\\* \\_z\\_ \\~\\~w\\~\\~'],
    ['@team #12 GH-3', '@<!-- -->team \\#<!-- -->12 GH-<!-- -->3'],
    ['www.x.org', 'www.<!-- -->x.org'],
    ['1. x', '1\\. x'],
    ['- x', '\\- x'],
    ['---', '\\---'],
    ['$x$', '\\$x\\$'],
    ['a\nb', 'a\\\\nb'],
    ['::error::x', '&#58;:error::x'],
    [' ::x', ' &#58;:x'],
    ['##[error]', '\\#\\#\\[error\\]'],
  ]);
});

describe('Markdown code', () => {
  table(markdownCode, [
    ['aws_dms_endpoint.this["a"]', '`aws_dms_endpoint.this["a"]`'],
    ['<b>@x', '`<b>@x`'],
    ['a`b', '<code>a&#96;b</code>'],
    ['x["##[e]"]', '<code>x&#91;&#34;&#35;&#35;&#91;e&#93;&#34;&#93;</code>'],
    ['a|b\\', '<code>a&#124;b&#92;</code>'],
    ['', '<code></code>'],
  ]);
  it('makes fences longer than any in the lines', () =>
    expect(markdownBlock(['```', 'x````'], 'hcl')).toEqual(['`````hcl', '```', 'x````', '`````']));
});

describe('Mermaid labels', () => {
  table(mermaidLabel, [
    ['this["a"]', 'this#91;#34;a#34;#93;'],
    ['%%{init}%%', '#37;#37;#123;init#125;#37;#37;'],
    ['<script>#', '#60;script#62;#35;'],
    // What joins the parts of a name stays.
    ['module.dms.this_a-b/c', 'module.dms.this_a-b/c'],
    ["it's, 1.5 straße…", "it's, 1.5 straße…"],
    // Markdown, which some versions read.
    ['*a* _b_ `c` ~d~', '#42;a#42; #95;b#95; #96;c#96; #126;d#126;'],
    ['1. a', '1#46; a'],
    ['- a', '#45; a'],
    ['---', '#45;#45;#45;'],
    ['    a', '#32;#32;#32;#32;a'],
    ['http://x.y', 'http#58;#47;#47;x.y'],
    ['WWW.x.y', 'WWW#46;x.y'],
    ['a@b.c', 'a#64;b.c'],
    // Icons and formulas.
    ['fa:fa-car', 'fa#58;fa-car'],
    ['$$x$$', '#36;#36;x#36;#36;'],
    // Mermaid's own signs for entities.
    ['ﬂ°°34¶ß', 'fl°°34¶ ß'],
    ['a\nb\u202e', 'a#92;nb#92;u202e'],
  ]);
});

describe('a message that is shown as it stands, or as Markdown', () => {
  table(commentText, [
    [
      'aws_dms_endpoint.a["x"] (MySQL source) has ssl_mode = "none"',
      'aws_dms_endpoint.a["x"] (MySQL source) has ssl_mode = "none"',
    ],
    ['a < b && c > d, 5 @ 6, #a', 'a < b && c > d, 5 @ 6, #a'],
    ['[a](//x) ![a](//x)', '[a] (//x) ![a] (//x)'],
    ['<img src=x></b><!-- --><é>', '< img src=x>< /b>< !-- -->< é>'],
    ['@octocat/team a@b.c', '@ octocat/team a@ b.c'],
    ['owner/repo#1 gh-1', 'owner/repo# 1 gh- 1'],
    ['&#64;octocat &lt;b>', '& # 64;octocat & lt;b>'],
    ['<http://x> HTTPS://x www.x', '< http: //x> HTTPS: //x www. x'],
    ['\u202ex\n# x', '\\u202ex\\n# x'],
  ]);
});

describe('SARIF messages', () => {
  table(sarifMessage, [
    ['this["a"] and var.x[0]', 'this["a"] and var.x[0]'],
    ['[click](1)', '[click] (1)'],
    ['[click](https://x)', '[click] (https://x)'],
    ['{0} {12}', '{{0}} {{12}}'],
    ['"${var.x}" {}', '"${var.x}" {}'],
  ]);
});

describe('URIs', () => {
  table(uriOf, [
    ['infra/main.tf', 'infra/main.tf'],
    ['a b/ü%.tf', 'a%20b/%C3%BC%25.tf'],
    ['a:b#c?d', 'a%3Ab%23c%3Fd'],
    ["x!'()*[].tf", 'x%21%27%28%29%2A%5B%5D.tf'],
    ['<stdin>', '%3Cstdin%3E'],
    ['../out/x.tf', '../out/x.tf'],
    ['/tmp/x.tf', 'file:///tmp/x.tf'],
    ['C:/x/y.tf', 'file:///C:/x/y.tf'],
    ['\ud800.tf', '%EF%BF%BD.tf'],
  ]);
});
