import { Field, Int, ObjectType } from 'type-graphql';
import { ImportIssueType } from '../platform/importIssue.type.ts';
import type { JobRow } from '../platform/job.loader.ts';
import { JobType } from '../platform/job.type.ts';
import { MutationPayload } from '../platform/mutation.type.ts';
import type { CompanyImportCounts } from './companyImport.job.ts';

@ObjectType('CompanyImportPayload', {
  description: 'What companyImport answers. The counts are null where it was refused or has not ended yet.',
})
export class CompanyImportPayload extends MutationPayload {
  @Field(() => JobType, { nullable: true, description: 'The job that does it; null where it was refused.' })
  job!: JobRow | null;

  @Field(() => Int, { nullable: true, description: 'Companies that are new.' })
  created!: number | null;

  @Field(() => Int, { nullable: true, description: 'Companies whose content has changed.' })
  updated!: number | null;

  @Field(() => Int, { nullable: true, description: 'Companies that stood there just so.' })
  unchanged!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rows below the header that are not blank.' })
  rows!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rows left out because of an error.' })
  refusedRows!: number | null;

  @Field(() => [ImportIssueType], { nullable: true, description: 'The first 200 issues, by line.' })
  issues!: ImportIssueType[] | null;

  @Field(() => Int, { nullable: true, description: 'How many issues there are in all.' })
  totalIssues!: number | null;
}

@ObjectType('CompanyImportReport', { description: 'What became of a file of companies, or has until now.' })
export class CompanyImportReportType
  implements Omit<CompanyImportCounts, 'errors' | 'warnings' | 'isFileRefused' | 'isReplay'>
{
  @Field(() => Boolean, {
    description:
      'Whether the import went through to its end. Else whole companies have gone in: so many as the counts say.',
  })
  isComplete!: boolean;

  @Field(() => Boolean, { description: 'Whether it was only tried.' })
  validateOnly!: boolean;

  @Field(() => Int, { description: 'Companies that are new.' })
  created!: number;

  @Field(() => Int, { description: 'Companies whose content has changed.' })
  updated!: number;

  @Field(() => Int, { description: 'Companies that stood there just so.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows below the header that are not blank.' })
  rows!: number;

  @Field(() => Int, { description: 'Rows left out because of an error.' })
  refusedRows!: number;

  @Field(() => [ImportIssueType], { description: 'The first 1,000 issues, by line.' })
  issues!: ImportIssueType[];

  @Field(() => Int, { description: 'How many issues there are in all.' })
  totalIssues!: number;
}
