import { explainSimilarity } from '../engine/similarity/explain.ts';
import type { SimilarityMeasure } from '../engine/similarity/measure.ts';
import { type ProcessIndex, processIndex } from '../engine/similarity/neighbours.ts';
import { type NodeWeights, nodeWeights, type Profile, profileOf } from '../engine/similarity/profile.ts';
import type { BuiltLevel } from '../taxonomy/level.ts';
import { processes } from '../taxonomy/process.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import type { StoredProfile } from './companyProfile.ts';

/** A company in the index. */
export interface IndexedCompany {
  readonly id: number;
  readonly regionCode: string | null;
  readonly units: number;
  readonly processCodes: readonly string[];
  readonly wanted: readonly { readonly systemType: SystemType; readonly targetLevel: BuiltLevel | null }[];
  /** The stored profile; companies with the same text share one profile. */
  readonly profile: string;
}

/** A company found, with its similarity to whoever asked: above 0, at most 1. */
export interface RankedCompany {
  readonly id: number;
  readonly similarity: number;
}

/** Process codes of an explanation, each list in the order of the taxonomy. */
export interface Explanation {
  /** Processes of both. */
  readonly shared: readonly string[];
  /** Processes of the asking one that the other lacks. */
  readonly missing: readonly string[];
  /** Processes of the other that the asking one lacks. */
  readonly additional: readonly string[];
  /** Unshared processes under one parent: of the asking one, of the other. */
  readonly near: readonly (readonly [own: string, other: string])[];
}

/** Whom a search may find. */
export interface SearchOptions {
  readonly measure: SimilarityMeasure;
  /** 0..1; companies without any similarity are never found. */
  readonly minSimilarity?: number;
  readonly accepts?: (company: IndexedCompany) => boolean;
}

const codes: readonly string[] = processes.map((process) => process.code);
const numberOf = new Map(codes.map((code, number) => [code, number]));
const parentOf = Int32Array.from(processes, ({ parentCode }) =>
  parentCode === null ? -1 : (numberOf.get(parentCode) ?? -1),
);
const LEAF_LEVEL = 3;
const heightOf = Int32Array.from(processes, ({ level }) => LEAF_LEVEL - level);

/** What is computed over all profiles at once; thrown away by every change. */
interface Search {
  readonly profiles: readonly Profile[];
  /** Companies of each profile, by id. */
  readonly companies: readonly (readonly IndexedCompany[])[];
  readonly index: ProcessIndex;
  readonly weights: NodeWeights;
  /** Sum of the weights of each profile's nodes. */
  readonly weightOf: Float64Array;
  /** What the last searches looked at, the latest first. */
  readonly promising: Promising[];
}

/** Candidates of one search: `most` falls, and nobody behind a place scores more than stands there. */
interface Promising {
  readonly profile: Profile;
  readonly measure: SimilarityMeasure;
  readonly numbers: Int32Array;
  readonly most: Float64Array;
}

/** Searches whose candidates are kept: a page and its count ask for the same ones. */
const MOST_PROMISING = 8;

/** Classes into which candidates are sorted; within one, which spans 1/512 of the scale, any order will do. */
const CLASSES = 512;

/** Sorts by counting, in a time that grows with the candidates alone; `most` is the upper end of each one's class. */
function fallingBy(mostOf: Float64Array, candidates: readonly number[]) {
  const classOf = (most: number): number =>
    CLASSES - 1 - Math.max(0, Math.min(CLASSES - 1, Math.floor(most * CLASSES)));
  const starts = new Int32Array(CLASSES + 1);
  for (const most of mostOf) starts[classOf(most) + 1]++;
  for (let one = 0; one < CLASSES; one++) starts[one + 1] += starts[one];
  const numbers = new Int32Array(candidates.length);
  const most = new Float64Array(candidates.length);
  mostOf.forEach((value, candidate) => {
    const one = classOf(value);
    const place = starts[one]++;
    numbers[place] = candidates[candidate];
    most[place] = (CLASSES - one) / CLASSES;
  });
  return { numbers, most };
}

/** Sums in another order differ by less than this. */
const ROUNDING = 1e-9;

const bySimilarity = (a: RankedCompany, b: RankedCompany): number =>
  b.similarity - a.similarity || a.id - b.id;

function weightOfNodes(profile: Profile, { ofNode }: NodeWeights): number {
  return profile.nodes.reduce((sum, node) => sum + ofNode[node], 0);
}

/**
 * All companies by how they work, in memory. Companies with equal profiles share one, and a search scores each
 * different profile once: Busan's 10,416 companies have 822.
 */
export class ProfileIndex {
  readonly #companies = new Map<number, IndexedCompany>();
  readonly #profiles = new Map<string, Profile>();
  readonly #materials = new Map<string, number>();
  #search: Search | undefined;

