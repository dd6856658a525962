import {
  dbInstance,
  dbInstanceData,
  dbOptionGroup,
  dbParameterGroup,
  dbProxy,
  docdbCluster,
  docdbParameterGroup,
  elasticacheReplicationGroup,
  mskCluster,
  rdsCluster,
  rdsClusterData,
  rdsClusterInstance,
  redshiftCluster,
  redshiftParameterGroup,
} from './databases.ts';
import {
  certificate,
  certificateData,
  dataProvider,
  replicationConfig,
  replicationInstance,
  replicationSubnetGroup,
  replicationTask,
} from './dms.ts';
import { endpoint, endpointData, s3Endpoint } from './endpoint.ts';
import {
  databaseSubnetGroup,
  defaultNetworkAcl,
  defaultSecurityGroup,
  namedSubnetGroup,
  networkAcl,
  networkAclAssociation,
  networkAclRule,
  securityGroup,
  securityGroupRule,
  subnet,
  vpc,
  vpcSecurityGroupRule,
} from './network.ts';
import {
  acmCertificate,
  iamRole,
  iamServerCertificate,
  kmsKey,
  randomPassword,
  s3Bucket,
  secret,
  secretVersion,
  secretVersionData,
} from './other-services.ts';
import type { ResourceSchema } from './schema.ts';

const MANAGED: Readonly<Record<string, () => ResourceSchema>> = {
  aws_dms_certificate: certificate,
  aws_dms_data_provider: dataProvider,
  aws_dms_endpoint: endpoint,
  aws_dms_replication_config: replicationConfig,
  aws_dms_replication_instance: replicationInstance,
  aws_dms_replication_subnet_group: replicationSubnetGroup,
  aws_dms_replication_task: replicationTask,
  aws_dms_s3_endpoint: s3Endpoint,
  aws_db_instance: dbInstance,
  aws_db_option_group: dbOptionGroup,
  aws_db_parameter_group: dbParameterGroup,
  aws_db_proxy: dbProxy,
  aws_docdb_cluster: docdbCluster,
  aws_docdb_cluster_parameter_group: docdbParameterGroup,
  aws_elasticache_replication_group: elasticacheReplicationGroup,
  aws_msk_cluster: mskCluster,
  aws_rds_cluster: rdsCluster,
  aws_rds_cluster_instance: rdsClusterInstance,
  aws_rds_cluster_parameter_group: dbParameterGroup,
  aws_redshift_cluster: redshiftCluster,
  aws_redshift_parameter_group: redshiftParameterGroup,
  aws_acm_certificate: acmCertificate,
  aws_iam_role: iamRole,
  aws_iam_server_certificate: iamServerCertificate,
  aws_kms_key: kmsKey,
  aws_s3_bucket: s3Bucket,
  aws_secretsmanager_secret: secret,
  aws_secretsmanager_secret_version: secretVersion,
  aws_db_subnet_group: databaseSubnetGroup,
  aws_default_network_acl: defaultNetworkAcl,
  aws_default_security_group: defaultSecurityGroup,
  aws_docdb_subnet_group: databaseSubnetGroup,
  aws_elasticache_subnet_group: namedSubnetGroup,
  aws_network_acl: networkAcl,
  aws_network_acl_association: networkAclAssociation,
  aws_network_acl_rule: networkAclRule,
  aws_redshift_subnet_group: namedSubnetGroup,
  aws_security_group: securityGroup,
  aws_security_group_rule: securityGroupRule,
  aws_subnet: subnet,
  aws_vpc: vpc,
  aws_vpc_security_group_egress_rule: vpcSecurityGroupRule,
  aws_vpc_security_group_ingress_rule: vpcSecurityGroupRule,
  random_password: randomPassword,
};

const DATA: Readonly<Record<string, () => ResourceSchema>> = {
  aws_dms_certificate: certificateData,
  aws_dms_endpoint: endpointData,
  aws_db_instance: dbInstanceData,
  aws_rds_cluster: rdsClusterData,
  aws_secretsmanager_secret_version: secretVersionData,
};

/** The types that are listed here. */
export const LISTED_TYPES = { managed: Object.keys(MANAGED), data: Object.keys(DATA) };

const made = new Map<() => ResourceSchema, ResourceSchema>();

/** What a resource type (`managed`) or data source (`data`) has, or undefined for one that is not listed here. */
export function schemaOf(mode: 'managed' | 'data', type: string): ResourceSchema | undefined {
  const tables = mode === 'managed' ? MANAGED : DATA;
  const make = Object.hasOwn(tables, type) ? tables[type] : undefined;
  if (make === undefined) return undefined;
  let schema = made.get(make);
  if (schema === undefined) {
    schema = make();
    made.set(make, schema);
  }
  return schema;
}

/** The attributes by which resources are named elsewhere: every resource that has one of them has a value for it once it exists. */
export const IDENTITIES: ReadonlySet<string> = new Set([
  'id',
  'arn',
  'certificate_arn',
  'endpoint_arn',
  'replication_instance_arn',
]);
