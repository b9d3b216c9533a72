import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { type FileUpload, Upload, Won } from '../platform/scalars.ts';
import type { BuiltLevel, CapabilityLevel } from '../taxonomy/level.ts';
import { BuiltLevelEnum, CapabilityLevelEnum } from '../taxonomy/level.type.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import type { RoutingSource, TaxType } from './company.entity.ts';
import {
  AutomationLevelEnum,
  DataCaptureEnum,
  HardshipKindEnum,
  RoutingSourceEnum,
  SizeClassEnum,
  TaxTypeEnum,
} from './companyEnums.type.ts';
import type { HardshipKind, SizeClass } from './import/companyRecord.ts';
import type { AutomationLevel, DataCapture } from './plant.entity.ts';

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

@InputType('OperationInput', { description: 'One step of a routing.' })
export class OperationInput {
  @Field(() => String, { description: 'Code of the process.' })
  processCode!: string;

  @Field(() => String, { nullable: true, description: 'The machine that does it.' })
  equipment?: string | null;

  @Field(() => DataCaptureEnum, { nullable: true, description: 'How its data are captured.' })
  dataCapture?: DataCapture | null;

  @Field(() => AutomationLevelEnum, { nullable: true, description: 'How it is run.' })
  automationLevel?: AutomationLevel | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is controlled in real time.' })
  isRealTimeControlled?: boolean | null;
}

@InputType('ProductInput', { description: 'What a plant makes.' })
export class ProductInput {
  @Field(() => String, { description: 'Name of the product.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Description.' })
  text?: string | null;

  @Field(() => Float, { nullable: true, description: "Part of the plant's volume, 0 to 1." })
  volumeShare?: number | null;

  @Field(() => [OperationInput], {
    nullable: true,
    description: 'Its routing, confirmed by being stated; left out, one is inferred from industry and words.',
  })
  operations?: OperationInput[] | null;
}

@InputType('EquipmentInput', { description: 'A machine of a plant.' })
export class EquipmentInput {
  @Field(() => String, { description: 'Name or model.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Code of the process it does.' })
  processCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many of them there are; default 1.' })
  count?: number | null;
}

@InputType('PlantInput', { description: 'A site of a company.' })
export class PlantInput {
  @Field(() => String, { nullable: true, description: 'What tells the site apart, such as 제2공장.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Number in the factory register.' })
  factoryRegistrationNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the district, or of the province.' })
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Address; gives the region where no code is stated.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'Industry code, two to five digits.' })
  industryCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Revision of the classification: 9, 10 or 11.' })
  industryRevision?: number | null;

  @Field(() => String, { nullable: true, description: 'Name of the industry.' })
  industryName?: string | null;

  @Field(() => Int, { nullable: true, description: 'Lines or work centres to connect; default 1.' })
  units?: number | null;

  @Field(() => Float, { nullable: true, description: "Part of the company's volume, 0 to 1." })
  volumeShare?: number | null;

  @Field(() => [String], { nullable: true, description: 'Materials that it works.' })
  materials?: string[] | null;

  @Field(() => [EquipmentInput], { nullable: true, description: 'Its machines.' })
  equipment?: EquipmentInput[] | null;

  @Field(() => [ProductInput], { nullable: true, description: 'What it makes.' })
  products?: ProductInput[] | null;
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
export class CompanyProfileInput {
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
  @Field(() => ID, { description: 'Which company.' })
  companyId!: string;

  @Field(() => Int, { description: 'Version it was read at.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Name as registered; cannot be emptied.' })
  name?: string | null;
}

@InputType('CompanyRoutingConfirmInput', { description: 'Which routings a company confirms.' })
export class CompanyRoutingConfirmInput {
  @Field(() => ID, { description: 'Which company.' })
  companyId!: string;

  @Field(() => Int, { description: 'Version it was read at.' })
  version!: number;

  @Field(() => [ID], {
    nullable: true,
    description: 'Products whose routings are right; left out, all of them.',
  })
  productIds?: string[] | null;
}

@InputType('RoutingUpdateInput', { description: 'How a product is really made.' })
export class RoutingUpdateInput {
  @Field(() => ID, { description: 'Which product.' })
  productId!: string;

  @Field(() => Int, { description: 'Version of the company it was read at.' })
  version!: number;

  @Field(() => [OperationInput], { description: 'All operations in working order; at least one.' })
  operations!: OperationInput[];
}

@InputType('WantedSystemsSetInput', { description: 'What a company wants.' })
export class WantedSystemsSetInput {
  @Field(() => ID, { description: 'Which company.' })
  companyId!: string;

  @Field(() => Int, { description: 'Version it was read at.' })
  version!: number;

  @Field(() => [WantedSystemInput], { description: 'All of them; replaces those that stand. May be empty.' })
  wantedSystems!: WantedSystemInput[];
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
export class CompanyImportInput {
  @Field(() => Upload, { nullable: true, description: 'The file, in UTF-8 or CP949.' })
  file?: Promise<FileUpload> | null;

  @Field(() => String, { nullable: true, description: 'The text of the file.' })
  text?: string | null;

  @Field(() => [ColumnMapping], { nullable: true, description: 'Columns whose headers are not recognised.' })
  columns?: ColumnMapping[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only tell what would happen; nothing is written.' })
  validateOnly?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Up to 255 characters of your choice. Repeating a request with its key gives the first answer.',
  })
  idempotencyKey?: string | null;
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
