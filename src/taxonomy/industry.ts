import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Revisions of the Korean Standard Industrial Classification that registers mix: 2007, 2017 and 2024. */
export const INDUSTRY_REVISIONS = [9, 10, 11] as const;
export type IndustryRevision = (typeof INDUSTRY_REVISIONS)[number];

/** A class of manufacturing (section C, divisions 10-34) in one revision, with a short title of our own. */
export interface Industry {
  readonly revision: IndustryRevision;
  readonly code: string;
  readonly digits: 2 | 3 | 4 | 5;
  readonly nameEn: string;
  readonly nameKo: string;
  /** Code of the same or the nearest trade in revision 10, the one that templates and rules are keyed by. */
  readonly baseCode: string;
}

const codeSeed = z.string().regex(/^[1-3]\d{1,4}$/);
const revisionsSeed = z.array(z.union([z.literal(9), z.literal(10), z.literal(11)])).min(1);
const seedSchema = z.strictObject({
  about: z.string(),
  industries: z.array(
    z.strictObject({
      code: codeSeed,
      ko: z.string().min(1),
      en: z.string().min(1),
      revisions: revisionsSeed.optional(),
    }),
  ),
  other: z.array(
    z.strictObject({
      code: codeSeed,
      ko: z.string().min(1),
      en: z.string().min(1),
      revisions: revisionsSeed,
      base: codeSeed,
    }),
  ),
});

function keyOf(revision: IndustryRevision, code: string): string {
  return `${revision}:${code}`;
}

/** Spreads seed rows over their revisions. Throws on a code that stands twice in a revision. */
export function buildIndustries(rows: unknown): Industry[] {
  const seed = seedSchema.parse(rows);
  const taken = new Set<string>();
  const found: Industry[] = [];
  for (const row of [...seed.industries.map((entry) => ({ ...entry, base: entry.code })), ...seed.other]) {
    for (const revision of row.revisions ?? INDUSTRY_REVISIONS) {
      const key = keyOf(revision, row.code);
      if (taken.has(key)) throw new Error(`industries: ${row.code} stands twice in revision ${revision}`);
      taken.add(key);
      const digits = row.code.length as 2 | 3 | 4 | 5;
      const names = { nameEn: row.en, nameKo: row.ko };
      found.push(Object.freeze({ revision, code: row.code, digits, ...names, baseCode: row.base }));
    }
  }
  return found.sort((a, b) => a.revision - b.revision || (a.code < b.code ? -1 : Number(a.code > b.code)));
}

const seedFile = new URL('../../seeds/taxonomy/industries.json', import.meta.url);

/** Every class of every revision, sorted by revision and code. */
export const industries: readonly Industry[] = buildIndustries(JSON.parse(readFileSync(seedFile, 'utf8')));

const byKey = new Map(industries.map((industry) => [keyOf(industry.revision, industry.code), industry]));

/** Where no revision is stated: most registers write 10; what 10 does not know is new (11) or old (9). */
const lookUpOrder: readonly IndustryRevision[] = [10, 11, 9];

/** The bare digits of a code as files write it ('C25922', '25922 ', '259-22'), at most five of them. */
export function industryDigits(text: string): string {
  return text.replace(/\D/g, '').slice(0, 5);
}

/** The class with exactly this code; without a revision it is looked for in 10, then 11, then 9. */
export function industryByCode(code: string, revision?: IndustryRevision | null): Industry | undefined {
  if (revision !== undefined && revision !== null) return byKey.get(keyOf(revision, code));
  for (const candidate of lookUpOrder) {
    const industry = byKey.get(keyOf(candidate, code));
    if (industry !== undefined) return industry;
  }
  return undefined;
}

/** The class of the longest known prefix of a code, down to its division; undefined outside manufacturing. */
export function nearestIndustry(code: string, revision?: IndustryRevision | null): Industry | undefined {
  for (let length = Math.min(code.length, 5); length >= 2; length--) {
    const industry = industryByCode(code.slice(0, length), revision);
    if (industry !== undefined) return industry;
  }
  return undefined;
}

/** The revision 10 code that stands for a code of another revision, or undefined outside manufacturing. */
export function baseIndustryCode(code: string, revision?: IndustryRevision | null): string | undefined {
  return nearestIndustry(code, revision)?.baseCode;
}

/** Endings that every title carries and that therefore tell nothing. */
const NAME_ENDING = /(제조업|생산업|제조|생산|업)$/u;

function nameKey(text: string): string {
  return text
    .replace(/[ㆍ·]/gu, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/그외기타|그 외 기타|및/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(NAME_ENDING, '');
}

/** Pairs of neighbouring letters, the usual unit for comparing short Korean titles (Dice 1945). */
function bigramsOf(key: string): ReadonlySet<string> {
  if (key.length === 1) return new Set([key]);
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < key.length; at++) pairs.add(key.slice(at, at + 2));
  return pairs;
}

function diceOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size);
}

/** How alike two industry names are: 0..1, symmetric, 1 for names equal but for blanks, commas and endings. */
export function industryNameSimilarity(left: string, right: string): number {
  return diceOf(bigramsOf(nameKey(left)), bigramsOf(nameKey(right)));
}

interface NamedClass {
  readonly industry: Industry;
  readonly bigrams: ReadonlySet<string>;
}

/** Titles carry examples in brackets; both forms are comparable. 10 goes first, so that it wins ties. */
const namedClasses: readonly NamedClass[] = [...industries]
  .sort((a, b) => lookUpOrder.indexOf(a.revision) - lookUpOrder.indexOf(b.revision) || b.digits - a.digits)
  .flatMap((industry) => {
    const forms = new Set(
      [industry.nameKo, industry.nameKo.replace(/\(.*\)/u, ''), industry.nameEn].map(nameKey),
    );
    return [...forms].map((form) => ({ industry, bigrams: bigramsOf(form) }));
  });

const classesByBigram = new Map<string, number[]>();
for (const [index, named] of namedClasses.entries()) {
  for (const pair of named.bigrams) {
    const list = classesByBigram.get(pair);
    if (list === undefined) classesByBigram.set(pair, [index]);
    else list.push(index);
  }
}

/**
 * Below this a best title is more often a neighbour than the trade itself. Of the 28 different names without a
 * code in Busan's register 23 stand above it, each with its own class; the rest are wordings older than 2007.
 */
const LEAST_SIMILARITY = 0.55;

export interface IndustryByName {
  readonly industry: Industry;
  readonly similarity: number;
}

/**
 * The class whose title is most like a name, with the similarity (0.55..1); undefined where none is near.
 * Cost: the titles that share a letter pair with the name, some tens of microseconds.
 */
export function findIndustryByName(name: string): IndustryByName | undefined {
  const wanted = bigramsOf(nameKey(name));
  const shared = new Map<number, number>();
  for (const pair of wanted) {
    for (const index of classesByBigram.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  let best: IndustryByName | undefined;
  let bestIndex = Number.POSITIVE_INFINITY;
  for (const [index, count] of shared) {
    const named = namedClasses[index];
    const similarity = (2 * count) / (wanted.size + named.bigrams.size);
    if (similarity < LEAST_SIMILARITY) continue;
    const better = best === undefined || similarity > best.similarity;
    if (better || (similarity === best?.similarity && index < bestIndex)) {
      best = { industry: named.industry, similarity };
      bestIndex = index;
    }
  }
  return best;
}
