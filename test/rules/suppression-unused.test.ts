import { endpoint, verified } from './support/configuration.ts';
import { testInModule, testReported } from './support/outcomes.ts';

/** More of suppressions: test/lint/suppressions.test.ts. */

testReported('suppression-unused', {
  fail: `# dmslint:ignore endpoint-plaintext -- why\n${endpoint('mysql', verified)}`,
  pass: `# dmslint:ignore endpoint-plaintext -- why\n${endpoint('mysql')}`,
});

testInModule('suppression-unused', { fixture: 'module-faults', file: 'main.tf' });
