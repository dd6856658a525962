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

/** The lines that set the strongest mode with its certificate, aligned as `terraform fmt` does. */
export function strongestLines(mode: string): string[] {
  return [`ssl_mode        = "${mode}"`, 'certificate_arn = aws_dms_certificate.NAME.certificate_arn'];
}
