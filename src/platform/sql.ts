import { TransactionContext } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { CompiledQuery, type ControlledTransaction, type Kysely, type RawBuilder, sql } from 'kysely';
import type { CallerSession } from './callerSession.ts';

export { type RawBuilder, sql };

/** A statement as the driver takes it. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** Called with the text of every statement; tests count them, debug logs show them. */
export type StatementHook = (statement: string) => void;

/**
 * Parametrised SQL that returns plain rows, the same on PostgreSQL and on the embedded database.
 * Hot reads go through here and never hydrate entities.
 *
 * Values become parameters: sql`select id from company where id = any(${ids}::int[])`.
 * `bigint` arrives as a number, `timestamptz` as a Date, `date` as 'YYYY-MM-DD', `numeric` as a string:
 * so cast sums (`sum(x)::bigint`) and averages (`avg(x)::float8`).
 */
export class Reads {
  readonly #kysely: Kysely<unknown>;
  readonly #onStatement: StatementHook | undefined;
  readonly #isInTransaction: boolean;
  readonly #session: CallerSession | undefined;
  #statements = 0;

  /** `session`: in whose name the statements run; without one as the house, which sees everything. */
  constructor(
    kysely: Kysely<unknown>,
    onStatement?: StatementHook,
    { isInTransaction = false, session }: { isInTransaction?: boolean; session?: CallerSession } = {},
  ) {
    this.#kysely = kysely;
    this.#onStatement = onStatement;
    this.#isInTransaction = isInTransaction;
    this.#session = session;
  }

  /** How many statements went through this reader. */
  get statements(): number {
    return this.#statements;
  }

  /** All rows. */
  async all<Row>(query: RawBuilder<Row>): Promise<readonly Row[]> {
    return this.#rowsOf(this.#compiled(query));
  }

  /** A statement that is not run: its text can be kept for when it comes again. */
  statement(query: RawBuilder<unknown>): Statement {
    const { sql: text, parameters } = query.compile(this.#kysely);
    return { text, parameters };
  }

  /** All rows of a statement whose text is known already. */
  async rowsOf<Row>({ text, parameters }: Statement): Promise<readonly Row[]> {
    return this.#rowsOf(
      this.#checked(CompiledQuery.raw(text, parameters as unknown[]) as CompiledQuery<Row>),
    );
  }

  async #rowsOf<Row>(compiled: CompiledQuery<Row>): Promise<readonly Row[]> {
    return this.#session ? this.#session.query(compiled) : (await this.#kysely.executeQuery(compiled)).rows;
  }

  /** The first row, or undefined where there is none. */
  async first<Row>(query: RawBuilder<Row>): Promise<Row | undefined> {
    return (await this.all(query))[0];
  }

  /** The one row that a statement such as `select count(*)` always gives. */
  async one<Row>(query: RawBuilder<Row>): Promise<Row> {
    const row = await this.first(query);
    if (row === undefined) throw new Error('a statement that must give one row gave none');
    return row;
  }

  /** Runs a statement for its effect; the number of rows it touched. */
  async run(query: RawBuilder<unknown>): Promise<number> {
    const compiled = this.#compiled(query);
    if (this.#session) throw new Error('what reads for a caller changes nothing');
    const result = await this.#kysely.executeQuery(compiled);
    return Number(result.numAffectedRows ?? result.rows.length);
  }

  #compiled<Row>(query: RawBuilder<Row>): CompiledQuery<Row> {
    return this.#checked(query.compile(this.#kysely));
  }

  #checked<Row>(compiled: CompiledQuery<Row>): CompiledQuery<Row> {
    if (!this.#isInTransaction) refuseBesideTransaction();
    this.#statements += 1;
    this.#onStatement?.(compiled.sql);
    return compiled;
  }
}

/**
 * The embedded database has one session, so a statement beside the transaction that awaits it would
 * wait for ever; on PostgreSQL it would silently miss what the transaction wrote. Both are mistakes.
 */
function refuseBesideTransaction(): void {
  const open = TransactionContext.getEntityManager()?.getTransactionContext<ControlledTransaction<unknown>>();
  if (open && !open.isCommitted && !open.isRolledBack) {
    throw new Error('a statement beside the open transaction: inside a transaction use readsOf(em)');
  }
}

/** A value as a `jsonb` parameter (the drivers disagree about arrays, so it travels as text). */
export function jsonb(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::text::jsonb`;
}

/**
 * SQL inside the transaction that `em` has open; outside of one, straight on the connection.
 * Inside `em.transactional(...)` always read this way; any other way is refused there.
 */
export function readsOf(em: EntityManager, onStatement?: StatementHook): Reads {
  const transaction: Kysely<unknown> | undefined = em.getTransactionContext();
  return new Reads(transaction ?? em.getConnection().getClient(), onStatement, {
    isInTransaction: transaction !== undefined,
  });
}
