import { type GraphQLObjectType, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../src/platform/schema.ts';
import { sampleParts } from './sample.ts';

const pubSub = { publish: () => undefined, subscribe: () => (async function* () {})() };

describe('fields', () => {
  it('of plain properties have no resolver of their own', async () => {
    const schema = await createSchema({ ...sampleParts, pubSub });
    const event = schema.getType('Event') as GraphQLObjectType;
    expect(event.getFields()['transition']?.resolve).toBeUndefined();
    expect(event.getFields()['at']?.resolve).toBeUndefined();
  });

  it('of relations are called with the row itself, not with a new object', async () => {
    const schema = await createSchema({ ...sampleParts, pubSub });
    const event = schema.getType('Event') as GraphQLObjectType;
    const row = { id: 1, objectId: 7 };
    const asked: unknown[] = [];
    const context = { loader: () => ({ load: async (key: unknown) => ({ count: 2 + asked.push(key) }) }) };
    const result = await event.getFields()['siblings']?.resolve?.(row, {}, context, {} as never);
    expect([result, asked]).toEqual([3, [7]]);
    expect(event.getFields()['siblings']?.resolve?.toString()).not.toContain('targetInstance');
  });

  it('answer the whole of a query without a server', async () => {
    const schema = await createSchema({ ...sampleParts, pubSub });
    const result = await graphql({ schema, source: '{ sameWon(won: 5) }' });
    expect(result).toEqual({ data: { sameWon: 5 } });
  });
});
