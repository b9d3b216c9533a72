import { createHash } from 'node:crypto';

/** JSON with the keys of every object in order, so that equal contents are equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}

/** SHA-256 of the content, whatever the order of its keys: 64 hexadecimal digits. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** SHA-256 of a file or text as it is: 64 hexadecimal digits. */
export function bytesHash(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
