import type { Endpoint } from '../src/dms/endpoint.ts';
import { clusterOf, databaseOf } from '../src/dms/surroundings/database.ts';
import { blockedBetween, portOf } from '../src/dms/surroundings/network.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass } from '../src/lint/rule.ts';

export const securityGroupBlocksEndpoint = endpointRule({
  id: 'security-group-blocks-endpoint',
  level: 'note',
  securitySeverity: '2.0',
  precision: 'high',
  topics: ['availability'],
  title: "No security group lets the endpoint's port through",
  check,
  message: ({ port, direction, groups, runner, database }, address) => ({
    fact: `${address} connects from ${runner} to port ${port} of ${database}, and no ${direction} rule of ${(groups as readonly string[]).join(' or ')} lets that through.`,
    remedy: `Add an ${direction} rule for the port, or correct the port of the endpoint.`,
    lines: [`from_port = ${port}`, `to_port   = ${port}`, 'protocol  = "tcp"'],
  }),
});

function check(endpoint: Endpoint): Outcome | Outcome[] {
  const link = databaseOf(endpoint);
  if (link.state === 'none') return notApplicable(link.why);
  const { database } = link;
  const port = portOf(endpoint, database);
  if (port.state !== 'set' || !/^\d+$/.test(port.value)) return notApplicable("its port can't be known");
  const blocked = blockedBetween(endpoint, clusterOf(database, endpoint.root) ?? database, Number(port.value));
  if (blocked === undefined)
    return notApplicable('the security groups on the way, or their rules, are not all of this configuration');
  if (blocked.length === 0) return pass(port.place);
  return blocked.map(({ direction, runner, groups }) => {
    const near = groups.map((group) => ({ range: group.at, label: `${direction} of ${group.address}` }));
    return fail(
      { ...port.place, related: [...port.place.related, ...near] },
      {
        port: port.value,
        direction,
        groups: groups.map(({ address }) => address),
        runner: runner.address,
        database: database.address,
      },
    );
  });
}
