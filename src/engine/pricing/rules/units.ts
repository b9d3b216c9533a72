import type { ContractLine } from '../contractLine.ts';
import { fraction } from '../fraction.ts';
import type { PricedMember, PricedSystem } from '../system.ts';
import { unitsWon } from '../tiers.ts';

/** Units: the ladder's price for the volume of the whole cluster, passed through in proportion to units. */
export const units = {
  kind: 'UNITS' as const,
  lines(system: PricedSystem, members: readonly PricedMember[]): ContractLine[] {
    const volume = members.reduce((sum, member) => sum + member.units, 0);
    const won = unitsWon(system.tiers, system.tierKind, volume);
    if (won === 0) return [];
    const perUnit = fraction(won, volume);
    const parts = members.map((member) => ({
      numerator: perUnit.numerator * BigInt(member.units),
      denominator: perUnit.denominator,
    }));
    return [{ kind: 'UNITS', process: -1, won, parts }];
  },
};
