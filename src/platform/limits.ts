import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DomainError } from './errors.ts';
import { badValue, queryTooLarge } from './platform.errors.ts';

/** What one operation may ask for; the figures stand in the README and in decision 0023. */
export const limits = {
  /** Tokens of a document; the parser stops there. */
  tokens: 2_000,
  /** Nesting of fields; Relay's edges and node count, introspection does not. */
  depth: 12,
  /** Fields under another name, in fragments once for each use. */
  aliases: 15,
  directives: 9,
  /** Fields selected, in fragments once for each use: what is planned and merged before anything runs. */
  fields: 1_000,
  /** How often one selection may name the same field: validation compares each with each. */
  repeats: 25,
  /** Entries of lists that a query may touch, page sizes multiplied along each path. */
  nodes: 50_000,
  /** Points of one operation; see cost.ts. */
  cost: 1_000,
  /** Entries of a list in the input. */
  listLength: 250,
  /** Nesting of values in the input. */
  inputDepth: 20,
  /** Entries of a page. */
  page: 100,
  /** Representations that a gateway may ask for at once; see federation. */
  representations: 100,
} as const;

interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fields: number;
  readonly repeats: number;
}

const EMPTY: Shape = { depth: 0, aliases: 0, directives: 0, fields: 0, repeats: 0 };
const SHAPES = ['depth', 'aliases', 'directives', 'fields', 'repeats'] as const;

/**
 * Refuses a document whose shape is too large, before it is compared with the schema: validation itself costs more than
 * linearly. Each fragment is measured once, so the time is linear in the tokens however often fragments are used.
 */
export function checkShape(document: DocumentNode): DomainError | undefined {
  const measure = shapes(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = measure(definition);
    const name = SHAPES.find((one) => shape[one] > limits[one]);
    if (name) return queryTooLarge({ limit: name, max: limits[name] });
  }
  return undefined;
}

function shapes(document: DocumentNode): (definition: OperationDefinitionNode) => Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Shape>();
  const countOf = (directives: readonly DirectiveNode[] | undefined) => directives?.length ?? 0;

  function shapeOfFragment(name: string): Shape {
    const measured = known.get(name);
    if (measured) return measured;
    // A fragment inside itself counts nothing here: validation refuses it.
    known.set(name, EMPTY);
    const fragment = fragments.get(name);
    if (!fragment) return EMPTY;
    const shape = shapeOf(fragment.selectionSet);
    const whole = { ...shape, directives: shape.directives + countOf(fragment.directives) };
    known.set(name, whole);
    return whole;
  }

  function shapeOf(set: SelectionSetNode): Shape {
    let { depth, aliases, directives, fields, repeats } = EMPTY;
    const times = new Map<string, number>();
    for (const selection of set.selections) {
      directives += countOf(selection.directives);
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? shapeOfFragment(selection.name.value)
          : selection.selectionSet
            ? shapeOf(selection.selectionSet)
            : EMPTY;
      if (isField) {
        fields += 1;
        const name = selection.alias?.value ?? selection.name.value;
        const count = (times.get(name) ?? 0) + 1;
        times.set(name, count);
        repeats = Math.max(repeats, count);
        if (selection.alias) aliases += 1;
      }
      // Introspection nests deeply by nature and touches no data; graphql-js bounds it by a rule of its own.
      const isIntrospection = isField && selection.name.value.startsWith('__');
      depth = Math.max(depth, isIntrospection ? 1 : inner.depth + (isField ? 1 : 0));
      aliases += inner.aliases;
      directives += inner.directives;
      fields += inner.fields;
      repeats = Math.max(repeats, inner.repeats);
    }
    return { depth, aliases, directives, fields, repeats };
  }

  return (definition) => {
    const shape = shapeOf(definition.selectionSet);
    const ofVariables = (definition.variableDefinitions ?? []).reduce(
      (sum, one) => sum + countOf(one.directives),
      0,
    );
    return { ...shape, directives: shape.directives + countOf(definition.directives) + ofVariables };
  };
}

/** Refuses values that are too long, too deep, or that the database cannot hold; call it on the raw variables. */
export function checkValues(value: unknown, depth = 0): DomainError | undefined {
  if (typeof value === 'string') return value.includes('\0') ? zeroCharacter() : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > limits.inputDepth) return queryTooLarge({ limit: 'inputDepth', max: limits.inputDepth });
  // Anything but plain data is ours: a promise of an upload.
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  if (Array.isArray(value) && depth > 0 && value.length > limits.listLength) return tooLong(value.length);
  for (const entry of Object.values(value)) {
    const error = checkValues(entry, depth + 1);
    if (error) return error;
  }
  return undefined;
}

/** A list of an input that is longer than is taken. */
export function tooLong(length: number): DomainError {
  return queryTooLarge({ limit: 'listLength', max: limits.listLength, value: length });
}

/** PostgreSQL's texts hold every character but this one. */
export function zeroCharacter(): DomainError {
  return badValue({
    reasonKo: '문자열에 NUL 문자(U+0000)를 쓸 수 없습니다.',
    reasonEn: 'A string may not hold the character U+0000.',
  });
}
