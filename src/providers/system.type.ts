import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { createConnection } from '../platform/connection.type.ts';
import { Node } from '../platform/node.type.ts';
import { DateTime } from '../platform/scalars.ts';
import type { BuiltLevel } from '../taxonomy/level.ts';
import { BuiltLevelEnum } from '../taxonomy/level.type.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import type { SystemStatus } from './system.entity.ts';
import type { SystemRow } from './system.loader.ts';

export const SystemStatusEnum = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', WITHDRAWN: 'WITHDRAWN' } as const;
registerEnumType(SystemStatusEnum, {
  name: 'SystemStatus',
  description: 'Where a system stands in its life.',
  valuesConfig: {
    DRAFT: { description: 'Registered, without a price yet.' },
    PUBLISHED: { description: 'Has a price sheet and can be bought.' },
    WITHDRAWN: { description: 'Sold no more, for good.' },
  },
});

@ObjectType('System', {
  implements: Node,
  description: "A provider's product: an MES, an ERP and so on, with a price sheet.",
})
export class SystemObject
  implements
    Pick<
      SystemRow,
      | 'code'
      | 'name'
      | 'type'
      | 'targetLevel'
      | 'description'
      | 'status'
      | 'version'
      | 'createdAt'
      | 'updatedAt'
    >
{
  @Field(() => String, { description: 'The id under which files and rounds know the system.' })
  code!: string;

  @Field(() => String, { description: 'Name of the product.' })
  name!: string;

  @Field(() => SystemTypeEnum, { description: 'Kind of system. One kind is no substitute for another.' })
  type!: SystemType;

  @Field(() => BuiltLevelEnum, { nullable: true, description: 'Built level that a site reaches with it.' })
  targetLevel!: BuiltLevel | null;

  @Field(() => String, { nullable: true, description: 'What it does, in the words of the provider.' })
  description!: string | null;

  @Field(() => SystemStatusEnum, { description: 'Where it stands in its life.' })
  status!: SystemStatus;

  @Field(() => Int, { description: 'Rises with every change; send it back with yours.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was registered.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was changed last.' })
  updatedAt!: Date;
}

export const { Connection: SystemConnection } = createConnection('System', () => SystemObject, {
  description: 'A page of systems.',
});

@InputType('SystemWhere', { description: 'Which systems are asked for; what is left out does not narrow.' })
export class SystemWhere {
  @Field(() => SystemTypeEnum, { nullable: true, description: 'Of this kind.' })
  type?: SystemType | null;

  @Field(() => String, { nullable: true, description: 'Sold in this region: 2, 5 or 10 digits.' })
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Standard for this process: nothing to adapt.' })
  processCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this provider.' })
  providerId?: string | null;

  @Field(() => SystemStatusEnum, { nullable: true, description: 'That stand there in their life.' })
  status?: SystemStatus | null;
}
