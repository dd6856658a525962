import { checkedType } from './aws/cloud-control.ts';
import { isDmsType, mentionsDms } from './aws/dms-types.ts';
import { FETCHED_TYPES } from './dms/certificates/fetched.ts';
import { SERVER_TYPES } from './dms/connection/addresses.ts';
import { SECRET_TYPES } from './dms/connection/secret.ts';
import { DATABASE_TYPES } from './dms/database/database.ts';
import { ENDPOINT_TYPES } from './dms/endpoint.ts';
import { KNOWN_MODULES } from './dms/modules/index.ts';
import { NETWORK_TYPES } from './dms/network/references.ts';
import type { Checked } from './terraform/modules/load.ts';

// Which resource types the rules need of an input, for both readers.

/** What the loader of modules looks for. */
export const CHECKED: Checked = {
  mentions: mentionsDms,
  sources: /dms/i,
  modules: KNOWN_MODULES,
  says: (name, value) =>
    /(^|_)ssl_mode$/.test(name) && value === 'none'
      ? 'it is "none", and an endpoint with this mode sends its traffic in clear text'
      : undefined,
};

/** The resource types that rules are about: both readers expand them. */
export function isWanted(type: string): boolean {
  return isDmsType(type);
}

/** The types whose blocks without instances are reported. */
export function isCounted(type: string): boolean {
  return ENDPOINT_TYPES.includes(checkedType(type));
}

/** The types that rules follow from there: they are expanded, and nothing is said of them otherwise. */
export function isFollowed(type: string): boolean {
  return FOLLOWED.has(type);
}

const FOLLOWED: ReadonlySet<string> = new Set([
  ...SERVER_TYPES,
  'aws_route53_zone',
  ...SECRET_TYPES,
  ...DATABASE_TYPES,
  ...NETWORK_TYPES,
  ...FETCHED_TYPES,
]);
