import type { LinkName } from './links.ts';

/** Where a message was found: DMS passes on those of drivers and databases; the API and the provider speak at `terraform apply` and `plan`. */
export type SeenIn = 'DMS' | 'the driver' | 'the database' | 'a client' | 'the API' | 'the provider';

/** A message that is documented or publicly reported, and what it says of the connection. */
export interface FailureMessage {
  readonly id: string;
  /** Recognises the message in a bounded text whose white space is single spaces; it has no nested or adjacent repetition. */
  readonly pattern: RegExp;
  /** Its words, with `…` for what differs from one to the other. */
  readonly example: string;
  readonly seenIn: SeenIn;
  /** The engines that it is of, as `engine_name` has them; without them any. */
  readonly engines?: readonly string[];
  /** A sentence. */
  readonly means: string;
  /** The links that may be broken, the likeliest first. */
  readonly links: readonly LinkName[];
  /** The rules whose failures have this message, of these engines. */
  readonly rules: readonly string[];
  /** Rules that can have it, and can fail otherwise. */
  readonly perhaps?: readonly string[];
  /** What else to look at, if nothing in the configuration explains it: a sentence. */
  readonly elsewhere: string;
  readonly source: string;
}

export const POSTGRES = [
  'postgres',
  'aurora-postgresql',
  'aurora-postgresql-serverless',
  'redshift',
  'redshift-serverless',
] as const;
export const MYSQL = ['mysql', 'mariadb', 'aurora', 'aurora-serverless'] as const;
export const SQL_SERVER = ['sqlserver', 'babelfish', 'azuredb', 'azure-sql-managed-instance'] as const;
export const MONGODB = ['mongodb', 'docdb'] as const;
export const DB2 = ['db2', 'db2-zos'] as const;

/** Rules about the CA, and about the name in the certificate. */
export const CA_RULES = ['certificate-wrong-authority', 'certificate-expired', 'certificate-not-ca'] as const;
export const NAME_RULES = ['endpoint-hostname-mismatch', 'endpoint-hostname-is-address'] as const;
export const ASK_THE_SERVER =
  'Ask the server for its certificate, from a host in the VPC: the page of the database (dmslint explain) has the command of openssl s_client.';
