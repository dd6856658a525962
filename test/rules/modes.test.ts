import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../src/dms/engines.ts';
import { run } from './support/run.ts';

/**
 * Every engine with every mode, written down from AWS's tables and not from `src/dms/engines.ts`.
 * P endpoint-plaintext, U endpoint-mode-unsupported, R endpoint-server-unverified, M endpoint-certificate-missing, C endpoint-certificate-unused,
 * ? endpoint-undetermined, - nothing. The first table links no certificate, the second does.
 */
const CODES: Readonly<Record<string, string>> = {
  'endpoint-plaintext': 'P',
  'endpoint-mode-unsupported': 'U',
  'endpoint-undetermined': '?',
  'endpoint-server-unverified': 'R',
  'endpoint-certificate-missing': 'M',
  'endpoint-certificate-unused': 'C',
};

const MODES = {
  none: 'ssl_mode = "none"',
  omitted: '',
  null: 'ssl_mode = null',
  require: 'ssl_mode = "require"',
  verifyca: 'ssl_mode = "verify-ca"',
  verifyfull: 'ssl_mode = "verify-full"',
  typo: 'ssl_mode = "verify_full"',
  capitals: 'ssl_mode = "Verify-Full"',
  empty: 'ssl_mode = ""',
};

// engine                        none omitted null require verify-ca verify-full verify_full Verify-Full ""
const WITHOUT = `
mysql                            P    P       P    U       M         M           U           U           U
mariadb                          P    P       P    U       M         M           U           U           U
aurora                           P    P       P    U       M         M           U           U           U
aurora-serverless                P    P       P    U       M         M           U           U           U
postgres                         P    P       P    R       M         M           U           U           U
aurora-postgresql                P    P       P    R       M         M           U           U           U
aurora-postgresql-serverless     P    P       P    R       M         M           U           U           U
sqlserver                        P    P       P    R       UM        M           U           U           U
babelfish                        ?    ?       ?    ?       M         M           U           U           U
azuredb                          ?    ?       ?    ?       M         M           U           U           U
azure-sql-managed-instance       ?    ?       ?    ?       M         M           U           U           U
oracle                           P    P       P    U       M         UM          U           U           U
sybase                           P    P       P    U       UM        M           U           U           U
mongodb                          P    P       P    R       UM        M           U           U           U
docdb                            P    P       P    R       M         M           U           U           U
db2                              P    P       P    U       M         UM          U           U           U
db2-zos                          P    P       P    U       M         UM          U           U           U
redshift                         -    -       -    U       U         U           U           U           U
redshift-serverless              -    -       -    U       U         U           U           U           U
neptune                          -    -       -    U       U         U           U           U           U
s3                               -    -       -    U       U         U           U           U           U
dynamodb                         -    -       -    U       U         U           U           U           U
kinesis                          -    -       -    U       U         U           U           U           U
elasticsearch                    -    -       -    -       -         -           U           U           U
opensearch                       -    -       -    -       -         -           U           U           U
kafka                            -    -       -    -       -         -           U           U           U
redis                            -    -       -    -       -         -           U           U           U
dms-transfer                     ?    ?       ?    ?       ?         ?           U           U           U
`;

const LINKED = `
mysql                            PC   PC      PC   U       -         -           U           U           U
mariadb                          PC   PC      PC   U       -         -           U           U           U
aurora                           PC   PC      PC   U       -         -           U           U           U
aurora-serverless                PC   PC      PC   U       -         -           U           U           U
postgres                         PC   PC      PC   RC      -         -           U           U           U
aurora-postgresql                PC   PC      PC   RC      -         -           U           U           U
aurora-postgresql-serverless     PC   PC      PC   RC      -         -           U           U           U
sqlserver                        PC   PC      PC   RC      U         -           U           U           U
babelfish                        ?C   ?C      ?C   ?C      -         -           U           U           U
azuredb                          ?C   ?C      ?C   ?C      -         -           U           U           U
azure-sql-managed-instance       ?C   ?C      ?C   ?C      -         -           U           U           U
oracle                           PC   PC      PC   U       -         U           U           U           U
sybase                           PC   PC      PC   U       U         -           U           U           U
mongodb                          PC   PC      PC   RC      U         -           U           U           U
docdb                            PC   PC      PC   RC      -         -           U           U           U
db2                              PC   PC      PC   U       -         U           U           U           U
db2-zos                          PC   PC      PC   U       -         U           U           U           U
redshift                         C    C       C    U       U         U           U           U           U
redshift-serverless              C    C       C    U       U         U           U           U           U
neptune                          C    C       C    U       U         U           U           U           U
s3                               C    C       C    U       U         U           U           U           U
dynamodb                         C    C       C    U       U         U           U           U           U
kinesis                          C    C       C    U       U         U           U           U           U
elasticsearch                    C    C       C    C       C         C           U           U           U
opensearch                       C    C       C    C       C         C           U           U           U
kafka                            C    C       C    C       C         C           U           U           U
redis                            C    C       C    C       C         C           U           U           U
dms-transfer                     ?    ?       ?    ?       ?         ?           U           U           U
`;

/** Oracle takes a wallet, all others a PEM. */
function certificateOf(engine: string): string {
  const content = engine === 'oracle' ? 'certificate_wallet = var.wallet' : 'certificate_pem = var.pem';
  return `variable "wallet" {}
variable "pem" {}
resource "aws_dms_certificate" "ca" {
  certificate_id = "ca"
  ${content}
}
`;
}

/** A row of the table, as the tool fills it in: one endpoint a mode in one configuration. */
function row(engine: string, role: string, certificate: string): string {
  const blocks = Object.entries(MODES).map(
    ([name, mode]) => `resource "aws_dms_endpoint" "${name}" {
  endpoint_id   = "x"
  endpoint_type = "${role}"
  engine_name   = "${engine}"
  ${mode}
  ${certificate}
}
`,
  );
  const { findings, diagnostics } = run(certificateOf(engine) + blocks.join(''));
  expect(diagnostics).toEqual([]);
  const cells = Object.keys(MODES).map((name) => {
    const codes = findings
      .filter(({ subjects }) => subjects[0]?.address === `aws_dms_endpoint.${name}`)
      .map(({ rule }) => CODES[rule.id] ?? rule.id);
    // In the order of the rules, wherever they point.
    return [...codes].sort((a, b) => 'PU?RMC'.indexOf(a) - 'PU?RMC'.indexOf(b)).join('') || '-';
  });
  return [engine, ...cells].join(' ');
}

function parsed(table: string): string[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '));
}

describe.each([
  ['no certificate linked', WITHOUT, ''],
  ['a certificate linked', LINKED, 'certificate_arn = aws_dms_certificate.ca.certificate_arn'],
])('engines and modes, %s', (_, table, certificate) => {
  test('the table has every engine', () => {
    expect(parsed(table).map((line) => line.split(' ')[0])).toEqual([...ENGINES.keys()]);
  });

  test.each(parsed(table).map((line) => [line.split(' ')[0]!, line]))('%s', (engine, expected) => {
    expect(row(engine, 'source', certificate)).toBe(expected);
    expect(row(engine, 'target', certificate)).toBe(expected);
  });
});
