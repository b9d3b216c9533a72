import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { createConnection } from '../platform/connection.type.ts';
import { Node } from '../platform/node.type.ts';
import { DateTime, Won } from '../platform/scalars.ts';
import type { BuiltLevel, CapabilityLevel } from '../taxonomy/level.ts';
import { BuiltLevelEnum, CapabilityLevelEnum } from '../taxonomy/level.type.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import type { ProcessRow } from '../taxonomy/taxonomyRows.ts';
import type { RegistrationStatus, RoutingSource, TaxType } from './company.entity.ts';
import type { CompanyRow, EarlierSupportRow, HardshipClaimRow, WantedSystemRow } from './company.loader.ts';
import {
  HardshipKindEnum,
  RegistrationStatusEnum,
  RoutingSourceEnum,
  SizeClassEnum,
  TaxTypeEnum,
} from './companyEnums.type.ts';
import { COMPANY_VISIBILITIES, type CompanyVisibility, SIZE_BANDS, type SizeBand } from './companySight.ts';
import type { HardshipKind, SizeClass } from './import/companyRecord.ts';

@ObjectType('WantedSystem', { description: 'A kind of system that a company wants.' })
export class WantedSystemType implements Pick<WantedSystemRow, 'systemType' | 'targetLevel'> {
  @Field(() => SystemTypeEnum, { description: 'The kind.' })
  systemType!: SystemType;

  @Field(() => BuiltLevelEnum, { nullable: true, description: 'The built level that it is to reach.' })
  targetLevel!: BuiltLevel | null;
}

@ObjectType('HardshipClaim', { description: 'Why a company asks to come first in a programme.' })
export class HardshipClaimType
  implements Pick<HardshipClaimRow, 'kind' | 'statement' | 'evidence' | 'claimedOn'>
{
  @Field(() => HardshipKindEnum, { description: 'The priority class that is claimed.' })
  kind!: HardshipKind;

  @Field(() => String, { description: "The company's own words." })
  statement!: string;

  @Field(() => String, { nullable: true, description: 'What proves it: a document, a notice, a link.' })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: 'Day of the claim, YYYY-MM-DD.' })
  claimedOn!: string | null;
}

@ObjectType('EarlierSupport', { description: 'State support that a company has had before.' })
export class EarlierSupportType implements Pick<EarlierSupportRow, 'year' | 'programme' | 'amountWon'> {
  @Field(() => Int, { description: 'Year of the support.' })
  year!: number;

  @Field(() => String, { nullable: true, description: 'Name of the programme.' })
  programme!: string | null;

  @Field(() => Won, { description: 'Amount received, in won.' })
  amountWon!: number;
}

/** Fields of `Company` that are columns. */
type CompanyColumns = Omit<CompanyRow, 'id' | 'regionCode' | 'businessNumber' | 'corporationNumber'>;

/** Which of the three circles a field belongs to, for its description. */
export const OWN_ONLY = 'Null unless the company is your own.';
const REVEALED_ONLY = 'Null unless the company is your own or has shown itself to you.';

export const CompanyVisibilityEnum = Object.fromEntries(
  COMPANY_VISIBILITIES.map((visibility) => [visibility, visibility]),
) as Record<CompanyVisibility, CompanyVisibility>;
registerEnumType(CompanyVisibilityEnum, {
  name: 'CompanyVisibility',
  description: 'How much of a company you see.',
  valuesConfig: {
    OWN: { description: 'Everything: it is your own, or you are an operator.' },
    REVEALED: { description: 'Who it is: it has shown itself to you. Its figures stay its own.' },
    ANONYMOUS: { description: 'How it works, its region and its size; not who it is.' },
  },
});

export const SizeBandEnum = Object.fromEntries(SIZE_BANDS.map((band) => [band, band])) as Record<
  SizeBand,
  SizeBand
>;
registerEnumType(SizeBandEnum, {
  name: 'SizeBand',
  description: 'Number of employees, coarsely.',
  valuesConfig: {
    UNDER_10: { description: 'Fewer than 10.' },
    FROM_10_TO_49: { description: '10 to 49.' },
    FROM_50_TO_299: { description: '50 to 299.' },
    FROM_300: { description: '300 or more.' },
  },
});

@ObjectType('Company', {
  implements: Node,
  description:
    'A manufacturer that may adopt a system (도입기업); it stands above its plants. Companies are often rivals: ' +
    'each sees how the others work, and who they are only where they have shown themselves.',
})
export class CompanyType implements CompanyColumns {
  @Field(() => CompanyVisibilityEnum, { description: 'How much of it you see.' })
  visibility!: CompanyVisibility;

  @Field(() => String, { nullable: true, description: `Name as registered. ${REVEALED_ONLY}` })
  name!: string | null;

