import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCompanyName } from '../../src/companies/import/companyKey.ts';
import { type ParsedCompanies, parseCompanies } from '../../src/companies/import/parseCompanies.ts';

const HEADER = '번호,회사명,사업자등록번호,시도,시군구,주소,업종코드,공정,라인수,희망시스템';
const parseRows = (...rows: string[]): ParsedCompanies => parseCompanies([HEADER, ...rows].join('\n'));
const summary = ({ companies }: ParsedCompanies) =>
  companies.map((company) => [company.id, company.naturalKey, company.plants.length, company.units]);

describe('company names for joining', () => {
  it.each([
    ['㈜한빛정밀', '한빛정밀', null],
    ['(주) 한빛 정밀', '한빛정밀', null],
    ['（주）한빛정밀', '한빛정밀', null],
    ['주식회사 한빛정밀', '한빛정밀', null],
    ['한빛정밀 주식회사', '한빛정밀', null],
    ['(유)한빛정밀', '한빛정밀', null],
    ['유한회사 한빛정밀', '한빛정밀', null],
    ['HANBIT Precision Co., Ltd.', 'hanbitprecision', null],
    ['ＨＡＮＢＩＴ  Precision', 'hanbitprecision', null],
    ['Incheon Inc', 'incheon', null],
    ['(주)한빛정밀 제2공장', '한빛정밀', '제2공장'],
    ['(주)한빛정밀2공장', '한빛정밀', '2공장'],
    ['(주)한빛정밀(녹산공장)', '한빛정밀', '녹산공장'],
    ['(주)한빛정밀 부산지점', '한빛정밀', '부산지점'],
    ['峰展塑膠股份有限公司二廠', '峰展塑膠', '二廠'],
    ['제2공장', '제2공장', null],
    ['(주)', '(주)', null],
  ])('%s has the key %s and the site %s', (name, key, siteName) => {
    expect(readCompanyName(name)).toEqual({ key, siteName });
  });
});

