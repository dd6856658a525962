import { linkableCertificate, selectedByKey } from './certificates/linkable.ts';
import { type Endpoint, ignoresChanges } from './endpoint.ts';
import type { Mode } from './engines.ts';
import type { SettingsEngine } from './settings-engines.ts';

/** What is to be written at a resource: an attribute, or one of a block (`kafka_settings.security_protocol`), and an HCL expression. */
export interface Setting {
  readonly attribute: string;
  readonly value: string;
}

/**
 * What gives an endpoint a mode: ssl_mode, and for a mode that verifies the link to a certificate, if none is written. Undefined where that can't be
 * written: no certificate can be linked, it is not known whether one is, or Terraform would not change it.
 */
export function settingsForMode(endpoint: Endpoint, mode: Mode): readonly Setting[] | undefined {
  if (ignoresChanges(endpoint, 'ssl_mode')) return undefined;
  const own: Setting = { attribute: endpoint.path('ssl_mode'), value: JSON.stringify(mode) };
  if (!mode.startsWith('verify')) return [own];
  const { certificate } = endpoint;
  switch (certificate.state) {
    case 'linked':
    case 'literal':
      return [own];
    case 'none': {
      const link = settingForLink(endpoint);
      return link && [own, link];
    }
    case 'dangling':
      return certificate.missed.kind === 'attribute' ? [own] : undefined;
    case 'undetermined':
    case 'foreign':
      // Who asks for a mode that verifies, if by a slip, has thought of the certificate.
      return asksToVerify(endpoint) ? [own] : undefined;
  }
}

/** What links a certificate to an endpoint that has none. */
export function settingForLink(endpoint: Endpoint): Setting | undefined {
  if (ignoresChanges(endpoint, 'certificate_arn')) return undefined;
  const selected = selectedByKey(endpoint);
  if (selected !== undefined)
    return selected.key === undefined
      ? undefined
      : { attribute: endpoint.path('certificate_arn'), value: JSON.stringify(selected.key) };
  const linkable = linkableCertificate(endpoint);
  return linkable === undefined
    ? undefined
    : { attribute: endpoint.path('certificate_arn'), value: `${linkable}.certificate_arn` };
}

function asksToVerify({ mode }: Endpoint): boolean {
  return mode.state === 'invalid' || (mode.state === 'set' && mode.mode.startsWith('verify'));
}

/** What encrypts the connection of an endpoint whose switch is a protocol in its settings block. */
export function settingForProtocol(endpoint: Endpoint, engine: SettingsEngine): Setting | undefined {
  const block = endpoint.settings.block(engine);
  const { tls } = engine;
  if (block.state !== 'there' || tls.by !== 'protocol' || ignoresChanges(endpoint, engine.block)) return undefined;
  if (tls.ofOthers.some((name) => block.get(name).state !== 'absent')) return undefined;
  return { attribute: `${engine.block}.${tls.argument}`, value: JSON.stringify(tls.preferred) };
}
