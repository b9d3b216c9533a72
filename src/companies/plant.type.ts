import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.type.ts';
import type { RoutingSource } from './company.entity.ts';
import { AutomationLevelEnum, DataCaptureEnum, RoutingSourceEnum } from './companyEnums.type.ts';
import type { AutomationLevel, DataCapture } from './plant.entity.ts';
import type { EquipmentRow, OperationRow, PlantRow, ProductRow, RoutingRow } from './plant.loader.ts';

@ObjectType('Plant', { implements: Node, description: 'A site of a company.' })
export class PlantType implements Omit<PlantRow, 'id' | 'companyId' | 'position' | 'regionCode'> {
  @Field(() => String, { nullable: true, description: 'What tells the site apart, such as 제2공장.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Number in the factory register.' })
  factoryRegistrationNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Province and district as they were written.' })
  regionText!: string | null;

  @Field(() => String, { nullable: true, description: 'Address.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Industry code as stated, known or not.' })
  industryCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Revision of the classification that the code is of.' })
  industryRevision!: 9 | 10 | 11 | null;

  @Field(() => String, { nullable: true, description: 'Name of the industry as stated.' })
  industryName!: string | null;

  @Field(() => [String], { description: 'Further industry codes.' })
  otherIndustryCodes!: string[];

  @Field(() => Int, { description: 'Lines or work centres to connect; 1 where nobody has said.' })
  units!: number;

  @Field(() => Float, { nullable: true, description: "Part of the company's volume, 0 to 1." })
  volumeShare!: number | null;
}

@ObjectType('Equipment', { description: 'A machine of a plant.' })
export class EquipmentType implements Pick<EquipmentRow, 'name' | 'count'> {
  @Field(() => String, { description: 'Name or model.' })
  name!: string;

  @Field(() => Int, { description: 'How many of them there are.' })
  count!: number;
}

@ObjectType('Product', { implements: Node, description: 'What a plant makes.' })
export class ProductType implements Pick<ProductRow, 'name' | 'text' | 'volumeShare'> {
  @Field(() => String, {
    description: 'Name of the product; of the industry or the company where no product is known.',
  })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Description.' })
  text!: string | null;

  @Field(() => Float, { nullable: true, description: "Part of the plant's volume, 0 to 1." })
  volumeShare!: number | null;
}

@ObjectType('Routing', { description: 'The ordered operations that make a product.' })
export class RoutingType implements Pick<RoutingRow, 'source' | 'confidence' | 'rule'> {
  @Field(() => RoutingSourceEnum, { description: 'Where it comes from.' })
  source!: RoutingSource;

  @Field(() => Float, { description: 'How sure it is, 0 to 1; 1 where somebody stated it.' })
  confidence!: number;

  @Field(() => String, { nullable: true, description: 'Template and words that inferred it.' })
  rule!: string | null;
}

@ObjectType('Operation', { description: 'One step of a routing.' })
export class OperationType
  implements
    Pick<
      OperationRow,
      'position' | 'processCode' | 'equipment' | 'dataCapture' | 'automationLevel' | 'isRealTimeControlled'
    >
{
  @Field(() => Int, { description: 'Place in the routing, from 1.' })
  position!: number;

  @Field(() => String, { description: 'Code of the process.' })
  processCode!: string;

  @Field(() => String, { nullable: true, description: 'The machine that does it.' })
  equipment!: string | null;

  @Field(() => DataCaptureEnum, { nullable: true, description: 'How its data are captured.' })
  dataCapture!: DataCapture | null;

  @Field(() => AutomationLevelEnum, { nullable: true, description: 'How it is run.' })
  automationLevel!: AutomationLevel | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is controlled in real time.' })
  isRealTimeControlled!: boolean | null;
}
