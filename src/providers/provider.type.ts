import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { createConnection } from '../platform/connection.type.ts';
import { Node } from '../platform/node.type.ts';
import { DateTime, Won } from '../platform/scalars.ts';
import { UserError } from '../platform/userError.type.ts';
import type { CapabilityLevel } from '../taxonomy/level.ts';
import { CapabilityLevelEnum } from '../taxonomy/level.type.ts';
import type { ProviderStatus } from './provider.entity.ts';
import type { ProviderRow } from './provider.loader.ts';

export const ProviderStatusEnum = { DRAFT: 'DRAFT', CLAIMED: 'CLAIMED', VERIFIED: 'VERIFIED' } as const;
registerEnumType(ProviderStatusEnum, {
  name: 'ProviderStatus',
  description: 'Who stands behind what is said about a provider.',
  valuesConfig: {
    DRAFT: { description: 'Written down by others.' },
    CLAIMED: { description: 'Kept by the provider.' },
    VERIFIED: { description: 'Checked by the operator.' },
  },
});

@ObjectType('Provider', {
  implements: Node,
  description: 'A company that builds smart-factory systems (공급기업).',
})
export class ProviderType implements Omit<ProviderRow, 'id' | 'organisationId'> {
  @Field(() => String, { description: 'The word under which files know the provider.' })
  code!: string;

  @Field(() => String, { description: 'Name of the firm.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Business registration number, ten digits.' })
  businessNumber!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day on which business began.' })
  startedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the region of its seat.' })
  regionCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of staff.' })
  staff!: number | null;

  @Field(() => Won, { nullable: true, description: 'Sales of the last year.' })
  salesWon!: number | null;

  @Field(() => CapabilityLevelEnum, {
    nullable: true,
    description: 'Capability as diagnosed by others, never self-rated.',
  })
  capabilityLevel!: CapabilityLevel | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the diagnosis.' })
  capabilityOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who made the diagnosis.' })
  capabilitySource!: string | null;

  @Field(() => Int, { nullable: true, description: 'Sites finished so far.' })
  finishedSites!: number | null;

  @Field(() => Int, { nullable: true, description: 'Sites being built now.' })
  runningSites!: number | null;

  @Field(() => Int, { nullable: true, description: 'Sites that it can build at once.' })
  siteCapacity!: number | null;

  @Field(() => Int, { nullable: true, description: 'Months of warranty without charge.' })
  warrantyMonths!: number | null;

  @Field(() => String, { nullable: true, description: 'After-sales service in its own words.' })
  afterService!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day of a sanction: until then nothing of it is matched.',
  })
  sanctionUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is sanctioned.' })
  sanctionReason!: string | null;

  @Field(() => ProviderStatusEnum, { description: 'Who stands behind what is said here.' })
  status!: ProviderStatus;

  @Field(() => Int, { description: 'Rises with every change; send it back with yours.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was registered.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was changed last.' })
  updatedAt!: Date;
}

export const { Connection: ProviderConnection } = createConnection('Provider', () => ProviderType, {
  description: 'A page of providers.',
});

@InputType('ProviderWhere', {
  description: 'Which providers are asked for; what is left out does not narrow.',
})
export class ProviderWhere {
  @Field(() => ProviderStatusEnum, { nullable: true, description: 'Behind which these stand.' })
  status?: ProviderStatus | null;

  @Field(() => String, { nullable: true, description: 'With their seat in this region or below it.' })
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Whose name holds this text, in upper or lower case.' })
  name?: string | null;
}

@ObjectType('InvalidPriceSheet', { implements: UserError, description: 'A price sheet that breaks a rule.' })
export class InvalidPriceSheet {
  @Field(() => String, { description: 'Which rule, as the import of files names it: TIER_PRICE_RISES.' })
  problem!: string;
}
