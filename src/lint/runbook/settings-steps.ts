import type { Endpoint } from '../../dms/endpoint.ts';
import { effectsOn } from '../../dms/remedy.ts';
import { settingOf } from '../../dms/settings.ts';
import { SETTINGS_ENGINES } from '../../dms/settings-engines.ts';
import { blank } from '../../text/shell.ts';
import type { Finding } from '../finding.ts';
import { aws } from './commands.ts';
import { certificateIdOf, type Goal } from './goals.ts';
import { NO_STEP, type PlannedEndpoint, type RunbookStep } from './model.ts';
import { BLANKS, certificateLookup, named } from './names.ts';
import { applied, linesOf, type Section } from './section.ts';

/** OpenSearch endpoints can't be modified (docs/facts.md, section 5). */
export function isReplacedByChange({ settings }: Endpoint): boolean {
  return settingOf(settings, SETTINGS_ENGINES.elasticsearch, 'endpoint_uri') !== undefined;
}

/** What is wrong whatever the mode is: names, ports, networks, secrets, the database. */
export function fixStep(section: Section): RunbookStep | undefined {
  const findings = section.findings('fix');
  if (findings.length === 0) return undefined;
  const lines = linesOf(findings, 'settings');
  return {
    ...NO_STEP,
    kind: 'fix',
    title: 'Fix what keeps DMS from connecting',
    says: ['Without this the test of the connection fails, whatever the mode is.', ...byHand(findings)],
    findings,
    lines,
    commands: applied(section),
    interrupts: 'The tasks are stopped. What else it touches, each remedy says.',
    back: ['Undo the edit, and apply.'],
  };
}

export function settingsStep(section: Section, checked: 'alone' | 'with the settings'): RunbookStep | undefined {
  const findings = section.findings('settings');
  if (findings.length === 0) return undefined;
  const certificates = checked === 'alone' ? [] : linesOf(findings, 'certificates');
  const changed = section.group.filter((one) => one.findings.some((finding) => findings.includes(finding)));
  const replaced = changed.filter(({ endpoint }) => isReplacedByChange(endpoint));
  const effects = [...new Set(changed.flatMap(({ endpoint }) => effectsOn(endpoint)))];
  return {
    ...NO_STEP,
    kind: 'settings',
    title: titleOf(section, changed),
    findings,
    lines: [...certificates, ...linesOf(findings, 'settings')],
    says: [...byHand(findings), ...planText(changed, replaced), ...(changed.some(isDataProvider) ? [PROJECTS] : [])],
    commands: [...(changed.some(isDataProvider) ? [MIGRATION_PROJECTS] : []), ...applied(section)],
    withoutTerraform: [...new Set(changed.flatMap((one) => modified(section, one)))],
    interrupts: [
      ...(changed.every(isDataProvider) ? ['No task: this is not an endpoint of tasks.'] : []),
      ...effects,
    ].join(' '),
    back:
      changed.some(({ endpoint }) => endpoint.kind === 'endpoint') && replaced.length === 0
        ? backOf(changed)
        : ['Undo the edits, and apply.'],
    backCommands: changed.flatMap((one) => modifiedBack(section, one)),
  };
}

const isDataProvider = ({ endpoint }: PlannedEndpoint) => endpoint.kind === 'data-provider';

/** AWS DMS API reference, ModifyDataProvider. */
const PROJECTS =
  'The first command shows which migration projects use the data provider: AWS wants it removed from all of them before it is changed. Add it to them again afterwards.';

const MIGRATION_PROJECTS = aws('dms describe-migration-projects', {
  query:
    "'MigrationProjects[].[MigrationProjectName,SourceDataProviderDescriptors[].DataProviderName,TargetDataProviderDescriptors[].DataProviderName]'",
  output: 'json',
});

function byHand(findings: readonly Finding[]): string[] {
  return findings.every(({ remedy }) => remedy?.kind === 'edits')
    ? []
    : ['Where no lines stand, write the change by hand.'];
}

/** What the plan shows if all is well. */
function planText(changed: readonly PlannedEndpoint[], replaced: readonly PlannedEndpoint[]): string[] {
  if (replaced.length > 0)
    return [
      `The plan replaces ${replaced.map(({ endpoint }) => endpoint.address).join(', ')} and its tasks: AWS cannot modify an OpenSearch endpoint. They have new ARNs then: set the variables of step 1 again.`,
    ];
  return changed.some(({ endpoint }) => endpoint.kind === 'endpoint')
    ? [
        'The plan must show updates in place. If it replaces an endpoint, do not apply it: a replaced endpoint replaces its tasks, and the CDC position is lost.',
      ]
    : [];
}

function titleOf(section: Section, changed: readonly PlannedEndpoint[]): string {
  const goals = changed.flatMap((one) => section.goals.get(one) ?? []);
  const links = goals.some(
    ({ certificate: { state } }) => state === 'added' || state === 'there' || state === 'missing',
  );
  if (goals.some(({ mode }) => mode !== undefined))
    return links ? 'Set the mode and link the certificate' : 'Set the mode';
  return changed.some(({ endpoint }) => isReplacedByChange(endpoint)) ? 'Set the address' : 'Set the protocol';
}

