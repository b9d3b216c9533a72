import { defineRefusal } from '../platform/errors.ts';
import { type SystemType, systemTypeInfo } from '../taxonomy/systemType.ts';

export const tooFewCompanies = defineRefusal<{ companies: number; needed: number }>({
  code: 'TOO_FEW_COMPANIES',
  description:
    'Fewer companies with known processes than one cluster needs. Register companies, give them routings, or widen the region.',
  type: 'TooFewCompanies',
  ko: ({ companies, needed }) =>
    `공정이 알려진 기업이 ${companies}개인데 클러스터에는 ${needed}개가 필요합니다. 기업을 등록하거나 공정을 입력하거나 지역을 넓히십시오.`,
  en: ({ companies, needed }) =>
    `There are ${companies} companies with known processes, but a cluster needs ${needed}. Register companies, give them routings, or widen the region.`,
});

export const noUsableSystem = defineRefusal<{ systemTypes: SystemType[] }>({
  code: 'NO_USABLE_SYSTEM',
  description: 'No published system of a wanted type serves a company of the round with enough capacity.',
  type: 'NoUsableSystem',
  ko: ({ systemTypes }) =>
    `참여 기업이 쓸 수 있는 시스템이 없습니다(원하는 종류: ${namesOf(systemTypes, 'nameKo')}). 이 종류의 시스템을 해당 지역에 공급하는 가격표를 등록하거나 다른 systemType을 고르십시오.`,
  en: ({ systemTypes }) =>
    `No company of the round can use any system (wanted: ${namesOf(systemTypes, 'nameEn')}). Publish a price sheet of such a system that serves their regions, or choose another systemType.`,
});

function namesOf(types: readonly SystemType[], name: 'nameKo' | 'nameEn'): string {
  return types.map((type) => `${type} ${systemTypeInfo(type)[name]}`).join(', ');
}

export const roundAlreadyRunning = defineRefusal<{ roundId: string }>({
  code: 'ROUND_ALREADY_RUNNING',
  description:
    'A round of the programme waits or runs already. Wait for it or cancel it: two would give away the same units twice.',
  type: 'RoundAlreadyRunning',
  ko: () => '이 사업의 라운드가 이미 진행 중입니다. 끝나기를 기다리거나 취소한 뒤 다시 시작하십시오.',
  en: () => 'A round of this programme is running. Wait until it ends, or cancel it, then start again.',
});

export const effortOutOfRange = defineRefusal<{ least: number; most: number }>({
  code: 'EFFORT_OUT_OF_RANGE',
  description: 'Effort is the number of moves tried per company; the message names the range.',
  type: 'NumberOutOfRange',
  ko: ({ least, most }) => `effort(기업당 탐색 횟수)는 ${least}부터 ${most}까지입니다.`,
  en: ({ least, most }) => `effort (moves tried per company) must be from ${least} to ${most}.`,
});

export const seedOutOfRange = defineRefusal<{ least: number; most: number }>({
  code: 'SEED_OUT_OF_RANGE',
  description: 'The seed must be a whole number within the range that the message names.',
  type: 'NumberOutOfRange',
  ko: ({ least, most }) => `seed는 ${least}부터 ${most}까지의 정수입니다.`,
  en: ({ least, most }) => `seed must be a whole number from ${least} to ${most}.`,
});

export const proofSecondsOutOfRange = defineRefusal<{ least: number; most: number }>({
  code: 'PROOF_SECONDS_OUT_OF_RANGE',
  description:
    'The budget of the proof, in seconds of processor time, must be within the range of the message.',
  type: 'NumberOutOfRange',
  ko: ({ least, most }) => `proofSeconds(최적성 증명에 쓸 CPU 시간)는 ${least}초부터 ${most}초까지입니다.`,
  en: ({ least, most }) => `proofSeconds (processor time for the proof) must be from ${least} to ${most}.`,
});

export const epsilonOutOfRange = defineRefusal<{ least: number; most: number }>({
  code: 'EPSILON_OUT_OF_RANGE',
  description: 'The gain that does not count, in percent, must be within the range that the message names.',
  type: 'NumberOutOfRange',
  ko: ({ least, most }) => `epsilonPercent(무시할 이득)는 ${least}%부터 ${most}%까지입니다.`,
  en: ({ least, most }) => `epsilonPercent (the gain that does not count) must be from ${least} to ${most}.`,
});

export const needsPrices = defineRefusal({
  code: 'NEEDS_PRICES',
  description: 'Stability and proofs are about prices, which rounds by similarity do not have.',
  ko: () =>
    '유사도 기준 라운드에는 가격이 없어 안정화나 최적성 증명을 할 수 없습니다. 빼거나 costModel SAVING을 쓰십시오.',
  en: () =>
    'A round by similarity has no prices, so it can be neither made stable nor proved. Leave that out, or use costModel SAVING.',
});

export const tooManyForSimilarity = defineRefusal<{ companies: number; most: number }>({
  code: 'TOO_MANY_FOR_SIMILARITY',
  description:
    'Grouping by similarity compares every pair of companies, so it takes a limited number of them.',
  type: 'TooManyForSimilarity',
  ko: ({ companies, most }) =>
    `유사도 기준 라운드는 기업 ${most}개까지입니다(대상 ${companies}개). regionCode로 지역을 좁히거나 costModel SAVING을 쓰십시오.`,
  en: ({ companies, most }) =>
    `A round by similarity takes up to ${most} companies, there are ${companies}. Narrow it with regionCode, or use costModel SAVING.`,
});

export const roundIsOver = defineRefusal<{ status: string }>({
  code: 'ROUND_IS_OVER',
  description: 'The round has ended, so there is nothing to cancel. Its result stands.',
  type: 'RoundIsOver',
  ko: ({ status }) => `이미 끝난 라운드라 취소할 수 없습니다(상태: ${status}).`,
  en: ({ status }) => `The round has ended (${status}), so it cannot be cancelled.`,
});

/** Why a round failed, for people; the code stands in the round. */
export const failureTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  TOO_FEW_COMPANIES: {
    ko: '라운드가 시작된 뒤 기업이 줄어 클러스터를 만들 수 없습니다. 기업을 등록한 뒤 다시 시작하십시오.',
    en: 'There were too few companies left when the round began. Register companies and start again.',
  },
  NO_USABLE_SYSTEM: {
    ko: '라운드가 시작된 뒤 쓸 수 있는 시스템이 없어졌습니다. 가격표를 등록한 뒤 다시 시작하십시오.',
    en: 'No usable system was left when the round began. Publish a price sheet and start again.',
  },
  TOO_MANY_FOR_SIMILARITY: {
    ko: '유사도 기준 라운드로는 기업이 너무 많습니다. 지역을 좁혀 다시 시작하십시오.',
    en: 'There were too many companies for a round by similarity. Narrow the region and start again.',
  },
  WORKER_CRASHED: {
    ko: '계산이 중단되었습니다. 아무것도 저장되지 않았으니 다시 시작하십시오. 되풀이되면 effort를 낮추십시오.',
    en: 'The computation broke off. Nothing was stored; start again, with less effort if it happens twice.',
  },
  UNSOUND_RESULT: {
    ko: '독립 검산에서 오류가 발견되어 결과를 저장하지 않았습니다. 관리자에게 라운드 번호를 알려 주십시오.',
    en: 'The independent check found errors, so the result was not stored. Report the number of the round.',
  },
  INTERNAL: {
    ko: '내부 오류로 실패했습니다. 아무것도 저장되지 않았으니 다시 시작하십시오.',
    en: 'It failed for an internal reason. Nothing was stored; start again.',
  },
};
