import { describe, expect, it } from 'vitest';
import { parseWon, wonUnitOfHeader } from '../../src/companies/import/cellValues.ts';
import { formatImportReport } from '../../src/companies/import/importReport.ts';
import { type ParsedCompanies, parseCompanies } from '../../src/companies/import/parseCompanies.ts';
import { readProcesses } from '../../src/companies/import/processCell.ts';

/** One good row, one row with the value in question, one good row: lines 2, 3 and 4. */
function parseWith(header: string, value: string, code = '25924'): ParsedCompanies {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  return parseCompanies(
    [`회사명,업종코드,${header}`, '가람정밀,25924,', `나래정밀,${code},${quoted}`, '다온정밀,25924,'].join(
      '\n',
    ),
  );
}

const fields = (parsed: ParsedCompanies) => parsed.companies.map((company) => company.name);

describe('a bad value refuses its row and no other', () => {
  it.each([
    [
      '사업자등록번호',
      '123-45-67890',
      'BUSINESS_NUMBER_CHECK_DIGIT',
      'after these nine digits the last must be 1',
    ],
    ['사업자등록번호', '214-86-3923', 'BUSINESS_NUMBER_LENGTH', 'has 10 digits, this one 9'],
    ['사업자등록번호', '214-86-392391', 'BUSINESS_NUMBER_LENGTH', 'has 10 digits, this one 11'],
    ['사업자등록번호', '2.14864E+09', 'BUSINESS_NUMBER_CHARACTER', 'digits and hyphens only, this one "E"'],
    ['사업자등록번호', '000-00-00000', 'BUSINESS_NUMBER_CHARACTER', 'digits and hyphens only, this one "0"'],
    ['법인등록번호', '110111-006243', 'CORPORATION_NUMBER_LENGTH', 'has 13 digits, this one 12'],
    ['법인등록번호', '110111-006243?', 'CORPORATION_NUMBER_CHARACTER', 'this one "?"'],
    ['라인수', '0', 'UNITS_INVALID', 'Units must be a whole number of 1 or more.'],
    ['라인수', '-2', 'UNITS_INVALID', 'Units must be a whole number of 1 or more.'],
    ['라인수', '1.5', 'UNITS_INVALID', 'Units must be a whole number of 1 or more.'],
    ['라인수', '둘', 'UNITS_INVALID', 'Units must be a whole number of 1 or more.'],
    ['매출액', '-5000', 'WON_NEGATIVE', 'The amount is negative.'],
    ['매출액', '△5,000', 'WON_NEGATIVE', 'The amount is negative.'],
    ['매출액', '(5,000)', 'WON_NEGATIVE', 'The amount is negative.'],
    ['매출액', '1234.5', 'WON_FRACTION', 'The amount is not a whole number of won.'],
    ['매출액', '9007199254740992', 'WON_TOO_LARGE', 'larger than 9007199254740991 won'],
    ['수출액', '많음', 'WON_MALFORMED', 'This is not an amount.'],
    ['수출액', '1,23', 'WON_MALFORMED', 'This is not an amount.'],
    ['희망시스템', 'TURBO', 'NO_KNOWN_SYSTEM_TYPE', 'None of the wanted system types is known'],
  ])('%s %s: %s', (header, value, code, message) => {
    const parsed = parseWith(header, value);
    expect(fields(parsed)).toEqual(['가람정밀', '다온정밀']);
    expect(parsed).toMatchObject({ rows: 3, refusedRows: 1, errors: 1, warnings: 0 });
    expect(parsed.issues).toMatchObject([{ line: 3, column: header, value, code, severity: 'ERROR' }]);
    expect(parsed.issues[0].messageEn).toContain(message);
    expect(parsed.issues[0].remedyEn).not.toBe('');
    expect(parsed.issues[0].messageKo).toMatch(/[가-힣]/);
    expect(parsed.issues[0].remedyKo).toMatch(/[가-힣]/);
  });

  it('a missing name', () => {
    const parsed = parseCompanies('회사명,업종코드\n가람정밀,25924\n - ,25924\n');
    expect(fields(parsed)).toEqual(['가람정밀']);
    expect(parsed.issues).toMatchObject([
      { line: 3, column: '회사명', code: 'NAME_MISSING', severity: 'ERROR' },
    ]);
  });

  it('an unknown process where nothing else tells what the row does', () => {
    const parsed = parseWith('공정', '9.99', '');
    expect(fields(parsed)).toEqual(['가람정밀', '다온정밀']);
    expect(parsed.issues).toMatchObject([
      { line: 3, column: '공정', value: '9.99', code: 'NO_KNOWN_PROCESS' },
    ]);
  });

  it('every error of a row is told at once', () => {
    const parsed = parseCompanies('회사명,사업자등록번호,라인수,업종코드\n,123-45-67890,0,25924');
    expect(parsed.companies).toEqual([]);
    expect(parsed.issues.map(({ code, line }) => [code, line])).toEqual([
      ['NAME_MISSING', 2],
      ['UNITS_INVALID', 2],
      ['BUSINESS_NUMBER_CHECK_DIGIT', 2],
    ]);
    expect(parsed).toMatchObject({ rows: 1, refusedRows: 1, errors: 3 });
  });

  it('the report names line, column, value and what to do', () => {
    const { issues } = parseWith('사업자등록번호', '123-45-67890');
    expect(formatImportReport(issues, 'ko')).toBe(
      '3행, 사업자등록번호: 오류 BUSINESS_NUMBER_CHECK_DIGIT: 검증번호가 틀렸습니다. 앞 아홉 자리라면 마지막은 1이어야 하므로 잘못 적은 숫자가 있습니다. [123-45-67890]\n' +
        '    -> 사업자등록증을 보고 번호를 고치세요. 엑셀에서는 열 서식을 텍스트로 하세요.',
    );
    expect(formatImportReport(issues, 'en').split('\n')[0]).toBe(
      'line 3, 사업자등록번호: error BUSINESS_NUMBER_CHECK_DIGIT: The check digit is wrong: after these nine digits the last must be 1, so a digit was mistyped. [123-45-67890]',
    );
  });
});

