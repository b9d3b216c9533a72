import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from './random.ts';

/** An operation to send, meant to be right or not. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that the server has given: ids, cursors and codes. They are asked for again, in right and wrong places. */
export class Harvest {
  readonly ids: string[] = ['Q29tcGFueTox', 'UHJvZ3JhbW1lOjE', 'Um91bmQ6MQ', 'Q2x1c3Rlcjox', 'U3lzdGVtOjE'];
  readonly cursors: string[] = [];
  readonly texts: string[] = ['26', '26440', '25922', '2.1', '5.1.1', 'jangrim-mes-plating', 'COLLABORATION'];

  /** Takes what looks useful out of an answer. */
  take(value: unknown, name = ''): void {
    if (Array.isArray(value)) for (const entry of value.slice(0, 5)) this.take(entry, name);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) this.take(entry, key);
    } else if (typeof value === 'string') {
      const list = /cursor$/i.test(name)
        ? this.cursors
        : /^id$/.test(name)
          ? this.ids
          : /code$/i.test(name)
            ? this.texts
            : [];
      if (list.length < 500 && !list.includes(value)) list.push(value);
    }
  }
}

const STRANGE_TEXTS = [
  '',
  ' ',
  "'; drop table company; --",
  '%',
  '_',
  '\\',
  '\u0000',
  '\ud800',
  '🏃💨',
  '다섯',
  '../../etc/passwd',
  '{{7*7}}',
  'x'.repeat(3_000),
  '9'.repeat(40),
  'null',
  '{"a":1}',
  '2018-02-30',
  '1970-01-01T00:00:00Z',
];
const STRANGE_NUMBERS = [
  0, -1, 1, 2, 100, 101, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1e308, 0.1, 9_007_199_254_740_992,
];

/** Makes operations out of the schema: random fields, arguments and variables, right and wrong. */
export class OperationGenerator {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #harvest: Harvest;
  #variables: { name: string; type: string; value: unknown }[] = [];
  #isBroken = false;
  #aliases = 0;

  constructor(schema: GraphQLSchema, random: Random, harvest: Harvest) {
    this.#schema = schema;
    this.#random = random;
    this.#harvest = harvest;
  }

