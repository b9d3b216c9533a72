import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError, type UserErrorValue } from './userError.type.ts';

/** The field `idempotencyKey` of a mutation's input. */
export function KeyField(): PropertyDecorator {
  return Field(() => String, {
    nullable: true,
    description:
      'Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes ' +
      'nothing and gets the answer of the first one; with other content it is refused.',
  }) as PropertyDecorator;
}

/** What every mutation takes beside its own fields. Inputs extend it, or have the field themselves. */
@InputType()
export abstract class MutationInput {
  @KeyField()
  idempotencyKey?: string | null;
}

/** What every mutation answers beside its object; payloads extend it. */
@ObjectType()
export abstract class MutationPayload {
  @Field(() => Boolean, {
    description:
      'Whether nothing was done now because an earlier request with the same idempotencyKey had done it.',
  })
  isReplay!: boolean;

  @Field(() => [UserError], { description: 'Why it was refused, with the remedy; empty where it was done.' })
  userErrors!: UserErrorValue[];
}
