import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { idempotencyMismatch } from '../companies/company.errors.ts';
import type { RequestContext } from '../platform/context.ts';
import type { ImportIssue } from '../platform/importIssue.ts';
import { toImportIssueType } from '../platform/importIssue.type.ts';
import type { JobRow } from '../platform/job.loader.ts';
import { createJob, starterOf } from '../platform/job.service.ts';
import { JobType } from '../platform/job.type.ts';
import { jobWithin } from '../platform/jobWait.ts';
import type { Language } from '../platform/language.ts';
import { invalidInput } from '../platform/platform.errors.ts';
import type { FileUpload } from '../platform/scalars.ts';
import { UserError, type UserErrorValue, withUserErrors } from '../platform/userError.type.ts';
import { contentHash } from './contentHash.ts';
import { SystemImportInput } from './provider.input.ts';
import { systemImportJob } from './systemImport.job.ts';
import type { SystemImportReport } from './systemImport.service.ts';
import { SystemImportReportType } from './systemImport.type.ts';

@ObjectType('SystemImportPayload', {
  description: 'The report of an import, or why it was refused as a whole.',
})
class SystemImportPayload {
  @Field(() => SystemImportReportType, {
    nullable: true,
    description: 'What was done; null where refused, or not done yet.',
  })
  report!: SystemImportReportType | null;

  @Field(() => JobType, { nullable: true, description: 'The job that does it; null where it was refused.' })
  job!: JobRow | null;

  @Field(() => [UserError], { description: 'What the caller can mend; empty where all went well.' })
  userErrors!: UserErrorValue[];
}

const MAX_BYTES = 20_000_000;
/** What is done within this time is answered at once. */
const WAIT_MS = 5_000;

async function readUpload(upload: FileUpload): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of upload.createReadStream()) {
    length += (chunk as Buffer).length;
    if (length > MAX_BYTES) {
      const reasonEn = 'The file is larger than 20 MB. Split it.';
      throw invalidInput({ reasonEn, reasonKo: '파일이 20 MB를 넘습니다. 나누어 올리십시오.' }, [
        'input',
        'file',
      ]);
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function textOf({ file, text }: SystemImportInput): Promise<string> {
  if ((file == null) === (text == null)) {
    const reasonEn = "Give either 'file' or 'text'.";
    throw invalidInput({ reasonEn, reasonKo: "'file'과 'text' 가운데 하나만 주십시오." }, ['input']);
  }
  return file == null ? (text as string) : readUpload(await file);
}

function checkKey(key: string | null | undefined): string | null {
  if (key == null || /^[\x21-\x7e]{1,255}$/.test(key)) return key ?? null;
  const reasonEn = "'idempotencyKey' must be 1 to 255 visible ASCII characters.";
  const reasonKo = "'idempotencyKey'는 보이는 ASCII 문자 1~255자여야 합니다.";
  throw invalidInput({ reasonEn, reasonKo }, ['input', 'idempotencyKey']);
}

@Resolver()
export class SystemImportResolver {
  @Mutation(() => SystemImportPayload, {
    description:
      'Imports a systems file as a job: providers by name, systems by id, and a new price sheet where it says something ' +
      'new. A faulty system never stops the others; importing the same file again changes nothing. What is done within ' +
      'five seconds is answered at once; else `report` is null and `job` tells how far it is.',
  })
  systemImport(
    @Arg('input', () => SystemImportInput, { description: 'The file.' }) input: SystemImportInput,
    @Ctx() { caller, language, services }: RequestContext,
  ) {
    return withUserErrors<{ report: SystemImportReportType | null; job: JobRow | null }>(
      language,
      async () => {
        const text = await textOf(input);
        const order = { validateOnly: input.validateOnly ?? false };
        const idempotencyKey = checkKey(input.idempotencyKey);
        const { job, isMismatch } = await createJob(services, systemImportJob, {
          kind: 'SYSTEM_IMPORT',
          ...starterOf(caller),
          idempotencyKey,
          request: order,
          requestHash: contentHash({ text, ...order }),
          file: Buffer.from(text),
        });
        if (isMismatch) {
          throw idempotencyMismatch({ idempotencyKey: idempotencyKey ?? '' }, ['input', 'idempotencyKey']);
        }
        const now = await jobWithin(services, job.id, WAIT_MS);
        return { job: now, report: systemReportOf(now, language) };
      },
      { report: null, job: null },
    );
  }
}

/** The report of an import that has ended; null until then. */
export function systemReportOf(
  { result, issues }: JobRow,
  language: Language,
): SystemImportReportType | null {
  if (result === null) return null;
  const told = (issues ?? []) as unknown as readonly ImportIssue[];
  return {
    ...(result as unknown as Omit<SystemImportReport, 'issues'>),
    issues: told.map((issue) => toImportIssueType(issue, language)),
  };
}
