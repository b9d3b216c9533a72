import type { ImportIssue } from '../platform/importIssue.ts';
import { jsonPlaces, placeText } from './jsonPlaces.ts';
import { quotedValue } from './sheetIssue.ts';
import type { SystemRecord } from './systemFile.ts';

type Words = Pick<ImportIssue, 'code' | 'messageEn' | 'remedyEn' | 'messageKo' | 'remedyKo'>;

/** Why a faultless system cannot be stored, and the field of the file that says so. */
export interface Obstacle {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly words: Words;
}

/** Largest count of units or days that is stored. */
export const MAX_COUNT = 1_000_000_000;

const countTooLarge: Words = {
  code: 'COUNT_TOO_LARGE',
  messageEn: `The number is above ${MAX_COUNT}.`,
  remedyEn: `Write a whole number up to ${MAX_COUNT}.`,
  messageKo: `${MAX_COUNT}을(를) 넘는 수입니다.`,
  remedyKo: `${MAX_COUNT} 이하의 정수로 쓰십시오.`,
};

const controlCharacter: Words = {
  code: 'CONTROL_CHARACTER',
  messageEn: 'The text holds a control character.',
  remedyEn: 'Remove characters such as line breaks, tabs and \\u0000.',
  messageKo: '제어 문자가 들어 있습니다.',
  remedyKo: '줄바꿈, 탭, \\u0000 같은 문자를 지우십시오.',
};

/** What the database could not hold of a system that a file may hold. */
export function storageObstacle(record: SystemRecord): Obstacle | null {
  for (const field of ['id', 'provider', 'name'] as const) {
    const value = record[field];
    if (value !== undefined && /\p{Cc}/u.test(value))
      return { path: [field], value, words: controlCharacter };
  }
  return countObstacle(record);
}

/** The same for the counts of a price sheet. */
export function countObstacle(
  sheet: Pick<SystemRecord, 'capacityUnits' | 'leadTimeDays' | 'tiers'>,
): Obstacle | null {
  const counts: [Obstacle['path'], number | undefined][] = [
    [['capacityUnits'], sheet.capacityUnits],
    [['leadTimeDays'], sheet.leadTimeDays],
    ...sheet.tiers.map(({ fromUnits }, index): [Obstacle['path'], number] => {
      return [['tiers', index, 'fromUnits'], fromUnits];
    }),
  ];
  const [path, value] = counts.find(([, count]) => count !== undefined && count > MAX_COUNT) ?? [];
  return path === undefined ? null : { path, value, words: countTooLarge };
}

export function withdrawnObstacle(record: SystemRecord): Obstacle {
  const words: Words = {
    code: 'SYSTEM_WITHDRAWN',
    messageEn: 'This system was withdrawn and is sold no more.',
    remedyEn: 'Offer a new system under a new id, or leave it out.',
    messageKo: '판매가 중단된 시스템입니다.',
    remedyKo: '새 id로 새 시스템을 올리거나 빼십시오.',
  };
  return { path: ['id'], value: record.id, words };
}

export function otherProviderObstacle(record: SystemRecord, owner: string): Obstacle {
  const words: Words = {
    code: 'SYSTEM_OF_ANOTHER_PROVIDER',
    messageEn: `The system "${record.id}" belongs to the provider "${owner}".`,
    remedyEn: 'Correct the provider, or give the system an id of its own.',
    messageKo: `시스템 "${record.id}"은(는) 공급기업 "${owner}"의 것입니다.`,
    remedyKo: '공급기업을 고치거나 다른 id를 주십시오.',
  };
  return { path: ['provider'], value: record.provider, words };
}

export function typeChangedObstacle(record: SystemRecord, type: string): Obstacle {
  const words: Words = {
    code: 'SYSTEM_TYPE_CHANGED',
    messageEn: `The system "${record.id}" is of type ${type}; a system keeps its type.`,
    remedyEn: `Write ${type}, or give the new system an id of its own.`,
    messageKo: `시스템 "${record.id}"의 유형은 ${type}입니다. 유형은 바꿀 수 없습니다.`,
    remedyKo: `${type}(으)로 쓰거나 새 시스템에 다른 id를 주십시오.`,
  };
  return { path: ['type'], value: record.type, words };
}

/** The obstacles with the line and the place of their systems in the file. */
export function placeObstacles(text: string, obstacles: ReadonlyMap<SystemRecord, Obstacle>): ImportIssue[] {
  if (obstacles.size === 0) return [];
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const { itemLines } = jsonPlaces(plain, 'systems');
  const ids = (JSON.parse(plain) as { systems: { id?: unknown }[] }).systems.map((raw) => raw?.id);
  return [...obstacles].map(([record, { path, value, words }]) => {
    const index = ids.indexOf(record.id);
    const column = placeText(['systems', index, ...path]);
    return { line: itemLines[index] ?? null, column, value: quotedValue(value), ...words };
  });
}
