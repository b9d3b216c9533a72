import { isDeepStrictEqual } from 'node:util';
import { factsOf } from './facts.ts';
import type { Load } from './load.ts';
import { type OperationName, type Question, SERVERS, type ServerName } from './operations.ts';
import { cpuMs, type RunningServer } from './servers.ts';

/** How long and how often each server is asked. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly connections: number;
}

/** What one server did in all rounds of one question. */
export interface Figure {
  readonly operation: OperationName;
  readonly server: ServerName;
  /** Median over the rounds. */
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU of the server's process for one request. */
  readonly serverMs: number;
  /** CPU of all processes of PostgreSQL for one request; NaN where they cannot be seen. */
  readonly databaseMs: number;
  readonly kilobytes: number;
}

/** What a server is asked with. */
export interface Asked {
  readonly server: RunningServer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Compares what all servers say to every question.
 *
 * @throws Error where two differ
 */
export async function checkFacts(
  asked: readonly Asked[],
  operation: OperationName,
  questions: readonly Question[],
) {
  for (const [number, question] of questions.entries()) {
    let first: { name: ServerName; facts: unknown } | undefined;
    for (const { server, headers } of asked) {
      const body = question[server.name];
      if (body === undefined) continue;
      const facts = await ask(server, headers, body);
      if (first === undefined) first = { name: server.name, facts };
      else if (!isDeepStrictEqual(first.facts, facts)) {
        const texts = [first.facts, facts].map((one) => JSON.stringify(one));
        const place = [...texts[0]].findIndex((letter, at) => letter !== texts[1][at]);
        const parts = texts.map((text) => text.slice(Math.max(0, place - 100), place + 100));
        throw new Error(
          `${operation} ${number}: ${first.name} and ${server.name} answer different facts:\n${parts.join('\n')}`,
        );
      }
    }
  }
}

async function ask(
  { url, name }: RunningServer,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body,
  });
  if (response.status !== 200)
    throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
  return factsOf(await response.json());
}

interface Round {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly serverMs: number;
  readonly databaseMs: number;
  readonly bytes: number;
}

/** Loads the servers in turn, round after round, each time in another order. */
export async function measure(
  load: Load,
  asked: readonly Asked[],
  operation: OperationName,
  questions: readonly Question[],
  effort: Effort,
  postmaster: number | undefined,
): Promise<Figure[]> {
  const able = asked.filter(({ server }) => questions[0]?.[server.name] !== undefined);
  const rounds = new Map<ServerName, Round[]>(able.map(({ server }) => [server.name, []]));
  for (const one of able) await oneRound(load, one, questions, effort.warmUpSeconds, effort, postmaster);
  for (let round = 0; round < effort.rounds; round++) {
    const turned = able.map((_, place) => able[(place + round) % able.length]);
    for (const one of turned) {
      const result = await oneRound(load, one, questions, effort.seconds, effort, postmaster);
      rounds.get(one.server.name)?.push(result);
    }
  }
  return SERVERS.flatMap((name) => {
    const found = rounds.get(name);
    return found === undefined ? [] : [figureOf(operation, name, found)];
  });
}

async function oneRound(
  load: Load,
  { server, headers }: Asked,
  questions: readonly Question[],
  seconds: number,
  { connections }: Effort,
  postmaster: number | undefined,
): Promise<Round> {
  const bodies = questions.flatMap((question) => question[server.name] ?? []);
  const used = () => [cpuMs(server.pid), postmaster === undefined ? Number.NaN : cpuMs(postmaster, true)];
  const before = used();
  const result = await load.send({ url: server.url, headers, bodies, connections, seconds });
  const after = used();
  if (result.failures > 0)
    throw new Error(`${server.name} failed ${result.failures} of ${result.requests} requests`);
  const times = [...result.times].sort((a, b) => a - b);
  return {
    requests: result.requests,
    requestsPerSecond: result.requests / result.seconds,
    p50Ms: times[Math.floor(times.length * 0.5)],
    p99Ms: times[Math.floor(times.length * 0.99)],
    serverMs: (after[0] - before[0]) / result.requests,
    databaseMs: (after[1] - before[1]) / result.requests,
    bytes: result.bytes / result.requests,
  };
}

function figureOf(operation: OperationName, server: ServerName, rounds: readonly Round[]): Figure {
  const medianOf = (value: (round: Round) => number) => median(rounds.map(value));
  return {
    operation,
    server,
    requestsPerSecond: medianOf((round) => round.requestsPerSecond),
    p50Ms: medianOf((round) => round.p50Ms),
    p99Ms: medianOf((round) => round.p99Ms),
    serverMs: medianOf((round) => round.serverMs),
    databaseMs: medianOf((round) => round.databaseMs),
    kilobytes: medianOf((round) => round.bytes) / 1000,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