/** TLS with Oracle has a port of its own. */
function portOf({ engine }: Endpoint, name: string): { readonly port?: string } {
  return engine.state === 'known' && engine.engine.name === 'oracle' ? { port: blank(name) } : {};
}

/** Removing the line changes nothing in AWS (docs/facts.md, section 1). */
function backOf(changed: readonly PlannedEndpoint[]): string[] {
  const modes = changed.flatMap(({ endpoint }) => {
    const { mode, address, engine } = endpoint;
    if (engine.state === 'known' && engine.engine.switch === 'settings') return [];
    const shown = endpoint.kind === 'endpoint' ? ', or what step 1 has shown' : '';
    const before = mode.state === 'set' ? `"${mode.shown}"` : `"none"${shown}`;
    return [`${address}: ${endpoint.path('ssl_mode')} = ${before}`];
  });
  return modes.length === 0
    ? ['Undo the edits, and apply.']
    : [
        `Write the old mode and apply: ${modes.join('; ')}. It must be written: where the line is removed, Terraform changes nothing and AWS keeps the new mode. A certificate that stays linked has no effect with none and require.`,
      ];
}

function variableOf({ names }: Section, { endpoint }: PlannedEndpoint): string | undefined {
  const found = names.endpoints.find(({ resource }) => resource === endpoint.resource);
  return found && `"$${found.variable}"`;
}

/** The change by the API. */
function modified(section: Section, planned: PlannedEndpoint): string[] {
  const arn = variableOf(section, planned);
  const goal = section.goals.get(planned);
  if (arn === undefined || goal === undefined || isReplacedByChange(planned.endpoint)) return [];
  if (goal.mode !== undefined) {
    const certificate = certificateArn(goal);
    return [
      ...(certificate?.lookup ?? []),
      aws('dms modify-endpoint', {
        'endpoint-arn': arn,
        'ssl-mode': goal.mode,
        ...portOf(planned.endpoint, 'TCPS_PORT'),
        ...(certificate === undefined ? {} : { 'certificate-arn': certificate.word }),
      }),
    ];
  }
  return goal.protocol === undefined ? [] : protocolSet(planned.endpoint, arn, goal.protocol);
}

/** Sets the protocol of Kafka or Redis. Other arguments of the block stay as they are, but Redis always wants its server. */
function protocolSet({ engine, settings }: Endpoint, arn: string, protocol: string): string[] {
  if (engine.state !== 'known') return [];
  if (engine.engine.name === 'kafka')
    return [aws('dms modify-endpoint', { 'endpoint-arn': arn, 'kafka-settings': `SecurityProtocol=${protocol}` })];
  if (engine.engine.name !== 'redis') return [];
  const known = (argument: string, form: RegExp, name: string) => {
    const field = settingOf(settings, SETTINGS_ENGINES.redis, argument);
    return field?.state === 'set' && !field.hidden && form.test(field.value) ? field.value : blank(name);
  };
  const server = known('server_name', /^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'SERVER_NAME');
  const port = known('port', /^\d+$/, 'PORT');
  const redis = `ServerName=${server},Port=${port},SslSecurityProtocol=${protocol}`;
  return [aws('dms modify-endpoint', { 'endpoint-arn': arn, 'redis-settings': redis })];
}

function certificateArn({
  certificate,
}: Goal): { readonly lookup: readonly string[]; readonly word: string } | undefined {
  switch (certificate.state) {
    case 'none':
      return undefined;
    case 'there':
      return { lookup: [named(certificate.resource, 'certificate', 'CERTIFICATE').lookup], word: '"$CERTIFICATE"' };
    default: {
      const id = certificateIdOf(certificate);
      return id === undefined
        ? { lookup: [], word: blank(BLANKS.certificate) }
        : { lookup: [certificateLookup(id)], word: '"$CERTIFICATE"' };
    }
  }
}

function modifiedBack(section: Section, planned: PlannedEndpoint): string[] {
  const arn = variableOf(section, planned);
  const { endpoint } = planned;
  const goal = section.goals.get(planned);
  if (arn === undefined || goal === undefined || isReplacedByChange(endpoint)) return [];
  if (goal.mode === undefined) return goal.protocol === undefined ? [] : protocolBack(endpoint, arn);
  const { mode } = endpoint;
  const isShown = mode.state === 'set' && mode.shown === mode.mode;
  const before = isShown ? mode.mode : blank('SSL_MODE_OF_STEP_1');
  return [
    aws('dms modify-endpoint', { 'endpoint-arn': arn, 'ssl-mode': before, ...portOf(endpoint, 'PORT_OF_TODAY') }),
  ];
}

/** The protocol of today, where it is one that DMS has. */
function protocolBack(endpoint: Endpoint, arn: string): string[] {
  const { engine, settings } = endpoint;
  const name = engine.state === 'known' ? engine.engine.name : '';
  const field =
    name === 'kafka'
      ? settingOf(settings, SETTINGS_ENGINES.kafka, 'security_protocol')
      : name === 'redis'
        ? settingOf(settings, SETTINGS_ENGINES.redis, 'ssl_security_protocol')
        : undefined;
  return field?.state === 'set' && !field.hidden && /^(?:plaintext|ssl-[a-z]+|sasl-ssl)$/.test(field.value)
    ? protocolSet(endpoint, arn, field.value)
    : [];
}
