import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { ResultHash } from '../../src/engine/hash.ts';
import { seededRandom } from '../../src/engine/random.ts';

/**
 * Gives a schema resolvers that answer by chance, always the same for the same place: values, nulls where there may be
 * and where there must not be any, errors thrown, rejected and returned, values of the wrong kind, promises.
 */
export function resolveByChance(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = type === schema.getQueryType();
    for (const field of Object.values(type.getFields())) {
      // Arguments reach resolvers only.
      if (!isRoot && field.args.length === 0 && chance(type.name, field.name).below(2) === 0) continue;
      field.resolve = (parent: { seed?: string } | undefined, args) => {
        const seed = [parent?.seed ?? '', type.name, field.name, textOf(args)].join('/');
        const random = chance(seed);
        const value = () => madeValue(schema, field.type, seed);
        switch (random.below(24)) {
          case 0:
            throw new Error(`thrown at ${seed}`);
          case 1:
            return Promise.reject(new Error(`rejected at ${seed}`));
          case 2:
            return new Error(`returned at ${seed}`);
          default:
            return random.below(2) === 0 ? value() : Promise.resolve().then(value);
        }
      };
    }
  }
}

/** The order in which arguments come says nothing. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  const entries = Object.entries(value).map(([key, one]) => `${key}:${textOf(one)}`);
  return `{${entries.sort().join()}}`;
}

function chance(...parts: readonly string[]) {
  const hash = new ResultHash();
  for (const part of parts) hash.text(part);
  return seededRandom(Number.parseInt(hash.digest().slice(0, 12), 16));
}

function madeValue(schema: GraphQLSchema, type: GraphQLOutputType, seed: string): unknown {
  const random = chance('value', seed);
  if (isNonNullType(type)) {
    return random.below(50) === 0 ? null : innerOf(schema, type.ofType, seed);
  }
  return random.below(8) === 0 ? null : innerOf(schema, type, seed);
}

function innerOf(schema: GraphQLSchema, type: GraphQLOutputType, seed: string): unknown {
  const random = chance('inner', seed);
  if (isListType(type)) {
    return Array.from({ length: random.below(4) }, (_, place) =>
      madeValue(schema, type.ofType, `${seed}#${place}`),
    );
  }
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    return innerOf(schema, possible[random.below(possible.length)], seed);
  }
  if (isObjectType(type)) {
    const fields = type.getFields();
    return new Proxy(
      { seed, __typename: type.name },
      {
        get(target, key) {
          if (typeof key !== 'string' || !(key in fields)) return Reflect.get(target, key);
          return madeValue(schema, fields[key].type, `${seed}.${key}`);
        },
      },
    );
  }
  if (isEnumType(type)) {
    const values = type.getValues();
    return random.below(40) === 0 ? 'NO_VALUE_OF_IT' : values[random.below(values.length)].value;
  }
  const named = 'name' in type ? type.name : '';
  if (named === 'Int') return random.below(40) === 0 ? 'no number' : random.below(1000);
  if (named === 'Float') return random.below(1000) / 8;
  if (named === 'Boolean') return random.below(2) === 0;
  return `text ${random.below(1000)}`;
}
