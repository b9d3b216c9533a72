/** One thing wrong with a row of an imported file; the other rows go on. */
export interface ImportIssue {
  /** Line in the file, counted from 1 with the header; null where the whole file is meant. */
  readonly line: number | null;
  /** Header of the column. */
  readonly column: string | null;
  /** The value as the file gives it. */
  readonly value: string | null;
  readonly code: string;
  readonly messageKo: string;
  readonly messageEn: string;
  /** What to do about it. */
  readonly remedyKo: string;
  readonly remedyEn: string;
}
