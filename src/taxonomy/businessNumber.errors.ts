import { defineRefusal } from '../platform/errors.ts';

export const wrongBusinessNumber = defineRefusal<{ value: string; expectedDigit: number | null }>({
  code: 'WRONG_BUSINESS_NUMBER',
  description: 'A business registration number that is no ten digits, or whose check digit is wrong.',
  ko: ({ value, expectedDigit }) =>
    expectedDigit === null
      ? `'${value}'은(는) 사업자등록번호가 아닙니다. 숫자 10자리(예: 123-45-67891)를 쓰십시오.`
      : `사업자등록번호 ${value}의 검증 숫자가 맞지 않습니다(마지막 자리는 ${expectedDigit}이어야 합니다). 등록증과 대조하십시오.`,
  en: ({ value, expectedDigit }) =>
    expectedDigit === null
      ? `'${value}' is no business registration number. Give its ten digits, such as 123-45-67891.`
      : `The check digit of the business number ${value} is wrong (it should end in ${expectedDigit}). Compare it with the certificate.`,
});
