import { checkedType, writtenName } from '../../aws/cloud-control.ts';
import { isRegionName } from '../../aws/regions.ts';
import type { Resource, Root } from '../../graph/graph.ts';
import type { Missed, Reason } from '../../graph/value.ts';
import { memo } from '../../memo.ts';
import { table } from '../../table.ts';
import type { Field } from '../field.ts';
import type { Location } from '../location.ts';

/** Where a certificate argument leads. */
export type Link =
  /** Null, omitted, empty, or a look-up that found nothing (`missed`). */
  | { readonly state: 'none'; readonly location: Location; readonly missed?: Missed }
  /** A DMS certificate of the configuration; undefined where only its resource is known, not the instance. */
  | {
      readonly state: 'linked';
      readonly certificate: Resource | undefined;
      readonly address: string;
      readonly location: Location;
    }
  /** `shown` is what may be shown of the ARN. */
  | { readonly state: 'literal'; readonly arn: string; readonly shown: string; readonly location: Location }
  | { readonly state: 'dangling'; readonly missed: Missed; readonly location: Location; readonly none: boolean }
  /** `certificate`: the DMS certificate whose ARN is meant, and whose ID it is. */
  | { readonly state: 'foreign'; readonly what: string; readonly location: Location; readonly certificate?: Resource }
  | { readonly state: 'undetermined'; readonly reason: Reason; readonly location: Location };

const NO_DMS_ARN = 'a value that is not the ARN of a DMS certificate';

const DMS_CERTIFICATE_ARN = /^arn:aws[a-z-]*:dms:([a-z0-9-]+):\d{12}:cert:[A-Za-z0-9-]+$/;

/** What the field of a certificate argument links to. */
export function linkOf(field: Field, resource: Resource, root: Root): Link {
  switch (field.state) {
    case 'absent':
      return isDangling(field.missed)
        ? { state: 'dangling', missed: field.missed!, location: field.location, none: true }
        : { state: 'none', location: field.location, missed: field.missed };
    case 'set':
      return literalLink(field, resource, root);
    case 'error':
      return isDangling(field.missed) || field.missed?.resource
        ? { state: 'dangling', missed: field.missed!, location: field.location, none: false }
        : { state: 'undetermined', reason: field.reason, location: field.location };
    case 'undetermined': {
      const { reference, location } = field;
      if (reference === undefined) return partlyKnownLink(field, resource);
      if (reference.type !== 'aws_dms_certificate') return otherReference(reference.type, reference.attribute, field);
      const certificate = root.resources.get(reference.address);
      if (reference.attribute !== 'certificate_arn' && !isPrimaryIdentifier(certificate, reference.attribute)) {
        const name = writtenName(certificate?.declaredType, reference.attribute);
        return {
          state: 'foreign',
          what: `${reference.attribute === 'id' ? 'the ID of the certificate' : `the ${name} of the certificate`}, not its ARN`,
          location,
          ...meant(certificate, resource),
        };
      }
      if (regionsDiffer(certificate?.region, resource.region))
        return otherRegion(certificate!.region!, resource.region!, location);
      return { state: 'linked', certificate, address: reference.address, location };
    }
  }
}

/** The certificate that would be linked if its ARN was given. */
function meant(certificate: Resource | undefined, resource: Resource): { readonly certificate?: Resource } {
  return certificate === undefined || isApart(certificate, resource) ? {} : { certificate };
}

/** Whether a certificate is in another region, or may be in another account. What modules call their providers says nothing outside of them. */
function isApart(certificate: Resource, { region, provider, module, declaredType }: Resource): boolean {
  const isSameScope = certificate.module === module && certificate.declaredType === declaredType;
  return regionsDiffer(certificate.region, region) || (isSameScope && certificate.provider !== provider);
}

/** In hashicorp/awscc, `id` is what CloudFormation's Ref gives: of a certificate, its ARN (docs/facts.md, section 5). */
function isPrimaryIdentifier(certificate: Resource | undefined, attribute: string): boolean {
  return attribute === 'id' && certificate?.declaredType !== undefined;
}

