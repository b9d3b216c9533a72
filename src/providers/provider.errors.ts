import { defineRefusal } from '../platform/errors.ts';

export const codeTaken = defineRefusal<{ code: string }>({
  code: 'CODE_TAKEN',
  description: 'Another object has this code already. Choose another one.',
  ko: ({ code }) => `코드 '${code}'은(는) 이미 쓰이고 있습니다. 다른 코드를 쓰십시오.`,
  en: ({ code }) => `The code '${code}' is taken. Choose another one.`,
});

export const operatorStates = defineRefusal<{ fact: string }>({
  code: 'OPERATOR_STATES_IT',
  description:
    'A fact that only the operator states about a provider, such as a sanction. Leave the field out.',
  ko: ({ fact }) => `'${fact}'은(는) 전담기관만 입력합니다. 이 항목을 빼고 다시 보내십시오.`,
  en: ({ fact }) => `'${fact}' is stated by the operator only. Leave the field out.`,
});

export const providerNotClaimed = defineRefusal({
  code: 'PROVIDER_NOT_CLAIMED',
  description: 'Only a provider that keeps its data itself, and is not verified yet, can be verified.',
  ko: () => '공급기업이 직접 관리하고 아직 확인되지 않은 정보만 확인할 수 있습니다.',
  en: () => 'Only a provider that keeps its data itself, and is not verified yet, can be verified.',
});

export const businessNumberTaken = defineRefusal<{ businessNumber: string }>({
  code: 'BUSINESS_NUMBER_TAKEN',
  description: 'Another provider has this business registration number.',
  ko: ({ businessNumber }) => `사업자등록번호 ${businessNumber}은(는) 다른 공급기업이 쓰고 있습니다.`,
  en: ({ businessNumber }) => `Another provider has the business registration number ${businessNumber}.`,
});

export const systemWithdrawn = defineRefusal<{ code: string }>({
  code: 'SYSTEM_WITHDRAWN',
  description: 'The system was withdrawn and is sold no more. Offer a new one under a new code.',
  ko: ({ code }) => `시스템 '${code}'은(는) 판매가 중단되었습니다. 새 코드로 새 시스템을 등록하십시오.`,
  en: ({ code }) => `The system '${code}' was withdrawn. Offer a new system under a new code.`,
});

export const systemNotPublished = defineRefusal<{ code: string }>({
  code: 'SYSTEM_NOT_PUBLISHED',
  description: 'Only a published system can be withdrawn.',
  ko: ({ code }) => `시스템 '${code}'은(는) 아직 게시되지 않아 판매를 중단할 수 없습니다.`,
  en: ({ code }) => `The system '${code}' is not published, so there is nothing to withdraw.`,
});

export const invalidPriceSheet = defineRefusal<{
  problem: string;
  messageKo: string;
  messageEn: string;
  remedyKo: string;
  remedyEn: string;
}>({
  code: 'INVALID_PRICE_SHEET',
  description: 'The price sheet breaks a rule; the field path names the place, the message the remedy.',
  type: 'InvalidPriceSheet',
  ko: ({ messageKo, remedyKo }) => `${messageKo} ${remedyKo}`,
  en: ({ messageEn, remedyEn }) => `${messageEn} ${remedyEn}`,
});
