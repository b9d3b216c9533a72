import type { UnmatchedExplanation, UnmatchedReason } from '../engine/formation/explainUnmatched.ts';

/** Why a company is left out of a round; NO_ROUTING: nothing is known of its processes. */
export const LEFT_OUT_REASONS = [
  'NO_ROUTING',
  'NO_SYSTEM',
  'TOO_FEW_COMPANIES',
  'CAPACITY_FULL',
  'CLUSTERS_FULL',
  'NO_SAVING',
  'NOT_ALIKE',
] as const satisfies readonly ('NO_ROUTING' | UnmatchedReason)[];

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What the sentences need to know; null where a fact does not apply. */
export type LeftOutFacts = Pick<
  UnmatchedExplanation,
  'possiblePartners' | 'companiesNeeded' | 'shareThereWon' | 'shortfallWon'
>;

interface Sentences {
  readonly ko: string;
  readonly en: string;
}

/** The reason and what would change it, in both languages. */
export function leftOutSentences(reason: LeftOutReason, facts: LeftOutFacts): Sentences {
  return texts[reason](facts);
}

const texts: Record<LeftOutReason, (facts: LeftOutFacts) => Sentences> = {
  NO_ROUTING: () => ({
    ko: '공정 정보가 없습니다. 업종 코드나 생산품, 공정을 알려 주시면 다음 라운드에 참여할 수 있습니다.',
    en: 'Nothing is known of its processes. With an industry code, products or processes it takes part in the next round.',
  }),
  NO_SYSTEM: () => ({
    ko: '원하는 종류의 시스템 가운데 이 지역에 공급되는 것이 없습니다. 지역을 넓힌 공급기업이나 다른 시스템 종류가 필요합니다.',
    en: 'No system of a wanted type is sold in its region. A provider that serves the region, or another system type, would help.',
  }),
  TOO_FEW_COMPANIES: ({ possiblePartners, companiesNeeded }) => ({
    ko: `같은 조건으로 함께할 수 있는 기업이 ${possiblePartners}개뿐입니다. ${companiesNeeded}개가 더 필요합니다.`,
    en: `${possiblePartners === 1 ? 'No other company' : `Only ${possiblePartners} companies, itself included,`} could share a cluster. ${companiesNeeded} more ${companiesNeeded === 1 ? 'is' : 'are'} needed.`,
  }),
  CAPACITY_FULL: ({ shareThereWon }) => ({
    ko: `가장 알맞은 클러스터의 공급기업에 남은 물량이 없습니다. 물량이 늘면 분담금은 ${won(shareThereWon)}원입니다.`,
    en: `The provider of the cluster that suits it best has no units left. With more capacity its share would be ${won(shareThereWon)} won.`,
  }),
  CLUSTERS_FULL: ({ shareThereWon }) => ({
    ko: `알맞은 클러스터가 모두 찼습니다. 자리가 나면 분담금은 ${won(shareThereWon)}원입니다.`,
    en: `Every cluster that suits it is full. With a free place its share would be ${won(shareThereWon)} won.`,
  }),
  NO_SAVING: ({ shareThereWon, shortfallWon }) => ({
    ko: `가장 알맞은 클러스터에서도 분담금이 ${won(shareThereWon)}원이라 이득이 없습니다. 비용이 ${won(shortfallWon)}원 낮아지거나 같은 공정의 기업이 더 모이면 달라집니다.`,
    en: `Even in the cluster that suits it best its share would be ${won(shareThereWon)} won, which does not pay. It would if the cost there were ${won(shortfallWon)} won lower, or with more companies of the same processes.`,
  }),
  NOT_ALIKE: ({ possiblePartners }) => ({
    ko: `조건이 맞는 기업 ${possiblePartners}개 가운데 함께 사면 싸지는 클러스터가 없습니다. 같은 공정의 기업이 더 모이면 달라집니다.`,
    en: `No cluster it could join came about among the ${possiblePartners} companies in question. More companies of the same processes would change that.`,
  }),
};

function won(amount: number | null): string {
  return (amount ?? 0).toLocaleString('en-US');
}
