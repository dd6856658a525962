import type { Answer } from '../../lint/connections.ts';
import type { Diagnosis } from '../../lint/diagnosis.ts';
import { toJson } from '../../text/escape.ts';
import { type LinkJson, type LocationJson, linkJson, locationOf } from './json.ts';

/** What `dmslint diagnose --format json` prints. Of the message that was given it has nothing. */
export interface DiagnosisJson {
  readonly format: 1;
  /** null: the message is not known. */
  readonly message: {
    readonly id: string;
    readonly recognized: string;
    readonly from: string;
    readonly engines?: readonly string[];
    readonly means: string;
    readonly links: readonly string[];
    readonly rules: readonly string[];
    readonly elsewhere: string;
    readonly source: string;
  } | null;
  readonly connections: readonly {
    readonly root: string;
    readonly environment?: string;
    readonly address: string;
    /** `MySQL source` */
    readonly description: string;
    readonly when?: string;
    readonly explains: Answer;
    readonly location: LocationJson;
    readonly links: readonly LinkJson[];
    readonly alsoBroken: readonly string[];
  }[];
  /** How many connections are of engines that cannot have the message. */
  readonly others: number;
}

export function diagnosisJson(diagnosis: Diagnosis): string {
  return `${toJson(documentOf(diagnosis))}\n`;
}

function documentOf(diagnosis: Diagnosis): DiagnosisJson {
  if (diagnosis.state === 'unknown') return { format: 1, message: null, connections: [], others: 0 };
  const { message, endpoints, others } = diagnosis;
  const { id, example, seenIn, engines, means, links, rules, perhaps = [], elsewhere, source } = message;
  return {
    format: 1,
    message: {
      id,
      recognized: example,
      from: seenIn,
      ...(engines === undefined ? {} : { engines }),
      means,
      links,
      rules: [...rules, ...perhaps],
      elsewhere,
      source,
    },
    connections: endpoints.map(({ connection, explains, links: found, alsoBroken }) => {
      const { root, environment, address, named, when, at } = connection;
      return {
        root,
        ...(environment === undefined ? {} : { environment }),
        address,
        description: named,
        ...(when === undefined ? {} : { when }),
        explains,
        location: locationOf(at),
        links: found.map(linkJson),
        alsoBroken,
      };
    }),
    others,
  };
}
