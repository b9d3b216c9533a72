import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../platform/scalars.ts';
import { UserError } from '../platform/userError.type.ts';
import type { InvitationStatus, RegistrationProof } from './account.entity.ts';
import { InvitationStatusEnum, RegistrationStatusEnum } from './organisationEnums.type.ts';

@ObjectType('AlreadyInvited', {
  implements: UserError,
  description: 'An invitation to this address is open.',
})
export class AlreadyInvited {
  @Field(() => String, { description: 'The address.' })
  email!: string;

  @Field(() => DateTime, { description: 'Until when the open invitation holds.' })
  expiresAt!: Date;
}

@ObjectType('InvitationExpired', { implements: UserError, description: 'The invitation has expired.' })
export class InvitationExpired {
  @Field(() => DateTime, { description: 'Until when it held.' })
  expiresAt!: Date;
}

@ObjectType('InvitationAnswered', { implements: UserError, description: 'The invitation is over.' })
export class InvitationAnswered {
  @Field(() => InvitationStatusEnum, { description: 'What became of it.' })
  status!: InvitationStatus;
}

@ObjectType('TooMany', { implements: UserError, description: 'There are as many of a kind as there may be.' })
export class TooMany {
  @Field(() => String, { description: 'What there are too many of.' })
  kind!: string;

  @Field(() => Int, { description: 'How many there may be.' })
  max!: number;
}

@ObjectType('TooManyAttempts', {
  implements: UserError,
  description: 'Something was tried too often from this address, or with this e-mail.',
})
export class TooManyAttempts {
  @Field(() => Int, { description: 'Seconds after which it may be tried again.' })
  retryAfterSeconds!: number;
}

@ObjectType('ClaimNotProved', {
  implements: UserError,
  description: 'The business numbers differ, or that of the organisation is not proved far enough.',
})
export class ClaimNotProved {
  @Field(() => RegistrationStatusEnum, { description: 'How far the number of the organisation is proved.' })
  registrationStatus!: RegistrationProof;
}

@ObjectType('OwnsOneAlready', {
  implements: UserError,
  description: 'An organisation owns one company or provider at most, and this one has its own.',
})
export class OwnsOneAlready {
  @Field(() => ID, { description: 'Id of the company or provider that it has, for `node`.' })
  ownedId!: string;
}
