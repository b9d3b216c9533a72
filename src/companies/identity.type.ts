import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../platform/scalars.ts';
import type { RevealRow } from './identity.loader.ts';

@ObjectType('CompanyReveal', {
  description: 'An organisation to which a company has shown who it is; seen by that company alone.',
})
export class CompanyRevealType implements Pick<RevealRow, 'shownAt'> {
  @Field(() => DateTime, { description: 'Since when it sees who the company is.' })
  shownAt!: Date;
}
