import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ENTRY_CHANGES, type EntryChange } from '../engine/formation/whatIf/entryChange.ts';
import { Won } from '../platform/scalars.ts';
import type { EntryOptionRow } from './whatIfEntry.ts';

export const EntryChangeEnum = Object.fromEntries(ENTRY_CHANGES.map((change) => [change, change])) as Record<
  EntryChange,
  EntryChange
>;
registerEnumType(EntryChangeEnum, {
  name: 'EntryChange',
  description: 'What would bring a left-out company into a cluster.',
  valuesConfig: {
    NONE: { description: 'Nothing: it could join as things stand.' },
    MORE_TO_JOIN: { description: 'More companies just like it that join the cluster with it.' },
    MORE_TO_OPEN: { description: 'More companies just like it that open a cluster with it.' },
    STANDARD_PROCESS: { description: 'A process that the system needs no adaptation to.' },
    ENGINEERING: { description: 'A lower engineering cost of the system.' },
    UNIT_PRICE: { description: 'A lower price of each unit, at every step of the ladder.' },
    PLACE: { description: 'One more member than the rules allow.' },
    CAPACITY: { description: 'More units from the provider.' },
  },
});

@ObjectType('EntryOption', {
  description:
    'A change that would bring a left-out company in, the least that is enough: everything is priced again with it, and ' +
    'nobody in the cluster would be above its stand-alone price. One of companies, amountWon, places and units says how ' +
    'much has to change.',
})
export class EntryOptionType
  implements Pick<EntryOptionRow, 'change' | 'members' | 'shareWon' | 'standAloneWon' | 'part'>
{
  @Field(() => EntryChangeEnum, { description: 'What has to change.' })
  change!: EntryChange;

  @Field(() => Int, { description: 'Members of the cluster after it.' })
  members!: number;

  @Field(() => Won, { description: "The company's share after it, before subsidy." })
  shareWon!: number;

  @Field(() => Won, { description: 'What it would pay alone after it.' })
  standAloneWon!: number;

  @Field(() => Float, {
    description:
      'How large the change is; options are ordered by it. For prices the part of the contract that the provider gives ' +
      "up, for companies and places the part of the members, for units the part of the provider's capacity.",
  })
  part!: number;
}