  /** An operation of a kind; a broken one has at least a chance to be refused. */
  operation(kind: 'query' | 'mutation' | 'subscription', isBroken: boolean): Operation {
    this.#variables = [];
    this.#isBroken = isBroken;
    this.#aliases = 0;
    const root = {
      query: this.#schema.getQueryType(),
      mutation: this.#schema.getMutationType(),
      subscription: this.#schema.getSubscriptionType(),
    }[kind];
    if (!root) throw new Error(`the schema has no ${kind}`);
    const fields = Object.values(root.getFields());
    const count = kind === 'query' ? 1 + this.#random.below(2) : 1;
    const depth = 2 + this.#random.below(isBroken ? 14 : 5);
    const chosen = Array.from({ length: count }, () => this.#random.pick(fields));
    const body = [...new Set(chosen)].map((field) => this.#field(field, depth)).join(' ');
    const head = this.#variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const variables = Object.fromEntries(this.#variables.map(({ name, value }) => [name, value]));
    return { query: `${kind} Fuzz${head && `(${head})`} { ${body} }`, variables };
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { name, type, args } = field;
    const given = args
      .filter((one) => isNonNullType(one.type) || this.#random.chance(0.4))
      .filter(() => !(this.#isBroken && this.#random.chance(0.05)))
      .map((one) => `${one.name}: ${this.#argument(one)}`);
    const selection = this.#selection(type, depth - 1);
    if (selection === undefined) return '__typename';
    const isAliased = this.#aliases < 10 && this.#random.chance(0.1);
    if (isAliased) this.#aliases += 1;
    const alias = isAliased ? `a${this.#aliases}: ` : '';
    const directive = this.#random.chance(0.03) ? ' @include(if: true)' : '';
    return `${alias}${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${directive}${selection}`;
  }

  #selection(type: GraphQLOutputType, depth: number): string | undefined {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    if (depth <= 0) return undefined;
    if (isAbstractType(named)) {
      const possible = this.#random.pick(this.#schema.getPossibleTypes(named));
      return ` { __typename ... on ${possible.name} { ${this.#fieldsOf(possible, depth)} } }`;
    }
    return isObjectType(named) ? ` { ${this.#fieldsOf(named, depth)} }` : '';
  }

  #fieldsOf(type: { getFields(): Record<string, GraphQLField<unknown, unknown>> }, depth: number): string {
    const fields = Object.values(type.getFields());
    const wanted = new Set(
      Array.from({ length: 1 + this.#random.below(4) }, () => this.#random.pick(fields)),
    );
    const paging = fields.filter(({ name }) =>
      ['nodes', 'edges', 'node', 'pageInfo', 'userErrors', 'id', 'cursor'].includes(name),
    );
    for (const field of paging) if (this.#random.chance(0.7)) wanted.add(field);
    const texts = [...wanted].map((field) => this.#field(field, depth));
    if (this.#isBroken && this.#random.chance(0.02)) texts.push('nothingOfThatName');
    return texts.join(' ');
  }

  #argument(argument: GraphQLArgument | GraphQLInputField): string {
    const value = this.#value(argument.type, argument.name, 0);
    if (this.#random.chance(0.5)) {
      const name = `v${this.#variables.length}`;
      const isWrong = this.#isBroken && this.#random.chance(0.1);
      this.#variables.push({
        name,
        type: isWrong ? 'Int' : String(argument.type),
        value: this.#maybeWrong(value),
      });
      return `$${name}`;
    }
    return this.#literal(value, argument.type);
  }

  #maybeWrong(value: unknown): unknown {
    if (!this.#isBroken || this.#random.chance(0.8)) return value;
    return this.#random.pick([
      null,
      1,
      'x',
      true,
      [],
      [[]],
      {},
      { nothing: 1 },
      Array(300).fill('x'),
      undefined,
    ]);
  }

  #value(type: GraphQLInputType, name: string, depth: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, name, depth);
    if (depth > 0 && this.#random.chance(0.05)) return null;
    if (isListType(type)) {
      const length = this.#isBroken && this.#random.chance(0.03) ? 260 : this.#random.below(4);
      return Array.from({ length }, () => this.#value(type.ofType, name, depth + 1));
    }
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || (depth < 4 && this.#random.chance(0.4)),
      );
      return Object.fromEntries(
        fields.map((field) => [field.name, this.#value(field.type, field.name, depth + 1)]),
      );
    }
    return this.#leaf(type.name, name);
  }

  #leaf(type: string, name: string): unknown {
    const random = this.#random;
    const { ids, cursors, texts } = this.#harvest;
    const isStrange = this.#isBroken && random.chance(0.3);
    if (type === 'Boolean') return random.chance(0.5);
    if (type === 'Float') return isStrange ? random.pick(STRANGE_NUMBERS) : random.next();
    if (type === 'Int' || type === 'Won')
      return isStrange ? random.pick(STRANGE_NUMBERS) : 1 + random.below(20);
    if (type === 'DateTime') return isStrange ? random.pick(STRANGE_TEXTS) : '2026-11-28T00:00:00Z';
    if (type === 'ID') return isStrange ? random.pick([...STRANGE_TEXTS, ...cursors]) : random.pick(ids);
    if (isStrange) return random.pick(STRANGE_TEXTS);
    const isCursor = name === 'after' || name === 'before';
    return isCursor && cursors.length > 0 ? random.pick(cursors) : random.pick(texts);
  }

  #literal(value: unknown, type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.#literal(value, type.ofType);
    if (value === null || value === undefined) return 'null';
    if (isListType(type) && Array.isArray(value)) {
      return `[${value.map((entry) => this.#literal(entry, type.ofType)).join(', ')}]`;
    }
    if (isInputObjectType(type) && typeof value === 'object') {
      const fields = type.getFields();
      const entries = Object.entries(value).map(([key, entry]) => {
        const field = fields[key];
        return `${key}: ${field ? this.#literal(entry, field.type) : 'null'}`;
      });
      return `{ ${entries.join(', ')} }`;
    }
    if (isEnumType(type)) return String(value);
    return JSON.stringify(value);
  }
}

/** Documents that are wrong, or too much, on purpose. */
export function brokenDocument(random: Random): string {
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, n) => make(n)).join(' ');
  return random.pick([
    () => `{ ${many(1_000, (n) => `a${n}: __typename`)} }`,
    () => `{ ${many(16, (n) => `a${n}: systemTypes { code }`)} }`,
    () => '{ '.repeat(500),
    () => `{ ${many(100, () => 'regions { nodes { parent {')} __typename`,
    () =>
      `${'{ node(id: "x") { ... on Region { parent '.repeat(1)}${'{ parent '.repeat(20)}{ id }${' }'.repeat(20)} } } }`,
    () => '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    () =>
      `{ ...F0 } ${many(30, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F30 on Query { __typename }`,
    () => `{ ${many(300, () => 'programmes { nodes { id } }')} }`,
    () => `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`,
    () => '{ __schema { types { name } } }',
    () =>
      `{ companies(first: 100) { nodes { partners(first: 100) { nodes { company { partners(first: 100) { nodes { company { id } } } } } } } } }`,
    () => `query ($x: [[[[[[Int!]]]]]]) { __typename @skip(if: $x) }`,
    () => `{ __typename ${'@skip(if: false) '.repeat(30)} }`,
    () => 'subscription { __typename }',
    () => '\ufeff{ __typename }',
    () => '{ __typename } { __typename }',
    () => 'query A { __typename } query B { __typename }',
    () => '',
    () => '#',
    () => String.fromCharCode(...Array.from({ length: 50 }, () => random.below(0x10000))),
    () => `{ process(code: "${'x'.repeat(20_000)}") { id } }`,
    () => `{ process(code: "\\u0000") { id } }`,
    () => `{ nodes(ids: [${many(300, () => '"x",')}]) { id } }`,
    () => `mutation { companyCreate }`,
    () => 'type Query { a: Int }',
    () => `{ estimate(input: ${'{ a: '.repeat(200)}1${' }'.repeat(200)}) { userErrors { code } } }`,
  ])();
}
