/** Pieces of configurations. */

export function block(type: string, name: string, body: readonly string[]): string {
  return `resource "${type}" "${name}" {\n${body.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** A source endpoint `aws_dms_endpoint.a` with the lines given, the first of them line 5; what it lacks stands at line 1. */
export function endpoint(engine: string, ...body: string[]): string {
  return block('aws_dms_endpoint', 'a', [
    'endpoint_id = "a"',
    'endpoint_type = "source"',
    `engine_name = "${engine}"`,
    ...body,
  ]);
}

export const mode = (value: string) => `ssl_mode = "${value}"`;
export const verified = mode('verify-full');
export const host = 'server_name = "db.example.com"';

/** A variable without a value, and its declaration. */
export const unknown = 'var.unknown';
export const declared = 'variable "unknown" {}\n';

/** A link to `aws_dms_certificate.ca`, the content of a certificate by the name of its file, and the certificate. */
export const linked = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';
export const pem = (name: string) => `certificate_pem = file("${name}.pem")`;
export const wallet = 'certificate_wallet = filebase64("cwallet.sso")';
export const ca = (content: string) => block('aws_dms_certificate', 'ca', ['certificate_id = "ca"', content]);
/** The certificate with nothing but its name, and with a root of scripts/make-certificates.mjs. */
export const emptyCa = block('aws_dms_certificate', 'ca', ['certificate_id = "ca"']);
export const rootCa = ca(pem('root'));

export const lifecycle = (what: string) => `lifecycle {\n    ${what}\n  }`;
export const ignoring = (what: string) => lifecycle(`ignore_changes = [${what}]`);

/** A resource with more lines before its own. */
export const beside = (hcl: string, ...lines: string[]) => hcl.replace('{', `{\n  ${lines.join('\n  ')}`);
