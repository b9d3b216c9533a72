import type { Profile } from '../profile.ts';

/** Operations beyond this many are left out: routings of real shops have 2 to 60 operations. */
const LONGEST = 200;
const row = new Uint16Array(LONGEST + 1);

/**
 * Twice the longest common subsequence of the operations over the length of both (operation-sequence similarity;
 * Ho, Lee & Moodie 1993 use the same idea on cells). Cost O(|a| |b|).
 */
export const sequence = {
  name: 'SEQUENCE',
  needsSharedProcess: true,
  between(a: Profile, b: Profile): number {
    const rows = Math.min(a.sequence.length, LONGEST);
    const columns = Math.min(b.sequence.length, LONGEST);
    if (rows === 0 || columns === 0) return rows === columns ? 1 : 0;
    row.fill(0, 0, columns + 1);
    for (let i = 0; i < rows; i++) {
      let diagonal = 0;
      for (let j = 1; j <= columns; j++) {
        const above = row[j];
        if (a.sequence[i] === b.sequence[j - 1]) row[j] = diagonal + 1;
        else if (row[j - 1] > above) row[j] = row[j - 1];
        diagonal = above;
      }
    }
    return (2 * row[columns]) / (rows + columns);
  },
};
