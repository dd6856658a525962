import { expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { isAboutContent } from './support/certificates.ts';
import { run } from './support/run.ts';

/** Many certificates at once. */

test('two thousand certificates and endpoints are checked in linear time', () => {
  const text = `resource "aws_dms_certificate" "ca" {
  count = 2000
  certificate_id = "ca-\${count.index}"
  certificate_pem = file("root.pem")
}
resource "aws_dms_endpoint" "a" {
  count = 2000
  endpoint_id = "a-\${count.index}"
  endpoint_type = "source"
  engine_name = "postgres"
  ssl_mode = "verify-full"
  certificate_arn = aws_dms_certificate.ca[count.index].certificate_arn
}
`;
  const time = (files: string) => {
    const start = performance.now();
    expect(run({ ...CERTIFICATE_FILES, 'main.tf': files }).findings.filter(isAboutContent)).toEqual([]);
    return performance.now() - start;
  };
  time(text.replaceAll('2000', '200'));
  const [small, large] = [time(text.replaceAll('2000', '500')), time(text)];
  expect(large).toBeLessThan(small * 4 * 3 + 500);
});
