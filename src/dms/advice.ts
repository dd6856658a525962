import { linkableCertificate, selectedByKey } from './certificates/linkable.ts';
import type { Endpoint } from './endpoint.ts';
import { type Mode, strongestMode } from './engines.ts';

/** What an endpoint is, as far as it is known: `MySQL source`, `target`, `MySQL data provider`; empty where nothing is. */
export function describeEndpoint(endpoint: Endpoint): string {
  const engine = endpoint.engine.state === 'known' ? endpoint.engine.engine.title : '';
  if (endpoint.kind === 'data-provider') return [engine, 'data provider'].filter(Boolean).join(' ');
  const role =
    endpoint.role.state === 'set' && /^(source|target)$/.test(endpoint.role.value) ? endpoint.role.value : '';
  return [engine, role].filter(Boolean).join(' ');
}

/** The strongest mode of the endpoint's engine; without a known engine that of most of them. */
export function strongestModeOf(endpoint: Endpoint): Mode {
  return endpoint.engine.state === 'known' ? strongestMode(endpoint.engine.engine) : 'verify-full';
}

/** What stands for a certificate that has no name yet. */
export const ANY_LINK = 'aws_dms_certificate.NAME.certificate_arn';

/**
 * What to write where a certificate is to be linked: that of the module, if there is one, else a name to be filled in. Where the caller of the module selects
 * it by a key, the whole argument: `certificate_key = "NAME"`.
 */
export function linkText(endpoint: Endpoint): string {
  const selected = selectedByKey(endpoint);
  if (selected !== undefined) return `${selected.name} = ${JSON.stringify(selected.key ?? 'NAME')}`;
  const { certificate, resource } = endpoint;
  const written = certificate.state === 'none' ? certificate.location.written : undefined;
  // In a module that is not the user's, the argument of its caller.
  if (resource.at.source.installed && written?.missing && /(^|_)certificate_arn$/.test(written.name))
    return `${written.name} = ${ANY_LINK}`;
  const linkable = linkableCertificate(endpoint);
  return linkable === undefined ? ANY_LINK : `${linkable}.certificate_arn`;
}

/** A mode to advise, for the arguments of a message. */
export interface Advised {
  readonly instead: string;
  /** The value for certificate_arn; undefined where one is written already, or where the mode needs none. */
  readonly link: string | undefined;
}

/** The strongest mode that the endpoint can have, or another one, with the certificate that it lacks. */
export function adviseMode(endpoint: Endpoint, instead: Mode = strongestModeOf(endpoint)): Advised {
  const { certificate } = endpoint;
  const lacks = certificate.state === 'none' || (certificate.state === 'dangling' && certificate.none);
  return { instead, link: lacks && instead.startsWith('verify') ? linkText(endpoint) : undefined };
}

/** Lines to write: those of the endpoint's block, and those of its entry in a map that the caller of its module writes. */
export interface Lines {
  readonly lines: string[];
  readonly inEntry?: string[];
}

/** The lines that set an advised mode, from the arguments of a message; aligned as `terraform fmt` does. */
export function modeLines({ instead, link }: Advised): Lines {
  if (link === undefined) return { lines: [`ssl_mode = "${instead}"`] };
  const { lines, inEntry } = linkLines(link);
  return inEntry
    ? { lines: [`ssl_mode = "${instead}"`], inEntry }
    : { lines: [`ssl_mode        = "${instead}"`, ...lines] };
}

/** The lines that link a certificate; `link` is what `linkText` makes. */
export function linkLines(link: string): Lines {
  return link.includes(' = ') ? { lines: [], inEntry: [link] } : { lines: [`certificate_arn = ${link}`] };
}

/** What to do for these lines, as the end of a sentence. */
export function linkAdvice(link: Advised['link']): string {
  return link === undefined ? '' : ' and link the CA certificate';
}
