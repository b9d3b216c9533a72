import { type Reads, sql } from './sql.ts';

/** IN: what was uploaded. OUT: what was made. */
export type JobFileDirection = 'IN' | 'OUT';

/** Bytes of one piece: small enough that a few of them never matter, large enough that their rows do not. */
export const PIECE_BYTES = 512 * 1024;

/** Stores a file in pieces. */
export async function writePieces(
  writer: Reads,
  jobId: number,
  direction: JobFileDirection,
  content: Buffer,
): Promise<void> {
  for (let at = 0, piece = 0; at < content.length || piece === 0; at += PIECE_BYTES, piece += 1) {
    await writePiece(writer, jobId, direction, piece, content.subarray(at, at + PIECE_BYTES));
  }
}

/** Stores one piece. */
export async function writePiece(
  writer: Reads,
  jobId: number,
  direction: JobFileDirection,
  piece: number,
  content: Buffer,
): Promise<void> {
  await writer.run(sql`
    insert into job_file (job_id, direction, piece, content)
    values (${jobId}::int, ${direction}, ${piece}::int, ${content})`);
}

/** The pieces of a file, one at a time. */
export async function* readPieces(
  reads: Reads,
  jobId: number,
  direction: JobFileDirection,
): AsyncGenerator<Buffer> {
  for (let piece = 0; ; piece += 1) {
    const row = await reads.first(sql<{ content: Uint8Array }>`
      select content from job_file
      where job_id = ${jobId}::int and direction = ${direction} and piece = ${piece}::int`);
    if (row === undefined) return;
    yield Buffer.from(row.content.buffer, row.content.byteOffset, row.content.byteLength);
  }
}

/** The whole file; undefined where there is none. For files whose size was bounded when they came in. */
export async function readFileOf(
  reads: Reads,
  jobId: number,
  direction: JobFileDirection,
): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  for await (const piece of readPieces(reads, jobId, direction)) pieces.push(piece);
  return pieces.length === 0 ? undefined : Buffer.concat(pieces);
}

/** Removes a file. */
export async function removeFile(writer: Reads, jobId: number, direction: JobFileDirection): Promise<void> {
  await writer.run(sql`delete from job_file where job_id = ${jobId}::int and direction = ${direction}`);
}
