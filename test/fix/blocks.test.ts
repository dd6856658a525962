import { describe, test } from 'vitest';
import { type Case, check } from './one-file.ts';

/** What is edited in the endpoint's own block: before and after. */

describe('attributes that are added', () => {
  test.each<Case>([
    [
      'behind the port, before the blocks; the run is aligned anew',
      `resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a" # name
  endpoint_type = "source"
  engine_name   = "mysql" # the engine
  username      = "admin" # and
  server_name   = "db.internal"
  port          = 3306 # default

  tags = {
    a = "b"
  }

  lifecycle {
    prevent_destroy = true
  }
}
`,
      `resource "aws_dms_endpoint" "a" {
  endpoint_id     = "a" # name
  endpoint_type   = "source"
  engine_name     = "mysql" # the engine
  username        = "admin" # and
  server_name     = "db.internal"
  port            = 3306 # default
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn

  tags = {
    a = "b"
  }

  lifecycle {
    prevent_destroy = true
  }
}
`,
    ],
    [
      'comments stay aligned with each other',
      `resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"     # a
  engine_name   = "mysql" # b
  endpoint_type = "source"
}
`,
      `resource "aws_dms_endpoint" "a" {
  endpoint_id     = "a"     # a
  engine_name     = "mysql" # b
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
  endpoint_type   = "source"
}
`,
    ],
    [
      'a line between comments parts their alignment',
      `resource "aws_dms_endpoint" "a" {
  endpoint_id   = "a"           # a
  engine_name   = "mysql"       # b
  endpoint_type = "source"      # c
  server_name   = "db.internal" # d
  username      = "u"           # e
}
`,
      `resource "aws_dms_endpoint" "a" {
  endpoint_id     = "a"           # a
  engine_name     = "mysql"       # b
  endpoint_type   = "source"      # c
  server_name     = "db.internal" # d
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
  username        = "u" # e
}
`,
    ],
    [
      'a heredoc belongs to the run, and nothing in it is touched',
      `resource "aws_dms_endpoint" "a" {
  engine_name                 = "mysql"
  extra_connection_attributes = <<-EOT
    a = b # "x"
      ssl_mode = "none"
  EOT
  endpoint_id                 = "a"
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name                 = "mysql"
  ssl_mode                    = "verify-full"
  certificate_arn             = aws_dms_certificate.ca.certificate_arn
  extra_connection_attributes = <<-EOT
    a = b # "x"
      ssl_mode = "none"
  EOT
  endpoint_id                 = "a"
}
`,
    ],
    [
      'a heredoc as the attribute that it goes behind',
      `resource "aws_dms_endpoint" "a" {
  engine_name = "mysql"
  server_name = trimspace(<<-EOT
    db
  EOT
  )
  kms_key_arn = "k"
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name = "mysql"
  server_name = trimspace(<<-EOT
    db
  EOT
  )
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
  kms_key_arn     = "k"
}
`,
    ],
    [
      'what is not aligned stays so',
      `resource "aws_dms_endpoint" "a" {
 endpoint_id = "a"
 engine_name= "mysql" # odd
 endpoint_type   = "source"
}
`,
      `resource "aws_dms_endpoint" "a" {
 endpoint_id = "a"
 engine_name= "mysql" # odd
 ssl_mode        = "verify-full"
 certificate_arn = aws_dms_certificate.ca.certificate_arn
 endpoint_type   = "source"
}
`,
    ],
    [
      'tabs',
      `resource "aws_dms_endpoint" "a" {
\tendpoint_id = "a"
\tengine_name = "mysql"
\tport        = 3306
}
`,
      `resource "aws_dms_endpoint" "a" {
\tendpoint_id     = "a"
\tengine_name     = "mysql"
\tport            = 3306
\tssl_mode        = "verify-full"
\tcertificate_arn = aws_dms_certificate.ca.certificate_arn
}
`,
    ],
    [
      'CRLF',
      'resource "aws_dms_endpoint" "a" {\r\n  endpoint_id = "a"\r\n  engine_name = "mysql" # x\r\n}\r\n',
      'resource "aws_dms_endpoint" "a" {\r\n  endpoint_id     = "a"\r\n  engine_name     = "mysql" # x\r\n  ssl_mode        = "verify-full"\r\n  certificate_arn = aws_dms_certificate.ca.certificate_arn\r\n}\r\n',
    ],
    [
      'a comment alone between',
      `resource "aws_dms_endpoint" "a" {
  engine_name = "mysql"
  # the port
  port = 3306
  # the name
  database_name = "orders"
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name = "mysql"
  # the port
  port            = 3306
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
  # the name
  database_name = "orders"
}
`,
    ],
    [
      'no last line end',
      `resource "aws_dms_endpoint" "a" {
  engine_name = "mysql"
}`,
      `resource "aws_dms_endpoint" "a" {
  engine_name     = "mysql"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
}`,
    ],
  ])('%s', (_, before, after) => check(before, after, 'all'));
});

