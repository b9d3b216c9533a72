import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { claimantOf } from '../accounts/claim.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { mutate, readNow } from '../platform/mutation.ts';
import { MutationInput, MutationPayload } from '../platform/mutation.type.ts';
import { forbidden } from '../platform/platform.errors.ts';
import { loadProviders, type ProviderRow } from './provider.loader.ts';
import { ProviderType } from './provider.type.ts';
import { claimProvider } from './providerClaim.service.ts';

@InputType('ProviderClaimInput', { description: 'A provider that an organisation says to be.' })
class ProviderClaimInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description: "The provider; where left out, the one with the organisation's business number.",
  })
  providerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For whom: your own where left out. The operator names the organisation for which it vouches.',
  })
  organisationId?: string | null;
}

@ObjectType('ProviderClaimPayload', { description: 'What providerClaim answers.' })
class ProviderClaimPayload extends MutationPayload {
  @Field(() => ProviderType, {
    nullable: true,
    description: 'The provider as it is now; null where it was refused.',
  })
  provider!: ProviderRow | null;
}

@Resolver()
export class ProviderClaimResolver {
  @Mutation(() => ProviderClaimPayload, {
    description:
      'Gives a provider to the organisation that proves by its business number to be it, or for which the operator vouches.',
  })
  providerClaim(
    @Arg('input', () => ProviderClaimInput, { description: 'Which, and for whom.' })
    input: ProviderClaimInput,
    @Ctx() context: RequestContext,
  ) {
    const asked =
      input.organisationId == null
        ? null
        : idOf('Organisation', input.organisationId, ['input', 'organisationId']);
    const providerId =
      input.providerId == null ? null : idOf('Provider', input.providerId, ['input', 'providerId']);
    const organisationId = claimantOf(context.caller, asked);
    if (organisationId === undefined) throw forbidden({ action: 'Mutation.providerClaim' });
    return mutate(context, 'providerClaim', input, {
      write: async (em) => ({ id: await claimProvider(em, context, { organisationId, providerId }) }),
      show: async ({ id }) => ({ provider: await readNow(context, loadProviders, id) }),
      empty: { provider: null },
    });
  }
}
