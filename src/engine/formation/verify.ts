import type { FormationProblem } from './problem.ts';

/** A cluster as a result states it, with the prices that it claims. */
export interface ClaimedCluster {
  readonly system: number;
  readonly contractWon: number;
  readonly members: readonly {
    readonly company: number;
    readonly shareWon: number;
    readonly subsidyWon: number;
    readonly netWon: number;
    readonly standAloneWon: number;
  }[];
}

/** Something that a result claims and that is not so. */
export interface Fault {
  readonly code:
    | 'TOO_FEW'
    | 'TOO_MANY'
    | 'TWICE'
    | 'TYPE_NOT_WANTED'
    | 'REGION_NOT_SERVED'
    | 'LOCALITY'
    | 'CAPACITY'
    | 'CONTRACT'
    | 'SHARE_SUM'
    | 'SHARE'
    | 'SUBSIDY'
    | 'NET'
    | 'STAND_ALONE'
    | 'ABOVE_STAND_ALONE';
  /** Index of the cluster; -1 for faults of a system as a whole. */
  readonly cluster: number;
  /** What it is about: a company or system id. */
  readonly subject: string;
  readonly expected: number;
  readonly found: number;
}

/**
 * Recomputes every price and limit of a result from the problem alone. It shares no code with the search or with
 * pricing, so that an error in either shows: plain sets, whole-number arithmetic over a common denominator.
 *
 * @returns every fault found; an empty list for a sound result
 */
export function verify(problem: FormationProblem, clusters: readonly ClaimedCluster[]): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<number>();
  const taken = new Map<number, number>();
  clusters.forEach((claim, cluster) => {
    const add = (code: Fault['code'], subject: string, expected: number, found: number): void => {
      faults.push({ code, cluster, subject, expected, found });
    };
    for (const { company } of claim.members) {
      if (seen.has(company)) add('TWICE', problem.companyIds[company], 1, 2);
      seen.add(company);
      taken.set(claim.system, (taken.get(claim.system) ?? 0) + problem.units[company]);
    }
    checkMembers(problem, claim, add);
    // A cluster of nobody is too small, and has no price.
    if (claim.members.length > 0) checkMoney(problem, claim, add);
  });
  for (const [index, units] of taken) {
    const { id, capacityUnits } = problem.systems[index];
    if (units > capacityUnits) {
      faults.push({
        code: 'CAPACITY',
        cluster: -1,
        subject: id,
        expected: capacityUnits,
        found: units,
      });
    }
  }
  return faults;
}

type Report = (code: Fault['code'], subject: string, expected: number, found: number) => void;

function checkMembers(problem: FormationProblem, claim: ClaimedCluster, add: Report): void {
  const { rules } = problem;
  const system = problem.systems[claim.system];
  const size = claim.members.length;
  if (size < rules.minMembers) add('TOO_FEW', system.id, rules.minMembers, size);
  if (size > rules.maxMembers) add('TOO_MANY', system.id, rules.maxMembers, size);
  for (const { company } of claim.members) {
    const id = problem.companyIds[company];
    const wanted = Math.floor(problem.wantedTypes[company] / 2 ** system.type) % 2 === 1;
    if (!wanted) add('TYPE_NOT_WANTED', id, problem.wantedTypes[company], system.type);
    if (!(system.surchargeWon[problem.regionOf[company]] >= 0)) {
      add('REGION_NOT_SERVED', id, 0, problem.regionOf[company]);
    }
    const home = problem.localityOf[claim.members[0].company];
    if (problem.localityOf[company] !== home) add('LOCALITY', id, home, problem.localityOf[company]);
  }
}

function checkMoney(problem: FormationProblem, claim: ClaimedCluster, add: Report): void {
  const companies = claim.members.map(({ company }) => company);
  const { contract, numerators, denominator } = recomputeShares(problem, claim.system, companies);
  const system = problem.systems[claim.system].id;
  if (Number(contract) !== claim.contractWon) add('CONTRACT', system, Number(contract), claim.contractWon);
  const sum = claim.members.reduce((total, { shareWon }) => total + shareWon, 0);
  if (sum !== Number(contract)) add('SHARE_SUM', system, Number(contract), sum);
  const expectedShares = roundedByRemainder(numerators, denominator, contract, problem, companies);
  claim.members.forEach((member, k) => {
    const id = problem.companyIds[member.company];
    if (member.shareWon !== expectedShares[k]) add('SHARE', id, expectedShares[k], member.shareWon);
    const alone = recomputeStandAlone(problem, member.company);
    // NaN: it can use no system, and one of its other limits shows why.
    if (!Object.is(member.standAloneWon, alone)) add('STAND_ALONE', id, alone, member.standAloneWon);
    if (!Number.isNaN(alone) && numerators[k] > BigInt(alone) * denominator) {
      add('ABOVE_STAND_ALONE', id, alone, member.shareWon);
    }
    if (member.netWon !== member.shareWon - member.subsidyWon || member.netWon < 0) {
      add('NET', id, member.shareWon - member.subsidyWon, member.netWon);
    }
  });
  checkSubsidies(problem, claim, add);
}

