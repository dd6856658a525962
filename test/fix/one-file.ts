import { expect } from 'vitest';
import { fixed, terraformFormats } from './run.ts';

/** What is edited in one file, for tables. */

const CA = `resource "aws_dms_certificate" "ca" {
  certificate_id  = "ca"
  certificate_pem = var.pem
}

variable "pem" {}

`;

export type Case = [name: string, before: string, after: string];

/** The texts behind the certificate. */
export function check(before: string, after: string, which: 'safe' | 'all'): void {
  const { files, refused } = fixed(CA + before, { which });
  expect(files['main.tf']?.slice(CA.length)).toBe(after);
  expect(refused).toEqual([]);
  if (terraformFormats(before) === before) expect(terraformFormats(after)).toBe(after);
}
