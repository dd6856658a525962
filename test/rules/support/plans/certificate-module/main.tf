module "dms" {
  source = "./dms"

  endpoints = {
    fine    = { engine = "postgres", pem = file("root.pem") }
    old     = { engine = "postgres", pem = file("expired.pem") }
    server  = { engine = "postgres", pem = file("leaf.pem") }
    oracle  = { engine = "oracle", pem = file("root.pem"), mode = "verify-ca" }
    nothing = { engine = "postgres", pem = "-----BEGIN CERTIFICATE-----\n...\n-----END CERTIFICATE-----" }
  }
}
