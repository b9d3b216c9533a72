import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { KeyField, MutationInput } from '../platform/mutation.type.ts';
import { AutomationLevelEnum, DataCaptureEnum } from './companyEnums.type.ts';
import type { AutomationLevel, DataCapture } from './plant.entity.ts';

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

/** What a plant is beside what it makes. Given, a fact replaces; null empties; left out, it stays. */
@InputType()
abstract class PlantFactsInput {
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
}

@InputType('PlantInput', { description: 'A site of a company.' })
export class PlantInput extends PlantFactsInput {
  @Field(() => [ProductInput], { nullable: true, description: 'What it makes.' })
  products?: ProductInput[] | null;
}

@InputType('PlantCreateInput', { description: 'A site to be added to a company.' })
export class PlantCreateInput extends PlantInput {
  @Field(() => ID, { description: 'The company.' })
  companyId!: string;

  @Field(() => Int, {
    description: 'Version of the company that was read; it counts all that belongs to it.',
  })
  version!: number;

  @KeyField()
  idempotencyKey?: string | null;
}

@InputType('PlantUpdateInput', {
  description:
    'Changes of a site. A field that is left out stays; null empties it; a list replaces the one that stands.',
})
export class PlantUpdateInput extends PlantFactsInput {
  @Field(() => ID, { description: 'The plant.' })
  id!: string;

  @Field(() => Int, {
    description: 'Version of the company that was read; it counts all that belongs to it.',
  })
  version!: number;

  @KeyField()
  idempotencyKey?: string | null;
}

@InputType('PlantRemoveInput', { description: 'A site to be removed with all that it makes.' })
export class PlantRemoveInput extends MutationInput {
  @Field(() => ID, { description: 'The plant.' })
  id!: string;

  @Field(() => Int, {
    description: 'Version of the company that was read; it counts all that belongs to it.',
  })
  version!: number;
}

@InputType('ProductCreateInput', { description: 'A product to be added to a plant.' })
export class ProductCreateInput extends ProductInput {
  @Field(() => ID, { description: 'The plant that makes it.' })
  plantId!: string;

  @Field(() => Int, {
    description: 'Version of the company that was read; it counts all that belongs to it.',
  })
  version!: number;

  @KeyField()
  idempotencyKey?: string | null;
}

@InputType('ProductUpdateInput', {
  description:
    'Changes of a product. A field that is left out stays; null empties it. How it is made is changed by routingUpdate.',
})
export class ProductUpdateInput extends MutationInput {
  @Field(() => ID, { description: 'The product.' })
  id!: string;

  @Field(() => Int, {
    description: 'Version of the company that was read; it counts all that belongs to it.',
  })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Name of the product; cannot be emptied.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Description.' })
  text?: string | null;

  @Field(() => Float, { nullable: true, description: "Part of the plant's volume, 0 to 1." })
  volumeShare?: number | null;
}

@InputType('ProductRemoveInput', { description: 'A product to be removed with its routing.' })
export class ProductRemoveInput extends MutationInput {
  @Field(() => ID, { description: 'The product.' })
  id!: string;

  @Field(() => Int, {
    description: 'Version of the company that was read; it counts all that belongs to it.',
  })
  version!: number;
}

@InputType('RoutingUpdateInput', { description: 'How a product is really made.' })
export class RoutingUpdateInput extends MutationInput {
  @Field(() => ID, { description: 'Which product.' })
  productId!: string;

  @Field(() => Int, {
    description: 'Version of the company that was read; it counts all that belongs to it.',
  })
  version!: number;

  @Field(() => [OperationInput], { description: 'All operations in working order; at least one.' })
  operations!: OperationInput[];
}
