/*
 * What stands in the address. Whoever writes an address by hand may write anything, so every value is read by one of
 * these, and what is no value is as if it were not there: an address never breaks a page.
 */

/** The address as the router has read it. */
export type RawSearch = Readonly<Record<string, unknown>>;

/** A text of at most so many characters; undefined where there is none. */
export function textIn(search: RawSearch, name: string, most = 200): string | undefined {
  const value = search[name];
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).slice(0, most);
  return text === '' ? undefined : text;
}

/** A whole number within its range. */
export function wholeIn(search: RawSearch, name: string, least: number, most: number): number | undefined {
  const value = Number(search[name]);
  const isGiven = search[name] !== undefined && search[name] !== '';
  return isGiven && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/** One of some words. */
export function oneIn<Word extends string>(
  search: RawSearch,
  name: string,
  words: readonly Word[],
): Word | undefined {
  return words.find((word) => word === search[name]);
}

/** Texts that stand in the address with commas between them; as a list where the page itself names the address. */
export function listIn(search: RawSearch, name: string, most = 100): readonly string[] | undefined {
  const value = search[name];
  const texts = Array.isArray(value) ? value.map(String) : textIn(search, name, 4_000)?.split(',');
  const list = texts?.filter((text) => text !== '').slice(0, most);
  return list === undefined || list.length === 0 ? undefined : list;
}

/** Parses the part of an address after the question mark; every value is a text. */
export function parseSearch(text: string): Record<string, unknown> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes values into an address, without those that say nothing. Commas stay readable. */
export function stringifySearch(search: Record<string, unknown>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '') continue;
    const text = Array.isArray(value) ? value.join(',') : String(value);
    if (text !== '') written.set(name, text);
  }
  const text = written.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
