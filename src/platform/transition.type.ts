import { Field, ObjectType } from 'type-graphql';
import type { DomainError } from './errors.ts';
import type { Language } from './language.ts';

/** A step by what stands against it; where nothing does, it is allowed. */
export function transition(
  name: string,
  mutation: string,
  obstacle: DomainError | null | undefined,
  language: Language,
): Transition {
  return { name, mutation, allowed: obstacle == null, reason: obstacle?.text(language) ?? null };
}

/** A step in the life of an object, and what stands against it. */
export interface Transition {
  readonly name: string;
  /** The mutation that takes it. */
  readonly mutation: string;
  readonly allowed: boolean;
  /** Why not, in the caller's language; null where it is allowed. */
  readonly reason: string | null;
}

@ObjectType('AvailableTransition', {
  description:
    'A step in the life of an object: whether this caller can take it now, and if not, why. The mutation says the same.',
})
export class TransitionType implements Transition {
  @Field(() => String, {
    description: 'Name of the step, such as withdraw; the history of the object names it so.',
  })
  name!: string;

  @Field(() => String, { description: 'The mutation that takes the step, such as systemWithdraw.' })
  mutation!: string;

  @Field(() => Boolean, { description: 'Whether the step can be taken now.' })
  allowed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why the step cannot be taken, in the caller's language; null where it can.",
  })
  reason!: string | null;
}
