import { Pool } from 'undici';

/** What the load generator is asked. */
export interface LoadOrder {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

/** What came of it. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Time of each request in ms, in no order. */
  readonly times: readonly number[];
  /** Answers that were not 200 or did not begin with `data`, or held errors. */
  readonly failures: number;
  readonly bytes: number;
}

/** Time after which no request is begun any more is `seconds`; those under way are still waited for. */
async function run({ url, headers, bodies, connections, seconds }: LoadOrder): Promise<LoadResult> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const times: number[] = [];
  let [failures, bytes, next] = [0, 0, 0];
  const startedAt = performance.now();
  const end = startedAt + seconds * 1000;
  const sent = { 'content-type': 'application/json', accept: 'application/json', ...headers };
  const client = async () => {
    for (let now = performance.now(); now < end; ) {
      const body = bodies[next++ % bodies.length];
      const answer = await pool.request({ method: 'POST', path: pathname, headers: sent, body });
      const content = Buffer.from(await answer.body.arrayBuffer());
      const done = performance.now();
      times.push(done - now);
      now = done;
      bytes += content.length;
      if (answer.statusCode !== 200 || !isAnswer(content)) failures++;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const elapsed = (performance.now() - startedAt) / 1000;
  await pool.close();
  return { requests: times.length, seconds: elapsed, times, failures, bytes };
}

function isAnswer(content: Buffer): boolean {
  return content.subarray(0, start.length).equals(start) && !content.includes('"errors":');
}

const start = Buffer.from('{"data"');

process.on('message', (order: LoadOrder) => {
  run(order).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ failure: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
