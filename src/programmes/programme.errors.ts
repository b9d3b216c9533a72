import { defineRefusal } from '../platform/errors.ts';
import type { ProgrammeStatus } from './programme.entity.ts';

export const programmeStepRefused = defineRefusal<{ step: string; status: ProgrammeStatus }>({
  code: 'PROGRAMME_STEP_REFUSED',
  description: 'The programme stands elsewhere in its life than the step needs.',
  ko: ({ step, status }) => `사업이 ${status} 상태라서 '${step}' 단계를 밟을 수 없습니다.`,
  en: ({ step, status }) => `The programme is ${status}, so the step '${step}' cannot be taken.`,
});

export const ruleSetMissing = defineRefusal({
  code: 'RULE_SET_MISSING',
  description: 'A programme opens only with rules: make a version of them first.',
  ko: () => '규칙이 없는 사업은 열 수 없습니다. 먼저 규칙 판을 만드십시오.',
  en: () => 'A programme without rules cannot open. Make a version of its rules first.',
});

export const noticeNeeded = defineRefusal({
  code: 'NOTICE_NEEDED',
  description:
    'The rules of an open programme bind; changing them needs a reason, which is told to applicants.',
  ko: () => '접수 중인 사업의 규칙을 바꾸려면 신청 기업에 알릴 사유(reason)가 필요합니다.',
  en: () => "Changing the rules of an open programme needs a 'reason' to tell the applicants.",
});

export const invalidRules = defineRefusal<{ place: string; detailKo: string; detailEn: string }>({
  code: 'INVALID_RULES',
  description: 'The rules hold a value that is not possible; the field path names it.',
  ko: ({ place, detailKo }) => `'${place}' 값이 올바르지 않습니다: ${detailKo}. 허용되는 값으로 고치십시오.`,
  en: ({ place, detailEn }) => `'${place}' is not possible: ${detailEn}. Correct it to an allowed value.`,
});
