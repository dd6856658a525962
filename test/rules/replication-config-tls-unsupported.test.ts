import { block, declared, endpoint, mode, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';

const config = block('aws_dms_replication_config', 'a', [
  'source_endpoint_arn = aws_dms_endpoint.b.endpoint_arn',
  'target_endpoint_arn = "arn:aws:dms:eu-west-1:123456789012:endpoint:TARGET"',
]);
const serverless = (engine: string, ...body: string[]) => config + endpoint(engine, ...body).replace('"a" {', '"b" {');

testOutcomes('replication-config-tls-unsupported', {
  fail: serverless('db2', mode('verify-ca')),
  pass: serverless('db2', mode('none')),
  undetermined: serverless('db2', `ssl_mode = ${unknown}`) + declared,
  notApplicable: serverless('mysql', mode('verify-ca')),
});

testInModule('replication-config-tls-unsupported', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_replication_config.this["ledger"]',
});
