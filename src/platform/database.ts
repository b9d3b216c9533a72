import type { PGlite } from '@electric-sql/pglite';
import { type EntitySchema, MikroORM, TransactionContext } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { PgliteDriver } from '@mikro-orm/pglite';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { AbstractSqlDriver, EntityManager } from '@mikro-orm/sql';
import {
  type ControlledTransaction,
  type Dialect,
  type Kysely,
  PGliteDialect,
  PostgresDialect,
} from 'kysely';
import { types as defaultTypes, Pool } from 'pg';
import type { Caller } from './caller.ts';
import { CALLER_ROLES, type CallerSessions, embeddedSessions, poolSessions } from './callerSession.ts';
import { type Config, ConfigError } from './config.ts';
import { openEmbedded } from './embedded.ts';
import type { Logger } from './logger.ts';
import { checkApplied, migrationClasses, readMigrations } from './migrations.ts';
import { listenEmbedded, listenPostgres, type Notifications } from './notifications.ts';
import { cancelWithRequest, stopWithRequest } from './requestWork.ts';
import { Reads, type StatementHook, sql } from './sql.ts';
import { valueParsers } from './valueParsers.ts';

/** The open database, whichever of the two it is. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  readonly orm: MikroORM;
  /** The embedded instance; undefined on PostgreSQL. */
  readonly pglite: PGlite | undefined;
  /** Address of PostgreSQL; undefined on the embedded database. */
  readonly url: string | undefined;
  /** A fresh unit of work. */
  fork(): EntityManager;
  /**
   * Runs `work` in a transaction: in the one that the same chain of calls has open already, else in one of its own. So
   * services can be put together, and what they write is kept or dropped together. Whoever catches an error of `work`
   * must throw one again: inside an open transaction nothing has been taken back yet.
   */
  transact<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction that is always taken back: what would happen, without its happening. */
  rehearse<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Plain reads as the house, which sees everything, outside any transaction. */
  reads(onStatement?: StatementHook): Reads;
  /** Plain reads in the name of a caller: the database itself shows nothing that is not the caller's to see. */
  readsAs(caller: Caller, onStatement?: StatementHook): Reads;
  /** `onReconnect`: the connection was lost and is back; what was sent meanwhile did not arrive. */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onReconnect?: () => void,
  ): Promise<Notifications>;
  /** Applies the migrations that are missing; names of those applied. */
  migrate(): Promise<readonly string[]>;
  /** Takes back the last `steps` migrations; their names. */
  revert(steps: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

type Entities = readonly EntitySchema[];

/** Opens the database that the settings name. */
export async function openDatabase(config: Config, entities: Entities, logger: Logger): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    const { databaseUrl, poolSize, requestTimeoutMs } = config;
    return openPostgres(databaseUrl, poolSize, entities, logger, requestTimeoutMs + FENCE_MS);
  }
  const embedded = await openEmbedded(config.dataPath);
  return wrapEmbedded(embedded.pglite, entities, logger, () => embedded.close());
}

/** Uses an embedded instance that is open already; `close` ends it. */
export async function wrapEmbedded(
  pglite: PGlite,
  entities: Entities,
  logger: Logger,
  close: () => Promise<void> = async () => {
    if (!pglite.closed) await pglite.close();
  },
): Promise<Database> {
  stopWithRequest(pglite);
  const orm = await initOrm(PgliteDriver, new PGliteDialect({ pglite }), 'embedded', entities, logger);
  return {
    ...common(orm, 'embedded', embeddedSessions(pglite)),
    pglite,
    url: undefined,
    listen: (channel, onPayload) => listenEmbedded(pglite, channel, onPayload),
    async close() {
      await orm.close(true);
      await close();
    },
  };
}

/** So much later than its request a statement that reads for a caller is ended by PostgreSQL itself. */
const FENCE_MS = 5_000;

/**
 * Opens a pool of connections to PostgreSQL.
 *
 * @param readTimeoutMs the most that one statement may take that reads for a caller. Requests are cut off earlier, by
 * ourselves; this holds where the process is stuck, gone, or cannot reach the server to cancel.
 */
export async function openPostgres(
  url: string,
  poolSize: number,
  entities: Entities,
  logger: Logger,
  readTimeoutMs = 20_000,
): Promise<Database> {
  const pool = createPool(url, poolSize, logger);
  await checkServer(pool, url);
  const [api, operator] = CALLER_ROLES;
  const poolOf = (role: string) =>
    createPool(url, poolSize, logger, { role, statementTimeoutMs: readTimeoutMs });
  const callerPools = { [api]: poolOf(api), [operator]: poolOf(operator) };
  const orm = await initOrm(PostgreSqlDriver, new PostgresDialect({ pool }), 'postgres', entities, logger);
  return {
    ...common(orm, 'postgres', poolSessions(callerPools)),
    pglite: undefined,
    url,
    listen: (channel, onPayload, onReconnect) => listenPostgres(url, channel, onPayload, logger, onReconnect),
    async close() {
      // Closed by the app and by whoever opened it: twice is no mistake.
      for (const callerPool of Object.values(callerPools)) {
        if (!callerPool.ending) await callerPool.end();
      }
      await orm.close(true);
    },
  };
}

/** What connections are from their start and for good. */
interface SessionSettings {
  readonly role: string;
  readonly statementTimeoutMs: number;
}

/**
 * Connections to PostgreSQL. What reads for callers is planned once for all values: planning costs more than reading, and
 * its statements are written so that one plan fits.
 */
