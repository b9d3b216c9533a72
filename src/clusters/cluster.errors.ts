import { defineFault, defineRefusal } from '../platform/errors.ts';
import { type SystemType, systemTypeInfo } from '../taxonomy/systemType.ts';

export const unknownEstimateIndustry = defineRefusal<{ industryCode: string }>({
  code: 'UNKNOWN_INDUSTRY',
  description:
    'An industry code from which nothing can be inferred. Use a KSIC code of manufacturing (10 to 34).',
  ko: ({ industryCode }) =>
    `업종 코드 '${industryCode}'로는 공정을 추정할 수 없습니다. 제조업 한국표준산업분류 코드(10~34, 예: 25924)를 쓰거나 processCodes를 직접 적으십시오.`,
  en: ({ industryCode }) =>
    `No processes can be inferred from the industry code '${industryCode}'. Use a KSIC code of manufacturing (10 to 34, such as 25924), or state processCodes.`,
});

export const noProcessesStated = defineRefusal({
  code: 'NO_PROCESSES_STATED',
  description: 'Neither processes nor anything from which they could be inferred.',
  ko: () => '공정을 알 수 없습니다. processCodes, industryCode, productText 가운데 하나를 적으십시오.',
  en: () => 'Nothing says which processes are used. State processCodes, industryCode or productText.',
});

export const unitsOutOfRange = defineRefusal<{ least: number; most: number }>({
  code: 'UNITS_OUT_OF_RANGE',
  description: 'Units (lines or work centres to connect) must lie within the range that the message names.',
  type: 'NumberOutOfRange',
  ko: ({ least, most }) => `units(연결할 라인·작업장 수)는 ${least}부터 ${most}까지입니다.`,
  en: ({ least, most }) => `units (lines or work centres to connect) must be from ${least} to ${most}.`,
});

export const noSystemForRegion = defineRefusal<{
  regionCode: string | null;
  systemTypes: readonly SystemType[];
  units: number;
}>({
  code: 'NO_SYSTEM_FOR_REGION',
  description: 'Nobody sells a system of the wanted types in the region with enough capacity.',
  type: 'NoSystemForRegion',
  ko: ({ regionCode, systemTypes, units }) =>
    `${regionCode === null ? '지역을 적지 않으면 전국 공급 시스템만 해당되는데' : `지역 ${regionCode}에서`} ${typeNames(systemTypes, 'nameKo')}을(를) ${units}대분 공급하는 곳이 없습니다. 다른 systemTypes를 고르거나${regionCode === null ? ' regionCode를 적거나' : ''} units를 줄이십시오.`,
  en: ({ regionCode, systemTypes, units }) =>
    `Nobody sells ${typeNames(systemTypes, 'nameEn')} for ${units} units ${regionCode === null ? 'everywhere (no region was stated)' : `in region ${regionCode}`}. Choose other systemTypes${regionCode === null ? ', state a regionCode' : ''} or fewer units.`,
});

function typeNames(types: readonly SystemType[], name: 'nameKo' | 'nameEn'): string {
  return types.map((type) => `${type} (${systemTypeInfo(type)[name]})`).join(', ');
}

export const badListSize = defineFault<{ argument: string; value: number; least: number; most: number }>({
  code: 'BAD_USER_INPUT',
  description: 'A number of entries that cannot be given.',
  ko: ({ argument, value, least, most }) =>
    `${argument}은(는) ${least}부터 ${most}까지입니다. 받은 값: ${value}.`,
  en: ({ argument, value, least, most }) => `${argument} must be between ${least} and ${most}, got ${value}.`,
});
