const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var se=Object.create;var k=Object.defineProperty;var ae=Object.getOwnPropertyDescriptor;var de=Object.getOwnPropertyNames;var fe=Object.getPrototypeOf,ce=Object.prototype.hasOwnProperty;var ue=(e,t)=>{for(var n in t)k(e,n,{get:t[n],enumerable:!0})},_=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of de(t))!ce.call(e,i)&&i!==n&&k(e,i,{get:()=>t[i],enumerable:!(r=ae(t,i))||r.enumerable});return e};var w=(e,t,n)=>(n=e!=null?se(fe(e)):{},_(t||!e||!e.__esModule?k(n,"default",{value:e,enumerable:!0}):n,e)),le=e=>_(k({},"__esModule",{value:!0}),e);var Ie={};ue(Ie,{init:()=>Ne});module.exports=le(Ie);var re=require("node:fs"),ie=w(require("node:path"),1);var c=require("node:fs"),o=w(require("node:path"),1);function pe(e){let t=new WeakMap;return n=>{let r=t.get(n);if(r!==void 0||t.has(n))return r;let i=e(n);return t.set(n,i),i}}function P(e){let t=pe(n=>({}));return(n,...r)=>{let i=t(n);for(let s of r){i.next??=new Map;let d=i.next.get(s);d===void 0&&(d={},i.next.set(s,d)),i=d}return i.made??={result:e(n,...r)},i.made.result}}var g=require("node:fs"),Pe=32*1024*1024;function S(e,t=g.statSync){try{return t(e,{throwIfNoEntry:!1})}catch{return}}function N(e,t,n){if(n!==void 0)return{root:y(o.default.resolve(e,n)),git:(0,c.existsSync)(o.default.resolve(e,n,".git"))};let r=y(e),i=F(r),d=(t.length>0?t.map(a=>o.default.resolve(r,a)):[r]).map(a=>i!==void 0&&$(i,a)?i:F(a)??($(r,a)?r:me(a))),p=[...new Set(d.map(a=>y(a)))],l=p.filter(a=>!p.some(j=>j!==a&&$(j,a))),f=l.every(a=>(0,c.existsSync)(o.default.join(a,".git"))),x=l.reduce(J);if(l.length===1)return{root:x,git:f};let oe=l.map(a=>({path:K(o.default.relative(x,a)),reads:"everything"}));return{root:x,git:f,areas:oe}}function $(e,t){return t===e||t.startsWith(e.endsWith(o.default.sep)?e:e+o.default.sep)}function me(e){return C(e)==="directory"?e:o.default.dirname(e)}var R=40;function y(e,t=R){try{return(0,c.realpathSync)(e)}catch{let n=o.default.dirname(e);if(n===e)return e;let r=y(n,t),i=t>0?ye(e):void 0;return i===void 0?o.default.join(r,o.default.basename(e)):y(o.default.resolve(r,i),t-1)}}function ye(e){try{return(0,c.readlinkSync)(e)}catch{return}}function C(e){let t=S(e);return t===void 0?"missing":t.isDirectory()?"directory":"file"}function F(e){for(let t=e;;t=o.default.dirname(t)){if((0,c.existsSync)(o.default.join(t,".git")))return t;if(o.default.dirname(t)===t)return}}function J(e,t){let n=e;for(;n!==t&&!t.startsWith(n.endsWith(o.default.sep)?n:n+o.default.sep);)n=o.default.dirname(n);return n}function b(e,t){let n=W(e.root,y(t));if(n===void 0||e.areas===void 0)return n;let r=U(e,n),i=W(e.root,t);if(!(r===void 0||i!==void 0&&!we(U(e,i),r)))return r.reads==="everything"||C(t)==="directory"||H(n)?n:void 0}function W(e,t){let n=o.default.relative(e,t);if(n==="")return".";if(!(n===".."||n.startsWith(`..${o.default.sep}`)||o.default.isAbsolute(n)))return K(n)}function K(e){return e.split(o.default.sep).join("/")||"."}var xe={path:".",reads:"everything"};function U({areas:e},t){if(e===void 0)return t===".."||t.startsWith("../")?void 0:xe;let n=e.filter(({path:r})=>G(t,r));return n.find(({reads:r})=>r==="everything")??n[0]}function we(e,t){return e===void 0||e===t||e.reads==="modules"||t.reads==="modules"}function H(e){return/\.(tf|tofu)(\.json)?$/.test(e)}function E(e,t){return o.default.join(e.root,t)}var Ge=P((e,t)=>b(e,E(e,t)));function G(e,t){return t==="."||e===t||e.startsWith(`${t}/`)}var z=String.raw`[^"\\$%\x00-\x1f\x7f-\xff]*`,A="[A-Za-z_][A-Za-z0-9_-]*(?![A-Za-z0-9_\\x80-\\xff-])",Xe=new RegExp(`(${A})[ \\t]*((?:(?:"${z}"|${A})[ \\t]*){0,2})\\{`,"y"),et=new RegExp(`(${A})[ \\t]*=(?![=>])`,"y"),tt=new RegExp(`[ \\t]*"(${z})"[ \\t]*(?=\\r?\\n|\\}|#|//)`,"y"),nt=new RegExp(`<<-?(${A})\\r?\\n`,"y");var be=34;var ve=92;var Y=new Uint8Array(256).fill(1,32);Y[be]=0;Y[ve]=0;var it=L(` 
\r	`),ot=L('"\\/bfnrtu'),st=L("0123456789-+.eE");var at=Buffer.from("null"),dt=Buffer.from("true"),ft=Buffer.from("false");function L(e){let t=new Uint8Array(256);for(let n of Buffer.from(e))t[n]=1;return t}var $t=["module","backend","cloud"].map(e=>Buffer.from(e));var I=".dmslint.hcl";var h=require("node:fs"),T=w(require("node:path"),1);function q(e,t,n){let r=T.default.join(T.default.dirname(e),`.${T.default.basename(e)}.dmslint-${process.pid}`),i=!1;try{(0,h.writeFileSync)(r,t,{flag:"wx"}),i=!0,n!==void 0&&(0,h.chmodSync)(r,n&4095),(0,h.renameSync)(r,e)}catch(s){throw i&&(0,h.rmSync)(r,{force:!0}),s}}function O(e){return e.code??"unknown error"}var u=require("node:fs"),B=w(require("node:path"),1);var D=require("node:fs"),m=w(require("node:path"),1);var v=class extends Error{code="ELOOP";link;constructor(t){super("a symbolic link in the checked tree"),this.link=t}},Oe=/^\/dev\/(?:stdout|stderr|null|tty|fd\/\d+)$|^\/proc\/(?:self|\d+)\/fd\/\d+$/;function M(e){return Oe.test(e)}function Q(e,t){if(M(t))return;let n=m.default.parse(t).root,r=Z(t),i=0;for(let s=r.pop();s!==void 0;s=r.pop()){let d=m.default.join(n,s),p=s===".."?void 0:S(d,D.lstatSync);if(p?.isSymbolicLink()){let l=n;if(e.some(x=>b(x,l)!==void 0))return d;if(i+=1,i>R)return;let f=(0,D.readlinkSync)(d);m.default.isAbsolute(f)&&(n=m.default.parse(f).root),r.push(...Z(f))}else{if(s!==".."&&p===void 0)return;n=d}}}function Z(e){return e.slice(m.default.parse(e).root.length).split(m.default.sep).filter(t=>t!==""&&t!==".").reverse()}var V=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}","gu"),tn=new RegExp(V.source.replace("\\u0000-\\u001f","\\u0000-\\u0009\\u000b-\\u001f"),"gu"),De={"\n":"\\n","\r":"\\r","	":"\\t"};function X(e){return e.replace(V,t=>De[t]??$e(t))}function $e(e){return Array.from({length:e.length},(t,n)=>`\\u${e.charCodeAt(n).toString(16).padStart(4,"0")}`).join("")}function te(e,t,n){let r=Q(n,e);if(r!==void 0)throw new v(r);(0,u.mkdirSync)(B.default.dirname(e),{recursive:!0});let i=(0,u.statSync)(e,{throwIfNoEntry:!1});if(i?.isDirectory())throw Object.assign(new Error("it is a directory"),{code:"EISDIR"});i===void 0&&(0,u.lstatSync)(e,{throwIfNoEntry:!1})!==void 0||M(e)||i!==void 0&&!i.isFile()?(0,u.writeFileSync)(e,t):q(i===void 0?e:(0,u.realpathSync)(e),t,i?.mode)}function ne(e,t,n="Remove it, or name another path."){if(e instanceof v)return`${X(B.default.relative(t,e.link))} is a symbolic link in the checked tree, and dmslint does not write through such links. ${n}`;let r=O(e);return ee[r]===void 0?`${r}.`:`${ee[r]} (${r}).`}var ee={EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"part of the path is a file",EEXIST:"part of the path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"};function Ne(e,t){let n=N(e,[],void 0),r=[],i=0;for(let{file:s,text:d,instead:p}of Re(t)){let l=ie.default.join(n.root,s);if((0,re.existsSync)(l)){r.push(`kept     ${s}: it already exists.${p===void 0?"":` Add to it:

