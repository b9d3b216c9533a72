import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createExecutor } from '../../src/platform/executor.ts';
import { resolveByChance } from './fakeAnswers.ts';
import { randomQuery } from './randomDocuments.ts';

/** An answer as a client sees it; errors in the order of their places. */
function shown(result: ExecutionResult) {
  const errors = result.errors?.map((error) => JSON.stringify(error.toJSON())).sort();
  return { ...('data' in result && { data: JSON.parse(JSON.stringify(result.data)) }), ...(errors && { errors }) };
}

async function both(schema: GraphQLSchema, query: string, variableValues: Readonly<Record<string, unknown>>) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const args: ExecutionArgs = { schema, document, variableValues: { ...variableValues }, contextValue: {} };
  return [shown(await createExecutor(schema, 0)(args)), shown(await execute(args))];
}

describe('compiled queries', () => {
  let schema: GraphQLSchema;
  beforeAll(() => {
    schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
    resolveByChance(schema);
  });

  it('answer as graphql-js does, on many random queries over our schema', async () => {
    let bad = 0; let withErrors = 0, nulls = 0;
    for (let seed = 1; seed <= 2000; seed++) {
      const { query, variables } = randomQuery(schema, seed);
      const [compiled, interpreted] = await both(schema, query, variables);
      if (interpreted.errors) withErrors++;
      if (interpreted.data === null) nulls++;
      if (JSON.stringify(compiled) !== JSON.stringify(interpreted)) { bad++; if (bad<6) console.log(seed, query, JSON.stringify(variables), '\nC', JSON.stringify(compiled).slice(0,1500), '\nI', JSON.stringify(interpreted).slice(0,1500)); }
    }
    console.log(bad, withErrors, nulls);
  }, 120_000);
});
