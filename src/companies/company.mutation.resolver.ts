import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { mutate, readNow } from '../platform/mutation.ts';
import { invalidInput } from '../platform/platform.errors.ts';
import {
  CompanyCreateInput,
  CompanyRevealInput,
  CompanyRevealRevokeInput,
  CompanyRoutingConfirmInput,
  CompanyUpdateInput,
  WantedSystemsSetInput,
} from './company.input.ts';
import { loadCompanies } from './company.loader.ts';
import { type CompanyChange, createCompany, setWantedSystems, updateCompany } from './company.service.ts';
import {
  CompanyCreatePayload,
  CompanyRevealPayload,
  CompanyRevealRevokePayload,
  CompanyRoutingConfirmPayload,
  CompanyUpdatePayload,
  WantedSystemsSetPayload,
} from './companyPayload.type.ts';
import { type Reveal, revealCompany, revokeReveal } from './identity.service.ts';
import { confirmRoutings } from './routing.service.ts';

@Resolver()
export class CompanyMutationResolver {
  @Mutation(() => CompanyCreatePayload, {
    description:
      'Registers a company with its plants and products. A company that registers itself owns what it registers, and ' +
      'does so once.',
  })
  companyCreate(
    @Arg('input', () => CompanyCreateInput, { description: 'The company.' }) input: CompanyCreateInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller } = context;
    return mutate(context, 'companyCreate', input, {
      write: async () => ({ companyId: await createCompany(services.database, input, caller) }),
      show: async ({ companyId }) => ({ company: await readNow(context, loadCompanies, companyId) }),
      empty: { company: null },
    });
  }

  @Mutation(() => CompanyUpdatePayload, { description: "Changes a company's own facts." })
  companyUpdate(
    @Arg('input', () => CompanyUpdateInput, { description: 'What to change.' }) input: CompanyUpdateInput,
    @Ctx() context: RequestContext,
  ) {
    return change(context, 'companyUpdate', input, (wanted) =>
      updateCompany(context.services.database, wanted, input),
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
    return change(context, 'companyRoutingConfirm', input, (wanted) =>
      confirmRoutings(context.services.database, wanted, productIds),
    );
  }

  @Mutation(() => WantedSystemsSetPayload, {
    description: 'Replaces the kinds of system that a company wants.',
  })
  wantedSystemsSet(
    @Arg('input', () => WantedSystemsSetInput, { description: 'Company and wishes.' })
    input: WantedSystemsSetInput,
    @Ctx() context: RequestContext,
  ) {
    return change(context, 'wantedSystemsSet', input, (wanted) =>
      setWantedSystems(context.services.database, wanted, input.wantedSystems),
    );
  }

  @Mutation(() => CompanyRevealPayload, {
    description: 'Shows another organisation who a company is: its name, numbers and address.',
  })
  companyReveal(
    @Arg('input', () => CompanyRevealInput, { description: 'Company and organisation.' })
    input: CompanyRevealInput,
    @Ctx() context: RequestContext,
  ) {
    return consent(context, 'companyReveal', input, (wanted) =>
      revealCompany(context.services.database, { ...wanted, to: shownTo(input) }),
    );
  }

  @Mutation(() => CompanyRevealRevokePayload, {
    description: 'Hides from another organisation again who a company is. What was seen meanwhile was seen.',
  })
  companyRevealRevoke(
    @Arg('input', () => CompanyRevealRevokeInput, { description: 'Company and organisation.' })
    input: CompanyRevealRevokeInput,
    @Ctx() context: RequestContext,
  ) {
    const organisationId = idOf('Organisation', input.organisationId, ['input', 'organisationId']);
    return consent(context, 'companyRevealRevoke', input, (wanted) =>
      revokeReveal(context.services.database, { ...wanted, organisationId }),
    );
  }
}

interface ChangeInput {
  readonly id?: string;
  readonly companyId?: string;
  readonly version: number;
  readonly idempotencyKey?: string | null;
}

/** A change of a company, which the input names as `id`, or as `companyId` where the mutation is about a part of it. */
function change(
  context: RequestContext,
  mutation: string,
  input: ChangeInput,
  work: (wanted: CompanyChange) => Promise<void>,
) {
  const companyId =
    input.id === undefined
      ? idOf('Company', input.companyId ?? '', ['input', 'companyId'])
      : idOf('Company', input.id, ['input', 'id']);
  return mutate(context, mutation, input, {
    write: async () => {
      await work({ companyId, version: input.version, actor: context.caller });
      return { companyId };
    },
    show: async (changed) => ({ company: await readNow(context, loadCompanies, changed.companyId) }),
    empty: { company: null },
  });
}

/** Whom the input of companyReveal names: one of two. */
function shownTo({ organisationId, otherCompanyId }: CompanyRevealInput): Reveal['to'] {
  if (organisationId != null && otherCompanyId == null)
    return { organisationId: idOf('Organisation', organisationId, ['input', 'organisationId']) };
  if (otherCompanyId != null && organisationId == null)
    return { companyId: idOf('Company', otherCompanyId, ['input', 'otherCompanyId']) };
  const reasonKo = 'organisationId와 otherCompanyId 가운데 하나만 쓰십시오.';
  const reasonEn = 'Give either organisationId or otherCompanyId.';
  throw invalidInput({ reasonKo, reasonEn }, ['input', 'organisationId']);
}

type Consenting = Pick<Reveal, 'companyId' | 'actor'>;

/** What a company says about itself, whichever version of it was read. */
function consent(
  context: RequestContext,
  mutation: string,
  input: CompanyRevealInput | CompanyRevealRevokeInput,
  work: (wanted: Consenting) => Promise<void>,
) {
  const companyId = idOf('Company', input.id, ['input', 'id']);
  return mutate(context, mutation, input, {
    write: async () => {
      await work({ companyId, actor: context.caller });
      return { companyId };
    },
    show: async (shown) => ({ company: await readNow(context, loadCompanies, shown.companyId) }),
    empty: { company: null },
  });
}
