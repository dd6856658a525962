const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var j=Object.create;var p=Object.defineProperty;var M=Object.getOwnPropertyDescriptor;var W=Object.getOwnPropertyNames;var F=Object.getPrototypeOf,_=Object.prototype.hasOwnProperty;var A=(e,n)=>{for(var t in n)p(e,t,{get:n[t],enumerable:!0})},D=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let i of W(n))!_.call(e,i)&&i!==t&&p(e,i,{get:()=>n[i],enumerable:!(r=M(n,i))||r.enumerable});return e};var w=(e,n,t)=>(t=e!=null?j(F(e)):{},D(n||!e||!e.__esModule?p(t,"default",{value:e,enumerable:!0}):t,e)),B=e=>D(p({},"__esModule",{value:!0}),e);var X={};A(X,{init:()=>G});module.exports=B(X);var I=require("node:fs"),R=w(require("node:path"),1);var c=require("node:fs"),Q=32*1024*1024;function b(e,n=c.statSync){try{return n(e,{throwIfNoEntry:!1})}catch{return}}var f=require("node:fs"),o=w(require("node:path"),1);function x(e,n,t){if(t!==void 0)return{root:l(o.default.resolve(e,t)),git:(0,f.existsSync)(o.default.resolve(e,t,".git"))};let r=(n.length>0?n:["."]).map(d=>l(o.default.resolve(e,d))),i=r.map(P),a=r.reduce(S,l(e));if(i.every(d=>d!==void 0)){let d=i.reduce(S);if(i.includes(d))return{root:d,git:!0}}return{root:E(a)==="directory"?a:o.default.dirname(a),git:!1}}function l(e){try{return(0,f.realpathSync)(e)}catch{let n=o.default.dirname(e);return n===e?e:o.default.join(l(n),o.default.basename(e))}}function E(e){let n=b(e);return n===void 0?"missing":n.isDirectory()?"directory":"file"}function P(e){for(let n=e;;n=o.default.dirname(n)){if((0,f.existsSync)(o.default.join(n,".git")))return n;if(o.default.dirname(n)===n)return}}function S(e,n){let t=e;for(;t!==n&&!n.startsWith(t.endsWith(o.default.sep)?t:t+o.default.sep);)t=o.default.dirname(t);return t}function g(e,n){let t=l(n),r=o.default.relative(e.root,t);if(r==="")return".";if(!(r===".."||r.startsWith(`..${o.default.sep}`)||o.default.isAbsolute(r)))return r.split(o.default.sep).join("/")}var T=".dmslint.hcl";var s=require("node:fs"),u=w(require("node:path"),1);function $(e,n){(0,s.mkdirSync)(u.default.dirname(e),{recursive:!0});let t=(0,s.statSync)(e,{throwIfNoEntry:!1});if(t?.isDirectory())throw Object.assign(new Error("it is a directory"),{code:"EISDIR"});if(t!==void 0&&!t.isFile()){(0,s.writeFileSync)(e,n);return}let r=u.default.join(u.default.dirname(e),`.${u.default.basename(e)}.${process.pid}.tmp`);try{(0,s.writeFileSync)(r,n,{flag:"wx",...t===void 0?{}:{mode:t.mode}}),(0,s.renameSync)(r,e)}catch(i){throw m(i)!=="EEXIST"&&(0,s.rmSync)(r,{force:!0}),i}}function N(e){let n=m(e);return O[n]===void 0?n:`${O[n]} (${n})`}function m(e){return e.code??"unknown error"}var O={EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"a part of its path is a file",EEXIST:"a part of its path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"};function G(e,n){let t=x(e,[],void 0),r=[],i=0;for(let{file:a,text:d,instead:v}of K(n)){let h=R.default.join(t.root,a);if((0,I.existsSync)(h)){r.push(`kept     ${a}: it is there already.${v===void 0?"":` Add to it:

${v}`}`);continue}if(g(t,h)===void 0){r.push(`failed   ${a}: a link leads out of the repository.`),i=2;continue}try{$(h,d),r.push(`written  ${a}`)}catch(y){if(m(y)==="unknown error")throw y;r.push(`failed   ${a}: ${N(y)}.`),i=2}}return{text:`${r.join(`
`)}
`,exitCode:i}}function K(e){let n=`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`;return[{file:T,text:q},{file:".github/workflows/dmslint.yml",text:H(e)},{file:".pre-commit-config.yaml",text:`repos:
${n}`,instead:n}]}var q=`# The settings of dmslint. The nearest ${T} upwards from a root module holds
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
# }

# The level of a rule ("error", "warning", "note" or "off"), and its options.
# \`dmslint rules\` lists the rules.
# rule "certificate-expiring" {
#   level = "error"
#   days  = 30
# }

# A finding that somebody has answered for. In the configuration itself a comment
# does the same: # dmslint:ignore RULE -- reason until=YYYY-MM-DD
# ignore {
#   rule    = "endpoint-plaintext"
#   address = "module.dms.aws_dms_endpoint.this[\\"sandbox\\"]"
#   reason  = "test data, in a private subnet"
#   until   = "2027-12-31"
# }
`;function H(e){return`name: dmslint
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
