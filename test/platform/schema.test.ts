import { readFile } from 'node:fs/promises';
import { buildSchema as buildFromText, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { describedSchema, schemaText } from '../../src/main/schemaText.ts';
import { readExamples } from '../../src/platform/graphiql.ts';
import { undescribed } from '../../src/platform/schema.ts';

describe('the schema', () => {
  it('equals schema/schema.graphql (remedy: npm run schema)', async () => {
    const committed = await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(committed, 'schema/schema.graphql is old: run `npm run schema` and commit the file').toBe(
      await schemaText(),
    );
  });

  it('describes every type, field, argument and enum value', async () => {
    expect(undescribed(await describedSchema())).toEqual([]);
  });

  it('accepts every example query', async () => {
    const schema = await describedSchema();
    const examples = await readExamples();
    expect(examples.length).toBeGreaterThan(0);
    for (const { name, query, variables } of examples) {
      expect(validate(schema, parse(query)), name).toEqual([]);
      if (variables !== null) JSON.parse(variables);
    }
  });
});

describe('the checks of the schema', () => {
  it('name what lacks a description', () => {
    const schema = buildFromText(`
      "All." type Query { a(x: Int): E "Fine." b: Int }
      enum E { "One." ONE TWO }
    `);
    expect(undescribed(schema)).toEqual(['Query.a', 'Query.a(x)', 'E', 'E.TWO']);
  });
});
