import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { MutationInput } from '../platform/mutation.type.ts';
import { type FileUpload, Upload, Won } from '../platform/scalars.ts';
import type { BuiltLevel, CapabilityLevel } from '../taxonomy/level.ts';
import { BuiltLevelEnum, CapabilityLevelEnum } from '../taxonomy/level.type.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import type { RoutingSource, TaxType } from './company.entity.ts';
import { HardshipKindEnum, RoutingSourceEnum, SizeClassEnum, TaxTypeEnum } from './companyEnums.type.ts';
import type { HardshipKind, SizeClass } from './import/companyRecord.ts';
import { PlantInput } from './plant.input.ts';

@InputType('CompanyWhere', { description: 'Conditions on companies; all that are given must hold.' })
export class CompanyWhere {
  @Field(() => String, { nullable: true, description: 'Part of the name, upper and lower case alike.' })
  nameContains?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Business registration number, with or without hyphens.',
  })
  businessNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'A region or any within it.' })
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'First digits of the industry code.' })
  industryPrefix?: string | null;

  @Field(() => String, { nullable: true, description: 'A process or any below it.' })
  processCode?: string | null;

  @Field(() => SystemTypeEnum, { nullable: true, description: 'Wants this kind of system.' })
  systemType?: SystemType | null;

  @Field(() => RoutingSourceEnum, { nullable: true, description: 'Least certain source of its routings.' })
  routingSource?: RoutingSource | null;

  @Field(() => SizeClassEnum, { nullable: true, description: 'Size class.' })
  sizeClass?: SizeClass | null;

  @Field(() => Int, { nullable: true, description: 'Has at least so many units.' })
  unitsAtLeast?: number | null;

  @Field(() => Int, { nullable: true, description: 'Has at most so many units.' })
  unitsAtMost?: number | null;

  @Field(() => [CompanyWhere], { nullable: true, description: 'All of these hold.' })
  and?: CompanyWhere[] | null;

  @Field(() => [CompanyWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: CompanyWhere[] | null;

  @Field(() => CompanyWhere, { nullable: true, description: 'This does not hold.' })
  not?: CompanyWhere | null;
}

export const CompanyOrderFieldEnum = {
  NAME: 'NAME',
  UNITS: 'UNITS',
  EMPLOYEES: 'EMPLOYEES',
  CREATED_AT: 'CREATED_AT',
} as const;
registerEnumType(CompanyOrderFieldEnum, {
  name: 'CompanyOrderField',
  description: 'What companies can be ordered by.',
  valuesConfig: {
    NAME: { description: 'Name, by code points.' },
    UNITS: { description: 'Units to connect.' },
    EMPLOYEES: { description: 'Employees; companies that do not say come first when ascending.' },
    CREATED_AT: { description: 'When it was registered.' },
  },
});

export const OrderDirectionEnum = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirectionEnum, {
  name: 'OrderDirection',
  description: 'Direction of an order.',
  valuesConfig: { ASC: { description: 'Smallest first.' }, DESC: { description: 'Largest first.' } },
});

@InputType('CompanyOrder', { description: 'Order of a list of companies; ties by age.' })
export class CompanyOrder {
  @Field(() => CompanyOrderFieldEnum, { description: 'What to order by.' })
  field!: keyof typeof CompanyOrderFieldEnum;

  @Field(() => OrderDirectionEnum, { nullable: true, description: 'Default ASC.' })
  direction?: 'ASC' | 'DESC' | null;
}

@InputType('HardshipClaimInput', { description: 'Why a company asks to come first in a programme.' })
export class HardshipClaimInput {
  @Field(() => HardshipKindEnum, { description: 'The priority class that is claimed.' })
  kind!: HardshipKind;

  @Field(() => String, { description: "The company's own words." })
  statement!: string;

  @Field(() => String, { nullable: true, description: 'What proves it.' })
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: 'Day of the claim, YYYY-MM-DD.' })
  claimedOn?: string | null;
}

@InputType('EarlierSupportInput', { description: 'State support that a company has had before.' })
export class EarlierSupportInput {
  @Field(() => Int, { description: 'Year of the support.' })
  year!: number;

  @Field(() => String, { nullable: true, description: 'Name of the programme.' })
  programme?: string | null;

  @Field(() => Won, { description: 'Amount received, in won.' })
  amountWon!: number;
}

@InputType('WantedSystemInput', { description: 'A kind of system that a company wants.' })
export class WantedSystemInput {
  @Field(() => SystemTypeEnum, { description: 'The kind.' })
  systemType!: SystemType;

  @Field(() => BuiltLevelEnum, { nullable: true, description: 'The built level that it is to reach.' })
  targetLevel?: BuiltLevel | null;
}

