import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import GraphQLUpload from 'graphql-upload/GraphQLUpload.mjs';

/** An instant in time; Date in the server. */
export const DateTime: GraphQLScalarType = GraphQLDateTime;

/** A file sent with the request. */
export const Upload: GraphQLScalarType = GraphQLUpload;

/** What an `Upload` argument holds. */
export type { FileUpload } from 'graphql-upload/processRequest.mjs';

function toWon(value: unknown): number {
  const isDigits = typeof value === 'string' && /^-?\d{1,17}$/.test(value);
  const won = typeof value === 'number' ? value : isDigits ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(won)) {
    throw new GraphQLError(
      `Won must be a whole number between -9007199254740991 and 9007199254740991, got ${JSON.stringify(value)}.`,
      { extensions: { code: 'BAD_USER_INPUT' } },
    );
  }
  return won === 0 ? 0 : won;
}

/** Korean won: whole numbers that may exceed GraphQL's 32-bit Int. */
export const Won: GraphQLScalarType<number, number> = new GraphQLScalarType({
  name: 'Won',
  description:
    'An amount of Korean won: a whole number, sent as a JSON number up to 2^53-1 in size (an Int ends at 2,147,483,647). ' +
    'Inputs may also be strings of digits.',
  serialize: toWon,
  parseValue: toWon,
  parseLiteral(node) {
    if (node.kind === Kind.INT || node.kind === Kind.STRING) return toWon(node.value);
    throw new GraphQLError('Won must be a whole number.', {
      nodes: node,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  },
});
