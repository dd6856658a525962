/** The pattern of AWS region names: area, direction, number. AWS General Reference, "AWS service endpoints". */
const REGION =
  /^(af|ap|ca|cn|eu|eusc|il|me|mx|sa|us|us-gov|us-iso[a-z]?|eu-iso[a-z]?)-(north|south|east|west|central|de|northeast|northwest|southeast|southwest)(-east|-west)?-\d$/;

/** Whether a text is the name of a region, which may be quoted whatever its origin. */
export function isRegionName(text: string): boolean {
  return REGION.test(text);
}
