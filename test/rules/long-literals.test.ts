import { expect, test } from 'vitest';
import { run } from './support/run.ts';

/** Expressions over what a file says take linear time, however long a literal or a comment is. */

const LENGTH = 150_000;

test.each([' ', ':', ',', '@', '-----BEGIN CERTIFICATE-----', 'until ', '1:', '--'])(
  'a literal and a comment of many %j',
  (unit) => {
    const long = unit.repeat(LENGTH / unit.length);
    const hcl = `resource "aws_dms_endpoint" "a" {
  endpoint_id                 = "a"
  endpoint_type               = "source"
  engine_name                 = "mysql"
  ssl_mode                    = "none"
  server_name                 = "${long}"
  username                    = "${long}"
  certificate_arn             = "${long}"
  extra_connection_attributes = "${long}"
}

resource "aws_dms_certificate" "a" {
  certificate_id  = "${long}"
  certificate_pem = "${long}"
}
# dmslint:ignore endpoint-plaintext ${long}!
`;
    const start = performance.now();
    const { findings } = run(hcl);
    expect(findings.map(({ rule }) => rule.id)).toContain('endpoint-plaintext');
    expect(performance.now() - start).toBeLessThan(10_000);
  },
  60_000,
);
