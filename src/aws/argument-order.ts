/** Names that belong behind others, the nearest first; a name that is not listed goes behind the last attribute. */
export const BELONGS_AFTER: ReadonlyMap<string, readonly string[]> = new Map([
  ['ssl_mode', ['port', 'server_name', 'engine_name', 'engine', 'endpoint_type']],
  ['certificate_arn', ['ssl_mode', 'port', 'server_name', 'engine_name', 'engine', 'endpoint_type']],
  ['ssl_security_protocol', ['port', 'server_name']],
  ['security_protocol', ['broker']],
]);
