import type { GraphQLSchema } from 'graphql';
import { isDocumented } from '../../../src/platform/errorPresenter.ts';
import { brokenDocument, Harvest, type Operation, OperationGenerator } from './operations.ts';
import { Random } from './random.ts';
import { brokenRequest, goodTransports, type Reply } from './transports.ts';

/** What a run is made of. */
export interface FuzzRun {
  readonly url: string;
  readonly schema: GraphQLSchema;
  readonly seed: number;
  readonly count: number;
  /** Tokens of callers of every kind; null stands for none. */
  readonly tokens: readonly (string | null)[];
  /** Root fields whose work goes on in the background for long; sent seldom. */
  readonly heavy: RegExp;
}

/** What a run found. */
export interface FuzzReport {
  readonly sent: Readonly<Record<string, number>>;
  readonly codes: Readonly<Record<string, number>>;
  readonly succeeded: number;
  readonly slowestMs: number;
  readonly slowest: string;
  readonly faults: readonly string[];
}

const LONGEST_MS = 1_000;
const ATTEMPTS = 3;
const MAX_FAULTS = 40;

/** What must never be told: places in our code, SQL, paths. */
const LEAKS: readonly RegExp[] = [
  /\n\s+at /,
  /\.(?:ts|js|mjs):\d+/,
  /node_modules|file:\/\/|\/src\/platform/,
  /\b(?:select|insert into|update|delete from)\b[^"]{0,80}\b(?:from|values|set|where)\b/i,
  /syntax error at or near|violates .* constraint|relation \\?"|column \\?"|invalid input syntax|SQLSTATE/i,
  /"stacktrace"|"stack"|Did you mean "/,
];

interface Sent {
  readonly transport: string;
  readonly name: string;
  readonly operation: Operation;
  readonly send: () => Promise<Reply>;
}

/** Sends random operations, right and wrong, one after the other, and looks at every answer. */
export async function fuzz({ url, schema, seed, count, tokens, heavy }: FuzzRun): Promise<FuzzReport> {
  const random = new Random(seed);
  const harvest = new Harvest();
  const generator = new OperationGenerator(schema, random, harvest);
  const transports = Object.entries(goodTransports(url));
  const report = { sent: {} as Record<string, number>, codes: {} as Record<string, number> };
  const faults: string[] = [];
  let [succeeded, slowestMs, slowest] = [0, 0, ''];

  const draw = (): Sent => {
    const isBroken = random.chance(0.5);
    const kind = random.chance(0.65) ? 'query' : random.chance(0.8) ? 'mutation' : 'subscription';
    let operation = generator.operation(kind, isBroken);
    while (heavy.test(operation.query) && !random.chance(0.02))
      operation = generator.operation(kind, isBroken);
    if (isBroken && random.chance(0.2))
      operation = { query: cut(random, operation.query), variables: operation.variables };
    if (random.chance(0.08)) operation = { query: brokenDocument(random), variables: {} };
    if (random.chance(0.15)) {
      const { name, send } = brokenRequest(url, random, operation);
      return { transport: 'broken', name, operation, send };
    }
    const [transport, send] = random.pick(transports);
    const token = random.pick(tokens);
    const headers: Record<string, string> = { 'accept-language': random.pick(['ko', 'en', '*;q=x']) };
    if (token !== null) headers['authorization'] = `Bearer ${token}`;
    return { transport, name: transport, operation, send: () => send(operation, headers) };
  };

  for (let index = 0; index < count && faults.length < MAX_FAULTS; index += 1) {
    const { transport, name, operation, send } = draw();
    report.sent[transport] = (report.sent[transport] ?? 0) + 1;
    const place = `#${index} ${name} ${shown(operation)}`;
    let reply: Reply;
    try {
      reply = await send();
      // A busy machine makes anything slow once; what is slow by itself is slow again.
      for (let attempt = 1; attempt < ATTEMPTS && reply.elapsedMs > LONGEST_MS; attempt += 1) {
        const again = await send();
        if (again.elapsedMs < reply.elapsedMs) reply = { ...reply, elapsedMs: again.elapsedMs };
      }
    } catch (error) {
      faults.push(`${place}\n  no answer: ${String(error)} ${String((error as Error).cause ?? '')}`);
      continue;
    }
    if (reply.elapsedMs > slowestMs) [slowestMs, slowest] = [reply.elapsedMs, place];
    if (reply.elapsedMs > LONGEST_MS) faults.push(`${place}\n  slow: ${Math.round(reply.elapsedMs)} ms`);
    const { fault, codes, data } = judge(reply);
    if (fault) faults.push(`${place}\n  ${fault}\n  ${reply.status} ${reply.text.slice(0, 400)}`);
    for (const code of codes) report.codes[code] = (report.codes[code] ?? 0) + 1;
    if (codes.length === 0) succeeded += 1;
    harvest.take(data);
  }
  return { ...report, succeeded, slowestMs, slowest, faults };
}

function cut(random: Random, text: string): string {
  const at = random.below(text.length);
  const insertion = random.pick(['', '"', '{', '}', '$', '(', '\u0000', '...', '@skip']);
  return text.slice(0, at) + insertion + (random.chance(0.5) ? text.slice(at) : '');
}

function shown({ query, variables }: Operation): string {
  return `${query.slice(0, 600)} ${JSON.stringify(variables).slice(0, 300)}`;
}

interface Judgement {
  readonly fault: string | undefined;
  readonly codes: readonly string[];
  readonly data: unknown;
}

/** What is wrong with an answer. */
export function judge({ status, text }: Pick<Reply, 'status' | 'text'>): Judgement {
  const fine = { fault: undefined, codes: [], data: undefined };
  if (status === 302 || (status < 400 && !text.startsWith('{'))) return fine;
  if (text === '') return status < 500 ? fine : { ...fine, fault: 'a server error' };
  let body: { data?: unknown; errors?: { message?: unknown; extensions?: { code?: unknown } }[] };
  try {
    body = JSON.parse(text) as typeof body;
  } catch {
    return { ...fine, fault: 'no JSON' };
  }
  const errors = body.errors ?? [];
  const codes = errors.map((error) => String(error.extensions?.code));
  const undocumented = codes.find((code) => !isDocumented(code));
  const told = `${errors.map(({ message }) => String(message)).join('\n')}\n${JSON.stringify(errors)}`;
  const leak = LEAKS.find((pattern) => pattern.test(told));
  const fault =
    status >= 500
      ? 'a server error'
      : codes.includes('INTERNAL_SERVER_ERROR')
        ? 'a mistake of ours'
        : undocumented !== undefined
          ? `the code ${undocumented} is not documented`
          : leak
            ? `tells ${leak}`
            : status >= 400 && errors.length === 0
              ? 'a refusal without an error'
              : undefined;
  return { fault, codes, data: body.data };
}
