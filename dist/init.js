const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
var g=Object.create;var a=Object.defineProperty;var b=Object.getOwnPropertyDescriptor;var y=Object.getOwnPropertyNames;var x=Object.getPrototypeOf,$=Object.prototype.hasOwnProperty;var k=(e,t)=>{for(var i in t)a(e,i,{get:t[i],enumerable:!0})},h=(e,t,i,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of y(t))!$.call(e,s)&&s!==i&&a(e,s,{get:()=>t[s],enumerable:!(n=b(t,s))||n.enumerable});return e};var _=(e,t,i)=>(i=e!=null?g(x(e)):{},h(t||!e||!e.__esModule?a(i,"default",{value:e,enumerable:!0}):i,e)),j=e=>h(a({},"__esModule",{value:!0}),e);var Y={};k(Y,{init:()=>v});module.exports=j(Y);var r=require("./shared.js"),d=require("./shared4.js"),q=require("./shared5.js"),u=require("./shared9.js"),D=require("./shared10.js"),c=require("node:fs"),p=_(require("node:path"));function v(e,t){let{root:i}=(0,u.a)(e,[],void 0),n=[],s=0;for(let{file:o,text:w,instead:f}of A(t)){let m=p.default.join(i,o);if((0,c.existsSync)(m)){n.push(`kept     ${o}: it is there already.${f===void 0?"":` Add to it:

${f}`}`);continue}try{(0,r.a)(m,w),n.push(`written  ${o}`)}catch(l){if((0,r.c)(l)==="unknown error")throw l;n.push(`failed   ${o}: ${(0,r.b)(l)}.`),s=2}}return{text:`${n.join(`
`)}
`,exitCode:s}}function A(e){let t=`  - repo: https://github.com/dmslint/dmslint
    rev: v${e}
    hooks:
      - id: dmslint
`;return[{file:d.e,text:F},{file:".github/workflows/dmslint.yml",text:T(e)},{file:".pre-commit-config.yaml",text:`repos:
${t}`,instead:t}]}var F=`# The settings of dmslint. The nearest ${d.e} upwards from a root module holds
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
