import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { toImportIssueType } from '../platform/importIssue.type.ts';
import { invalidInput, notFound } from '../platform/platform.errors.ts';
import type { FileUpload } from '../platform/scalars.ts';
import { withUserErrors } from '../platform/userError.type.ts';
import {
  CompanyCreateInput,
  CompanyImportInput,
  CompanyRoutingConfirmInput,
  CompanyUpdateInput,
  RoutingUpdateInput,
  WantedSystemsSetInput,
} from './company.input.ts';
import { type CompanyRow, loadCompanies } from './company.loader.ts';
import { createCompany, setWantedSystems, updateCompany } from './company.service.ts';
import { importCompanies } from './companyImport.service.ts';
import {
  CompanyCreatePayload,
  CompanyImportPayload,
  CompanyRoutingConfirmPayload,
  CompanyUpdatePayload,
  RoutingUpdatePayload,
  WantedSystemsSetPayload,
} from './companyPayload.type.ts';
import { IMPORT_LIMITS } from './import/importLimits.ts';
import { companyOfProduct, confirmRoutings, updateRouting } from './routing.service.ts';

/** Issues that one answer carries; all are counted. */
const ISSUES_SHOWN = 200;
const LONGEST_KEY = 255;
const ACTOR = 'api';

const NOTHING_IMPORTED = {
  created: null,
  updated: null,
  unchanged: null,
  rows: null,
  refusedRows: null,
  isReplay: null,
  issues: null,
  totalIssues: null,
};

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

  @Mutation(() => CompanyImportPayload, {
    description:
      'Reads companies from a CSV file. Bad rows are told by line and left out; the good ones go in. Importing the ' +
      'same file again changes nothing, and no import changes a routing that a company has confirmed.',
  })
  companyImport(
    @Arg('input', () => CompanyImportInput, { description: 'The file.' }) input: CompanyImportInput,
    @Ctx() context: RequestContext,
  ) {
    const work = async () => {
      checkKey(input.idempotencyKey);
      const content = await contentOf(input);
      const { issues, ...counts } = await importCompanies(context.services.database, {
        content,
        columns: Object.fromEntries((input.columns ?? []).map(({ field, header }) => [field, header])),
        validateOnly: input.validateOnly ?? false,
        idempotencyKey: input.idempotencyKey ?? null,
        actor: ACTOR,
      });
      return {
        created: counts.created,
        updated: counts.updated,
        unchanged: counts.unchanged,
        rows: counts.rows,
        refusedRows: counts.refusedRows,
        isReplay: counts.isReplay,
        issues: issues.slice(0, ISSUES_SHOWN).map((issue) => toImportIssueType(issue, context.language)),
        totalIssues: counts.totalIssues,
      };
    };
    return withUserErrors(context.language, work, NOTHING_IMPORTED);
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

function checkKey(key: string | null | undefined): void {
  if (key === null || key === undefined || (key.length >= 1 && key.length <= LONGEST_KEY)) return;
  const reasonKo = `멱등 키는 1자부터 ${LONGEST_KEY}자까지입니다.`;
  const reasonEn = `An idempotency key has 1 to ${LONGEST_KEY} characters.`;
  throw invalidInput({ reasonKo, reasonEn }, ['input', 'idempotencyKey']);
}

async function contentOf({ file, text }: CompanyImportInput): Promise<Buffer | string> {
  if ((file == null) === (text == null)) {
    const reasonKo = '파일(file)과 글(text) 가운데 하나만 보내십시오.';
    const reasonEn = 'Send either file or text.';
    throw invalidInput({ reasonKo, reasonEn }, ['input', file == null ? 'file' : 'text']);
  }
  if (file == null) return text ?? '';
  return readUpload(await file);
}

async function readUpload(upload: FileUpload): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of upload.createReadStream()) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    // One byte too many is enough: the parser tells that the file is too large.
    if (bytes > IMPORT_LIMITS.fileBytes) break;
  }
  return Buffer.concat(chunks);
}
