const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var V=Object.create;var T=Object.defineProperty;var ee=Object.getOwnPropertyDescriptor;var ne=Object.getOwnPropertyNames;var te=Object.getPrototypeOf,re=Object.prototype.hasOwnProperty;var oe=(e,n)=>{for(var t in n)T(e,t,{get:n[t],enumerable:!0})},M=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let o of ne(n))!re.call(e,o)&&o!==t&&T(e,o,{get:()=>n[o],enumerable:!(r=ee(n,o))||r.enumerable});return e};var w=(e,n,t)=>(t=e!=null?V(te(e)):{},M(n||!e||!e.__esModule?T(t,"default",{value:e,enumerable:!0}):t,e)),ie=e=>M(T({},"__esModule",{value:!0}),e);var be={};oe(be,{init:()=>xe});module.exports=ie(be);var Z=require("node:fs"),X=w(require("node:path"),1);var m=require("node:fs"),De=32*1024*1024;function v(e,n=m.statSync){try{return n(e,{throwIfNoEntry:!1})}catch{return}}var p=require("node:fs"),i=w(require("node:path"),1);function A(e,n,t){if(t!==void 0)return{root:x(i.default.resolve(e,t)),git:(0,p.existsSync)(i.default.resolve(e,t,".git"))};let r=x(e),o=W(r),u=(n.length>0?n.map(a=>i.default.resolve(r,a)):[r]).map(a=>o!==void 0&&E(o,a)?o:W(a)??(E(r,a)?r:ae(a))),l=[...new Set(u.map(x))],c=l.filter(a=>!l.some(R=>R!==a&&E(R,a))),d=c.every(a=>(0,p.existsSync)(i.default.join(a,".git"))),y=c.reduce(L);if(c.length===1)return{root:y,git:d};let Q=c.map(a=>({path:C(i.default.relative(y,a)),reads:"everything"}));return{root:y,git:d,areas:Q}}function E(e,n){return n===e||n.startsWith(e.endsWith(i.default.sep)?e:e+i.default.sep)}function ae(e){return O(e)==="directory"?e:i.default.dirname(e)}function x(e){try{return(0,p.realpathSync)(e)}catch{let n=i.default.dirname(e);return n===e?e:i.default.join(x(n),i.default.basename(e))}}function O(e){let n=v(e);return n===void 0?"missing":n.isDirectory()?"directory":"file"}function W(e){for(let n=e;;n=i.default.dirname(n)){if((0,p.existsSync)(i.default.join(n,".git")))return n;if(i.default.dirname(n)===n)return}}function L(e,n){let t=e;for(;t!==n&&!n.startsWith(t.endsWith(i.default.sep)?t:t+i.default.sep);)t=i.default.dirname(t);return t}function b(e,n){let t=F(e.root,x(n));if(t===void 0||e.areas===void 0)return t;let r=_(e,t),o=F(e.root,n);if(!(r===void 0||o!==void 0&&!fe(_(e,o),r)))return r.reads==="everything"||O(n)==="directory"||ce(t)?t:void 0}function F(e,n){let t=i.default.relative(e,n);if(t==="")return".";if(!(t===".."||t.startsWith(`..${i.default.sep}`)||i.default.isAbsolute(t)))return C(t)}function C(e){return e.split(i.default.sep).join("/")||"."}var de={path:".",reads:"everything"};function _({areas:e},n){if(e===void 0)return n===".."||n.startsWith("../")?void 0:de;let t=e.filter(({path:r})=>B(n,r));return t.find(({reads:r})=>r==="everything")??t[0]}function fe(e,n){return e===void 0||e===n||e.reads==="modules"||n.reads==="modules"}function ce(e){return/\.(tf|tofu)(\.json)?$/.test(e)}function B(e,n){return n==="."||e===n||e.startsWith(`${n}/`)}var N=".dmslint.hcl";var g=require("node:fs"),k=w(require("node:path"),1);function U(e,n,t){let r=k.default.join(k.default.dirname(e),`.${k.default.basename(e)}.dmslint-${process.pid}`),o=!1;try{(0,g.writeFileSync)(r,n,{flag:"wx"}),o=!0,t!==void 0&&(0,g.chmodSync)(r,t&4095),(0,g.renameSync)(r,e)}catch(s){throw o&&(0,g.rmSync)(r,{force:!0}),s}}function D(e){return e.code??"unknown error"}var f=require("node:fs"),j=w(require("node:path"),1);var $=require("node:fs"),h=w(require("node:path"),1);var S=class extends Error{code="ELOOP";link;constructor(n){super("a symbolic link in the checked tree"),this.link=n}},me=/^\/dev\/(?:stdout|stderr|null|tty|fd\/\d+)$|^\/proc\/(?:self|\d+)\/fd\/\d+$/;function I(e){return me.test(e)}var he=40;function Y(e,n){if(I(n))return;let t=h.default.parse(n).root,r=J(n),o=0;for(let s=r.pop();s!==void 0;s=r.pop()){let u=h.default.join(t,s),l=s===".."?void 0:v(u,$.lstatSync);if(l?.isSymbolicLink()){let c=t;if(e.some(y=>b(y,c)!==void 0))return u;if(o+=1,o>he)return;let d=(0,$.readlinkSync)(u);h.default.isAbsolute(d)&&(t=h.default.parse(d).root),r.push(...J(d))}else{if(s!==".."&&l===void 0)return;t=u}}}function J(e){return e.slice(h.default.parse(e).root.length).split(h.default.sep).filter(n=>n!==""&&n!==".").reverse()}var G=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}","gu"),Ve=new RegExp(G.source.replace("\\u0000-\\u001f","\\u0000-\\u0009\\u000b-\\u001f"),"gu"),ye={"\n":"\\n","\r":"\\r","	":"\\t"};function K(e){return e.replace(G,n=>ye[n]??we(n))}function we(e){return Array.from({length:e.length},(n,t)=>`\\u${e.charCodeAt(t).toString(16).padStart(4,"0")}`).join("")}function q(e,n,t){let r=Y(t,e);if(r!==void 0)throw new S(r);(0,f.mkdirSync)(j.default.dirname(e),{recursive:!0});let o=(0,f.statSync)(e,{throwIfNoEntry:!1});if(o?.isDirectory())throw Object.assign(new Error("it is a directory"),{code:"EISDIR"});o===void 0&&(0,f.lstatSync)(e,{throwIfNoEntry:!1})!==void 0||I(e)||o!==void 0&&!o.isFile()?(0,f.writeFileSync)(e,n):U(o===void 0?e:(0,f.realpathSync)(e),n,o?.mode)}function z(e,n,t="Remove it, or name another path."){if(e instanceof S)return`${K(j.default.relative(n,e.link))} is a symbolic link in the checked tree, and none is followed there. ${t}`;let r=D(e);return H[r]===void 0?`${r}.`:`${H[r]} (${r}).`}var H={EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"a part of its path is a file",EEXIST:"a part of its path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"};function xe(e,n){let t=A(e,[],void 0),r=[],o=0;for(let{file:s,text:u,instead:l}of Se(n)){let c=X.default.join(t.root,s);if((0,Z.existsSync)(c)){r.push(`kept     ${s}: it is there already.${l===void 0?"":` Add to it:

${l}`}`);continue}try{q(c,u,[t]),r.push(`written  ${s}`)}catch(d){if(D(d)==="unknown error")throw d;r.push(`failed   ${s}: ${z(d,t.root,"Remove it, and run dmslint init again.")}`),o=2}}return{text:`${r.join(`
`)}
`,exitCode:o}}function Se(e){let n=`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`;return[{file:N,text:Te},{file:".github/workflows/dmslint.yml",text:ve(e)},{file:".pre-commit-config.yaml",text:`repos:
${n}`,instead:n}]}var Te=`# The settings of dmslint. The nearest ${N} upwards from a root module holds
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
`;function ve(e){return`name: dmslint
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
