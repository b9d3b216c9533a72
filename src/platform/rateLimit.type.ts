import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from './scalars.ts';

@ObjectType('RateLimit', {
  description:
    'What the caller has left, in points. A token or account may spend 1,000 points at once and gets 100 back each ' +
    'second (an operator 5,000 and 500), all tokens and people of an organisation together four times that; without an ' +
    'account an address has 500 and 50. Every answer says the same in `extensions.cost`.',
})
export class RateLimitType {
  @Field(() => Int, { description: 'Points that this operation was charged.' })
  cost!: number;

  @Field(() => Int, { description: 'Points that can be spent at once when nothing was spent before.' })
  limit!: number;

  @Field(() => Int, { description: 'Points that are left after this operation.' })
  remaining!: number;

  @Field(() => DateTime, { description: 'When all points have come back, if nothing more is spent.' })
  resetAt!: Date;

  @Field(() => Int, {
    description: 'Entries of lists that this operation may give, page sizes multiplied: 50,000 at most.',
  })
  nodeCount!: number;
}
