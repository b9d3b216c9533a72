import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../platform/mutation.type.ts';
import { type FileUpload, Upload, Won } from '../platform/scalars.ts';
import type { BuiltLevel, CapabilityLevel } from '../taxonomy/level.ts';
import { BuiltLevelEnum, CapabilityLevelEnum } from '../taxonomy/level.type.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import { PriceSheetInput } from './priceSheet.input.ts';
import type { ProviderFacts } from './provider.service.ts';

@InputType('ProviderFactsInput', { description: 'What a provider says about itself.' })
abstract class ProviderFactsInput extends MutationInput implements ProviderFacts {
  @Field(() => String, {
    nullable: true,
    description: 'Business registration number, with or without hyphens.',
  })
  businessNumber?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day on which business began.' })
  startedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the region of its seat: 2, 5 or 10 digits.' })
  regionCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of staff.' })
  staff?: number | null;

  @Field(() => Won, { nullable: true, description: 'Sales of the last year.' })
  salesWon?: number | null;

  @Field(() => CapabilityLevelEnum, { nullable: true, description: 'Capability as diagnosed by others.' })
  capabilityLevel?: CapabilityLevel | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the diagnosis; a level needs one.' })
  capabilityOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Who made the diagnosis; a level needs it.' })
  capabilitySource?: string | null;

  @Field(() => Int, { nullable: true, description: 'Sites finished so far.' })
  finishedSites?: number | null;

  @Field(() => Int, { nullable: true, description: 'Sites being built now.' })
  runningSites?: number | null;

  @Field(() => Int, { nullable: true, description: 'Sites that it can build at once.' })
  siteCapacity?: number | null;

  @Field(() => Int, { nullable: true, description: 'Months of warranty without charge.' })
  warrantyMonths?: number | null;

  @Field(() => String, { nullable: true, description: 'After-sales service in its own words.' })
  afterService?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day of a sanction; the operator states it.',
  })
  sanctionUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is sanctioned; a sanction needs it, and the operator states it.',
  })
  sanctionReason?: string | null;
}

@InputType('ProviderCreateInput', { description: 'A provider to register.' })
export class ProviderCreateInput extends ProviderFactsInput {
  @Field(() => String, {
    nullable: true,
    description: 'The word under which files know it; default its name.',
  })
  code?: string | null;

  @Field(() => String, { description: 'Name of the firm.' })
  name!: string;
}

@InputType('ProviderUpdateInput', {
  description: 'Changes of a provider; what is left out stays, null clears.',
})
export class ProviderUpdateInput extends ProviderFactsInput {
  @Field(() => ID, { description: 'The provider.' })
  id!: string;

  @Field(() => Int, {
    description: 'The version that was read; another one in the meantime refuses the change.',
  })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Name of the firm; null leaves it.' })
  name?: string | null;
}

@InputType('ProviderVerifyInput', { description: 'A provider whose data the operator has checked.' })
export class ProviderVerifyInput extends MutationInput {
  @Field(() => ID, { description: 'The provider.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read and checked.' })
  version!: number;
}

@InputType('SystemCreateInput', { description: 'A system to register; its first price sheet publishes it.' })
export class SystemCreateInput extends MutationInput {
  @Field(() => ID, { description: 'Who sells it.' })
  providerId!: string;

  @Field(() => String, { description: 'The id under which files and rounds will know it; never changes.' })
  code!: string;

  @Field(() => String, { description: 'Name of the product.' })
  name!: string;

  @Field(() => SystemTypeEnum, { description: 'Kind of system; never changes.' })
  type!: SystemType;

  @Field(() => BuiltLevelEnum, { nullable: true, description: 'Built level that a site reaches with it.' })
  targetLevel?: BuiltLevel | null;

  @Field(() => String, { nullable: true, description: 'What it does.' })
  description?: string | null;
}

@InputType('SystemUpdateInput', { description: 'Changes of a system; what is left out stays, null clears.' })
export class SystemUpdateInput extends MutationInput {
  @Field(() => ID, { description: 'The system.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Name of the product; null leaves it.' })
  name?: string | null;

  @Field(() => BuiltLevelEnum, { nullable: true, description: 'Built level that a site reaches with it.' })
  targetLevel?: BuiltLevel | null;

  @Field(() => String, { nullable: true, description: 'What it does.' })
  description?: string | null;
}

@InputType('PriceSheetPublishInput', { description: 'A price sheet that shall be in force from now on.' })
export class PriceSheetPublishInput extends MutationInput {
  @Field(() => ID, { description: 'The system.' })
  systemId!: string;

  @Field(() => Int, { description: 'The version of the system that was read.' })
  version!: number;

  @Field(() => PriceSheetInput, { description: 'What it costs.' })
  sheet!: PriceSheetInput;
}

@InputType('SystemWithdrawInput', { description: 'A system to take off the market.' })
export class SystemWithdrawInput extends MutationInput {
  @Field(() => ID, { description: 'The system.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: 'Why; kept in its history.' })
  reason!: string;
}

@InputType('SystemImportInput', {
  description: 'A systems file, uploaded or as text: {"systems": [ ... ]} as the command line reads it.',
})
export class SystemImportInput extends MutationInput {
  @Field(() => Upload, { nullable: true, description: 'The file, up to 20 MB. Give either file or text.' })
  file?: Promise<FileUpload> | null;

  @Field(() => String, { nullable: true, description: 'The text of the file. Give either file or text.' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Does everything but keep it; default false.' })
  validateOnly?: boolean | null;
}
