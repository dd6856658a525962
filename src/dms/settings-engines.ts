/** How a protocol in a settings block decides on TLS. */
export interface ProtocolSwitch {
  readonly by: 'protocol';
  readonly argument: string;
  /** The same as an extra connection attribute: where both are set, the weaker counts. */
  readonly connectionAttribute: string;
  /** The values that encrypt; `plaintext` does not. */
  readonly encrypted: readonly string[];
  /**
   * What servers and drivers call a protocol, by its letters alone (SASL_PLAINTEXT is `saslplaintext`): the protocol of DMS that it is, and for clear text the
   * one that encrypts and is otherwise like it.
   */
  readonly aliases: Readonly<Record<string, { readonly is: string; readonly encrypts: string } | undefined>>;
  /** What DMS does where the argument is not set. */
  readonly unset: 'plaintext' | 'encrypts';
  /** The value to write where nothing asks for another. */
  readonly preferred: string;
}

/** How the scheme of an address decides on TLS: `http://` is clear text. */
export interface SchemeSwitch {
  readonly by: 'scheme';
  readonly argument: string;
  /** Resource types whose `endpoint` comes without a scheme: DMS then uses HTTPS. */
  readonly services: RegExp;
}

/** Engines whose TLS switch is an argument of their settings block. */
export interface SettingsEngine {
  /** `engine_name` of the endpoints that have the block, and what people call it. `src/dms/engines.ts` takes its rows from here. */
  readonly titles: Readonly<Record<string, string>>;
  readonly block: string;
  /** The argument that names the server. */
  readonly server: string;
  /** The argument with the port, where that is not the endpoint's own. */
  readonly port?: string;
  readonly tls: ProtocolSwitch | SchemeSwitch;
  /** The arguments that link DMS certificates. */
  readonly certificates: readonly string[];
  /** Mutual TLS: the protocol that needs a client certificate, and the arguments that link it and its key. */
  readonly client?: { readonly protocol: string; readonly certificates: readonly string[] };
  /** A login: the protocol for it, the arguments that belong to it, and those of them that it needs. */
  readonly sasl?: {
    readonly protocol: string;
    readonly arguments: readonly string[];
    readonly required: readonly string[];
    readonly mechanisms: readonly string[];
  };
  /** The arguments that are secrets. */
  readonly secrets: readonly string[];
  readonly source: string;
}

/** One row for each settings block with a TLS switch. docs/facts.md, section 3. */
export const SETTINGS_ENGINES = {
  elasticsearch: {
    titles: { elasticsearch: 'Elasticsearch', opensearch: 'OpenSearch' },
    block: 'elasticsearch_settings',
    server: 'endpoint_uri',
    tls: { by: 'scheme', argument: 'endpoint_uri', services: /^aws_(opensearch|elasticsearch)_domain$/ },
    certificates: [],
    secrets: [],
    source: 'AWS DMS API reference, ElasticsearchSettings',
  },
  kafka: {
    titles: { kafka: 'Kafka' },
    block: 'kafka_settings',
    server: 'broker',
    tls: {
      by: 'protocol',
      argument: 'security_protocol',
      connectionAttribute: 'securityProtocol',
      encrypted: ['ssl-encryption', 'ssl-authentication', 'sasl-ssl'],
      // `security.protocol` of Kafka itself; SASL_SSL has the letters of sasl-ssl.
      aliases: {
        ssl: { is: 'ssl-encryption', encrypts: 'ssl-encryption' },
        tls: { is: 'ssl-encryption', encrypts: 'ssl-encryption' },
        plaintext: { is: 'plaintext', encrypts: 'ssl-encryption' },
        saslplaintext: { is: 'plaintext', encrypts: 'sasl-ssl' },
      },
      unset: 'plaintext',
      preferred: 'ssl-encryption',
    },
    certificates: ['ssl_ca_certificate_arn', 'ssl_client_certificate_arn', 'ssl_client_key_arn'],
    client: { protocol: 'ssl-authentication', certificates: ['ssl_client_certificate_arn', 'ssl_client_key_arn'] },
    sasl: {
      protocol: 'sasl-ssl',
      arguments: ['sasl_username', 'sasl_password', 'sasl_mechanism'],
      required: ['sasl_username', 'sasl_password'],
      mechanisms: ['scram-sha-512', 'plain'],
    },
    secrets: ['sasl_password', 'ssl_client_key_password'],
    source: 'AWS DMS API reference, KafkaSettings',
  },
  redis: {
    titles: { redis: 'Redis' },
    block: 'redis_settings',
    server: 'server_name',
    port: 'port',
    tls: {
      by: 'protocol',
      argument: 'ssl_security_protocol',
      connectionAttribute: 'sslSecurityProtocol',
      encrypted: ['ssl-encryption'],
      aliases: {
        ssl: { is: 'ssl-encryption', encrypts: 'ssl-encryption' },
        tls: { is: 'ssl-encryption', encrypts: 'ssl-encryption' },
        plaintext: { is: 'plaintext', encrypts: 'ssl-encryption' },
      },
      unset: 'encrypts',
      preferred: 'ssl-encryption',
    },
    certificates: ['ssl_ca_certificate_arn'],
    secrets: ['auth_password'],
    source: 'AWS DMS API reference, RedisSettings',
  },
} as const satisfies Readonly<Record<string, SettingsEngine>>;

export const ALL_SETTINGS_ENGINES: readonly SettingsEngine[] = Object.values(SETTINGS_ENGINES);

const byEngine: ReadonlyMap<string, SettingsEngine> = new Map(
  ALL_SETTINGS_ENGINES.flatMap((row) => Object.keys(row.titles).map((engine) => [engine, row] as const)),
);

/** The row of an engine by its `engine_name`; undefined where its switch is elsewhere. */
export function settingsEngine(engine: string): SettingsEngine | undefined {
  return byEngine.get(engine);
}
