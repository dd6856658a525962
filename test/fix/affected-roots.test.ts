import { expect, test } from 'vitest';
import { remediesFor } from '../../src/fix/remedies.ts';
import { checked } from './checked.ts';
import { fixed, inFolder } from './run.ts';

/** A module may have nothing but outputs, and belong to several root modules: what suits one of them must suit all. */

const root = (engine: string) => `module "settings" {
  source = "../shared"
}

resource "aws_dms_endpoint" "e" {
  endpoint_id   = "e"
  endpoint_type = "target"
  engine_name   = "${engine}"
  ssl_mode      = module.settings.mode
}
`;
const shared = 'output "mode" {\n  value = "none"\n}\n';

test.each([
  ['redshift', ['aws_dms_endpoint.e would also change']],
  ['postgres', []],
])('the other root has %s', (engine, why) => {
  const files = { 'a/main.tf': root('postgres'), 'b/main.tf': root(engine), 'shared/main.tf': shared };
  const remedies = inFolder(files, (cwd) => [...remediesFor(checked(cwd)).values()]);
  expect(remedies.flatMap((one) => (one.kind === 'none' ? [one.why] : []))).toEqual(why);
  const { refused } = fixed(files);
  expect(refused.map((line) => line.replace(/^[^:]*: /, ''))).toEqual(
    why.length === 0 ? [] : ['aws_dms_endpoint.e would also change'],
  );
});
