import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** How far the systems of a site are built (구축 수준, KS X 9001-1). */
export const BUILT_LEVELS = ['BASIC', 'INTERMEDIATE_1', 'INTERMEDIATE_2', 'ADVANCED'] as const;

/** What the company itself is able to do, as diagnosed (역량 수준, KS X 9001-3). */
export const CAPABILITY_LEVELS = ['LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4', 'LEVEL_5'] as const;

export type BuiltLevel = (typeof BUILT_LEVELS)[number];
export type CapabilityLevel = (typeof CAPABILITY_LEVELS)[number];

export interface LevelInfo<Code extends string> {
  readonly code: Code;
  readonly nameEn: string;
  readonly nameKo: string;
  readonly descriptionEn: string;
  readonly descriptionKo: string;
}

const text = z.string().min(1);

function levelSeed<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  const row = z.strictObject({
    code: z.enum(codes),
    nameEn: text,
    nameKo: text,
    descriptionEn: text,
    descriptionKo: text,
  });
  const inOrder = (rows: { code: string }[]) => rows.map((level) => level.code).join() === codes.join();
  return z.array(row).refine(inOrder, `levels must be ${codes.join(', ')}, in this order`);
}

const seedFile = new URL('../../seeds/taxonomy/levels.json', import.meta.url);
const seed = z
  .strictObject({ built: levelSeed(BUILT_LEVELS), capability: levelSeed(CAPABILITY_LEVELS) })
  .parse(JSON.parse(readFileSync(seedFile, 'utf8')));

/** Lowest first. */
export const builtLevels: readonly LevelInfo<BuiltLevel>[] = seed.built;

/** Lowest first. */
export const capabilityLevels: readonly LevelInfo<CapabilityLevel>[] = seed.capability;

function wordKey(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(수준|단계|화|이상)$/, '');
}

const builtWords = new Map<string, BuiltLevel>(
  builtLevels.flatMap((level) =>
    [level.code, level.nameEn, level.nameKo].map((word) => [wordKey(word), level.code]),
  ),
);

/** The built level that a text names ('중간1', '기초 수준', 'advanced'); never a capability level ('Level 3'). */
export function parseBuiltLevel(value: string): BuiltLevel | undefined {
  return builtWords.get(wordKey(value));
}

/** The capability level that a text names ('Level 3', '레벨 3', 'Lv.3', '3'); never a built level ('중간2'). */
export function parseCapabilityLevel(value: string): CapabilityLevel | undefined {
  const match = /^(?:level|lv|레벨)?([1-5])(?:레벨)?$/.exec(wordKey(value));
  return match === null ? undefined : CAPABILITY_LEVELS[Number(match[1]) - 1];
}

/** Negative, zero or positive as the first built level is below, equal to or above the second. */
export function compareBuiltLevels(a: BuiltLevel, b: BuiltLevel): number {
  return BUILT_LEVELS.indexOf(a) - BUILT_LEVELS.indexOf(b);
}

/** Negative, zero or positive as the first capability level is below, equal to or above the second. */
export function compareCapabilityLevels(a: CapabilityLevel, b: CapabilityLevel): number {
  return CAPABILITY_LEVELS.indexOf(a) - CAPABILITY_LEVELS.indexOf(b);
}
