import type { Profile } from '../profile.ts';
import { sharedCount } from '../profile.ts';

/** Jaccard over materials; two companies that name none are alike in that. */
export const materials = {
  name: 'MATERIALS',
  needsSharedProcess: false,
  between(a: Profile, b: Profile): number {
    const shared = sharedCount(a.materials, b.materials);
    const either = a.materials.length + b.materials.length - shared;
    return either === 0 ? 1 : shared / either;
  },
};
