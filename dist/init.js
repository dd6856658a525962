const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var Q=Object.create;var O=Object.defineProperty;var ee=Object.getOwnPropertyDescriptor;var ne=Object.getOwnPropertyNames;var te=Object.getPrototypeOf,re=Object.prototype.hasOwnProperty;var ie=(e,n)=>{for(var t in n)O(e,t,{get:n[t],enumerable:!0})},_=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let i of ne(n))!re.call(e,i)&&i!==t&&O(e,i,{get:()=>n[i],enumerable:!(r=ee(n,i))||r.enumerable});return e};var x=(e,n,t)=>(t=e!=null?Q(te(e)):{},_(n||!e||!e.__esModule?O(t,"default",{value:e,enumerable:!0}):t,e)),oe=e=>_(O({},"__esModule",{value:!0}),e);var be={};ie(be,{init:()=>ke});module.exports=oe(be);var V=require("node:fs"),X=x(require("node:path"),1);var v=".dmslint.hcl";var a=require("node:fs"),o=x(require("node:path"),1);function se(e){let n=new WeakMap;return t=>{let r=n.get(t);if(r!==void 0||n.has(t))return r;let i=e(t);return n.set(t,i),i}}function $(e){let n=se(t=>({}));return(t,...r)=>{let i=n(t);for(let s of r){i.next??=new Map;let u=i.next.get(s);u===void 0&&(u={},i.next.set(s,u)),i=u}return i.made??={result:e(t,...r)},i.made.result}}var m=require("node:fs"),Ne=32*1024*1024;function T(e,n=m.statSync){try{return n(e,{throwIfNoEntry:!1})}catch{return}}function B(e,n,t){if(t!==void 0)return{root:y(o.default.resolve(e,t)),git:(0,a.existsSync)(o.default.resolve(e,t,".git"))};let r=y(e),i=D(r),u=(n.length>0?n.map(d=>o.default.resolve(r,d)):[r]).map(d=>i!==void 0&&R(i,d)?i:D(d)??(R(r,d)?r:de(d))),p=[...new Set(u.map(d=>y(d)))],l=p.filter(d=>!p.some(j=>j!==d&&R(j,d))),c=l.every(d=>(0,a.existsSync)(o.default.join(d,".git"))),w=l.reduce(ae);if(l.length===1)return{root:w,git:c};let Z=l.map(d=>({path:C(o.default.relative(w,d)),reads:"everything"}));return{root:w,git:c,areas:Z}}function R(e,n){return n===e||n.startsWith(e.endsWith(o.default.sep)?e:e+o.default.sep)}function de(e){return W(e)==="directory"?e:o.default.dirname(e)}var N=40;function y(e,n=N){try{return(0,a.realpathSync)(e)}catch{let t=o.default.dirname(e);if(t===e)return e;let r=y(t,n),i=n>0?ue(e):void 0;return i===void 0?o.default.join(r,o.default.basename(e)):y(o.default.resolve(r,i),n-1)}}function ue(e){try{return(0,a.readlinkSync)(e)}catch{return}}function W(e){let n=T(e);return n===void 0?"missing":n.isDirectory()?"directory":"file"}function D(e){for(let n=e;;n=o.default.dirname(n)){if((0,a.existsSync)(o.default.join(n,".git")))return n;if(o.default.dirname(n)===n)return}}function ae(e,n){let t=e;for(;t!==n&&!n.startsWith(t.endsWith(o.default.sep)?t:t+o.default.sep);)t=o.default.dirname(t);return t}function I(e,n){let t=F(e.root,y(n));if(t===void 0||e.areas===void 0)return t;let r=M(e,t),i=F(e.root,n);if(!(r===void 0||i!==void 0&&!ce(M(e,i),r)))return r.reads==="everything"||W(n)==="directory"||le(t)?t:void 0}function F(e,n){let t=o.default.relative(e,n);if(t==="")return".";if(!(t===".."||t.startsWith(`..${o.default.sep}`)||o.default.isAbsolute(t)))return C(t)}function C(e){return e.split(o.default.sep).join("/")||"."}var fe={path:".",reads:"everything"};function M({areas:e},n){if(e===void 0)return n===".."||n.startsWith("../")?void 0:fe;let t=e.filter(({path:r})=>ge(n,r));return t.find(({reads:r})=>r==="everything")??t[0]}function ce(e,n){return e===void 0||e===n||e.reads==="modules"||n.reads==="modules"}function le(e){return/\.(tf|tofu)(\.json)?$/.test(e)}function P(e,n){return o.default.join(e.root,n)}var pe=$((e,n)=>I(e,P(e,n)));var We=$((e,n)=>{if(pe(e,n)!==n)return!0;try{return(0,a.readdirSync)(P(e,n),{withFileTypes:!0}).some(t=>t.isSymbolicLink())}catch{return!0}});function ge(e,n){return n==="."||e===n||e.startsWith(`${n}/`)}var g=require("node:fs"),b=x(require("node:path"),1);function U(e,n,t){let r=b.default.join(b.default.dirname(e),`.${b.default.basename(e)}.dmslint-${process.pid}`),i=!1;try{(0,g.writeFileSync)(r,n,{flag:"wx"}),i=!0,t!==void 0&&(0,g.chmodSync)(r,t&4095),(0,g.renameSync)(r,e)}catch(s){throw i&&(0,g.rmSync)(r,{force:!0}),s}}function k(e){return e.code??"unknown error"}var f=require("node:fs"),A=x(require("node:path"),1);var E=require("node:fs"),h=x(require("node:path"),1);var S=class extends Error{code="ELOOP";link;constructor(n){super("a symbolic link in the checked tree"),this.link=n}},me=/^\/dev\/(?:stdout|stderr|null|tty|fd\/\d+)$|^\/proc\/(?:self|\d+)\/fd\/\d+$/;function L(e){return me.test(e)}function Y(e,n){if(L(n))return;let t=h.default.parse(n).root,r=G(n),i=0;for(let s=r.pop();s!==void 0;s=r.pop()){let u=h.default.join(t,s),p=s===".."?void 0:T(u,E.lstatSync);if(p?.isSymbolicLink()){let l=t;if(e.some(w=>I(w,l)!==void 0))return u;if(i+=1,i>N)return;let c=(0,E.readlinkSync)(u);h.default.isAbsolute(c)&&(t=h.default.parse(c).root),r.push(...G(c))}else{if(s!==".."&&p===void 0)return;t=u}}}function G(e){return e.slice(h.default.parse(e).root.length).split(h.default.sep).filter(n=>n!==""&&n!==".").reverse()}var J=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}","gu"),Je=new RegExp(J.source.replace("\\u0000-\\u001f","\\u0000-\\u0009\\u000b-\\u001f"),"gu"),he={"\n":"\\n","\r":"\\r","	":"\\t"};function K(e){return e.replace(J,n=>he[n]??ye(n))}function ye(e){return Array.from({length:e.length},(n,t)=>`\\u${e.charCodeAt(t).toString(16).padStart(4,"0")}`).join("")}function q(e,n,t){let r=Y(t,e);if(r!==void 0)throw new S(r);we(A.default.dirname(e));let i=(0,f.statSync)(e,{throwIfNoEntry:!1});if(i?.isDirectory())throw Object.assign(new Error("it is a directory"),{code:"EISDIR"});i===void 0&&(0,f.lstatSync)(e,{throwIfNoEntry:!1})!==void 0||L(e)||i!==void 0&&!i.isFile()?(0,f.writeFileSync)(e,n):U(i===void 0?e:(0,f.realpathSync)(e),n,i?.mode)}function we(e){let n=[];for(let t=e;(0,f.statSync)(t,{throwIfNoEntry:!1})===void 0;t=A.default.dirname(t))n.push(t);for(let t of n.reverse())xe(t)}function xe(e){try{(0,f.mkdirSync)(e)}catch(n){if(k(n)!=="EEXIST")throw n}}function H(e,n,t="Remove it, or name another path."){if(e instanceof S)return`${K(A.default.relative(n,e.link))} is a symbolic link in the checked tree, and dmslint does not write through such links. ${t}`;let r=k(e);return z[r]===void 0?`${r}.`:`${z[r]} (${r}).`}var z={ENOENT:"there is no such directory, and none can be made there",EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"part of the path is a file",EEXIST:"part of the path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"};function ke(e,n){let t=B(e,[],void 0),r=[],i=0;for(let{file:s,text:u,instead:p}of Se(n)){let l=X.default.join(t.root,s);if((0,V.existsSync)(l)){r.push(`kept     ${s}: it already exists.${p===void 0?"":` Add to it:

${p}`}`);continue}try{q(l,u,[t]),r.push(`wrote    ${s}`)}catch(c){if(k(c)==="unknown error")throw c;r.push(`failed   ${s}: ${H(c,t.root,"Remove it, and run dmslint init again.")}`),i=2}}return{text:`${r.join(`
`)}
`,exitCode:i}}function Se(e){let n=`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`;return[{file:v,text:Oe},{file:".github/workflows/dmslint.yml",text:Te(e)},{file:".pre-commit-config.yaml",text:`repos:
${n}`,instead:n}]}var Oe=`# Settings of dmslint. For each root module, the nearest ${v} in it or
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
`;function Te(e){return`name: dmslint
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  # For the upload to code scanning; actions only in private repositories.
  actions: read
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
      # Without code scanning (a private repository without Advanced Security), remove sarif-file and the upload.
      - uses: dmslint/dmslint@v${e}
        id: dmslint
        with:
          sarif-file: dmslint.sarif
      - uses: github/codeql-action/upload-sarif@v4
        # Upload findings even when they failed the previous step; but nothing where nothing could be checked.
        if: always() && steps.dmslint.outputs.sarif-file != ''
        with:
          sarif_file: dmslint.sarif
          category: dmslint
`}0&&(module.exports={init});
