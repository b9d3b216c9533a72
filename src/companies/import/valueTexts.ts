import type { IssueText } from './issueTexts.ts';

const error = (en: string, ko: string, remedyEn: string, remedyKo: string): IssueText => {
  return { severity: 'ERROR', en, ko, remedyEn, remedyKo };
};
const warning = (en: string, ko: string, remedyEn: string, remedyKo: string): IssueText => {
  return { severity: 'WARNING', en, ko, remedyEn, remedyKo };
};

const NUMBER_AS_TEXT = {
  remedyEn: 'Copy the number from the registration certificate; format the column as text in a spreadsheet.',
  remedyKo: '사업자등록증을 보고 번호를 고치세요. 엑셀에서는 열 서식을 텍스트로 하세요.',
};
const WHOLE_WON = {
  remedyEn:
    'Write whole won, for example 1500000000 or 15억, or name the unit in the header, for example (백만원).',
  remedyKo: '1500000000 또는 15억처럼 원 단위 정수로 쓰거나 제목에 단위를 쓰세요. 예: 매출액(백만원).',
};

/** Issues of single values; see issueTexts.ts. */
export const valueTexts = {
  NAME_MISSING: error(
    'The row has no company name.',
    '업체 이름이 없습니다.',
    'Write the name of the company, or remove the row.',
    '업체 이름을 넣거나 행을 지우세요.',
  ),
  BUSINESS_NUMBER_LENGTH: {
    severity: 'ERROR',
    en: 'A business registration number has 10 digits, this one {digits}.',
    ko: '사업자등록번호는 숫자 10자리인데 {digits}자리입니다.',
    ...NUMBER_AS_TEXT,
  },
  BUSINESS_NUMBER_CHARACTER: {
    severity: 'ERROR',
    en: 'A business registration number holds digits and hyphens only, this one "{character}".',
    ko: '사업자등록번호에는 숫자와 하이픈만 쓰는데 "{character}"이(가) 들어 있습니다.',
    ...NUMBER_AS_TEXT,
  },
  BUSINESS_NUMBER_CHECK_DIGIT: {
    severity: 'ERROR',
    en: 'The check digit is wrong: after these nine digits the last must be {expected}, so a digit was mistyped.',
    ko: '검증번호가 틀렸습니다. 앞 아홉 자리라면 마지막은 {expected}이어야 하므로 잘못 적은 숫자가 있습니다.',
    ...NUMBER_AS_TEXT,
  },
  CORPORATION_NUMBER_LENGTH: {
    severity: 'ERROR',
    en: 'A corporation registration number has 13 digits, this one {digits}.',
    ko: '법인등록번호는 숫자 13자리인데 {digits}자리입니다.',
    ...NUMBER_AS_TEXT,
  },
  CORPORATION_NUMBER_CHARACTER: {
    severity: 'ERROR',
    en: 'A corporation registration number holds digits and one hyphen only, this one "{character}".',
    ko: '법인등록번호에는 숫자와 하이픈만 쓰는데 "{character}"이(가) 들어 있습니다.',
    ...NUMBER_AS_TEXT,
  },
  CORPORATION_NUMBER_CHECK_DIGIT: {
    severity: 'WARNING',
    en: 'By the check digit rule the last digit should be {expected}; the number is kept as it is.',
    ko: '검증번호 규칙대로라면 마지막 숫자는 {expected}이어야 합니다. 번호는 적힌 대로 둡니다.',
    ...NUMBER_AS_TEXT,
  },
  UNKNOWN_REGION: warning(
    'The region is not known, so the company is left without one.',
    '알 수 없는 지역이라 지역을 비워 두었습니다.',
    'Write province and district, for example 부산광역시 강서구, or the legal-dong code.',
    '부산광역시 강서구처럼 시도와 시군구를 쓰거나 법정동코드를 쓰세요.',
  ),
  UNKNOWN_DISTRICT: warning(
    'The district is not known in {province}; only the province was taken.',
    '{province}에 없는 시군구라 시도만 썼습니다.',
    'Correct the district, for example 창원시 성산구.',
    '시군구를 고치세요. 예: 창원시 성산구.',
  ),
  UNKNOWN_INDUSTRY_CODE: warning(
    'The industry code is not in the list; it is kept with the name that the file gives.',
    '목록에 없는 업종코드입니다. 파일의 업종명과 함께 그대로 둡니다.',
    'Check the code and its revision (KSIC 9, 10 or 11).',
    '업종코드와 차수(9, 10, 11차)를 확인하세요.',
  ),
  NOT_MANUFACTURING: warning(
    'The industry code lies outside manufacturing (divisions 10 to 34); it is kept.',
    '제조업(10~34)이 아닌 업종코드입니다. 그대로 둡니다.',
    'Give the manufacturing industry of the plant, or leave the company out.',
    '공장의 제조업 업종코드를 쓰거나 업체를 빼세요.',
  ),
  MALFORMED_INDUSTRY_CODE: warning(
    'An industry code is 2 to 5 digits; this value was left out.',
    '업종코드는 숫자 2~5자리입니다. 이 값은 뺐습니다.',
    'Write the digits only, for example 25112.',
    '25112처럼 숫자만 쓰세요.',
  ),
  UNKNOWN_REVISION: warning(
    'The revision of the industry code is 9, 10 or 11; this value was left out.',
    '업종코드 차수는 9, 10, 11 중 하나입니다. 이 값은 뺐습니다.',
    'Write 9, 10 or 11.',
    '9, 10, 11 중 하나를 쓰세요.',
  ),
  UNKNOWN_PROCESS: warning(
    'The process is not in the list and was left out. {suggestion}',
    '목록에 없는 공정이라 뺐습니다. {suggestion}',
    'Use a process code or name of the list; separate several by a semicolon.',
    '공정 목록의 코드나 이름을 쓰고, 여럿이면 세미콜론으로 나누세요.',
  ),
  NO_KNOWN_PROCESS: error(
    'No process of this row is in the list, and nothing else tells what it does. {suggestion}',
    '이 행의 공정이 모두 목록에 없고, 하는 일을 알려 주는 다른 값도 없습니다. {suggestion}',
    'Use a process code or name of the list, or add an industry code or products.',
    '공정 목록의 코드나 이름을 쓰거나 업종코드 또는 생산품을 넣으세요.',
  ),
  NOTHING_TO_INFER_FROM: warning(
    'Nothing tells which processes this row runs; the company cannot be matched by its work.',
    '공정을 알 수 있는 값이 없어 비슷한 업체를 찾을 수 없습니다.',
    'Add an industry code, products or processes.',
    '업종코드, 생산품 또는 공정을 넣으세요.',
  ),
  UNKNOWN_SYSTEM_TYPE: warning(
    'The system type is not known and was left out. Known: {known}.',
    '알 수 없는 시스템 유형이라 뺐습니다. 쓸 수 있는 값: {known}.',
    'Use one of the listed types.',
    '위 유형 중 하나를 쓰세요.',
  ),
  NO_KNOWN_SYSTEM_TYPE: error(
    'None of the wanted system types is known, and another type is no substitute. Known: {known}.',
    '희망 시스템 유형을 하나도 알 수 없습니다. 다른 유형으로 대신할 수 없습니다. 쓸 수 있는 값: {known}.',
    'Use one of the listed types, or leave the value empty.',
    '위 유형 중 하나를 쓰거나 비워 두세요.',
  ),
  UNITS_INVALID: error(
    'Units must be a whole number of 1 or more.',
    '설비(라인) 수는 1 이상의 정수여야 합니다.',
    'Write the number of lines or work centres to connect, or leave the value empty (counts as 1).',
    '연결할 라인 또는 작업장 수를 쓰거나 비워 두세요(1로 셉니다).',
  ),
  WON_NEGATIVE: { severity: 'ERROR', en: 'The amount is negative.', ko: '금액이 음수입니다.', ...WHOLE_WON },
  WON_FRACTION: {
    severity: 'ERROR',
    en: 'The amount is not a whole number of won.',
    ko: '금액이 원 단위 정수가 아닙니다.',
    ...WHOLE_WON,
  },
  WON_TOO_LARGE: {
    severity: 'ERROR',
    en: 'The amount is larger than 9007199254740991 won.',
    ko: '금액이 9007199254740991원보다 큽니다.',
    ...WHOLE_WON,
  },
  WON_MALFORMED: { severity: 'ERROR', en: 'This is not an amount.', ko: '금액이 아닙니다.', ...WHOLE_WON },
  COUNT_INVALID: warning(
    'This is not a whole number of 0 or more; the value was left out.',
    '0 이상의 정수가 아니라서 값을 뺐습니다.',
    'Write a whole number, for example 35.',
    '35처럼 정수를 쓰세요.',
  ),
  SHARE_INVALID: warning(
    'A part of the volume lies between 0 and 100 percent; the value was left out.',
    '물량 비중은 0~100%입니다. 값을 뺐습니다.',
    'Write a percentage, for example 40 or 40%.',
    '40 또는 40%처럼 쓰세요.',
  ),
  DATE_INVALID: warning(
    'This is not a date; the value was left out.',
    '날짜가 아니라서 값을 뺐습니다.',
    'Write year-month-day, for example 2003-05-17.',
    '2003-05-17처럼 연-월-일로 쓰세요.',
  ),
  WEBSITE_INVALID: warning(
    'This is not the address of a website; the value was left out.',
    '홈페이지 주소가 아니라서 값을 뺐습니다.',
    'Write it like https://www.example.co.kr.',
    'https://www.example.co.kr처럼 쓰세요.',
  ),
  UNKNOWN_SIZE_CLASS: warning(
    'The size class is not known; the value was left out.',
    '알 수 없는 기업 규모라서 값을 뺐습니다.',
    'Write 소상공인, 소기업, 중기업, 중소기업, 중견기업 or 대기업.',
    '소상공인, 소기업, 중기업, 중소기업, 중견기업, 대기업 중 하나를 쓰세요.',
  ),
  UNKNOWN_BUILT_LEVEL: warning(
    'The level of the built system is not known; the value was left out.',
    '알 수 없는 구축 수준이라서 값을 뺐습니다.',
    'Write 기초, 중간1, 중간2 or 고도.',
    '기초, 중간1, 중간2, 고도 중 하나를 쓰세요.',
  ),
  UNKNOWN_CAPABILITY_LEVEL: warning(
    'The capability level is not known; the value was left out.',
    '알 수 없는 역량 수준이라서 값을 뺐습니다.',
    'Write Level 1 to Level 5.',
    'Level 1~Level 5 중 하나를 쓰세요.',
  ),
  TOO_MANY_PRODUCTS: warning(
    'The row names {count} products; the first {limit} were taken.',
    '생산품이 {count}개입니다. 앞의 {limit}개만 썼습니다.',
    'Name the main products only.',
    '주요 생산품만 쓰세요.',
  ),
} as const satisfies Record<string, IssueText>;