${p}`}`);continue}try{te(l,d,[n]),r.push(`wrote    ${s}`)}catch(f){if(O(f)==="unknown error")throw f;r.push(`failed   ${s}: ${ne(f,n.root,"Remove it, and run dmslint init again.")}`),i=2}}return{text:`${r.join(`
`)}
`,exitCode:i}}function Re(e){let t=`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`;return[{file:I,text:Ce},{file:".github/workflows/dmslint.yml",text:Le(e)},{file:".pre-commit-config.yaml",text:`repos:
${t}`,instead:t}]}var Ce=`# Settings of dmslint. For each root module, the nearest ${I} in it or
# above applies. \`dmslint config PATH\` prints the settings for a path.
# Remove the # from what you want to set.

# The lowest level that fails a run: "error" (the default), "warning", "note" or
# "never".
# fail_on = "error"

# The paths to check when none is given, relative to this file.
# paths = ["infra"]

# Variable files, as for terraform -var-file, relative to this file.
# var_files = ["common.tfvars"]

# Findings listed in this file do not fail a run. \`dmslint --update-baseline\`
# writes it.
# baseline = ".dmslint-baseline.json"

# Each root module is checked once per environment.
# environment "prod" {
#   var_files = ["prod.tfvars"]
#   workspace = "prod"
# }

# The level of a rule ("error", "warning", "note" or "off") and its options.
# \`dmslint rules\` lists the rules.
# rule "certificate-expiring" {
#   level = "error"
#   days  = 30
# }

# A finding to ignore, with the reason. In the configuration, a comment does the
# same: # dmslint:ignore RULE -- reason until=YYYY-MM-DD
# In an address, * matches any text, and a name without an instance key matches
# all instances.
# ignore {
#   rule    = "endpoint-plaintext"
#   address = "module.dms.aws_dms_endpoint.this[\\"sandbox\\"]"
#   reason  = "test data, in a private subnet"
#   until   = "2027-12-31"
# }
`;function Le(e){return`name: dmslint
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
          # Otherwise the checkout leaves a token in .git/config.
          persist-credentials: false
          # Includes the base of a pull request, with which the action compares settings, baseline and suppressions.
          fetch-depth: 2
      - uses: dmslint/dmslint@v${e}
        with:
          sarif-file: dmslint.sarif
      - uses: github/codeql-action/upload-sarif@v4
        # Upload findings even when they failed the previous step.
        if: always()
        with:
          sarif_file: dmslint.sarif
          category: dmslint
`}0&&(module.exports={init});