  @Field(() => ID, { nullable: true, description: `Id in the file that it was imported from. ${OWN_ONLY}` })
  sourceId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Name of the owner or representative. ${REVEALED_ONLY}`,
  })
  ownerName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Address of its website, by http or https. ${REVEALED_ONLY}`,
  })
  website!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Day the business started, YYYY-MM-DD. ${REVEALED_ONLY}`,
  })
  foundedOn!: string | null;

  @Field(() => SizeClassEnum, { nullable: true, description: 'Size class.' })
  sizeClass!: SizeClass | null;

  @Field(() => SizeBandEnum, { nullable: true, description: 'Number of employees, coarsely.' })
  sizeBand!: SizeBand | null;

  @Field(() => Int, { nullable: true, description: `Number of employees. ${OWN_ONLY}` })
  employees!: number | null;

  @Field(() => Won, { nullable: true, description: `Yearly sales in won. ${OWN_ONLY}` })
  salesWon!: number | null;

  @Field(() => Won, { nullable: true, description: `Yearly exports in won. ${OWN_ONLY}` })
  exportsWon!: number | null;

  @Field(() => TaxTypeEnum, { nullable: true, description: `Tax type of the business. ${OWN_ONLY}` })
  taxType!: TaxType | null;

  @Field(() => RegistrationStatusEnum, { description: 'How far the registration is proved.' })
  registrationStatus!: RegistrationStatus;

  @Field(() => BuiltLevelEnum, { nullable: true, description: 'How far its systems are built now.' })
  builtLevel!: BuiltLevel | null;

  @Field(() => CapabilityLevelEnum, {
    nullable: true,
    description: `Its capability as diagnosed. ${OWN_ONLY}`,
  })
  capabilityLevel!: CapabilityLevel | null;

  @Field(() => BuiltLevelEnum, { nullable: true, description: 'The built level it wants to reach.' })
  targetLevel!: BuiltLevel | null;

  @Field(() => [SystemTypeEnum], {
    nullable: true,
    description: `Kinds of system that it runs already. ${OWN_ONLY}`,
  })
  existingSystemTypes!: SystemType[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Industry code of its main plant, as the company states it.',
  })
  industryCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Revision of the classification that the code is of.' })
  industryRevision!: 9 | 10 | 11 | null;

  @Field(() => String, { nullable: true, description: 'Name of the industry as the company states it.' })
  industryName!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Lines or work centres to connect, all plants together; at least 1. ${OWN_ONLY}`,
  })
  units!: number | null;

  @Field(() => [SystemTypeEnum], {
    description: 'Kinds of system that it wants; empty where it has not said.',
  })
  systemTypes!: SystemType[];

  @Field(() => [String], { description: 'Codes of its processes, all routings together, in routing order.' })
  processCodes!: string[];

  @Field(() => RoutingSourceEnum, {
    nullable: true,
    description: 'The least certain source of its routings; null where it has none.',
  })
  routingSource!: RoutingSource | null;

  @Field(() => Int, { description: 'Grows with every change; a change names the version it was read at.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was registered.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was changed last.' })
  updatedAt!: Date;
}

export const { Connection: CompanyConnection, Edge: CompanyEdge } = createConnection(
  'Company',
  () => CompanyType,
  { description: 'A list of companies.' },
);

@ObjectType('NearProcesses', {
  description:
    'Two different processes under one parent (or one above the other) that a system may cover alike.',
})
export class NearProcessesType {
  @Field(() => ProcessType, { description: 'Of the company that asks.' })
  own!: ProcessRow;

  @Field(() => ProcessType, { description: 'Of the other company.' })
  other!: ProcessRow;
}

@ObjectType()
class PartnerEdgeFields {
  @Field(() => Float, { description: 'Similarity coefficient: above 0, at most 1.' })
  similarity!: number;

  @Field(() => String, { description: 'Name of the measure that gave the similarity.' })
  measure!: string;

  @Field(() => [ProcessType], { description: 'Processes of both: their adaptation is paid once.' })
  shared!: ProcessRow[];

  @Field(() => [ProcessType], { description: 'Processes of the company that asks which the other lacks.' })
  missing!: ProcessRow[];

  @Field(() => [ProcessType], { description: 'Processes of the other which the company that asks lacks.' })
  additional!: ProcessRow[];

  @Field(() => [NearProcessesType], { description: 'Unshared processes that lie near one another.' })
  near!: NearProcessesType[];
}

export const { Connection: CompanyPartnerConnection } = createConnection(
  'CompanyPartner',
  () => CompanyType,
  {
    description: 'Companies that work alike, most similar first, with the reasons.',
    edgeFields: PartnerEdgeFields,
  },
);
