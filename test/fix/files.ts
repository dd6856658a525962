import { expect } from 'vitest';
import { type Files, fixed, type More } from './run.ts';

/** Fixes in configurations of several files, for tables. */

export const CA =
  'resource "aws_dms_certificate" "ca" {\n  certificate_id  = "ca"\n  certificate_pem = var.pem\n}\nvariable "pem" {}\n';
export const LINK = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';
export const endpoint = (name: string, ...lines: string[]) =>
  `resource "aws_dms_endpoint" "${name}" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
export const PUBLIC = (value: string) =>
  `resource "aws_dms_replication_instance" "a" {\n  publicly_accessible = ${value}\n}\n`;

export type Case = [
  name: string,
  files: Files,
  changed: Readonly<Record<string, readonly [string, string]>>,
  more?: More,
];

/** Of each file that changes: a piece of its text before and after; nothing else changes. */
export function check(files: Files, changed: Case[2], more: More = {}): ReturnType<typeof fixed> {
  const all = typeof files === 'string' ? { 'main.tf': files } : files;
  const result = fixed(all, more);
  const expected = Object.entries(changed).map(([name, [before, after]]) => {
    expect(all[name]).toContain(before);
    return [name, all[name]!.replace(before, after)] as const;
  });
  expect(result.files).toEqual(Object.fromEntries(expected));
  return result;
}