describe('plants of one firm', () => {
  it('are joined by business number across names and districts', () => {
    const parsed = parseRows(
      '1,한빛정밀,214-86-39239,부산광역시,강서구,녹산로 1,25924,3.2,2,MES',
      '2,(주)한빛정밀 제2공장,2148639239,부산광역시,사상구,새벽로 9,25924,3.3,,ERP',
      '3,한빛정밀,123-45-67891,부산광역시,강서구,녹산로 1,25924,3.2,5,',
    );
    expect(summary(parsed)).toEqual([
      ['1', 'bn:2148639239', 2, 3],
      ['3', 'bn:1234567891', 1, 5],
    ]);
    expect(parsed.companies[0]).toMatchObject({
      name: '한빛정밀',
      regionCode: '26440',
      processes: ['3.2', '3.3'],
      systemTypes: ['MES', 'ERP'],
      plants: [
        { sourceId: '1', units: 2, regionCode: '26440', siteName: null },
        { sourceId: '2', units: null, regionCode: '26530', siteName: '제2공장' },
      ],
    });
    expect(parsed.issues).toEqual([]);
  });

  it('are joined by name and district where there is no number', () => {
    const parsed = parseRows(
      '1,㈜한빛정밀,,부산광역시,강서구,녹산로 1,25924,3.2,,',
      '2,한빛 정밀(주),,부산,강서구,녹산로 2,25924,3.2,4,',
      '3,한빛정밀,,부산광역시,사상구,새벽로 9,25924,3.2,,',
    );
    expect(summary(parsed)).toEqual([
      ['1', 'nd:한빛정밀|26440', 2, 5],
      ['3', 'nd:한빛정밀|26530', 1, 1],
    ]);
  });

  it('a row without number joins the one company of its name and district that has one', () => {
    const parsed = parseRows(
      '1,한빛정밀,,부산광역시,강서구,녹산로 1,25924,3.2,,',
      '2,한빛정밀,214-86-39239,부산광역시,강서구,녹산로 2,25924,3.2,,',
    );
    expect(summary(parsed)).toEqual([['1', 'bn:2148639239', 2, 2]]);
  });

  it('a row without number stands apart where several numbers fit, with a warning', () => {
    const parsed = parseRows(
      '1,한빛정밀,214-86-39239,부산광역시,강서구,녹산로 1,25924,3.2,,',
      '2,한빛정밀,123-45-67891,부산광역시,강서구,녹산로 2,25924,3.2,,',
      '3,한빛정밀,,부산광역시,강서구,녹산로 3,25924,3.2,,',
    );
    expect(summary(parsed).map(([, key]) => key)).toEqual([
      'bn:2148639239',
      'bn:1234567891',
      'nd:한빛정밀|26440',
    ]);
    expect(parsed.issues).toMatchObject([{ code: 'AMBIGUOUS_COMPANY', line: 4, severity: 'WARNING' }]);
  });

  it('one number under two names is joined with a warning', () => {
    const parsed = parseRows(
      '1,한빛정밀,214-86-39239,부산광역시,강서구,녹산로 1,25924,3.2,,',
      '2,세진금속,214-86-39239,부산광역시,강서구,녹산로 2,25924,3.2,,',
    );
    expect(summary(parsed)).toEqual([['1', 'bn:2148639239', 2, 2]]);
    expect(parsed.issues).toMatchObject([
      { code: 'NAMES_DIFFER', line: 3, column: '회사명', value: '세진금속' },
    ]);
  });

  it('a repeated row counts once; a second plant at the address counts', () => {
    const parsed = parseRows(
      '1,한빛정밀,,부산광역시,강서구,녹산로 1,25924,3.2,,',
      '2,(주)한빛정밀,,부산광역시,강서구,녹산로 1,25924,3.2,,',
      '3,한빛정밀,,부산광역시,강서구,녹산로 1,25924,3.3,,',
      '4,한빛정밀,,부산광역시,강서구,녹산로 1,25922,5.2,,',
    );
    expect(summary(parsed)).toEqual([['1', 'nd:한빛정밀|26440', 3, 3]]);
    expect(parsed.companies[0].plants.map((plant) => plant.naturalKey)).toEqual([
      'ad:녹산로1|25924|',
      'ad:녹산로1|25924|#2',
      'ad:녹산로1|25922|',
    ]);
    expect(parsed.repeatedRows).toBe(1);
    expect(parsed.issues).toMatchObject([{ code: 'REPEATED_ROW', line: 3, value: '(주)한빛정밀' }]);
    expect(parsed.issues[0].messageEn).toBe('The row repeats line 2 and was counted once.');
  });

  it('rows with one factory registration number are one plant with the products of both', () => {
    const parsed = parseCompanies(
      '공장관리번호,회사명,업종코드,생산품,공정,라인수\n77,한빛,25924,축,3.2,2\n77,한빛,25924,판,3.3,3',
    );
    expect(parsed.companies).toMatchObject([
      {
        id: '77',
        units: 3,
        processes: ['3.2', '3.3'],
        plants: [{ products: [{ name: '축' }, { name: '판' }] }],
      },
    ]);
    expect(parsed.companies[0].plants).toHaveLength(1);
  });

  it('figures of the company that differ between its rows: the largest is taken and the other told', () => {
    const parsed = parseCompanies(
      '회사명,주소,업종코드,종업원수\n한빛,녹산로 1,25924,40\n한빛,녹산로 1-1,25924,55',
    );
    expect(parsed.companies).toMatchObject([{ employees: 55, units: 2 }]);
    expect(parsed.issues.filter((issue) => issue.code === 'VALUES_DIFFER')).toMatchObject([
      { line: 2, column: '종업원수', value: '40', messageEn: expect.stringContaining('line 3 has "55"') },
    ]);
  });
});

describe('ids', () => {
  it('come from the file, else the business number, else name and district', () => {
    const text = '회사명,사업자등록번호,업종코드\n한빛,214-86-39239,25924\n세진,,25924';
    const { companies } = parseCompanies(text);
    expect(companies[0].id).toBe('2148639239');
    expect(companies[1].id).toMatch(/^c-[0-9a-f]{16}$/);
    expect(parseCompanies('회사명,업종코드,비고\n㈜세진,25922,x').companies[0].id).toBe(companies[1].id);
  });

  it('an id of two companies is used by neither', () => {
    const parsed = parseRows(
      '1,한빛,,부산광역시,강서구,,25924,3.2,,',
      '1,세진,,부산광역시,강서구,,25924,3.2,,',
      '2,우성,,부산광역시,강서구,,25924,3.2,,',
    );
    expect(parsed.companies.map((company) => company.id.slice(0, 2))).toEqual(['c-', 'c-', '2']);
    expect(parsed.issues).toMatchObject([{ code: 'DUPLICATE_ID', line: 3, column: '번호', value: '1' }]);
  });

  it("an id that is another company's business number does not clash", () => {
    const parsed = parseRows(
      '2148639239,한빛,,부산광역시,강서구,,25924,3.2,,',
      ',세진,214-86-39239,부산광역시,강서구,,25924,3.2,,',
    );
    expect(new Set(parsed.companies.map((company) => company.id)).size).toBe(2);
  });
});

