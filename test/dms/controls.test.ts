import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { controlsOf, requirementsOf, rulesOf, tagsOf, weaknessesOf } from '../../src/dms/controls/control-mapping.ts';
import { CONTROLS, isAbout } from '../../src/dms/controls/controls.ts';
import { FRAMEWORKS } from '../../src/dms/controls/frameworks.ts';
import { PEER_CHECKS } from '../../src/dms/controls/peers.ts';
import { REQUIREMENTS } from '../../src/dms/controls/requirements.ts';
import { WEAKNESSES } from '../../src/dms/controls/weaknesses.ts';
import type { EngineOf } from '../../src/dms/endpoint.ts';
import { ENGINES } from '../../src/dms/engines.ts';

const location = { at: { source: { path: 'main.tf', text: '', installed: false }, start: 0, end: 0 }, related: [] };

describe('what rules say of themselves', () => {
  test('tags: weaknesses, and the controls that a finding bears on, which pass with what goes beyond them', () => {
    const tags = (how: 'supports' | 'beyond') => tagsOf({ id: 'x', controls: [{ id: 'DMS.9', how }], cwe: [319] });
    expect(tags('supports')).toEqual(['external/cwe/cwe-319', 'DMS.9']);
    expect(tags('beyond')).toEqual(['external/cwe/cwe-319']);
  });

  test.each(CONTROLS.map((control) => [control.id, control] as const))(
    '%s is decided by a rule about its kind of resource',
    (_, control) => {
      const deciding = rulesOf(control, 'decides', rules);
      expect(deciding).not.toEqual([]);
      for (const rule of deciding) expect(rules.find(({ id }) => id === rule)?.about).toBe(control.about);
    },
  );

  test.each(WEAKNESSES.map(({ id, number }) => [id, number] as const))('%s is found by a rule', (_, number) => {
    expect(rules.some(({ cwe = [] }) => cwe.includes(number))).toBe(true);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s names each once, in the order of the tables',
    (_, rule) => {
      expect((rule.controls ?? []).map(({ id }) => id)).toEqual(controlsOf(rule).map(({ control }) => control.id));
      expect(rule.cwe ?? []).toEqual(weaknessesOf(rule).map(({ number }) => number));
    },
  );
});

describe('the tables', () => {
  test('has every id once, and official addresses', () => {
    const all = [...CONTROLS, ...WEAKNESSES, ...REQUIREMENTS].map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    for (const { url } of [...CONTROLS, ...WEAKNESSES, ...FRAMEWORKS])
      expect(url).toMatch(
        /^https:\/\/(docs\.aws\.amazon\.com|cwe\.mitre\.org|csrc\.nist\.gov|www\.pcisecuritystandards\.org)\//,
      );
  });

  test('uses every requirement, and no other', () => {
    const used = CONTROLS.flatMap(({ requirements }) =>
      requirements.flatMap(({ framework, ids: of }) => of.map((id) => `${framework} ${id}`)),
    );
    expect([...new Set(used)].sort()).toEqual(REQUIREMENTS.map(({ framework, id }) => `${framework} ${id}`).sort());
  });

  test('names engines that exist', () => {
    expect(CONTROLS.flatMap(({ engines = [] }) => engines).filter((name) => !ENGINES.has(name))).toEqual([]);
  });
});

test.each(rules.map((rule) => [rule.id, rule.tags] as const))('the tags of %s are few, each once', (_, tags) => {
  expect(tags.length).toBeLessThanOrEqual(10);
  expect(new Set(tags).size).toBe(tags.length);
});

test.each([
  ['endpoint-plaintext', ['security', 'external/cwe/cwe-319', 'DMS.9', 'CT.DMS.PR.2']],
  ['endpoint-server-unverified', ['security', 'external/cwe/cwe-295']],
  ['certificate-weak', ['security', 'external/cwe/cwe-326', 'external/cwe/cwe-327']],
  ['replication-instance-public', ['security', 'external/cwe/cwe-668', 'DMS.1', 'CT.DMS.PR.1']],
  ['plan-tls-downgrade', ['security', 'external/cwe/cwe-757', 'DMS.9', 'DMS.12']],
  ['suppression-unused', ['security', 'maintainability']],
])('the tags of %s', (id, tags) => expect(rules.find((rule) => rule.id === id)?.tags).toEqual(tags));

describe('checks of others', () => {
  test.each([
    ['CKV2_AWS_49', 'Checkov', ['endpoint-plaintext']],
    ['CKV_AWS_89', 'Checkov', ['replication-instance-public']],
    ['dms_endpoint_ssl_enabled', 'Prowler', ['endpoint-plaintext']],
    ['dms_endpoint_redis_in_transit_encryption_enabled', 'Prowler', ['endpoint-settings-plaintext']],
    ['dms_instance_no_public_access', 'Prowler', ['replication-instance-public']],
    ['dms-endpoint-ssl-configured', 'AWS Config', ['endpoint-plaintext']],
    ['dms-redis-tls-enabled', 'AWS Config', ['endpoint-settings-plaintext']],
    ['dms-replication-not-public', 'AWS Config', ['replication-instance-public']],
  ])('%s of %s', (id, of, reporting) => {
    expect(PEER_CHECKS.filter((one) => one.id === id)).toEqual([
      { id, of, title: expect.stringMatching(/^DMS /), rules: reporting },
    ]);
  });
});

test.each<[string[], string[]]>([
  [[], []],
  [['CT.DMS.PR.1'], []],
  [['DMS.12'], ['nist-800-53 SC-8', 'nist-800-53 SC-13', 'pci-dss 4.2.1']],
  [
    ['DMS.12', 'CT.DMS.PR.2'],
    ['nist-800-53 SC-8', 'nist-800-53 SC-13', 'pci-dss 4.2.1'],
  ],
])('the requirements for which %j stand', (ids, expected) => {
  const found = requirementsOf(CONTROLS.filter(({ id }) => ids.includes(id)));
  expect(found.map(({ framework, id }) => `${framework} ${id}`)).toEqual(expected);
});

describe('the scope of a control', () => {
  const known = (name: string): EngineOf => ({ state: 'known', engine: ENGINES.get(name)!, location });
  const relational: EngineOf = { state: 'relational', location };
  const field = { state: 'set', value: 'reddis', shown: 'reddis', hidden: false, location } as const;
  const unknown: EngineOf = { state: 'unlisted', name: 'reddis', field, location };
  const about = (id: string, engine: EngineOf) => isAbout(CONTROLS.find((one) => one.id === id)!, engine);
  test.each<[string, string, EngineOf, boolean]>([
    ['DMS.9', 'any engine', known('s3'), true],
    ['DMS.12', 'Redis', known('redis'), true],
    ['DMS.12', 'Kafka', known('kafka'), false],
    ['DMS.12', 'a relational database', relational, false],
    ['DMS.12', 'a name that is no engine', unknown, true],
    ['CT.DMS.PR.2', 'Db2', known('db2'), true],
    ['CT.DMS.PR.2', 'Db2 for z/OS', known('db2-zos'), false],
    ['CT.DMS.PR.2', 'serverless Aurora', known('aurora-serverless'), false],
    ['CT.DMS.PR.2', 'a relational database', relational, true],
  ])('%s, %s', (id, _, engine, expected) => expect(about(id, engine)).toBe(expected));
});
