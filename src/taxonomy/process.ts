import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { editDistance } from './editDistance.ts';

/** The fourteen root technologies (뿌리기술) of the root-industry act as it stands since December 2021. */
export const ROOT_TECHNOLOGIES = [
  'CASTING',
  'MOULD',
  'PLASTIC_WORKING',
  'WELDING',
  'SURFACE_TREATMENT',
  'HEAT_TREATMENT',
  'INJECTION_AND_PRESS',
  'PRECISION_MACHINING',
  'ADDITIVE_MANUFACTURING',
  'INDUSTRIAL_FILM_AND_PAPER',
  'ROBOT',
  'SENSOR',
  'INDUSTRIAL_INTELLIGENCE_SOFTWARE',
  'ENGINEERING_DESIGN',
] as const;

export type RootTechnology = (typeof ROOT_TECHNOLOGIES)[number];

export interface RootTechnologyInfo {
  readonly code: RootTechnology;
  readonly nameEn: string;
  readonly nameKo: string;
  /** BASE: the six metal trades of 2011. NEXT_GENERATION: the eight that the revision of 2021 added. */
  readonly generation: 'BASE' | 'NEXT_GENERATION';
}

const rootNames: Record<RootTechnology, readonly [nameEn: string, nameKo: string]> = {
  CASTING: ['Casting', '주조'],
  MOULD: ['Moulds and dies', '금형'],
  PLASTIC_WORKING: ['Plastic working of metal', '소성가공'],
  WELDING: ['Welding and joining', '용접·접합'],
  SURFACE_TREATMENT: ['Surface treatment', '표면처리'],
  HEAT_TREATMENT: ['Heat treatment', '열처리'],
  INJECTION_AND_PRESS: ['Injection and press moulding', '사출·프레스'],
  PRECISION_MACHINING: ['Precision machining', '정밀가공'],
  ADDITIVE_MANUFACTURING: ['Additive manufacturing', '적층제조'],
  INDUSTRIAL_FILM_AND_PAPER: ['Industrial film and paper', '산업용 필름 및 지류'],
  ROBOT: ['Robots', '로봇'],
  SENSOR: ['Sensors', '센서'],
  INDUSTRIAL_INTELLIGENCE_SOFTWARE: ['Industrial intelligence software', '산업지능형 소프트웨어'],
  ENGINEERING_DESIGN: ['Engineering design', '엔지니어링 설계'],
};

const BASE_COUNT = 6;

export const rootTechnologies: readonly RootTechnologyInfo[] = ROOT_TECHNOLOGIES.map((code, index) => ({
  code,
  nameEn: rootNames[code][0],
  nameKo: rootNames[code][1],
  generation: index < BASE_COUNT ? 'BASE' : 'NEXT_GENERATION',
}));

/** A node of the process taxonomy. Level 1 is a trade, level 2 a group, level 3 an operation of a routing. */
export interface Process {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: 1 | 2 | 3;
  readonly nameEn: string;
  readonly nameKo: string;
  /** Number of the nearest DIN 8580 group; null where the standard, which knows solid bodies only, is silent. */
  readonly din8580: string | null;
  readonly rootTechnology: RootTechnology | null;
}

const processSeed = z.strictObject({
  code: z.string().regex(/^[1-9]\d*(\.[1-9]\d*){0,2}$/),
  nameEn: z.string().min(1),
  nameKo: z.string().min(1),
  din8580: z
    .string()
    .regex(/^[1-6](\.\d){0,2}$/)
    .optional(),
  rootTechnology: z.enum(ROOT_TECHNOLOGIES).optional(),
});

/** Code of the parent, or null for a top group. Purely textual: the code need not be known. */
export function parentOf(code: string): string | null {
  const dot = code.lastIndexOf('.');
  return dot < 0 ? null : code.slice(0, dot);
}

