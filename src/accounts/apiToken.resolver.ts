import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { mutate, readNow } from '../platform/mutation.ts';
import { createApiToken, revokeApiToken, rotateApiToken } from './apiToken.service.ts';
import { ApiTokenCreateInput, ApiTokenRevokeInput, ApiTokenRotateInput } from './organisation.input.ts';
import { loadApiTokens } from './organisation.loader.ts';
import { actingFor } from './organisation.service.ts';
import { ApiTokenCreatePayload, ApiTokenRevokePayload, ApiTokenRotatePayload } from './organisation.type.ts';
import { newTokenSecret } from './token.ts';

@Resolver()
export class ApiTokenMutationResolver {
  @Mutation(() => ApiTokenCreatePayload, {
    description: 'Makes a token by which a program acts for the organisation. Its secret is shown this once.',
  })
  apiTokenCreate(
    @Arg('input', () => ApiTokenCreateInput, { description: 'The token.' }) input: ApiTokenCreateInput,
    @Ctx() context: RequestContext,
  ) {
    const { name, role, scopes, expiresAt } = input;
    const organisationId = actingFor(context.caller, null, 'Mutation.apiTokenCreate');
    // Beside the answer, which is stored for repetitions: a secret is stored nowhere.
    let secret: string | null = null;
    return mutate(context, 'apiTokenCreate', input, {
      write: async (em) => {
        const fresh = newTokenSecret();
        const id = await createApiToken(
          em,
          context,
          { organisationId, name, role, scopes, expiresAt },
          fresh,
        );
        secret = fresh;
        return { id };
      },
      show: async ({ id }) => ({ apiToken: await readNow(context, loadApiTokens, id), secret }),
      empty: { apiToken: null, secret: null },
    });
  }

  @Mutation(() => ApiTokenRotatePayload, {
    description: 'Gives a token another secret, shown this once. The old one stops at once.',
  })
  apiTokenRotate(
    @Arg('input', () => ApiTokenRotateInput, { description: 'The token.' }) input: ApiTokenRotateInput,
    @Ctx() context: RequestContext,
  ) {
    const id = idOf('ApiToken', input.id, ['input', 'id']);
    let secret: string | null = null;
    return mutate(context, 'apiTokenRotate', input, {
      write: async (em) => {
        const fresh = newTokenSecret();
        await rotateApiToken(em, context, { id, expiresAt: input.expiresAt }, fresh);
        secret = fresh;
        return { id };
      },
      show: async () => {
        context.services.forgetCallers();
        return { apiToken: await readNow(context, loadApiTokens, id), secret };
      },
      empty: { apiToken: null, secret: null },
    });
  }

  @Mutation(() => ApiTokenRevokePayload, { description: 'Ends a token at once and for ever.' })
  apiTokenRevoke(
    @Arg('input', () => ApiTokenRevokeInput, { description: 'The token.' }) input: ApiTokenRevokeInput,
    @Ctx() context: RequestContext,
  ) {
    const id = idOf('ApiToken', input.id, ['input', 'id']);
    return mutate(context, 'apiTokenRevoke', input, {
      write: async (em) => {
        await revokeApiToken(em, context, id);
        return { id };
      },
      show: async () => {
        context.services.forgetCallers();
        return { apiToken: await readNow(context, loadApiTokens, id) };
      },
      empty: { apiToken: null },
    });
  }
}
