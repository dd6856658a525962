import { posix } from 'node:path';
import { bundleFor, type ServerBundle, shownServerOf } from '../../dms/certificates/server-bundle.ts';
import type { Endpoint } from '../../dms/endpoint.ts';
import { blank, shellWord } from '../../text/shell.ts';
import { aws } from './commands.ts';
import { type CertificateGoal, certificateIdOf } from './goals.ts';
import { NO_STEP, type RunbookStep } from './model.ts';
import { certificateLookup } from './names.ts';
import { applied, editsOf, linesOf, type Section } from './section.ts';

/** The certificates that are to be fetched, each once. */
function fetchedIn(section: Section): (ServerBundle | undefined)[] {
  const replaced = section.findings('certificate').length > 0;
  const bundles = [...section.goals].flatMap(([{ endpoint }, { certificate }]) => {
    if (certificate.state === 'added' || (certificate.state === 'missing' && certificate.kind === 'pem'))
      return [certificate.bundle];
    return replaced && certificate.state === 'there' ? [bundleOf(endpoint)] : [];
  });
  return [...new Map(bundles.map((one) => [one?.address, one])).values()];
}

/** The step that fetches CA certificates; undefined where none are missing. */
export function fetchStep(section: Section): RunbookStep | undefined {
  const bundles = fetchedIn(section);
  if (bundles.length === 0) return undefined;
  const directories = linesOf(section.findings('settings'), 'certificates').map(({ path }) => posix.dirname(path));
  const directory = directories[0] ?? (section.root.path.endsWith('.json') ? '.' : section.root.path);
  return {
    ...NO_STEP,
    kind: 'fetch',
    title: 'Fetch the CA certificates',
    says: [
      ...bundles.map((bundle) =>
        bundle === undefined
          ? 'Who has issued the certificate of this server is not known: get the certificate of that CA from whoever runs the server.'
          : `${capital(bundle.what)}: ${bundle.address}${bundle.file === undefined ? ', a page with a file for each CA: any of them that are valid can be put into one file' : ''}.`,
      ),
      'Look at what has arrived before you use it: each certificate with its subject and its dates. Compare the sum with that of a second download by another way; dmslint certificates recognizes the CAs of AWS by their fingerprints.',
    ],
    commands: bundles.flatMap((bundle) => {
      const path = section.pathFrom(posix.join(directory, bundle?.file ?? 'ca.pem'));
      const file = shellWord(path) ?? blank('FILE');
      const fetch = `curl --fail --silent --show-error --location --output ${file} ${bundle?.file === undefined ? blank('ADDRESS_OF_THE_CA_CERTIFICATE') : bundle.address}`;
      return [
        fetch,
        `sha256sum ${file}`,
        `openssl storeutl -noout -text -certs ${file} | grep -E 'Subject:|Not (Before|After)'`,
      ];
    }),
    back: ['Delete the file.'],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The step that adds certificates; undefined where none is missing. */
export function certificateStep(section: Section, checked: 'alone' | 'with the settings'): RunbookStep | undefined {
  const goals = [...section.goals.values()].map(({ certificate }) => certificate);
  const wanted = goals.filter(({ state }) => state === 'added' || state === 'missing');
  if (wanted.length === 0) return undefined;
  const lines = checked === 'alone' ? linesOf(section.findings('settings'), 'certificates') : [];
  const isWallet = wanted.some((one) => (one.state === 'missing' || one.state === 'added') && one.kind === 'wallet');
  return {
    ...NO_STEP,
    kind: 'certificate',
    title: 'Add the certificate',
    says: [
      lines.length > 0
        ? 'An apply adds it, and changes nothing else: no endpoint links it yet.'
        : withoutLines(section),
      ...(isWallet
        ? [
            'Oracle takes a wallet: put the CA certificates into one with orapki, as "dmslint explain oracle" shows, and import it.',
          ]
        : []),
    ],
    lines,
    commands: lines.length > 0 ? applied(section) : [],
    withoutTerraform: importsOf(wanted),
    back: ['Remove the block and apply: a certificate that no endpoint links can be deleted.'],
    backCommands: [...new Set(wanted.flatMap(deleted))],
  };
}

/** The step that replaces what is wrong with a certificate that is linked already: while the tasks are stopped, since its endpoints are changed too. */
export function renewalStep(section: Section): RunbookStep | undefined {
  const findings = section.findings('certificate');
  if (findings.length === 0) return undefined;
  return {
    ...NO_STEP,
    kind: 'renewal',
    title: 'Renew the certificate',
    says: [
      ...(findings.every(({ remedy }) => remedy?.kind === 'edits')
        ? []
        : [
            'Where no lines stand, write the change by hand: the new file in certificate_pem, and a new certificate_id.',
          ]),
      'A changed certificate_pem replaces the certificate. It wants a new certificate_id and create_before_destroy, so that the endpoints are linked to the new one before the old one is deleted. The plan must show it created first, and the endpoints updated in place.',
    ],
    findings,
    lines: [...linesOf(findings, 'certificates'), ...linesOf(findings, 'settings')],
    commands: applied(section),
    withoutTerraform: renewed(section),
    interrupts: 'The tasks are stopped. Every endpoint that links the certificate is changed, in place.',
    back: ['Put the old file and the old certificate_id back, and apply.'],
  };
}

/** A new certificate, and the endpoints with it. */
function renewed({ group, goals, names }: Section): string[] {
  const there = group.filter((one) => goals.get(one)?.certificate.state === 'there');
  return there.flatMap(({ endpoint }, i) => {
    const name = names.endpoints.find(({ resource }) => resource === endpoint.resource);
    if (name === undefined) return [];
    const file = bundleOf(endpoint)?.file ?? 'ca.pem';
    const change = { 'endpoint-arn': `"$${name.variable}"`, 'certificate-arn': '"$CERTIFICATE"' };
    return [
      ...(i === 0 ? [imported(blank('NEW_CERTIFICATE_ID'), { 'certificate-pem': `file://${file}` })] : []),
      aws('dms modify-endpoint', change),
    ];
  });
}

function withoutLines(section: Section): string {
  return editsOf(section.findings('settings'), 'certificates').length > 0
    ? 'Its lines stand with the settings below, since they were tried together.'
    : 'No lines are given, because no edit could be tried that links it. Add an aws_dms_certificate with the file beside the endpoint.';
}

/** What imports each certificate without Terraform. */
function importsOf(wanted: readonly CertificateGoal[]): string[] {
  const lines = wanted.map((one) => {
    if ((one.state === 'missing' || one.state === 'added') && one.kind === 'wallet')
      return imported(certificateIdOf(one) ?? blank('CERTIFICATE_ID'), { 'certificate-wallet': 'fileb://cwallet.sso' });
    const bundle = one.state === 'added' || one.state === 'missing' ? one.bundle : undefined;
    return imported(certificateIdOf(one) ?? blank('CERTIFICATE_ID'), {
      'certificate-pem': `file://${bundle?.file ?? 'ca.pem'}`,
    });
  });
  return [...new Set(lines)];
}

/** The variable has the ARN of the new certificate then. */
function imported(
  id: string,
  body: { readonly 'certificate-pem': string } | { readonly 'certificate-wallet': string },
): string {
  const line = aws('dms import-certificate', {
    'certificate-identifier': id,
    ...body,
    query: 'Certificate.CertificateArn',
    output: 'text',
  });
  return `CERTIFICATE=$(${line})`;
}

function bundleOf(endpoint: Endpoint): ServerBundle | undefined {
  const server = shownServerOf(endpoint);
  return server && bundleFor(server);
}

function deleted(goal: CertificateGoal): string[] {
  const id = certificateIdOf(goal);
  return [
    ...(id === undefined ? [] : [certificateLookup(id)]),
    aws('dms delete-certificate', {
      'certificate-arn': id === undefined ? blank('CERTIFICATE_ARN') : '"$CERTIFICATE"',
    }),
  ];
}
