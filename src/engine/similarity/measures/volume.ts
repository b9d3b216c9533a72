import type { Profile } from '../profile.ts';

/** Weighted Jaccard over the production volume that passes through each process (Ruzicka 1958). */
export const volume = {
  name: 'VOLUME',
  needsSharedProcess: true,
  between(a: Profile, b: Profile): number {
    let least = 0;
    let most = 0;
    let i = 0;
    let j = 0;
    while (i < a.processes.length || j < b.processes.length) {
      const left = i < a.processes.length ? a.processes[i] : Number.POSITIVE_INFINITY;
      const right = j < b.processes.length ? b.processes[j] : Number.POSITIVE_INFINITY;
      const inA = left <= right ? a.volumeShares[i] : 0;
      const inB = right <= left ? b.volumeShares[j] : 0;
      least += Math.min(inA, inB);
      most += Math.max(inA, inB);
      if (left <= right) i++;
      if (right <= left) j++;
    }
    return most === 0 ? 1 : least / most;
  },
};
