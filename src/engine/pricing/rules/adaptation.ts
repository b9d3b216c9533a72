import type { ContractLine } from '../contractLine.ts';
import { fraction, ZERO } from '../fraction.ts';
import type { PricedMember, PricedSystem } from '../system.ts';

/** Adaptation to a process: paid once by the cluster, borne equally by those who use the process (Shapley value). */
export const adaptation = {
  kind: 'ADAPTATION' as const,
  lines(system: PricedSystem, members: readonly PricedMember[]): ContractLine[] {
    const usersOf = new Map<number, number[]>();
    members.forEach((member, position) => {
      for (let k = 0; k < member.processes.length; k++) {
        const process = member.processes[k];
        if (!(system.adaptationWon[process] > 0)) continue;
        const users = usersOf.get(process);
        if (users) users.push(position);
        else usersOf.set(process, [position]);
      }
    });
    return [...usersOf]
      .sort(([a], [b]) => a - b)
      .map(([process, users]) => {
        const won = system.adaptationWon[process];
        const part = fraction(won, users.length);
        const parts = members.map(() => ZERO);
        for (const user of users) parts[user] = part;
        return { kind: 'ADAPTATION', process, won, parts };
      });
  },
};
