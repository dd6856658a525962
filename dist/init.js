const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var X=Object.create;var S=Object.defineProperty;var Q=Object.getOwnPropertyDescriptor;var ee=Object.getOwnPropertyNames;var ne=Object.getPrototypeOf,te=Object.prototype.hasOwnProperty;var re=(e,n)=>{for(var t in n)S(e,t,{get:n[t],enumerable:!0})},j=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let i of ee(n))!te.call(e,i)&&i!==t&&S(e,i,{get:()=>n[i],enumerable:!(r=Q(n,i))||r.enumerable});return e};var x=(e,n,t)=>(t=e!=null?X(ne(e)):{},j(n||!e||!e.__esModule?S(t,"default",{value:e,enumerable:!0}):t,e)),ie=e=>j(S({},"__esModule",{value:!0}),e);var Se={};re(Se,{init:()=>ye});module.exports=ie(Se);var z=require("node:fs"),V=x(require("node:path"),1);var $=".dmslint.hcl";var f=require("node:fs"),o=x(require("node:path"),1);function oe(e){let n=new WeakMap;return t=>{let r=n.get(t);if(r!==void 0||n.has(t))return r;let i=e(t);return n.set(t,i),i}}function _(e){let n=oe(t=>({}));return(t,...r)=>{let i=n(t);for(let s of r){i.next??=new Map;let a=i.next.get(s);a===void 0&&(a={},i.next.set(s,a)),i=a}return i.made??={result:e(t,...r)},i.made.result}}var m=require("node:fs"),Ee=32*1024*1024;function O(e,n=m.statSync){try{return n(e,{throwIfNoEntry:!1})}catch{return}}function W(e,n,t){if(t!==void 0)return{root:y(o.default.resolve(e,t)),git:(0,f.existsSync)(o.default.resolve(e,t,".git"))};let r=y(e),i=D(r),a=(n.length>0?n.map(u=>o.default.resolve(r,u)):[r]).map(u=>i!==void 0&&E(i,u)?i:D(u)??(E(r,u)?r:se(u))),p=[...new Set(a.map(u=>y(u)))],l=p.filter(u=>!p.some(L=>L!==u&&E(L,u))),d=l.every(u=>(0,f.existsSync)(o.default.join(u,".git"))),w=l.reduce(ae);if(l.length===1)return{root:w,git:d};let Z=l.map(u=>({path:C(o.default.relative(w,u)),reads:"everything"}));return{root:w,git:d,areas:Z}}function E(e,n){return n===e||n.startsWith(e.endsWith(o.default.sep)?e:e+o.default.sep)}function se(e){return B(e)==="directory"?e:o.default.dirname(e)}var R=40;function y(e,n=R){try{return(0,f.realpathSync)(e)}catch{let t=o.default.dirname(e);if(t===e)return e;let r=y(t,n),i=n>0?ue(e):void 0;return i===void 0?o.default.join(r,o.default.basename(e)):y(o.default.resolve(r,i),n-1)}}function ue(e){try{return(0,f.readlinkSync)(e)}catch{return}}function B(e){let n=O(e);return n===void 0?"missing":n.isDirectory()?"directory":"file"}function D(e){for(let n=e;;n=o.default.dirname(n)){if((0,f.existsSync)(o.default.join(n,".git")))return n;if(o.default.dirname(n)===n)return}}function ae(e,n){let t=e;for(;t!==n&&!n.startsWith(t.endsWith(o.default.sep)?t:t+o.default.sep);)t=o.default.dirname(t);return t}function v(e,n){let t=F(e.root,y(n));if(t===void 0||e.areas===void 0)return t;let r=M(e,t),i=F(e.root,n);if(!(r===void 0||i!==void 0&&!fe(M(e,i),r)))return r.reads==="everything"||B(n)==="directory"||ce(t)?t:void 0}function F(e,n){let t=o.default.relative(e,n);if(t==="")return".";if(!(t===".."||t.startsWith(`..${o.default.sep}`)||o.default.isAbsolute(t)))return C(t)}function C(e){return e.split(o.default.sep).join("/")||"."}var de={path:".",reads:"everything"};function M({areas:e},n){if(e===void 0)return n===".."||n.startsWith("../")?void 0:de;let t=e.filter(({path:r})=>pe(n,r));return t.find(({reads:r})=>r==="everything")??t[0]}function fe(e,n){return e===void 0||e===n||e.reads==="modules"||n.reads==="modules"}function ce(e){return/\.(tf|tofu)(\.json)?$/.test(e)}function le(e,n){return o.default.join(e.root,n)}var Fe=_((e,n)=>v(e,le(e,n)));function pe(e,n){return n==="."||e===n||e.startsWith(`${n}/`)}var g=require("node:fs"),b=x(require("node:path"),1);function P(e,n,t){let r=b.default.join(b.default.dirname(e),`.${b.default.basename(e)}.dmslint-${process.pid}`),i=!1;try{(0,g.writeFileSync)(r,n,{flag:"wx"}),i=!0,t!==void 0&&(0,g.chmodSync)(r,t&4095),(0,g.renameSync)(r,e)}catch(s){throw i&&(0,g.rmSync)(r,{force:!0}),s}}function T(e){return e.code??"unknown error"}var c=require("node:fs"),N=x(require("node:path"),1);var A=require("node:fs"),h=x(require("node:path"),1);var k=class extends Error{code="ELOOP";link;constructor(n){super("a symbolic link in the checked tree"),this.link=n}},ge=/^\/dev\/(?:stdout|stderr|null|tty|fd\/\d+)$|^\/proc\/(?:self|\d+)\/fd\/\d+$/;function I(e){return ge.test(e)}function G(e,n){if(I(n))return;let t=h.default.parse(n).root,r=U(n),i=0;for(let s=r.pop();s!==void 0;s=r.pop()){let a=h.default.join(t,s),p=s===".."?void 0:O(a,A.lstatSync);if(p?.isSymbolicLink()){let l=t;if(e.some(w=>v(w,l)!==void 0))return a;if(i+=1,i>R)return;let d=(0,A.readlinkSync)(a);h.default.isAbsolute(d)&&(t=h.default.parse(d).root),r.push(...U(d))}else{if(s!==".."&&p===void 0)return;t=a}}}function U(e){return e.slice(h.default.parse(e).root.length).split(h.default.sep).filter(n=>n!==""&&n!==".").reverse()}var Y=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}","gu"),Ue=new RegExp(Y.source.replace("\\u0000-\\u001f","\\u0000-\\u0009\\u000b-\\u001f"),"gu"),me={"\n":"\\n","\r":"\\r","	":"\\t"};function J(e){return e.replace(Y,n=>me[n]??he(n))}function he(e){return Array.from({length:e.length},(n,t)=>`\\u${e.charCodeAt(t).toString(16).padStart(4,"0")}`).join("")}function q(e,n,t){let r=G(t,e);if(r!==void 0)throw new k(r);(0,c.mkdirSync)(N.default.dirname(e),{recursive:!0});let i=(0,c.statSync)(e,{throwIfNoEntry:!1});if(i?.isDirectory())throw Object.assign(new Error("it is a directory"),{code:"EISDIR"});i===void 0&&(0,c.lstatSync)(e,{throwIfNoEntry:!1})!==void 0||I(e)||i!==void 0&&!i.isFile()?(0,c.writeFileSync)(e,n):P(i===void 0?e:(0,c.realpathSync)(e),n,i?.mode)}function H(e,n,t="Remove it, or name another path."){if(e instanceof k)return`${J(N.default.relative(n,e.link))} is a symbolic link in the checked tree, and dmslint does not write through such links. ${t}`;let r=T(e);return K[r]===void 0?`${r}.`:`${K[r]} (${r}).`}var K={EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"part of the path is a file",EEXIST:"part of the path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"};function ye(e,n){let t=W(e,[],void 0),r=[],i=0;for(let{file:s,text:a,instead:p}of we(n)){let l=V.default.join(t.root,s);if((0,z.existsSync)(l)){r.push(`kept     ${s}: it already exists.${p===void 0?"":` Add to it:

${p}`}`);continue}try{q(l,a,[t]),r.push(`wrote    ${s}`)}catch(d){if(T(d)==="unknown error")throw d;r.push(`failed   ${s}: ${H(d,t.root,"Remove it, and run dmslint init again.")}`),i=2}}return{text:`${r.join(`
`)}
`,exitCode:i}}function we(e){let n=`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`;return[{file:$,text:xe},{file:".github/workflows/dmslint.yml",text:ke(e)},{file:".pre-commit-config.yaml",text:`repos:
${n}`,instead:n}]}var xe=`# Settings of dmslint. For each root module, the nearest ${$} in it or
# above applies. \`dmslint config PATH\` prints the settings for a path.
# Remove the # from what you want to set.

# The lowest level that fails a run: "error" (the default), "warning", "note" or
# "never".
# fail_on = "error"
# preset  = "security"

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
`;function ke(e){return`name: dmslint
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
