import { endpoint } from './support/configuration.ts';
import { testInModule, testReported } from './support/outcomes.ts';

/** More of suppressions: test/lint/suppressions.test.ts. */

testReported('suppression-expired', {
  fail: `# dmslint:ignore endpoint-plaintext -- why until=2025-12-31\n${endpoint('mysql')}`,
  pass: `# dmslint:ignore endpoint-plaintext -- why until=2026-01-31\n${endpoint('mysql')}`,
});

testInModule('suppression-expired', { fixture: 'module-faults', file: 'main.tf' });
