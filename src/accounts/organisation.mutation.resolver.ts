import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { idOf, toGlobalId } from '../platform/globalId.ts';
import { mutate, readNow } from '../platform/mutation.ts';
import { sql } from '../platform/sql.ts';
import { withUserErrors } from '../platform/userError.type.ts';
import {
  MembershipRemoveInput,
  MembershipUpdateInput,
  OrganisationCreateInput,
  OrganisationUpdateInput,
} from './organisation.input.ts';
import { loadOrganisations, type MemberRow, memberColumns } from './organisation.loader.ts';
import {
  actingFor,
  createOrganisation,
  type MemberKey,
  removeMembership,
  updateMembership,
  updateOrganisation,
} from './organisation.service.ts';
import {
  MembershipRemovePayload,
  MembershipUpdatePayload,
  OrganisationCreatePayload,
  OrganisationUpdatePayload,
} from './organisation.type.ts';
import { lookUpRegistration, type Registration, type RegistrationFacts } from './registration.ts';

const UNREGISTERED: Registration = {
  businessNumber: null,
  registrationStatus: 'CLAIMED',
  registryStatus: null,
};

@Resolver()
export class OrganisationMutationResolver {
  @Mutation(() => OrganisationCreatePayload, {
    description: 'Founds an organisation. The signed-in person owns it; the operator invites an owner to it.',
  })
  organisationCreate(
    @Arg('input', () => OrganisationCreateInput, { description: 'The organisation.' })
    input: OrganisationCreateInput,
    @Ctx() context: RequestContext,
  ) {
    const { kind, name } = input;
    return withRegistration(context, input, (registration) =>
      mutate(context, 'organisationCreate', input, {
        isPersonal: true,
        write: async (em) => {
          const facts = { kind, name, ...(registration ?? UNREGISTERED) };
          return { id: await createOrganisation(em, context.caller, facts) };
        },
        show: async ({ id }) => {
          context.services.forgetCallers();
          return { organisation: await readNow(context, loadOrganisations, id) };
        },
        empty: { organisation: null },
      }),
    );
  }

  @Mutation(() => OrganisationUpdatePayload, {
    description: 'Changes name or business number of an organisation.',
  })
  organisationUpdate(
    @Arg('input', () => OrganisationUpdateInput, { description: 'What to change.' })
    input: OrganisationUpdateInput,
    @Ctx() context: RequestContext,
  ) {
    const id = idOf('Organisation', input.id, ['input', 'id']);
    actingFor(context.caller, id, 'Mutation.organisationUpdate');
    const { version, name } = input;
    return withRegistration(context, input, (registration) =>
      mutate(context, 'organisationUpdate', input, {
        write: async (em) => {
          await updateOrganisation(em, context.caller, { id, version, name, registration });
          return { id };
        },
        show: async () => ({ organisation: await readNow(context, loadOrganisations, id) }),
        empty: { organisation: null },
      }),
    );
  }

  @Mutation(() => MembershipUpdatePayload, { description: 'Gives a member another role.' })
  membershipUpdate(
    @Arg('input', () => MembershipUpdateInput, { description: 'Member and role.' })
    input: MembershipUpdateInput,
    @Ctx() context: RequestContext,
  ) {
    const key = memberKey(context, input, 'Mutation.membershipUpdate');
    const { role, version } = input;
    return mutate(context, 'membershipUpdate', input, {
      write: async (em) => {
        await updateMembership(em, context.caller, key, { role, version });
        return { ...key };
      },
      show: async () => {
        context.services.forgetCallers();
        return {
          organisation: await readNow(context, loadOrganisations, key.organisationId),
          member: await readMember(context, key),
        };
      },
      empty: { organisation: null, member: null },
    });
  }

  @Mutation(() => MembershipRemovePayload, {
    description: 'Removes a member, or lets the caller itself leave; never the last owner.',
  })
  membershipRemove(
    @Arg('input', () => MembershipRemoveInput, { description: 'The member.' }) input: MembershipRemoveInput,
    @Ctx() context: RequestContext,
  ) {
    const key = memberKey(context, input, 'Mutation.membershipRemove');
    return mutate(context, 'membershipRemove', input, {
      write: async (em) => {
        await removeMembership(em, context.caller, key);
        return { accountId: key.accountId };
      },
      show: ({ accountId }) => {
        context.services.forgetCallers();
        return { removedAccountId: toGlobalId('Account', accountId) };
      },
      empty: { removedAccountId: null },
    });
  }
}

/** The registry is asked before the write; a wrong number is a refusal like any other. */
async function withRegistration<Payload extends object>(
  context: RequestContext,
  facts: RegistrationFacts,
  work: (registration: Registration | undefined) => Promise<Payload>,
) {
  const looked: { registration?: Registration | undefined } = {};
  const look = async () => {
    looked.registration = await lookUpRegistration(context, facts);
    return { organisation: null };
  };
  const answer = await withUserErrors(context.language, look, { organisation: null });
  return answer.userErrors.length > 0 ? { ...answer, isReplay: false } : work(looked.registration);
}

function memberKey(
  { caller }: RequestContext,
  input: { readonly organisationId?: string | null; readonly accountId: string },
  operation: string,
): MemberKey {
  const asked =
    input.organisationId == null
      ? null
      : idOf('Organisation', input.organisationId, ['input', 'organisationId']);
  const organisationId = actingFor(caller, asked, operation);
  return { organisationId, accountId: idOf('Account', input.accountId, ['input', 'accountId']) };
}

async function readMember({ market }: RequestContext, key: MemberKey): Promise<MemberRow | null> {
  const row = await market.first(sql<MemberRow>`
    select ${memberColumns} from membership join account on account.id = membership.account_id
    where membership.organisation_id = ${key.organisationId}::int and account.id = ${key.accountId}::int`);
  return row ?? null;
}
