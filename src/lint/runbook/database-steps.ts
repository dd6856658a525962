import type { Expiry } from '../../dms/certificates/inventory/expiry.ts';
import { bundleExpiry, expiryWith, linkedExpiry } from '../../dms/certificates/inventory/linked.ts';
import { shownServerOf } from '../../dms/certificates/server-bundle.ts';
import { databaseOf } from '../../dms/connection/server.ts';
import { attributeOf } from '../../dms/database/database.ts';
import { tlsOf } from '../../dms/database/database-tls.ts';
import type { Resource } from '../../graph/graph.ts';
import { table } from '../../table.ts';
import { blank } from '../../text/shell.ts';
import { aws } from './commands.ts';
import type { CertificateGoal } from './goals.ts';
import { serverNameOf } from './grouping.ts';
import { NO_STEP, type PlannedEndpoint, type RunbookStep } from './model.ts';
import { applied, linesOf, type Section } from './section.ts';

/** The parameter that forces TLS at RDS and Aurora, by engine of DMS, with its value (docs/facts.md, section 6). */
const PARAMETERS = table<readonly [parameter: string, on: string, off: string]>({
  postgres: ['rds.force_ssl', '1', '0'],
  'aurora-postgresql': ['rds.force_ssl', '1', '0'],
  sqlserver: ['rds.force_ssl', '1', '0'],
  mysql: ['require_secure_transport', '1', '0'],
  mariadb: ['require_secure_transport', '1', '0'],
  aurora: ['require_secure_transport', 'ON', 'OFF'],
});

/** What forces TLS at one server. */
interface Forced {
  readonly says: string;
  readonly commands: readonly string[];
  readonly back: readonly string[];
}

export function forceStep(section: Section): RunbookStep | undefined {
  const findings = section.findings('force');
  const servers = distinct(section.group.flatMap(forcedAt));
  if (findings.length === 0 && servers.length === 0) return undefined;
  const lines = linesOf(findings, 'settings');
  const commands = servers.flatMap((one) => one.commands);
  return {
    ...NO_STEP,
    kind: 'force',
    title: 'Force TLS at the database',
    findings,
    lines,
    says: [
      ...servers.map(({ says }) => says),
      `Do this last, once every other client of the database uses TLS.${shownBy(section)}`,
    ],
    commands: lines.length > 0 ? applied(section) : [],
    withoutTerraform: commands,
    interrupts:
      commands.length + lines.length === 0
        ? 'Clients that connect without TLS are refused from then on.'
        : 'Clients that connect without TLS are refused from then on. A static parameter (ApplyType) takes effect when the database is restarted.',
    back: commands.length + lines.length === 0 ? [] : ['Set the parameter back to what it was.'],
    backCommands: servers.flatMap((one) => one.back),
  };
}

/** Where a database shows which of its connections use TLS. */
function shownBy({ group }: Section): string {
  const engines = group.map(({ endpoint: { engine } }) => (engine.state === 'known' ? engine.engine.name : ''));
  return [
    ...(engines.some((name) => name.includes('postgres')) ? [' PostgreSQL shows in pg_stat_ssl who does.'] : []),
    ...(engines.includes('sqlserver') ? [' SQL Server shows in sys.dm_exec_connections who does.'] : []),
  ].join('');
}

