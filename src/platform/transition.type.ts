import { Field, ObjectType } from 'type-graphql';

/** A step in the life of an object, and what stands against it. */
export interface Transition {
  readonly name: string;
  readonly allowed: boolean;
  /** Why not, in the caller's language; null where it is allowed. */
  readonly reason: string | null;
}

@ObjectType('AvailableTransition', {
  description: 'A step in the life of an object: whether it can be taken now, and if not, why.',
})
export class TransitionType implements Transition {
  @Field(() => String, {
    description: 'Name of the step, which is the mutation without the object: withdraw.',
  })
  name!: string;

  @Field(() => Boolean, { description: 'Whether the step can be taken now.' })
  allowed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why the step cannot be taken, in the caller's language; null where it can.",
  })
  reason!: string | null;
}
