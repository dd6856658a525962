import { expect, test } from 'vitest';
import { touchedBy } from './touched.ts';

/** What uses a part that has the same value after an edit is not touched by it. */

const FILES = {
  'main.tf': `variable "unset" {}
variable "settings" {
  default = { mode = "none" }
}
locals {
  config = {
    mode  = "none"
    port  = 3306
    inner = { name = "n", size = 1 }
  }
  which = "port"
  via   = local.config.port
  time  = timestamp()
  given = var.unset
  when  = var.unset == "x" ? "a" : "b"
}
resource "aws_dms_endpoint" "mode" {
  ssl_mode = local.config.mode
}
resource "aws_dms_endpoint" "inner" {
  endpoint_id = local.config.inner.name
}
resource "aws_dms_endpoint" "key" {
  endpoint_id = local.config["inner"]["name"]
}
resource "aws_dms_endpoint" "whole" {
  tags = local.config
}
resource "aws_dms_endpoint" "selected" {
  port = local.config[local.which]
}
resource "aws_dms_endpoint" "missing" {
  endpoint_id = try(local.config.nothing, "x")
}
resource "aws_dms_endpoint" "via" {
  port = local.via
}
resource "aws_dms_endpoint" "each" {
  for_each    = local.config.inner
  endpoint_id = each.value
}
resource "aws_dms_endpoint" "time" {
  endpoint_id = local.time
}
resource "aws_dms_endpoint" "given" {
  endpoint_id = local.given
}
resource "aws_dms_endpoint" "when" {
  endpoint_id = local.when
}
resource "aws_dms_endpoint" "setting" {
  ssl_mode = var.settings.mode
}
module "m" {
  source = "./m"
  config = local.config
}
resource "aws_dms_endpoint" "out" {
  endpoint_id = module.m.name
}
`,
  'm/main.tf': `variable "config" {}
output "name" {
  value = var.config.inner.name
}
resource "aws_dms_endpoint" "port" {
  port = var.config.port
}
`,
};

const ALL_OF_CONFIG = ['inner', 'key', 'missing', 'mode', 'm.port', 'out', 'selected', 'via', 'whole', 'each'];

test.each<[edit: string, from: string, to: string, touched: readonly string[]]>([
  ['an attribute', 'mode  = "none"', 'mode  = "require"', ['mode', 'selected', 'whole']],
  ['one that a local and a module take', '3306', '3307', ['m.port', 'selected', 'via', 'whole']],
  ['one in another', '"n"', '"o"', ['each', 'inner', 'key', 'out', 'selected', 'whole']],
  ['one beside it', 'size = 1', 'size = 2', ['each', 'selected', 'whole']],
  ['one that was missing', 'port  = 3306', 'port = 3306\n    nothing = "y"', ['missing', 'selected', 'whole']],
  ['one that goes', 'mode  = "none"\n', '', ['mode', 'selected', 'whole']],
  ['the same, computed', '3306', '3300 + 6', []],
  ['the same, of another type', '3306', '"3306"', ['m.port', 'selected', 'via', 'whole']],
  ['the same, but sensitive', 'mode  = "none"', 'mode = sensitive("none")', ['mode', 'selected', 'whole']],
  ['all of it sensitive', 'config = {', 'config = true ? sensitive(local.other) : null\n  other = {', ALL_OF_CONFIG],
  ['another name for it', 'config = {', 'config = local.other\n  other = {', []],
  ['the same variable', '= var.unset\n', '= (var.unset)\n', []],
  ['another unknown', '= var.unset\n', '= "${var.unset}-x"\n', ['given']],
  ['what differs each time', '= timestamp()', '= (timestamp())', ['time']],
  ['the same condition', '? "a"', '? ("a")', []],
  ['another condition', '== "x"', '== "y"', ['when']],
  ['another branch', '"b"', '"c"', ['when']],
  ['which attribute', '"port"', '"mode"', ['selected']],
  ['the default of a variable', '{ mode = "none" }', '{ mode = "require" }', ['setting']],
  ['what comes beside it there', '{ mode = "none" }', '{ mode = "none", other = 1 }', []],
  ['the type of a variable', 'variable "settings" {', 'variable "settings" {\n  type = object({ mode = string })', []],
  ['what a variable is', 'variable "settings" {', 'variable "settings" {\n  sensitive = true', ['setting']],
])('%s', (_, from, to, touched) => {
  const addresses = touched.map((name) =>
    name === 'm.port' ? 'module.m.aws_dms_endpoint.port' : `aws_dms_endpoint.${name}`,
  );
  expect(short(touchedBy(FILES, 'main.tf', from, to))).toEqual(addresses.sort());
});

/** Each resource once. */
function short(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map((one) => one.replace(/\[.*\]$/, '')))].sort();
}
