import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { toImportIssueType } from '../platform/importIssue.type.ts';
import { createJob, starterOf } from '../platform/job.service.ts';
import { jobWithin } from '../platform/jobWait.ts';
import type { Language } from '../platform/language.ts';
import { invalidInput } from '../platform/platform.errors.ts';
import type { FileUpload } from '../platform/scalars.ts';
import { withUserErrors } from '../platform/userError.type.ts';
import { idempotencyMismatch } from './company.errors.ts';
import { CompanyImportInput } from './company.input.ts';
import { type CompanyImportCounts, companyImportJob } from './companyImport.job.ts';
import { hashOf } from './companyImport.service.ts';
import { CompanyImportPayload, type CompanyImportReportType } from './companyImport.type.ts';
import { IMPORT_LIMITS } from './import/importLimits.ts';
import type { CompanyImportIssue } from './import/issueLog.ts';

/** Issues that one answer carries; all are counted. */
const ISSUES_SHOWN = 200;
const LONGEST_KEY = 255;
/** What is done within this time is answered at once: about 5,000 companies. */
const WAIT_MS = 5_000;

const NOTHING_YET = {
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
    const work = async () => {
      checkKey(input.idempotencyKey);
      const file = await contentOf(input);
      const columns = Object.fromEntries((input.columns ?? []).map(({ field, header }) => [field, header]));
      const order = { columns, validateOnly: input.validateOnly ?? false };
      const { services, language } = context;
      const { job, isReplay, isMismatch } = await createJob(services, companyImportJob, {
        kind: 'COMPANY_IMPORT',
        ...starterOf(context.caller),
        idempotencyKey: input.idempotencyKey ?? null,
        request: order,
        requestHash: `${hashOf(file, columns)}${order.validateOnly ? ' tried' : ''}`,
        file,
      });
      if (isMismatch) {
        throw idempotencyMismatch({ idempotencyKey: input.idempotencyKey ?? '' }, [
          'input',
          'idempotencyKey',
        ]);
      }
      const now = await jobWithin(services, job.id, WAIT_MS);
      const counts = now.result as CompanyImportCounts | null;
      if (counts === null) return { ...NOTHING_YET, isReplay, job: now };
      const { created, updated, unchanged, rows, refusedRows, totalIssues } = counts;
      const issues = (now.issues ?? []) as unknown as readonly CompanyImportIssue[];
      return {
        job: now,
        ...{ created, updated, unchanged, rows, refusedRows, totalIssues, isReplay },
        issues: issues.slice(0, ISSUES_SHOWN).map((issue) => toImportIssueType(issue, language)),
      };
    };
    return withUserErrors<object>(context.language, work, { ...NOTHING_YET, isReplay: null, job: null });
  }
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

function checkKey(key: string | null | undefined): void {
  if (key === null || key === undefined || (key.length >= 1 && key.length <= LONGEST_KEY)) return;
  const reasonKo = `멱등 키는 1자부터 ${LONGEST_KEY}자까지입니다.`;
  const reasonEn = `An idempotency key has 1 to ${LONGEST_KEY} characters.`;
  throw invalidInput({ reasonKo, reasonEn }, ['input', 'idempotencyKey']);
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
