import { stepsOf } from '../graph/trace.ts';
import { memo, memoBy } from '../memo.ts';
import { positionAt } from '../text/source.ts';
import { linkableCertificate, selectedByKey } from './certificates/linkable.ts';
import { bundleFor, shownServerOf } from './certificates/server-bundle.ts';
import { certificateNameOf } from './connection/certificate-name.ts';
import { nameOf } from './connection/name.ts';
import { oraclePortsOf } from './database/oracle-port.ts';
import { ORACLE_TCP_PORT, portOf } from './database/ports.ts';
import { type Endpoint, takesWallet } from './endpoint.ts';
import { type Mode, strongestMode } from './engines.ts';

/** What an endpoint is, as far as it is known: `MySQL source`, `target`, `MySQL data provider`; empty where nothing is. */
export function describeEndpoint(endpoint: Endpoint): string {
  const engine = endpoint.engine.state === 'known' ? endpoint.engine.engine.title : '';
  if (endpoint.kind === 'data-provider') return [engine, 'data provider'].filter(Boolean).join(' ');
  const role =
    endpoint.role.state === 'set' && /^(source|target)$/.test(endpoint.role.value) ? endpoint.role.value : '';
  return [engine, role].filter(Boolean).join(' ');
}

/**
 * The strongest mode that the endpoint can have with the server_name that it has: a certificate rarely contains an IP address, so verify-ca is the strongest
 * there where the engine has it. Without a known engine the strongest mode of most engines.
 */
export function strongestModeOf(endpoint: Endpoint): Mode {
  if (endpoint.engine.state !== 'known') return 'verify-full';
  const { engine } = endpoint.engine;
  const strongest = strongestMode(engine);
  return strongest === 'verify-full' && hasOtherName(endpoint) && engine.modes?.includes('verify-ca')
    ? 'verify-ca'
    : strongest;
}

/** Whether the host name can't be verified as it is written: it is an IP address, or a name that the server's certificate can't have. */
export const hasOtherName = memo(
  (endpoint: Endpoint): boolean => isAddress(endpoint) || certificateNameOf(endpoint).answer === 'no',
);

function isAddress(endpoint: Endpoint): boolean {
  return nameOf(endpoint).state === 'address';
}

/** A mode to advise, for the arguments of a message. They are advice and no cause: findings that differ in them alone are one. */
export interface Advised {
  readonly instead: Mode;
  /** `Oracle`: what the mode is for, if several endpoints share the value. */
  readonly modeFor?: string | readonly string[];
  /** The kind of certificate that is to be linked; undefined where one is linked already, or where the mode needs none. */
  readonly link?: 'pem' | 'wallet';
  /** What else there is to do or to know, as sentences. */
  readonly needs?: string;
  /** The modes of several endpoints that share the value, where they differ: `"verify-ca" for Oracle`. */
  readonly shared?: readonly string[];
}

/** The strongest mode that the endpoint can have, or another one, with what it takes. */
export function adviseMode(endpoint: Endpoint, instead: Mode = strongestModeOf(endpoint)): Advised {
  const { certificate, engine } = endpoint;
  const lacks = certificate.state === 'none' || (certificate.state === 'dangling' && certificate.none);
  const link =
    lacks && instead.startsWith('verify')
      ? takesWallet(endpoint)
        ? ('wallet' as const)
        : ('pem' as const)
      : undefined;
  const needs = [
    ...(instead === 'require' ? strongerNeeds(endpoint) : []),
    ...(link === undefined ? [] : linkNeeds(endpoint, link)),
    ...(instead.startsWith('verify') ? nameNeeds(endpoint, instead) : []),
    ...portNeeds(endpoint, instead),
  ].join(' ');
  return {
    instead,
    ...(engine.state === 'known' ? { modeFor: engine.engine.title } : {}),
    ...(link === undefined ? {} : { link }),
    ...(needs === '' ? {} : { needs }),
  };
}

/** What to do, as sentences; `note` stands after the mode. */
export function modeRemedy({ instead, link, needs, shared }: Advised, note = ''): string {
  if (shared !== undefined)
    return `Several endpoints have their mode from here and need different ones: ${shared.join(', ')}. Give each endpoint a separate mode.`;
  const linking = link === undefined ? '' : link === 'wallet' ? ' and link an Oracle wallet' : LINKING;
  return [
    `Set ssl_mode = "${instead}"${note}${note !== '' && linking !== '' ? ',' : ''}${linking}.`,
    ...(instead === 'require' ? ['It encrypts, but does not verify the server.'] : []),
    ...(needs === undefined ? [] : [needs]),
  ].join(' ');
}

