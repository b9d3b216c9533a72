import { parseGlobalId } from '../../src/platform/globalId.ts';

/**
 * What an answer says, whoever said it: global ids as numbers, amounts as numbers, codes without the object around
 * them, a connection's entries as a list, lists by position or id.
 *
 * @throws Error where the answer is none
 */
export function factsOf(answer: unknown): unknown {
  const { data, errors } = answer as { data?: unknown; errors?: readonly { message: string }[] };
  if (errors !== undefined || data === undefined || data === null) {
    throw new Error(`no answer: ${JSON.stringify(errors ?? answer).slice(0, 500)}`);
  }
  return facts(data);
}

function facts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(facts).sort(byPlace);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(object);
  if (keys.length === 1 && keys[0] === 'nodes') return facts(object['nodes']);
  return Object.fromEntries(keys.map((key) => factOf(key, object[key])).sort());
}

function factOf(key: string, value: unknown): [string, unknown] {
  if (key === 'id' && typeof value === 'string') return [key, Number(parseGlobalId(value).key)];
  if (key.toLowerCase().endsWith('won') && value !== null) return [key, Number(value)];
  if (key === 'region' || key === 'process') {
    return [`${key}Code`, value === null ? null : (value as { code: string }).code];
  }
  return [key, facts(value)];
}

/** Entries of a list that the question does not order: PostGraphile orders members by company, we by position. */
function byPlace(a: unknown, b: unknown): number {
  const placeOf = (entry: unknown) => {
    const { position } = (entry ?? {}) as { position?: number };
    return position ?? 0;
  };
  return placeOf(a) - placeOf(b);
}
