const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
var g=Object.create;var a=Object.defineProperty;var y=Object.getOwnPropertyDescriptor;var b=Object.getOwnPropertyNames;var x=Object.getPrototypeOf,$=Object.prototype.hasOwnProperty;var k=(e,t)=>{for(var i in t)a(e,i,{get:t[i],enumerable:!0})},u=(e,t,i,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of b(t))!$.call(e,n)&&n!==i&&a(e,n,{get:()=>t[n],enumerable:!(s=y(t,n))||s.enumerable});return e};var _=(e,t,i)=>(i=e!=null?g(x(e)):{},u(t||!e||!e.__esModule?a(i,"default",{value:e,enumerable:!0}):i,e)),F=e=>u(a({},"__esModule",{value:!0}),e);var Y={};k(Y,{init:()=>v});module.exports=F(Y);var o=require("./shared.js"),m=require("./shared4.js"),q=require("./shared5.js"),l=require("./shared9.js"),D=require("./shared10.js"),p=require("node:fs"),c=_(require("node:path"));function v(e,t){let i=(0,l.f)(e,[],void 0),s=[],n=0;for(let{file:r,text:w,instead:h}of j(t)){let d=c.default.join(i.root,r);if((0,p.existsSync)(d)){s.push(`kept     ${r}: it is there already.${h===void 0?"":` Add to it:

${h}`}`);continue}if((0,l.i)(i,d)===void 0){s.push(`failed   ${r}: a link leads out of the repository.`),n=2;continue}try{(0,o.a)(d,w),s.push(`written  ${r}`)}catch(f){if((0,o.c)(f)==="unknown error")throw f;s.push(`failed   ${r}: ${(0,o.b)(f)}.`),n=2}}return{text:`${s.join(`
`)}
`,exitCode:n}}function j(e){let t=`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`;return[{file:m.e,text:A},{file:".github/workflows/dmslint.yml",text:T(e)},{file:".pre-commit-config.yaml",text:`repos:
${t}`,instead:t}]}var A=`# The settings of dmslint. The nearest ${m.e} upwards from a root module holds
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
`;function T(e){return`name: dmslint
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
