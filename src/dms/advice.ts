import type { Endpoint } from './endpoint.ts';
import { strongestMode } from './engines.ts';

/** The engine as people call it. */
export function engineTitle(endpoint: Endpoint): string {
  switch (endpoint.engine.state) {
    case 'known':
      return endpoint.engine.engine.title;
    case 'relational':
      return 'database';
    case 'unknown':
    case 'open':
      return '';
  }
}

/** The strongest mode of the endpoint's engine; without a known engine that of most of them. */
export function strongestModeOf(endpoint: Endpoint): string {
  return endpoint.engine.state === 'known' ? strongestMode(endpoint.engine.engine) : 'verify-full';
}

/** The lines that set the strongest mode with its certificate, aligned as `terraform fmt` does. */
export function strongestLines(mode: string): string[] {
  return [`ssl_mode        = "${mode}"`, 'certificate_arn = aws_dms_certificate.NAME.certificate_arn'];
}
