module "dms" {
  source  = "terraform-aws-modules/dms/aws"
  version = "~> 2.0"

  repl_instance_id              = "a"
  repl_instance_class           = "dms.t3.medium"
  repl_subnet_group_name        = "x"
  repl_subnet_group_description = "x"

  endpoints = {
    documents = {
      endpoint_id         = "documents"
      endpoint_type       = "source"
      engine_name         = "mongodb"
      mongodb_settings    = { auth_type = "password", auth_mechanism = "scram-sha-1" }
      secrets_manager_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-abcdef"
    }
    docdb = {
      endpoint_id   = "docdb"
      endpoint_type = "target"
      engine_name   = "docdb"
      ssl_mode      = "verify-full"
      server_name   = "d.cluster-abc.eu-west-1.docdb.amazonaws.com"
    }
  }
  s3_endpoints = {
    lake = {
      endpoint_id   = "lake"
      endpoint_type = "target"
      bucket_name   = "lake"
      ssl_mode      = "require"
    }
    raw = {
      endpoint_id   = "raw"
      endpoint_type = "target"
      bucket_name   = "raw"
    }
  }
  event_subscriptions = {
    all = {
      name                             = "all"
      sns_topic_arn                    = "arn:aws:sns:eu-west-1:123456789012:t"
      source_type                      = "replication-task"
      event_categories                 = ["failure"]
      instance_event_subscription_keys = "a"
    }
  }
  replication_tasks = {
    t = {
      replication_task_id = "t"
      migration_type      = "full-load"
      table_mappings      = "{}"
      source_endpoint_key = "documents"
      target_endpoint_key = "lake"
    }
    less = {
      replication_task_id = "less"
      migration_type      = "full-load"
      table_mappings      = "{}"
      source_endpoint_key = "documents"
      target_endpoint_key = "docdb"
      serverless_config   = { max_capacity_units = 2 }
    }
  }
}
