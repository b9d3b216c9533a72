import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { bytesHash } from '../platform/contentHash.ts';
import type { RequestContext } from '../platform/context.ts';
import { toImportIssueType } from '../platform/importIssue.type.ts';
import { createJob } from '../platform/job.service.ts';
import { jobWithin } from '../platform/jobWait.ts';
import type { Language } from '../platform/language.ts';
import { answerWith, doOnce, tryMutation } from '../platform/mutation.ts';
import { invalidInput } from '../platform/platform.errors.ts';
import type { FileUpload } from '../platform/scalars.ts';
import { CompanyImportInput } from './company.input.ts';
import { type CompanyImportCounts, companyImportJob } from './companyImport.job.ts';
import { CompanyImportPayload, type CompanyImportReportType } from './companyImport.type.ts';
import { IMPORT_LIMITS } from './import/importLimits.ts';
import type { CompanyImportIssue } from './import/issueLog.ts';

/** Issues that one answer carries; all are counted. */
const ISSUES_SHOWN = 200;
/** What is done within this time is answered at once: about 5,000 companies. */
const WAIT_MS = 5_000;

type Imported = { [Key in keyof typeof NOTHING_YET]: CompanyImportPayload[Key] };

const NOTHING_YET = {
  job: null,
  created: null,
  updated: null,
  unchanged: null,
  rows: null,
  refusedRows: null,
  issues: null,
  totalIssues: null,
};

@Resolver()
export class CompanyImportResolver {
  @Mutation(() => CompanyImportPayload, {
    complexity: 25,
    description:
      'Reads companies from a CSV file as a job. Bad rows are told by line and left out; the good ones go in. Importing ' +
      'the same file again changes nothing, and no import changes a routing that a company has confirmed. What is done ' +
      'within five seconds is answered at once; else the counts are null and `job` tells how far it is: watch it with ' +
      '`jobProgress`, end it with `jobCancel`. An import that breaks off leaves whole companies only; importing the ' +
      'file again goes on.',
  })
  companyImport(
    @Arg('input', () => CompanyImportInput, { description: 'The file.' }) input: CompanyImportInput,
    @Ctx() context: RequestContext,
  ) {
    const { caller, services } = context;
    const columns = Object.fromEntries((input.columns ?? []).map(({ field, header }) => [field, header]));
    const validateOnly = input.validateOnly ?? false;
    const start = (file: Buffer) =>
      createJob(services, companyImportJob, {
        kind: 'COMPANY_IMPORT',
        caller,
        request: { columns, validateOnly },
        file,
      });
    if (validateOnly) {
      return tryMutation<Imported>(context, input, NOTHING_YET, async () =>
        show(context, await start(await contentOf(input))),
      );
    }
    return answerWith<Imported>(context, NOTHING_YET, async () => {
      const file = await contentOf(input);
      return doOnce(context, 'companyImport', input, {
        content: { file: bytesHash(file), columns: Object.entries(columns).sort() },
        write: async () => ({ jobId: await start(file) }),
        show: ({ jobId }) => show(context, jobId),
      });
    });
  }
}

/** The job, with its report where it ends soon. */
async function show({ services, language }: RequestContext, jobId: number): Promise<Imported> {
  const job = await jobWithin(services, jobId, WAIT_MS);
  if (job.result === null) return { ...NOTHING_YET, job };
  const { created, updated, unchanged, rows, refusedRows, totalIssues } =
    job.result as unknown as CompanyImportCounts;
  const { issues } = companyReportOf(job.result, job.issues, language);
  const shown = issues.slice(0, ISSUES_SHOWN);
  return { job, created, updated, unchanged, rows, refusedRows, totalIssues, issues: shown };
}

/** The report of an import as the API shows it. */
export function companyReportOf(
  counts: Readonly<Record<string, unknown>>,
  issues: readonly object[] | null,
  language: Language,
): CompanyImportReportType {
  const told = (issues ?? []) as readonly CompanyImportIssue[];
  return {
    ...(counts as unknown as CompanyImportCounts),
    issues: told.map((issue) => toImportIssueType(issue, language)),
  };
}

async function contentOf({ file, text }: CompanyImportInput): Promise<Buffer> {
  if ((file == null) === (text == null)) {
    const reasonKo = '파일(file)과 글(text) 가운데 하나만 보내십시오.';
    const reasonEn = 'Send either file or text.';
    throw invalidInput({ reasonKo, reasonEn }, ['input', file == null ? 'file' : 'text']);
  }
  return file == null ? Buffer.from(text ?? '') : readUpload(await file);
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
