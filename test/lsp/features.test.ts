import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type {
  CodeLens,
  CompletionItem,
  DocumentSymbol,
  Hover,
  Location,
  MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { endpoint } from '../e2e/command.ts';
import { CAPABILITIES, patiently, positionOf, type Started, start } from './client.ts';

const folder = 'fixtures/cookbook-postgresql/config';
const cookbook = {
  'main.tf': readFileSync(`${folder}/main.tf`, 'utf8'),
  'eu-west-1-bundle.pem': readFileSync(`${folder}/eu-west-1-bundle.pem`, 'utf8'),
};

function at(started: Started, name: string, piece: string) {
  return { textDocument: { uri: started.uri(name) }, position: positionOf(started.text(name), piece) };
}

async function hover(started: Started, piece: string, name = 'main.tf'): Promise<string> {
  const found: Hover | null = await started.client.sendRequest('textDocument/hover', at(started, name, piece));
  return found === null ? '' : (found.contents as MarkupContent).value;
}

async function opened(text: string, capabilities = CAPABILITIES): Promise<Started> {
  const started = await start({ ...cookbook, 'main.tf': '' }, { capabilities });
  await started.open('main.tf', text);
  return started;
}

describe('hover', () => {
  test('an endpoint has its connection, link by link', async () => {
    const text = await hover(await opened(cookbook['main.tf']), 'resource "aws_dms_endpoint" "or|ders"');
    expect(text).toContain('**`aws_dms_endpoint.orders`** (PostgreSQL source)');
    expect(text).toContain('encrypted: **yes** · server verified: **yes**');
    expect(text).toMatch(/- ✓ server: aws\\_db\\_instance\.orders, .*eu-west-1/);
    expect(text).toMatch(/- ✓ CA trusted: .*valid until 2\d{3}-/);
  });

  test.each([
    ['mysql', ['verify-full', 'verify-ca', 'none'], 'MySQL'],
    ['oracle', ['verify-ca', 'none'], 'Oracle'],
    ['postgres', ['verify-full', 'verify-ca', 'require', 'none'], 'PostgreSQL'],
    ['redshift', ['none'], 'Amazon Redshift'],
    ['kafka', [], 'Kafka'],
  ])('ssl_mode of %s has what each of its modes proves, the strongest first', async (engine, modes, title) => {
    const started = await opened(endpoint('a', 'none').replace('"mysql"', `"${engine}"`));
    const text = await hover(started, 'ssl_|mode');
    expect(text).toContain(`**${title}**`);
    expect([...text.matchAll(/^- `([\w-]+)`: /gm)].map(([, mode]) => mode)).toEqual(modes);
  });

  test('an engine has its switch, its certificate and its page', async () => {
    const text = await hover(await opened(cookbook['main.tf']), 'engine_|name');
    expect(text).toContain('**PostgreSQL** (`postgres`)');
    expect(text).toContain('modes: `verify-full`, `verify-ca`, `require`, `none`');
    expect(text).toContain('(https://github.com/dmslint/dmslint/blob/main/rules/databases/postgresql.md)');
  });

  test('certificate_arn has what it leads to, and a certificate its CAs and users', async () => {
    const started = await opened(cookbook['main.tf']);
    for (const piece of ['certificate_|arn =', 'resource "aws_dms_certificate" "|rds"']) {
      const text = await hover(started, piece);
      expect(text).toContain('**`aws_dms_certificate.rds`**');
      expect(text).toMatch(/- CA Amazon RDS eu-west-1 .*, issued by itself, valid until 2\d{3}-\d\d-\d\d/);
      expect(text).toContain('used by `aws_dms_endpoint.orders`');
    }
  });

  test('a rule in a suppression has its page', async () => {
    const started = await opened(`# dmslint:ignore endpoint-plaintext -- a reason\n${endpoint('a', 'none')}`);
    const text = await hover(started, 'endpoint-|plaintext');
    expect(text).toContain('**endpoint-plaintext** (error)');
    expect(text).toContain('(https://github.com/dmslint/dmslint/blob/main/rules/endpoint-plaintext.md)');
  });

  test('text from the input is no markup, and nothing secret is shown', async () => {
    const hostile = endpoint('a', 'none')
      .replace('{\n', '{\n  for_each = toset(["![x](https://evil.example/x.png)<img src=x>"])\n')
      .replace('"db.example.com"', '"[click](command:evil)"');
    const text = await hover(await opened(hostile), 'resource "aws_dms_endpoint" "|a"');
    // What stands in backticks is shown as it is.
    expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/!\[x\]\(|<img|\[click\]\(/);
    expect(text).toContain('![x](');
    expect(text).not.toContain('correct horse');
  });

  test('a client without Markdown gets plain text', async () => {
    const started = await opened(cookbook['main.tf'], { textDocument: { hover: { contentFormat: ['plaintext'] } } });
    const text = await hover(started, 'resource "aws_dms_endpoint" "or|ders"');
    expect(text).toContain('aws_dms_endpoint.orders (PostgreSQL source)');
    expect(text).not.toMatch(/\*\*|`|\\/);
  });

  test('elsewhere there is none', async () => {
    expect(await hover(await opened(cookbook['main.tf']), 'instance_|class')).toBe('');
  });
});

describe('code lenses', () => {
  const lenses = async (started: Started) => {
    const found: CodeLens[] = await started.client.sendRequest('textDocument/codeLens', {
      textDocument: { uri: started.uri('main.tf') },
    });
    return found.map(({ range, command }) => `${range.start.line}: ${command!.title}`);
  };

  test('say how the connection is protected, of the text as it is now', async () => {
    const started = await opened(cookbook['main.tf']);
    const { line } = positionOf(cookbook['main.tf'], 'resource "aws_dms_endpoint"');
    expect(await lenses(started)).toEqual([
      expect.stringMatching(new RegExp(`^${line}: verified · RDS eu-west-1 until 2\\d{3}$`)),
    ]);
    await started.type('main.tf', cookbook['main.tf'].replace('"verify-full"', '"none"'));
    expect(await lenses(started)).toEqual([expect.stringMatching(`^${line}: clear text`)]);
    await started.type('main.tf', cookbook['main.tf'].replace('"verify-full"', '"require"'));
    expect(await lenses(started)).toEqual([expect.stringMatching(`^${line}: encrypted, server not verified`)]);
  });

  test('of several instances are counted', async () => {
    const started = await opened(
      endpoint('a').replace(
        '{\n',
        '{\n  for_each = { x = "none", y = "none", z = "verify-ca" }\n  ssl_mode = each.value\n',
      ),
    );
    expect(await lenses(started)).toEqual([expect.stringMatching(/^0: 2 × clear text.* \| /)]);
  });

  test('can be switched off', async () => {
    const started = await opened(cookbook['main.tf']);
    await started.client.sendNotification('workspace/didChangeConfiguration', {
      settings: { dmslint: { codeLens: false } },
    });
    await expect.poll(() => lenses(started), patiently).toEqual([]);
  });
});

describe('completion', () => {
  const complete = async (text: string, name = 'main.tf') => {
    const offset = text.indexOf('|');
    const written = text.replace('|', '');
    const started = await start({ ...cookbook, 'main.tf': '' });
    await started.open(name, written);
    const document = TextDocument.create('', '', 0, written);
    const items: CompletionItem[] = await started.client.sendRequest('textDocument/completion', {
      textDocument: { uri: started.uri(name) },
      position: document.positionAt(offset),
    });
    const sorted = [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    return {
      labels: sorted.map(({ label }) => label),
      applied: sorted[0] && TextDocument.applyEdits(document, [sorted[0].textEdit as never]),
    };
  };
  const withMode = (engine: string, written: string) =>
    `resource "aws_dms_endpoint" "a" {\n  engine_name = "${engine}"\n  ssl_mode    = ${written}\n}\n`;

  test.each([
    ['mysql', '"|"', ['verify-full', 'verify-ca', 'none'], '"verify-full"'],
    ['oracle', '|', ['verify-ca', 'none'], '"verify-ca"'],
    ['oracle', '"|', ['verify-ca', 'none'], '"verify-ca"'],
    ['sqlserver', '"ver|ify"', ['verify-full', 'require', 'none'], '"verify-full"'],
    ['kafka', '"|"', ['none'], '"none"'],
    ['nonesuch', '"|"', ['verify-full', 'verify-ca', 'require', 'none'], '"verify-full"'],
  ])('ssl_mode of %s at %s: only its modes, the strongest first', async (engine, written, labels, first) => {
    const found = await complete(withMode(engine, written));
    expect(found.labels).toEqual(labels);
    expect(found.applied).toBe(withMode(engine, first));
  });

  test('ssl_mode after Japanese text and CRLF', async () => {
    const found = await complete(
      withMode('oracle', '/* 日本語𠮷 */ 1')
        .replace('1', '|')
        .replace('/* 日本語𠮷 */ ', '')
        .replace('  ssl_mode', '  # 日本語𠮷\n  ssl_mode')
        .replaceAll('\n', '\r\n'),
    );
    expect(found.applied).toContain('# 日本語𠮷\r\n  ssl_mode    = "verify-ca"\r\n');
  });

  test('engine_name', async () => {
    const { labels } = await complete('resource "aws_dms_endpoint" "a" {\n  engine_name = "|"\n}\n');
    expect(labels).toEqual(expect.arrayContaining(['mysql', 'postgres', 'docdb', 'kafka']));
  });

  test('certificate_arn: only certificates that can serve the server', async () => {
    const other = readFileSync('fixtures/certificates/rds-us-east-1.pem', 'utf8');
    const found = await complete(
      `${cookbook['main.tf'].replace('= aws_dms_certificate.rds.certificate_arn', '= |')}
resource "aws_dms_certificate" "virginia" {
  certificate_id  = "virginia"
  certificate_pem = <<-PEM
${other}
PEM
}
resource "aws_dms_certificate" "wallet" {
  certificate_id     = "wallet"
  certificate_wallet = "AAAA"
}
`,
    );
    expect(found.labels).toEqual(['aws_dms_certificate.rds.certificate_arn']);
    expect(found.applied).toContain('certificate_arn = aws_dms_certificate.rds.certificate_arn\n');
  });

  test.each([
    ['kafka_settings', 'security_protocol', ['ssl-encryption', 'ssl-authentication', 'sasl-ssl']],
    ['redis_settings', 'ssl_security_protocol', ['ssl-encryption']],
  ])('%s.%s: the protocols that encrypt', async (block, argument, labels) => {
    const found = await complete(`resource "aws_dms_endpoint" "a" {\n  ${block} {\n    ${argument} = "|"\n  }\n}\n`);
    expect(found.labels).toEqual(labels);
  });

  test('rules in suppressions', async () => {
    const found = await complete(`# dmslint:ignore endpoint-plaintext, end|\n${endpoint('a')}`);
    expect(found.labels).toContain('endpoint-plaintext');
    expect(found.applied).toMatch(/^# dmslint:ignore endpoint-plaintext, [a-z]+-[a-z-]+\n/);
  });

  test.each(['#', '#dmslint: ignore a!'])('a long line of %s takes no time', async (unit) => {
    const before = performance.now();
    await complete(`${unit.repeat(200_000 / unit.length)}!|\n${endpoint('a')}`);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test.each(['# admslint', 'dmslint'])('no rules after %s, which is no comment of ours', async (before) => {
    expect((await complete(`${before}: ignore end|\n${endpoint('a')}`)).labels).toEqual([]);
  });

  test.each([
    ['rule "|"', 'endpoint-plaintext'],
    ['rule "end|', 'endpoint-plaintext'],
    ['ignore {\n  rule = "|"\n}', 'endpoint-plaintext'],
    ['ignore {\n  rule = ["certificate-weak", "|"]\n}', 'endpoint-plaintext'],
    ['rule "endpoint-plaintext" {\n  level = "|"\n}', 'off'],
    ['preset = "|"', 'security'],
    ['fail_on = |', 'never'],
  ])('settings: %s', async (text, label) => {
    expect((await complete(text, '.dmslint.hcl')).labels).toContain(label);
  });

  test.each([
    'resource "aws_s3_bucket" "a" {\n  ssl_mode = "|"\n}\n',
    'locals {\n  ssl_mode = "|"\n}\n',
    'ssl_mode = |',
  ])('none in %j', async (text) => {
    expect((await complete(text)).labels).toEqual([]);
  });
});

describe('navigation', () => {
  const ask = async (started: Started, method: string, piece: string) => {
    const found: Location[] = await started.client.sendRequest(method, {
      ...at(started, 'main.tf', piece),
      context: { includeDeclaration: false },
    });
    return found.map(({ uri, range }) => {
      const file = uri.split('/').at(-1)!;
      const text = started.text(file);
      return text.split('\n')[range.start.line]!.trim();
    });
  };

  test.each([
    ['certificate_|arn =', ['resource "aws_dms_certificate" "rds" {']],
    ['server_|name', ['resource "aws_db_instance" "orders" {']],
    ['source_endpoint_|arn', ['resource "aws_dms_endpoint" "orders" {']],
    ['replication_instance_|arn', ['resource "aws_dms_replication_instance" "orders" {']],
    ['endpoint_|id', []],
  ])('definition of %s', async (piece, expected) => {
    expect(await ask(await opened(cookbook['main.tf']), 'textDocument/definition', piece)).toEqual(expected);
  });

  test.each([
    ['resource "aws_dms_certificate" "r|ds"', ['certificate_arn = aws_dms_certificate.rds.certificate_arn']],
    ['resource "aws_db_instance" "or|ders"', ['server_name     = aws_db_instance.orders.address']],
    [
      'resource "aws_dms_endpoint" "or|ders"',
      [expect.stringMatching(/^source_endpoint_arn += aws_dms_endpoint\.orders/)],
    ],
  ])('references of %s', async (piece, expected) => {
    expect(await ask(await opened(cookbook['main.tf']), 'textDocument/references', piece)).toEqual(expected);
  });

  test('through a module', async () => {
    const started = await start({
      'main.tf': `resource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n  certificate_pem = "x"\n}\nmodule "dms" {\n  source = "./dms"\n  ca = aws_dms_certificate.ca.certificate_arn\n}\n`,
      'dms/main.tf': `variable "ca" {}\n${endpoint('a', 'verify-ca').replace('}\n', '  certificate_arn = var.ca\n}\n')}`,
    });
    await started.open('dms/main.tf');
    await started.open('main.tf');
    await expect.poll(() => started.codes('main.tf'), patiently).not.toEqual([]);
    const found: Location[] = await started.client.sendRequest(
      'textDocument/definition',
      at(started, 'dms/main.tf', 'certificate_|arn'),
    );
    expect(found).toMatchObject([{ uri: started.uri('main.tf'), range: { start: { line: 0, character: 0 } } }]);
  });
});

test('document symbols are the resources of DMS, nested or flat', async () => {
  const text = `${endpoint('a')}resource "aws_s3_bucket" "b" {}\nresource "aws_dms_endpoint" "k" {\n  kafka_settings {\n    broker = "x"\n  }\n}\n`;
  const symbols = async (capabilities: typeof CAPABILITIES) => {
    const started = await opened(text, capabilities);
    const found: DocumentSymbol[] = await started.client.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri: started.uri('main.tf') },
    });
    return found;
  };
  const nested = await symbols(CAPABILITIES);
  expect(nested.map(({ name, detail, children }) => [name, detail, children!.map((one) => one.name)])).toEqual([
    ['a', 'aws_dms_endpoint', []],
    ['k', 'aws_dms_endpoint', ['kafka_settings']],
  ]);
  const flat = await symbols({});
  expect(flat).toMatchObject([{ name: 'a', location: {} }, { name: 'k' }]);
});
