import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { claimantOf } from '../accounts/claim.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { mutate, readNow } from '../platform/mutation.ts';
import { MutationInput, MutationPayload } from '../platform/mutation.type.ts';
import { forbidden } from '../platform/platform.errors.ts';
import { type CompanyRow, loadCompanies } from './company.loader.ts';
import { CompanyType } from './company.type.ts';
import { claimCompany } from './companyClaim.service.ts';

@InputType('CompanyClaimInput', { description: 'A company that an organisation says to be.' })
class CompanyClaimInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description: "The company; where left out, the one with the organisation's business number.",
  })
  companyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For whom: your own where left out. The operator names the organisation for which it vouches.',
  })
  organisationId?: string | null;
}

@ObjectType('CompanyClaimPayload', { description: 'What companyClaim answers.' })
class CompanyClaimPayload extends MutationPayload {
  @Field(() => CompanyType, {
    nullable: true,
    description: 'The company as it is now; null where it was refused.',
  })
  company!: CompanyRow | null;
}

@Resolver()
export class CompanyClaimResolver {
  @Mutation(() => CompanyClaimPayload, {
    description:
      'Gives a company to the organisation that proves by its business number to be it, or for which the operator vouches.',
  })
  companyClaim(
    @Arg('input', () => CompanyClaimInput, { description: 'Which, and for whom.' }) input: CompanyClaimInput,
    @Ctx() context: RequestContext,
  ) {
    const asked =
      input.organisationId == null
        ? null
        : idOf('Organisation', input.organisationId, ['input', 'organisationId']);
    const companyId =
      input.companyId == null ? null : idOf('Company', input.companyId, ['input', 'companyId']);
    const organisationId = claimantOf(context.caller, asked);
    if (organisationId === undefined) throw forbidden({ action: 'Mutation.companyClaim' });
    return mutate(context, 'companyClaim', input, {
      write: async (em) => ({ id: await claimCompany(em, context, { organisationId, companyId }) }),
      show: async ({ id }) => ({ company: await readNow(context, loadCompanies, id) }),
      empty: { company: null },
    });
  }
}
