import { directoryAt, givenAt, moduleAt } from '../../graph/given.ts';
import { memo } from '../../memo.ts';
import type { Endpoint } from '../endpoint.ts';

/** The module instance in which the certificate_arn of an endpoint is written, or would be: references to certificates have to be valid there. */
export interface LinkScope {
  /** How many module calls it is away from the endpoint. */
  readonly outwards: number;
  readonly module: string;
  readonly directory: string;
  /** What the provider configuration of the endpoint is called there; null where it is not known. */
  readonly provider: string | undefined | null;
}

export const linkScopeOf = memo((endpoint: Endpoint): LinkScope => {
  const { resource } = endpoint;
  const value = endpoint.valueOf('certificate_arn');
  const outwards = (value && value.kind !== 'choice' && givenAt(value, resource)?.outwards) || 0;
  return {
    outwards,
    module: moduleAt(resource.module, outwards),
    directory: directoryAt(resource, outwards)!,
    provider: outwards === 0 ? resource.provider : providerAt(resource.providerOutwards?.(outwards)),
  };
});

function providerAt(name: string | undefined): LinkScope['provider'] {
  return name === '' ? undefined : (name ?? null);
}
