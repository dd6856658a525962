import type { Resource, Root } from '../../graph/graph.ts';

/** How well the connection of an endpoint is protected, the weakest first: what is undetermined may be clear text. */
export const TLS_VERDICTS = ['plaintext', 'undetermined', 'unverified', 'verified'] as const;
export type TlsVerdict = (typeof TLS_VERDICTS)[number];

/** The verdicts on an endpoint by the outcomes of the rules, one for each of its worlds in the order of `endpointWorlds`. */
export type TlsVerdicts = (resource: Resource, root: Root) => readonly TlsVerdict[];

/** The verdict on an endpoint in one world, with the facts behind it. */
export interface TlsState {
  readonly kind: TlsVerdict;
  /** `tlsFacts`. */
  readonly what: string;
}
