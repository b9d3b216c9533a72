import type { ImportIssue } from '../platform/importIssue.ts';
import { nearestProcess } from '../taxonomy/process.ts';

/** A thing wrong with a system or its price sheet: where, which rule, and the facts that the sentence needs. */
export interface SheetProblem {
  readonly path: readonly (string | number)[];
  readonly code: SheetProblemCode;
  /** Limits, neighbours and suggestions, by the name under which the sentence refers to them. */
  readonly facts: Readonly<Record<string, string | number>>;
}

type Sentences = readonly [messageEn: string, remedyEn: string, messageKo: string, remedyKo: string];

/** `{name}` stands for a fact of the problem. */
const sentences = {
  EMPTY_FILE: [
    'The file is empty.',
    'Give a JSON file of the form {"systems": [ ... ]}.',
    '파일이 비어 있습니다.',
    '{"systems": [ ... ]} 형식의 JSON 파일을 주십시오.',
  ],
  BINARY_FILE: [
    'The file is binary, not text.',
    'Save the systems as a JSON text file in UTF-8; a spreadsheet or a compressed file cannot be read.',
    '텍스트가 아닌 이진 파일입니다.',
    'UTF-8 JSON 텍스트 파일로 저장하십시오. 엑셀이나 압축 파일은 읽을 수 없습니다.',
  ],
  NOT_UTF8: [
    'The text holds characters that are not UTF-8.',
    'Save the file again in UTF-8.',
    'UTF-8이 아닌 글자가 있습니다.',
    '파일을 UTF-8로 다시 저장하십시오.',
  ],
  NOT_JSON: [
    'The file is not JSON: {found} is not expected at line {line}, column {column}.',
    'Mend that place. Common causes: a comma after the last item, a missing comma, single quotes.',
    'JSON 형식이 아닙니다. {line}행 {column}열의 {foundKo}을(를) 읽을 수 없습니다.',
    '그 위치를 고치십시오. 마지막 항목 뒤의 쉼표, 빠진 쉼표, 작은따옴표가 흔한 원인입니다.',
  ],
  JSON_CUT_OFF: [
    'The file is not JSON: it ends at line {line} before it is complete.',
    'Close every bracket and quotation mark; the file may have been cut off on its way.',
    'JSON 형식이 아닙니다. {line}행에서 중간에 끝났습니다.',
    '괄호와 따옴표를 모두 닫으십시오. 파일이 전송 중에 잘렸을 수 있습니다.',
  ],
  MISSING_SYSTEMS: [
    'The file has no list named "systems".',
    'Put the systems in a list: {"systems": [ ... ]}.',
    '"systems" 목록이 없습니다.',
    '시스템을 {"systems": [ ... ]} 목록에 넣으십시오.',
  ],
  NO_SYSTEMS: [
    'The list "systems" is empty.',
    'Give at least one system.',
    '"systems" 목록이 비어 있습니다.',
    '시스템을 하나 이상 넣으십시오.',
  ],
  TOO_MANY: [
    'There are more than {limit} entries.',
    'Split the file; at most {limit} entries are read.',
    '항목이 {limit}개를 넘습니다.',
    '파일을 나누십시오. 최대 {limit}개까지 읽습니다.',
  ],
  MORE_PROBLEMS: [
    'There are {count} more problems, not shown here.',
    'Mend those shown and read the file again.',
    '표시하지 않은 문제가 {count}건 더 있습니다.',
    '표시된 문제를 고친 뒤 다시 읽으십시오.',
  ],
  DUPLICATE_KEY: [
    'The key "{key}" stands twice in the same object.',
    'Keep one of the two.',
    '같은 객체에 "{key}" 키가 두 번 있습니다.',
    '둘 중 하나만 남기십시오.',
  ],
  MISSING_FIELD: [
    'The field "{field}" is missing.',
    'Add "{field}".',
    '"{field}" 항목이 없습니다.',
    '"{field}" 항목을 추가하십시오.',
  ],
  UNKNOWN_FIELD: [
    'The field "{field}" is not known; "{nearest}" is probably meant.',
    'Rename it to "{nearest}" or remove it.',
    '"{field}" 항목은 없는 이름입니다. "{nearest}"인 듯합니다.',
    '"{nearest}"(으)로 고치거나 지우십시오.',
  ],
  WRONG_TYPE: [
    'Here stands {found}; {expected} is expected.',
    'Replace the value by {expected}.',
    '{foundKo} 값이 있습니다. {expectedKo} 값이어야 합니다.',
    '{expectedKo} 값으로 바꾸십시오.',
  ],
  EMPTY_TEXT: ['The text is empty.', 'Fill it in.', '값이 비어 있습니다.', '값을 채우십시오.'],
  TEXT_TOO_LONG: [
    'The text has more than {limit} characters.',
    'Shorten it to at most {limit} characters.',
    '글자 수가 {limit}자를 넘습니다.',
    '{limit}자 이하로 줄이십시오.',
  ],
  DUPLICATE_ID: [
    'The id "{id}" already stands at {first}; only the first of the two is read.',
    'Give every system an id of its own.',
    'id "{id}"이(가) 이미 {first}에 있습니다. 둘 중 먼저 나온 것만 읽습니다.',
    '시스템마다 다른 id를 주십시오.',
  ],
  UNKNOWN_SYSTEM_TYPE: [
    'The system type is not known.',
    'Use one of {known}.',
    '알 수 없는 시스템 유형입니다.',
    '다음 중 하나를 쓰십시오: {known}.',
  ],
  UNKNOWN_TIER_KIND: [
    'The tier kind is not known.',
    'Use ALL_UNITS (the tier price holds for all units) or INCREMENTAL (for the units inside the tier).',
    '알 수 없는 단가 구간 방식입니다.',
    'ALL_UNITS(전체 수량에 적용) 또는 INCREMENTAL(구간 수량에만 적용)을 쓰십시오.',
  ],
  WON_NOT_A_NUMBER: [
    'An amount must be a number of won; here stands {found}.',
    'Write whole won without quotes, commas or a unit, e.g. 5000000.',
    '금액은 원 단위 숫자여야 합니다. {foundKo} 값이 있습니다.',
    '따옴표, 쉼표, 단위 없이 원 단위 정수로 쓰십시오. 예: 5000000.',
  ],
  WON_NEGATIVE: [
    'The amount is negative.',
    'Write 0 or a positive number of won.',
    '금액이 음수입니다.',
    '0 이상의 금액을 쓰십시오.',
  ],
  WON_FRACTIONAL: [
    'The amount has a fraction; won are whole.',
    'Round it to whole won.',
    '금액에 소수가 있습니다. 원 단위 정수여야 합니다.',
    '원 단위로 반올림하십시오.',
  ],
  WON_TOO_LARGE: [
    'The amount is too large; at most {limit} won can be reckoned exactly.',
    'Check the amount: is it in won?',
    '금액이 너무 큽니다. {limit}원까지 정확히 계산합니다.',
    '원 단위 금액인지 확인하십시오.',
  ],
  COUNT_NOT_WHOLE: [
    'A whole number of at least {least} is expected.',
    'Write a whole number of at least {least}.',
    '{least} 이상의 정수여야 합니다.',
    '{least} 이상의 정수로 쓰십시오.',
  ],
  NO_TIERS: [
    'There is no price tier.',
    'Give at least one: {"fromUnits": 1, "unitPriceWon": ...}.',
    '단가 구간이 없습니다.',
    '{"fromUnits": 1, "unitPriceWon": ...} 구간을 하나 이상 넣으십시오.',
  ],
  TIERS_START: [
    'The first tier starts at {fromUnits} units, so smaller volumes have no price.',
    'Let the first tier start at fromUnits 1.',
    '첫 단가 구간이 {fromUnits}단위에서 시작하여 그보다 적은 수량의 단가가 없습니다.',
    '첫 구간의 fromUnits를 1로 하십시오.',
  ],
  TIERS_OVERLAP: [
    'Two tiers start at {fromUnits} units: they overlap.',
    'Keep one tier for each bound.',
    '{fromUnits}단위에서 시작하는 구간이 겹칩니다.',
    '시작 수량마다 구간을 하나만 두십시오.',
  ],
  TIERS_NOT_RISING: [
    'The tier from {fromUnits} units stands behind the tier from {previous} units.',
    'Order the tiers by fromUnits, smallest first.',
    '{fromUnits}단위 구간이 {previous}단위 구간 뒤에 있습니다.',
    'fromUnits가 작은 구간부터 적으십시오.',
  ],
  TIER_PRICE_RISES: [
    'The unit price rises from {previous} to {price} won at {fromUnits} units; it may never rise with volume.',
    'Make it at most {previous} won.',
    '{fromUnits}단위에서 단가가 {previous}원에서 {price}원으로 오릅니다. 수량이 늘 때 단가가 오를 수 없습니다.',
    '{previous}원 이하로 하십시오.',
  ],
  NO_REGIONS: [
    'The system serves no region.',
    'List the regions served, or write null (or leave the field out) for everywhere.',
    '공급 지역이 하나도 없습니다.',
    '공급 지역을 적거나, 전국이면 null로 두십시오(항목을 빼도 됩니다).',
  ],
  BAD_REGION_CODE: [
    'This is not a region code.',
    'Use 2 to 10 digits of a legal-dong code as text, e.g. "26" for Busan or "26440" for one of its districts.',
    '지역 코드가 아닙니다.',
    '법정동 코드의 앞 2~10자리 숫자를 문자열로 쓰십시오. 예: 부산 "26", 부산의 한 구 "26440".',
  ],
  UNKNOWN_PROCESS: [
    'The process code is not known; the nearest is {nearest} ({nearestEn}).',
    'Use {nearest} or another code of the process taxonomy.',
    '없는 공정 코드입니다. 가장 가까운 코드는 {nearest}({nearestKo})입니다.',
    '{nearest} 또는 공정 분류의 다른 코드를 쓰십시오.',
  ],
  STANDARD_AND_PRICED: [
    'The process {process} is both standard (free) and priced in adaptationWon.',
    'Remove it from standardProcesses or from adaptationWon.',
    '공정 {process}이(가) 표준(무료)이면서 adaptationWon에 금액도 있습니다.',
    'standardProcesses와 adaptationWon 중 한 곳에서 지우십시오.',
  ],
} as const satisfies Record<string, Sentences>;