describe('what is refused now, and so is safe to change', () => {
  const endpoint = (...lines: string[]) =>
    `resource "aws_dms_endpoint" "a" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
  const LINK = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';

  test.each<[name: string, before: string[], after: string[]]>([
    [
      'an engine',
      ['engine_name     = "postgresql"', 'ssl_mode        = "verify-full"', LINK],
      ['engine_name     = "postgres"', 'ssl_mode        = "verify-full"', LINK],
    ],
    [
      'a mode',
      ['engine_name     = "mysql"', 'ssl_mode        = "verify_full"', LINK],
      ['engine_name     = "mysql"', 'ssl_mode        = "verify-full"', LINK],
    ],
    [
      'a mode and its link',
      ['engine_name = "mysql"', 'ssl_mode    = "require"'],
      ['engine_name     = "mysql"', 'ssl_mode        = "verify-full"', LINK],
    ],
    [
      'a mode that is none for the engine',
      ['engine_name = "s3"', 'ssl_mode    = "require"'],
      ['engine_name = "s3"', 'ssl_mode    = "none"'],
    ],
    [
      'a mode and an engine',
      ['engine_name     = "Postgres"', 'ssl_mode        = "VERIFY_CA"', LINK],
      ['engine_name     = "postgres"', 'ssl_mode        = "verify-ca"', LINK],
    ],
    [
      'a reference',
      ['engine_name     = "mysql"', 'ssl_mode        = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.arn'],
      ['engine_name     = "mysql"', 'ssl_mode        = "verify-full"', LINK],
    ],
    [
      'a reference in a template',
      [
        'engine_name     = "mysql"',
        'ssl_mode        = "verify-full"',
        'certificate_arn = "${aws_dms_certificate.ca.arn}"',
      ],
      [
        'engine_name     = "mysql"',
        'ssl_mode        = "verify-full"',
        'certificate_arn = "${aws_dms_certificate.ca.certificate_arn}"',
      ],
    ],
    [
      'a reference in try',
      [
        'engine_name     = "mysql"',
        'ssl_mode        = "verify-full"',
        'certificate_arn = try(aws_dms_certificate.ca.arn, null)',
      ],
      [
        'engine_name     = "mysql"',
        'ssl_mode        = "verify-full"',
        'certificate_arn = try(aws_dms_certificate.ca.certificate_arn, null)',
      ],
    ],
    [
      'a reference in parentheses',
      [
        'engine_name     = "mysql"',
        'ssl_mode        = "verify-full"',
        'certificate_arn = (aws_dms_certificate.ca.arn)',
      ],
      [
        'engine_name     = "mysql"',
        'ssl_mode        = "verify-full"',
        'certificate_arn = (aws_dms_certificate.ca.certificate_arn)',
      ],
    ],
    [
      'a reference in a client setting',
      ['engine_name = "redis"', 'redis_settings {', '  ssl_ca_certificate_arn = aws_dms_certificate.ca.arn', '}'],
      [
        'engine_name = "redis"',
        'redis_settings {',
        '  ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn',
        '}',
      ],
    ],
  ])('%s', (_, before, after) => check(endpoint(...before), endpoint(...after), 'safe'));
});
