/** Where something stands in a JSON document: keys of objects and indexes of lists, outermost first. */
export type JsonPath = readonly (string | number)[];

export interface JsonPlaces {
  /** Keys that an object holds twice. `JSON.parse` keeps the last and loses the others without a word. */
  readonly duplicates: readonly { readonly path: JsonPath; readonly line: number }[];
  /** Line (from 1) on which each item of the top-level list named `list` begins. */
  readonly itemLines: readonly number[];
}

interface Frame {
  /** Keys seen so far; null for a list. */
  readonly keys: Set<string> | null;
  at: string | number;
  expectsKey: boolean;
}

/** The path as people write it: `systems[3].tiers[1].unitPriceWon`, `adaptationWon["3.2"]`. */
export function placeText(path: JsonPath): string {
  let place = '';
  for (const part of path) {
    if (typeof part === 'number') place += `[${part}]`;
    else if (/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(part)) place += place === '' ? part : `.${part}`;
    else place += `[${JSON.stringify(part)}]`;
  }
  return place;
}

/** Position just behind the string literal that starts at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/**
 * Walks a document that `JSON.parse` has accepted and reports what parsing hides: repeated keys and lines.
 * One pass, O(length); the nesting depth costs heap, not call stack.
 */
export function jsonPlaces(text: string, list: string): JsonPlaces {
  const frames: Frame[] = [];
  const duplicates: { path: JsonPath; line: number }[] = [];
  const itemLines: number[] = [];
  let line = 1;
  const noteValue = () => {
    if (frames.length !== 2 || frames[0].at !== list || frames[1].keys !== null) return;
    const index = frames[1].at as number;
    itemLines[index] = line;
  };
  for (let position = 0; position < text.length; position++) {
    const character = text[position];
    const frame = frames[frames.length - 1];
    if (character === '\n') line++;
    else if (character === ',' && frame !== undefined) {
      if (frame.keys === null) frame.at = (frame.at as number) + 1;
      else frame.expectsKey = true;
    } else if (character === '}' || character === ']') frames.pop();
    else if (character === '{' || character === '[') {
      noteValue();
      const isObject = character === '{';
      frames.push({ keys: isObject ? new Set() : null, at: isObject ? '' : 0, expectsKey: isObject });
    } else if (character === '"') {
      const end = endOfString(text, position);
      if (frame?.expectsKey === true && frame.keys !== null) {
        const key: string = JSON.parse(text.slice(position, end));
        frame.at = key;
        frame.expectsKey = false;
        if (frame.keys.has(key)) duplicates.push({ path: frames.map((outer) => outer.at), line });
        frame.keys.add(key);
      } else noteValue();
      position = end - 1;
    } else if (character > ' ' && character !== ':') noteValue();
  }
  return { duplicates, itemLines };
}
