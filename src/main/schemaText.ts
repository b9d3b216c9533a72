import { policies } from '../accounts/policies.ts';
import { createSchema, printSdl } from '../platform/schema.ts';
import { nodes } from './nodes.ts';
import { resolvers, types } from './resolvers.ts';

/** The schema of the house as text, without a database. */
export async function schemaText(): Promise<string> {
  return printSdl(await describedSchema());
}

/** The schema without anything behind it, for printing and checking. */
export function describedSchema() {
  const closed = () => {
    throw new Error('this schema is for reading only');
  };
  return createSchema({ resolvers, nodes, types, policies, pubSub: { publish: closed, subscribe: closed } });
}