describe('a doubtful value is left out or kept with a warning', () => {
  it.each([
    [
      '법인등록번호',
      '110111-0062433',
      'CORPORATION_NUMBER_CHECK_DIGIT',
      { corporationNumber: '1101110062433' },
    ],
    ['시도', '곤드르시', 'UNKNOWN_REGION', { regionCode: null }],
    ['법정동코드', '99999', 'UNKNOWN_REGION', { regionCode: null }],
    ['차수', '8', 'UNKNOWN_REVISION', { industryCode: '25924', industryRevision: null }],
    ['종업원수', '-3', 'COUNT_INVALID', { employees: null }],
    ['종업원수', '12.5', 'COUNT_INVALID', { employees: null }],
    ['설립일', '2003-02-30', 'DATE_INVALID', { foundedOn: null }],
    ['설립일', '어제', 'DATE_INVALID', { foundedOn: null }],
    ['홈페이지', 'javascript:alert(1)', 'WEBSITE_INVALID', { website: null }],
    ['홈페이지', '문의 바람', 'WEBSITE_INVALID', { website: null }],
    ['기업규모', '아주큼', 'UNKNOWN_SIZE_CLASS', { sizeClass: null }],
    ['구축수준', 'Level 3', 'UNKNOWN_BUILT_LEVEL', { builtLevel: null, capabilityLevel: null }],
    ['역량수준', '중간1', 'UNKNOWN_CAPABILITY_LEVEL', { builtLevel: null, capabilityLevel: null }],
    ['보유시스템', 'TURBO', 'UNKNOWN_SYSTEM_TYPE', { existingSystemTypes: [] }],
    ['물량비중', '140%', 'SHARE_INVALID', {}],
  ])('%s %s: %s', (header, value, code, kept) => {
    const parsed = parseWith(header, value);
    expect(parsed.issues).toMatchObject([{ line: 3, column: header, value, code, severity: 'WARNING' }]);
    expect(parsed.companies[1]).toMatchObject({ name: '나래정밀', ...kept });
    expect(parsed).toMatchObject({ rows: 3, refusedRows: 0, errors: 0, warnings: 1 });
  });

  it.each([
    ['25998', 'UNKNOWN_INDUSTRY_CODE', '25998'],
    ['649', 'NOT_MANUFACTURING', '649'],
    ['A1B2', 'MALFORMED_INDUSTRY_CODE', null],
  ])('industry code %s: %s, and the name of the file is kept', (industryCode, code, kept) => {
    const parsed = parseCompanies(`회사명,업종코드,업종명\n나래정밀,${industryCode},별난 물건 제조업`);
    expect(parsed.companies).toMatchObject([{ industryCode: kept, industryName: '별난 물건 제조업' }]);
    expect(parsed.issues.filter((issue) => issue.column === '업종코드')).toMatchObject([
      { line: 2, value: industryCode, code, severity: 'WARNING' },
    ]);
  });

  it('a district that the province does not have leaves the province', () => {
    const parsed = parseCompanies('회사명,시도,시군구,업종코드\n나래정밀,부산광역시,없는구,25924');
    expect(parsed.companies).toMatchObject([{ regionCode: '26' }]);
    expect(parsed.issues).toMatchObject([
      { line: 2, column: '시군구', value: '없는구', code: 'UNKNOWN_DISTRICT' },
    ]);
  });

  it('an unknown process beside known ones is left out, and the nearest is suggested', () => {
    const parsed = parseWith('공정', '3.2.1; 3.2.77; 5.2');
    expect(parsed.companies[1]).toMatchObject({ processes: ['3.2.1', '5.2'], inferred: false });
    expect(parsed.issues).toMatchObject([
      { line: 3, value: '3.2.77', code: 'UNKNOWN_PROCESS', severity: 'WARNING' },
    ]);
    expect(parsed.issues[0].messageEn).toBe(
      'The process is not in the list and was left out. Did you mean 3.2 Turning?',
    );
    expect(parsed.issues[0].messageKo).toBe('목록에 없는 공정이라 뺐습니다. 혹시 3.2 선삭인가요?');
  });

  it('an unknown process beside an industry code leaves the routing to be inferred', () => {
    const parsed = parseWith('공정', '9.99');
    expect(parsed.companies[1]).toMatchObject({ name: '나래정밀', inferred: true });
    expect(parsed.companies[1].processes.length).toBeGreaterThan(0);
    expect(parsed.issues.map((issue) => issue.code)).toEqual(['UNKNOWN_PROCESS']);
  });

  it('a row about whose work nothing is known is kept', () => {
    const parsed = parseWith('생산품', '', '');
    expect(parsed.companies[1]).toMatchObject({ name: '나래정밀', processes: [], inferred: false });
    expect(parsed.issues).toMatchObject([{ line: 3, code: 'NOTHING_TO_INFER_FROM', severity: 'WARNING' }]);
  });

  it('text like a formula is kept as text, never computed', () => {
    const parsed = parseWith('주소', '=HYPERLINK("http://x")');
    expect(parsed.companies[1].plants[0].address).toBe('=HYPERLINK("http://x")');
    expect(parsed.issues.map((issue) => issue.code)).toContain('FORMULA_TEXT');
  });

  it('more products than allowed are cut', () => {
    const parsed = parseWith('생산품', Array.from({ length: 60 }, (_, at) => `부품${at}`).join(','));
    expect(parsed.companies[1].plants[0].products).toHaveLength(50);
    expect(parsed.issues).toMatchObject([{ code: 'TOO_MANY_PRODUCTS', line: 3 }]);
  });
});

