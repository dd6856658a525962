// `node scripts/make-certificates.mjs`: writes the certificates of the tests, fixtures/certificates/*.pem. Their dates and names are fixed; the keys are new in
// every run, and are thrown away: none is written.
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';

const directory = new URL('../fixtures/certificates/', import.meta.url);
mkdirSync(directory, { recursive: true });

// DER (ITU-T X.690), as far as a certificate (RFC 5280) needs it.
const der = (tag, ...parts) => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
};
const sequence = (...parts) => der(0x30, ...parts);
const oid = (text) => {
  const [first, second, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const digits = [number & 127];
    for (let left = number >> 7; left > 0; left >>= 7) digits.unshift((left & 127) | 128);
    bytes.push(...digits);
  }
  return der(0x06, Buffer.from(bytes));
};
const name = (parts) =>
  sequence(
    ...parts.map(([type, value]) => der(0x31, sequence(oid(NAMES[type]), der(0x0c, Buffer.from(value, 'utf8'))))),
  );
const time = (date) => der(0x18, Buffer.from(`${date.replaceAll('-', '')}000000Z`));
const extension = (id, ...value) => sequence(oid(id), der(0x01, Buffer.from([255])), der(0x04, ...value));

const NAMES = { C: '2.5.4.6', O: '2.5.4.10', CN: '2.5.4.3' };
const SIGNATURES = {
  'ec sha256': '1.2.840.10045.4.3.2',
  'rsa sha256': '1.2.840.113549.1.1.11',
  'rsa sha1': '1.2.840.113549.1.1.5',
  'rsa md5': '1.2.840.113549.1.1.4',
};
const EC = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const RSA = (modulusLength) => generateKeyPairSync('rsa', { modulusLength });

let serial = 0;

/** A certificate as PEM: `ca` false makes a leaf; without an issuer it signs itself. */
function certificate({
  subject,
  issuer,
  from = '2020-01-01',
  to = '2120-01-01',
  ca = true,
  keys = EC(),
  hash = 'sha256',
}) {
  const signer = issuer ?? { subject, keys };
  const kind = signer.keys.privateKey.asymmetricKeyType;
  const algorithm = sequence(oid(SIGNATURES[`${kind} ${hash}`]), ...(kind === 'rsa' ? [der(0x05)] : []));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([++serial])),
    algorithm,
    name(signer.subject),
    sequence(time(from), time(to)),
    name(subject),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension('2.5.29.19', sequence(...(ca ? [der(0x01, Buffer.from([255]))] : []))))),
  );
  const signature = sign(hash, body, signer.keys.privateKey);
  const whole = sequence(body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g);
  return { subject, keys, pem: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n') };
}

const cn = (text) => [
  ['O', 'Example'],
  ['CN', text],
];
const amazon = (text) => [
  ['C', 'US'],
  ['O', 'Amazon Web Services, Inc.'],
  ['CN', text],
];

const root = certificate({ subject: cn('Example Root CA') });
const intermediate = certificate({ subject: cn('Example Intermediate CA'), issuer: root });
const leaf = certificate({ subject: cn('db.example.com'), issuer: intermediate, ca: false });
const expired = certificate({ subject: cn('Example CA of 2019'), from: '2019-08-22', to: '2024-08-22' });
const expiring = certificate({ subject: cn('Example CA of 2021'), from: '2021-03-01', to: '2026-03-01' });
const rsa = certificate({ subject: cn('Example RSA CA'), keys: RSA(2048) });
const regional = (region) => certificate({ subject: amazon(`Amazon RDS ${region} Root CA RSA2048 G1`) });
const regionalOf2019 = (region) =>
  certificate({ subject: amazon(`Amazon RDS ${region} 2019 CA`), from: '2019-08-22', to: '2024-08-22' });
const files = {
  root,
  intermediate,
  leaf,
  expired,
  expiring,
  'expired-leaf': certificate({ subject: cn('old.example.com'), issuer: root, ca: false, to: '2024-08-22' }),
  'self-signed': certificate({ subject: cn('selfsigned.example.com'), ca: false }),
  'rsa-1024': certificate({ subject: cn('Example Short CA'), keys: RSA(1024) }),
  'sha1-intermediate': certificate({ subject: cn('Example SHA-1 CA'), issuer: rsa, hash: 'sha1' }),
  'md5-intermediate': certificate({ subject: cn('Example MD5 CA'), issuer: rsa, hash: 'md5' }),
  'sha1-root': certificate({ subject: cn('Example SHA-1 Root'), keys: RSA(2048), hash: 'sha1' }),
  'rds-eu-west-1': regional('eu-west-1'),
  'rds-us-east-1': regional('us-east-1'),
  'rds-us-gov-west-1': regional('us-gov-west-1'),
  'rds-preview': regional('Preview us-east-2'),
  'rds-eu-west-1-2019': regionalOf2019('eu-west-1'),
  'rds-us-east-1-2019': regionalOf2019('us-east-1'),
  'rds-subordinate': certificate({
    subject: amazon('Amazon RDS eu-west-1 Subordinate CA RSA2048 G1.A.6'),
    issuer: regional('eu-west-1'),
  }),
  'amazon-root': certificate({
    subject: [
      ['C', 'US'],
      ['O', 'Amazon'],
      ['CN', 'Amazon Root CA 1'],
    ],
  }),
  // What reporters must escape: a line of its own, a terminal's escape sequence, Markdown and HTML.
  hostile: certificate({
    subject: cn('evil\n::error::injected\u001b[31m`|<img src=x>'),
    from: '2019-08-22',
    to: '2024-08-22',
  }),
};
for (const [file, { pem }] of Object.entries(files)) writeFileSync(new URL(`${file}.pem`, directory), pem);

const between = (what) => `\n subject: ${what}\n# fetched from an internal page\n`;
writeFileSync(
  new URL('chain.pem', directory),
  `Example's authorities\n${between('intermediate')}${intermediate.pem}${between('root')}${root.pem}`,
);
