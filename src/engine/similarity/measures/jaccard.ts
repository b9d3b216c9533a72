import type { Profile } from '../profile.ts';
import { sharedCount } from '../profile.ts';

/** Shared processes over processes of either (Jaccard 1901; between machines and parts: McAuley 1972). */
export const jaccard = {
  name: 'JACCARD',
  needsSharedProcess: true,
  between(a: Profile, b: Profile): number {
    const shared = sharedCount(a.processes, b.processes);
    const either = a.processes.length + b.processes.length - shared;
    return either === 0 ? 1 : shared / either;
  },
};
