import { readFile } from 'node:fs/promises';
import { buildSchema as buildFromText, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { describedSchema, schemaText } from '../../src/main/schemaText.ts';
import { AUDIENCES, readExamples, readHead } from '../../src/platform/examples.ts';
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

  it('has at least six examples for each kind of reader, 25 in all, and their names say for whom', async () => {
    const examples = await readExamples();
    for (const audience of AUDIENCES) {
      const theirs = examples.filter((example) => example.audience === audience);
      expect(theirs.length, audience).toBeGreaterThanOrEqual(6);
      for (const { name } of theirs) expect(name.startsWith(audience.replace(' ', '-')), name).toBe(true);
    }
    expect(examples.length).toBeGreaterThanOrEqual(25);
  });

  it('tells from the first line of an example who asks what', () => {
    expect(readHead('# company: what?\nquery A { b }')).toEqual({
      audience: 'company',
      caller: 'company',
      title: 'what?',
    });
    expect(readHead('# front end: what?')?.caller).toBe('nobody');
    expect(readHead('# front end (as operator): what?')?.caller).toBe('operator');
    for (const text of [
      'query A { b }',
      '# somebody: what?',
      '\n# company: what?',
      '# company (as king): what?',
    ])
      expect(readHead(text), text).toBeUndefined();
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
