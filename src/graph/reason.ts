import type { Reason } from './value.ts';

/** Why a value is unknown, as a clause: "cannot determine …: <reason>", "… because <reason>". */
export function describeReason(reason: Reason): string {
  switch (reason.kind) {
    case 'after-apply':
      return `${reason.of} is known only after apply`;
    case 'no-value':
      return `${reason.variable} has no value and no default`;
    case 'data-source':
      return `${reason.of} is read from a data source`;
    case 'module-not-installed':
      return `${reason.module} is not installed`;
    case 'workspace':
      return 'terraform.workspace is not set';
    case 'impure':
      return `${reason.function} returns a different result in every run`;
    case 'unknown-function':
      return `dmslint does not know the function ${reason.function}, and Terraform up to 1.15 has none of that name`;
    case 'provider-function':
      return `${reason.function} is a function of a provider, which dmslint does not evaluate`;
    case 'file-missing':
      return `the file ${reason.path} does not exist`;
    case 'off-limits':
      return reason.what;
    case 'unsupported':
      return `${reason.what} is not supported`;
    case 'invalid':
      return reason.what;
    case 'limit':
      return `dmslint's limits were exceeded: ${reason.what}`;
    case 'plan':
      return `the plan does not show ${reason.what}`;
    case 'ignored-changes':
      return `lifecycle.ignore_changes covers ${reason.attribute}`;
    case 'error':
      return clause(reason.problem.message);
  }
}

/** A sentence as a clause: without its full stop, and the first word in lower case unless it is an acronym. */
function clause(sentence: string): string {
  return sentence.replace(/\.$/, '').replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase());
}

/** What to do to make the value known; undefined if there is no general advice. */
export function adviceOn(reason: Reason, input: 'sources' | 'plan' | 'plan-with-sources'): string | undefined {
  if (reason.kind === 'ignored-changes') return 'Remove it from ignore_changes, or check the endpoint in AWS.';
  if (reason.kind === 'invalid' && reason.advice !== undefined) return reason.advice;
  if (input === 'plan') return 'Pass the sources of the plan with --source DIR.';
  switch (reason.kind) {
    case 'no-value':
      return `Set it with --var ${reason.variable.replace(/^.*var\./, '')}=… or --var-file FILE.`;
    case 'workspace':
      return 'Set it with --workspace NAME.';
    case 'module-not-installed':
      return 'Run terraform init, then run dmslint again.';
    case 'unknown-function':
      return reason.meant === undefined ? undefined : `If ${reason.meant} is meant, correct the name.`;
    case 'data-source':
    case 'after-apply':
    case 'provider-function':
      if (input !== 'sources')
        return 'Write the value in the configuration, or check the endpoint in AWS after the apply.';
      return 'Check the plan instead: terraform show -json PLANFILE > plan.json, then dmslint plan.json.';
    case 'plan':
      return 'Write the value in the configuration, or check the endpoint in AWS after the apply.';
    case 'file-missing':
      return 'Create the file before you run dmslint.';
    case 'error':
      return 'Terraform rejects this; correct the expression.';
    default:
      return undefined;
  }
}
