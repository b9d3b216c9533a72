import { defineFault, defineRefusal } from '../platform/errors.ts';

export { wrongBusinessNumber } from '../taxonomy/businessNumber.errors.ts';

export const companyExists = defineRefusal<{ businessNumber: string; companyId: string | null }>({
  code: 'COMPANY_EXISTS',
  type: 'CompanyExists',
  description: 'A company with this business registration number is registered already.',
  ko: ({ businessNumber }) =>
    `사업자등록번호 ${businessNumber}은(는) 이미 등록된 업체의 번호입니다. 번호를 확인하거나 등록된 업체를 찾아 쓰십시오.`,
  en: ({ businessNumber }) =>
    `The business number ${businessNumber} belongs to a company that is registered already. Check the number, or use that company.`,
});

export const companyNameTaken = defineRefusal<{ name: string }>({
  code: 'COMPANY_NAME_TAKEN',
  description:
    'A company of this name and district is registered without a business number. State the number to tell them apart.',
  ko: ({ name }) =>
    `같은 지역에 '${name}'(이)라는 업체가 사업자등록번호 없이 등록되어 있습니다. 사업자등록번호를 함께 쓰십시오.`,
  en: ({ name }) =>
    `A company named '${name}' is registered in that district without a business number. State your business number.`,
});

export const wrongCorporationNumber = defineRefusal<{ value: string }>({
  code: 'WRONG_CORPORATION_NUMBER',
  description: 'A corporation registration number that is no thirteen digits, or whose check digit is wrong.',
  ko: ({ value }) => `'${value}'은(는) 올바른 법인등록번호가 아닙니다. 등기부의 숫자 13자리와 대조하십시오.`,
  en: ({ value }) =>
    `'${value}' is no right corporation registration number. Compare its thirteen digits with the register.`,
});

export const unknownProcess = defineRefusal<{ processCode: string; suggestion: string }>({
  code: 'UNKNOWN_PROCESS',
  description: 'A process code that the taxonomy does not have; the message names the nearest one.',
  ko: ({ processCode, suggestion }) =>
    `공정 코드 '${processCode}'이(가) 없습니다. 혹시 ${suggestion}입니까? 목록은 processes 질의에 있습니다.`,
  en: ({ processCode, suggestion }) =>
    `There is no process '${processCode}'. Did you mean ${suggestion}? The query processes lists them all.`,
});

export const unknownRegion = defineRefusal<{ regionCode: string }>({
  code: 'UNKNOWN_REGION',
  description: 'A region code that is no province or district in use.',
  ko: ({ regionCode }) =>
    `지역 코드 '${regionCode}'이(가) 없습니다. 시·도 2자리 또는 시·군·구 5자리 코드를 쓰십시오(regions 질의 참고).`,
  en: ({ regionCode }) =>
    `There is no region '${regionCode}'. Use the 2 digits of a province or the 5 of a district (see the query regions).`,
});

export const importRunning = defineRefusal<{ idempotencyKey: string }>({
  code: 'IMPORT_RUNNING',
  description:
    'The import with this idempotency key is still running: repeat the request later for its answer.',
  ko: ({ idempotencyKey }) =>
    `멱등 키 '${idempotencyKey}'의 가져오기가 아직 진행 중입니다. 잠시 뒤 같은 요청을 다시 보내십시오.`,
  en: ({ idempotencyKey }) =>
    `The import with the idempotency key '${idempotencyKey}' is still running. Repeat the same request in a while.`,
});

export const badFilter = defineFault<{ field: string; value: string; known: string }>({
  code: 'BAD_USER_INPUT',
  description: 'A condition that names a code that does not exist, or that is nested too deeply.',
  ko: ({ field, value, known }) => `${field}에 '${value}'을(를) 쓸 수 없습니다. 가능한 값: ${known}.`,
  en: ({ field, value, known }) => `'${value}' is not possible for ${field}. Possible: ${known}.`,
});

export const lastPlant = defineRefusal({
  code: 'LAST_PLANT',
  description: 'A company has at least one plant: change the last one instead of removing it.',
  ko: () =>
    '업체에는 사업장이 하나 이상 있어야 합니다. 마지막 사업장은 지우지 말고 plantUpdate로 고치십시오.',
  en: () => 'A company has at least one plant. Change the last one with plantUpdate instead of removing it.',
});

export const lastProduct = defineRefusal({
  code: 'LAST_PRODUCT',
  description: 'A plant has at least one product: change the last one instead of removing it.',
  ko: () =>
    '사업장에는 제품이 하나 이상 있어야 합니다. 마지막 제품은 지우지 말고 productUpdate로 고치십시오.',
  en: () =>
    'A plant has at least one product. Change the last one with productUpdate instead of removing it.',
});

export const companyUnclaimed = defineRefusal({
  code: 'COMPANY_UNCLAIMED',
  description: 'Nobody acts for the other company yet: there is nobody to whom one could show oneself.',
  ko: () => '아직 이 업체를 맡은 사람이 없어 보여 줄 상대가 없습니다. 업체가 가입한 뒤 다시 하십시오.',
  en: () =>
    'Nobody acts for this company yet, so there is nobody to show yourself to. Try again when it has signed up.',
});
