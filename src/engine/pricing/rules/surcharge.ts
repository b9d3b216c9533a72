import type { ContractLine } from '../contractLine.ts';
import { fraction } from '../fraction.ts';
import type { PricedMember, PricedSystem } from '../system.ts';

/** Installation surcharge of a member's region: its own, never shared. */
export const surcharge = {
  kind: 'SURCHARGE' as const,
  lines(system: PricedSystem, members: readonly PricedMember[]): ContractLine[] {
    const own = members.map((member) => system.surchargeWon[member.region]);
    const won = own.reduce((sum, amount) => sum + amount, 0);
    if (won === 0) return [];
    return [
      {
        kind: 'SURCHARGE',
        process: -1,
        won,
        parts: own.map((amount) => fraction(amount)),
      },
    ];
  },
};
