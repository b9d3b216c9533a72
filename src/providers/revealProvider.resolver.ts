import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RevealRow } from '../companies/identity.loader.ts';
import { CompanyRevealType } from '../companies/identity.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { loadProvidersOf, type ProviderRow } from './provider.loader.ts';
import { ProviderType } from './provider.type.ts';

@Resolver(() => CompanyRevealType)
export class RevealProviderResolver {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The provider that it keeps; null where it keeps none.',
  })
  provider(
    @Root() { organisationId }: RevealRow,
    @Ctx() context: RequestContext,
  ): Promise<ProviderRow | undefined> {
    return context.loader(loadProvidersOf).load(organisationId);
  }
}