function distinct(all: readonly Forced[]): Forced[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function forcedAt(planned: PlannedEndpoint): Forced[] {
  const { endpoint } = planned;
  const { engine, root } = endpoint;
  const link = databaseOf(endpoint);
  const name = engine.state === 'known' ? engine.engine.name : '';
  const database = link.state === 'linked' ? link.database : undefined;
  const tls = database && tlsOf(database, root);
  if (tls?.state === 'forced')
    return [{ says: `${database?.address} accepts TLS only: ${tls.by}.`, commands: [], back: [] }];
  const kind = shownServerOf(endpoint)?.kind;
  const parameter = parameterFor(name, kind);
  const where = serverNameOf(planned);
  if (parameter === undefined || (kind !== 'rds-instance' && kind !== 'rds-cluster')) {
    if (engine.state !== 'known' || engine.engine.switch === 'always') return [];
    return [
      {
        says: `How ${where} refuses connections without TLS, "dmslint explain ${engine.engine.name}" tells.`,
        commands: [],
        back: [],
      },
    ];
  }
  const [what, on, off] = parameter;
  const group = tls?.state === 'switched-off' ? groupName(tls.group) : undefined;
  const unknown =
    tls?.state === 'switched-off'
      ? ''
      : ' No lines are given, because this configuration does not show its parameter group, or the group leaves the parameter out.';
  return [
    {
      says: `Set ${what} to ${on.replace(/^'<(.*) OR (.*)>'$/, '$1 or $2')} in the parameter group of ${where}.${unknown}`,
      commands: parameterCommands(group, kind, what, on),
      back: parameterCommands(group, kind, what, off).slice(1),
    },
  ];
}

/** Aurora has other values than MySQL; which of them a cluster is, the engine of an endpoint does not tell. */
function parameterFor(engine: string, kind: string | undefined): (typeof PARAMETERS)[string] | undefined {
  const parameter = PARAMETERS[engine];
  return kind === 'rds-cluster' && (engine === 'mysql' || engine === 'mariadb') && parameter !== undefined
    ? [parameter[0], blank('ON OR 1'), blank('OFF OR 0')]
    : parameter;
}

/** The name of a parameter group, where it is known and has the form that RDS keeps: nothing else gets into a command. */
function groupName(group: Resource): string | undefined {
  const field = attributeOf(group, 'name');
  return field.state === 'set' && !field.hidden && /^[A-Za-z][A-Za-z0-9.-]{0,254}$/.test(field.value)
    ? field.value
    : undefined;
}

function parameterCommands(
  name: string | undefined,
  kind: 'rds-instance' | 'rds-cluster',
  parameter: string,
  value: string,
): string[] {
  const query = `"Parameters[?ParameterName=='${parameter}'].[ParameterValue,AllowedValues,ApplyType]"`;
  const parameters = `ParameterName=${parameter},ParameterValue=${value},ApplyMethod=${blank('immediate OR pending-reboot')}`;
  if (kind === 'rds-cluster') {
    const group = { 'db-cluster-parameter-group-name': name ?? blank('DB_CLUSTER_PARAMETER_GROUP_NAME') };
    return [
      aws('rds describe-db-cluster-parameters', { ...group, query, output: 'text' }),
      aws('rds modify-db-cluster-parameter-group', { ...group, parameters }),
    ];
  }
  const group = { 'db-parameter-group-name': name ?? blank('DB_PARAMETER_GROUP_NAME') };
  return [
    aws('rds describe-db-parameters', { ...group, query, output: 'text' }),
    aws('rds modify-db-parameter-group', { ...group, parameters }),
  ];
}

/** Until when what the endpoint is to link can verify its server. */
function expiryOf(section: Section, { endpoint }: PlannedEndpoint, certificate: CertificateGoal): Expiry | undefined {
  if (certificate.state === 'elsewhere') return linkedExpiry(endpoint, section.now);
  // A certificate that is renewed has what AWS publishes.
  if (certificate.state === 'there' && section.findings('certificate').length === 0)
    return expiryWith(certificate.resource, endpoint, section.now);
  return bundleExpiry(endpoint, section.now);
}

/** When the certificate has to be replaced. */
export function rotationStep(section: Section): RunbookStep | undefined {
  const dates = new Map<string, string[]>();
  for (const planned of section.group) {
    const goal = section.goals.get(planned);
    if (goal === undefined || goal.certificate.state === 'none') continue;
    const date = dateText(expiryOf(section, planned, goal.certificate));
    dates.set(date, [...(dates.get(date) ?? []), planned.endpoint.address]);
  }
  if (dates.size === 0) return undefined;
  return {
    ...NO_STEP,
    kind: 'rotation',
    title: 'Set the date of the next rotation',
    says: [
      ...[...dates].map(([date, addresses]) => `${addresses.join(', ')}: ${date}`),
      'Put it into a calendar, with time to spare:',
    ],
    commands: ['dmslint certificates --format ics > dms-certificates.ics'],
  };
}

function dateText(expiry: Expiry | undefined): string {
  if (expiry?.state !== 'known')
    return `the date cannot be determined${expiry === undefined ? '' : `, because ${expiry.reason}`}. dmslint certificates tells it once the file is there.`;
  const { first, last } = expiry;
  return first === last
    ? `the CA certificate expires on ${last}.`
    : `the first CA certificate that can be that of the server expires on ${first}, the last on ${last}.`;
}
