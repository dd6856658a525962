/** How the names of the resource types begin that dmslint is about: those of hashicorp/aws, and those of hashicorp/awscc (the Cloud Control API). */
const DMS_TYPES = ['aws_dms_', 'awscc_dms_'] as const;

export function isDmsType(type: string): boolean {
  return DMS_TYPES.some((prefix) => type.startsWith(prefix));
}

/** Whether a text contains the name of such a type. Most texts do not, and are searched once. */
export function mentionsDms(text: { includes: (word: string) => boolean }): boolean {
  return text.includes('_dms_') && DMS_TYPES.some((prefix) => text.includes(prefix));
}
