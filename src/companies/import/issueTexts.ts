/**
 * Every issue an import of companies can raise. ERROR: the row is left out (or, without a line, the whole file).
 * WARNING: the row is kept. `{name}` stands for a fact of the issue.
 */
export interface IssueText {
  severity: 'ERROR' | 'WARNING';
  en: string;
  ko: string;
  remedyEn: string;
  remedyKo: string;
}

const SAVE_AS_CSV = {
  remedyEn: 'Open the file in the spreadsheet program and save it as "CSV UTF-8 (comma delimited)".',
  remedyKo: '엑셀 등에서 파일을 열어 "CSV UTF-8(쉼표로 분리)" 형식으로 저장한 뒤 다시 올리세요.',
};
const error = (en: string, ko: string, remedyEn: string, remedyKo: string): IssueText => {
  return { severity: 'ERROR', en, ko, remedyEn, remedyKo };
};
const warning = (en: string, ko: string, remedyEn: string, remedyKo: string): IssueText => {
  return { severity: 'WARNING', en, ko, remedyEn, remedyKo };
};

const fileTexts = {
  EMPTY_FILE: error(
    'The file is empty.',
    '파일이 비어 있습니다.',
    'Give a CSV file with one header line and one line for each company or plant.',
    '제목 줄 하나와 업체(공장)마다 한 줄씩 있는 CSV 파일을 올리세요.',
  ),
  SPREADSHEET_FILE: {
    severity: 'ERROR',
    en: 'This is a spreadsheet or an archive ({kind}), not a CSV file.',
    ko: 'CSV 파일이 아니라 스프레드시트 또는 압축 파일({kind})입니다.',
    ...SAVE_AS_CSV,
  },
  BINARY_FILE: {
    severity: 'ERROR',
    en: 'The file is not text: it holds a zero byte at position {position}.',
    ko: '텍스트 파일이 아닙니다. {position}번째 바이트가 0입니다.',
    ...SAVE_AS_CSV,
  },
  UNKNOWN_ENCODING: {
    severity: 'ERROR',
    en: 'The text is neither UTF-8, CP949 (EUC-KR) nor UTF-16 with a byte order mark.',
    ko: '문자 인코딩이 UTF-8, CP949(EUC-KR), BOM이 있는 UTF-16 중 어느 것도 아닙니다.',
    ...SAVE_AS_CSV,
  },
  FILE_TOO_LARGE: error(
    'The file has {bytes} bytes; the limit is {limit}.',
    '파일 크기가 {bytes}바이트로 한도 {limit}바이트를 넘습니다.',
    'Split the file and import the parts one after another; rows of one firm are joined again.',
    '파일을 나누어 차례로 올리세요. 같은 업체의 행은 다시 합쳐집니다.',
  ),
  TOO_MANY_ROWS: error(
    'The file has more than {limit} rows.',
    '행이 {limit}개를 넘습니다.',
    'Split the file and import the parts one after another; rows of one firm are joined again.',
    '파일을 나누어 차례로 올리세요. 같은 업체의 행은 다시 합쳐집니다.',
  ),
  NO_ROWS: error(
    'The file has a header line but no row below it.',
    '제목 줄만 있고 자료 행이 없습니다.',
    'Add one line for each company or plant below the header line.',
    '제목 줄 아래에 업체(공장)마다 한 줄씩 넣으세요.',
  ),
  NAME_COLUMN_MISSING: error(
    'No column holds the company name. Looked for: {looked}. The file has: {headers}.',
    '업체 이름 열이 없습니다. 찾은 제목: {looked}. 파일의 제목: {headers}.',
    'Name the column, for example --columns "name={example}", or rename its header to company_name.',
    '열을 지정하세요. 예: --columns "name={example}". 또는 제목을 회사명으로 바꾸세요.',
  ),
  WORK_COLUMN_MISSING: error(
    'No column says what the companies make: an industry code, an industry name, products or processes is needed. Looked for: {looked}. The file has: {headers}.',
    '무엇을 만드는지 알려 주는 열이 없습니다. 업종코드, 업종명, 생산품, 공정 중 하나가 필요합니다. 찾은 제목: {looked}. 파일의 제목: {headers}.',
    'Name one, for example --columns "industryCode={example}".',
    '하나를 지정하세요. 예: --columns "industryCode={example}".',
  ),
  UNKNOWN_FIELD: error(
    'There is no field "{field}" to map a column to. Fields: {fields}.',
    '"{field}"(이)라는 항목은 없습니다. 쓸 수 있는 항목: {fields}.',
    'Use one of the listed field names on the left of "=".',
    '"=" 왼쪽에 위 항목 이름 중 하나를 쓰세요.',
  ),
  COLUMN_NOT_FOUND: error(
    'The column "{header}" mapped to {field} is not in the file. The file has: {headers}.',
    '{field}에 지정한 열 "{header}"이(가) 파일에 없습니다. 파일의 제목: {headers}.',
    'Write the header on the right of "=" exactly as the file does.',
    '"=" 오른쪽에 파일의 제목을 그대로 쓰세요.',
  ),
  TOO_MANY_BROKEN_ROWS: error(
    'Reading stopped: too many rows have quotation marks that do not close.',
    '닫히지 않은 따옴표가 너무 많아 읽기를 멈췄습니다.',
    'Write a quotation mark inside a quoted value twice ("") and close every quoted value, then import again.',
    '따옴표로 묶은 값 안의 따옴표는 두 번("") 쓰고, 묶은 값은 모두 닫은 뒤 다시 올리세요.',
  ),
} as const satisfies Record<string, IssueText>;

