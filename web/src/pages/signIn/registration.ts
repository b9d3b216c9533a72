import type { OrganisationKind } from '../../app/settings.ts';

/** What somebody says about the organisation to be founded; kept as a draft from the sign-up until it is founded. */
export interface Registration {
  readonly kind: Exclude<OrganisationKind, 'OPERATOR'>;
  readonly name: string;
  readonly businessNumber: string;
}

export const REGISTRATION_DRAFT = 'registration';
export const emptyRegistration: Registration = { kind: 'COMPANY', name: '', businessNumber: '' };

/** Where somebody was going who had to sign up first; kept over the mail that proves its e-mail. */
export const NEXT_DRAFT = 'sign-up-next';
