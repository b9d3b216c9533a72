/** Something that must hold in any database: a statement that finds the places where it does not. */
export interface DataInvariant {
  readonly name: string;
  /** Gives one row with a `place` for each fault; no row in a sound database. */
  readonly sql: string;
}
