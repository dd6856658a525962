const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var W=Object.create;var p=Object.defineProperty;var A=Object.getOwnPropertyDescriptor;var _=Object.getOwnPropertyNames;var B=Object.getPrototypeOf,C=Object.prototype.hasOwnProperty;var L=(e,n)=>{for(var t in n)p(e,t,{get:n[t],enumerable:!0})},b=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let i of _(n))!C.call(e,i)&&i!==t&&p(e,i,{get:()=>n[i],enumerable:!(r=A(n,i))||r.enumerable});return e};var m=(e,n,t)=>(t=e!=null?W(B(e)):{},b(n||!e||!e.__esModule?p(t,"default",{value:e,enumerable:!0}):t,e)),P=e=>b(p({},"__esModule",{value:!0}),e);var V={};L(V,{init:()=>H});module.exports=P(V);var F=require("node:fs"),M=m(require("node:path"),1);var f=require("node:fs"),ee=32*1024*1024;function E(e,n=f.statSync){try{return n(e,{throwIfNoEntry:!1})}catch{return}}var l=require("node:fs"),o=m(require("node:path"),1);function T(e,n,t){if(t!==void 0)return{root:u(o.default.resolve(e,t)),git:(0,l.existsSync)(o.default.resolve(e,t,".git"))};let r=(n.length>0?n:["."]).map(d=>u(o.default.resolve(e,d))),i=r.map(J),s=r.reduce(x,u(e));if(i.every(d=>d!==void 0)){let d=i.reduce(x);if(i.includes(d))return{root:d,git:!0}}return{root:k(s)==="directory"?s:o.default.dirname(s),git:!1}}function u(e){try{return(0,l.realpathSync)(e)}catch{let n=o.default.dirname(e);return n===e?e:o.default.join(u(n),o.default.basename(e))}}function k(e){let n=E(e);return n===void 0?"missing":n.isDirectory()?"directory":"file"}function J(e){for(let n=e;;n=o.default.dirname(n)){if((0,l.existsSync)(o.default.join(n,".git")))return n;if(o.default.dirname(n)===n)return}}function x(e,n){let t=e;for(;t!==n&&!n.startsWith(t.endsWith(o.default.sep)?t:t+o.default.sep);)t=o.default.dirname(t);return t}function g(e,n){let t=u(n),r=o.default.relative(e.root,t);if(r==="")return".";if(!(r===".."||r.startsWith(`..${o.default.sep}`)||o.default.isAbsolute(r)))return r.split(o.default.sep).join("/")}var v=".dmslint.hcl";var c=require("node:fs"),h=m(require("node:path"),1);function N(e,n,t){let r=h.default.join(h.default.dirname(e),`.${h.default.basename(e)}.dmslint-${process.pid}`),i=!1;try{(0,c.writeFileSync)(r,n,{flag:"wx"}),i=!0,t!==void 0&&(0,c.chmodSync)(r,t&4095),(0,c.renameSync)(r,e)}catch(s){throw i&&(0,c.rmSync)(r,{force:!0}),s}}function y(e){return e.code??"unknown error"}var a=require("node:fs"),I=m(require("node:path"),1);function R(e,n){(0,a.mkdirSync)(I.default.dirname(e),{recursive:!0});let t=(0,a.statSync)(e,{throwIfNoEntry:!1});if(t?.isDirectory())throw Object.assign(new Error("it is a directory"),{code:"EISDIR"});t===void 0&&(0,a.lstatSync)(e,{throwIfNoEntry:!1})!==void 0||/^\/(dev|proc)\//.test(e)||t!==void 0&&!t.isFile()?(0,a.writeFileSync)(e,n):N(t===void 0?e:(0,a.realpathSync)(e),n,t?.mode)}function j(e){let n=y(e);return $[n]===void 0?n:`${$[n]} (${n})`}var $={EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"a part of its path is a file",EEXIST:"a part of its path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"};function H(e,n){let t=T(e,[],void 0),r=[],i=0;for(let{file:s,text:d,instead:D}of z(n)){let w=M.default.join(t.root,s);if((0,F.existsSync)(w)){r.push(`kept     ${s}: it is there already.${D===void 0?"":` Add to it:

${D}`}`);continue}if(g(t,w)===void 0){r.push(`failed   ${s}: a link leads out of the repository.`),i=2;continue}try{R(w,d),r.push(`written  ${s}`)}catch(S){if(y(S)==="unknown error")throw S;r.push(`failed   ${s}: ${j(S)}.`),i=2}}return{text:`${r.join(`
`)}
`,exitCode:i}}function z(e){let n=`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`;return[{file:v,text:X},{file:".github/workflows/dmslint.yml",text:Q(e)},{file:".pre-commit-config.yaml",text:`repos:
${n}`,instead:n}]}var X=`# The settings of dmslint. The nearest ${v} upwards from a root module holds
# for it; \`dmslint config PATH\` prints what holds. Everything here is a comment:
# take the # away from what you want to set.

# Findings from this level on fail a run: "error" (the default), "warning",
# "note" or "never".
# fail_on = "error"

# What is checked when no path is given, relative to this file.
# paths = ["infra"]

# Files of variables, as for terraform -var-file, relative to this file.
# var_files = ["common.tfvars"]

# Findings that were there when dmslint was introduced are counted apart and fail
# no run. \`dmslint --update-baseline\` writes the file.
# baseline = ".dmslint-baseline.json"

# Every root module is checked once for each environment.
# environment "prod" {
#   var_files = ["prod.tfvars"]
#   workspace = "prod"
# }

# The level of a rule ("error", "warning", "note" or "off"), and its options.
# \`dmslint rules\` lists the rules.
# rule "certificate-expiring" {
#   level = "error"
#   days  = 30
# }

# A finding that somebody has answered for. In the configuration itself a comment
# does the same: # dmslint:ignore RULE -- reason until=YYYY-MM-DD
# In an address * stands for any text, and a name without an instance key for all
# of its instances.
# ignore {
#   rule    = "endpoint-plaintext"
#   address = "module.dms.aws_dms_endpoint.this[\\"sandbox\\"]"
#   reason  = "test data, in a private subnet"
#   until   = "2027-12-31"
# }
`;function Q(e){return`name: dmslint
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  # For the upload to code scanning.
  security-events: write
jobs:
  dmslint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: dmslint/dmslint@v${e}
        with:
          sarif-file: dmslint.sarif
      - uses: github/codeql-action/upload-sarif@v4
        # Also where findings have failed the step above.
        if: always()
        with:
          sarif_file: dmslint.sarif
          category: dmslint
`}0&&(module.exports={init});
