import { rules } from '../../rules/index.ts';
import { awsCa } from '../dms/certificates/aws-cas.ts';
import { bodyOf, contentOf } from '../dms/certificates/certificate.ts';
import { endpointWorlds } from '../dms/endpoint.ts';
import type { Root } from '../graph/graph.ts';
import { type ConnectionAnswer, connectionsIn } from '../lint/connections.ts';
import { memo, memoBy } from '../memo.ts';
import { largest } from '../spread.ts';
import { plain } from '../text/escape.ts';
import type { Instance } from './resources.ts';

/** What `dmslint connect` says of a root on a day, endpoint by endpoint. */
const answersOn = memoBy((root: Root, day: string) => memo(connectionsIn(root, rules, new Date(day))));

/** The answers about one endpoint, one for each case. */
export function answersOf({ resource, root }: Instance, now: Date): readonly ConnectionAnswer[] {
  return answersOn(root, now.toISOString().slice(0, 10))(resource);
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
      return ends.length === 0 ? name : `${name} until ${new Date(largest(ends)).getUTCFullYear()}`;
    }),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

function ownerOf(certificate: Parameters<typeof awsCa>[0]): string {
  const ca = awsCa(certificate);
  if (ca === undefined) return certificate.name;
  return ca.kind === 'amazon' ? 'Amazon' : ca.region === undefined ? 'RDS' : `RDS ${ca.region}`;
}
