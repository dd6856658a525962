const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var Q=Object.create;var O=Object.defineProperty;var ee=Object.getOwnPropertyDescriptor;var ne=Object.getOwnPropertyNames;var te=Object.getPrototypeOf,re=Object.prototype.hasOwnProperty;var ie=(e,n)=>{for(var t in n)O(e,t,{get:n[t],enumerable:!0})},B=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let i of ne(n))!re.call(e,i)&&i!==t&&O(e,i,{get:()=>n[i],enumerable:!(r=ee(n,i))||r.enumerable});return e};var x=(e,n,t)=>(t=e!=null?Q(te(e)):{},B(n||!e||!e.__esModule?O(t,"default",{value:e,enumerable:!0}):t,e)),oe=e=>B(O({},"__esModule",{value:!0}),e);var Te={};ie(Te,{init:()=>Se});module.exports=oe(Te);var V=require("node:fs"),X=x(require("node:path"),1);var I=".dmslint.hcl";var f=require("node:fs"),o=x(require("node:path"),1);function se(e){let n=new WeakMap;return t=>{let r=n.get(t);if(r!==void 0||n.has(t))return r;let i=e(t);return n.set(t,i),i}}function N(e){let n=se(t=>({}));return(t,...r)=>{let i=n(t);for(let s of r){i.next??=new Map;let a=i.next.get(s);a===void 0&&(a={},i.next.set(s,a)),i=a}return i.made??={result:e(t,...r)},i.made.result}}var m=require("node:fs"),ve=32*1024*1024;function b(e,n=m.statSync){try{return n(e,{throwIfNoEntry:!1})}catch{return}}function D(e,n,t){if(t!==void 0)return{root:y(o.default.resolve(e,t)),git:(0,f.existsSync)(o.default.resolve(e,t,".git"))};let r=y(e),i=F(r),a=(n.length>0?n.map(u=>o.default.resolve(r,u)):[r]).map(u=>i!==void 0&&R(i,u)?i:F(u)??(R(r,u)?r:ue(u))),g=[...new Set(a.map(u=>y(u)))],p=g.filter(u=>!g.some(L=>L!==u&&R(L,u))),l=p.every(u=>(0,f.existsSync)(o.default.join(u,".git"))),w=p.reduce(de);if(p.length===1)return{root:w,git:l};let Z=p.map(u=>({path:W(o.default.relative(w,u)),reads:"everything"}));return{root:w,git:l,areas:Z}}function R(e,n){return n===e||n.startsWith(e.endsWith(o.default.sep)?e:e+o.default.sep)}function ue(e){return C(e)==="directory"?e:o.default.dirname(e)}var v=40;function y(e,n=v){try{return(0,f.realpathSync)(e)}catch{let t=o.default.dirname(e);if(t===e)return e;let r=y(t,n),i=n>0?ae(e):void 0;return i===void 0?o.default.join(r,o.default.basename(e)):y(o.default.resolve(r,i),n-1)}}function ae(e){try{return(0,f.readlinkSync)(e)}catch{return}}function C(e){let n=b(e);return n===void 0?"missing":n.isDirectory()?"directory":"file"}function F(e){for(let n=e;;n=o.default.dirname(n)){if((0,f.existsSync)(o.default.join(n,".git")))return n;if(o.default.dirname(n)===n)return}}function de(e,n){let t=e;for(;t!==n&&!n.startsWith(t.endsWith(o.default.sep)?t:t+o.default.sep);)t=o.default.dirname(t);return t}function $(e,n){let t=M(e.root,y(n));if(t===void 0||e.areas===void 0)return t;let r=j(e,t),i=M(e.root,n);if(!(r===void 0||i!==void 0&&!ce(j(e,i),r)))return r.reads==="everything"||C(n)==="directory"||le(t)?t:void 0}function M(e,n){let t=o.default.relative(e,n);if(t==="")return".";if(!(t===".."||t.startsWith(`..${o.default.sep}`)||o.default.isAbsolute(t)))return W(t)}function W(e){return e.split(o.default.sep).join("/")||"."}var fe={path:".",reads:"everything"};function j({areas:e},n){if(e===void 0)return n===".."||n.startsWith("../")?void 0:fe;let t=e.filter(({path:r})=>ge(n,r));return t.find(({reads:r})=>r==="everything")??t[0]}function ce(e,n){return e===void 0||e===n||e.reads==="modules"||n.reads==="modules"}function le(e){return/\.(tf|tofu)(\.json)?$/.test(e)}function P(e,n){return o.default.join(e.root,n)}var pe=N((e,n)=>$(e,P(e,n)));var Ce=N((e,n)=>{if(pe(e,n)!==n)return!0;try{return(0,f.readdirSync)(P(e,n),{withFileTypes:!0}).some(t=>t.isSymbolicLink())}catch{return!0}});function ge(e,n){return n==="."||e===n||e.startsWith(`${n}/`)}var d=require("node:fs"),T=x(require("node:path"),1);function U(e,n,t){let r=T.default.join(T.default.dirname(e),`.${T.default.basename(e)}.dmslint-${process.pid}`),i=!1;try{(0,d.closeSync)((0,d.openSync)(r,"wx")),i=!0,(0,d.writeFileSync)(r,n),t!==void 0&&(0,d.chmodSync)(r,t&4095),(0,d.renameSync)(r,e)}catch(s){throw i&&(0,d.rmSync)(r,{force:!0}),s}}function S(e){return e.code??"unknown error"}var c=require("node:fs"),A=x(require("node:path"),1);var E=require("node:fs"),h=x(require("node:path"),1);var k=class extends Error{code="ELOOP";link;constructor(n){super("a symbolic link in the checked tree"),this.link=n}},me=/^\/dev\/(?:stdout|stderr|null|tty|fd\/\d+)$|^\/proc\/(?:self|\d+)\/fd\/\d+$/;function _(e){return me.test(e)}function Y(e,n){if(_(n))return;let t=h.default.parse(n).root,r=G(n),i=0;for(let s=r.pop();s!==void 0;s=r.pop()){let a=h.default.join(t,s),g=s===".."?void 0:b(a,E.lstatSync);if(g?.isSymbolicLink()){let p=t;if(e.some(w=>$(w,p)!==void 0))return a;if(i+=1,i>v)return;let l=(0,E.readlinkSync)(a);h.default.isAbsolute(l)&&(t=h.default.parse(l).root),r.push(...G(l))}else{if(s!==".."&&g===void 0)return;t=a}}}function G(e){return e.slice(h.default.parse(e).root.length).split(h.default.sep).filter(n=>n!==""&&n!==".").reverse()}var J=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}","gu"),qe=new RegExp(J.source.replace("\\u0000-\\u001f","\\u0000-\\u0009\\u000b-\\u001f"),"gu"),he={"\n":"\\n","\r":"\\r","	":"\\t"};function K(e){return e.replace(J,n=>he[n]??ye(n))}function ye(e){return Array.from({length:e.length},(n,t)=>`\\u${e.charCodeAt(t).toString(16).padStart(4,"0")}`).join("")}function q(e,n,t){let r=Y(t,e);if(r!==void 0)throw new k(r);we(A.default.dirname(e));let i=(0,c.statSync)(e,{throwIfNoEntry:!1});if(i?.isDirectory())throw Object.assign(new Error("it is a directory"),{code:"EISDIR"});i===void 0&&(0,c.lstatSync)(e,{throwIfNoEntry:!1})!==void 0||_(e)||i!==void 0&&!i.isFile()?(0,c.writeFileSync)(e,n):U(i===void 0?e:(0,c.realpathSync)(e),n,i?.mode)}function we(e){let n=[];for(let t=e;(0,c.statSync)(t,{throwIfNoEntry:!1})===void 0;t=A.default.dirname(t))n.push(t);for(let t of n.reverse())xe(t)}function xe(e){try{(0,c.mkdirSync)(e)}catch(n){if(S(n)!=="EEXIST")throw n}}function H(e,n,t="Remove it, or name another path."){if(e instanceof k)return`${K(A.default.relative(n,e.link))} is a symbolic link in the checked tree, and dmslint does not write through such links. ${t}`;let r=S(e);return z[r]===void 0?`${r}.`:`${z[r]} (${r}).`}var z={ENOENT:"there is no such directory, and none can be made there",EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"part of the path is a file",EEXIST:"part of the path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"};function Se(e,n){let t=D(e,[],void 0),r=[],i=0;for(let{file:s,text:a,instead:g}of ke(n)){let p=X.default.join(t.root,s);if((0,V.existsSync)(p)){r.push(`kept     ${s}: it already exists.${g===void 0?"":` Add to it:

${g}`}`);continue}try{q(p,a,[t]),r.push(`wrote    ${s}`)}catch(l){if(S(l)==="unknown error")throw l;r.push(`failed   ${s}: ${H(l,t.root,"Remove it, and run dmslint init again.")}`),i=2}}return{text:`${r.join(`
`)}
`,exitCode:i}}function ke(e){let n=`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`;return[{file:I,text:Oe},{file:".github/workflows/dmslint.yml",text:be(e)},{file:".pre-commit-config.yaml",text:`repos:
${n}`,instead:n}]}var Oe=`# Settings of dmslint. For each root module, the nearest ${I} in it or
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
`;function be(e){return`name: dmslint
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