describe('values as people write them', () => {
  it('a full row becomes a full record', () => {
    const row = {
      번호: '77',
      회사명: '㈜나래정밀',
      사업자등록번호: '214-86-39239',
      법인등록번호: '110111-0062432',
      대표자: '홍길동',
      주소: '부산광역시 사상구 새벽로 1',
      업종코드: 'C25924',
      '차수 ': '10차',
      업종명: '절삭가공 및 유사처리업',
      생산품: '"샤프트, 플랜지(소형, 대형) 등"',
      공정: 'CNC 선삭 → 밀링 → 도금 → 검사',
      원자재: 'SCM440;SUS304',
      보유설비: 'CNC 선반|머시닝센터',
      라인수: '3개',
      희망시스템: 'MES/ERP',
      보유시스템: 'PLM',
      종업원수: '"1,035명"',
      '매출액(백만원)': '"12,345"',
      수출액: '3억 5천만원',
      설립일: '2003년 5월 7일',
      기업규모: '중소기업',
      구축수준: '중간1',
      역량수준: 'Level 2',
      애로사항: '화학물질 규제 강화; 뿌리기업',
      홈페이지: 'https://example.com',
      물량비중: '60%',
    };
    const parsed = parseCompanies(`${Object.keys(row).join(',')}\n${Object.values(row).join(',')}`);
    expect(parsed.issues).toEqual([]);
    expect(parsed.ignoredHeaders).toEqual([]);
    const [company] = parsed.companies;
    expect(company).toMatchObject({
      id: '77',
      naturalKey: 'bn:2148639239',
      nameKey: '나래정밀|26530',
      name: '㈜나래정밀',
      businessNumber: '2148639239',
      corporationNumber: '1101110062432',
      ownerName: '홍길동',
      website: 'https://example.com',
      foundedOn: '2003-05-07',
      sizeClass: 'SME',
      employees: 1035,
      salesWon: 12_345_000_000,
      exportsWon: 350_000_000,
      builtLevel: 'INTERMEDIATE_1',
      capabilityLevel: 'LEVEL_2',
      hardshipClaims: [
        { kind: 'REGULATION', text: '화학물질 규제 강화' },
        { kind: 'ROOT_INDUSTRY', text: '뿌리기업' },
      ],
      systemTypes: ['MES', 'ERP'],
      existingSystemTypes: ['PLM'],
      units: 3,
      regionCode: '26530',
      industryCode: '25924',
      industryRevision: 10,
      industryName: '절삭가공 및 유사처리업',
      processes: ['3.2.2', '3.3', '5.2', '14'],
      inferred: false,
    });
    const routing = {
      source: 'STATED',
      operations: ['3.2.2', '3.3', '5.2', '14'].map((processCode) => ({ processCode })),
      confidence: 1,
      rule: null,
    };
    expect(company.plants).toMatchObject([
      {
        products: [
          { name: '샤프트', nameSource: 'FILE', routing },
          { name: '플랜지(소형, 대형)', nameSource: 'FILE', routing },
        ],
        materials: ['SCM440', 'SUS304'],
        equipment: ['CNC 선반', '머시닝센터'],
        units: 3,
        volumeShare: 0.6,
        address: '부산광역시 사상구 새벽로 1',
        line: 2,
      },
    ]);
  });

  it.each([
    ['1234000', 1n, 1_234_000],
    ['1,234,000원', 1n, 1_234_000],
    ['₩ 1,234', 1n, 1234],
    ['12억 3천만원', 1n, 1_230_000_000],
    ['1.5억', 1n, 150_000_000],
    ['1조 2,000억', 1n, 1_200_000_000_000],
    ['50백만원', 1n, 50_000_000],
    ['12.5', 1_000_000n, 12_500_000],
    ['3억', 1_000_000n, 300_000_000],
    ['0', 1n, 0],
    ['9007199254740991', 1n, 9_007_199_254_740_991],
    ['0.000000001억', 1n, 'FRACTION'],
    ['1.2', 1n, 'FRACTION'],
    ['90072억', 1_000n, 9_007_200_000_000],
    ['-1', 1n, 'NEGATIVE'],
    ['12억원쯤', 1n, 'MALFORMED'],
    ['1e9', 1n, 'MALFORMED'],
    ['', 1n, 'MALFORMED'],
  ])('the amount %s in units of %s is %s', (text, unit, won) => {
    expect(parseWon(text, unit)).toBe(won);
  });

  it.each([
    ['매출액', 1n],
    ['매출액(원)', 1n],
    ['매출액(천원)', 1_000n],
    ['매출액 (백만원)', 1_000_000n],
    ['매출액[억원]', 100_000_000n],
    ['매출액(단위: 백만원)', 1_000_000n],
    ['sales (KRW million)', 1_000_000n],
    ['sales (won)', 1n],
  ])('the header %s counts in %s won', (header, unit) => {
    expect(wonUnitOfHeader(header)).toBe(unit);
  });

  it.each([
    ['20030507', '2003-05-07'],
    ['2003.5.7.', '2003-05-07'],
    ['2003/05/07 00:00:00', '2003-05-07'],
    ['2003-05', '2003-05-01'],
    ['1998년', '1998-01-01'],
  ])('the date %s is %s', (text, date) => {
    expect(parseWith('설립일', text).companies[1].foundedOn).toBe(date);
  });

  it.each([
    ['3.2.1;5.2', ['3.2.1', '5.2'], []],
    ['3.2.1, 5.2 , 3.2.1', ['3.2.1', '5.2'], []],
    ['CNC turning -> Milling > Electroplating', ['3.2.2', '3.3', '5.2'], []],
    ['CNC 선반 가공 → 밀링 → 도금', ['3.2.2', '3.3', '5.2'], []],
    ['3.2.1 범용 선삭 | 밀링(3.3)', ['3.2.1', '3.3'], []],
    ['1) 선삭 2) 밀링', ['3.2', '3.3'], []],
    ['용접, 도장, 열처리, 조립, 검사, 포장', ['4', '5.5', '6', '13', '14', '15'], []],
    ['Injection molding', ['8.2'], []],
    ['사출/주조', ['8.2', '1'], []],
    ['절단·절삭가공', ['3'], []],
    ['선삭; 마술; 밀링', ['3.2', '3.3'], ['마술']],
    ['', [], []],
  ])('the process cell "%s" holds %j', (text, processes, unknown) => {
    expect(readProcesses(text)).toEqual({ codes: processes, unknown });
  });

  it('the spreadsheet spelling ="0012" keeps its leading zeros', () => {
    expect(parseCompanies('번호,회사명,업종코드\n="0012",나래,="25924"').companies).toMatchObject([
      { id: '0012', industryCode: '25924' },
    ]);
  });

  it('several industry codes in a cell: the first counts, the others are kept', () => {
    const { companies } = parseCompanies('회사명,업종코드\n나래,25924;25922');
    expect(companies[0]).toMatchObject({
      industryCode: '25924',
      plants: [{ otherIndustryCodes: ['25922'] }],
    });
  });

  it('the revision may stand in the header of the code', () => {
    const { companies } = parseCompanies('회사명,업종코드(11차)\n나래,25924');
    expect(companies[0]).toMatchObject({ industryCode: '25924', industryRevision: 11 });
  });

  it.each([
    ['지역', '26530'],
    ['지역', '2653010100'],
    ['지역', '부산 사상구'],
    ['주소', '부산광역시 사상구 새벽로 1'],
    ['시도', '부산광역시 사상구'],
  ])('the region is found from %s %s', (header, text) => {
    expect(parseWith(header, text).companies[1].regionCode).toBe('26530');
  });
});
