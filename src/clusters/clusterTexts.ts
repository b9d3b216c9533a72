import type { Language } from '../platform/language.ts';
import { processByCode } from '../taxonomy/process.ts';
import type { ClusterRow } from './cluster.loader.ts';

/** Processes that a sentence names; the rest are counted. */
const MOST_NAMED = 5;

/** Why the cluster belongs together, in a sentence or two. */
export function explanationText(cluster: ClusterRow, language: Language): string {
  return language === 'ko' ? inKorean(cluster) : inEnglish(cluster);
}

function inKorean(cluster: ClusterRow): string {
  const { memberCount, coreProcessCodes, sharedProcessCodes, savingWon, standAloneWon } = cluster;
  const names = namesOf(coreProcessCodes, 'nameKo', (left) => ` 외 ${left}개`);
  const core =
    coreProcessCodes.length > 0
      ? `${memberCount}개사 모두 ${names} 공정을 씁니다.`
      : `${memberCount}개사가 모두 쓰는 공정은 없지만 ${sharedProcessCodes.length}개 공정을 여럿이 함께 씁니다.`;
  if (savingWon === null || standAloneWon === null) return core;
  const saving = `따로 살 때보다 모두 ${won(savingWon)}원(${percent(savingWon, standAloneWon)}) 덜 냅니다.`;
  const pivotal = cluster.isEveryMemberPivotal ? ' 최소 인원이라 한 곳이 빠지면 성립하지 않습니다.' : '';
  return `${core} ${saving}${pivotal}`;
}

function inEnglish(cluster: ClusterRow): string {
  const { memberCount, coreProcessCodes, sharedProcessCodes, savingWon, standAloneWon } = cluster;
  const names = namesOf(coreProcessCodes, 'nameEn', (left) => ` and ${left} more`);
  const core =
    coreProcessCodes.length > 0
      ? `All ${memberCount} members use ${names}.`
      : `No process is common to all ${memberCount} members, but ${sharedProcessCodes.length} are shared by several.`;
  if (savingWon === null || standAloneWon === null) return core;
  const saving = `Together they pay ${won(savingWon)} won (${percent(savingWon, standAloneWon)}) less than alone.`;
  const pivotal = cluster.isEveryMemberPivotal
    ? ' It has the minimum of members, so any leaver ends it.'
    : '';
  return `${core} ${saving}${pivotal}`;
}

function namesOf(
  codes: readonly string[],
  name: 'nameKo' | 'nameEn',
  more: (left: number) => string,
): string {
  const named = codes.slice(0, MOST_NAMED).map((code) => processByCode(code)?.[name] ?? code);
  const left = codes.length - named.length;
  return named.join(', ') + (left > 0 ? more(left) : '');
}

function won(amount: number): string {
  return amount.toLocaleString('en-US');
}

function percent(part: number, whole: number): string {
  return `${whole > 0 ? ((100 * part) / whole).toFixed(1) : '0.0'} %`;
}
