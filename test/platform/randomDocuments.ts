import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Random, seededRandom } from '../../src/engine/random.ts';

/** A query and the variables that go with it. */
export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Draft {
  readonly random: Random;
  readonly schema: GraphQLSchema;
  readonly variables: Map<string, { readonly type: string; readonly value: unknown }>;
  readonly fragments: Map<string, { readonly on: string; readonly text: string }>;
  aliases: number;
}

const DEEPEST = 5;

/**
 * A valid query made from the schema: aliases, fragments with and without names (a name may come twice, under other
 * conditions), `@skip` and `@include`, arguments as literals and as variables.
 */
export function randomQuery(schema: GraphQLSchema, seed: number): RandomQuery {
  const random = seededRandom(seed);
  const draft: Draft = { random, schema, variables: new Map(), fragments: new Map(), aliases: 0 };
  const root = schema.getQueryType();
  if (root == null) throw new Error('the schema has no queries');
  const selection = selectionOf(draft, root, 1);
  const definitions = [...draft.variables].map(([name, { type }]) => `$${name}: ${type}`);
  const fragments = [...draft.fragments].map(([name, { on, text }]) => `fragment ${name} on ${on} ${text}`);
  const head = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
  const values = [...draft.variables].filter(([, { value }]) => value !== undefined);
  return {
    query: [`query Random${head} ${selection}`, ...fragments].join('\n'),
    variables: Object.fromEntries(values.map(([name, { value }]) => [name, value])),
  };
}

function selectionOf(draft: Draft, type: GraphQLCompositeType, depth: number): string {
  const { random } = draft;
  const parts = Array.from({ length: 1 + random.below(4) }, () => {
    const kind = random.below(10);
    if (kind === 0) return `__typename${directive(draft)}`;
    if (kind === 1 && depth < DEEPEST) return inlineFragment(draft, type, depth);
    if (kind === 2 && depth < DEEPEST) return spread(draft, type, depth);
    return field(draft, type, depth);
  });
  return `{ ${parts.join(' ')} }`;
}

function field(draft: Draft, type: GraphQLCompositeType, depth: number): string {
  const { random } = draft;
  const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
  const fitting = fields.filter((one) => depth < DEEPEST || isLeafType(getNamedType(one.type)));
  if (fitting.length === 0) return '__typename';
  const one: GraphQLField<unknown, unknown> = fitting[random.below(fitting.length)];
  const named = getNamedType(one.type);
  const inner = isCompositeType(named) ? ` ${selectionOf(draft, named, depth + 1)}` : '';
  // Every field has a name of its own: two selections of one name would have to agree.
  draft.aliases += 1;
  return `${aliasOf(draft)}: ${one.name}${argumentsOf(draft, one.args)}${directive(draft)}${inner}`;
}

function aliasOf({ aliases }: Draft): string {
  return `a${aliases}`;
}

function inlineFragment(draft: Draft, type: GraphQLCompositeType, depth: number): string {
  const on = concreteOf(draft, type);
  return `... on ${on.name}${directive(draft)} ${selectionOf(draft, on, depth)}`;
}

function spread(draft: Draft, type: GraphQLCompositeType, depth: number): string {
  const on = concreteOf(draft, type);
  const known = [...draft.fragments].filter(([, one]) => one.on === on.name && one.text !== '');
  if (known.length > 0 && draft.random.below(2) === 0) {
    return `...${known[draft.random.below(known.length)][0]}${directive(draft)}`;
  }
  const name = `F${draft.fragments.size}`;
  draft.fragments.set(name, { on: on.name, text: '' });
  draft.fragments.set(name, { on: on.name, text: selectionOf(draft, on, depth + 1) });
  return `...${name}${directive(draft)}`;
}

function concreteOf({ random, schema }: Draft, type: GraphQLCompositeType): GraphQLCompositeType {
  if (!isAbstractType(type)) return type;
  const possible = schema.getPossibleTypes(type).filter(isObjectType);
  return possible[random.below(possible.length)];
}

function directive(draft: Draft): string {
  const { random } = draft;
  const kind = random.below(8);
  if (kind > 1) return '';
  const name = kind === 0 ? 'skip' : 'include';
  const value = random.below(2) === 0;
  if (random.below(3) === 0) return ` @${name}(if: ${value})`;
  return ` @${name}(if: $${variable(draft, 'Boolean!', value)})`;
}

function variable({ variables }: Draft, type: string, value: unknown): string {
  const known = [...variables].find(([, one]) => one.type === type && one.value === value);
  if (known !== undefined) return known[0];
  const name = `v${variables.size}`;
  variables.set(name, { type, value });
  return name;
}

function argumentsOf(draft: Draft, args: readonly GraphQLArgument[]): string {
  const texts = args.flatMap((argument) => {
    const isNeeded = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (!isNeeded && draft.random.below(3) > 0) return [];
    if (draft.random.below(2) === 0) return [`${argument.name}: ${literalOf(draft, argument.type, 0)}`];
    const isLeftOut = !isNonNullType(argument.type) && draft.random.below(5) === 0;
    const value = isLeftOut ? undefined : madeValue(draft, argument.type, 0);
    return [`${argument.name}: $${variable(draft, String(argument.type), value)}`];
  });
  return texts.length > 0 ? `(${texts.join(', ')})` : '';
}

function literalOf(draft: Draft, type: GraphQLInputType, depth: number): string {
  return written(madeValue(draft, type, depth), type);
}

function written(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return written(value, type.ofType);
  if (value === null || value === undefined) return 'null';
  if (isListType(type)) {
    const entries = value as unknown[];
    return `[${entries.map((entry) => written(entry, type.ofType)).join(', ')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const texts = Object.entries(value).map(([name, one]) => `${name}: ${written(one, fields[name].type)}`);
    return `{ ${texts.join(', ')} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}

/** A JSON value that fits the type. */
function madeValue(draft: Draft, type: GraphQLInputType, depth: number): unknown {
  const { random } = draft;
  if (isNonNullType(type)) return madeValue(draft, type.ofType, depth) ?? madeValue(draft, type, depth);
  if (random.below(6) === 0) return null;
  if (isListType(type)) {
    return Array.from({ length: random.below(3) }, () => madeValue(draft, type.ofType, depth + 1));
  }
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(
      (one) => isNonNullType(one.type) || (depth < 2 && random.below(4) === 0),
    );
    return Object.fromEntries(needed.map((one) => [one.name, madeValue(draft, one.type, depth + 1)]));
  }
  if (isEnumType(type)) {
    const values = type.getValues();
    return values[random.below(values.length)].name;
  }
  const scalars: Readonly<Record<string, unknown>> = {
    Int: random.below(50),
    Float: random.below(100) / 8,
    Boolean: random.below(2) === 0,
    DateTime: '2026-01-02T03:04:05.000Z',
    Won: random.below(1_000_000),
  };
  return scalars[type.name] ?? `text ${random.below(5)}`;
}
