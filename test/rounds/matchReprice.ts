import { expect } from 'vitest';
import type { MatchResult } from '../../src/rounds/matchResult.ts';
import type { SystemRow } from './matchRun.ts';

/** The rules of the file, complete. */
export interface Rules {
  minMembers: number;
  maxMembers: number;
  subsidyRate: number;
  subsidyCapWon: number;
  coordinationWon: number;
  locality: 'NONE' | 'SIDO' | 'SIGUNGU';
}

export const programmeRules: Rules = {
  minMembers: 5,
  maxMembers: 20,
  subsidyRate: 0.5,
  subsidyCapWon: 40_000_000,
  coordinationWon: 100_000,
  locality: 'NONE',
};

type Company = MatchResult['companies'][number];

/** Adaptations asked for before, by system and process: a register asks for the same ones a million times. */
const adaptations = new WeakMap<SystemRow, Map<string, number>>();

function adaptation(system: SystemRow, process: string): number {
  const known = adaptations.get(system) ?? new Map<string, number>();
  adaptations.set(system, known);
  const won = known.get(process) ?? adaptationOf(system, process);
  known.set(process, won);
  return won;
}

/** What a code of a price sheet stands for: the longest code that covers it; '3.2' covers '3.2.1', never '3.20'. */
function adaptationOf(system: SystemRow, process: string): number {
  const parts = process.split('.');
  for (let length = parts.length; length > 0; length--) {
    const code = parts.slice(0, length).join('.');
    if (system.standardProcesses.includes(code)) return 0;
    if (code in system.adaptationWon) return system.adaptationWon[code];
  }
  return system.adaptationDefaultWon;
}

/** Surcharge in a region; null where the system is not sold. */
function surcharge(system: SystemRow, region: string | null): number | null {
  const served = system.regions ?? [''];
  if (region === null) return system.regions ? null : 0;
  if (!served.some((code) => region.startsWith(code))) return null;
  const codes = Object.keys(system.surchargeWon).filter((code) => region.startsWith(code));
  codes.sort((a, b) => b.length - a.length);
  return codes.length > 0 ? system.surchargeWon[codes[0]] : 0;
}

/** Q u(Q): all-units at the cheapest of its own and every larger tier, incremental unit by unit. */
function volumePrice({ tiers, tierKind }: SystemRow, units: number): number {
  const priceAt = (unit: number): number =>
    tiers.filter((t) => t.fromUnits <= unit).at(-1)?.unitPriceWon ?? 0;
  if (tierKind === 'INCREMENTAL') {
    return Array.from({ length: units }, (_, k) => priceAt(k + 1)).reduce((sum, won) => sum + won, 0);
  }
  const larger = tiers.filter((t) => t.fromUnits > units).map((t) => t.fromUnits * t.unitPriceWon);
  return Math.min(units * priceAt(units), ...larger);
}

/** contract(S, p); NaN where a member's region is not served. */
export function contractOf(system: SystemRow, members: readonly Company[]): number {
  const used = new Set(members.flatMap(({ processes }) => processes));
  const units = members.reduce((sum, member) => sum + member.units, 0);
  let won = system.engineeringWon + volumePrice(system, units);
  for (const process of used) won += adaptation(system, process);
  for (const { region } of members) won += surcharge(system, region) ?? Number.NaN;
  return won;
}

/** Shares as numerators over one denominator, then whole won by largest remainder, ties to the smaller id. */
export function sharesOf(system: SystemRow, members: readonly Company[]): number[] {
  const units = members.reduce((sum, member) => sum + member.units, 0);
  const users = new Map<string, number>();
  for (const process of members.flatMap(({ processes }) => processes)) {
    users.set(process, (users.get(process) ?? 0) + 1);
  }
  let denominator = BigInt(units) * BigInt(members.length);
  for (let count = 2; count <= members.length; count++) denominator *= BigInt(count);
  const part = (won: number, times: number, of: number): bigint =>
    (BigInt(won) * BigInt(times) * denominator) / BigInt(of);
  const exact = members.map((member) => {
    let share = part(system.engineeringWon, 1, members.length);
    share += part(volumePrice(system, units), member.units, units);
    for (const process of member.processes) {
      share += part(adaptation(system, process), 1, users.get(process) as number);
    }
    return share + part(surcharge(system, member.region) ?? 0, 1, 1);
  });
  const floors = exact.map((share) => share / denominator);
  const sum = exact.reduce((total, share) => total + share, 0n);
  expect(sum % denominator).toBe(0n);
  const left = Number(sum / denominator - floors.reduce((total, floor) => total + floor, 0n));
  const byRemainder = members
    .map(({ id }, k) => ({ id, k, rest: exact[k] % denominator }))
    .sort((a, b) => (a.rest === b.rest ? (a.id < b.id ? -1 : 1) : a.rest > b.rest ? -1 : 1));
  for (const { k } of byRemainder.slice(0, left)) floors[k] += 1n;
  return floors.map(Number);
}

