import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { idempotencyMismatch } from '../companies/company.errors.ts';
import type { CompanyFilter } from '../companies/companyFilter.ts';
import type { ActingOrganisation } from '../platform/caller.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { createJob, starterOf } from '../platform/job.service.ts';
import { jobWithin } from '../platform/jobWait.ts';
import { invalidInput, notFound } from '../platform/platform.errors.ts';
import { withUserErrors } from '../platform/userError.type.ts';
import { contentHash } from '../providers/contentHash.ts';
import { checkOrder, type ExportOrder, exportJob } from './export.service.ts';
import { ExportStartInput, ExportStartPayload } from './export.type.ts';
import { loadRounds } from './round.loader.ts';

/** A small file is there with the answer. */
const WAIT_MS = 2_000;

@Resolver()
export class ExportResolver {
  @Mutation(() => ExportStartPayload, {
    description:
      'Makes a file for spreadsheets as a job. When it is DONE, `result { ... on ExportFile { url } }` says where to fetch ' +
      'it: for seven days, with a token or session of the same organisation or of an operator. What is done within two ' +
      'seconds is answered at once.',
  })
  exportStart(
    @Arg('input', () => ExportStartInput, { description: 'What file.' }) input: ExportStartInput,
    @Ctx() context: RequestContext,
  ) {
    const { caller, services } = context;
    const work = async () => {
      const order = await orderOf(input, context);
      checkOrder(caller, order);
      const { job, isMismatch } = await createJob(services, exportJob, {
        kind: 'EXPORT',
        ...starterOf(caller),
        idempotencyKey: keyOf(input),
        request: order,
        requestHash: contentHash(order),
      });
      if (isMismatch) {
        throw idempotencyMismatch({ idempotencyKey: keyOf(input) ?? '' }, ['input', 'idempotencyKey']);
      }
      return { job: await jobWithin(services, job.id, WAIT_MS) };
    };
    return withUserErrors(context.language, work, { job: null });
  }
}

async function orderOf(
  input: ExportStartInput,
  context: RequestContext,
): Promise<ExportOrder & Record<string, unknown>> {
  const { subject, format, where } = input;
  const { kind, role } = context.caller.organisation as ActingOrganisation;
  const isOfRound = subject === 'CLUSTERS' || subject === 'UNMATCHED';
  if (isOfRound !== (input.roundId != null)) {
    const reasonEn = 'Give roundId with CLUSTERS and UNMATCHED, and only with them.';
    const reasonKo = 'roundId는 CLUSTERS와 UNMATCHED에만, 그리고 반드시 쓰십시오.';
    throw invalidInput({ reasonKo, reasonEn }, ['input', 'roundId']);
  }
  if (where != null && subject !== 'COMPANIES') {
    const reasonEn = 'Conditions are for COMPANIES only.';
    throw invalidInput({ reasonKo: '조건(where)은 COMPANIES에만 쓸 수 있습니다.', reasonEn }, [
      'input',
      'where',
    ]);
  }
  const roundId = input.roundId == null ? null : idOf('Round', input.roundId, ['input', 'roundId']);
  if (roundId !== null && (await context.loader(loadRounds).load(roundId)) === undefined) {
    throw notFound({ type: 'Round', id: String(input.roundId) }, ['input', 'roundId']);
  }
  const language = input.language ?? context.language;
  return { subject, format, language, where: plain(where), roundId, kind, role };
}

/** The filter without the classes that GraphQL made of it. */
function plain(where: ExportStartInput['where']): CompanyFilter | null {
  return where == null ? null : (JSON.parse(JSON.stringify(where)) as CompanyFilter);
}

function keyOf({ idempotencyKey }: ExportStartInput): string | null {
  const key = idempotencyKey ?? null;
  if (key !== null && (key.length < 1 || key.length > 255)) {
    const reasonKo = '멱등 키는 1자부터 255자까지입니다.';
    const reasonEn = 'An idempotency key has 1 to 255 characters.';
    throw invalidInput({ reasonKo, reasonEn }, ['input', 'idempotencyKey']);
  }
  return key;
}
