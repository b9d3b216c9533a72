import { findProcess, nearestProcess, processes } from '../../taxonomy/process.ts';
import { splitList } from './cellValues.ts';

export interface ProcessCell {
  /** Codes in the order written, each once. */
  codes: string[];
  unknown: string[];
}

/** Parts routings: these never stand inside the name of a process. */
const STRONG = /[;|>→⇒➔➜▶\n]/u;
/** These may: '사출, 압출' is a list, but a known name with a comma is one process. */
const WEAK = /[,、，+/]/u;

/** Words of the shop floor for names of the list. */
const SHOP_WORDS: readonly (readonly [word: string, name: string])[] = [
  ['선반', '선삭'],
  ['CNC 선반', 'CNC 선삭'],
  ['NC 선반', 'CNC 선삭'],
  ['도금', '전기 도금'],
  ['프레스', '판재 프레스 성형'],
  ['lathe', 'Turning'],
  ['CNC lathe', 'CNC turning'],
  ['plating', 'Electroplating'],
  ['주조', '금속 주조·원형 성형'],
  ['casting', '금속 주조·원형 성형'],
  ['welding', '접합·용접'],
];

/** A name without case, punctuation, the words for "process", and the difference of moulding and molding. */
function looseKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('mould', 'mold')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<=.)(가공|공정|작업|처리|성형|processing|process|operations?)$/u, '');
}

/** Each half of a group's double name ('접합·용접', 'Cutting and machining') too; the broadest process wins, never a tie. */
function looseNames(): Map<string, string | null> {
  const names = new Map<string, { code: string | null; level: number }>();
  for (const { code, level, nameKo, nameEn } of processes) {
    const halves = level === 3 ? [] : [...nameKo.split(/[·/,]/u), ...nameEn.split(/,| and |\//u)];
    const parts = [nameKo, nameEn, ...halves];
    for (const key of new Set(parts.map(looseKey))) {
      const taken = names.get(key);
      if (taken === undefined || level < taken.level) {
        names.set(key, { code, level });
      } else if (level === taken.level && code !== taken.code) {
        taken.code = null;
      }
    }
  }
  const codes = new Map([...names].map(([key, { code }]) => [key, code]));
  for (const [word, name] of SHOP_WORDS) {
    const process = findProcess(name);
    if (process !== undefined) {
      codes.set(looseKey(word), process.code);
    }
  }
  return codes;
}

let loose: Map<string, string | null> | undefined;

function codeOfName(text: string): string | undefined {
  const exact = findProcess(text);
  if (exact !== undefined) {
    return exact.code;
  }
  loose ??= looseNames();
  return loose.get(looseKey(text)) ?? undefined;
}

/** A part such as '3.2.1', '3.2.1 밀링', '밀링 (3.2.1)' or '1) 밀링'. */
function codeOf(part: string): string | undefined {
  const trimmed = part.replace(/^[\s\-–]+|[\s\-–=]+$/gu, '');
  const named = codeOfName(trimmed);
  if (named !== undefined) {
    return named;
  }
  const leading =
    /^(\d+(?:\.\d+)*)[\s:]+\S/u.exec(trimmed)?.[1] ?? /\((\d+(?:\.\d+)*)\)$/u.exec(trimmed)?.[1];
  const coded = leading === undefined ? undefined : findProcess(leading);
  return coded?.code ?? codeOfName(trimmed.replace(/^\(?\d+[).]\s*|^[①-⑳]\s*/u, ''));
}

/** The processes that a cell lists by code or by name (Korean or English), and the parts that are neither. */
export function readProcesses(text: string): ProcessCell {
  const codes = new Set<string>();
  const unknown: string[] = [];
  const take = (part: string): boolean => {
    const code = codeOf(part);
    if (code !== undefined) {
      codes.add(code);
    }
    return code !== undefined;
  };
  for (const part of splitList(
    text.replaceAll('->', '>').replace(/\s[-–]\s|\s+(?=\(?\d+[).]\s)/gu, ' > '),
    STRONG,
  )) {
    if (!take(part)) {
      unknown.push(...splitList(part, WEAK).filter((piece) => !take(piece)));
    }
  }
  return { codes: [...codes], unknown };
}

const suggestions = new Map<string, readonly [korean: string, english: string]>();
const SUGGESTIONS_KEPT = 1_000;

/** 'Did you mean ...?' in Korean and English; remembered, because files repeat their errors. */
export function suggestProcess(text: string): readonly [korean: string, english: string] {
  const remembered = suggestions.get(text);
  if (remembered !== undefined) {
    return remembered;
  }
  const { code, nameKo, nameEn } = nearestProcess(text);
  const suggestion = [`혹시 ${code} ${nameKo}인가요?`, `Did you mean ${code} ${nameEn}?`] as const;
  if (suggestions.size < SUGGESTIONS_KEPT) {
    suggestions.set(text, suggestion);
  }
  return suggestion;
}