const rowTexts = {
  BROKEN_QUOTES: error(
    'A quotation mark in this row does not close.',
    '이 행의 따옴표가 닫히지 않았습니다.',
    'Close the quoted value, or write the quotation mark inside it twice ("").',
    '묶은 값을 닫거나 값 안의 따옴표를 두 번("") 쓰세요.',
  ),
  ROW_TOO_LONG: error(
    'The row is longer than {limit} bytes.',
    '행이 {limit}바이트보다 깁니다.',
    'Shorten its values, or look for a quotation mark that does not close.',
    '값을 줄이거나 닫히지 않은 따옴표가 있는지 확인하세요.',
  ),
  TOO_MANY_VALUES: error(
    'The row has {count} values, the header {expected}.',
    '행의 값이 {count}개로 제목 {expected}개보다 많습니다.',
    'Put a value that contains the delimiter between quotation marks.',
    '구분 기호가 들어 있는 값은 따옴표로 묶으세요.',
  ),
  TOO_FEW_VALUES: warning(
    'The row has {count} values, the header {expected}; the missing ones were read as empty.',
    '행의 값이 {count}개로 제목 {expected}개보다 적습니다. 없는 값은 빈 값으로 읽었습니다.',
    'Check that the row was not cut off.',
    '행이 잘리지 않았는지 확인하세요.',
  ),
  CELL_TOO_LONG: error(
    'The value has {count} characters; the limit is {limit}.',
    '값이 {count}자로 한도 {limit}자를 넘습니다.',
    'Shorten the value.',
    '값을 줄이세요.',
  ),
  DAMAGED_TEXT: error(
    'The value holds characters that could not be read.',
    '읽을 수 없는 문자가 값에 들어 있습니다.',
    'Type the value again, or save the original file anew as CSV UTF-8.',
    '값을 다시 입력하거나 원본을 CSV UTF-8로 다시 저장하세요.',
  ),
  FORMULA_TEXT: warning(
    'The value looks like a spreadsheet formula; it is kept as text and never computed.',
    '수식처럼 보이는 값입니다. 계산하지 않고 글자 그대로 보관합니다.',
    'If a computed value was meant, paste it as a value.',
    '계산한 결과가 필요하면 값으로 붙여 넣으세요.',
  ),
  DUPLICATE_ID: warning(
    'The id also stands on line {otherLine} for another company; neither uses it.',
    '같은 번호가 {otherLine}행의 다른 업체에도 있어 두 업체 모두 이 번호를 쓰지 않습니다.',
    'Give every company or plant an id of its own.',
    '업체(공장)마다 다른 번호를 쓰세요.',
  ),
  REPEATED_ROW: warning(
    'The row repeats line {otherLine} and was counted once.',
    '{otherLine}행과 같은 내용이라 한 번만 셌습니다.',
    'Remove one of the two rows if it is not a second plant; otherwise tell the plants apart by address or number.',
    '다른 공장이 아니면 한 행을 지우고, 다른 공장이면 주소나 공장관리번호로 구분하세요.',
  ),
  AMBIGUOUS_COMPANY: warning(
    'Several business numbers in this file belong to this name and district; the row, which has none, stands apart.',
    '이름과 시군구가 같은 사업자등록번호가 여럿이라, 번호가 없는 이 행은 따로 두었습니다.',
    'Add the business registration number to the row.',
    '이 행에 사업자등록번호를 넣으세요.',
  ),
  NAMES_DIFFER: warning(
    'Line {otherLine} gives the same business number to "{otherName}"; both rows were joined.',
    '{otherLine}행의 "{otherName}"과(와) 사업자등록번호가 같아 한 업체로 합쳤습니다.',
    'If they are different firms, correct one of the numbers.',
    '다른 업체라면 번호를 고치세요.',
  ),
  VALUES_DIFFER: warning(
    'The rows of this company differ: line {otherLine} has "{taken}", which was taken.',
    '같은 업체의 행끼리 값이 다릅니다. {otherLine}행의 "{taken}"을(를) 썼습니다.',
    'Write the same value on every row of the company.',
    '같은 업체의 모든 행에 같은 값을 쓰세요.',
  ),
} as const satisfies Record<string, IssueText>;

export const structureTexts = { ...fileTexts, ...rowTexts };
