import { createHash } from 'node:crypto';
import type { PGlite } from '@electric-sql/pglite';
import type { CompiledQuery } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { type Caller, isOperator } from './caller.ts';

/**
 * The roles that read for callers. They may read little; of sensitive tables `daseot_api` reads only the rows of the
 * caller, and `daseot_operator` all, so that for operators nothing is asked row by row.
 */
export const CALLER_ROLES = ['daseot_api', 'daseot_operator'] as const;
export type CallerRole = (typeof CALLER_ROLES)[number];

function roleOf(caller: Caller): CallerRole {
  return isOperator(caller) ? 'daseot_operator' : 'daseot_api';
}

/** Runs statements in the name of a caller: row-level security of the database goes by it. */
export interface CallerSession {
  query<Row>(query: CompiledQuery<Row>): Promise<readonly Row[]>;
}

/** Makes the session of a caller. */
export type CallerSessions = (caller: Caller) => CallerSession;

interface Settings {
  readonly organisation: string;
  readonly kind: string;
}

/** What the policies of the database go by. Both values are ours (a number and an enum), never a client's text. */
function settingsOf({ organisation }: Caller): Settings {
  return { organisation: organisation === null ? '' : `${organisation.id}`, kind: organisation?.kind ?? '' };
}

/**
 * Sessions on pools whose connections have the caller's role for good. A connection remembers for whom it read last,
 * so a caller that comes again costs nothing; for another one the settings travel ahead of the statement.
 */
export function poolSessions(pools: Readonly<Record<CallerRole, Pool>>): CallerSessions {
  const lastReader = new WeakMap<PoolClient, string>();
  return (caller) => {
    const pool = pools[roleOf(caller)];
    const settings = settingsOf(caller);
    const reader = `${settings.organisation}/${settings.kind}`;
    return {
      async query<Row>(query: CompiledQuery<Row>) {
        const client = await pool.connect();
        try {
          if (lastReader.get(client) !== reader) {
            lastReader.delete(client);
            await client.query(settingStatement(settings));
            lastReader.set(client, reader);
          }
          const { sql: text, parameters } = query;
          const result = await client.query({ name: nameOf(text), text, values: [...parameters] });
          return result.rows as Row[];
        } finally {
          client.release();
        }
      },
    };
  };
}

function settingStatement({ organisation, kind }: Settings) {
  return {
    name: 'daseot_caller',
    text: `select set_config('daseot.organisation', $1, false), set_config('daseot.kind', $2, false)`,
    values: [organisation, kind],
  };
}

/** Statements that are planned once a connection; what comes after that many is planned each time. */
const MOST_NAMES = 500;
const names = new Map<string, string>();

/** A prepared statement's name: equal texts share one. Undefined, and so unnamed, once there are very many. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `daseot_${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/**
 * Sessions on the embedded database, which has a single connection for everything: the role holds for one short
 * transaction and nobody else can run in between.
 */
export function embeddedSessions(pglite: PGlite): CallerSessions {
  return (caller) => {
    const { organisation, kind } = settingsOf(caller);
    const setting = `set local role ${roleOf(caller)};
      select set_config('daseot.organisation', '${organisation}', true), set_config('daseot.kind', '${kind}', true)`;
    return {
      async query<Row>({ sql: text, parameters }: CompiledQuery<Row>) {
        return pglite.transaction(async (transaction) => {
          await transaction.exec(setting);
          return (await transaction.query<Row>(text, [...parameters])).rows;
        });
      },
    };
  };
}
