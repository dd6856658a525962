import { type Certificate, certificateWorlds, describe509 } from '../dms/certificates/certificate.ts';
import { type Link, missedText } from '../dms/certificates/link.ts';
import { trustOf } from '../dms/certificates/trust.ts';
import { CertificateUses } from '../dms/certificates/uses.ts';
import { ENDPOINT_TYPES, endpointWorlds } from '../dms/endpoint.ts';
import type { Resource, Root } from '../graph/graph.ts';
import { describeReason } from '../graph/reason.ts';
import { memo } from '../memo.ts';
import { markdownCode, markdownText } from '../text/escape.ts';
import type { Instance } from './resources.ts';

/** A bundle has hundreds of CAs. */
const MOST = 5;

/** What a certificate holds: its CAs and until when they are valid. Nothing of it is secret. */
export function certificateLines(resource: Resource, root: Root, now: Date): string[] {
  const worlds = certificateWorlds(resource, root, usesIn(root), now);
  const told = worlds.map(({ certificate }) => heldLines(certificate));
  const distinct = [...new Map(told.map((lines) => [lines.join('\n'), lines])).values()];
  return [`**${markdownCode(resource.address)}**`, '', ...distinct.flat(), ''];
}

const usesIn = memo(
  (root: Root) =>
    new CertificateUses(() =>
      [...root.resources.values()].flatMap((resource) =>
        resource.mode === 'managed' && ENDPOINT_TYPES.includes(resource.type) ? endpointWorlds(resource, root) : [],
      ),
    ),
);

function heldLines(certificate: Certificate): string[] {
  const used = [...new Set(certificate.uses.map(({ endpoint }) => endpoint.address))];
  return [...contentLines(certificate), `- used by ${count(used)}`];
}

function contentLines(certificate: Certificate): string[] {
  const { content, pem, wallet, now } = certificate;
  const trust = trustOf(certificate);
  if (trust?.state === 'fetched') {
    const { shown } = trust.fetched;
    return [`- a CA bundle that Terraform fetches${shown === undefined ? '' : ` from ${markdownCode(shown)}`}`];
  }
  if (content !== undefined) {
    const all = content.certificates;
    const listed = all.slice(0, MOST).map((one) => {
      const { name, issuer, until } = describe509(one);
      const state = one.isValidOn(now) ? '' : ' (not valid today)';
      return `- ${one.isCa ? 'CA' : 'certificate'} ${markdownText(name)}, issued by ${markdownText(issuer)}${until === undefined ? '' : `, valid until ${until}`}${state}`;
    });
    const more = all.length - listed.length;
    return [
      ...listed,
      ...(more > 0 ? [`- and ${more} more`] : []),
      ...(content.flaw === undefined ? [] : ['- part of it cannot be read']),
    ];
  }
  for (const field of [pem, wallet])
    if (field.state === 'undetermined' || field.state === 'error')
      return [`- its content is undetermined: ${markdownText(describeReason(field.reason))}`];
  return [wallet.state === 'set' ? '- an Oracle wallet' : '- it has no content'];
}

function count(addresses: readonly string[]): string {
  if (addresses.length === 0) return 'no endpoint';
  const shown = addresses.slice(0, MOST).map(markdownCode).join(', ');
  return addresses.length > MOST ? `${shown} and ${addresses.length - MOST} more` : shown;
}

/** What a certificate argument of an endpoint leads to, in each of its cases. */
export function linkedLines({ resource, root }: Instance, argument: string, now: Date): string[] {
  const lines = endpointWorlds(resource, root).map(({ endpoint }) => {
    const found = endpoint.links.find((one) => one.argument === argument || one.argument.endsWith(`.${argument}`));
    return found === undefined ? [] : linkLines(found.link, root, now);
  });
  return [...new Map(lines.map((one) => [one.join('\n'), one])).values()].flat();
}

function linkLines(link: Link, root: Root, now: Date): string[] {
  switch (link.state) {
    case 'linked':
      return link.certificate === undefined
        ? [`It leads to an instance of ${markdownCode(link.address)} that is undetermined.`]
        : certificateLines(link.certificate, root, now);
    case 'literal':
      return [`It is the ARN of a DMS certificate that is not in this configuration: ${markdownCode(link.shown)}.`];
    case 'none':
      return ['No certificate is linked.'];
    case 'dangling':
      return [`It leads to no certificate: ${markdownText(missedText(link.missed))}.`];
    case 'foreign':
      return [`It is no DMS certificate, but ${markdownText(link.what)}.`];
    case 'undetermined':
      return [`What it leads to is undetermined: ${markdownText(describeReason(link.reason))}.`];
  }
}
