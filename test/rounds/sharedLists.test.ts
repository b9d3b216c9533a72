import { describe, expect, it } from 'vitest';
import { withSharedLists } from '../../src/rounds/sharedLists.ts';

describe('lists that threads share', () => {
  const data = {
    long: Float64Array.from({ length: 1000 }, (_, i) => i / 7),
    words: [Uint16Array.from({ length: 3000 }, (_, i) => i), 'word', null],
    short: { list: Int32Array.of(1, 2, 3), rate: 0.5 },
  };

  it('are the same numbers, in lists of the same kind', () => {
    expect(withSharedLists(data)).toEqual(data);
  });

  it('lie in shared memory where they are long, and are copied where they are short', () => {
    const { long, words, short } = structuredClone(withSharedLists(data));
    expect(long.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect((words[0] as Uint16Array).buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(short.list.buffer).toBeInstanceOf(ArrayBuffer);
  });
});
