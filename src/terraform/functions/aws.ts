import { object, string } from '../../graph/make.ts';
import { type Family, made, pure, refuse, str, textOf } from './define.ts';

/** The functions of the provider hashicorp/aws: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/functions/arn_build. */
export const awsFunctions: Family = {
  arn_build: pure(
    [str('partition'), str('service'), str('region'), str('account_id'), str('resource')],
    'string',
    (parts) => made(['arn', ...parts.map(textOf)].join(':')),
  ),
  arn_parse: pure([str('arn')], 'object', ([arn]) =>
    object(Object.entries(parse(textOf(arn))).map(([name, part]) => [name, string(part)] as const)),
  ),
  trim_iam_role_path: pure([str('arn')], 'string', ([arn]) => {
    const { partition, service, region, account_id, resource } = parse(textOf(arn));
    if (service !== 'iam' || region !== '' || !resource.startsWith('role/'))
      refuse('The argument "arn" is not the ARN of an IAM role.');
    return made(`arn:${partition}:iam::${account_id}:role/${resource.slice(resource.lastIndexOf('/') + 1)}`);
  }),
};

function parse(arn: string) {
  const found = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/s.exec(arn);
  if (!found) refuse('The argument "arn" is not an ARN.');
  const [, partition = '', service = '', region = '', account_id = '', resource = ''] = found;
  return { partition, service, region, account_id, resource };
}
