import { Field, ObjectType } from 'type-graphql';
import { OrganisationKindEnum } from '../accounts/organisationEnums.type.ts';
import type { OrganisationKind } from '../platform/caller.ts';
import { DateTime } from '../platform/scalars.ts';
import type { RevealRow } from './identity.loader.ts';

@ObjectType('CompanyReveal', {
  description: 'An organisation to which a company has shown who it is; seen by that company alone.',
})
export class CompanyRevealType implements Pick<RevealRow, 'kind' | 'shownAt'> {
  @Field(() => OrganisationKindEnum, { description: 'What the organisation is in the market.' })
  kind!: OrganisationKind;

  @Field(() => DateTime, { description: 'Since when it sees who the company is.' })
  shownAt!: Date;
}
