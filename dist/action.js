const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/cli/action.ts
var import_node_child_process = require("node:child_process");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = __toESM(require("node:path"), 1);
var import_node_url = require("node:url");
var temporary = (0, import_node_fs.mkdtempSync)(import_node_path.default.join(process.env.RUNNER_TEMP || (0, import_node_os.tmpdir)(), "dmslint-"));
try {
  process.exitCode = run();
} finally {
  (0, import_node_fs.rmSync)(temporary, { recursive: true, force: true });
}
function run() {
  const sarifFile = input("sarif-file");
  const files = {
    json: import_node_path.default.join(temporary, "report.json"),
    github: import_node_path.default.join(temporary, "commands.txt"),
    markdown: import_node_path.default.join(temporary, "summary.md")
  };
  const options = [
    ...Object.entries(files).map(([format, file]) => `--format=${format}=${file}`),
    `--format=${input("format") || "pretty"}`,
    ...sarifFile === "" ? [] : [`--format=sarif=${sarifFile}`],
    ...input("fail-on") === "" ? [] : [`--fail-on=${input("fail-on")}`],
    ...lines("var-file").map((file) => `--var-file=${file}`)
  ];
  const paths = [...lines("paths"), ...lines("plan")];
  const cli = (0, import_node_url.fileURLToPath)(new URL("./cli.js", importMetaUrl));
  const token = (0, import_node_crypto.randomUUID)();
  process.stdout.write(`::stop-commands::${token}
`);
  const env = process.env.NO_COLOR || process.env.FORCE_COLOR ? process.env : { ...process.env, FORCE_COLOR: "1" };
  const { status, error } = (0, import_node_child_process.spawnSync)(process.execPath, [cli, ...options, "--", ...paths], {
    stdio: ["ignore", "inherit", "inherit"],
    env
  });
  process.stdout.write(`
::${token}::
`);
  const code = status ?? 2;
  if (error !== void 0)
    process.stdout.write(
      `::error title=dmslint::dmslint could not be started (${error.code})
`
    );
  if (input("annotations") !== "false") process.stdout.write(read(files.github));
  append("GITHUB_STEP_SUMMARY", read(files.markdown));
  outputs(read(files.json), code, sarifFile);
  return code;
}
function outputs(json, code, sarifFile) {
  const report = json === "" ? void 0 : JSON.parse(json);
  const values = {
    "sarif-file": sarifFile,
    findings: report?.findings.length ?? "",
    errors: report?.counts.errors ?? "",
    warnings: report?.counts.warnings ?? "",
    open: report?.counts.open ?? "",
    "exit-code": code
  };
  append(
    "GITHUB_OUTPUT",
    Object.entries(values).map(([name, value]) => `${name}=${String(value).replace(/[\r\n]/g, " ")}
`).join("")
  );
}
function input(name) {
  return (process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
function lines(name) {
  return input(name).split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
function read(file) {
  try {
    return (0, import_node_fs.readFileSync)(file, "utf8");
  } catch {
    return "";
  }
}
function append(variable, text) {
  const file = process.env[variable];
  if (file && text !== "") (0, import_node_fs.appendFileSync)(file, text);
}
