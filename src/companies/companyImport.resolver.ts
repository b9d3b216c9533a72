import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { toImportIssueType } from '../platform/importIssue.type.ts';
import { answerWith } from '../platform/mutation.ts';
import { invalidInput } from '../platform/platform.errors.ts';
import type { FileUpload } from '../platform/scalars.ts';
import { CompanyImportInput } from './company.input.ts';
import { importCompanies } from './companyImport.service.ts';
import { CompanyImportPayload } from './companyPayload.type.ts';
import { IMPORT_LIMITS } from './import/importLimits.ts';

/** Issues that one answer carries; all are counted. */
const ISSUES_SHOWN = 200;

type Imported = { [Key in keyof typeof NOTHING_IMPORTED]: CompanyImportPayload[Key] };

const NOTHING_IMPORTED = {
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
      'Reads companies from a CSV file. Bad rows are told by line and left out; the good ones go in. Importing the ' +
      'same file again changes nothing, and no import changes a routing that a company has confirmed.',
  })
  companyImport(
    @Arg('input', () => CompanyImportInput, { description: 'The file.' }) input: CompanyImportInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller, language } = context;
    return answerWith<Imported>(context, NOTHING_IMPORTED, async () => {
      const content = await contentOf(input);
      const { issues, ...counts } = await importCompanies(services.database, {
        content,
        columns: Object.fromEntries((input.columns ?? []).map(({ field, header }) => [field, header])),
        validateOnly: input.validateOnly ?? false,
        idempotencyKey: input.idempotencyKey ?? null,
        actor: caller,
      });
      context.forget();
      return {
        created: counts.created,
        updated: counts.updated,
        unchanged: counts.unchanged,
        rows: counts.rows,
        refusedRows: counts.refusedRows,
        isReplay: counts.isReplay,
        issues: issues.slice(0, ISSUES_SHOWN).map((issue) => toImportIssueType(issue, language)),
        totalIssues: counts.totalIssues,
      };
    });
  }
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
