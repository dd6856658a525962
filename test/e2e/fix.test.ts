import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { directory, dmslint, encrypted, endpoint } from './command.ts';

/** A mode that MySQL does not have: the endpoint is refused now. */
const slips = `${endpoint('orders', 'require')}
resource "aws_dms_certificate" "ca" {
  certificate_id  = "ca"
  certificate_pem = var.pem
}

variable "pem" {}
`;

function fix(argv: readonly string[], text: string, format = 'compact') {
  const cwd = directory({ 'main.tf': text });
  const run = dmslint([...argv, '--format', format], { cwd });
  return { ...run, cwd, text: readFileSync(path.join(cwd, 'main.tf'), 'utf8') };
}

describe('--fix', () => {
  test('writes what is refused now, aligned, and checks what it has written', () => {
    const { text, stdout, stderr, cwd } = fix(['--fix'], slips);
    expect(text).toContain(`  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "mysql"
  server_name     = "db.example.com"
  port            = 3306
  username        = "dms"
  password        = "correct horse battery staple"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
`);
    expect(stderr).toBe('dmslint: fixed 1 finding in 1 file (main.tf).\ndmslint: 1 finding needs a manual fix.\n');
    expect(stdout).not.toContain('endpoint-mode-unsupported');
    expect(readdirSync(cwd)).toEqual(['main.tf']);
    expect(dmslint(['--fix', '--format', 'compact'], { cwd }).stderr).toMatch(
      /^dmslint: fixed 0 findings in 0 files\.\n/,
    );
    expect(readFileSync(path.join(cwd, 'main.tf'), 'utf8')).toBe(text);
  });

  test('leaves modes and links that work alone, and says how to have them set', () => {
    const plain = endpoint('orders') + slips.slice(slips.indexOf('\nresource'));
    const safe = fix(['--fix'], plain);
    expect(safe).toMatchObject({ code: 1, text: plain });
    expect(safe.stderr).toContain('--fix-unsafe can fix 1 more finding; it can stop a running replication.');
    const unsafe = fix(['--fix-unsafe'], plain);
    expect(unsafe.text).toContain('ssl_mode        = "verify-full"');
    expect(unsafe.stdout).not.toContain('endpoint-plaintext');
  });

  test('--dry-run prints a diff and writes nothing; no literal of the file is in it', () => {
    const { text, stdout } = fix(['--fix', '--dry-run'], slips, 'pretty');
    expect(text).toBe(slips);
    expect(stdout).toMatch(/^--- a\/main\.tf\n\+\+\+ b\/main\.tf\n@@ /);
    expect(stdout).toContain('+  ssl_mode        = "verify-full"\n');
    expect(stdout).toContain('+  password        = "…"\n');
    expect(stdout).not.toContain('battery');
  });

  test('with nothing to fix, does nothing', () => {
    expect(fix(['--fix'], encrypted)).toMatchObject({ code: 0, text: encrypted });
  });
});
