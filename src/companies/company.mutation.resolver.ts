import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { notFound } from '../platform/platform.errors.ts';
import { withUserErrors } from '../platform/userError.type.ts';
import {
  CompanyCreateInput,
  CompanyRoutingConfirmInput,
  CompanyUpdateInput,
  RoutingUpdateInput,
  WantedSystemsSetInput,
} from './company.input.ts';
import { type CompanyRow, loadCompanies } from './company.loader.ts';
import { createCompany, setWantedSystems, updateCompany } from './company.service.ts';
import {
  CompanyCreatePayload,
  CompanyRoutingConfirmPayload,
  CompanyUpdatePayload,
  RoutingUpdatePayload,
  WantedSystemsSetPayload,
} from './companyPayload.type.ts';
import { companyOfProduct, confirmRoutings, updateRouting } from './routing.service.ts';

const ACTOR = 'api';

@Resolver()
export class CompanyMutationResolver {
  @Mutation(() => CompanyCreatePayload, { description: 'Registers a company with its plants and products.' })
  companyCreate(
    @Arg('input', () => CompanyCreateInput, { description: 'The company.' }) input: CompanyCreateInput,
    @Ctx() context: RequestContext,
  ) {
    const work = async () => {
      const id = await createCompany(context.services.database, input, ACTOR);
      return { company: await readCompany(context, id) };
    };
    return withUserErrors(context.language, work, { company: null });
  }

  @Mutation(() => CompanyUpdatePayload, { description: "Changes a company's own facts." })
  companyUpdate(
    @Arg('input', () => CompanyUpdateInput, { description: 'What to change.' }) input: CompanyUpdateInput,
    @Ctx() context: RequestContext,
  ) {
    return change(context, input, (companyId) =>
      updateCompany(context.services.database, { companyId, version: input.version, actor: ACTOR }, input),
    );
  }

  @Mutation(() => CompanyRoutingConfirmPayload, {
    description: 'Confirms routings as they stand: what was inferred or imported is what the company does.',
  })
  companyRoutingConfirm(
    @Arg('input', () => CompanyRoutingConfirmInput, { description: 'Which routings.' })
    input: CompanyRoutingConfirmInput,
    @Ctx() context: RequestContext,
  ) {
    const productIds =
      input.productIds?.map((id, index) => idOf('Product', id, ['input', 'productIds', String(index)])) ??
      null;
    return change(context, input, (companyId) =>
      confirmRoutings(
        context.services.database,
        { companyId, version: input.version, actor: ACTOR },
        productIds,
      ),
    );
  }

  @Mutation(() => RoutingUpdatePayload, {
    description: 'States how a product is really made; the routing is CONFIRMED from then on.',
  })
  routingUpdate(
    @Arg('input', () => RoutingUpdateInput, { description: 'Product and operations.' })
    input: RoutingUpdateInput,
    @Ctx() context: RequestContext,
  ) {
    const productId = idOf('Product', input.productId, ['input', 'productId']);
    const { database } = context.services;
    const work = async () => {
      const companyId = await companyOfProduct(database, productId);
      if (companyId === null) {
        throw notFound({ type: 'Product', id: input.productId }, ['input', 'productId']);
      }
      const { version, operations } = input;
      await updateRouting(database, { companyId, version, actor: ACTOR }, productId, operations);
      return { company: await readCompany(context, companyId) };
    };
    return withUserErrors(context.language, work, { company: null });
  }

  @Mutation(() => WantedSystemsSetPayload, {
    description: 'Replaces the kinds of system that a company wants.',
  })
  wantedSystemsSet(
    @Arg('input', () => WantedSystemsSetInput, { description: 'Company and wishes.' })
    input: WantedSystemsSetInput,
    @Ctx() context: RequestContext,
  ) {
    const { version, wantedSystems } = input;
    return change(context, input, (companyId) =>
      setWantedSystems(context.services.database, { companyId, version, actor: ACTOR }, wantedSystems),
    );
  }
}

function change(
  context: RequestContext,
  input: { readonly companyId: string },
  work: (companyId: number) => Promise<void>,
) {
  const companyId = idOf('Company', input.companyId, ['input', 'companyId']);
  const run = async () => {
    await work(companyId);
    return { company: await readCompany(context, companyId) };
  };
  return withUserErrors(context.language, run, { company: null });
}

/** The company as it is now: an earlier field of the same request may have loaded it before it changed. */
async function readCompany(context: RequestContext, id: number): Promise<CompanyRow | null> {
  const loader = context.loader(loadCompanies);
  loader.clear(id);
  return (await loader.load(id)) ?? null;
}
