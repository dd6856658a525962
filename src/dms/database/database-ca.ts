import type { Resource, Root } from '../../graph/graph.ts';
import { table } from '../../table.ts';
import type { Field } from '../field.ts';
import { attributeOf, clusterOf, membersOf } from './database.ts';

/** The authority that signs the certificate of a database server, as it is written. */
export interface ServerCa {
  readonly server: Resource;
  readonly argument: string;
  readonly field: Field;
}

/** The year in which an authority ended. Amazon RDS user guide, Rotating your SSL/TLS certificate (docs/facts.md, section 4). */
export const RETIRED = table<string>({
  'rds-ca-2019': '2024',
  'rds-ca-2015': '2020',
});

const ARGUMENTS = table<string>({
  aws_db_instance: 'ca_cert_identifier',
  aws_rds_cluster: 'ca_certificate_identifier',
  aws_rds_cluster_instance: 'ca_cert_identifier',
  aws_docdb_cluster_instance: 'ca_cert_identifier',
});

/** The authorities of the servers that an endpoint can reach by a database's address: all instances of a cluster for that of the cluster. */
export function casOf(database: Resource, root: Root): ServerCa[] {
  const cluster = database.type.endsWith('_endpoint') ? clusterOf(database, root) : database;
  if (cluster === undefined) return [];
  return [cluster, ...membersOf(cluster, root)].flatMap((server) => {
    const argument = ARGUMENTS[server.type];
    return argument === undefined ? [] : [{ server, argument, field: attributeOf(server, argument) }];
  });
}