/** min(rate * share, cap), rounded down; the rate to a millionth. */
export function subsidyOf(rules: Rules, members: number, shareWon: number): number {
  if (members < rules.minMembers) return 0;
  const millionths = BigInt(Math.round(rules.subsidyRate * 1_000_000));
  return Math.min(Number((BigInt(shareWon) * millionths) / 1_000_000n), rules.subsidyCapWon);
}

function canUse(system: SystemRow, company: Company): boolean {
  const isWanted = (company.systemTypes as string[]).includes(system.type);
  return isWanted && company.units <= system.capacityUnits && surcharge(system, company.region) !== null;
}

/** Cheapest system of a wanted type that serves the region; null where there is none. */
export function standAloneOf(systems: readonly SystemRow[], company: Company): number | null {
  const prices = systems.filter((s) => canUse(s, company)).map((s) => contractOf(s, [company]));
  return prices.length > 0 ? Math.min(...prices) : null;
}

function shared(members: readonly Company[], fits: (users: number) => boolean): string[] {
  const all = [...new Set(members.flatMap(({ processes }) => processes))];
  return all.filter((process) => fits(members.filter((m) => m.processes.includes(process)).length)).sort();
}

/** A cluster's entry for one size, with what its members would pay on average. */
function sizePrice(system: SystemRow, members: readonly Company[], rules: Rules) {
  const contractWon = contractOf(system, members);
  const subsidies = sharesOf(system, members).map((won) => subsidyOf(rules, members.length, won));
  const netWon = subsidies.reduce((sum, won) => sum - won, contractWon);
  return {
    members: members.length,
    contractWon,
    averageShareWon: Math.ceil(contractWon / members.length),
    averageNetWon: Math.ceil(netWon / members.length),
  };
}

/** Smaller by the leaver who leaves the cheapest rest, larger by companies like the middle one that add no process. */
function pricesBySize(system: SystemRow, own: readonly Company[], rules: Rules) {
  const prices = [sizePrice(system, own, rules)];
  let left = own;
  while (left.length > Math.max(1, rules.minMembers)) {
    const rests = left.map((_, k) => left.toSpliced(k, 1));
    const contracts = rests.map((rest) => contractOf(system, rest));
    left = rests[contracts.indexOf(Math.min(...contracts))];
    prices.unshift(sizePrice(system, left, rules));
  }
  const middle = own.toSorted((a, b) => a.units - b.units)[Math.floor((own.length - 1) / 2)];
  const larger = [...own];
  const unitsOf = (members: readonly Company[]) => members.reduce((sum, { units }) => sum + units, 0);
  while (larger.length < rules.maxMembers && unitsOf(larger) + middle.units <= system.capacityUnits) {
    larger.push({ ...middle, id: `${middle.id}+${larger.length}` });
    prices.push(sizePrice(system, larger, rules));
  }
  return prices;
}

/** What the others would pay more for their units without this member, by the unit prices of both volumes. */
function othersSaveOnUnits(system: SystemRow, members: readonly Company[], k: number): number {
  if (members.length === 1) return 0;
  const units = members.reduce((sum, member) => sum + member.units, 0);
  const rest = units - members[k].units;
  return Math.max(0, Math.round(volumePrice(system, rest) - (volumePrice(system, units) * rest) / units));
}

