import type { EntityManager } from '@mikro-orm/sql';
import type { Actor } from './caller.ts';
import { contentHash } from './contentHash.ts';
import type { Database } from './database.ts';
import type { Facts } from './history.ts';
import { idempotencyMismatch, invalidInput } from './platform.errors.ts';
import type { JobDefinition } from './services.ts';
import { jsonb, readsOf, sql } from './sql.ts';

/** How long a key is remembered. */
export const KEY_DAYS = 30;
const LONGEST_KEY = 255;
const FIELD = ['input', 'idempotencyKey'];

/** A write that a client may send again. */
export interface KeyedWrite {
  readonly actor: Actor;
  /** Name of the mutation: 'companyCreate'. */
  readonly operation: string;
  /** The client's key; without one the write is done whenever it is asked for. */
  readonly key: string | null | undefined;
  /** All that decides about the effect, the key itself left out. */
  readonly content: unknown;
  /** Whether a signed-in person does it for itself, such as joining an organisation, and not for its organisation. */
  readonly isPersonal?: boolean | undefined;
}

/** What is known of a key when its write begins. */
export type Claim =
  /** Ours: the write is to be done. */
  | { readonly state: 'NEW' }
  /** Work that commits in pieces was begun under it; `progress` says which. */
  | { readonly state: 'BEGUN'; readonly progress: Facts }
  | { readonly state: 'ANSWERED'; readonly answer: Facts };

/** Facts of an answer, and whether they are those of an earlier request. */
export interface Answered<Answer extends object> {
  readonly answer: Answer;
  readonly isReplay: boolean;
}

/**
 * Does a write once: key, effect and answer are one transaction. The same key with the same content gives the stored
 * answer; with other content IDEMPOTENCY_MISMATCH. Of requests at the same time one does the work, the others wait for
 * it at its key. What `work` throws takes the key back with everything else, so a refused request may be mended and
 * sent again under its key.
 *
 * The answer is kept as JSON: ids and facts, never a secret, never what the caller might not be allowed to read later.
 */
export async function once<Answer extends object>(
  database: Database,
  write: KeyedWrite,
  work: (em: EntityManager) => Promise<Answer>,
): Promise<Answered<Answer>> {
  checkKey(write.key);
  return database.transact(async (em) => {
    const claim = await claimKey(em, write);
    if (claim.state === 'ANSWERED') return { answer: claim.answer as Answer, isReplay: true };
    if (claim.state === 'BEGUN') throw new Error(`${write.operation} is not done in pieces`);
    const answer = asStored(await work(em));
    await keepAnswer(em, write, answer);
    return { answer, isReplay: false };
  });
}

/** A key of 1 to 255 characters that the database can keep. */
export function checkKey(key: string | null | undefined): void {
  if (key == null || (key.length >= 1 && key.length <= LONGEST_KEY && !/\p{Cc}/u.test(key))) return;
  const reasonKo = `멱등 키는 제어 문자 없는 1~${LONGEST_KEY}자입니다.`;
  const reasonEn = `An idempotency key has 1 to ${LONGEST_KEY} characters, none of them a control character.`;
  throw invalidInput({ reasonKo, reasonEn }, FIELD);
}

/**
 * Takes a key inside the open transaction, or tells what is known of it. For work that commits in pieces; everything
 * else uses `once`. Another transaction that holds the key is waited for.
 */
export async function claimKey(em: EntityManager, write: KeyedWrite): Promise<Claim> {
  const { actor, operation, key, content } = write;
  if (key == null) return { state: 'NEW' };
  const writer = readsOf(em);
  const hash = contentHash(content);
  const scope = scopeOf(write);
  const [taken] = await writer.all(sql`
    insert into idempotency_key (scope, operation, key, content_hash, actor)
    values (${scope}, ${operation}, ${key}, ${hash}, ${actor.key})
    on conflict (scope, operation, key) do update
      set content_hash = excluded.content_hash, actor = excluded.actor, answer = null, progress = null,
        created_at = now()
      where idempotency_key.created_at < now() - make_interval(days => ${KEY_DAYS}::int)
    returning key`);
  if (taken !== undefined) return { state: 'NEW' };
  const known = await writer.one(sql<{ contentHash: string; answer: Facts | null; progress: Facts | null }>`
    select content_hash as "contentHash", answer, progress from idempotency_key where ${isKey(write)}`);
  if (known.contentHash !== hash) throw idempotencyMismatch({ idempotencyKey: key }, FIELD);
  if (known.answer !== null) return { state: 'ANSWERED', answer: known.answer };
  return { state: 'BEGUN', progress: known.progress ?? {} };
}

/** Notes by what work that commits in pieces is found again; in the transaction that claimed the key. */
export async function keepProgress(em: EntityManager, write: KeyedWrite, progress: Facts): Promise<void> {
  await keep(em, write, { progress });
}

/** Keeps the answer that every repetition of the request gets; in the transaction that ends the work. */
export async function keepAnswer(em: EntityManager, write: KeyedWrite, answer: object): Promise<void> {
  await keep(em, write, { answer });
}

async function keep(em: EntityManager, write: KeyedWrite, value: { answer?: object; progress?: object }) {
  if (write.key == null) return;
  const { answer = null, progress = null } = value;
  const touched = await readsOf(em).run(sql`
    update idempotency_key set answer = coalesce(${answer && jsonb(answer)}, answer),
      progress = coalesce(${progress && jsonb(progress)}, progress)
    where ${isKey(write)}`);
  if (touched !== 1) throw new Error(`the idempotency key of ${write.operation} was not claimed`);
}

function isKey(write: KeyedWrite) {
  const { operation, key } = write;
  return sql<boolean>`scope = ${scopeOf(write)} and operation = ${operation} and key = ${key}`;
}

/**
 * Whose keys they are. The organisation's, not the token's: a client that gets a new token between two tries, or whose
 * colleague tries again, must still find its answer. What a person does for itself counts by the person, who may act for
 * another organisation by the second try: joining one is such a thing.
 */
function scopeOf({ actor: { kind, key, organisation }, isPersonal = false }: KeyedWrite): string {
  const isPersons = isPersonal && kind === 'ACCOUNT';
  return organisation === null || isPersons ? key : `organisation:${organisation.id}`;
}

/** The answer as a repetition will get it, so that both are the same to the last field. */
function asStored<Answer extends object>(answer: Answer): Answer {
  return JSON.parse(JSON.stringify(answer)) as Answer;
}

/** Keys deleted at once; a transaction of one statement each. */
const PRUNED_AT_ONCE = 1_000;

/** Forgets the keys whose time is over; answers how many. */
export async function pruneKeys(database: Database): Promise<number> {
  const writer = database.reads();
  for (let pruned = 0; ; ) {
    const count = await writer.run(sql`
      delete from idempotency_key where (scope, operation, key) in (
        select scope, operation, key from idempotency_key
        where created_at < now() - make_interval(days => ${KEY_DAYS}::int)
        order by created_at limit ${PRUNED_AT_ONCE}::int for update skip locked)`);
    pruned += count;
    if (count < PRUNED_AT_ONCE) return pruned;
  }
}

/** Forgets old keys, every night. */
export const pruneKeysJob: JobDefinition = {
  queue: 'idempotency-prune',
  schedule: '17 3 * * *',
  async work(_data, { services }) {
    return { pruned: await pruneKeys(services.database) };
  },
};
