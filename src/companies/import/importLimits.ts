export interface ImportLimits {
  fileBytes: number;
  rows: number;
  cellCharacters: number;
  /** Issues kept with their text; all are counted. */
  issues: number;
}

export const IMPORT_LIMITS: Readonly<ImportLimits> = {
  fileBytes: 64 * 1024 * 1024,
  rows: 200_000,
  cellCharacters: 4_000,
  issues: 10_000,
};