function expectedCluster(
  cluster: MatchResult['clusters'][number],
  systems: readonly SystemRow[],
  rules: Rules,
  companies: ReadonlyMap<string, Company>,
): unknown {
  const own = systems.find(({ id }) => id === cluster.systemId) as SystemRow;
  const members = cluster.members.map(({ companyId }) => companies.get(companyId) as Company);
  const contractWon = contractOf(own, members);
  const shares = sharesOf(own, members);
  const alone = members.map((member) => standAloneOf(systems, member) as number);
  const units = members.reduce((sum, member) => sum + member.units, 0);
  const others = systems
    .filter((s) => s !== own && units <= s.capacityUnits && members.every((member) => canUse(s, member)))
    .map((s) => ({ systemId: s.id, contractWon: contractOf(s, members) }))
    .sort((a, b) => a.contractWon - b.contractWon);
  return {
    systemId: own.id,
    contractWon,
    coreProcesses: shared(members, (users) => users === members.length),
    sharedProcesses: shared(members, (users) => users > 1 && users < members.length),
    savingWon: alone.reduce((sum, won) => sum + won, 0) - contractWon,
    coordinationWon: rules.coordinationWon * members.length ** 2,
    runnerUp: others.length > 0 ? { ...others[0], marginWon: others[0].contractWon - contractWon } : null,
    priceBySize: pricesBySize(own, members, rules),
    members: members.map((member, k) => {
      const subsidyWon = subsidyOf(rules, members.length, shares[k]);
      const addedCostWon = contractWon - (members.length > 1 ? contractOf(own, members.toSpliced(k, 1)) : 0);
      return {
        companyId: member.id,
        shareWon: shares[k],
        subsidyWon,
        netWon: shares[k] - subsidyWon,
        standAloneWon: alone[k],
        addedCostWon,
        othersSaveWon: members.length > 1 ? Math.max(0, shares[k] - addedCostWon) : 0,
        othersSaveOnUnitsWon: othersSaveOnUnits(own, members, k),
      };
    }),
  };
}

function expectLimits(result: MatchResult, systems: readonly SystemRow[], rules: Rules): void {
  const companies = new Map(result.companies.map((company) => [company.id, company]));
  const placed = [
    ...result.clusters.flatMap(({ members }) => members.map(({ companyId }) => companyId)),
    ...result.unmatched.map(({ companyId }) => companyId),
  ];
  expect(placed.toSorted()).toEqual(result.companies.map(({ id }) => id).toSorted());
  expect(new Set(placed).size).toBe(placed.length);
  const digits = { NONE: 0, SIDO: 2, SIGUNGU: 5 }[rules.locality];
  for (const { members, systemId, contractWon } of result.clusters) {
    const firms = members.map(({ companyId }) => companies.get(companyId) as Company);
    const own = systems.find(({ id }) => id === systemId) as SystemRow;
    expect(members.length).toBeGreaterThanOrEqual(rules.minMembers);
    expect(members.length).toBeLessThanOrEqual(rules.maxMembers);
    expect(firms.every((firm) => canUse(own, firm))).toBe(true);
    const places = firms.map(({ region }) => (digits === 0 ? '' : region?.slice(0, digits)));
    expect(new Set(places).size).toBe(1);
    expect(members.reduce((sum, { shareWon }) => sum + shareWon, 0)).toBe(contractWon);
    for (const { shareWon, netWon, standAloneWon, lines } of members) {
      expect(shareWon).toBeLessThanOrEqual(standAloneWon);
      expect(netWon).toBeGreaterThanOrEqual(0);
      expect(lines.reduce((sum, { won }) => sum + won, 0)).toBe(shareWon);
    }
  }
  for (const { id, capacityUnits } of systems) {
    const sold = result.clusters.filter(({ systemId }) => systemId === id).flatMap(({ members }) => members);
    const units = sold.reduce((sum, { companyId }) => sum + (companies.get(companyId)?.units ?? 0), 0);
    expect(units).toBeLessThanOrEqual(capacityUnits);
  }
}

