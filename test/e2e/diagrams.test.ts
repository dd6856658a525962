import { describe, expect, test } from 'vitest';
import { directory, dmslint, encrypted, endpoint } from './command.ts';

const mermaid = /^```mermaid\n([\s\S]*?)^```$/gm;
const diagramsIn = (text: string) => [...text.matchAll(mermaid)].map(([, graph]) => graph!);

describe('graph --mermaid', () => {
  test('prints one graph a root, with the state of TLS on each line', () => {
    const cwd = directory({ 'a/main.tf': endpoint('plain'), 'b/main.tf': encrypted });
    const { code, stdout, stderr } = dmslint(['graph', '--mermaid'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const diagrams = diagramsIn(stdout);
    expect(diagrams).toHaveLength(2);
    expect(diagrams[0]).toContain('plaintext');
    expect(diagrams[1]).toContain('verify-full');
    expect(stdout).not.toContain('battery');
  });
});

describe('the summary of a job', () => {
  test('has a table, the picture, and what to write', () => {
    const ca =
      'variable "pem" {}\nresource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n  certificate_pem = var.pem\n}\n';
    const cwd = directory({ 'main.tf': endpoint('plain') + ca });
    const { stdout } = dmslint(['--format', 'summary'], { cwd });
    expect(stdout).toMatch(/\| `aws_dms_endpoint\.plain`/);
    expect(diagramsIn(stdout)).toHaveLength(1);
    expect(stdout).toContain('ssl_mode        = "verify-full"');
    expect(stdout).not.toContain('battery');
  });

  test('is no longer than GitHub takes, says what it leaves out, and has the worst', () => {
    const many = Array.from({ length: 2500 }, (_, i) => endpoint(`e${i}`)).join('');
    const cwd = directory({ 'a/main.tf': many, 'z/main.tf': endpoint('z') });
    const { stdout } = dmslint(['--format', 'summary'], { cwd });
    expect(Buffer.byteLength(stdout)).toBeLessThan(1024 * 1024);
    expect(stdout).toMatch(/\d+ more findings not shown; see the log or the SARIF file\./);
    expect(stdout).toMatch(/\d+ more diagrams not shown; run dmslint graph --mermaid\./);
    const undetermined = stdout.match(/^```/gm)!.length;
    expect(undetermined % 2).toBe(0);
  });
});
