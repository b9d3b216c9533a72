import { Field, Int, ObjectType } from 'type-graphql';
import type { ImportIssue } from './importIssue.ts';
import type { Language } from './language.ts';

@ObjectType('ImportIssue', {
  description:
    'One thing wrong with an imported file: where, what, and what to do. The rest of the file went on.',
})
export class ImportIssueType implements Pick<ImportIssue, 'line' | 'column' | 'value' | 'code'> {
  @Field(() => Int, {
    nullable: true,
    description: 'Line of the file from 1, the header included; null where the whole file is meant.',
  })
  line!: number | null;

  @Field(() => String, { nullable: true, description: 'Column header, or the place inside a JSON file.' })
  column!: string | null;

  @Field(() => String, { nullable: true, description: 'The value as the file gives it.' })
  value!: string | null;

  @Field(() => String, { description: 'What kind of fault it is; stable, made for programs.' })
  code!: string;

  @Field(() => String, { description: "What is wrong, in the caller's language." })
  message!: string;

  @Field(() => String, { description: "What to do about it, in the caller's language." })
  remedy!: string;
}

/** An issue as the API shows it. */
export function toImportIssueType(issue: ImportIssue, language: Language): ImportIssueType {
  const { line, column, value, code } = issue;
  return language === 'ko'
    ? { line, column, value, code, message: issue.messageKo, remedy: issue.remedyKo }
    : { line, column, value, code, message: issue.messageEn, remedy: issue.remedyEn };
}
