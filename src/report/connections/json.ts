import type { Answer, ConnectionAnswer, LinkAnswer } from '../../lint/connections.ts';
import { toJson } from '../../text/escape.ts';
import { positionAt } from '../../text/source.ts';

/** What `dmslint connect --format json` prints. Paths are relative to the checked tree, lines and columns count from 1. */
export interface ConnectionsJson {
  readonly format: 1;
  readonly connections: readonly {
    readonly root: string;
    readonly environment?: string;
    readonly address: string;
    /** `MySQL source` */
    readonly description: string;
    readonly when?: string;
    readonly connects: Answer;
    readonly encrypted: Answer;
    readonly verified: Answer;
    readonly tls: string;
    readonly location: LocationJson;
    readonly links: readonly LinkJson[];
  }[];
}

export interface LinkJson {
  readonly link: string;
  readonly answer: Answer;
  readonly what: string;
  readonly rule?: string;
  readonly location?: LocationJson;
  /** What DMS or `terraform apply` would say, as documented. */
  readonly says?: readonly string[];
}

export interface LocationJson {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export function connectionsJson(connections: readonly ConnectionAnswer[]): string {
  const made: ConnectionsJson = {
    format: 1,
    connections: connections.map(
      ({ root, environment, address, named, when, connects, encrypted, verified, tls, at, links }) => ({
        root,
        ...(environment === undefined ? {} : { environment }),
        address,
        description: named,
        ...(when === undefined ? {} : { when }),
        connects,
        encrypted,
        verified,
        tls,
        location: locationOf(at),
        links: links.map(linkJson),
      }),
    ),
  };
  return `${toJson(made)}\n`;
}

export function linkJson({ link, answer, what, rule, at, says = [] }: LinkAnswer): LinkJson {
  return {
    link,
    answer,
    what,
    ...(rule === undefined ? {} : { rule: rule.id }),
    ...(at === undefined ? {} : { location: locationOf(at) }),
    ...(says.length === 0 ? {} : { says: says.map(({ example }) => example) }),
  };
}

export function locationOf({ source, start }: ConnectionAnswer['at']): LocationJson {
  const { line, column } = positionAt(source, start);
  return { file: source.path, line, column };
}
