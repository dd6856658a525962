import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { found, rule } from './support/networks.ts';
import { lines, run } from './support/run.ts';

/**
 * A network in real plans: a new one, of which a plan alone does not tell the elements of lists, and the same one when it exists and its ids are known. What exists
 * repeats the rules of their own as blocks of their ACL, as the provider reads them.
 */

const read = (name: string) => readFileSync(new URL(`support/plans/${name}`, import.meta.url), 'utf8');
const config = read('network-new/main.tf');
const lineOf = (text: string) => config.slice(0, config.indexOf(text)).split('\n').length;
/** Blocked by rule 90 of the database's ACL; and by a group that names other subnets. */
const placed = [
  `${rule}@${lineOf('port            = 5432')} aws_dms_endpoint.orders`,
  `${rule}@${lineOf('port            = 3306')} aws_dms_endpoint.carts`,
];
const pem = { 'eu-west-1-bundle.pem': read('../ca.pem') };

test('the configuration', () => {
  expect(found({ ...pem, 'main.tf': config })).toEqual(placed);
});

describe.each([
  ['network-new', []],
  ['network-existing', [`${rule}@plan.json:1 aws_dms_endpoint.carts`, `${rule}@plan.json:1 aws_dms_endpoint.orders`]],
])('%s', (name, alone) => {
  const files = { ...pem, 'main.tf': read(`${name}/main.tf`), 'plan.json': read(`${name}/plan.json`) };

  test('is made from the configuration', () => {
    expect(files['main.tf']).toBe(config);
  });

  test('alone', () => {
    expect(found(files, { paths: ['plan.json'] })).toEqual(alone);
  });

  test('with its sources', () => {
    expect(found(files, { paths: ['plan.json'], source: '.' })).toEqual(placed);
  });
});

/** In the configuration nothing tells whose default ACL it is; brokers with public addresses are reached from outside. */
test('the default ACL of a VPC that is known by its id, and brokers by their addresses', () => {
  const files = { 'main.tf': read('network-default/main.tf'), 'plan.json': read('network-default/plan.json') };
  const line = files['main.tf'].slice(0, files['main.tf'].indexOf('    broker ')).split('\n').length;
  const both = (location: string) => Array(2).fill(`${rule}@${location} aws_dms_endpoint.events`);
  expect(found({ 'main.tf': files['main.tf'] })).toEqual([]);
  expect(found(files, { paths: ['plan.json'] })).toEqual(both('plan.json:1'));
  expect(found(files, { paths: ['plan.json'], source: '.' })).toEqual(both(String(line)));
});

test('a set that is known in part has the elements of its sources', () => {
  const files = { 'main.tf': read('group-added/main.tf'), 'plan.json': read('group-added/plan.json') };
  expect(found(files, { paths: ['plan.json'] })).toEqual([]);
  expect(found(files, { paths: ['plan.json'], source: '.' })).toEqual([]);
});

describe('a network of modules whose ACL lets no answers out', () => {
  const folder = new URL('support/plans/network-modules/', import.meta.url);
  const names = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(tf|json)$/.test(name));
  const files = {
    ...Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
    'dms/eu-west-1-bundle.pem': read('../ca.pem'),
  };
  const placedIn = [`${rule}@24 module.dms.aws_dms_endpoint.source`, `${rule}@37 module.dms.aws_dms_endpoint.target`];

  test('the configuration', () => {
    expect(found(files)).toEqual(placedIn);
  });

  // Alone it does not tell whether blocks are left out or written as none, nor what outputs pass on.
  test.each(['new.json', 'existing.json'])('%s, alone and with its sources', (plan) => {
    expect(found(files, { paths: [plan] })).toEqual([]);
    expect(found(files, { paths: [plan], source: '.' })).toEqual(placedIn);
  });
});

test('a whole network that lets through what it should gives no finding at all', () => {
  const folder = new URL('../../fixtures/network-clean/', import.meta.url);
  const names = readdirSync(new URL('config/', folder), { recursive: true }).map(String);
  const files = Object.fromEntries(
    names
      .filter((name) => /\.(tf|pem)$/.test(name))
      .map((name) => [name, readFileSync(new URL(`config/${name}`, folder), 'utf8')]),
  );
  const plan = { 'plan.json': readFileSync(new URL('plan.json', folder), 'utf8') };
  const variables = ['password=mock'];
  expect(run(files, { variables })).toMatchObject({ findings: [], diagnostics: [], gaps: [] });
  expect(run({ ...files, ...plan }, { paths: ['plan.json'] }).findings).toEqual([]);
  expect(run({ ...files, ...plan }, { paths: ['plan.json'], source: '.' }).findings).toEqual([]);
});

describe('security groups', () => {
  const inPlan = (name: string, more: Parameters<typeof run>[1]) => {
    const files = {
      'main.tf': read(`security-group-${name}/main.tf`),
      'plan.json': read(`security-group-${name}/plan.json`),
      'eu-west-1-bundle.pem': read('../ca.pem'),
    };
    return lines(run(files, more).findings.filter((one) => one.rule.id === rule));
  };
  const orders = 'aws_dms_endpoint.orders';

  test('what is new is linked by references, of which a plan alone tells the only one in a list', () => {
    expect(inPlan('new', {})).toEqual([`${rule}@54 ${orders}`]);
    expect(inPlan('new', { paths: ['plan.json'] })).toEqual([`${rule}@plan.json:1 ${orders}`]);
    expect(inPlan('new', { paths: ['plan.json'], source: '.' })).toEqual([`${rule}@54 ${orders}`]);
  });

  test('what exists is linked by its ids and addresses', () => {
    expect(inPlan('existing', { paths: ['plan.json'] })).toEqual([`${rule}@plan.json:1 ${orders}`]);
    expect(inPlan('existing', { paths: ['plan.json'], source: '.' })).toEqual([`${rule}@54 ${orders}`]);
  });
});