/** What it takes to verify the server as well. */
function strongerNeeds(endpoint: Endpoint): string[] {
  const strongest = strongestModeOf(endpoint);
  const { link, needs } = adviseMode(endpoint, strongest);
  return [
    link === undefined
      ? `"${strongest}" does, with the CA certificate linked.`
      : `"${strongest}" needs the CA certificate.`,
    ...(needs === undefined ? [] : [needs]),
  ];
}

const LINKING = ' and link the CA certificate';

/** Which certificate is to be linked, and by which name, where the lines can't show it. */
export const linkNeeds = memoBy((endpoint: Endpoint, kind: 'pem' | 'wallet'): readonly string[] => {
  const through = throughWhat(endpoint);
  const selected = selectedByKey(endpoint);
  if (selected?.key !== undefined) return [`Select it with ${selected.name} = ${JSON.stringify(selected.key)}.`];
  if (selected === undefined && linkableCertificate(endpoint) !== undefined) return [];
  return [
    kind === 'wallet' ? walletText(endpoint) : caText(endpoint),
    ...(selected === undefined
      ? through === undefined
        ? endpoint.resource.at.source.installed
          ? ["Pass its certificate_arn by the module's argument for it, if there is one."]
          : []
        : [`Pass its certificate_arn as ${through}.`]
      : [`Select it with ${selected.name}.`]),
  ];
});

/** A wallet is made of the same certificates. */
function walletText(endpoint: Endpoint): string {
  const host = shownServerOf(endpoint);
  const bundle = host && bundleFor(host);
  const what =
    bundle === undefined ? 'the CA certificate' : `the certificates of ${bundle.what}, from ${bundle.address},`;
  return `Put ${what} into a wallet with orapki, and import it as certificate_wallet of an aws_dms_certificate.`;
}

/** Where the certificate comes from. */
function caText(endpoint: Endpoint): string {
  const host = shownServerOf(endpoint);
  const bundle = host && bundleFor(host);
  return bundle === undefined
    ? "Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate."
    : `Import ${bundle.what} as an aws_dms_certificate, from ${bundle.address}.`;
}

/** How certificate_arn is called where it is given, if that is outside of the endpoint: `cert (line 5)`. */
function throughWhat(endpoint: Endpoint): string | undefined {
  const { certificate, certificateField, mode } = endpoint;
  if (certificate.state !== 'none' || certificateField.state !== 'absent') return undefined;
  const { written, at } = certificate.location;
  if (written !== undefined) return written.name;
  const first = stepsOf(endpoint.valueOf('certificate_arn')?.trace).at(-1);
  if (first?.key === undefined || first.role !== 'argument' || first.range.source.installed) return undefined;
  const place = mode.state === 'undetermined' ? mode.field.location : mode.location;
  const line = positionAt(at.source, at.start).line;
  return `${first.name} (${place.at.source === at.source ? 'line ' : `${at.source.path}:`}${line})`;
}

function nameNeeds(endpoint: Endpoint, instead: Mode): string[] {
  if (!hasOtherName(endpoint)) return [];
  const [right, wrong] = isAddress(endpoint)
    ? ["the DNS name in the server's certificate", 'an IP address']
    : ['the name that AWS gives the server', "not a name in the server's certificate"];
  if (instead === 'verify-full') return [`Set server_name to ${right}: it is ${wrong}, which verify-full refuses.`];
  return endpoint.engine.state === 'known' && strongestMode(endpoint.engine.engine) === 'verify-full'
    ? [`verify-full also takes ${right}: server_name is ${wrong}.`]
    : [];
}

/** Oracle has TLS on a port of its own. */
function portNeeds(endpoint: Endpoint, instead: Mode): string[] {
  const port = portOf(endpoint);
  if (!takesWallet(endpoint) || !instead.startsWith('verify') || port.state !== 'set') return [];
  if (port.value !== ORACLE_TCP_PORT) return [];
  const { right } = oraclePortsOf(endpoint);
  return [right === undefined ? TCPS_PORT : `Set the port of the option SSL, ${right}.`];
}

/** What to do about the port of Oracle's listener without TLS. */
const TCPS_PORT = 'Set the port of the TCPS listener: 2484, or that of the SSL option on RDS.';