/** Whether a look-up by a key that was given, or of a resource that is not there, found nothing. */
function isDangling(missed: Missed | undefined): boolean {
  const type = missed?.resource?.type;
  return type !== undefined && checkedType(type) === 'aws_dms_certificate' && missed!.wanted !== 'null';
}

/** What a look-up did not find, as a clause. */
export function missedText({ kind, in: where, wanted }: { kind: string; in: string; wanted: string }): string {
  if (kind === 'undeclared') return `${wanted} is not declared`;
  if (kind === 'deleted') return `it is the ARN of ${where}, which this plan deletes`;
  if (kind === 'attribute') return `${where} has no attribute ${wanted}`;
  if (wanted.startsWith('.')) return `${where} has instances, and the reference selects none`;
  return `${where} has no ${where.startsWith('local.') || where.startsWith('var.') ? 'key' : 'instance'} ${wanted}`;
}

function literalLink(
  { value, shown, hidden, location }: Field & { state: 'set' },
  resource: Resource,
  root: Root,
): Link {
  if (value.trim() === '') return { state: 'none', location };
  const match = DMS_CERTIFICATE_ARN.exec(value);
  if (match === null) {
    const [certificate] = byId(root).get(value) ?? [];
    if (certificate !== undefined)
      return {
        state: 'foreign',
        what: `the ${writtenName(certificate.declaredType, 'certificate_id')} of the certificate, not its ARN`,
        location: ownLocation(location, resource),
        ...meant(byOwnId(value, resource, root), resource),
      };
    return { state: 'foreign', what: hidden ? NO_DMS_ARN : whatElse(value), location };
  }
  if (regionsDiffer(match[1], resource.region))
    return otherRegion(hidden && !isRegionName(match[1]!) ? undefined : match[1], resource.region!, location);
  const certificate = byArn(root).get(value);
  const gone = certificate === undefined ? deletedByArn(root).get(value) : undefined;
  if (gone !== undefined)
    return { state: 'dangling', missed: { kind: 'deleted', in: gone, wanted: '', exists: [] }, location, none: false };
  return certificate === undefined
    ? { state: 'literal', arn: value, shown: shown.replace(/.*:cert:/, ''), location }
    : { state: 'linked', certificate, address: certificate.address, location };
}

/** The certificates of a root that have their ARNs already (plans). */
const byArn = memo(
  (root: Root): ReadonlyMap<string, Resource> =>
    new Map(
      [...root.resources.values()].flatMap((resource) => {
        const arn = resource.type === 'aws_dms_certificate' ? resource.values.get('certificate_arn') : undefined;
        return arn?.kind === 'string' ? [[arn.value, resource] as const] : [];
      }),
    ),
);

/** The addresses of the certificates that a plan deletes, also in order to make them anew, by the ARNs that are gone then. */
const deletedByArn = memo(
  (root: Root): ReadonlyMap<string, string> =>
    new Map(
      [...(root.deleted ?? []), ...root.resources.values()].flatMap(({ type, address, change }) => {
        const isGone = type === 'aws_dms_certificate' && change?.actions.includes('delete') === true;
        const arn = isGone ? change.before?.get('certificate_arn') : undefined;
        return arn?.kind === 'string' ? [[arn.value, address] as const] : [];
      }),
    ),
);

/** Several can have one ID: in different regions and accounts. */
const byId = memo((root: Root): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const resource of root.resources.values()) {
    const id = resource.type === 'aws_dms_certificate' ? resource.values.get('certificate_id') : undefined;
    if (id?.kind !== 'string') continue;
    const others = found.get(id.value);
    if (others === undefined) found.set(id.value, [resource]);
    else others.push(resource);
  }
  return found;
});

/** The only one with this ID that may be where the resource is, or the only one in its module. */
function byOwnId(id: string, resource: Resource, root: Root): Resource | undefined {
  const near = (byId(root).get(id) ?? []).filter((one) => !isApart(one, resource));
  const own = near.filter(({ module }) => module === resource.module);
  const [only, another] = own.length > 0 ? own : near;
  return another === undefined ? only : undefined;
}

