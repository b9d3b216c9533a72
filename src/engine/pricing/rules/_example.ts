/*
 * How to add a pricing rule: copy this file, name its kind in ../contractLine.ts, add one line to the list in ../rule.ts, and give it
 * a table test. A rule keeps two promises, which the shared properties check: the parts of a line sum to its won, and
 * no member's part rises when another member joins.
 */
import { fraction } from '../fraction.ts';
import type { PricedMember } from '../system.ts';

/** A fee of a million won that a cluster pays once, borne equally. */
export const clusterFee = {
  lines(_system: unknown, members: readonly PricedMember[]) {
    const won = 1_000_000;
    // Equal parts of one whole amount: exact fractions, rounded only once, over the whole share.
    return [
      {
        process: -1,
        won,
        parts: members.map(() => fraction(won, members.length)),
      },
    ];
  },
};
