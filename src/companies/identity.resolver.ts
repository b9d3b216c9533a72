import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { OrganisationKindEnum } from '../accounts/organisationEnums.type.ts';
import { isOperator } from '../platform/caller.ts';
import type { RequestContext } from '../platform/context.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { type CompanyRow, seeCompanies } from './company.loader.ts';
import { CompanyType } from './company.type.ts';
import {
  loadCompanyIdsOf,
  loadIsClaimed,
  loadKindsOf,
  loadRevealsOf,
  type RevealRow,
} from './identity.loader.ts';
import { CompanyRevealType } from './identity.type.ts';

@Resolver(() => CompanyType)
export class CompanyIdentityResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether somebody acts for it: only then can another company show itself to it.',
  })
  async isClaimed(@Root() { id }: CompanyRow, @Ctx() context: RequestContext): Promise<boolean> {
    return (await context.loader(loadIsClaimed).load(id)) ?? false;
  }

  @FieldResolver(() => [CompanyRevealType], {
    nullable: true,
    description:
      'To whom it has shown who it is, at most 200, the last one first. Null unless the company is your own; for ' +
      'operators too, who have no part in it.',
  })
  async revealedTo(
    @Root() { id, visibility }: CompanyRow,
    @Ctx() context: RequestContext,
  ): Promise<RevealRow[] | null> {
    if (visibility !== 'OWN' || isOperator(context.caller)) return null;
    return (await context.loader(loadRevealsOf).load(id)) ?? [];
  }
}

@Resolver(() => CompanyRevealType)
export class CompanyRevealResolver {
  @FieldResolver(() => ID, { description: 'The organisation, by which companyRevealRevoke names it.' })
  organisationId(@Root() { organisationId }: RevealRow): string {
    return toGlobalId('Organisation', organisationId);
  }

  @FieldResolver(() => OrganisationKindEnum, { description: 'What the organisation is in the market.' })
  kind(@Root() { organisationId }: RevealRow, @Ctx() context: RequestContext) {
    return context.loader(loadKindsOf).load(organisationId);
  }

  @FieldResolver(() => CompanyType, {
    nullable: true,
    description: 'The company for which it acts, as you see it; null where it acts for none.',
  })
  async company(@Root() { organisationId }: RevealRow, @Ctx() context: RequestContext) {
    const id = await context.loader(loadCompanyIdsOf).load(organisationId);
    return id === undefined ? null : context.loader(seeCompanies).load(id);
  }
}