/** Order of the tree: numeric by path part, a parent before its children ('3.2' < '3.2.1' < '3.10'). */
export function compareProcessCodes(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let part = 0; part < Math.min(left.length, right.length); part++) {
    const difference = Number(left[part]) - Number(right[part]);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Text without case, blanks and punctuation, so that 'CNC-Turning' finds 'CNC turning'. */
function nameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Builds the tree from seed rows. Throws on a repeated code or name and on a node without its parent. */
export function buildProcesses(rows: unknown): Process[] {
  const seeds = z.array(processSeed).parse(rows);
  const codes = new Set(seeds.map((seed) => seed.code));
  if (codes.size !== seeds.length) throw new Error('process taxonomy: a code stands twice');
  const nodes = seeds.map((seed): Process => {
    const parentCode = parentOf(seed.code);
    if (parentCode !== null && !codes.has(parentCode)) {
      throw new Error(`process taxonomy: ${seed.code} has no parent ${parentCode}`);
    }
    const level = seed.code.split('.').length as 1 | 2 | 3;
    return Object.freeze({
      code: seed.code,
      parentCode,
      level,
      nameEn: seed.nameEn,
      nameKo: seed.nameKo,
      din8580: seed.din8580 ?? null,
      rootTechnology: seed.rootTechnology ?? null,
    });
  });
  return nodes.sort((a, b) => compareProcessCodes(a.code, b.code));
}

const seedFile = new URL('../../seeds/taxonomy/processes.json', import.meta.url);

/** All nodes in the order of the tree. */
export const processes: readonly Process[] = buildProcesses(JSON.parse(readFileSync(seedFile, 'utf8')));

const byCode = new Map(processes.map((process) => [process.code, process]));
const byName = new Map<string, Process>();
for (const process of processes) {
  for (const name of [process.nameEn, process.nameKo]) {
    const taken = byName.get(nameKey(name));
    if (taken !== undefined)
      throw new Error(`process taxonomy: ${process.code} and ${taken.code} share '${name}'`);
    byName.set(nameKey(name), process);
  }
}

export function processByCode(code: string): Process | undefined {
  return byCode.get(code);
}

/** The process that a code or a full name (Korean or English; case, blanks and punctuation aside) stands for. */
export function findProcess(text: string): Process | undefined {
  return byCode.get(text.trim()) ?? byName.get(nameKey(text));
}

/** Whether a code is the group itself or lies below it. '3.2.1' is under '3.2' and '3.2' is; '3.20' is not. */
export function isUnder(code: string, group: string): boolean {
  if (!code.startsWith(group)) return false;
  return code.length === group.length || code[group.length] === '.';
}

/** Codes above a code, nearest first, without the code itself. Textual: O(depth), known or not. */
export function ancestorsOf(code: string): string[] {
  const found: string[] = [];
  for (let parent = parentOf(code); parent !== null; parent = parentOf(parent)) found.push(parent);
  return found;
}

/** The entry of the longest code that covers this one: its own first, then its parents'. O(depth) look-ups. */
export function longestMatch<T>(table: ReadonlyMap<string, T>, code: string): T | undefined {
  for (let at: string | null = code; at !== null; at = parentOf(at)) {
    if (table.has(at)) return table.get(at);
  }
  return undefined;
}

const leavesByCode = new Map<string, Process[]>();
for (const process of processes) {
  if (process.level !== 3) continue;
  for (const code of [process.code, ...ancestorsOf(process.code)]) {
    const leaves = leavesByCode.get(code);
    if (leaves === undefined) leavesByCode.set(code, [process]);
    else leaves.push(process);
  }
}

/** The operations (level 3) at or below a code, in tree order; none for an unknown code. */
export function leavesUnder(code: string): readonly Process[] {
  return leavesByCode.get(code) ?? [];
}

/** Longest text that is compared letter by letter: no name is longer, and a remedy must not cost seconds. */
const LONGEST_COMPARED = 60;

/**
 * The node somebody most likely meant by an unknown code or name, for error messages: the longest known
 * parent of a dotted code, else the closest code or name by edits (the first in tree order among equals).
 */
export function nearestProcess(text: string): Process {
  const exact = findProcess(text);
  if (exact !== undefined) return exact;
  const parent = longestMatch(byCode, text.trim());
  if (parent !== undefined) return parent;
  const looksLikeCode = /^[\d.\s]*$/.test(text);
  const wanted = (looksLikeCode ? text.trim() : nameKey(text)).slice(0, LONGEST_COMPARED);
  let best = processes[0];
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [candidate, process] of looksLikeCode ? byCode : byName) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate);
    if (distance < bestDistance) [best, bestDistance] = [process, distance];
  }
  return best;
}
