import type { WhatIfObstacle } from '../engine/formation/whatIf.ts';
import type { WhatIfAnswer } from './whatIf.ts';

const obstacles: Record<WhatIfObstacle, { readonly ko: string; readonly en: string }> = {
  TOO_FEW: { ko: '참여 기업이 최소 수보다 적습니다.', en: 'There would be too few members.' },
  TOO_MANY: { ko: '참여 기업이 최대 수보다 많습니다.', en: 'There would be too many members.' },
  CAPACITY: { ko: '공급기업의 남은 물량이 모자랍니다.', en: 'The provider has not enough units left.' },
  TYPE_NOT_WANTED: {
    ko: '이 종류의 시스템을 원하지 않는 기업이 있습니다.',
    en: 'Somebody does not want this kind of system.',
  },
  REGION_NOT_SERVED: {
    ko: '공급 지역 밖의 기업이 있어 가격이 없습니다.',
    en: 'Somebody is outside the regions served, so there is no price.',
  },
  LOCALITY: {
    ko: '지역이 다른 기업이 있습니다.',
    en: 'Somebody is from another place than the rules allow.',
  },
  ABOVE_STAND_ALONE: {
    ko: '단독 구매보다 비싸지는 기업이 있습니다.',
    en: 'Somebody would pay more than alone.',
  },
};

/** What the change means for the reader, in a few sentences of either language. */
export function whatIfText({ own, obstacles: found }: WhatIfAnswer, language: 'ko' | 'en'): string {
  const { before, after } = own;
  const won = (amount: number): string => amount.toLocaleString('en-US');
  const sentences = found.map((obstacle) => obstacles[obstacle][language]);
  if (before !== null && after !== null) {
    const change = after.netWon - before.netWon;
    sentences.push(
      language === 'ko'
        ? `실부담금은 ${won(before.netWon)}원에서 ${won(after.netWon)}원으로 ${change === 0 ? '변하지 않습니다' : `${won(Math.abs(change))}원 ${change < 0 ? '줄어듭니다' : '늘어납니다'}`}.`
        : `Its net price would ${change === 0 ? 'stay' : change < 0 ? 'fall' : 'rise'} ${change === 0 ? `at ${won(after.netWon)} won` : `from ${won(before.netWon)} to ${won(after.netWon)} won`}.`,
    );
  } else if (after !== null) {
    sentences.push(
      language === 'ko'
        ? `실부담금은 ${won(after.netWon)}원입니다.`
        : `Its net price would be ${won(after.netWon)} won.`,
    );
  } else if (own.standAloneWon !== null) {
    sentences.push(
      language === 'ko'
        ? `혼자 사면 ${won(own.standAloneWon)}원입니다.`
        : `Alone it would pay ${won(own.standAloneWon)} won.`,
    );
  }
  return sentences.join(' ');
}
