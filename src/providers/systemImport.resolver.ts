import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { bytesHash } from '../platform/contentHash.ts';
import type { RequestContext } from '../platform/context.ts';
import type { ImportIssue } from '../platform/importIssue.ts';
import { toImportIssueType } from '../platform/importIssue.type.ts';
import type { JobRow } from '../platform/job.loader.ts';
import { createJob } from '../platform/job.service.ts';
import { JobType } from '../platform/job.type.ts';
import { jobWithin } from '../platform/jobWait.ts';
import type { Language } from '../platform/language.ts';
import { answerWith, doOnce, tryMutation } from '../platform/mutation.ts';
import { MutationPayload } from '../platform/mutation.type.ts';
import { invalidInput } from '../platform/platform.errors.ts';
import type { FileUpload } from '../platform/scalars.ts';
import { SystemImportInput } from './provider.input.ts';
import { systemImportJob } from './systemImport.job.ts';
import type { SystemImportReport } from './systemImport.service.ts';
import { SystemImportReportType } from './systemImport.type.ts';

@ObjectType('SystemImportPayload', {
  description: 'The report of an import, or why it was refused as a whole.',
})
class SystemImportPayload extends MutationPayload {
  @Field(() => SystemImportReportType, {
    nullable: true,
    description: 'What was done; null where refused, or not done yet.',
  })
  report!: SystemImportReportType | null;

  @Field(() => JobType, { nullable: true, description: 'The job that does it; null where it was refused.' })
  job!: JobRow | null;
}

type Imported = { readonly report: SystemImportReportType | null; readonly job: JobRow | null };

const NOTHING_YET = { report: null, job: null };

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

@Resolver()
export class SystemImportResolver {
  @Mutation(() => SystemImportPayload, {
    complexity: 25,
    description:
      'Imports a systems file as a job: providers by name, systems by id, and a new price sheet where it says something ' +
      'new. A faulty system never stops the others; importing the same file again changes nothing. What is done within ' +
      'five seconds is answered at once; else `report` is null and `job` tells how far it is.',
  })
  systemImport(
    @Arg('input', () => SystemImportInput, { description: 'The file.' }) input: SystemImportInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller, language } = context;
    const validateOnly = input.validateOnly ?? false;
    const start = (text: string) =>
      createJob(services, systemImportJob, {
        kind: 'SYSTEM_IMPORT',
        caller,
        request: { validateOnly },
        file: Buffer.from(text),
      });
    const show = async (jobId: number): Promise<Imported> => {
      const job = await jobWithin(services, jobId, WAIT_MS);
      return { job, report: systemReportOf(job, language) };
    };
    if (validateOnly) {
      return tryMutation<Imported>(context, input, NOTHING_YET, async () =>
        show(await start(await textOf(input))),
      );
    }
    return answerWith<Imported>(context, NOTHING_YET, async () => {
      const text = await textOf(input);
      return doOnce(context, 'systemImport', input, {
        content: { file: bytesHash(text) },
        write: async () => ({ jobId: await start(text) }),
        show: ({ jobId }) => show(jobId),
      });
    });
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
