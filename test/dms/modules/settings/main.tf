module "dms" {
  source  = "terraform-aws-modules/dms/aws"
  version = "~> 2.0"

  repl_instance_id              = "a"
  repl_instance_class           = "dms.t3.medium"
  repl_subnet_group_name        = "x"
  repl_subnet_group_description = "x"

  endpoints = {
    plain = {
      endpoint_id    = "plain"
      endpoint_type  = "target"
      engine_name    = "kafka"
      kafka_settings = { broker = "b-1.example.com:9092", security_protocol = "plaintext" }
    }
    unset = {
      endpoint_id    = "unset"
      endpoint_type  = "target"
      engine_name    = "kafka"
      kafka_settings = { broker = "b-1.example.com:9092" }
    }
    sasl = {
      endpoint_id    = "sasl"
      endpoint_type  = "target"
      engine_name    = "kafka"
      kafka_settings = { broker = "b-1.example.com:9096", security_protocol = "sasl-ssl", sasl_mechanism = "scram-sha-512" }
    }
    cache = {
      endpoint_id    = "cache"
      endpoint_type  = "target"
      engine_name    = "redis"
      redis_settings = { auth_type = "none", server_name = "c.example.com", ssl_security_protocol = "plaintext" }
    }
    cache2 = {
      endpoint_id    = "cache2"
      endpoint_type  = "target"
      engine_name    = "redis"
      redis_settings = { auth_type = "none", server_name = "c.example.com" }
    }
    search = {
      endpoint_id            = "search"
      endpoint_type          = "target"
      engine_name            = "opensearch"
      elasticsearch_settings = { endpoint_uri = "http://search.example.com" }
    }
  }
}
