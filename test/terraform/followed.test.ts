import { expect, test } from 'vitest';
import { followedFrom, valuesOf } from './followed.ts';

const DATABASE = `resource "aws_db_instance" "d" {
  identifier = "orders"
  engine     = "postgres"
  username   = file("missing.txt")
}
`;

test('what no endpoint leads to is not evaluated, and what one leads to is', () => {
  const missing = (more: string) => followedFrom(`${DATABASE}${more}`).filter((line) => line.includes('missing.txt'));
  const connected = (server: string) =>
    `resource "aws_dms_endpoint" "e" {\n  endpoint_id = "e"\n  endpoint_type = "source"\n  engine_name = "postgres"\n  server_name = ${server}\n}\n`;
  expect(missing('')).toEqual([]);
  expect(missing(connected('"db.example.com"'))).toEqual([]);
  // By reference, the value of the attribute itself.
  expect(missing(connected('aws_db_instance.d.username'))).toHaveLength(1);
});

test('the values of a followed resource are those of its block and the defaults of the provider', () => {
  const all = valuesOf(
    'resource "aws_db_subnet_group" "g" {\n  subnet_ids = ["b", "a"]\n  name = "orders"\n}\n',
    'aws_db_subnet_group.g',
  );
  expect([...all.keys()]).toEqual(['subnet_ids', 'name', 'description']);
  expect(all.get('name')).toMatchObject({ kind: 'string', value: 'orders' });
  expect(all.get('subnet_ids')).toMatchObject({ type: 'set', items: [{ value: 'a' }, { value: 'b' }] });
  expect(all.get('description')).toMatchObject({ kind: 'string', value: 'Managed by Terraform' });
  expect(all.get('nothing')).toBeUndefined();
  expect([...all].map(([name]) => name)).toEqual([...all.keys()]);
  expect([...all.values()]).toHaveLength(all.size);
  // Each is made once.
  expect(all.get('name')).toBe(all.get('name'));
});
