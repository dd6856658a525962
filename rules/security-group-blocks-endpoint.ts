import type { Endpoint } from '../src/dms/endpoint.ts';
import { connectionPathOf } from '../src/dms/network/connection-path.ts';
import { argumentsOf, locationsOf, type ObstacleText } from '../src/dms/network/messages.ts';
import { endpointRule, fail, type Outcome, pass, unlinked } from '../src/lint/rule.ts';

interface Args extends ObstacleText {
  readonly database: string;
}

export const securityGroupBlocksEndpoint = endpointRule<Args>({
  id: 'security-group-blocks-endpoint',
  level: 'note',
  securitySeverity: '2.0',
  precision: 'high',
  topics: ['availability'],
  title: "A security group or network ACL blocks the endpoint's port",
  link: 'network',
  tls: 'unrelated',
  check,
  message: ({ port, replicationHost, database, direction, by, rule, replies, others, lines }, address) => {
    const [what, ports] = replies ? ['the responses', `ports ${replies}`] : ['this', 'the port'];
    const names = by.join(' or ');
    const verdict = rule
      ? `${direction} rule ${rule} of ${names} denies ${what}`
      : `no ${direction} rule of ${names} allows ${what}`;
    const whose = others ? ` ${direction === 'egress' ? 'to' : 'from'} ${others}` : '';
    const instead = replies ? '' : ', or correct the port of the endpoint';
    return {
      fact: `${address} connects from ${replicationHost} to port ${port} of ${database}, and ${verdict}.`,
      remedy:
        lines.length === 0
          ? `Exclude ${ports}${whose} from rule ${rule}${instead}.`
          : `${replies ? 'Network ACLs are stateless: add' : 'Add'} an ${direction} rule for ${ports}${whose}${rule ? `, with a number below ${rule}` : ''}${instead}.`,
      elsewhere: true,
      lines,
    };
  },
});

function check(endpoint: Endpoint): Outcome<Args> | Outcome<Args>[] {
  const connectionPath = connectionPathOf(endpoint);
  if (connectionPath.state !== 'told') return unlinked(connectionPath);
  const { database, port, obstacles } = connectionPath;
  if (obstacles.length === 0) return pass(port.location);
  return obstacles.map((obstacle) =>
    fail(
      locationsOf(obstacle, port),
      { ...argumentsOf(obstacle, port, endpoint.root), database: database.address },
      {
        why: 'whether to open the port is a choice',
      },
    ),
  );
}
