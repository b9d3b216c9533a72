import type { CostKind } from '../engine/pricing/contractLine.ts';
import type { SubsidyRules } from '../engine/pricing/subsidy.ts';
import type { Language } from '../platform/language.ts';

/** Which rule makes a position, for the person who pays it. */
const ruleTexts: Record<CostKind, Record<Language, string>> = {
  ENGINEERING: {
    ko: '기본 구축비: 클러스터가 한 번 내고 참여 기업이 똑같이 나눕니다.',
    en: 'Engineering: paid once by the cluster, borne equally by its members.',
  },
  ADAPTATION: {
    ko: '공정 맞춤비: 공정마다 한 번 내고 그 공정을 쓰는 기업끼리 똑같이 나눕니다.',
    en: 'Adaptation to a process: paid once, borne equally by the members that use the process.',
  },
  UNITS: {
    ko: '설비(라인) 단가: 클러스터 전체 물량에 맞는 단가를 각자의 물량만큼 냅니다.',
    en: 'Units: the unit price for the volume of the whole cluster, times the own units.',
  },
  SURCHARGE: {
    ko: '지역 설치비: 사업장이 있는 지역에 따라 각자 냅니다.',
    en: 'Regional installation: by the region of the own site, never shared.',
  },
};

/** The sentence for a position. */
export function ruleText(kind: CostKind, language: Language): string {
  return ruleTexts[kind][language];
}

/** The subsidy rule in one sentence. */
export function subsidyText(rules: SubsidyRules, language: Language): string {
  const { minMembers, bands, capWon, clusterCapWon } = rules;
  const won = (amount: number) => amount.toLocaleString('en-US');
  const percent = (ratePpm: number) => `${ratePpm / 10_000} %`;
  const rates = bands.map(({ fromWon, ratePpm }) => {
    if (fromWon === 0) return percent(ratePpm);
    return language === 'ko'
      ? `${won(fromWon)}원 초과분 ${percent(ratePpm)}`
      : `${percent(ratePpm)} above ${won(fromWon)} won`;
  });
  if (language === 'ko') {
    const cap = clusterCapWon === null ? '' : `, 클러스터당 최대 ${won(clusterCapWon)}원`;
    return `${minMembers}개사 이상이면 분담금의 ${rates.join(', ')}, 기업당 최대 ${won(capWon)}원${cap}`;
  }
  const cap = clusterCapWon === null ? '' : `, at most ${won(clusterCapWon)} won a cluster`;
  return `From ${minMembers} members: ${rates.join(', ')} of the share, at most ${won(capWon)} won a company${cap}`;
}
