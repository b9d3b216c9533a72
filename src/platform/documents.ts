import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import { type CostPlan, planCost } from './cost.ts';
import type { DomainError } from './errors.ts';
import { checkShape, limits, tooLong, zeroCharacter } from './limits.ts';
import { parseFailed, queryTooLarge, validationFailed } from './platform.errors.ts';

/** An operation of a document that was read, with what is known of it before its variables are. */
export interface ReadOperation {
  readonly definition: OperationDefinitionNode;
  readonly cost: CostPlan;
}

/** A document that fits the schema and the limits. */
export interface ReadDocument {
  readonly document: DocumentNode;
  /** The operation of that name; without a name, the only one. */
  operation(name: string | null | undefined): ReadOperation | undefined;
}

/** Why a document cannot be run, with the place in it. */
export interface Refusal {
  readonly error: DomainError;
  readonly source?: GraphQLError;
}

/** Reads documents, each text once. */
export interface Documents {
  read(text: string): ReadDocument | readonly Refusal[];
}

/** Documents kept, and bytes of text that they may have together: a document in memory is some 20 times its text. */
const MAX_DOCUMENTS = 1_000;
const MAX_CHARACTERS = 2_000_000;
const MAX_ERRORS = 20;

/** Parses, measures, validates and prices documents; what was read stays known until others push it out. */
export function createDocuments(schema: GraphQLSchema): Documents {
  const known = new Map<string, ReadDocument>();
  let characters = 0;
  return {
    read(text) {
      const found = known.get(text);
      if (found) {
        // The one used longest ago stands first.
        known.delete(text);
        known.set(text, found);
        return found;
      }
      const document = parsed(text);
      if (Array.isArray(document)) return document as readonly Refusal[];
      const read = readDocument(schema, document as DocumentNode);
      if (!('document' in read)) return read;
      known.set(text, read);
      characters += text.length;
      while (known.size > MAX_DOCUMENTS || characters > MAX_CHARACTERS) {
        const [oldest = ''] = known.keys();
        known.delete(oldest);
        characters -= oldest.length;
      }
      return read;
    },
  };
}

function parsed(text: string): DocumentNode | readonly Refusal[] {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes(`more that ${limits.tokens} tokens`)) {
      return [{ error: queryTooLarge({ limit: 'tokens', max: limits.tokens }), source: error }];
    }
    return [{ error: parseFailed({ detail: error.message }), source: error }];
  }
}

function readDocument(schema: GraphQLSchema, document: DocumentNode): ReadDocument | readonly Refusal[] {
  const tooLarge = checkShape(document) ?? checkLiterals(document);
  if (tooLarge) return [{ error: tooLarge }];
  const errors = violations(schema, document);
  if (errors.length > 0) {
    // One rule of graphql-js suggests fields whatever it is told.
    const detailOf = ({ message }: GraphQLError) => message.replace(/ Did you mean [^?]*\?/g, '');
    return errors.map((source) => ({ error: validationFailed({ detail: detailOf(source) }), source }));
  }
  const operations = new Map<OperationDefinitionNode, ReadOperation>();
  return {
    document,
    operation(name) {
      const definition = getOperationAST(document, name);
      if (!definition) return undefined;
      const read = operations.get(definition) ?? { definition, cost: planCost(schema, document, definition) };
      operations.set(definition, read);
      return read;
    },
  };
}

/** What of a document breaks the rules of GraphQL. */
function violations(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  try {
    return validate(schema, document, undefined, { maxErrors: MAX_ERRORS, hideSuggestions: true });
  } catch (error) {
    // graphql-js follows the directives at the root of a subscription before there are variables, and throws. The draft of
    // the specification forbids them there.
    if (!(error instanceof GraphQLError)) throw error;
    const message = 'The field of a subscription can have neither @skip nor @include.';
    return [new GraphQLError(message, { nodes: error.nodes ?? null })];
  }
}

/** Refuses lists that are too long and texts that the database cannot hold. */
function checkLiterals(document: DocumentNode): DomainError | undefined {
  let error: DomainError | undefined;
  visit(document, {
    [Kind.LIST](node) {
      if (node.values.length > limits.listLength) error ??= tooLong(node.values.length);
    },
    [Kind.STRING](node) {
      if (node.value.includes('\0')) error ??= zeroCharacter();
    },
  });
  return error;
}

/** The name of a document by which it is trusted: SHA-256 of its text, in hexadecimal. */
export function documentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
