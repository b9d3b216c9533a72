import { badId } from './platform.errors.ts';

/** The id that the API shows: base64url of `Type:key`. Opaque to clients, stable for ever. */
export function toGlobalId(type: string, key: number | string): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

/** Type and key of a global id. */
export function parseGlobalId(id: string): { readonly type: string; readonly key: string } {
  const text = /^[A-Za-z0-9_-]{4,400}$/.test(id) ? Buffer.from(id, 'base64url').toString('utf8') : '';
  const match = /^([A-Z][A-Za-z0-9]*):([^\0]+)$/.exec(text);
  if (!match || toGlobalId(match[1] as string, match[2] as string) !== id)
    throw badId({ id, expected: 'Node' });
  return { type: match[1] as string, key: match[2] as string };
}

/** The database id inside a global id of `type`; BAD_ID for ids of anything else. */
export function idOf(type: string, id: string, field: readonly string[] = []): number {
  const number = Number(keyOf(type, id, field));
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647)
    throw badId({ id, expected: type }, field);
  return number;
}

/** The key inside a global id of `type`, for types that are named by a code. */
export function keyOf(type: string, id: string, field: readonly string[] = []): string {
  const parsed = parseGlobalId(id);
  if (parsed.type !== type) throw badId({ id, expected: type }, field);
  return parsed.key;
}
