import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { RequestContext } from './context.ts';

/** The fields that a document names, by the type that has them. */
export type AskedFields = ReadonlyMap<string, ReadonlySet<string>>;

const fieldsOf = new WeakMap<DocumentNode, AskedFields>();
const asked = new WeakMap<RequestContext, AskedFields>();

/** Notes for the reads of a request which fields its document names: one look for each document, however often it comes. */
export function noteDocument(context: RequestContext, schema: GraphQLSchema, document: DocumentNode): void {
  let fields = fieldsOf.get(document);
  if (fields === undefined) {
    fields = fieldsIn(schema, document);
    fieldsOf.set(document, fields);
  }
  asked.set(context, fields);
}

/**
 * The fields that the document of a request names: the same object for each request with this document, so that what is
 * worked out from it can be kept with it. Undefined where nothing is known, and then whatever there is must be read.
 * It is a hint: a field may be named elsewhere in the document, or be left out by a condition; then a little too much is
 * read.
 */
export function askedFields(context: RequestContext): AskedFields | undefined {
  return asked.get(context);
}

function fieldsIn(schema: GraphQLSchema, document: DocumentNode): AskedFields {
  const fields = new Map<string, Set<string>>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = info.getParentType();
        if (!parent) return;
        const names = fields.get(parent.name) ?? new Set();
        fields.set(parent.name, names.add(node.name.value));
      },
    }),
  );
  return fields;
}
