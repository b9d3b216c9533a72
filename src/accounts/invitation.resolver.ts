import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { mutate, readNow } from '../platform/mutation.ts';
import {
  acceptInvitation,
  createInvitation,
  declineInvitation,
  revokeInvitation,
} from './invitation.service.ts';
import {
  InvitationAcceptInput,
  InvitationCreateInput,
  InvitationDeclineInput,
  InvitationRevokeInput,
} from './organisation.input.ts';
import { loadInvitations, loadOrganisations } from './organisation.loader.ts';
import { actingFor } from './organisation.service.ts';
import {
  InvitationAcceptPayload,
  InvitationCreatePayload,
  InvitationDeclinePayload,
  InvitationRevokePayload,
} from './organisation.type.ts';

@Resolver()
export class InvitationMutationResolver {
  @Mutation(() => InvitationCreatePayload, { description: 'Asks somebody by mail to join an organisation.' })
  invitationCreate(
    @Arg('input', () => InvitationCreateInput, { description: 'Whom, and as what.' })
    input: InvitationCreateInput,
    @Ctx() context: RequestContext,
  ) {
    const { caller, language } = context;
    const { email, role, expiresInDays } = input;
    const asked =
      input.organisationId == null
        ? null
        : idOf('Organisation', input.organisationId, ['input', 'organisationId']);
    const organisationId = actingFor(caller, asked, 'Mutation.invitationCreate');
    return mutate(context, 'invitationCreate', input, {
      write: async (em) => ({
        id: await createInvitation(em, caller, { organisationId, email, role, expiresInDays, language }),
      }),
      show: async ({ id }) => ({ invitation: await readNow(context, loadInvitations, id) }),
      empty: { invitation: null },
    });
  }

  @Mutation(() => InvitationAcceptPayload, {
    description: 'Joins the organisation of an invitation; for whoever is signed in with the invited e-mail.',
  })
  invitationAccept(
    @Arg('input', () => InvitationAcceptInput, { description: 'The invitation.' })
    input: InvitationAcceptInput,
    @Ctx() context: RequestContext,
  ) {
    return mutate(context, 'invitationAccept', input, {
      isPersonal: true,
      write: (em) => acceptInvitation(em, context.caller, input.token),
      show: async ({ invitationId, organisationId }) => {
        context.services.forgetCallers();
        return {
          invitation: await readNow(context, loadInvitations, invitationId),
          organisation: await readNow(context, loadOrganisations, organisationId),
        };
      },
      empty: { invitation: null, organisation: null },
    });
  }

  @Mutation(() => InvitationDeclinePayload, {
    description: 'Declines an invitation; for whoever is signed in with the invited e-mail.',
  })
  invitationDecline(
    @Arg('input', () => InvitationDeclineInput, { description: 'The invitation.' })
    input: InvitationDeclineInput,
    @Ctx() context: RequestContext,
  ) {
    return mutate(context, 'invitationDecline', input, {
      isPersonal: true,
      write: async (em) => ({ id: await declineInvitation(em, context.caller, input.token) }),
      show: async ({ id }) => ({ invitation: await readNow(context, loadInvitations, id) }),
      empty: { invitation: null },
    });
  }

  @Mutation(() => InvitationRevokePayload, {
    description: 'Takes an invitation back that waits for an answer.',
  })
  invitationRevoke(
    @Arg('input', () => InvitationRevokeInput, { description: 'The invitation.' })
    input: InvitationRevokeInput,
    @Ctx() context: RequestContext,
  ) {
    const id = idOf('Invitation', input.id, ['input', 'id']);
    return mutate(context, 'invitationRevoke', input, {
      write: async (em) => {
        await revokeInvitation(em, context.caller, id);
        return { id };
      },
      show: async () => ({ invitation: await readNow(context, loadInvitations, id) }),
      empty: { invitation: null },
    });
  }
}