export type SheetProblemCode = keyof typeof sentences;

export const SHEET_PROBLEM_CODES = Object.keys(sentences) as readonly SheetProblemCode[];

function fill(sentence: string, facts: SheetProblem['facts']): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

export interface ProblemTexts {
  readonly messageEn: string;
  readonly remedyEn: string;
  readonly messageKo: string;
  readonly remedyKo: string;
}

/** Facts that cost time to find are found here, so that a file full of errors is still read quickly. */
function factsOf(problem: Pick<SheetProblem, 'code' | 'facts'>): SheetProblem['facts'] {
  if (problem.code !== 'UNKNOWN_PROCESS') return problem.facts;
  const { code, nameEn, nameKo } = nearestProcess(String(problem.facts.process));
  return { ...problem.facts, nearest: code, nearestEn: nameEn, nearestKo: nameKo };
}

/** The problem in words, Korean and English. */
export function problemTexts(problem: Pick<SheetProblem, 'code' | 'facts'>): ProblemTexts {
  const facts = factsOf(problem);
  const [messageEn, remedyEn, messageKo, remedyKo] = sentences[problem.code].map((text) => fill(text, facts));
  return { messageEn, remedyEn, messageKo, remedyKo };
}

/** Longest part of a value that an issue quotes. */
const QUOTED_LENGTH = 80;

/** A value as an issue shows it: text as it is, anything else as JSON, cut to a readable length. */
export function quotedValue(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
}

export function toImportIssue(
  problem: Pick<SheetProblem, 'code' | 'facts'>,
  place: { line: number | null; column: string | null; value: unknown },
): ImportIssue {
  const { messageEn, remedyEn, messageKo, remedyKo } = problemTexts(problem);
  const { line, column } = place;
  return {
    line,
    column,
    value: quotedValue(place.value),
    code: problem.code,
    messageKo,
    messageEn,
    remedyKo,
    remedyEn,
  };
}