  get size(): number {
    return this.#companies.size;
  }

  /** Adds a company or replaces what stood under its id. */
  put(company: IndexedCompany): void {
    this.#companies.set(company.id, company);
    this.#search = undefined;
  }

  clear(): void {
    this.#companies.clear();
    this.#profiles.clear();
    this.#materials.clear();
    this.#search = undefined;
  }

  company(id: number): IndexedCompany | undefined {
    return this.#companies.get(id);
  }

  companies(): Iterable<IndexedCompany> {
    return this.#companies.values();
  }

  /** The profile of a company; undefined for one that is not here. */
  profile(id: number): Profile | undefined {
    const company = this.#companies.get(id);
    return company && this.#profileOf(company.profile);
  }

  /** A profile of one routing that no company need have. */
  profileFor(processCodes: readonly string[]): Profile {
    return profileOf([{ operations: this.#numbersOf(processCodes), volume: 1 }], parentOf);
  }

  /** Weights of the taxonomy's nodes in this market. */
  get weights(): NodeWeights {
    return this.#searchable().weights;
  }

  /**
   * Every company with a similarity above 0 (and at least `minSimilarity`), most similar first, ties by id. Exact:
   * whoever shares no taxonomy node scores 0. Cost O(different profiles sharing a node x profile size + found).
   */
  rank(
    profile: Profile,
    { measure, minSimilarity = 0, accepts = () => true }: SearchOptions,
  ): RankedCompany[] {
    const { profiles, companies, index, weights } = this.#searchable();
    const scored: { similarity: number; companies: readonly IndexedCompany[] }[] = [];
    const seen = new Uint8Array(profiles.length);
    const consider = (number: number): void => {
      if (seen[number] === 1) return;
      seen[number] = 1;
      const similarity = measure.between(profile, profiles[number], weights);
      if (similarity > 0 && similarity >= minSimilarity) {
        scored.push({ similarity, companies: companies[number].filter(accepts) });
      }
    };
    if (measure.needsSharedProcess) {
      for (const node of profile.nodes) index.companiesOf[node].forEach(consider);
    } else {
      profiles.forEach((_, number) => {
        consider(number);
      });
    }
    scored.sort((a, b) => b.similarity - a.similarity);
    const ranked: RankedCompany[] = [];
    for (let start = 0; start < scored.length; ) {
      const { similarity } = scored[start];
      let end = start;
      while (end < scored.length && scored[end].similarity === similarity) end++;
      const tied = scored.slice(start, end).flatMap((entry) => entry.companies);
      if (end - start > 1) tied.sort((a, b) => a.id - b.id);
      for (const { id } of tied) ranked.push({ id, similarity });
      start = end;
    }
    return ranked;
  }

  /**
   * The first `limit` of `rank` that come after a place in its order (from the start without one), the same to the last
   * bit. Candidates are scored from the most promising on, until none that is left could come in: at 72,000 companies
   * some hundreds instead of tens of thousands. Cost O(nodes in common with the profile + candidates log candidates).
   */
  best(
    profile: Profile,
    options: SearchOptions,
    limit: number,
    after: RankedCompany = { id: 0, similarity: Number.POSITIVE_INFINITY },
  ): RankedCompany[] {
    const { measure, minSimilarity = 0, accepts = () => true } = options;
    const isAfter = ({ id, similarity }: RankedCompany): boolean =>
      similarity < after.similarity || (similarity === after.similarity && id > after.id);
    if (measure.mostWith === undefined || !measure.needsSharedProcess) {
      return this.rank(profile, options).filter(isAfter).slice(0, limit);
    }
    const { profiles, companies, weights } = this.#searchable();
    const { numbers, most } = this.#promising(profile, measure);
    const found: RankedCompany[] = [];
    let least = minSimilarity;
    for (let place = 0; place < numbers.length; place++) {
      if (most[place] + ROUNDING < least) break;
      const number = numbers[place];
      const similarity = measure.between(profile, profiles[number], weights);
      if (!(similarity > 0 && similarity >= least)) continue;
      let taken = 0;
      for (const company of companies[number]) {
        if (taken === limit) break;
        if (!isAfter({ id: company.id, similarity }) || !accepts(company)) continue;
        found.push({ id: company.id, similarity });
        taken++;
      }
      if (taken === 0 || found.length < limit) continue;
      found.sort(bySimilarity);
      found.length = limit;
      least = Math.max(least, found[limit - 1].similarity);
    }
    return found.sort(bySimilarity);
  }

  /** How many `rank` finds. Where any similarity will do, whoever has a node in common counts and nobody is scored. */
  count(profile: Profile, options: SearchOptions): number {
    const { measure, minSimilarity = 0, accepts = () => true } = options;
    if (measure.mostWith === undefined || !measure.needsSharedProcess || minSimilarity > 0) {
      return this.rank(profile, options).length;
    }
    const { companies } = this.#searchable();
    let count = 0;
    for (const number of this.#promising(profile, measure).numbers) {
      for (const company of companies[number]) if (accepts(company)) count++;
    }
    return count;
  }

  /** Profiles with a node in common, by what each can score at most; worked out once for a page and its count. */
  #promising(profile: Profile, measure: SimilarityMeasure): Promising {
    const { promising } = this.#searchable();
    const key = promising.find((one) => one.profile === profile && one.measure === measure);
    if (key !== undefined) return key;
    const made = this.#findPromising(profile, measure);
    promising.unshift(made);
    promising.length = Math.min(promising.length, MOST_PROMISING);
    return made;
  }

  #findPromising(profile: Profile, measure: SimilarityMeasure): Promising {
    const { profiles, index, weights, weightOf } = this.#searchable();
    const sharedWeight = new Float64Array(profiles.length);
    const sharedProcesses = new Uint16Array(profiles.length);
    const candidates: number[] = [];
    for (const node of profile.nodes) {
      const weight = weights.ofNode[node];
      for (const number of index.companiesOf[node]) {
        if (sharedWeight[number] === 0) candidates.push(number);
        sharedWeight[number] += weight;
      }
    }
    // A process that the other has only as the family of its own counts too: what is shared can only be fewer.
    for (const process of profile.processes) {
      for (const number of index.companiesOf[process]) sharedProcesses[number]++;
    }
    const ownWeight = weightOfNodes(profile, weights);
    const mostOf = Float64Array.from(candidates, (number) => {
      const shared = sharedWeight[number];
      const count = sharedProcesses[number];
      const others = profiles[number].processes.length;
      const either = Math.max(profile.processes.length, others, profile.processes.length + others - count);
      const done = shared / (ownWeight + weightOf[number] - shared);
      return measure.mostWith?.(done, Math.min(1, count / either)) ?? 1;
    });
    return { profile, measure, ...fallingBy(mostOf, candidates) };
  }

  /** Why a company is similar to a profile, in process codes. */
  explain(own: Profile, id: number): Explanation {
    const other = this.profile(id);
    if (other === undefined) return { shared: [], missing: [], additional: [], near: [] };
    const { shared, missing, additional, near } = explainSimilarity(own, other, parentOf);
    const named = (numbers: readonly number[]) => numbers.map((number) => codes[number]);
    return {
      shared: named(shared),
      missing: named(missing),
      additional: named(additional),
      near: near.map(([a, b]) => [codes[a], codes[b]] as const),
    };
  }

  #searchable(): Search {
    this.#search ??= this.#buildSearch();
    return this.#search;
  }