const NUMBERS = ['', '', '214-86-39239', '123-45-67891'];
const rowsOfFirms = fc
  .array(
    fc.record({
      name: fc.constantFrom('한빛정밀', '(주)한빛정밀', '㈜세진', '세진 제2공장', '우성금속'),
      number: fc.constantFrom(...NUMBERS),
      district: fc.constantFrom('강서구', '사상구'),
      address: fc.constantFrom('녹산로 1', '녹산로 2', ''),
      code: fc.constantFrom('25924', '25922', ''),
      process: fc.constantFrom('3.2', '3.3;5.2', ''),
      units: fc.constantFrom('', '1', '4'),
      systems: fc.constantFrom('', 'MES', 'ERP'),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((rows) =>
    rows.map(
      (row, index) =>
        `${index + 1},${row.name},${row.number},부산광역시,${row.district},${row.address},${row.code},${row.process},${row.units},${row.systems}`,
    ),
  );

/** Everything but the lines, which tell where a row stands. */
function withoutLines({ companies }: ParsedCompanies): string[] {
  const plain = JSON.stringify(companies, (key, value: unknown) => (key === 'line' ? undefined : value));
  return (JSON.parse(plain) as object[]).map((company) => JSON.stringify(company)).sort();
}

describe('joining, whatever the order', () => {
  it('the same rows in another order give the same companies, hashes included', () => {
    fc.assert(
      fc.property(
        rowsOfFirms.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(withoutLines(parseRows(...shuffled))).toEqual(withoutLines(parseRows(...rows)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of two rows that repeat each other the number is kept, whichever comes first', () => {
    const rows = [
      ',한빛정밀,,부산광역시,사상구,녹산로 2,25922,3.2,,',
      ',한빛정밀,123-45-67891,부산광역시,사상구,녹산로 2,25922,3.2,,',
    ];
    for (const order of [rows, [...rows].reverse()]) {
      expect(parseRows(...order).companies.map(({ businessNumber }) => businessNumber)).toEqual([
        '1234567891',
      ]);
    }
  });

  it('rows without ids too give the same companies in any order', () => {
    const rowsWithout = rowsOfFirms.map((rows) => rows.map((row) => row.replace(/^\d+/, '')));
    fc.assert(
      fc.property(
        rowsWithout.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(withoutLines(parseRows(...shuffled))).toEqual(withoutLines(parseRows(...rows)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('every row is a plant, a repeat or refused; units and keys add up', () => {
    fc.assert(
      fc.property(rowsOfFirms, (rows) => {
        const parsed = parseRows(...rows);
        const plants = parsed.companies.flatMap((company) => company.plants);
        expect(plants.length + parsed.repeatedRows + parsed.refusedRows).toBe(rows.length);
        for (const company of parsed.companies) {
          expect(company.units).toBe(company.plants.reduce((sum, plant) => sum + (plant.units ?? 1), 0));
          expect(new Set(company.plants.map((plant) => plant.naturalKey)).size).toBe(company.plants.length);
        }
        for (const key of ['id', 'naturalKey', 'contentHash'] as const) {
          expect(new Set(parsed.companies.map((company) => company[key])).size).toBe(parsed.companies.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the same file read twice gives the same result', () => {
    fc.assert(
      fc.property(rowsOfFirms, (rows) => {
        expect(parseRows(...rows)).toEqual(parseRows(...rows));
      }),
      { numRuns: 50 },
    );
  });

  it('the content hash changes with what a row says and not with where it stands', () => {
    const row = '1,한빛,,부산광역시,강서구,녹산로 1,25924,3.2,,';
    const [company] = parseRows(row).companies;
    expect(parseRows('9,세진,,부산광역시,강서구,녹산로 2,25924,3.2,,', row).companies[1].contentHash).toBe(
      company.contentHash,
    );
    expect(parseRows(row.replace('3.2', '3.3')).companies[0].contentHash).not.toBe(company.contentHash);
    expect(parseRows(row.replace('3.2,,', '3.2,2,')).companies[0].contentHash).not.toBe(company.contentHash);
  });

  it('any text is read without throwing', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 300 }), (text, bytes) => {
        expect(parseCompanies(`${HEADER}\n${text}`).rows).toBeGreaterThanOrEqual(0);
        expect(parseCompanies(Buffer.from(bytes)).companies).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
