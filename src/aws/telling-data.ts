import { table } from '../table.ts';

/** Data sources that people make conditions of, and which no rule asks for; their attributes are texts but for these. */
const NO_TEXTS = table<readonly string[]>({
  aws_caller_identity: [],
  aws_partition: [],
  aws_region: [],
  aws_ssm_parameter: ['version', 'with_decryption'],
});

/** Whether a plan is asked what this data source has told. */
export function isTelling(type: string): boolean {
  return NO_TEXTS[type] !== undefined;
}

/** Whether the attribute of such a data source is a string: `"true"` is no bool, and equals none. */
export function isToldText(type: string, attribute: string): boolean {
  return NO_TEXTS[type]?.includes(attribute) === false;
}
