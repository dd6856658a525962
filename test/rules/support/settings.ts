/** Endpoints whose TLS is a matter of their settings: Kafka, Redis, Elasticsearch and OpenSearch. */

/** A target `aws_dms_endpoint.a` of the engine; the lines given begin with line 5. */
export function target(engine: string, ...lines: string[]): string {
  return [
    'resource "aws_dms_endpoint" "a" {',
    '  endpoint_id   = "a"',
    '  endpoint_type = "target"',
    `  engine_name   = "${engine}"`,
    ...lines.map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

/** A block whose arguments begin with line 6. */
export function settings(name: string, ...lines: string[]): string[] {
  return [`${name} {`, ...lines.map((line) => `  ${line}`), '}'];
}

export const redis = (...lines: string[]) => target('redis', ...settings('redis_settings', ...lines));
export const kafka = (...lines: string[]) => target('kafka', ...settings('kafka_settings', ...lines));

export const client = 'resource "aws_dms_certificate" "client" {\n  certificate_id = "client"\n}\n';
export const plaintext = 'endpoint-settings-plaintext';
export const unset = 'kafka-protocol-unset';
export const a = 'aws_dms_endpoint.a';
