import type { ContractLine } from '../contractLine.ts';
import { fraction } from '../fraction.ts';
import type { PricedMember, PricedSystem } from '../system.ts';

/** Engineering: paid once by the cluster, borne equally (everybody uses it; Littlechild & Owen 1973). */
export const engineering = {
  kind: 'ENGINEERING' as const,
  lines(system: PricedSystem, members: readonly PricedMember[]): ContractLine[] {
    const won = system.engineeringWon;
    if (won === 0) return [];
    const part = fraction(won, members.length);
    return [{ kind: 'ENGINEERING', process: -1, won, parts: members.map(() => part) }];
  },
};
