import { rules } from '../../rules/index.ts';
import type { CheckOutcome } from '../check.ts';
import { awsCa } from '../dms/certificates/aws-cas.ts';
import { bodyOf, contentOf } from '../dms/certificates/certificate.ts';
import { endpointWorlds } from '../dms/endpoint.ts';
import { type ConnectionAnswer, connectionsOf } from '../lint/connections.ts';
import { memoBy } from '../memo.ts';
import { plain } from '../text/escape.ts';
import type { Instance } from './resources.ts';

/** The answers of `dmslint connect` on a day, made when the first is asked for. */
const answersOn = memoBy(({ graph }: CheckOutcome, day: string) => connectionsOf(graph, rules, new Date(day)));

/** Those about one endpoint, one for each case. */
export function answersOf({ outcome, resource, root }: Instance, now: Date): ConnectionAnswer[] {
  const day = now.toISOString().slice(0, 10);
  return answersOn(outcome, day).filter(
    (one) => one.address === resource.address && one.root === root.path && one.environment === root.environment,
  );
}

/** A connection in a few words: `verified · RDS eu-west-1 until 2061`, `clear text`, `encrypted, server not verified · cannot connect`. */
export function shortAnswer(answer: ConnectionAnswer, instance: Instance): string {
  const { encrypted, verified, connects, when, environment } = answer;
  const words =
    encrypted === 'no'
      ? 'clear text'
      : encrypted === 'unknown'
        ? 'TLS undetermined'
        : verified === 'yes'
          ? 'verified'
          : verified === 'no'
            ? 'encrypted, server not verified'
            : 'encrypted, verification undetermined';
  const ca = verified === 'yes' ? trusted(instance) : undefined;
  return [
    words,
    ...(ca === undefined ? [] : [ca]),
    ...(connects === 'no' ? ['cannot connect'] : []),
    ...(when === undefined ? [] : [`when ${when}`]),
    ...(environment === undefined ? [] : [environment]),
  ]
    .map(plain)
    .join(' · ');
}

/** Whose CAs verify the server, and until when: `RDS eu-west-1 until 2061`. Undefined where that differs between cases, or is not known. */
function trusted({ resource, root }: Instance): string | undefined {
  const found = new Set(
    endpointWorlds(resource, root).map(({ endpoint: { certificate }, world }) => {
      if (certificate.state !== 'linked' || certificate.certificate === undefined) return undefined;
      const cas = contentOf(bodyOf(certificate.certificate, world).pem, root)?.certificates.filter(({ isCa }) => isCa);
      if (cas === undefined || cas.length === 0) return undefined;
      const ends = cas.flatMap(({ validTo }) => validTo?.getTime() ?? []);
      const names = new Set(cas.map((one) => ownerOf(one)));
      const name = names.size === 1 ? [...names][0]! : `${cas.length} CAs`;
      return ends.length === 0 ? name : `${name} until ${new Date(Math.max(...ends)).getUTCFullYear()}`;
    }),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

function ownerOf(certificate: Parameters<typeof awsCa>[0]): string {
  const ca = awsCa(certificate);
  if (ca === undefined) return certificate.name;
  return ca.kind === 'amazon' ? 'Amazon' : ca.region === undefined ? 'RDS' : `RDS ${ca.region}`;
}