function createPool(url: string, max: number, logger: Logger, session?: SessionSettings): Pool {
  const textParsers = valueParsers;
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: session?.role ?? 'daseot',
    ...(session && {
      options: `-c role=${session.role} -c plan_cache_mode=force_generic_plan -c jit=off`,
      statement_timeout: session.statementTimeoutMs,
    }),
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    types: {
      getTypeParser: (oid: number, format?: string) =>
        (format !== 'binary' && textParsers[oid]) || defaultTypes.getTypeParser(oid, format as 'text'),
    } as typeof defaultTypes,
  });
  cancelWithRequest(pool, logger);
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection was lost'));
  pool.on('connect', (client) => {
    client.on('error', (error) => logger.warn({ err: error }, 'a database connection was lost'));
  });
  return pool;
}

async function checkServer(pool: Pool, url: string): Promise<void> {
  try {
    const result = await pool.query<{ server_version_num: string }>('show server_version_num');
    const version = Number(result.rows[0]?.server_version_num);
    if (version < 150_000)
      throw new Error(`PostgreSQL 15 or newer is needed, the server is ${version / 10_000}`);
  } catch (error) {
    await pool.end();
    const place = new URL(url);
    throw new ConfigError(
      `cannot use the database ${place.hostname}:${place.port || 5432}${place.pathname} of DATABASE_URL: ` +
        `${error instanceof Error ? error.message : error}. Check the address and that the server runs.`,
      { cause: error },
    );
  }
}

async function initOrm(
  driver: new (...args: never[]) => AbstractSqlDriver,
  dialect: Dialect,
  dbName: string,
  entities: Entities,
  logger: Logger,
): Promise<MikroORM> {
  return MikroORM.init({
    driver: driver as never,
    dbName,
    entities: [...entities],
    extensions: [Migrator],
    // A function, because MikroORM would merge (and so break) a ready-made dialect.
    driverOptions: (() => dialect) as never,
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    ignoreUndefinedInQuery: true,
    logger: (message) => logger.debug(message),
    colors: false,
    migrations: {
      migrationsList: migrationClasses(await readMigrations()),
      tableName: 'migration',
      allOrNothing: true,
      snapshot: false,
      disableForeignKeys: false,
      silent: true,
    },
    schemaGenerator: {
      disableForeignKeys: false,
      ignoreSchema: ['pgboss'],
      skipTables: ['migration', 'migration_checksum'],
      createForeignKeyConstraints: true,
    },
  });
}

function common(orm: MikroORM, kind: Database['kind'], sessions: CallerSessions) {
  const em = orm.em as EntityManager;
  const kysely: Kysely<unknown> = em.getConnection().getClient();
  return {
    kind,
    orm,
    fork: () => em.fork() as EntityManager,
    transact: <T>(work: (em: EntityManager) => Promise<T>) => {
      const open = openTransaction(em);
      return open ? work(open) : em.fork().transactional((inner) => work(inner as EntityManager));
    },
    rehearse: <T>(work: (em: EntityManager) => Promise<T>) => rehearse(em, work),
    reads: (onStatement?: StatementHook) => new Reads(kysely, onStatement),
    readsAs: (caller: Caller, onStatement?: StatementHook) =>
      new Reads(kysely, onStatement, { session: sessions(caller) }),
    migrate: () => inMigration(orm, kind, async () => names(await orm.migrator.up())),
    revert: (steps: number) =>
      inMigration(orm, kind, async () => {
        const reverted: string[] = [];
        for (let step = 0; step < steps; step += 1) reverted.push(...names(await orm.migrator.down()));
        return reverted;
      }),
  };
}

/** The unit of work whose transaction the same chain of calls has open on this database. */
function openTransaction(em: EntityManager): EntityManager | undefined {
  const open = TransactionContext.getEntityManager(em.name) as EntityManager | undefined;
  if (open?.getConnection() !== em.getConnection()) return undefined;
  const transaction = open.getTransactionContext<ControlledTransaction<unknown>>();
  return transaction && !transaction.isCommitted && !transaction.isRolledBack ? open : undefined;
}

/** Ends a rehearsal; nobody else sees it. */
class RehearsalOver extends Error {
  override readonly name = 'RehearsalOver';
}

async function rehearse<T>(em: EntityManager, work: (em: EntityManager) => Promise<T>): Promise<T> {
  if (openTransaction(em))
    throw new Error('a rehearsal inside an open transaction would take back all of it');
  const done: { result?: T } = {};
  try {
    await em.fork().transactional(async (inner) => {
      done.result = await work(inner as EntityManager);
      throw new RehearsalOver();
    });
  } catch (error) {
    if (!(error instanceof RehearsalOver)) throw error;
  }
  return done.result as T;
}

function names(steps: readonly { name: string }[]): string[] {
  return steps.map((step) => step.name);
}

/** 'daseot' in ASCII; the lock that servers starting at once queue at. */
const MIGRATION_LOCK = 110_386_904_264_564;

/** Runs `work` alone among all servers, after comparing the files with what was applied. */
async function inMigration<T>(orm: MikroORM, kind: Database['kind'], work: () => Promise<T>): Promise<T> {
  const kysely: Kysely<unknown> = (orm.em as EntityManager).getConnection().getClient();
  const guarded = async () => {
    await sql`create table if not exists migration_checksum (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(
      kysely,
    );
    const applied = await sql<{ name: string; checksum: string }>`
      select name, checksum from migration_checksum order by name`.execute(kysely);
    checkApplied(await readMigrations(), applied.rows);
    return work();
  };
  if (kind === 'embedded') return guarded();
  return kysely.connection().execute(async (session) => {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK}::bigint)`.execute(session);
    try {
      return await guarded();
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK}::bigint)`.execute(session);
    }
  });
}
