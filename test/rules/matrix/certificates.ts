import { block } from '../support/databases.ts';
import { declared, endpoint, host, pem, type Row, unknown, verified } from '../support/outcomes.ts';

const a = (...body: string[]) => block('aws_dms_certificate', 'a', ['certificate_id = "a"', ...body]);
const user = (...body: string[]) =>
  endpoint('postgres', verified, 'certificate_arn = aws_dms_certificate.a.certificate_arn', ...body).replace(
    '"a" {',
    '"b" {',
  );
const used = (...body: string[]) => a(...body) + user(host);
const wallet = 'certificate_wallet = filebase64("cwallet.sso")';
const ofRds = (...body: string[]) => a(pem('rds-us-east-1')) + user(...body);
const server = (region: string) => `server_name = "orders.abc123xyz.${region}.rds.amazonaws.com"`;
const lifecycle = (what: string) => `lifecycle {\n    ${what}\n  }`;

/** Of rules about what is in a PEM. */
const content = (fails: string): Row => ({
  fails: used(fails),
  passes: used(pem('root')),
  without: used(wallet),
  unknown: used(`certificate_pem = ${unknown}`) + declared,
});

/** The rules certificate-*, at the first of January 2026. */
export const certificates: Readonly<Record<string, Row>> = {
  'certificate-invalid': {
    ...content('certificate_pem = "the authority"'),
    without: used(lifecycle('ignore_changes = [certificate_pem]')),
  },
  'certificate-private-key': content('certificate_pem = "${file("root.pem")}${file("key.pem")}"'),
  'certificate-not-ca': content(pem('leaf')),
  'certificate-expired': content(pem('expired')),
  'certificate-expiring': content(pem('expiring')),
  'certificate-weak': content(pem('rsa-1024')),
  'certificate-wrong-authority': {
    fails: ofRds(server('eu-west-1')),
    passes: ofRds(server('us-east-1')),
    without: ofRds(host),
    unknown: ofRds(`server_name = ${unknown}`) + declared,
  },
  'certificate-orphaned': {
    fails: a(pem('root')) + endpoint('mysql', verified).replace('"a" {', '"b" {'),
    passes: used(pem('root')),
    without: { never: 'a certificate is used, or it is not, or that is not known' },
    unknown: a(pem('root')) + user().replace(/certificate_arn = .*/, `certificate_arn = ${unknown}`) + declared,
  },
  'certificate-rotation-blocked': {
    fails: used(pem('root')),
    passes: used(pem('root'), lifecycle('create_before_destroy = true')).replace(
      '"a"\n',
      '"a-${md5(file("root.pem"))}"\n',
    ),
    without: a(pem('root')),
    unknown: { fixture: 'module-faults', address: 'module.dms.aws_dms_certificate.this["root"]' },
  },
};