/** Asks again what a member would pay in the clusters named to it, and whether what holds it is so. */
function expectChoices(
  { clusters }: MatchResult,
  systems: readonly SystemRow[],
  rules: Rules,
  companies: ReadonlyMap<string, Company>,
): void {
  const shareIn = (clusterId: string | null, companyId: string): { shareWon: number; netWon: number } => {
    const { systemId, members } = clusters.find(({ id }) => id === clusterId) as (typeof clusters)[number];
    const own = systems.find(({ id }) => id === systemId) as SystemRow;
    const joined = [...members.map((member) => member.companyId), companyId];
    expect(joined.length).toBeLessThanOrEqual(rules.maxMembers);
    expect(new Set(joined).size).toBe(joined.length);
    const shareWon = sharesOf(
      own,
      joined.map((id) => companies.get(id) as Company),
    )[members.length];
    return { shareWon, netWon: shareWon - subsidyOf(rules, joined.length, shareWon) };
  };
  for (const { members, certificate } of clusters) {
    for (const { companyId, shareWon, heldBy, alternatives } of members) {
      expect(heldBy === 'MINIMUM').toBe(members.length === rules.minMembers);
      expect(alternatives.length).toBeLessThanOrEqual(3);
      for (const { clusterId, savesWon, ...there } of alternatives) {
        expect(there).toEqual(shareIn(clusterId, companyId));
        expect(savesWon).toBe(shareWon - there.shareWon);
      }
    }
    const { status, blocking } = certificate;
    const isHeld = blocking.every(({ heldBy }) => heldBy !== null);
    expect(status).toBe(blocking.length === 0 ? 'STABLE' : isHeld ? 'HELD' : 'BLOCKED');
    for (const { kind, clusterId, companies: movers } of blocking) {
      if (kind !== 'OTHER_CLUSTER') continue;
      const now = members.find(({ companyId }) => companyId === movers[0].companyId);
      const there = shareIn(clusterId, movers[0].companyId);
      expect(movers).toEqual([
        { companyId: now?.companyId, savesWon: (now?.shareWon as number) - there.shareWon },
      ]);
    }
  }
}

/** Asks every number of a result again, by the formulas of the design, from its processes and the price sheets. */
export function expectSound(
  result: MatchResult,
  systems: readonly SystemRow[],
  rules = programmeRules,
): void {
  const companies = new Map(result.companies.map((company) => [company.id, company]));
  expectLimits(result, systems, rules);
  for (const cluster of result.clusters) {
    const { id: _id, certificate: _certificate, members, coreProcesses, sharedProcesses, ...found } = cluster;
    expect({
      ...found,
      coreProcesses: coreProcesses.toSorted(),
      sharedProcesses: sharedProcesses.toSorted(),
      members: members.map(
        ({ lines: _lines, heldBy: _heldBy, alternatives: _alternatives, ...member }) => member,
      ),
    }).toEqual(expectedCluster(cluster, systems, rules, companies));
  }
  expectChoices(result, systems, rules, companies);
  for (const { companyId, standAloneWon, reason } of result.unmatched) {
    const alone = reason === 'NO_ROUTING' ? null : standAloneOf(systems, companies.get(companyId) as Company);
    expect(standAloneWon).toBe(alone);
  }
  const matched = result.clusters.flatMap(({ members }) => members);
  const sum = (values: readonly (number | null)[]): number =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const standAloneWon = sum([...matched, ...result.unmatched].map((entry) => entry.standAloneWon));
  const savingWon = sum(matched.map((member) => member.standAloneWon - member.shareWon));
  const { summary } = result;
  expect(summary).toMatchObject({
    companies: result.companies.length,
    matched: matched.length,
    clusters: result.clusters.length,
    standAloneWon,
    savingWon,
    netSavingWon: sum(matched.map((member) => member.standAloneWon - member.netWon)),
    coordinationWon: sum(result.clusters.map(({ members }) => rules.coordinationWon * members.length ** 2)),
  });
  expect(summary.savingPercent).toBeCloseTo(standAloneWon > 0 ? (100 * savingWon) / standAloneWon : 0, 9);
  expect(summary.boundPercent).toBeGreaterThanOrEqual(summary.savingPercent);
  if (savingWon > 0) {
    const gap = (100 * (summary.boundPercent - summary.savingPercent)) / summary.savingPercent;
    expect(summary.gapPercent).toBeCloseTo(gap, 6);
  }
}
