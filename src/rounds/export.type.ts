import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CompanyWhere } from '../companies/company.input.ts';
import type { JobRow } from '../platform/job.loader.ts';
import { JobType } from '../platform/job.type.ts';
import { MutationInput, MutationPayload } from '../platform/mutation.type.ts';
import { DateTime } from '../platform/scalars.ts';
import type { SheetFormat } from '../platform/sheet.ts';
import type { ExportSubject } from './export.service.ts';

export const SheetFormatEnum: { readonly [One in SheetFormat]: One } = { CSV: 'CSV', XLSX: 'XLSX' };
registerEnumType(SheetFormatEnum, {
  name: 'SheetFormat',
  description: 'The form of a file for spreadsheets. No cell of either is ever computed.',
  valuesConfig: {
    CSV: {
      description:
        'RFC 4180 in UTF-8 with a byte order mark. A text that a spreadsheet might compute begins with an apostrophe, ' +
        'which companyImport takes off again.',
    },
    XLSX: { description: 'A workbook of one sheet with text cells as they are.' },
  },
});

export const ExportLanguageEnum = { KO: 'ko', EN: 'en' } as const;
registerEnumType(ExportLanguageEnum, {
  name: 'ExportLanguage',
  description: 'Language of headers and sentences.',
  valuesConfig: { KO: { description: 'Korean.' }, EN: { description: 'English.' } },
});

export const ExportSubjectEnum: { readonly [One in ExportSubject]: One } = {
  COMPANIES: 'COMPANIES',
  CLUSTERS: 'CLUSTERS',
  UNMATCHED: 'UNMATCHED',
  DEMAND: 'DEMAND',
};
registerEnumType(ExportSubjectEnum, {
  name: 'ExportSubject',
  description: 'What is exported. Everybody gets what may be seen elsewhere too, and nothing else.',
  valuesConfig: {
    COMPANIES: {
      description:
        "Companies, a row for each plant: one's own and, for operators, all with everything; others without who they are.",
    },
    CLUSTERS: {
      description:
        'The clusters of a round with members and prices: for operators all, for a company its own rows, for a provider ' +
        'those around its systems.',
    },
    UNMATCHED: {
      description: 'Companies that a round left out and why: for operators all, for a company itself.',
    },
    DEMAND: { description: 'The board of demand by process group, province and kind of system.' },
  },
});

@InputType('ExportStartInput', { description: 'What file is to be made.' })
export class ExportStartInput extends MutationInput {
  @Field(() => ExportSubjectEnum, { description: 'What it is about.' })
  subject!: ExportSubject;

  @Field(() => SheetFormatEnum, { description: 'Its form.' })
  format!: SheetFormat;

  @Field(() => ExportLanguageEnum, {
    nullable: true,
    description: 'Language of headers and sentences; default that of the request.',
  })
  language?: 'ko' | 'en' | null;

  @Field(() => ID, { nullable: true, description: 'The round; needed for CLUSTERS and UNMATCHED.' })
  roundId?: string | null;

  @Field(() => CompanyWhere, {
    nullable: true,
    description: 'Which companies; only for COMPANIES. What is hidden from you meets no condition.',
  })
  where?: CompanyWhere | null;
}

@ObjectType('ExportStartPayload', { description: 'What exportStart answers.' })
export class ExportStartPayload extends MutationPayload {
  @Field(() => JobType, {
    nullable: true,
    description: 'The job that makes the file: its result is an ExportFile. Null where it was refused.',
  })
  job!: JobRow | null;
}

@ObjectType('ExportFile', { description: 'An exported file.' })
export class ExportFileType {
  @Field(() => SheetFormatEnum, { description: 'Its form.' })
  format!: SheetFormat;

  @Field(() => String, { nullable: true, description: 'Its name; null while it is being made.' })
  fileName!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it is fetched, with the same token or session: a path on this server. Null while it is made and once it ' +
      'has expired.',
  })
  url!: string | null;

  @Field(() => Int, { description: 'Rows below the header, so far.' })
  rows!: number;

  @Field(() => Int, { description: 'Its size in bytes, so far.' })
  bytes!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it goes; null while it is being made.' })
  expiresAt!: Date | null;
}
