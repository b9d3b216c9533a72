import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { OperationRequest } from './admission.ts';
import { dayOf, readDeprecation } from './deprecation.ts';

/** Something deprecated that a document uses. */
export interface DeprecatedUse {
  /** Schema coordinate: 'Company.oldName', 'Query.companies(old:)', 'CompanyWhere.old', 'SystemType.OLD'. */
  readonly coordinate: string;
  readonly reason: string;
}

const MAX_NAMED = 20;

/** An operation whose headers are wanted. */
interface Used {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/**
 * Tells clients by headers what they use that will go: `Deprecation` (RFC 9745) with the day of the first announcement,
 * `Sunset` (RFC 8594) with the first day on which one of them may be gone, `X-Daseot-Deprecated` with their names.
 */
export function createDeprecationHeaders(
  schema: GraphQLSchema,
): (used: Used) => readonly (readonly [string, string])[] {
  // Most days nothing is deprecated: then requests pay nothing.
  if (!hasDeprecations(schema)) return () => [];
  const known = new WeakMap<DocumentNode, readonly DeprecatedUse[]>();
  return ({ document, operation, variableValues }) => {
    const uses = known.get(document) ?? deprecatedUses(schema, document);
    known.set(document, uses);
    return headersFor([...uses, ...deprecatedInVariables(schema, operation, variableValues)]);
  };
}

/** The same for what Apollo Server answers. */
export function deprecationHeaders(
  schema: GraphQLSchema,
): ApolloServerPlugin<{ readonly request: OperationRequest }> {
  const headersOf = createDeprecationHeaders(schema);
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ document, operation, contextValue, response }) {
          if (document === undefined || !operation) return;
          // What was refused has another document here, one without variables.
          const variableValues = (contextValue.request.variables ?? {}) as Readonly<Record<string, unknown>>;
          for (const [name, value] of headersOf({ document, operation, variableValues })) {
            response.http.headers.set(name, value);
          }
        },
      };
    },
  };
}

/** The headers of an answer to a document with these uses. */
export function headersFor(uses: readonly DeprecatedUse[]): readonly (readonly [string, string])[] {
  if (uses.length === 0) return [];
  const dates = uses.flatMap(({ reason }) => readDeprecation(reason) ?? []);
  const named = uses.slice(0, MAX_NAMED).map(({ coordinate, reason }) => {
    const until = readDeprecation(reason)?.until;
    return until === undefined ? coordinate : `${coordinate};until=${until}`;
  });
  const first = Math.min(...dates.map(({ since }) => dayOf(since)));
  const last = Math.min(...dates.map(({ until }) => dayOf(until)));
  return [
    ...(dates.length > 0
      ? [['deprecation', `@${first / 1000}`] as const, ['sunset', new Date(last).toUTCString()] as const]
      : []),
    ['x-daseot-deprecated', named.join(', ')],
  ];
}

/** What a document uses that is deprecated, each named once. */
export function deprecatedUses(schema: GraphQLSchema, document: DocumentNode): readonly DeprecatedUse[] {
  const found = new Map<string, string>();
  const note = (coordinate: string, reason: string | null | undefined) => {
    if (reason != null) found.set(coordinate, reason);
  };
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const field = info.getFieldDef();
        const owner = info.getParentType();
        if (field && owner) note(`${owner.name}.${field.name}`, field.deprecationReason);
      },
      Argument() {
        const argument = info.getArgument();
        const field = info.getFieldDef();
        const owner = info.getParentType();
        if (argument && field && owner)
          note(`${owner.name}.${field.name}(${argument.name}:)`, argument.deprecationReason);
      },
      ObjectField({ name }) {
        const owner = getNamedType(info.getParentInputType());
        if (isInputObjectType(owner))
          note(`${owner.name}.${name.value}`, owner.getFields()[name.value]?.deprecationReason);
      },
      EnumValue({ value }) {
        const owner = getNamedType(info.getInputType());
        if (isEnumType(owner)) note(`${owner.name}.${value}`, owner.getValue(value)?.deprecationReason);
      },
    }),
  );
  return [...found].map(([coordinate, reason]) => ({ coordinate, reason }));
}

/** What an operation's variables use that is deprecated; called on variables that fit the schema. */
export function deprecatedInVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly DeprecatedUse[] {
  const found = new Map<string, string>();
  const note = (type: GraphQLInputType & GraphQLNamedType, name: string, reason?: string | null) => {
    if (reason != null) found.set(`${type.name}.${name}`, reason);
  };
  const look = (type: GraphQLInputType | undefined, value: unknown): void => {
    if (value === null || value === undefined) return;
    if (isNonNullType(type)) look(type.ofType as GraphQLInputType, value);
    else if (isListType(type)) for (const one of [value].flat()) look(type.ofType as GraphQLInputType, one);
    else if (isEnumType(type)) note(type, String(value), type.getValue(String(value))?.deprecationReason);
    else if (isInputObjectType(type)) {
      for (const [name, inner] of Object.entries(value)) {
        const field = type.getFields()[name];
        note(type, name, field?.deprecationReason);
        look(field?.type, inner);
      }
    }
  };
  for (const { type, variable } of operation.variableDefinitions ?? []) {
    look(typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType, variables[variable.name.value]);
  }
  return [...found].map(([coordinate, reason]) => ({ coordinate, reason }));
}

function hasDeprecations(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type) => {
    if (type.name.startsWith('__')) return false;
    if (isEnumType(type)) return type.getValues().some((value) => value.deprecationReason != null);
    if (isInputObjectType(type))
      return Object.values(type.getFields()).some((field) => field.deprecationReason != null);
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    return Object.values(type.getFields()).some(
      (field) =>
        field.deprecationReason != null || field.args.some((argument) => argument.deprecationReason != null),
    );
  });
}
