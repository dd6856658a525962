/** The names of AWS regions as AWS makes them: area, direction, number. AWS General Reference, "AWS service endpoints". */
const REGION =
  /^(af|ap|ca|cn|eu|eusc|il|me|mx|sa|us|us-gov|us-iso[a-z]?|eu-iso[a-z]?)-(north|south|east|west|central|de|northeast|northwest|southeast|southwest)(-east|-west)?-\d$/;

/** Whether a text is the name of a region: then it may be quoted, wherever it is read from. */
export function isRegionName(text: string): boolean {
  return REGION.test(text);
}