/** Facts of a company's own: given, they replace; null empties; left out, they stay. */
@InputType({ description: 'Facts that a company states about itself.' })
export class CompanyProfileInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Business registration number; its check digit is checked.',
  })
  businessNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Corporation registration number, thirteen digits.' })
  corporationNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the owner or representative.' })
  ownerName?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of its website.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'Day the business started, YYYY-MM-DD.' })
  foundedOn?: string | null;

  @Field(() => SizeClassEnum, { nullable: true, description: 'Size class.' })
  sizeClass?: SizeClass | null;

  @Field(() => Int, { nullable: true, description: 'Number of employees.' })
  employees?: number | null;

  @Field(() => Won, { nullable: true, description: 'Yearly sales in won.' })
  salesWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'Yearly exports in won.' })
  exportsWon?: number | null;

  @Field(() => TaxTypeEnum, { nullable: true, description: 'Tax type of the business.' })
  taxType?: TaxType | null;

  @Field(() => BuiltLevelEnum, { nullable: true, description: 'How far its systems are built now.' })
  builtLevel?: BuiltLevel | null;

  @Field(() => CapabilityLevelEnum, { nullable: true, description: 'Its capability as diagnosed.' })
  capabilityLevel?: CapabilityLevel | null;

  @Field(() => BuiltLevelEnum, { nullable: true, description: 'The built level it wants to reach.' })
  targetLevel?: BuiltLevel | null;

  @Field(() => [SystemTypeEnum], { nullable: true, description: 'Kinds of system that it runs already.' })
  existingSystemTypes?: SystemType[] | null;

  @Field(() => [HardshipClaimInput], {
    nullable: true,
    description: 'All claims; replaces those that stand.',
  })
  hardshipClaims?: HardshipClaimInput[] | null;

  @Field(() => [EarlierSupportInput], {
    nullable: true,
    description: 'All supports; replaces those that stand.',
  })
  earlierSupports?: EarlierSupportInput[] | null;
}

@InputType('CompanyCreateInput', { description: 'A new company.' })
export class CompanyCreateInput extends CompanyProfileInput {
  @Field(() => String, { description: 'Name as registered.' })
  name!: string;

  @Field(() => [PlantInput], { description: 'Its sites, the main one first; at least one.' })
  plants!: PlantInput[];

  @Field(() => [WantedSystemInput], { nullable: true, description: 'Kinds of system that it wants.' })
  wantedSystems?: WantedSystemInput[] | null;
}

@InputType('CompanyUpdateInput', {
  description: 'Changes of a company. A field that is left out stays; null empties it.',
})
export class CompanyUpdateInput extends CompanyProfileInput {
  @Field(() => ID, { description: 'The company.' })
  id!: string;

  @Field(() => Int, { description: 'Version that was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Name as registered; cannot be emptied.' })
  name?: string | null;
}

@InputType('CompanyRoutingConfirmInput', { description: 'Which routings a company confirms.' })
export class CompanyRoutingConfirmInput extends MutationInput {
  @Field(() => ID, { description: 'The company.' })
  id!: string;

  @Field(() => Int, { description: 'Version that was read.' })
  version!: number;

  @Field(() => [ID], {
    nullable: true,
    description: 'Products whose routings are right; left out, all of them.',
  })
  productIds?: string[] | null;
}

@InputType('WantedSystemsSetInput', { description: 'What a company wants.' })
export class WantedSystemsSetInput extends MutationInput {
  @Field(() => ID, { description: 'The company.' })
  companyId!: string;

  @Field(() => Int, { description: 'Version that was read.' })
  version!: number;

  @Field(() => [WantedSystemInput], { description: 'All of them; replaces those that stand. May be empty.' })
  wantedSystems!: WantedSystemInput[];
}

@InputType('CompanyRevealInput', {
  description: 'Whom a company shows who it is: an organisation, or whoever acts for another company.',
})
export class CompanyRevealInput extends MutationInput {
  @Field(() => ID, { description: 'The company.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The other organisation; either this or otherCompanyId.' })
  organisationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The other company, of which you may not know who it is; somebody must act for it.',
  })
  otherCompanyId?: string | null;
}

@InputType('CompanyRevealRevokeInput', { description: 'From whom a company hides again who it is.' })
export class CompanyRevealRevokeInput extends MutationInput {
  @Field(() => ID, { description: 'The company.' })
  id!: string;

  @Field(() => ID, { description: 'The other organisation.' })
  organisationId!: string;
}

@InputType('ColumnMapping', { description: 'Which column of a file fills which field.' })
export class ColumnMapping {
  @Field(() => String, { description: 'Name of the field, such as name, processes or units.' })
  field!: string;

  @Field(() => String, { description: 'Header of the column in the file.' })
  header!: string;
}

@InputType('CompanyImportInput', {
  description: 'A CSV file of companies: as an upload or as text, not both.',
})
export class CompanyImportInput extends MutationInput {
  @Field(() => Upload, { nullable: true, description: 'The file, in UTF-8 or CP949.' })
  file?: Promise<FileUpload> | null;

  @Field(() => String, { nullable: true, description: 'The text of the file.' })
  text?: string | null;

  @Field(() => [ColumnMapping], { nullable: true, description: 'Columns whose headers are not recognised.' })
  columns?: ColumnMapping[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only tell what would happen; nothing is written.' })
  validateOnly?: boolean | null;
}

@InputType('DemandWhere', { description: 'Conditions on demand; all that are given must hold.' })
export class DemandWhere {
  @Field(() => SystemTypeEnum, { nullable: true, description: 'Wants this kind of system.' })
  systemType?: SystemType | null;

  @Field(() => String, { nullable: true, description: 'A region or any within it.' })
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'A process or any below it.' })
  processCode?: string | null;

  @Field(() => BuiltLevelEnum, { nullable: true, description: 'Wants to reach this level with it.' })
  targetLevel?: BuiltLevel | null;
}
