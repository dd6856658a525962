const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var ke=Object.create;var I=Object.defineProperty;var Se=Object.getOwnPropertyDescriptor;var Te=Object.getOwnPropertyNames;var Oe=Object.getPrototypeOf,Ee=Object.prototype.hasOwnProperty;var Ie=(e,n)=>{for(var t in n)I(e,t,{get:n[t],enumerable:!0})},z=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let i of Te(n))!Ee.call(e,i)&&i!==t&&I(e,i,{get:()=>n[i],enumerable:!(r=Se(n,i))||r.enumerable});return e};var w=(e,n,t)=>(t=e!=null?ke(Oe(e)):{},z(n||!e||!e.__esModule?I(t,"default",{value:e,enumerable:!0}):t,e)),Re=e=>z(I({},"__esModule",{value:!0}),e);var Xe={};Ie(Xe,{init:()=>Ke});module.exports=Re(Xe);var _=require("node:fs"),xe=w(require("node:path"),1);var k=".dmslint.hcl";var c=require("node:fs"),u=w(require("node:path"),1);function Ae(e){let n=new WeakMap;return t=>{let r=n.get(t);if(r!==void 0||n.has(t))return r;let i=e(t);return n.set(t,i),i}}function L(e){let n=Ae(t=>({}));return(t,...r)=>{let i=n(t);for(let o of r){i.next??=new Map;let s=i.next.get(o);s===void 0&&(s={},i.next.set(o,s)),i=s}return i.made??={result:e(t,...r)},i.made.result}}var J=/^(\.git|git~\d+|\.env.*|.*\.tfstate.*)$/iu,$e=/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]|(?<![ .])[ .]+$|:.*$/gu;function Ne(e){return J.test(e)||J.test(e.replace($e,""))}function C(e){return e.split("/").some(Ne)}var f=require("node:fs"),ve=32*1024*1024;var Y="EFBIG";function S(e,n=f.statSync){try{return n(e,{throwIfNoEntry:!1})}catch{return}}function K(e,n=ve){let t=(0,f.openSync)(e,f.constants.O_RDONLY|(f.constants.O_NONBLOCK??0));try{let r=(0,f.fstatSync)(t);if(!r.isFile())throw j(r.isDirectory()?"EISDIR":"ENOTFILE");return _e(t,r.size,n)}finally{(0,f.closeSync)(t)}}function _e(e,n,t){if(n>t)throw j(Y);let r=[],i=0;for(;;){let o=Buffer.allocUnsafe(r.length===0&&n>0?n+1:65536),s=(0,f.readSync)(e,o,0,o.length,null);if(i+=s,i>t)throw j(Y);if(r.push(o.subarray(0,s)),s===0||r.length===1&&s===n)break}return r.length===1?r[0]:Buffer.concat(r)}function j(e){return Object.assign(new Error(e),{code:e})}function ee(e,n,t){if(t!==void 0)return{root:x(u.default.resolve(e,t)),git:(0,c.existsSync)(u.default.resolve(e,t,".git"))};let r=x(e),i=q(r),s=(n.length>0?n.map(d=>u.default.resolve(r,d)):[r]).map(d=>i!==void 0&&B(i,d)?i:q(d)??(B(r,d)?r:Le(d))),h=[...new Set(s.map(d=>x(d)))],g=h.filter(d=>!h.some(H=>H!==d&&B(H,d))),p=g.every(d=>(0,c.existsSync)(u.default.join(d,".git"))),m=g.reduce(je);if(g.length===1)return{root:m,git:p};let be=g.map(d=>({path:te(u.default.relative(m,d)),reads:"everything"}));return{root:m,git:p,areas:be}}function B(e,n){return n===e||n.startsWith(e.endsWith(u.default.sep)?e:e+u.default.sep)}function Le(e){return ne(e)==="directory"?e:u.default.dirname(e)}var D=40;function x(e,n=D){try{return(0,c.realpathSync)(e)}catch{let t=u.default.dirname(e);if(t===e)return e;let r=x(t,n),i=n>0?Ce(e):void 0;return i===void 0?u.default.join(r,u.default.basename(e)):x(u.default.resolve(r,i),n-1)}}function Ce(e){try{return(0,c.readlinkSync)(e)}catch{return}}function ne(e){let n=S(e);return n===void 0?"missing":n.isDirectory()?"directory":"file"}function q(e){for(let n=e;;n=u.default.dirname(n)){if((0,c.existsSync)(u.default.join(n,".git")))return n;if(u.default.dirname(n)===n)return}}function je(e,n){let t=e;for(;t!==n&&!n.startsWith(t.endsWith(u.default.sep)?t:t+u.default.sep);)t=u.default.dirname(t);return t}function b(e,n){let t=V(e.root,x(n));if(t===void 0||e.areas===void 0)return t;let r=F(e,t),i=V(e.root,n);if(!(r===void 0||i!==void 0&&!Fe(F(e,i),r)))return r.reads==="everything"||ne(n)==="directory"||re(t)?t:void 0}function V(e,n){let t=u.default.relative(e,n);if(t==="")return".";if(!(t===".."||t.startsWith(`..${u.default.sep}`)||u.default.isAbsolute(t)))return te(t)}function te(e){return e.split(u.default.sep).join("/")||"."}var Be={path:".",reads:"everything"};function F({areas:e},n){if(e===void 0)return n===".."||n.startsWith("../")?void 0:Be;let t=e.filter(({path:r})=>Me(n,r));return t.find(({reads:r})=>r==="everything")??t[0]}function Fe(e,n){return e===void 0||e===n||e.reads==="modules"||n.reads==="modules"}function re(e){return/\.(tf|tofu)(\.json)?$/.test(e)}function R(e,n){return u.default.join(e.root,n)}var ie=L((e,n)=>b(e,R(e,n)));function Z(e,n){let t=b(e,R(e,n));return t===void 0||t===n?!1:C(t)&&!C(n)||X.test(n)&&!X.test(t)}var X=/\.tfvars(\.json)?$/,Q=new WeakMap;function De(e,n){let t=Q.get(e);t===void 0?Q.set(e,new Set([n])):t.add(n)}function M(e,n){let t=R(e,n);De(e,n);let r=ie(e,u.default.posix.dirname(n));if(r===void 0||F(e,n)?.reads==="modules"&&!re(n))return;let i=e.edited?.size?e.edited.get(b(e,t)??""):void 0;if(i!==void 0)return Z(e,n)?void 0:Buffer.from(i);let o=S(t,c.lstatSync);if(o===void 0)return;let s=o.isSymbolicLink();if(!(s&&b(e,t)===void 0)&&!((s||r!==u.default.posix.dirname(n))&&Z(e,n)))try{return K(t)}catch{return}}var cn=L((e,n)=>{if(ie(e,n)!==n)return!0;try{return(0,c.readdirSync)(R(e,n),{withFileTypes:!0}).some(t=>t.isSymbolicLink())}catch{return!0}});function Me(e,n){return n==="."||e===n||e.startsWith(`${n}/`)}var l=require("node:fs"),A=w(require("node:path"),1);function P(e,n,t){let r=A.default.join(A.default.dirname(e),`.${A.default.basename(e)}.dmslint-${process.pid}`),i=!1;try{(0,l.closeSync)((0,l.openSync)(r,"wx")),i=!0,(0,l.writeFileSync)(r,n),t!==void 0&&(0,l.chmodSync)(r,t&4095),(0,l.renameSync)(r,e)}catch(o){throw i&&(0,l.rmSync)(r,{force:!0}),o}}function T(e){return e.code??"unknown error"}var $=require("node:fs"),N=w(require("node:path"),1);function oe(e){if(e===void 0)return[];let n=[],t=!1;for(let r of new TextDecoder().decode(e).split(`
`)){let i=/^\s*\[\s*([\w-]+)/.exec(r);i&&(t=i[1].toLowerCase()==="remote");let o=/^\s*url\s*=\s*(\S+)\s*$/.exec(r)?.[1];t&&o!==void 0&&n.push(o)}return n}function ue(e){let n=o=>Buffer.from(M(e,o)??"").toString("utf8"),t=Pe.find(({file:o})=>(0,$.existsSync)(N.default.join(e.root,o))),r=/pre-commit/.test(n(".git/hooks/pre-commit"))?void 0:".git/hooks/pre-commit",i=r!==void 0&&(0,$.existsSync)(N.default.join(e.root,r))?{by:"a hook of this clone",file:r}:void 0;return{services:We(oe(M(e,".git/config")),e),defaultBranch:se(n(".git/refs/remotes/origin/HEAD"),"refs/remotes/origin/")??(/^\s*\[\s*remote\b/m.test(n(".git/config"))?void 0:se(n(".git/HEAD"),"refs/heads/"))??"main",hooks:t??i}}var Pe=[{by:"husky",file:".husky/pre-commit"},{by:"lefthook",file:"lefthook.yml"},{by:"lefthook",file:".lefthook.yml"}];function We(e,{root:n}){let t=e.map(s=>/^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^/:]+)/i.exec(s)?.[1]?.toLowerCase()??""),r=s=>(0,$.existsSync)(N.default.join(n,s)),i=t.some(s=>/\bgitlab\b/.test(s))||r(".gitlab-ci.yml");return[...t.some(s=>/\bgithub\b/.test(s))||r(".github/workflows")||!i?["github"]:[],...i?["gitlab"]:[]]}function se(e,n){let t=/^ref: (\S+)\s*$/.exec(e)?.[1];if(!t?.startsWith(n))return;let r=t.slice(n.length);return/^[A-Za-z][\w./-]*$/.test(r)?r:void 0}var W=`# Settings of dmslint. For each root module, the nearest ${k} in it or
# above applies. \`dmslint config PATH\` prints the settings for a path.
# Remove the # from what you want to set.

# The lowest level that fails a run: "error" (the default), "warning", "note" or
# "never".
# fail_on = "error"

# Shifts the levels of rules for an audience: "security" or "migration".
# preset = "security"

# The paths to check when none is given, relative to this file, and what of them
# is not checked. A name without a slash matches in any directory.
# paths   = ["infra"]
# exclude = ["examples"]

# Variable files, as for terraform -var-file, relative to this file.
# var_files = ["common.tfvars"]

# The value of terraform.workspace.
# workspace = "default"

# Also check what only the default of a variable switches off.
# assume_enabled = true

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
`;function ae(e,n){return`name: dmslint
on:
  pull_request:
  push:
    branches: [${n}]
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
`}function U(e){return`dmslint:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npx --yes github:dmslint/dmslint#v${e} --format pretty --format gitlab=gl-code-quality-report.json
  artifacts:
    # Also when findings failed the job.
    when: always
    reports:
      codequality: gl-code-quality-report.json
`}function de(e){return`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`}function fe(e){return`git diff --cached --name-only -z --diff-filter=ACMR | xargs -0 -r npx --yes github:dmslint/dmslint#v${e} --affected --
`}var a=require("node:fs"),E=w(require("node:path"),1);var v=require("node:fs"),y=w(require("node:path"),1);var O=class extends Error{code="ELOOP";link;constructor(n){super("a symbolic link in the checked tree"),this.link=n}},Ue=/^\/dev\/(?:stdout|stderr|null|tty|fd\/\d+)$|^\/proc\/(?:self|\d+)\/fd\/\d+$/;function G(e){return Ue.test(e)}function le(e,n){if(G(n))return;let t=y.default.parse(n).root,r=ce(n),i=0;for(let o=r.pop();o!==void 0;o=r.pop()){let s=y.default.join(t,o),h=o===".."?void 0:S(s,v.lstatSync);if(h?.isSymbolicLink()){let g=t;if(e.some(m=>b(m,g)!==void 0))return s;if(i+=1,i>D)return;let p=(0,v.readlinkSync)(s);y.default.isAbsolute(p)&&(t=y.default.parse(p).root),r.push(...ce(p))}else{if(o!==".."&&h===void 0)return;t=s}}}function ce(e){return e.slice(y.default.parse(e).root.length).split(y.default.sep).filter(n=>n!==""&&n!==".").reverse()}function pe(e){return Object.assign(Object.create(null),e)}var ge=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}","gu"),Rn=new RegExp(ge.source.replace("\\u0000-\\u001f","\\u0000-\\u0009\\u000b-\\u001f"),"gu"),Ge={"\n":"\\n","\r":"\\r","	":"\\t"};function me(e){return e.replace(ge,n=>Ge[n]??He(n))}function He(e){return Array.from({length:e.length},(n,t)=>`\\u${e.charCodeAt(t).toString(16).padStart(4,"0")}`).join("")}function ye(e,n,t){let r=le(t,e);if(r!==void 0)throw new O(r);Je(E.default.dirname(e));let i=(0,a.statSync)(e,{throwIfNoEntry:!1});if(i?.isDirectory())throw Object.assign(new Error("it is a directory"),{code:"EISDIR"});i===void 0&&(0,a.lstatSync)(e,{throwIfNoEntry:!1})!==void 0?ze(e,n):G(e)||i!==void 0&&!i.isFile()?(0,a.writeFileSync)(e,n):P(i===void 0?e:(0,a.realpathSync)(e),n,i?.mode)}function ze(e,n){(0,a.closeSync)((0,a.openSync)(e,"a"));let t=(0,a.realpathSync)(e);try{P(t,n)}catch(r){throw(0,a.rmSync)(t,{force:!0}),r}}function Je(e){let n=[],t=e,r=(0,a.statSync)(t,{throwIfNoEntry:!1});for(;r===void 0&&E.default.dirname(t)!==t;)n.push(t),t=E.default.dirname(t),r=(0,a.statSync)(t,{throwIfNoEntry:!1});if(r?.isDirectory()===!1)throw Object.assign(new Error("part of it is a file"),{code:"ENOTDIR"});for(let i of n.reverse())Ye(i)}function Ye(e){try{(0,a.mkdirSync)(e)}catch(n){if(T(n)!=="EEXIST")throw n}}function we(e,n,t="Remove it, or name another path."){if(e instanceof O)return`${me(E.default.relative(n,e.link))} is a symbolic link in the checked tree, and dmslint does not write through such links. ${t}`;let r=T(e);return he[r]===void 0?`${r}.`:`${he[r]} (${r}).`}var he=pe({ENOENT:"there is no such directory, and none can be made there",EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"part of the path is a file",EEXIST:"part of the path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"});function Ke(e,n){let t=ee(e,[],void 0),r=[],i=0;for(let{file:o,text:s,instead:h,skipped:g}of qe(t,n)){let p=xe.default.join(t.root,o);if((0,_.existsSync)(p)){r.push(Ze(o,p,h));continue}if(g!==void 0){r.push(`skipped  ${o}: ${g}`);continue}try{ye(p,s,[t]),r.push(`wrote    ${o}`)}catch(m){if(T(m)==="unknown error")throw m;r.push(`failed   ${o}: ${we(m,t.root,"Remove it, and run dmslint init again.")}`),i=2}}return{text:`${r.join(`
`)}
`,exitCode:i}}function qe(e,n){if(!e.git)return[{file:k,text:W},{file:".pre-commit-config.yaml",text:"",skipped:"this is not a git repository. Run git init, then dmslint init again."}];let t=ue(e),r=de(n);return[{file:k,text:W},...Ve(t,n),{file:".pre-commit-config.yaml",text:`repos:
${r}`,instead:r,skipped:t.hooks&&`hooks are run by ${t.hooks.by}. Add to ${t.hooks.file}:

${fe(n)}`}]}function Ve({services:e,defaultBranch:n},t){return e.map(r=>r==="github"?{file:".github/workflows/dmslint.yml",text:ae(t,n)}:{file:".gitlab-ci.yml",text:U(t),instead:U(t)})}function Ze(e,n,t){return t===void 0?`kept     ${e}: it already exists.`:/\bdmslint\b/.test((0,_.readFileSync)(n,"utf8"))?`kept     ${e}: it already runs dmslint.`:`kept     ${e}: it already exists. Add to it:

${t}`}0&&(module.exports={init});
