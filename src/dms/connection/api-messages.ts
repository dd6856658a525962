import type { FailureMessage } from './failure-message.ts';

const LOOK_AT_REQUEST =
  'Look at the arguments of the resource that the error names, and at the version of the AWS provider.';

/** Messages of the provider at plan, and of the API of DMS at apply. */
export const API_MESSAGES: readonly FailureMessage[] = [
  {
    id: 'mode-not-in-list',
    pattern: /expected ssl_mode to be one of/i,
    example: 'expected ssl_mode to be one of […], got …',
    seenIn: 'the provider',
    means: 'The value of ssl_mode is not a mode that the AWS provider knows.',
    links: ['mode'],
    rules: [],
    perhaps: ['endpoint-mode-unsupported'],
    elsewhere: LOOK_AT_REQUEST,
    source:
      'validation.StringInSlice: https://github.com/hashicorp/terraform-plugin-sdk/blob/main/helper/validation/strings.go',
  },
  {
    id: 'engine-not-in-list',
    pattern: /expected engine_name to be one of/i,
    example: 'expected engine_name to be one of […], got …',
    seenIn: 'the provider',
    means: 'The value of engine_name is not an engine that the AWS provider knows.',
    links: ['mode'],
    rules: [],
    perhaps: ['endpoint-engine-unknown'],
    elsewhere: LOOK_AT_REQUEST,
    source:
      'validation.StringInSlice: https://github.com/hashicorp/terraform-plugin-sdk/blob/main/helper/validation/strings.go',
  },
  {
    id: 'setting-not-in-list',
    pattern: /expected [^\n]{0,60}(?:security_protocol|auth_type) to be one of/i,
    example: 'expected … security_protocol to be one of […], got …',
    seenIn: 'the provider',
    engines: ['kafka', 'redis'],
    means: 'The protocol in the settings block is not one that the AWS provider knows.',
    links: ['mode'],
    rules: [],
    perhaps: ['endpoint-settings-invalid'],
    elsewhere: LOOK_AT_REQUEST,
    source:
      'validation.StringInSlice: https://github.com/hashicorp/terraform-plugin-sdk/blob/main/helper/validation/strings.go',
  },
  {
    id: 'certificate-arn-invalid',
    pattern: /Invalid certificate ARN/i,
    example: 'InvalidParameterValueException: Invalid certificate ARN',
    seenIn: 'the API',
    means: 'certificate_arn is not the ARN of a certificate in DMS: for example, it is one of ACM.',
    links: ['certificate'],
    rules: ['endpoint-certificate-foreign'],
    elsewhere:
      'Compare certificate_arn with the output of aws dms describe-certificates, in the region of the endpoint.',
    source: 'https://github.com/hashicorp/terraform-provider-aws/issues/27380',
  },
  {
    id: 'certificate-invalid',
    pattern: /InvalidCertificateFault/i,
    example: 'InvalidCertificateFault',
    seenIn: 'the API',
    means: 'DMS cannot read the certificate that it is given: it is no PEM with its line breaks, or no wallet.',
    links: ['certificate', 'ca'],
    rules: ['certificate-invalid'],
    elsewhere:
      'Look at the file itself: openssl storeutl -noout -text -certs FILE prints every certificate that can be read.',
    source:
      'AWS DMS API reference, ImportCertificate: https://docs.aws.amazon.com/dms/latest/APIReference/API_ImportCertificate.html',
  },
  {
    id: 'certificate-empty',
    pattern: /Please provide a value for either for CertificatePem or for CertificateWallet/i,
    example: 'Please provide a value for either for CertificatePem or for CertificateWallet',
    seenIn: 'the API',
    means: 'The certificate of DMS has neither a PEM nor a wallet.',
    links: ['certificate', 'ca'],
    rules: [],
    elsewhere: 'Set certificate_pem, or certificate_wallet for Oracle.',
    source: 'https://github.com/awsdocs/aws-cloudformation-user-guide/pull/452',
  },
  {
    id: 'certificate-exists',
    pattern: /ResourceAlreadyExistsFault/i,
    example: 'ResourceAlreadyExistsFault',
    seenIn: 'the API',
    means:
      'A certificate or an endpoint with this identifier is there already, for example because it is being replaced.',
    links: ['certificate'],
    rules: [],
    perhaps: ['certificate-rotation-blocked'],
    elsewhere: 'Use another certificate_id or endpoint_id for the new resource, or import the one that is there.',
    source:
      'AWS DMS API reference, ImportCertificate: https://docs.aws.amazon.com/dms/latest/APIReference/API_ImportCertificate.html',
  },
  {
    id: 'mode-refused',
    pattern: /InvalidParameterCombinationException/i,
    example: 'InvalidParameterCombinationException, about SslMode',
    seenIn: 'the API',
    engines: ['s3'],
    means: 'DMS refuses these arguments together: an S3 endpoint has no ssl_mode but none.',
    links: ['mode'],
    rules: ['endpoint-mode-unsupported'],
    elsewhere: LOOK_AT_REQUEST,
    source: 'https://github.com/hashicorp/terraform-provider-aws/issues/31821',
  },
  {
    id: 'password-missing',
    pattern: /parameter Password must be provided and must not be blank/i,
    example: 'InvalidParameterValueException: The parameter Password must be provided and must not be blank',
    seenIn: 'the API',
    means:
      'DMS got no password, nor a secret in its place: the provider does not send secrets_manager_arn for every engine.',
    links: ['secret', 'authentication'],
    rules: ['endpoint-secrets-ignored'],
    elsewhere: 'With IAM authentication DMS still asks for a password: hashicorp/terraform-provider-aws issue 49968.',
    source: 'https://github.com/hashicorp/terraform-provider-aws/issues/39930',
  },
  {
    id: 'server-missing',
    pattern: /parameter serverName must be provided and must not be blank/i,
    example: 'InvalidParameterValueException: The parameter serverName must be provided and must not be blank.',
    seenIn: 'the API',
    means: 'DMS got no name of a server: server_name is not set, or is empty.',
    links: ['name', 'secret'],
    rules: [],
    perhaps: ['endpoint-server-name-invalid', 'endpoint-secrets-ignored'],
    elsewhere: LOOK_AT_REQUEST,
    source: 'https://github.com/hashicorp/terraform/issues/23442',
  },
  {
    id: 'secret-not-reached',
    pattern: /Unable to find (?:AWS )?Secrets Manager secret|secrets_manager get secret value failed/i,
    example: 'Unable to find Secrets Manager secret … curlCode: 28, Timeout was reached',
    seenIn: 'DMS',
    means: 'The replication instance cannot reach Secrets Manager, or the secret is not there.',
    links: ['secret', 'network'],
    rules: [],
    elsewhere:
      'The replication instance needs an outbound rule to port 443 and a NAT gateway or a VPC endpoint for Secrets Manager; the role of the endpoint needs secretsmanager:GetSecretValue.',
    source:
      'connection tests of DMS in two public repositories, "Failed to build connection string Unable to find Secrets Manager secret"; not documented by AWS',
  },
];
