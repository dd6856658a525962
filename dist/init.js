const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var ie=Object.create;var v=Object.defineProperty;var oe=Object.getOwnPropertyDescriptor;var se=Object.getOwnPropertyNames;var ae=Object.getPrototypeOf,de=Object.prototype.hasOwnProperty;var fe=(e,t)=>{for(var n in t)v(e,n,{get:t[n],enumerable:!0})},B=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of se(t))!de.call(e,i)&&i!==n&&v(e,i,{get:()=>t[i],enumerable:!(r=oe(t,i))||r.enumerable});return e};var w=(e,t,n)=>(n=e!=null?ie(ae(e)):{},B(t||!e||!e.__esModule?v(n,"default",{value:e,enumerable:!0}):n,e)),ce=e=>B(v({},"__esModule",{value:!0}),e);var Ie={};fe(Ie,{init:()=>$e});module.exports=ce(Ie);var te=require("node:fs"),ne=w(require("node:path"),1);var f=require("node:fs"),o=w(require("node:path"),1);var g=require("node:fs"),Be=32*1024*1024;function S(e,t=g.statSync){try{return t(e,{throwIfNoEntry:!1})}catch{return}}function $(e,t,n){if(n!==void 0)return{root:y(o.default.resolve(e,n)),git:(0,f.existsSync)(o.default.resolve(e,n,".git"))};let r=y(e),i=j(r),u=(t.length>0?t.map(s=>o.default.resolve(r,s)):[r]).map(s=>i!==void 0&&O(i,s)?i:j(s)??(O(r,s)?r:pe(s))),p=[...new Set(u.map(s=>y(s)))],l=p.filter(s=>!p.some(M=>M!==s&&O(M,s))),d=l.every(s=>(0,f.existsSync)(o.default.join(s,".git"))),x=l.reduce(W);if(l.length===1)return{root:x,git:d};let re=l.map(s=>({path:P(o.default.relative(x,s)),reads:"everything"}));return{root:x,git:d,areas:re}}function O(e,t){return t===e||t.startsWith(e.endsWith(o.default.sep)?e:e+o.default.sep)}function pe(e){return N(e)==="directory"?e:o.default.dirname(e)}var he=40;function y(e,t=he){try{return(0,f.realpathSync)(e)}catch{let n=o.default.dirname(e);if(n===e)return e;let r=y(n,t),i=t>0?ge(e):void 0;return i===void 0?o.default.join(r,o.default.basename(e)):y(o.default.resolve(r,i),t-1)}}function ge(e){try{return(0,f.readlinkSync)(e)}catch{return}}function N(e){let t=S(e);return t===void 0?"missing":t.isDirectory()?"directory":"file"}function j(e){for(let t=e;;t=o.default.dirname(t)){if((0,f.existsSync)(o.default.join(t,".git")))return t;if(o.default.dirname(t)===t)return}}function W(e,t){let n=e;for(;n!==t&&!t.startsWith(n.endsWith(o.default.sep)?n:n+o.default.sep);)n=o.default.dirname(n);return n}function k(e,t){let n=_(e.root,y(t));if(n===void 0||e.areas===void 0)return n;let r=F(e,n),i=_(e.root,t);if(!(r===void 0||i!==void 0&&!ye(F(e,i),r)))return r.reads==="everything"||N(t)==="directory"||U(n)?n:void 0}function _(e,t){let n=o.default.relative(e,t);if(n==="")return".";if(!(n===".."||n.startsWith(`..${o.default.sep}`)||o.default.isAbsolute(n)))return P(n)}function P(e){return e.split(o.default.sep).join("/")||"."}var me={path:".",reads:"everything"};function F({areas:e},t){if(e===void 0)return t===".."||t.startsWith("../")?void 0:me;let n=e.filter(({path:r})=>J(t,r));return n.find(({reads:r})=>r==="everything")??n[0]}function ye(e,t){return e===void 0||e===t||e.reads==="modules"||t.reads==="modules"}function U(e){return/\.(tf|tofu)(\.json)?$/.test(e)}function J(e,t){return t==="."||e===t||e.startsWith(`${t}/`)}var H=String.raw`[^"\\$%\x00-\x1f\x7f-\xff]*`,E="[A-Za-z_][A-Za-z0-9_-]*(?![A-Za-z0-9_\\x80-\\xff-])",Ge=new RegExp(`(${E})[ \\t]*((?:(?:"${H}"|${E})[ \\t]*){0,2})\\{`,"y"),ze=new RegExp(`(${E})[ \\t]*=(?![=>])`,"y"),Ye=new RegExp(`[ \\t]*"(${H})"[ \\t]*(?=\\r?\\n|\\}|#|//)`,"y"),qe=new RegExp(`<<-?(${E})\\r?\\n`,"y");var xe=34;var we=92;var K=new Uint8Array(256).fill(1,32);K[xe]=0;K[we]=0;var Qe=C(` 
\r	`),Xe=C('"\\/bfnrtu'),Ve=C("0123456789-+.eE"),et=Buffer.from("null"),tt=Buffer.from("true"),nt=Buffer.from("false");function C(e){let t=new Uint8Array(256);for(let n of Buffer.from(e))t[n]=1;return t}var St=["module","backend","cloud"].map(e=>Buffer.from(e));var R=".dmslint.hcl";var h=require("node:fs"),A=w(require("node:path"),1);function z(e,t,n){let r=A.default.join(A.default.dirname(e),`.${A.default.basename(e)}.dmslint-${process.pid}`),i=!1;try{(0,h.writeFileSync)(r,t,{flag:"wx"}),i=!0,n!==void 0&&(0,h.chmodSync)(r,n&4095),(0,h.renameSync)(r,e)}catch(a){throw i&&(0,h.rmSync)(r,{force:!0}),a}}function T(e){return e.code??"unknown error"}var c=require("node:fs"),L=w(require("node:path"),1);var D=require("node:fs"),m=w(require("node:path"),1);var b=class extends Error{code="ELOOP";link;constructor(t){super("a symbolic link in the checked tree"),this.link=t}},Ae=/^\/dev\/(?:stdout|stderr|null|tty|fd\/\d+)$|^\/proc\/(?:self|\d+)\/fd\/\d+$/;function I(e){return Ae.test(e)}var Te=40;function q(e,t){if(I(t))return;let n=m.default.parse(t).root,r=Y(t),i=0;for(let a=r.pop();a!==void 0;a=r.pop()){let u=m.default.join(n,a),p=a===".."?void 0:S(u,D.lstatSync);if(p?.isSymbolicLink()){let l=n;if(e.some(x=>k(x,l)!==void 0))return u;if(i+=1,i>Te)return;let d=(0,D.readlinkSync)(u);m.default.isAbsolute(d)&&(n=m.default.parse(d).root),r.push(...Y(d))}else{if(a!==".."&&p===void 0)return;n=u}}}function Y(e){return e.slice(m.default.parse(e).root.length).split(m.default.sep).filter(t=>t!==""&&t!==".").reverse()}var Z=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}","gu"),Yt=new RegExp(Z.source.replace("\\u0000-\\u001f","\\u0000-\\u0009\\u000b-\\u001f"),"gu"),De={"\n":"\\n","\r":"\\r","	":"\\t"};function Q(e){return e.replace(Z,t=>De[t]??Oe(t))}function Oe(e){return Array.from({length:e.length},(t,n)=>`\\u${e.charCodeAt(n).toString(16).padStart(4,"0")}`).join("")}function V(e,t,n){let r=q(n,e);if(r!==void 0)throw new b(r);(0,c.mkdirSync)(L.default.dirname(e),{recursive:!0});let i=(0,c.statSync)(e,{throwIfNoEntry:!1});if(i?.isDirectory())throw Object.assign(new Error("it is a directory"),{code:"EISDIR"});i===void 0&&(0,c.lstatSync)(e,{throwIfNoEntry:!1})!==void 0||I(e)||i!==void 0&&!i.isFile()?(0,c.writeFileSync)(e,t):z(i===void 0?e:(0,c.realpathSync)(e),t,i?.mode)}function ee(e,t,n="Remove it, or name another path."){if(e instanceof b)return`${Q(L.default.relative(t,e.link))} is a symbolic link in the checked tree, and none is followed there. ${n}`;let r=T(e);return X[r]===void 0?`${r}.`:`${X[r]} (${r}).`}var X={EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"a part of its path is a file",EEXIST:"a part of its path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"};function $e(e,t){let n=$(e,[],void 0),r=[],i=0;for(let{file:a,text:u,instead:p}of Ne(t)){let l=ne.default.join(n.root,a);if((0,te.existsSync)(l)){r.push(`kept     ${a}: it is there already.${p===void 0?"":` Add to it:

${p}`}`);continue}try{V(l,u,[n]),r.push(`written  ${a}`)}catch(d){if(T(d)==="unknown error")throw d;r.push(`failed   ${a}: ${ee(d,n.root,"Remove it, and run dmslint init again.")}`),i=2}}return{text:`${r.join(`
`)}
`,exitCode:i}}function Ne(e){let t=`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`;return[{file:R,text:Ce},{file:".github/workflows/dmslint.yml",text:Re(e)},{file:".pre-commit-config.yaml",text:`repos:
${t}`,instead:t}]}var Ce=`# The settings of dmslint. The nearest ${R} upwards from a root module holds
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
`;function Re(e){return`name: dmslint
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
          # The token would stay in .git/config.
          persist-credentials: false
          # With the commit that a pull request is merged with: the action compares settings and suppressions with it.
          fetch-depth: 2
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