  #buildSearch(): Search {
    const groups = new Map<Profile, IndexedCompany[]>();
    for (const company of this.#companies.values()) {
      const profile = this.#profileOf(company.profile);
      const group = groups.get(profile);
      if (group === undefined) groups.set(profile, [company]);
      else group.push(company);
    }
    const profiles = [...groups.keys()];
    const companies = [...groups.values()];
    for (const group of companies) group.sort((a, b) => a.id - b.id);
    const companiesWithNode = new Int32Array(codes.length);
    profiles.forEach((profile, number) => {
      for (const node of profile.nodes) companiesWithNode[node] += companies[number].length;
    });
    const index = processIndex(profiles, codes.length);
    const weights = nodeWeights(companiesWithNode, heightOf);
    const weightOf = Float64Array.from(profiles, (profile) => weightOfNodes(profile, weights));
    return { profiles, companies, index, weights, weightOf, promising: [] };
  }

  #profileOf(text: string): Profile {
    let profile = this.#profiles.get(text);
    if (profile === undefined) {
      const stored: StoredProfile = JSON.parse(text);
      const routings = stored.routings.map(([volume, processCodes]) => ({
        operations: this.#numbersOf(processCodes),
        volume,
      }));
      profile = profileOf(
        routings,
        parentOf,
        stored.materials.map((name) => this.#materialNumber(name)),
      );
      this.#profiles.set(text, profile);
    }
    return profile;
  }

  /** Codes that the taxonomy no longer has say nothing. */
  #numbersOf(processCodes: readonly string[]): number[] {
    return processCodes.flatMap((code) => numberOf.get(code) ?? []);
  }

  #materialNumber(name: string): number {
    const known = this.#materials.get(name) ?? this.#materials.size;
    this.#materials.set(name, known);
    return known;
  }
}
