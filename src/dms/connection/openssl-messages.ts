import {
  ASK_THE_SERVER,
  CA_RULES,
  DB2,
  type FailureMessage,
  MONGODB,
  MYSQL,
  NAME_RULES,
  POSTGRES,
  SQL_SERVER,
} from './failure-message.ts';

/** Messages about TLS that several drivers have, most of them of OpenSSL. */
export const OPENSSL_MESSAGES: readonly FailureMessage[] = [
  {
    id: 'protocol-version',
    pattern: /alert protocol version|unsupported protocol|no protocols available/i,
    example: 'tlsv1 alert protocol version',
    seenIn: 'the driver',
    means: 'DMS and the server have no version of TLS in common.',
    links: ['tls-version'],
    rules: [],
    perhaps: ['database-tls-version-unsupported'],
    elsewhere: 'Look at the versions of TLS that the server is configured with.',
    source: 'OpenSSL: https://github.com/openssl/openssl/blob/master/ssl/ssl_err.c',
  },
  {
    id: 'hostname-mismatch',
    pattern: /hostname mismatch|subject name does not match host ?name|does not match host ?name/i,
    example: 'certificate verify failed: Hostname mismatch',
    seenIn: 'the driver',
    means: 'The server is verified by its name, and its certificate is for another name.',
    links: ['certificate-name', 'name', 'server'],
    rules: [],
    perhaps: NAME_RULES,
    elsewhere: ASK_THE_SERVER,
    source:
      'OpenSSL, X509_V_ERR_HOSTNAME_MISMATCH: https://github.com/openssl/openssl/blob/master/crypto/x509/x509_txt.c',
  },
  {
    id: 'certificate-verify-failed',
    pattern:
      /certificate verify failed|self[- ]signed certificate|unable to get (?:local )?issuer certificate|certificate has expired/i,
    example: 'certificate verify failed',
    seenIn: 'the driver',
    engines: [...POSTGRES, ...MYSQL, ...SQL_SERVER, ...MONGODB, ...DB2, 'oracle', 'kafka', 'redis', 'sybase'],
    means: 'The CA that is linked did not issue the certificate of the server, or a certificate has expired.',
    links: ['ca', 'certificate', 'certificate-name'],
    rules: [],
    perhaps: CA_RULES,
    elsewhere: ASK_THE_SERVER,
    source:
      'https://www.postgresql.org/docs/current/libpq-ssl.html; OpenSSL: https://github.com/openssl/openssl/blob/master/crypto/x509/x509_txt.c',
  },
  {
    id: 'mysql-tls',
    pattern: /SSL connection error|TLS\/SSL error/i,
    example: 'SSL connection error: …',
    seenIn: 'the driver',
    engines: MYSQL,
    means: 'TLS fails between DMS and the server: the CA, the name, the version, or TLS itself.',
    links: ['ca', 'certificate', 'certificate-name', 'tls-version', 'tls-offered'],
    rules: [...CA_RULES, ...NAME_RULES, 'database-tls-version-unsupported', 'database-offers-no-tls'],
    elsewhere: ASK_THE_SERVER,
    source:
      'MySQL error reference, CR_SSL_CONNECTION_ERROR (2026): https://dev.mysql.com/doc/mysql-errors/8.0/en/client-error-reference.html',
  },
  {
    id: 'tls-failed',
    pattern: /SSL handshake failed|TLS handshake failed|wrong version number|SSL routines|handshake failure/i,
    example: 'SSL handshake failed',
    seenIn: 'a client',
    means: 'TLS fails before the server is verified: often because the port or the server has no TLS.',
    links: ['tls-offered', 'port', 'tls-version', 'mode', 'ca'],
    rules: [],
    elsewhere: ASK_THE_SERVER,
    source:
      'https://github.com/confluentinc/librdkafka/issues/2758; OpenSSL: https://github.com/openssl/openssl/blob/master/ssl/ssl_err.c',
  },
];
