import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { Won } from '../platform/scalars.ts';

@InputType('StabilityInput', { description: 'How stable a result is to be.' })
export class StabilityInput {
  @Field(() => Float, {
    description:
      'Nobody who is free to move shall gain more than this percent of what it feels (its share and its part of the ' +
      'coordination) in another cluster or alone: 0 to 100. 5 costs little.',
  })
  epsilonPercent!: number;
}

@ObjectType('RoundStability', {
  description:
    'What making the result stable did: companies moved to where they feel less, until nobody who is free to move gains ' +
    'more than epsilon.',
})
export class RoundStabilityType {
  @Field(() => Float, { description: 'The gain in percent that does not count.' })
  epsilonPercent!: number;

  @Field(() => Won, { description: 'The saving that the search had found.' })
  savingBeforeWon!: number;

  @Field(() => Won, { description: 'The saving once stable: savingWon of the round.' })
  savingAfterWon!: number;

  @Field(() => Int, { description: 'How many times a company moved.' })
  moves!: number;

  @Field(() => Int, {
    description: 'Companies that would and could still move: 0 unless the moves were stopped by their limit.',
  })
  freeMoverCount!: number;

  @Field(() => Int, {
    description: 'Members that would move, but their cluster would fall below the minimum.',
  })
  heldByMinimumCount!: number;

  @Field(() => Int, {
    description: 'Members that would move, but somebody left behind would pay more than alone.',
  })
  heldByStandAloneCount!: number;
}
