import { expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { verifying, verifyingOracle } from './support/certificates.ts';
import { reported } from './support/messages.ts';

/** What rules about the content of certificates say, word by word. */

test.each<[rule: string, hcl: string, ...expected: string[]]>([
  [
    'certificate-expired',
    verifying('certificate_pem = file("expired.pem")'),
    'aws_dms_certificate.ca contains only expired certificates: "Example CA of 2019", issued by itself, expired on 2024-08-22 (SHA-256 9D:3A:B5:32:A9:1D:81:9A:93:F2:42:C2:0A:9C:39:12:16:36:14:A9:DA:D0:C3:97:0B:5D:69:9C:AA:F2:FB:08).',
    'Replace it with the current CA certificate. The lines are only an example, because the current CA certificate is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-expired',
    verifying('certificate_pem = file("expired-leaf.pem")'),
    'aws_dms_certificate.ca contains only expired certificates: "old.example.com", issued by "Example Root CA", expired on 2024-08-22 (SHA-256 9F:78:26:A1:42:67:B7:1C:B1:17:DD:8C:6E:C6:0C:17:00:DC:0F:20:C5:9C:7E:51:AE:5A:74:DC:1B:57:50:67).',
    'Replace it with the current CA certificate. The lines are only an example, because the current CA certificate is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-expiring',
    verifying('certificate_pem = file("expiring.pem")'),
    'aws_dms_certificate.ca contains no certificate that is valid for another 90 days: "Example CA of 2021" expires on 2026-03-01 (SHA-256 7D:D8:4E:CA:40:5B:5B:D5:E3:8C:03:B0:6A:00:A4:BA:2E:CF:F4:91:E5:E3:15:C0:5D:7D:41:4A:67:D4:4D:C4).',
    'Add the next CA certificate to the file. The lines are only an example, because the next CA certificate is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-invalid',
    verifying('certificate_pem = "x"'),
    'aws_dms_certificate.ca has no PEM in certificate_pem: -----BEGIN CERTIFICATE----- is missing.',
    'Set certificate_pem to the CA certificate as PEM, or certificate_wallet to a wallet for Oracle. The lines are only an example, because the file with the right content is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-invalid',
    verifying('certificate_pem = ""'),
    'aws_dms_certificate.ca has neither certificate_pem nor certificate_wallet.',
    'Set certificate_pem to the CA certificate as PEM, or certificate_wallet to a wallet for Oracle. The lines are only an example, because the file with the right content is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-invalid',
    verifying('certificate_pem = file("root.pem")\n  certificate_wallet = filebase64("cwallet.sso")'),
    'aws_dms_certificate.ca has both certificate_pem and certificate_wallet.',
    'Keep only certificate_pem, or only certificate_wallet for an Oracle endpoint. No lines are given, because it is not known which of them is meant.',
  ],
  [
    'certificate-invalid',
    verifying('certificate_pem = "-----BEGIN CERTIFICATE-----\\nx\\n-----END CERTIFICATE-----"'),
    'aws_dms_certificate.ca has a certificate_pem whose first block is not a readable certificate.',
    'Set certificate_pem to the CA certificate as PEM, or certificate_wallet to a wallet for Oracle. The lines are only an example, because the file with the right content is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-invalid',
    verifying('certificate_pem = "-----BEGIN PUBLIC KEY-----\\nAAAA\\n-----END PUBLIC KEY-----"'),
    'aws_dms_certificate.ca has no certificate in certificate_pem, but a PUBLIC KEY.',
    'Set certificate_pem to the CA certificate as PEM, or certificate_wallet to a wallet for Oracle. The lines are only an example, because the file with the right content is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-invalid',
    verifying('certificate_pem = filebase64("root.pem")'),
    'aws_dms_certificate.ca has the base64 of a PEM in certificate_pem, which must be the PEM itself.',
    'Set certificate_pem to the CA certificate as PEM, or certificate_wallet to a wallet for Oracle. The lines are only an example, because the file with the right content is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-not-ca',
    verifying('certificate_pem = file("leaf.pem")'),
    'aws_dms_certificate.ca contains "db.example.com" (SHA-256 C6:62:AD:4C:11:2F:5F:2B:5B:64:EE:E2:FB:44:50:4E:EE:D4:93:51:3B:8F:91:23:8E:1F:B2:46:CB:C6:AD:F3), which is not a CA certificate (CA:FALSE); DMS needs the certificate of the CA that issued it, "Example Intermediate CA".',
    'Replace it with the CA certificate: the root, or the chain up to the root. The lines are only an example, because the file with the CA certificate is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-private-key',
    verifying('certificate_pem = file("key.pem")'),
    'aws_dms_certificate.ca contains a private key in certificate_pem, which is imported into DMS and stored in the state.',
    'Remove the key, treat it as compromised, and rotate it. The lines are only an example, because a file without the key is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-private-key',
    verifying('certificate_pem = "${file("root.pem")}${file("key.pem")}"'),
    'aws_dms_certificate.ca contains a private key in certificate_pem, which is imported into DMS and stored in the state; verifying a server needs no private key.',
    'Remove the key, treat it as compromised, and rotate it. The lines are only an example, because a file without the key is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-weak',
    verifying('certificate_pem = file("rsa-1024.pem")'),
    'aws_dms_certificate.ca contains "Example Short CA" (SHA-256 0F:11:3A:21:D4:62:2C:FA:47:55:21:F1:C1:37:55:24:CA:53:01:8D:C2:00:0A:FF:48:82:52:BE:92:A3:B3:D9), which has an RSA key of 1024 bits: anyone who can forge it can impersonate the server.',
    'Replace it with a CA certificate that uses RSA with at least 2048 bits or an elliptic curve, and is signed with SHA-256 or better. The lines are only an example, because a stronger CA certificate is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-weak',
    verifying('certificate_pem = file("sha1-intermediate.pem")'),
    'aws_dms_certificate.ca contains "Example SHA-1 CA" (SHA-256 E4:36:19:2B:69:36:2F:E1:12:F5:F7:4C:A3:C7:D9:D2:42:ED:C6:FA:4E:07:20:6B:45:A6:0C:82:6F:E7:4E:35), which has a signature with SHA-1: anyone who can forge it can impersonate the server.',
    'Replace it with a CA certificate that uses RSA with at least 2048 bits or an elliptic curve, and is signed with SHA-256 or better. The lines are only an example, because a stronger CA certificate is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-weak',
    verifying('certificate_pem = file("md5-intermediate.pem")'),
    'aws_dms_certificate.ca contains "Example MD5 CA" (SHA-256 82:08:33:12:D0:3F:A6:C3:C7:3C:6F:55:02:77:40:3D:AA:39:6D:14:65:4C:B1:4B:3D:8E:2A:FE:B3:82:20:2D), which has a signature with MD5: anyone who can forge it can impersonate the server.',
    'Replace it with a CA certificate that uses RSA with at least 2048 bits or an elliptic curve, and is signed with SHA-256 or better. The lines are only an example, because a stronger CA certificate is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-invalid',
    verifyingOracle('certificate_wallet = "-----BEGIN CERTIFICATE-----"'),
    'aws_dms_certificate.ca has a PEM in certificate_wallet, which must be the base64 of an Oracle wallet.',
    'Set it to the base64 of an Oracle wallet; a PEM belongs in certificate_pem. The lines are only an example, because the file with the right content is not known.',
    'certificate_wallet = filebase64("cwallet.sso")',
  ],
  [
    'certificate-invalid',
    verifying('certificate_pem = replace(file("root.pem"), "\\n", "\\\\n")'),
    'aws_dms_certificate.ca has a certificate_pem whose line breaks are the two characters \\n.',
    'Set certificate_pem to the CA certificate as PEM, or certificate_wallet to a wallet for Oracle. The lines are only an example, because the file with the right content is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
  [
    'certificate-private-key',
    verifyingOracle('certificate_pem = file("key.pem")'),
    'aws_dms_certificate.ca contains a private key in certificate_pem, which is imported into DMS and stored in the state.',
    'Remove the key, treat it as compromised, and rotate it. The lines are only an example, because a file without the key is not known.',
    'certificate_pem = file("${path.module}/ca.pem")',
  ],
])('%s', (rule, hcl, ...expected) => {
  expect(reported(rule, { ...CERTIFICATE_FILES, 'main.tf': hcl })).toEqual([expected]);
});
