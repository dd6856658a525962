import { describe, test } from 'vitest';
import { type Case, check } from './one-file.ts';

/** What is edited in blocks of other forms, and literals that are replaced. */

describe('attributes that are added to blocks of other forms', () => {
  test.each<Case>([
    [
      'a block on one line is opened up',
      `resource "aws_dms_endpoint" "a" { engine_name = "mysql" } # a
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name     = "mysql"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
} # a
`,
    ],
    [
      'so are settings, and empty ones',
      `resource "aws_dms_endpoint" "a" {
  engine_name = "kafka"
  kafka_settings { broker = "b:9094" } # here
}

resource "aws_dms_endpoint" "b" {
\tengine_name = "kafka"
\tkafka_settings {}
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name = "kafka"
  kafka_settings {
    broker            = "b:9094"
    security_protocol = "ssl-encryption"
  } # here
}

resource "aws_dms_endpoint" "b" {
\tengine_name = "kafka"
\tkafka_settings {
\t\tsecurity_protocol = "ssl-encryption"
\t}
}
`,
    ],
    [
      'settings on lines of their own',
      `resource "aws_dms_endpoint" "a" {
  engine_name = "kafka"

  kafka_settings {
    broker = "b:9094"
    topic  = "t"
  }
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name = "kafka"

  kafka_settings {
    broker            = "b:9094"
    security_protocol = "ssl-encryption"
    topic             = "t"
  }
}
`,
    ],
    [
      'a block without attributes before its nested ones',
      `resource "aws_dms_endpoint" "a" {
  engine_name = "kafka"

  kafka_settings {
    # nothing yet
  }
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name = "kafka"

  kafka_settings {
    security_protocol = "ssl-encryption"
    # nothing yet
  }
}
`,
    ],
    [
      'the content of a dynamic block',
      `resource "aws_dms_endpoint" "a" {
  engine_name = "kafka"

  dynamic "kafka_settings" {
    for_each = ["b:9094"]
    content {
      broker = kafka_settings.value
    }
  }
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name = "kafka"

  dynamic "kafka_settings" {
    for_each = ["b:9094"]
    content {
      broker            = kafka_settings.value
      security_protocol = "ssl-encryption"
    }
  }
}
`,
    ],
    [
      'all instances of a counted block',
      `resource "aws_dms_endpoint" "a" {
  count       = 2
  engine_name = "postgres"
}
`,
      `resource "aws_dms_endpoint" "a" {
  count           = 2
  engine_name     = "postgres"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
}
`,
    ],
    [
      'instances with different engines that take the same',
      `resource "aws_dms_endpoint" "a" {
  for_each    = toset(["mysql", "postgres"])
  engine_name = each.key
}
`,
      `resource "aws_dms_endpoint" "a" {
  for_each        = toset(["mysql", "postgres"])
  engine_name     = each.key
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
}
`,
    ],
    [
      'a link alone, behind the mode',
      `resource "aws_dms_endpoint" "a" {
  engine_name   = "postgres"
  ssl_mode      = "verify-full" # good
  endpoint_type = "source"
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name     = "postgres"
  ssl_mode        = "verify-full" # good
  certificate_arn = aws_dms_certificate.ca.certificate_arn
  endpoint_type   = "source"
}
`,
    ],
    [
      'a mode alone, where a link is there',
      `resource "aws_dms_endpoint" "a" {
  engine_name     = "postgres"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name     = "postgres"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
}
`,
    ],
  ])('%s', (_, before, after) => check(before, after, 'all'));
});

describe('literals that are replaced', () => {
  test.each<Case>([
    [
      'null, and the comments beside it',
      `resource "aws_dms_endpoint" "a" {
  engine_name     = "mysql" # a
  ssl_mode        = null    # b
  certificate_arn = null    # c
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name     = "mysql"                                # a
  ssl_mode        = "verify-full"                          # b
  certificate_arn = aws_dms_certificate.ca.certificate_arn # c
}
`,
    ],
    [
      'a switch that is true',
      `resource "aws_dms_replication_instance" "a" { publicly_accessible = true }
`,
      `resource "aws_dms_replication_instance" "a" { publicly_accessible = false }
`,
    ],
    [
      'in settings, in dynamic ones too',
      `resource "aws_dms_endpoint" "a" {
  engine_name = "redis"
  redis_settings {
    ssl_security_protocol = "plaintext"
  }
}

resource "aws_dms_endpoint" "b" {
  engine_name = "kafka"
  dynamic "kafka_settings" {
    for_each = [1]
    content {
      security_protocol = "plaintext" /* why? */
    }
  }
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name = "redis"
  redis_settings {
    ssl_security_protocol = "ssl-encryption"
  }
}

resource "aws_dms_endpoint" "b" {
  engine_name = "kafka"
  dynamic "kafka_settings" {
    for_each = [1]
    content {
      security_protocol = "ssl-encryption" /* why? */
    }
  }
}
`,
    ],
    [
      'several findings on one line',
      `resource "aws_dms_endpoint" "a" {
  engine_name     = "postgres"
  server_name     = "db.internal"
  ssl_mode        = "verify-ca"
  certificate_arn = ""
}
`,
      `resource "aws_dms_endpoint" "a" {
  engine_name     = "postgres"
  server_name     = "db.internal"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
}
`,
    ],
  ])('%s', (_, before, after) => check(before, after, 'all'));
});
