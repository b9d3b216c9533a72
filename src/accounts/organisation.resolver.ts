import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../platform/connection.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf, toGlobalId } from '../platform/globalId.ts';
import { type Page, readPage } from '../platform/page.ts';
import { forbidden } from '../platform/platform.errors.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import { formatBusinessNumber } from '../taxonomy/businessNumber.ts';
import {
  type AccountRow,
  type ApiTokenRow,
  apiTokenColumns,
  apiTokensByNewest,
  type InvitationRow,
  invitationColumns,
  invitationsByNewest,
  loadAccounts,
  loadOrganisations,
  type MemberRow,
  mayManage,
  memberColumns,
  membersByJoining,
  type OrganisationRow,
} from './organisation.loader.ts';
import {
  AccountType,
  ApiTokenConnection,
  InvitationConnection,
  InvitationType,
  OrganisationMemberConnection,
  OrganisationMemberType,
  OrganisationType,
  ViewerMembershipType,
  type ViewerRow,
  ViewerType,
} from './organisation.type.ts';

interface MembershipOfViewer {
  readonly organisationId: number;
  readonly role: ViewerMembershipType['role'];
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, {
    description: 'Who asks, and in whose name; for anybody, the anonymous included.',
  })
  viewer(@Ctx() { caller }: RequestContext): ViewerRow {
    return { kind: caller.kind, role: caller.organisation?.role ?? null, scopes: caller.scopes };
  }

  @FieldResolver(() => AccountType, { nullable: true, description: 'The signed-in person; null for tokens.' })
  async account(@Ctx() context: RequestContext): Promise<AccountRow | null> {
    const { accountId } = context.caller;
    return accountId === null ? null : ((await context.loader(loadAccounts).load(accountId)) ?? null);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description:
      'The organisation in whose name the caller acts (header x-organisation); null where it has none.',
  })
  async organisation(@Ctx() context: RequestContext): Promise<OrganisationRow | null> {
    const { organisation } = context.caller;
    return organisation && ((await context.loader(loadOrganisations).load(organisation.id)) ?? null);
  }

  @FieldResolver(() => [ViewerMembershipType], {
    description: 'The organisations that the caller can act for, at most 100, the first joined first.',
  })
  async memberships(@Ctx() { caller, market }: RequestContext): Promise<readonly MembershipOfViewer[]> {
    const { accountId, organisation } = caller;
    if (accountId === null) {
      return organisation ? [{ organisationId: organisation.id, role: organisation.role }] : [];
    }
    return market.all(sql<MembershipOfViewer>`
      select organisation_id as "organisationId", role from membership where account_id = ${accountId}::int
      order by created_at, organisation_id limit 100`);
  }
}

@Resolver(() => ViewerMembershipType)
export class ViewerMembershipResolver {
  @FieldResolver(() => OrganisationType, { description: 'The organisation.' })
  async organisation(
    @Root() { organisationId }: MembershipOfViewer,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationRow | undefined> {
    return context.loader(loadOrganisations).load(organisationId);
  }
}

@Resolver(() => OrganisationMemberType)
export class OrganisationMemberResolver {
  @FieldResolver(() => ID, { description: 'The account of the person, by which changes name it.' })
  accountId(@Root() { accountId }: MemberRow): string {
    return toGlobalId('Account', accountId);
  }
}

@Resolver(() => InvitationType)
export class InvitationResolver {
  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation that invites; null for the person invited until it has joined.',
  })
  async organisation(
    @Root() { organisationId }: InvitationRow,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationRow | null> {
    return (await context.loader(loadOrganisations).load(organisationId)) ?? null;
  }
}

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, {
    nullable: true,
    description: 'An organisation that the caller belongs to (the operator: any); null where there is none.',
  })
  async organisation(
    @Arg('id', () => ID, { description: 'Global id of the organisation.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationRow | null> {
    return (await context.loader(loadOrganisations).load(idOf('Organisation', id, ['id']))) ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Business registration number, NNN-NN-NNNNN.' })
  businessNumber(@Root() { businessNumber }: OrganisationRow): string | null {
    return businessNumber === null ? null : formatBusinessNumber(businessNumber);
  }

  @FieldResolver(() => OrganisationMemberConnection, { description: 'Who belongs to it.' })
  members(
    @Root() { id }: OrganisationRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { market }: RequestContext,
  ): Promise<Page<MemberRow>> {
    const from = sql`from membership join account on account.id = membership.account_id
      where membership.organisation_id = ${id}::int`;
    return readPage(market, page, {
      order: membersByJoining,
      select: ({ after, orderBy, limit }) =>
        sql<MemberRow>`select ${memberColumns} ${from} and ${after} order by ${orderBy} limit ${limit}`,
      count: () => sql<{ count: number }>`select count(*) as count ${from}`,
    });
  }

  @FieldResolver(() => InvitationConnection, {
    description: 'Whom it has invited; for owners and editors who act for it.',
  })
  invitations(
    @Root() { id }: OrganisationRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<InvitationRow>> {
    refuseUnmanaged(context, id, 'Organisation.invitations');
    const from: RawBuilder<unknown> = sql`from invitation where organisation_id = ${id}::int`;
    return readPage(context.market, page, {
      order: invitationsByNewest,
      select: ({ after, orderBy, limit }) =>
        sql<InvitationRow>`select ${invitationColumns} ${from} and ${after} order by ${orderBy} limit ${limit}`,
      count: () => sql<{ count: number }>`select count(*) as count ${from}`,
    });
  }

  @FieldResolver(() => ApiTokenConnection, {
    description: 'Its tokens, without their secrets; for owners and editors who act for it.',
  })
  apiTokens(
    @Root() { id }: OrganisationRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ApiTokenRow>> {
    if (id !== context.caller.organisation?.id) throw forbidden({ action: 'Organisation.apiTokens' });
    refuseUnmanaged(context, id, 'Organisation.apiTokens');
    const from: RawBuilder<unknown> = sql`from api_token where organisation_id = ${id}::int`;
    return readPage(context.reads, page, {
      order: apiTokensByNewest,
      select: ({ after, orderBy, limit }) =>
        sql<ApiTokenRow>`select ${apiTokenColumns} ${from} and ${after} order by ${orderBy} limit ${limit}`,
      count: () => sql<{ count: number }>`select count(*) as count ${from}`,
    });
  }
}

function refuseUnmanaged({ caller }: RequestContext, organisationId: number, action: string): void {
  if (!mayManage(caller, organisationId)) throw forbidden({ action });
}
