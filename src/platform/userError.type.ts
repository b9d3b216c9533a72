import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { DomainError, Refusals, refusalCodes, refusalDescriptions } from './errors.ts';
import type { Language } from './language.ts';

registerEnumType(refusalCodes, {
  name: 'UserErrorCode',
  description: 'Why a request was refused. Each code means one thing and will keep meaning it.',
  valuesConfig: refusalDescriptions,
});

/** What a mutation answers beside its object. */
export interface UserErrorValue {
  readonly __typename: string;
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

@InterfaceType('UserError', {
  description: 'A refusal that the caller can act on. Implementing types carry the facts behind it.',
  resolveType: (value: UserErrorValue) => value.__typename,
})
export abstract class UserError {
  @Field(() => refusalCodes, { description: 'What kind of refusal it is; stable, made for programs.' })
  code!: string;

  @Field(() => [String], {
    description: "Path of the input field at fault, such as ['input', 'units']; empty where no one field is.",
  })
  field!: string[];

  @Field(() => String, {
    description: "The reason and the remedy in the caller's language (Accept-Language).",
  })
  message!: string;
}

@ObjectType('SimpleUserError', {
  implements: UserError,
  description: 'A refusal whose message says all there is.',
})
export class SimpleUserError {}

@ObjectType('StaleVersion', {
  implements: UserError,
  description: 'The object was changed after it had been read.',
})
export class StaleVersion {
  @Field(() => Int, { description: 'The version that the request named.' })
  version!: number;

  @Field(() => Int, { description: 'The version as it is now.' })
  currentVersion!: number;
}

/** A refusal as the API shows it; its facts become fields of its type. */
export function toUserError(error: DomainError, language: Language): UserErrorValue {
  return {
    ...error.facts,
    __typename: error.type ?? 'SimpleUserError',
    code: error.code,
    field: error.field,
    message: error.text(language),
  };
}

/**
 * Runs a mutation and turns refusals into `userErrors`; everything else is thrown on.
 * `return withUserErrors(context.language, async () => ({ cluster: await join(...) }), { cluster: null })`
 */
export async function withUserErrors<Payload extends object>(
  language: Language,
  work: () => Promise<Payload>,
  empty: { [Key in keyof Payload]: Payload[Key] | null },
): Promise<{ [Key in keyof Payload]: Payload[Key] | null } & { userErrors: UserErrorValue[] }> {
  try {
    return { ...(await work()), userErrors: [] };
  } catch (error) {
    const refusals = error instanceof Refusals ? error.errors : [error];
    if (!refusals.every((one): one is DomainError => one instanceof DomainError && one.kind === 'refusal'))
      throw error;
    return { ...empty, userErrors: refusals.map((one) => toUserError(one, language)) };
  }
}
