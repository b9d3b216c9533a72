import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError, type UserErrorValue } from '../platform/userError.type.ts';

@InputType('AccountSignUpInput', { description: 'Somebody who wants an account.' })
export class AccountSignUpInput {
  @Field(() => String, { description: 'Name of the person, 1 to 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'E-mail of the person; a code is sent there.' })
  email!: string;

  @Field(() => String, { description: 'Password, 10 to 128 characters.' })
  password!: string;
}

@InputType('AccountSignInInput', { description: 'E-mail and password.' })
export class AccountSignInInput {
  @Field(() => String, { description: 'E-mail of the account.' })
  email!: string;

  @Field(() => String, { description: 'Password of the account.' })
  password!: string;
}

@InputType('AccountTwoFactorVerifyInput', { description: 'The second step of signing in.' })
export class AccountTwoFactorVerifyInput {
  @Field(() => String, {
    description: 'What accountSignIn answered as `twoFactorToken`; it holds for ten minutes.',
  })
  twoFactorToken!: string;

  @Field(() => String, { description: 'The six digits of the authenticator, or a backup code.' })
  code!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether `code` is a backup code; default false.' })
  isBackupCode?: boolean | null;
}

@InputType('EmailAddressInput', { description: 'An e-mail address.' })
export class EmailAddressInput {
  @Field(() => String, { description: 'The address. Whether an account has it is not told.' })
  email!: string;
}

@InputType('PasswordResetInput', { description: 'A new password.' })
export class PasswordResetInput {
  @Field(() => String, { description: 'The code from the mail.' })
  token!: string;

  @Field(() => String, { description: 'The new password, 10 to 128 characters.' })
  newPassword!: string;
}

@InputType('EmailVerifyInput', { description: 'The proof of an e-mail.' })
export class EmailVerifyInput {
  @Field(() => String, { description: 'The code from the mail.' })
  token!: string;
}

@ObjectType()
class PlainPayload {
  @Field(() => Boolean, { description: 'Whether it was taken; false where it was refused.' })
  done!: boolean;

  @Field(() => [UserError], { description: 'Why it was refused, with the remedy; empty where it was done.' })
  userErrors!: UserErrorValue[];
}

@ObjectType('AccountSignUpPayload', {
  description:
    'What accountSignUp answers: the same for an e-mail that has an account already; its owner gets a mail.',
})
export class AccountSignUpPayload extends PlainPayload {}

@ObjectType('AccountSignOutPayload', { description: 'What accountSignOut answers.' })
export class AccountSignOutPayload extends PlainPayload {}

@ObjectType('PasswordResetRequestPayload', {
  description: 'What passwordResetRequest answers: the same whether an account has the e-mail or not.',
})
export class PasswordResetRequestPayload extends PlainPayload {}

@ObjectType('PasswordResetPayload', { description: 'What passwordReset answers.' })
export class PasswordResetPayload extends PlainPayload {}

@ObjectType('EmailVerifyPayload', { description: 'What emailVerify answers.' })
export class EmailVerifyPayload extends PlainPayload {}

@ObjectType('EmailVerifyRequestPayload', {
  description: 'What emailVerifyRequest answers: the same whether an account has the e-mail or not.',
})
export class EmailVerifyRequestPayload extends PlainPayload {}

@ObjectType()
class SessionPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The session, to send as `Authorization: Bearer`; it holds for seven days. Null where there is none.',
  })
  token!: string | null;

  @Field(() => [UserError], { description: 'Why it was refused, with the remedy; empty where it was done.' })
  userErrors!: UserErrorValue[];
}

@ObjectType('AccountSignInPayload', { description: 'What accountSignIn answers.' })
export class AccountSignInPayload extends SessionPayload {
  @Field(() => Boolean, {
    description: 'Whether a second factor is needed: go on with accountTwoFactorVerify.',
  })
  twoFactorNeeded!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What accountTwoFactorVerify takes; null where it is not needed.',
  })
  twoFactorToken!: string | null;
}

@ObjectType('AccountTwoFactorVerifyPayload', { description: 'What accountTwoFactorVerify answers.' })
export class AccountTwoFactorVerifyPayload extends SessionPayload {}
