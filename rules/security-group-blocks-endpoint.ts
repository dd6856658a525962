import type { Endpoint } from '../src/dms/endpoint.ts';
import { connectionPathOf } from '../src/dms/network/connection-path.ts';
import { argumentsOf, locationsOf } from '../src/dms/network/messages.ts';
import { endpointRule, fail, type Outcome, pass, unlinked } from '../src/lint/rule.ts';

export const securityGroupBlocksEndpoint = endpointRule({
  id: 'security-group-blocks-endpoint',
  level: 'note',
  securitySeverity: '2.0',
  precision: 'high',
  topics: ['availability'],
  title: "A security group or network ACL blocks the endpoint's port",
  check,
  message: ({ port, replicationHost, database, direction, by, rule, replies, others, lines }, address) => {
    const [what, ports] = replies ? ['the responses', `ports ${replies}`] : ['this', 'the port'];
    const names = (by as readonly string[]).join(' or ');
    const verdict = rule
      ? `${direction} rule ${rule} of ${names} denies ${what}`
      : `no ${direction} rule of ${names} allows ${what}`;
    const whose = others ? ` ${direction === 'egress' ? 'to' : 'from'} ${others}` : '';
    const instead = replies ? '' : ', or correct the port of the endpoint';
    const written = lines as readonly string[];
    return {
      fact: `${address} connects from ${replicationHost} to port ${port} of ${database}, and ${verdict}.`,
      remedy:
        written.length === 0
          ? `Exclude ${ports}${whose} from rule ${rule}${instead}.`
          : `${replies ? 'Network ACLs are stateless: add' : 'Add'} an ${direction} rule for ${ports}${whose}${rule ? `, with a number below ${rule}` : ''}${instead}.`,
      elsewhere: true,
      lines: written,
    };
  },
});

function check(endpoint: Endpoint): Outcome | Outcome[] {
  const connectionPath = connectionPathOf(endpoint);
  if (connectionPath.state !== 'told') return unlinked(connectionPath);
  const { database, port, obstacles } = connectionPath;
  if (obstacles.length === 0) return pass(port.location);
  return obstacles.map((obstacle) =>
    fail(locationsOf(obstacle, port), { ...argumentsOf(obstacle, port, endpoint.root), database: database.address }),
  );
}
