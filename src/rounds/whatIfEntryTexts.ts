import type { EntryChange } from '../engine/formation/whatIf/entryChange.ts';
import { processByCode } from '../taxonomy/process.ts';

/** What the sentence of an option needs to know. */
export interface EntryFacts {
  readonly change: EntryChange;
  /** Whether it would join a cluster of the round, or one yet to be opened. */
  readonly isNewCluster: boolean;
  readonly systemName: string;
  readonly processCode: string | null;
  readonly amount: number;
  readonly members: number;
  readonly shareWon: number;
  readonly standAloneWon: number;
}

/** The option in one sentence, in both languages. */
export function entrySentences(facts: EntryFacts): { readonly ko: string; readonly en: string } {
  const { shareWon, standAloneWon, members } = facts;
  const share = `${won(shareWon)} won instead of ${won(standAloneWon)} won alone`;
  return {
    en: `${texts[facts.change].en(facts)} Its share among ${members} members would be ${share}.`,
    ko: `${texts[facts.change].ko(facts)} 그러면 참여 기업 ${members}개사에서 분담금은 ${won(shareWon)}원입니다(단독 ${won(standAloneWon)}원).`,
  };
}

interface Sentence {
  readonly ko: (facts: EntryFacts) => string;
  readonly en: (facts: EntryFacts) => string;
}

const texts: Record<EntryChange, Sentence> = {
  NONE: {
    ko: (facts) => `지금 그대로 ${placeKo(facts)} 있습니다.`,
    en: (facts) => `As things stand it could ${placeEn(facts)}.`,
  },
  MORE_TO_JOIN: { ko: moreKo, en: moreEn },
  MORE_TO_OPEN: { ko: moreKo, en: moreEn },
  STANDARD_PROCESS: {
    ko: (facts) =>
      `${facts.systemName}이(가) ${processName(facts, 'nameKo')} 공정을 표준으로 포함하면(맞춤비 ${won(facts.amount)}원 면제) ${placeKo(facts)} 있습니다.`,
    en: (facts) =>
      `If ${facts.systemName} had ${processName(facts, 'nameEn')} as standard (a fee of ${won(facts.amount)} won less), it could ${placeEn(facts)}.`,
  },
  ENGINEERING: {
    ko: (facts) =>
      `${facts.systemName}의 기본 구축비가 ${won(facts.amount)}원 낮아지면 ${placeKo(facts)} 있습니다.`,
    en: (facts) =>
      `If the engineering cost of ${facts.systemName} fell by ${won(facts.amount)} won, it could ${placeEn(facts)}.`,
  },
  UNIT_PRICE: {
    ko: (facts) =>
      `${facts.systemName}의 단가가 단위당 ${won(facts.amount)}원 낮아지면 ${placeKo(facts)} 있습니다.`,
    en: (facts) =>
      `If each unit of ${facts.systemName} cost ${won(facts.amount)} won less, it could ${placeEn(facts)}.`,
  },
  PLACE: {
    ko: (facts) => `클러스터에 자리가 하나 더 있으면 ${placeKo(facts)} 있습니다.`,
    en: (facts) => `With one more place it could ${placeEn(facts)}.`,
  },
  CAPACITY: {
    ko: (facts) =>
      `${facts.systemName} 공급기업의 물량이 ${won(facts.amount)}단위 늘면 ${placeKo(facts)} 있습니다.`,
    en: (facts) =>
      `With ${won(facts.amount)} more ${facts.amount === 1 ? 'unit' : 'units'} from its provider it could ${placeEn(facts)}.`,
  },
};

function moreKo(facts: EntryFacts): string {
  const shared = facts.processCode === null ? '' : `(특히 ${processName(facts, 'nameKo')} 공정을 함께 쓰는)`;
  if (facts.amount === 0) return `함께 빠진 같은 조건의 기업들과 같이 ${placeKo(facts)} 있습니다.`;
  return `조건이 같은 기업${shared}이 ${facts.amount}개 더 있으면 ${placeKo(facts)} 있습니다.`;
}

function moreEn(facts: EntryFacts): string {
  if (facts.amount === 0)
    return `Together with those like it that are left out too, it could ${placeEn(facts)}.`;
  const shared = facts.processCode === null ? ',' : `, sharing above all ${processName(facts, 'nameEn')},`;
  const companies = facts.amount === 1 ? 'one more company' : `${facts.amount} more companies`;
  return `With ${companies} like it${shared} it could ${placeEn(facts)}.`;
}

function placeKo({ isNewCluster, systemName }: EntryFacts): string {
  return isNewCluster ? `${systemName} 클러스터를 새로 만들 수` : `${systemName} 클러스터에 참여할 수`;
}

function placeEn({ isNewCluster, systemName }: EntryFacts): string {
  return isNewCluster ? `open a cluster around ${systemName}` : `join the cluster around ${systemName}`;
}

function processName({ processCode }: EntryFacts, name: 'nameKo' | 'nameEn'): string {
  const code = processCode ?? '';
  return `${code} ${processByCode(code)?.[name] ?? ''}`.trim();
}

function won(amount: number): string {
  return amount.toLocaleString('en-US');
}
