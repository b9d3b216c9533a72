import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { bytesHash } from '../platform/contentHash.ts';
import type { RequestContext } from '../platform/context.ts';
import { toImportIssueType } from '../platform/importIssue.type.ts';
import { answerWith, doOnce, tryMutation } from '../platform/mutation.ts';
import { MutationPayload } from '../platform/mutation.type.ts';
import { invalidInput } from '../platform/platform.errors.ts';
import type { FileUpload } from '../platform/scalars.ts';
import { SystemImportInput } from './provider.input.ts';
import { importSystems, type SystemImportReport } from './systemImport.service.ts';
import { SystemImportReportType } from './systemImport.type.ts';

@ObjectType('SystemImportPayload', {
  description: 'The report of an import, or why it was refused as a whole.',
})
class SystemImportPayload extends MutationPayload {
  @Field(() => SystemImportReportType, { nullable: true, description: 'What was done; null where refused.' })
  report!: SystemImportReportType | null;
}

const MAX_BYTES = 20_000_000;

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
      'Imports a systems file: providers by name, systems by id, and a new price sheet where it says something new. ' +
      'A faulty system never stops the others; importing the same file again changes nothing.',
  })
  systemImport(
    @Arg('input', () => SystemImportInput, { description: 'The file.' }) input: SystemImportInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller, language } = context;
    const show = (report: SystemImportReport) => ({
      report: { ...report, issues: report.issues.map((issue) => toImportIssueType(issue, language)) },
    });
    const empty = { report: null };
    if (input.validateOnly) {
      return tryMutation<{ report: SystemImportReportType }>(context, input, empty, async () =>
        show(
          await importSystems(services.database, await textOf(input), { actor: caller, validateOnly: true }),
        ),
      );
    }
    return answerWith<{ report: SystemImportReportType }>(context, empty, async () => {
      const text = await textOf(input);
      return doOnce(context, 'systemImport', input, {
        content: { file: bytesHash(text) },
        write: async () => ({ ...(await importSystems(services.database, text, { actor: caller })) }),
        show,
      });
    });
  }
}
