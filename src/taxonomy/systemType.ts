import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Kinds of system that the market trades. An ERP is no substitute for an MES: a company names what it wants. */
export const SYSTEM_TYPES = [
  'MES',
  'ERP',
  'QMS',
  'PLM',
  'SCM',
  'WMS',
  'APS',
  'FEMS',
  'SCADA',
  'CMMS',
  'LIMS',
  'SMART_HACCP',
  'MACHINE_VISION',
  'ROBOT_CELL',
  'LINE_AUTOMATION',
  'LOGISTICS_AUTOMATION',
  'PROCESS_SIMULATION',
  'DIGITAL_TWIN',
  'MANUFACTURING_AI',
] as const;

export type SystemType = (typeof SYSTEM_TYPES)[number];

export interface SystemTypeInfo {
  readonly code: SystemType;
  readonly nameEn: string;
  readonly nameKo: string;
  readonly descriptionEn: string;
  readonly descriptionKo: string;
  /** Other words for it in Korean and English files. */
  readonly synonyms: readonly string[];
}

const text = z.string().min(1);
const systemTypeSeed = z.strictObject({
  code: z.enum(SYSTEM_TYPES),
  nameEn: text,
  nameKo: text,
  descriptionEn: text,
  descriptionKo: text,
  synonyms: z.array(text),
});

const seedFile = new URL('../../seeds/taxonomy/system-types.json', import.meta.url);

export const systemTypes: readonly SystemTypeInfo[] = z
  .array(systemTypeSeed)
  .parse(JSON.parse(readFileSync(seedFile, 'utf8')));

const byCode = new Map(systemTypes.map((info) => [info.code, info]));
for (const code of SYSTEM_TYPES) {
  if (!byCode.has(code)) throw new Error(`system types: the seed file lacks ${code}`);
}

function wordKey(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const byWord = new Map<string, SystemType>();
for (const info of systemTypes) {
  for (const word of [info.code, info.nameEn, info.nameKo, ...info.synonyms]) {
    const taken = byWord.get(wordKey(word));
    if (taken !== undefined && taken !== info.code)
      throw new Error(`system types: '${word}' means two of them`);
    byWord.set(wordKey(word), info.code);
  }
}

/** Words that people add to a type without changing it: 'MES 시스템 구축', 'ERP solution'. */
const FILLERS = /(시스템|솔루션|프로그램|소프트웨어|구축|도입|고도화|systems?|solutions?|software|platform)$/;

function typeOfWord(word: string): SystemType | undefined {
  for (let key = wordKey(word); key !== ''; ) {
    const found = byWord.get(key);
    if (found !== undefined) return found;
    const shorter = key.replace(FILLERS, '');
    if (shorter === key) return undefined;
    key = shorter;
  }
  return undefined;
}

export function systemTypeInfo(code: SystemType): SystemTypeInfo {
  const info = byCode.get(code);
  if (info === undefined) throw new Error(`system types: unknown code ${code}`);
  return info;
}

/**
 * The one type that a text names by code, name or synonym, in Korean or English. Undefined where it names none
 * or several different ones ('MES, ERP' is a list: see `parseSystemTypes`), since a guess would buy the wrong thing.
 */
export function parseSystemType(value: string): SystemType | undefined {
  const whole = typeOfWord(value);
  if (whole !== undefined) return whole;
  const words = value.split(/[^\p{L}\p{N}_]+/u);
  const found = new Set(words.flatMap((word) => typeOfWord(word) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}

/** A list of types as files write it, parted by comma, semicolon, slash, bar or plus; repeats count once. */
export function parseSystemTypes(value: string): { types: SystemType[]; unknown: string[] } {
  const types = new Set<SystemType>();
  const unknown: string[] = [];
  for (const part of value.split(/[,;/|+、，]/)) {
    const word = part.trim();
    if (word === '') continue;
    const type = parseSystemType(word);
    if (type === undefined) unknown.push(word);
    else types.add(type);
  }
  return { types: [...types], unknown };
}
