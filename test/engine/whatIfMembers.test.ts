import { describe, expect, it } from 'vitest';
import { type FormationProblem, memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { verify } from '../../src/engine/formation/verify.ts';
import { whatIf } from '../../src/engine/formation/whatIf.ts';
import { quoteCluster } from '../../src/engine/pricing/quote.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { claimsOf } from './claims.ts';
import { type InstanceShape, randomProblem } from './instances.ts';
import { withRivals } from './rivals.ts';
import { simpleMatching } from './simpleMatching.ts';

const shape: InstanceShape = {
  companies: 60,
  systems: 7,
  processes: 14,
  minMembers: 4,
  maxMembers: 9,
  coordinationWon: 300_000,
  mostUnits: 3,
  capacityUnits: 60,
  regions: 3,
  localities: 2,
  types: 2,
  surcharges: true,
  templates: 6,
};

/** A random change of the first clusters: members who leave, others who join. */
function changes(seed: number) {
  const random = seededRandom(seed);
  const plain = randomProblem({ ...shape, types: seed < 4 ? 2 : 1 }, seed);
  const problem = seed < 4 ? plain : withRivals(plain, 6, seed);
  const matching = simpleMatching(problem);
  return matching.flatMap(({ members }, cluster) => {
    const others = problem.companyIds.map((_, i) => i).filter((i) => !members.includes(i));
    const leave = members.filter(() => random.below(4) === 0);
    const join = others.filter(() => random.below(25) === 0);
    const base = { problem, matching, cluster };
    return [
      { ...base, change: { leave, join } },
      { ...base, change: { leave, join: [] } },
    ];
  });
}

function isSold(problem: FormationProblem, system: number, members: readonly number[]): boolean {
  return members.every((i) => !Number.isNaN(problem.systems[system].surchargeWon[problem.regionOf[i]]));
}

const cases = [1, 2, 3, 4, 5, 6].flatMap(changes);

describe('what a change of members would mean', () => {
  it('is priced as the group that comes of it', () => {
    for (const { problem, matching, cluster, change } of cases) {
      const { system, members } = matching[cluster];
      const found = whatIf(problem, matching, cluster, change);
      const after = [...members.filter((i) => !change.leave.includes(i)), ...change.join].toSorted(
        (a, b) => a - b,
      );
      const alone = standAlonePrices(problem);
      const quote = (group: readonly number[], index: number) =>
        quoteCluster(
          problem.systems[index],
          group.map((i) => memberOf(problem, i)),
          problem.rules.subsidy,
        );
      expect(found.before.members).toEqual(members);
      expect(found.before.contractWon).toBe(quote(members, system).contractWon);
      expect(found.after.members).toEqual(after);
      const price = after.length > 0 && isSold(problem, system, after) ? quote(after, system) : null;
      expect(found.after.contractWon).toBe(price?.contractWon ?? null);
      for (const member of found.members) {
        const there = matching.find((one) => one.members.includes(member.company));
        const before =
          there && quote(there.members, there.system).members[there.members.indexOf(member.company)];
        expect(member.before).toEqual(before ?? null);
        const place = after.indexOf(member.company);
        expect(member.after).toEqual(place < 0 ? null : (price?.members[place] ?? null));
        expect(member.standAloneWon).toBe(alone[member.company].won);
      }
    }
  });

  it('names the obstacles that the independent check finds', () => {
    const codes = [
      'ABOVE_STAND_ALONE',
      'CAPACITY',
      'LOCALITY',
      'REGION_NOT_SERVED',
      'TOO_FEW',
      'TOO_MANY',
      'TYPE_NOT_WANTED',
    ];
    const seen = new Set<string>();
    for (const { problem, matching, cluster, change } of cases) {
      const found = whatIf(problem, matching, cluster, change);
      const { system } = matching[cluster];
      for (const code of found.obstacles) seen.add(code);
      // Where somebody is not served there is no price to check.
      if (!isSold(problem, system, found.after.members) || found.after.members.length === 0) continue;
      const others = matching
        .filter((_, index) => index !== cluster)
        .map((one) => ({ ...one, members: one.members.filter((i) => !change.join.includes(i)) }))
        .filter(({ members }) => members.length > 0);
      const claims = claimsOf(problem, [...others, { system, members: found.after.members }]);
      const mine = verify(problem, claims).filter(
        (fault) =>
          fault.cluster === claims.length - 1 ||
          (fault.code === 'CAPACITY' && fault.subject === problem.systems[system].id),
      );
      const expected = new Set(mine.map(({ code }) => code).filter((code) => codes.includes(code)));
      expect(new Set(found.obstacles)).toEqual(expected);
      const above = found.members.filter(({ isAboveStandAlone }) => isAboveStandAlone);
      expect(above.length > 0).toBe(expected.has('ABOVE_STAND_ALONE'));
    }
    expect([...seen].toSorted()).toEqual(codes);
  });

  it('finds the cheapest other system that would be sound', () => {
    let found = 0;
    for (const { problem, matching, cluster, change } of cases) {
      const { after, system } = whatIf(problem, matching, cluster, change);
      if (after.contractWon === null) continue;
      const others = matching
        .filter((_, index) => index !== cluster)
        .map((one) => ({ ...one, members: one.members.filter((i) => !change.join.includes(i)) }))
        .filter(({ members }) => members.length > 0);
      const contracts = problem.systems.flatMap((sheet, index) => {
        if (index === system || !isSold(problem, index, after.members)) return [];
        const claims = claimsOf(problem, [...others, { system: index, members: after.members }]);
        const isSound = !verify(problem, claims).some(
          ({ cluster: at, code, subject }) =>
            (at === claims.length - 1 && (code === 'TYPE_NOT_WANTED' || code === 'ABOVE_STAND_ALONE')) ||
            (code === 'CAPACITY' && subject === sheet.id),
        );
        return isSound ? [claims[claims.length - 1].contractWon] : [];
      });
      expect(after.rival?.contractWon).toBe(contracts.length > 0 ? Math.min(...contracts) : undefined);
      if (after.rival === null) continue;
      expect(after.rival.marginWon).toBe(after.rival.contractWon - after.contractWon);
      found++;
    }
    expect(found).toBeGreaterThan(3);
  });

  it('prices a newcomer as if it were one of the companies', () => {
    for (const { problem, matching, cluster, change } of cases) {
      const [company] = change.join;
      if (company === undefined) continue;
      // A stranger with all that this company has.
      const stranger = {
        processes: Array.from(memberOf(problem, company).processes),
        units: problem.units[company],
        region: problem.regionOf[company],
        locality: problem.localityOf[company],
        wantedTypes: problem.wantedTypes[company],
      };
      const known = whatIf(problem, matching, cluster, { leave: [], join: [company] });
      const found = whatIf(problem, matching, cluster, { leave: [], join: [stranger] });
      const number = problem.companyIds.length;
      expect(found.after.contractWon).toBe(known.after.contractWon);
      const [mine] = found.members.filter((member) => member.company === number);
      const [twin] = known.members.filter((member) => member.company === company);
      expect(mine.before).toBeNull();
      expect(mine.standAloneWon).toBe(twin.standAloneWon);
      expect(mine.isAboveStandAlone).toBe(twin.isAboveStandAlone);
      // Their ids stand at different places, so a won that is left may fall to another.
      expect(Math.abs((mine.after?.shareWon ?? 0) - (twin.after?.shareWon ?? 0))).toBeLessThanOrEqual(1);
    }
  });

  it('counts units that clusters elsewhere have taken', () => {
    const [{ problem, matching, cluster }] = cases;
    const { system } = matching[cluster];
    const taken = problem.systems.map((_, p) => (p === system ? problem.systems[p].capacityUnits : 0));
    const found = whatIf(problem, matching, cluster, { leave: [], join: [] }, taken);
    expect(found.obstacles).toEqual(['CAPACITY']);
    expect(whatIf(problem, matching, cluster, { leave: [], join: [] }).obstacles).toEqual([]);
  });

  it('lets nobody pay more when somebody joins', () => {
    for (const { problem, matching, cluster, change } of cases) {
      const found = whatIf(problem, matching, cluster, { leave: [], join: change.join });
      if (found.after.contractWon === null) continue;
      for (const { company, before, after } of found.members) {
        if (!matching[cluster].members.includes(company)) continue;
        // Exact shares never rise; the won that is left over may fall to another.
        expect((after?.shareWon ?? 0) - (before?.shareWon ?? 0)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('has no price for a cluster that everybody leaves', () => {
    const [{ problem, matching, cluster }] = cases;
    const found = whatIf(problem, matching, cluster, { leave: matching[cluster].members, join: [] });
    expect(found.after).toEqual({ members: [], units: 0, contractWon: null, subsidyWon: 0, rival: null });
    expect(found.obstacles).toEqual(['TOO_FEW']);
    expect(found.members.every(({ after }) => after === null)).toBe(true);
  });

  it.each([
    ['a stranger leaves', { leave: [59], join: [] }, /is no member/],
    ['a member joins', { leave: [], join: [0] }, /is a member already/],
    ['somebody joins twice', { leave: [], join: [59, 59] }, /twice/],
    ['nobody knows who joins', { leave: [], join: [60] }, /there is no company 60/],
  ])('refuses a change where %s', (_, change, message) => {
    const problem = randomProblem({ ...shape, localities: 1 }, 1);
    const matching = [{ system: 0, members: [0, 1, 2, 3] }];
    expect(() => whatIf(problem, matching, 0, change)).toThrow(message);
  });
});
