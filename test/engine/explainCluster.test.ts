import { describe, expect, it } from 'vitest';
import { explainCluster } from '../../src/engine/formation/explainCluster.ts';
import { type FormationProblem, memberOf } from '../../src/engine/formation/problem.ts';
import { solve } from '../../src/engine/formation/solve.ts';
import { contractWon, quoteCluster } from '../../src/engine/pricing/quote.ts';
import { canUse } from '../../src/engine/pricing/standAlone.ts';
import { unitsWon } from '../../src/engine/pricing/tiers.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

const market: InstanceShape = {
  companies: 70,
  systems: 6,
  processes: 20,
  templates: 4,
  minMembers: 3,
  maxMembers: 10,
  coordinationWon: 200_000,
  mostUnits: 3,
  regions: 2,
  surcharges: true,
  capacityUnits: 60,
};

const quote = (problem: FormationProblem, system: number, members: readonly number[]) =>
  quoteCluster(
    problem.systems[system],
    members.map((i) => memberOf(problem, i)),
    problem.rules.subsidy,
  );

describe('the explanation of a cluster', () => {
  it('says what each member adds and what the others would pay without it', () => {
    let tierPivots = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const problem = randomProblem(market, seed);
      for (const { system, members } of solve(problem, { seed, effort: 5 }).clusters) {
        const { members: explained, everyMemberPivotal } = explainCluster(problem, { system, members });
        const price = quote(problem, system, members);
        expect(everyMemberPivotal).toBe(members.length === 3);
        members.forEach((company, k) => {
          const rest = members.filter((i) => i !== company);
          const without = quote(problem, system, rest);
          expect(explained[k].addedCostWon).toBe(price.contractWon - without.contractWon);
          const sharesNow = price.members.reduce(
            (sum, { shareWon }, at) => (at === k ? sum : sum + shareWon),
            0,
          );
          expect(explained[k].othersSaveWon).toBe(Math.max(0, without.contractWon - sharesNow));
          const { tiers, tierKind } = problem.systems[system];
          const volume = members.reduce((sum, i) => sum + problem.units[i], 0);
          const restUnits = volume - problem.units[company];
          const rise =
            unitsWon(tiers, tierKind, restUnits) - (unitsWon(tiers, tierKind, volume) * restUnits) / volume;
          expect(explained[k].othersSaveOnUnitsWon).toBe(Math.max(0, Math.round(rise)));
          if (explained[k].othersSaveOnUnitsWon > 0) tierPivots++;
        });
      }
    }
    expect(tierPivots).toBeGreaterThan(10);
  });

  it('prices every size from the minimum to the maximum, its own among them as it is', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const problem = randomProblem(market, seed);
      for (const { system, members } of solve(problem, { seed, effort: 5 }).clusters) {
        const { priceBySize } = explainCluster(problem, { system, members });
        const sizes = priceBySize.map((point) => point.members);
        expect(sizes).toEqual(sizes.map((_, k) => 3 + k));
        const price = quote(problem, system, members);
        const net = price.members.reduce((sum, { netWon }) => sum + netWon, 0);
        expect(priceBySize[members.length - 3]).toEqual({
          members: members.length,
          contractWon: price.contractWon,
          averageShareWon: Math.ceil(price.contractWon / members.length),
          averageNetWon: Math.ceil(net / members.length),
        });
        const volume = members.reduce((sum, i) => sum + problem.units[i], 0);
        const units = members.map((i) => problem.units[i]).sort((a, b) => a - b)[(members.length - 1) >> 1];
        const room = Math.floor((problem.systems[system].capacityUnits - volume) / units);
        expect(sizes.at(-1)).toBe(Math.min(10, members.length + room));
        if (members.length > 3) {
          const smaller = members.map((leaver) =>
            contractWon(
              problem.systems[system],
              members.filter((i) => i !== leaver).map((i) => memberOf(problem, i)),
            ),
          );
          expect(priceBySize[members.length - 4].contractWon).toBe(Math.min(...smaller));
        }
        const larger = priceBySize.slice(members.length - 3).map(({ averageShareWon }) => averageShareWon);
        expect(larger.length).toBeGreaterThan(0);
      }
    }
  });

  it('names the next cheapest system that everybody could use', () => {
    let none = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const problem = randomProblem({ ...market, systems: 3, types: 2 }, seed);
      for (const { system, members } of solve(problem, { seed, effort: 5 }).clusters) {
        const priced = members.map((i) => memberOf(problem, i));
        const volume = priced.reduce((sum, { units }) => sum + units, 0);
        const own = contractWon(problem.systems[system], priced);
        const others = problem.systems.flatMap((other, index) => {
          const usable = members.every((i, k) => canUse(other, priced[k], problem.wantedTypes[i]));
          return index !== system && usable && volume <= other.capacityUnits
            ? [{ system: index, contractWon: contractWon(other, priced) }]
            : [];
        });
        const [best] = others.sort((a, b) => a.contractWon - b.contractWon || a.system - b.system);
        const { runnerUp } = explainCluster(problem, { system, members });
        if (best) expect(runnerUp).toEqual({ ...best, marginWon: best.contractWon - own });
        else {
          expect(runnerUp).toBeNull();
          none++;
        }
      }
    }
    expect(none).toBeGreaterThan(0);
  });
});
