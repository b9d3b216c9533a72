import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { buildSchema, type ExecutionResult, execute, parse, validate } from 'graphql';
import { createExecutor } from '../../src/platform/executor.ts';
import { resolveByChance } from './fakeAnswers.ts';
import { randomQuery } from './randomDocuments.ts';

/** What a run over random queries found, as JSON on standard output. */
export interface Comparison {
  readonly differences: readonly string[];
  readonly withErrors: number;
  readonly withoutData: number;
}

/*
 * Compares compiled answers with those of graphql-js on random queries over our schema: `FIRST LAST` seeds. It is a
 * process of its own because graphql-js 16 leaves rejections unheard in a list of which an entry has thrown already.
 */
process.on('unhandledRejection', () => undefined);

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
resolveByChance(schema);
const [first, last] = process.argv.slice(2).map(Number);
const differences: string[] = [];
let [withErrors, withoutData] = [0, 0];

/** Errors as texts: two that come at the same moment may come in either order. */
function shown(result: ExecutionResult): { data: unknown; errors: string[] } {
  const { data, errors } = JSON.parse(JSON.stringify(result));
  return { data, errors: (errors ?? []).map((error: unknown) => JSON.stringify(error)).sort() };
}

for (let seed = first; seed <= last; seed++) {
  const { query, variables } = randomQuery(schema, seed);
  const document = parse(query);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(`seed ${seed} is no valid query: ${faults[0].message}\n${query}`);
  const args = { schema, document, variableValues: { ...variables }, contextValue: {} };
  const compiled = shown(await createExecutor(schema, 0)(args));
  const interpreted = shown(await execute(args));
  if (!isDeepStrictEqual(compiled, interpreted)) {
    const texts = [query, variables, compiled, interpreted].map((one) => JSON.stringify(one).slice(0, 2_000));
    differences.push(`seed ${seed}: ${texts.join('\n')}`);
  }
  if (interpreted.errors.length > 0) withErrors++;
  if (interpreted.data === null) withoutData++;
}
console.log(JSON.stringify({ differences, withErrors, withoutData } satisfies Comparison));
