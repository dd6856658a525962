// What the plan tool is told of types of resources beside its own: for scripts/make-fixtures.mjs and scripts/check-advice.mjs.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Where the stand-in provider would make up a region, as the real one it has that of the account's; and what it does not have at all.
const region = 'us-east-1';
const names = ['sound', 'clear', 'lax', 'old', 'moved', 'weaker', 'relaxed', 'renewed', 'dropped'].flatMap((name) => [
  name,
  `pair-${name}`,
]);
/** What an apply makes known, for resources that must be told apart. */
const byName = (argument, known, more = []) =>
  [...names, ...more].map((name) => ({ [argument]: name, ...known(name) }));
const arn = (kind, name) => `arn:aws:dms:${region}:123456789012:${kind}:${name.toUpperCase()}`;
const ALL_SCHEMAS = {
  resources: {
    aws_dms_endpoint: {
      value: [...byName('endpoint_id', (name) => ({ endpoint_arn: arn('endpoint', name), region })), { region }],
    },
    aws_dms_s3_endpoint: { value: { region } },
    aws_dms_certificate: { value: { region } },
    aws_dms_replication_instance: {
      value: byName('replication_instance_id', (name) => ({ replication_instance_arn: arn('rep', name) })),
    },
    aws_db_instance: {
      value: byName('identifier', (name) => ({ address: `${name}.abc123.${region}.rds.amazonaws.com` })),
    },
    aws_security_group: { value: byName('name', (name) => ({ id: `sg-${name}` }), ['replication']) },
    aws_iam_server_certificate: {
      attrs: 'id,arn s c; name,name_prefix,path s oc; certificate_body s r; certificate_chain s o; private_key s rx',
    },
  },
  dataSources: {
    aws_db_instance: {
      attrs: 'address,endpoint,engine,engine_version,id s c; port n c; db_instance_identifier s oc; region s oc',
      value: [
        {
          engine: 'postgres',
          engine_version: '16.3',
          port: 5432,
          address: 'stock.abc123.us-east-1.rds.amazonaws.com',
        },
      ],
    },
    aws_rds_cluster: {
      attrs: 'endpoint,engine,engine_version,id s c; port n c; cluster_identifier s r; region s oc',
      value: [
        { engine: 'aurora-postgresql', port: 5432, endpoint: 'prices.cluster-abc123.us-east-1.rds.amazonaws.com' },
      ],
    },
  },
};

/** Those of all cases, with what a case has beside it in schemas.json. */
export function schemasOf(folder) {
  const own = path.join(folder, 'schemas.json');
  if (!existsSync(own)) return ALL_SCHEMAS;
  const { resources } = JSON.parse(readFileSync(own, 'utf8'));
  return { ...ALL_SCHEMAS, resources: { ...ALL_SCHEMAS.resources, ...resources } };
}

/** Arguments of dmslint as those of Terraform. */
export function translate(args) {
  const forTerraform = [];
  let workspace;
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--var') forTerraform.push('-var', args[++i]);
    else if (args[i] === '--var-file') forTerraform.push(`-var-file=${args[++i]}`);
    else if (args[i] === '--workspace') workspace = args[++i];
  }
  return { workspace, forTerraform };
}
