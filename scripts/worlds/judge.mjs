import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';

/** The name of a judge by its binary: `terraform 1.11.4`, `opentofu 1.12.6`. One that was built from the module of a release calls itself `1.16.1-dev`. */
export function judgeOf(binary) {
  const env = { ...process.env, TF_CLI_CONFIG_FILE: devNull, CHECKPOINT_DISABLE: '1' };
  const [first] = execFileSync(binary, ['version'], { env, encoding: 'utf8' }).split('\n');
  const [, product, version] = /^(Terraform|OpenTofu) v(\d+\.\d+\.\d+)/.exec(first) ?? [];
  if (product === undefined) throw new Error(`${binary} is neither Terraform nor OpenTofu`);
  return `${product.toLowerCase()} ${version}`;
}