/** Where the resource itself takes a value that is written elsewhere. */
function ownLocation(location: Location, resource: Resource): Location {
  const written = [...resource.locations.values()];
  const own = location.related.find(({ range }) =>
    written.some(({ source, start }) => source === range.source && start === range.start),
  );
  return own === undefined ? location : { at: own.range, related: [{ range: location.at, label: 'written here' }] };
}

/** An ARN of which only the beginning and the end are known: `arn:aws:dms:eu-west-1:${var.account}:cert:CA`. */
function partlyKnownLink(
  { prefix, suffix, hidden, location, reason }: Field & { state: 'undetermined' },
  resource: Resource,
): Link {
  const [, service, region] =
    PARTLY_KNOWN_ARN.exec(prefix + (isOfUnknownPartition(prefix, suffix) ? 'aws:dms:' : '')) ?? [];
  if (service === undefined) return { state: 'undetermined', reason, location };
  if (service !== 'dms') return { state: 'foreign', what: hidden ? NO_DMS_ARN : whatElse(prefix), location };
  if (regionsDiffer(region, resource.region))
    return otherRegion(hidden && !isRegionName(region!) ? undefined : region, resource.region!, location);
  const isCertificate = prefix.includes(':cert:') || CERTIFICATE_SUFFIX.test(suffix);
  if (!isCertificate) return { state: 'undetermined', reason, location };
  const arn = `${prefix}…${suffix}`;
  return { state: 'literal', arn, shown: hidden ? '…' : arn.replace(/.*:cert:/, ''), location };
}

const PARTLY_KNOWN_ARN = /^arn:aws[a-z-]*:([a-z0-9-]+):(?:([a-z0-9-]+):)?/;

/** `arn:${data.aws_partition.current.partition}:dms:…:cert:CA`: no other service has ARNs that end like this (docs/facts.md, section 4). */
function isOfUnknownPartition(prefix: string, suffix: string): boolean {
  return prefix === 'arn:' && CERTIFICATE_SUFFIX.test(suffix);
}

const CERTIFICATE_SUFFIX = /:cert:[A-Za-z0-9-]+$/;

/** Whether both are regions, and not the same. */
export function regionsDiffer(a: string | undefined, b: string | undefined): boolean {
  const isRegion = (text: string | undefined) => text !== undefined && /^[a-z]{2}(-[a-z]+)+-\d$/.test(text);
  return isRegion(a) && isRegion(b) && a !== b;
}

function otherRegion(region: string | undefined, own: string, location: Location): Link {
  const other = region === undefined ? 'another region' : region;
  return { state: 'foreign', what: `a certificate in ${other}, but the endpoint is in ${own}`, location };
}

function whatElse(value: string): string {
  const service = /^arn:aws[a-z-]*:([a-z0-9-]+):/.exec(value)?.[1];
  if (service === 'acm') return 'the ARN of an ACM certificate';
  if (service === 'iam') return 'the ARN of an IAM server certificate';
  if (service === 'dms') return 'the ARN of another kind of DMS resource, or a malformed ARN';
  return service === undefined ? 'a value that is not an ARN' : `an ARN of the service ${service}`;
}

/** Attributes of other resources that are certificates, but not those of DMS. */
const OTHER_CERTIFICATES = table<string>({
  aws_acm_certificate: 'an ACM certificate',
  aws_acm_certificate_validation: 'an ACM certificate',
  aws_iam_server_certificate: 'an IAM server certificate',
  aws_acmpca_certificate: 'an AWS Private CA certificate',
  aws_acmpca_certificate_authority: 'an AWS Private CA',
  aws_iot_certificate: 'an AWS IoT certificate',
  aws_rds_certificate: 'an RDS certificate',
  aws_secretsmanager_secret: 'a secret',
  aws_s3_object: 'an S3 object',
  aws_s3_bucket_object: 'an S3 object',
});

function otherReference(type: string, attribute: string, field: Field & { state: 'undetermined' }): Link {
  const what = OTHER_CERTIFICATES[type];
  if (what !== undefined && /(^|_)(arn|id)$/.test(attribute))
    return { state: 'foreign', what: `the ${attribute} of ${what}`, location: field.location };
  return { state: 'undetermined', reason: field.reason, location: field.location };
}
