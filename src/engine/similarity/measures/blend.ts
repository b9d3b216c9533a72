import type { NodeWeights, Profile } from '../profile.ts';
import { jaccard } from './jaccard.ts';
import { materials } from './materials.ts';
import { sequence } from './sequence.ts';
import { taxonomy } from './taxonomy.ts';
import { volume } from './volume.ts';

/**
 * The default: what is done (half, with near processes), exactly the same processes (a fifth), their order, where the
 * volume goes, and materials (a tenth each). Who does nothing alike scores 0, whatever the materials.
 */
export const blend = {
  name: 'BLEND',
  needsSharedProcess: true,
  between(a: Profile, b: Profile, weights: NodeWeights): number {
    const done = taxonomy.between(a, b, weights);
    if (done === 0) return 0;
    const sum =
      50 * done +
      20 * jaccard.between(a, b) +
      10 * sequence.between(a, b) +
      10 * volume.between(a, b) +
      10 * materials.between(a, b);
    // Percent summed, then divided once: the parts of a profile with itself make exactly 1.
    return sum / 100;
  },
  mostWith(done: number, jaccardAtMost: number): number {
    // Without a common process there is no common order and no common volume either.
    const orderAndVolume = jaccardAtMost > 0 ? 20 : 0;
    return (50 * done + 20 * jaccardAtMost + orderAndVolume + 10) / 100;
  },
};
