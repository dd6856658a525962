/** The links of a connection from DMS to its server, in the order in which they are made. */
export const LINKS = [
  'mode',
  'name',
  'server',
  'port',
  'network',
  'tls-offered',
  'tls-required',
  'tls-version',
  'certificate',
  'ca',
  'certificate-name',
  'secret',
  'authentication',
] as const;

export type LinkName = (typeof LINKS)[number];

/** What each is called for people. */
export const LINK_TITLES: Readonly<Record<LinkName, string>> = {
  mode: 'TLS setting',
  name: 'server name',
  server: 'server',
  port: 'port',
  network: 'network',
  'tls-offered': 'TLS offered',
  'tls-required': 'TLS required',
  'tls-version': 'TLS version',
  certificate: 'CA certificate',
  ca: 'CA trusted',
  'certificate-name': 'certificate name',
  secret: 'secret',
  authentication: 'authentication',
};

/** Whether a link holds, and by what, as a clause without secrets. `unknown` is what this input cannot tell. */
export interface LinkFact {
  readonly answer: 'yes' | 'unknown';
  readonly what: string;
}

export const yes = (what: string): LinkFact => ({ answer: 'yes', what });
export const unknown = (what: string): LinkFact => ({ answer: 'unknown', what });
