const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var V=Object.create;var T=Object.defineProperty;var ee=Object.getOwnPropertyDescriptor;var ne=Object.getOwnPropertyNames;var te=Object.getPrototypeOf,re=Object.prototype.hasOwnProperty;var oe=(e,n)=>{for(var t in n)T(e,t,{get:n[t],enumerable:!0})},M=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let o of ne(n))!re.call(e,o)&&o!==t&&T(e,o,{get:()=>n[o],enumerable:!(r=ee(n,o))||r.enumerable});return e};var S=(e,n,t)=>(t=e!=null?V(te(e)):{},M(n||!e||!e.__esModule?T(t,"default",{value:e,enumerable:!0}):t,e)),ie=e=>M(T({},"__esModule",{value:!0}),e);var De={};oe(De,{init:()=>Te});module.exports=ie(De);var Z=require("node:fs"),X=S(require("node:path"),1);var m=require("node:fs"),Ee=32*1024*1024;function v(e,n=m.statSync){try{return n(e,{throwIfNoEntry:!1})}catch{return}}var f=require("node:fs"),i=S(require("node:path"),1);function O(e,n,t){if(t!==void 0)return{root:y(i.default.resolve(e,t)),git:(0,f.existsSync)(i.default.resolve(e,t,".git"))};let r=y(e),o=W(r),l=(n.length>0?n.map(s=>i.default.resolve(r,s)):[r]).map(s=>o!==void 0&&E(o,s)?o:W(s)??(E(r,s)?r:ae(s))),p=[...new Set(l.map(s=>y(s)))],u=p.filter(s=>!p.some(R=>R!==s&&E(R,s))),d=u.every(s=>(0,f.existsSync)(i.default.join(s,".git"))),w=u.reduce(L);if(u.length===1)return{root:w,git:d};let Q=u.map(s=>({path:C(i.default.relative(w,s)),reads:"everything"}));return{root:w,git:d,areas:Q}}function E(e,n){return n===e||n.startsWith(e.endsWith(i.default.sep)?e:e+i.default.sep)}function ae(e){return A(e)==="directory"?e:i.default.dirname(e)}var de=40;function y(e,n=de){try{return(0,f.realpathSync)(e)}catch{let t=i.default.dirname(e);if(t===e)return e;let r=y(t,n),o=n>0?fe(e):void 0;return o===void 0?i.default.join(r,i.default.basename(e)):y(i.default.resolve(r,o),n-1)}}function fe(e){try{return(0,f.readlinkSync)(e)}catch{return}}function A(e){let n=v(e);return n===void 0?"missing":n.isDirectory()?"directory":"file"}function W(e){for(let n=e;;n=i.default.dirname(n)){if((0,f.existsSync)(i.default.join(n,".git")))return n;if(i.default.dirname(n)===n)return}}function L(e,n){let t=e;for(;t!==n&&!n.startsWith(t.endsWith(i.default.sep)?t:t+i.default.sep);)t=i.default.dirname(t);return t}function b(e,n){let t=F(e.root,y(n));if(t===void 0||e.areas===void 0)return t;let r=_(e,t),o=F(e.root,n);if(!(r===void 0||o!==void 0&&!ue(_(e,o),r)))return r.reads==="everything"||A(n)==="directory"||le(t)?t:void 0}function F(e,n){let t=i.default.relative(e,n);if(t==="")return".";if(!(t===".."||t.startsWith(`..${i.default.sep}`)||i.default.isAbsolute(t)))return C(t)}function C(e){return e.split(i.default.sep).join("/")||"."}var ce={path:".",reads:"everything"};function _({areas:e},n){if(e===void 0)return n===".."||n.startsWith("../")?void 0:ce;let t=e.filter(({path:r})=>B(n,r));return t.find(({reads:r})=>r==="everything")??t[0]}function ue(e,n){return e===void 0||e===n||e.reads==="modules"||n.reads==="modules"}function le(e){return/\.(tf|tofu)(\.json)?$/.test(e)}function B(e,n){return n==="."||e===n||e.startsWith(`${n}/`)}var N=".dmslint.hcl";var g=require("node:fs"),k=S(require("node:path"),1);function U(e,n,t){let r=k.default.join(k.default.dirname(e),`.${k.default.basename(e)}.dmslint-${process.pid}`),o=!1;try{(0,g.writeFileSync)(r,n,{flag:"wx"}),o=!0,t!==void 0&&(0,g.chmodSync)(r,t&4095),(0,g.renameSync)(r,e)}catch(a){throw o&&(0,g.rmSync)(r,{force:!0}),a}}function D(e){return e.code??"unknown error"}var c=require("node:fs"),j=S(require("node:path"),1);var $=require("node:fs"),h=S(require("node:path"),1);var x=class extends Error{code="ELOOP";link;constructor(n){super("a symbolic link in the checked tree"),this.link=n}},ye=/^\/dev\/(?:stdout|stderr|null|tty|fd\/\d+)$|^\/proc\/(?:self|\d+)\/fd\/\d+$/;function I(e){return ye.test(e)}var we=40;function Y(e,n){if(I(n))return;let t=h.default.parse(n).root,r=J(n),o=0;for(let a=r.pop();a!==void 0;a=r.pop()){let l=h.default.join(t,a),p=a===".."?void 0:v(l,$.lstatSync);if(p?.isSymbolicLink()){let u=t;if(e.some(w=>b(w,u)!==void 0))return l;if(o+=1,o>we)return;let d=(0,$.readlinkSync)(l);h.default.isAbsolute(d)&&(t=h.default.parse(d).root),r.push(...J(d))}else{if(a!==".."&&p===void 0)return;t=l}}}function J(e){return e.slice(h.default.parse(e).root.length).split(h.default.sep).filter(n=>n!==""&&n!==".").reverse()}var G=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}","gu"),nn=new RegExp(G.source.replace("\\u0000-\\u001f","\\u0000-\\u0009\\u000b-\\u001f"),"gu"),Se={"\n":"\\n","\r":"\\r","	":"\\t"};function K(e){return e.replace(G,n=>Se[n]??xe(n))}function xe(e){return Array.from({length:e.length},(n,t)=>`\\u${e.charCodeAt(t).toString(16).padStart(4,"0")}`).join("")}function q(e,n,t){let r=Y(t,e);if(r!==void 0)throw new x(r);(0,c.mkdirSync)(j.default.dirname(e),{recursive:!0});let o=(0,c.statSync)(e,{throwIfNoEntry:!1});if(o?.isDirectory())throw Object.assign(new Error("it is a directory"),{code:"EISDIR"});o===void 0&&(0,c.lstatSync)(e,{throwIfNoEntry:!1})!==void 0||I(e)||o!==void 0&&!o.isFile()?(0,c.writeFileSync)(e,n):U(o===void 0?e:(0,c.realpathSync)(e),n,o?.mode)}function z(e,n,t="Remove it, or name another path."){if(e instanceof x)return`${K(j.default.relative(n,e.link))} is a symbolic link in the checked tree, and none is followed there. ${t}`;let r=D(e);return H[r]===void 0?`${r}.`:`${H[r]} (${r}).`}var H={EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"a part of its path is a file",EEXIST:"a part of its path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"};function Te(e,n){let t=O(e,[],void 0),r=[],o=0;for(let{file:a,text:l,instead:p}of ve(n)){let u=X.default.join(t.root,a);if((0,Z.existsSync)(u)){r.push(`kept     ${a}: it is there already.${p===void 0?"":` Add to it:

${p}`}`);continue}try{q(u,l,[t]),r.push(`written  ${a}`)}catch(d){if(D(d)==="unknown error")throw d;r.push(`failed   ${a}: ${z(d,t.root,"Remove it, and run dmslint init again.")}`),o=2}}return{text:`${r.join(`
`)}
`,exitCode:o}}function ve(e){let n=`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`;return[{file:N,text:be},{file:".github/workflows/dmslint.yml",text:ke(e)},{file:".pre-commit-config.yaml",text:`repos:
${n}`,instead:n}]}var be=`# The settings of dmslint. The nearest ${N} upwards from a root module holds
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