/** contract and shares of DESIGN section 2, as numerators over one denominator. */
function recomputeShares(
  problem: FormationProblem,
  index: number,
  companies: readonly number[],
): { contract: bigint; numerators: bigint[]; denominator: bigint } {
  const system = problem.systems[index];
  const volume = companies.reduce((sum, i) => sum + problem.units[i], 0);
  const usersOf = new Map<number, number>();
  for (const i of companies) {
    for (const m of processesOf(problem, i)) usersOf.set(m, (usersOf.get(m) ?? 0) + 1);
  }
  let denominator = BigInt(companies.length) * BigInt(volume);
  for (const users of new Set(usersOf.values())) denominator *= BigInt(users);
  const unitsCost = BigInt(volumePrice(system, volume));
  let contract = BigInt(system.engineeringWon) + unitsCost;
  for (const m of usersOf.keys()) contract += BigInt(system.adaptationWon[m]);
  const numerators = companies.map((i) => {
    let share = (BigInt(system.engineeringWon) * denominator) / BigInt(companies.length);
    share += (BigInt(problem.units[i]) * unitsCost * denominator) / BigInt(volume);
    for (const m of processesOf(problem, i)) {
      share += (BigInt(system.adaptationWon[m]) * denominator) / BigInt(usersOf.get(m) ?? 1);
    }
    const surcharge = system.surchargeWon[problem.regionOf[i]];
    if (!(surcharge >= 0)) return share;
    contract += BigInt(surcharge);
    return share + BigInt(surcharge) * denominator;
  });
  return { contract, numerators, denominator };
}

function processesOf(problem: FormationProblem, i: number): Set<number> {
  return new Set(problem.processes.slice(problem.processOffsets[i], problem.processOffsets[i + 1]));
}

/** Volume price from the definition: incremental unit by unit, all-units as the cheapest volume that is no smaller. */
function volumePrice(system: FormationProblem['systems'][number], volume: number): number {
  const priceAt = (unit: number): number =>
    system.tiers
      .filter(({ fromUnits }) => fromUnits <= unit)
      .reduce((least, t) => Math.min(least, t.unitPriceWon), Infinity);
  if (system.tierKind === 'INCREMENTAL') {
    let won = 0;
    for (let unit = 1; unit <= volume; unit++) won += priceAt(unit);
    return won;
  }
  const volumes = [volume, ...system.tiers.map(({ fromUnits }) => fromUnits).filter((from) => from > volume)];
  return Math.min(...volumes.map((billed) => billed * priceAt(billed)));
}

function roundedByRemainder(
  numerators: readonly bigint[],
  denominator: bigint,
  contract: bigint,
  problem: FormationProblem,
  companies: readonly number[],
): number[] {
  const whole = numerators.map((numerator) => numerator / denominator);
  const ranked = numerators
    .map((numerator, k) => ({
      k,
      rest: numerator % denominator,
      id: problem.companyIds[companies[k]],
    }))
    .sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.id < b.id ? -1 : 1));
  const left = Number(contract - whole.reduce((sum, part) => sum + part, 0n));
  for (const { k } of ranked.slice(0, left)) whole[k] += 1n;
  return whole.map(Number);
}

function recomputeStandAlone(problem: FormationProblem, i: number): number {
  let least = Number.NaN;
  for (const system of problem.systems) {
    const surcharge = system.surchargeWon[problem.regionOf[i]];
    const wanted = Math.floor(problem.wantedTypes[i] / 2 ** system.type) % 2 === 1;
    if (!wanted || !(surcharge >= 0) || problem.units[i] > system.capacityUnits) continue;
    let price = system.engineeringWon + surcharge + volumePrice(system, problem.units[i]);
    for (const m of processesOf(problem, i)) price += system.adaptationWon[m];
    if (!(price >= least)) least = price;
  }
  return least;
}

/** Subsidies where one rate and one cap hold for everything; other rule sets are checked for their limits. */
function checkSubsidies(problem: FormationProblem, claim: ClaimedCluster, add: Report): void {
  const { bands, capWon, clusterCapWon, eligibleKinds, minMembers } = problem.rules.subsidy;
  const total = claim.members.reduce((sum, { subsidyWon }) => sum + subsidyWon, 0);
  if (clusterCapWon !== null && total > clusterCapWon) add('SUBSIDY', 'cluster', clusterCapWon, total);
  const flat = bands.length === 1 && clusterCapWon === null && eligibleKinds === null;
  for (const member of claim.members) {
    const id = problem.companyIds[member.company];
    const highest = bands.reduce((most, { ratePpm }) => Math.max(most, ratePpm), 0);
    const full = (BigInt(member.shareWon) * BigInt(highest)) / 1_000_000n;
    const most = claim.members.length < minMembers ? 0 : Math.min(Number(full), capWon);
    if (flat ? member.subsidyWon !== most : member.subsidyWon > most)
      add('SUBSIDY', id, most, member.subsidyWon);
  }
}
