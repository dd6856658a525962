import type { Endpoint } from '../src/dms/endpoint.ts';
import { clusterOf, databaseOf } from '../src/dms/surroundings/database.ts';
import { portOf } from '../src/dms/surroundings/network/port.ts';
import { argumentsOf, placesOf } from '../src/dms/surroundings/network/told.ts';
import { obstaclesTo } from '../src/dms/surroundings/network/way.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass } from '../src/lint/rule.ts';

export const securityGroupBlocksEndpoint = endpointRule({
  id: 'security-group-blocks-endpoint',
  level: 'note',
  securitySeverity: '2.0',
  precision: 'high',
  tags: ['security', 'availability'],
  title: "A security group or network ACL blocks the endpoint's port",
  check,
  message: ({ port, runner, database, direction, by, rule, answers, others, lines }, address) => {
    const [what, ports] = answers ? ['the answers', `ports ${answers}`] : ['that', 'the port'];
    const names = (by as readonly string[]).join(' or ');
    const verdict = rule
      ? `${direction} rule ${rule} of ${names} denies ${what}`
      : `no ${direction} rule of ${names} lets ${what} through`;
    const whose = others ? ` ${direction === 'egress' ? 'to' : 'from'} ${others}` : '';
    const instead = answers ? '' : ', or correct the port of the endpoint';
    const written = lines as readonly string[];
    return {
      fact: `${address} connects from ${runner} to port ${port} of ${database}, and ${verdict}.`,
      remedy:
        written.length === 0
          ? `Take ${ports}${whose} out of what rule ${rule} denies${instead}.`
          : `${answers ? 'Network ACLs keep no state: add' : 'Add'} an ${direction} rule for ${ports}${whose}${rule ? `, with a number below ${rule}` : ''}${instead}.`,
      lines: written,
    };
  },
});

function check(endpoint: Endpoint): Outcome | Outcome[] {
  const link = databaseOf(endpoint);
  if (link.state === 'none') return notApplicable(link.why);
  const database = clusterOf(link.database, endpoint.root) ?? link.database;
  const port = portOf(endpoint, [link.database, database]);
  if (port === undefined) return notApplicable("its port can't be known");
  const obstacles = obstaclesTo(endpoint, database, port.number);
  if (obstacles === undefined)
    return notApplicable(
      'the security groups and subnets on the way, or their rules, are not all of this configuration',
    );
  if (obstacles.length === 0) return pass(port.place);
  return obstacles.map((obstacle) =>
    fail(placesOf(obstacle, port), { ...argumentsOf(obstacle, port, endpoint.root), database: link.database.address }),
  );
}
