import { Field, Int, ObjectType } from 'type-graphql';
import { ImportIssueType } from '../platform/importIssue.type.ts';
import type { SystemImportReport } from './systemImport.service.ts';

@ObjectType('SystemImportReport', { description: 'What an import of systems did, or would do.' })
export class SystemImportReportType implements Omit<SystemImportReport, 'issues'> {
  @Field(() => Int, { description: 'Systems of the file that could be read.' })
  systems!: number;

  @Field(() => Int, { description: 'Providers that were new.' })
  providersCreated!: number;

  @Field(() => Int, { description: 'Systems that were new.' })
  systemsCreated!: number;

  @Field(() => Int, { description: 'Known systems with a new name or a new price sheet.' })
  systemsChanged!: number;

  @Field(() => Int, { description: 'Systems of which the file says nothing new.' })
  systemsUnchanged!: number;

  @Field(() => Int, { description: 'New versions of price sheets.' })
  priceSheetsPublished!: number;

  @Field(() => Boolean, { description: 'Whether it was only tried.' })
  validateOnly!: boolean;

  @Field(() => [ImportIssueType], {
    description: 'What is wrong with the file, by place; the other systems went on.',
  })
  issues!: ImportIssueType[];
}
