import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { createConnection } from '../platform/connection.type.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import type { DemandCell } from './demand.ts';

export const DemandRegionLevelEnum = { COUNTRY: 'COUNTRY', SIDO: 'SIDO', SIGUNGU: 'SIGUNGU' } as const;
registerEnumType(DemandRegionLevelEnum, {
  name: 'DemandRegionLevel',
  description: 'How finely demand is told apart by region.',
  valuesConfig: {
    COUNTRY: { description: 'The whole country together.' },
    SIDO: { description: 'By province or metropolitan city.' },
    SIGUNGU: { description: 'By city, county or district.' },
  },
});

@ObjectType('DemandCell', {
  description:
    'Companies that do a process, in a region, and want a kind of system. Shown only where at least five companies ' +
    'stand behind it; figures are rounded down to a multiple of five, so that no smaller group can be worked out.',
})
export class DemandCellType implements Pick<DemandCell, 'systemType' | 'companies' | 'units'> {
  @Field(() => SystemTypeEnum, {
    nullable: true,
    description: 'The kind of system; null for companies that have not said what they want.',
  })
  systemType!: SystemType | null;

  @Field(() => Int, { description: 'At least so many companies, and at most four more.' })
  companies!: number;

  @Field(() => Int, { description: 'At least so many units of theirs, and at most four more.' })
  units!: number;
}

export const { Connection: DemandConnection } = createConnection('Demand', () => DemandCellType, {
  description: 'Demand, most companies first.',
});
