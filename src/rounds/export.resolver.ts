import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CompanyFilter } from '../companies/companyFilter.ts';
import type { ActingOrganisation } from '../platform/caller.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { createJob } from '../platform/job.service.ts';
import { jobWithin } from '../platform/jobWait.ts';
import { mutate } from '../platform/mutation.ts';
import { invalidInput, notFound } from '../platform/platform.errors.ts';
import type { Services } from '../platform/services.ts';
import { readsOf, sql } from '../platform/sql.ts';
import { checkOrder, type ExportOrder, exportJob } from './export.service.ts';
import { ExportStartInput, ExportStartPayload } from './export.type.ts';

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
    return mutate(context, 'exportStart', input, {
      write: async () => {
        const order = await orderOf(input, context);
        checkOrder(caller, order);
        return { jobId: await createJob(services, exportJob, { kind: 'EXPORT', caller, request: order }) };
      },
      show: async ({ jobId }) => ({ job: await jobWithin(services, jobId, WAIT_MS) }),
      empty: { job: null },
    });
  }
}

async function orderOf(
  input: ExportStartInput,
  context: RequestContext,
): Promise<ExportOrder & Record<string, unknown>> {
  const { subject, format, where } = input;
  const { services } = context;
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
  if (roundId !== null && !(await isRound(services, roundId))) {
    throw notFound({ type: 'Round', id: String(input.roundId) }, ['input', 'roundId']);
  }
  const language = input.language ?? context.language;
  return { subject, format, language, where: plain(where), roundId, kind, role };
}

/** The filter without the classes that GraphQL made of it. */
function plain(where: ExportStartInput['where']): CompanyFilter | null {
  return where == null ? null : (JSON.parse(JSON.stringify(where)) as CompanyFilter);
}

/** Read in the transaction that keeps the job. */
async function isRound({ database }: Services, id: number): Promise<boolean> {
  return database.transact(async (em) => {
    return (await readsOf(em).first(sql`select id from round where id = ${id}::int`)) !== undefined;
  });
}
