import type { Field } from '../field.ts';

// Loading node:net takes longer than most checks: only where a host name is asked for.

/** Whether a server_name is a host name, an IP address, or can't be told. */
export function hostKind(field: Field): 'name' | 'address' | 'unknown' {
  if (field.state === 'set') {
    const host = field.value.trim().replace(/^\[(.*)\]$/, '$1');
    if (host === '') return 'unknown';
    return process.getBuiltinModule('node:net').isIP(host) !== 0 ? 'address' : 'name';
  }
  if (field.state !== 'undetermined') return 'unknown';
  // An address has digits, dots, colons and the letters a to f only.
  if (/[g-z_-]/i.test(field.prefix + field.suffix) || /[a-z]\.|\.[a-z]/i.test(`${field.prefix} ${field.suffix}`))
    return 'name';
  const { reference } = field;
  if (reference === undefined) return 'unknown';
  if (HOST_ATTRIBUTES[reference.type]?.includes(reference.attribute)) return 'name';
  return ADDRESS_ATTRIBUTES[reference.type]?.includes(reference.attribute) ? 'address' : 'unknown';
}

/** Attributes that are DNS names. */
const HOST_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  aws_db_instance: ['address', 'endpoint'],
  aws_rds_cluster: ['endpoint', 'reader_endpoint'],
  aws_rds_cluster_instance: ['endpoint'],
  aws_rds_cluster_endpoint: ['endpoint'],
  aws_db_proxy: ['endpoint'],
  aws_db_proxy_endpoint: ['endpoint'],
  aws_docdb_cluster: ['endpoint', 'reader_endpoint'],
  aws_redshift_cluster: ['endpoint', 'dns_name'],
  aws_route53_record: ['fqdn', 'name'],
  aws_lb: ['dns_name'],
  aws_instance: ['private_dns', 'public_dns'],
};

/** Attributes that are IP addresses. */
const ADDRESS_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  aws_instance: ['private_ip', 'public_ip'],
  aws_eip: ['private_ip', 'public_ip'],
  aws_network_interface: ['private_ip'],
};
