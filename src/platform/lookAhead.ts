import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { RequestContext } from './context.ts';

const fieldsOf = new WeakMap<DocumentNode, ReadonlySet<string>>();
const asked = new WeakMap<RequestContext, ReadonlySet<string>>();

/** Notes for the loaders of a request which fields its document names: one look for each document, however often it comes. */
export function noteDocument(context: RequestContext, schema: GraphQLSchema, document: DocumentNode): void {
  let fields = fieldsOf.get(document);
  if (fields === undefined) {
    fields = fieldsIn(schema, document);
    fieldsOf.set(document, fields);
  }
  asked.set(context, fields);
}

/**
 * Whether the document of a request names a field: 'Product.routing'. A loader that is asked for one level then reads the
 * levels below in the same statement. It is a hint: a field may be named elsewhere in the document, or be left out by a
 * condition, and then a little too much is read; where nothing is known the answer is no, and each level is read alone.
 */
export function asksFor(context: RequestContext, field: string): boolean {
  return asked.get(context)?.has(field) ?? false;
}

function fieldsIn(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const fields = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = info.getParentType();
        if (parent) fields.add(`${parent.name}.${node.name.value}`);
      },
    }),
  );
  return fields;
}
