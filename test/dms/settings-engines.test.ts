import { expect, test } from 'vitest';
import { ALL_SETTINGS_ENGINES, type ProtocolSwitch } from '../../src/dms/settings-engines.ts';
import { run, tree } from '../check.ts';

/** What a run finds of an endpoint with nothing but its server in the settings block. */
function levelsOf(engine: string, block: string, server: string): string[] {
  const text = `resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"
  endpoint_type = "target"
  engine_name   = "${engine}"
  ${block} {
    ${server} = "server.example.com"
  }
}
`;
  return run(tree({ 'main.tf': text })).findings.map(({ level }) => level);
}

test.each(
  ALL_SETTINGS_ENGINES.flatMap(({ titles, block, server, tls }) =>
    tls.by === 'protocol' ? Object.keys(titles).map((engine) => [engine, tls.unset, block, server] as const) : [],
  ),
)('%s without a protocol %s', (engine, unset: ProtocolSwitch['unset'], block, server) => {
  const isReported = levelsOf(engine, block, server).some((level) => level !== 'note');
  expect(isReported).toBe(unset === 'plaintext');
});
