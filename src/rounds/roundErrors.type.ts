import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserError } from '../platform/userError.type.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import type { RoundStatus } from './round.ts';
import { RoundStatusEnum } from './round.type.ts';

@ObjectType('TooFewCompanies', {
  implements: UserError,
  description: 'Fewer companies than a cluster needs.',
})
export class TooFewCompanies {
  @Field(() => Int, { description: 'Companies with known processes.' })
  companies!: number;

  @Field(() => Int, { description: 'What one cluster needs.' })
  needed!: number;
}

@ObjectType('NoUsableSystem', {
  implements: UserError,
  description: 'No company of the round can use any system.',
})
export class NoUsableSystem {
  @Field(() => [SystemTypeEnum], { description: 'The kinds that are wanted.' })
  systemTypes!: SystemType[];
}

@ObjectType('RoundAlreadyRunning', {
  implements: UserError,
  description: 'A round of the programme is running.',
})
export class RoundAlreadyRunning {
  @Field(() => ID, { description: 'The round that waits or runs.' })
  roundId!: string;
}

@ObjectType('TooManyForSimilarity', {
  implements: UserError,
  description: 'More companies than can be grouped by similarity.',
})
export class TooManyForSimilarity {
  @Field(() => Int, { description: 'Companies with known processes.' })
  companies!: number;

  @Field(() => Int, { description: 'The most that are grouped.' })
  most!: number;
}

@ObjectType('RoundIsOver', { implements: UserError, description: 'The round has ended.' })
export class RoundIsOver {
  @Field(() => RoundStatusEnum, { description: 'How it ended.' })
  status!: RoundStatus;
}
