import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { parseColumnMapping } from '../../src/companies/import/companyColumns.ts';
import { formatImportReport } from '../../src/companies/import/importReport.ts';
import { parseCompanies, parseCompaniesAsync } from '../../src/companies/import/parseCompanies.ts';

const HEADER = '번호,회사명,시도,시군구,업종코드,공정';
const ROWS = ['1,한빛정밀,부산광역시,강서구,25924,3.2', '2,대한도금,부산광역시,사상구,25922,전기 도금'];
const FILE = [HEADER, ...ROWS].join('\n');
const names = (input: Buffer | string) => parseCompanies(input).companies.map((company) => company.name);
const codes = (input: Buffer | string, columns?: Record<string, string>) =>
  parseCompanies(input, columns === undefined ? {} : { columns }).issues.map((issue) => issue.code);

// So that nothing but a standstill fails them, however busy the machine is.
vi.setConfig({ testTimeout: 600_000 });

describe('encoding of a company file', () => {
  it.each([
    ['UTF-8', Buffer.from(FILE)],
    ['UTF-8', Buffer.from(`\ufeff${FILE}`)],
    ['CP949', iconv.encode(FILE, 'cp949')],
    ['UTF-16LE', iconv.encode(FILE, 'utf-16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(FILE, 'utf-16be', { addBOM: true })],
  ])('%s is read', (encoding, bytes) => {
    const parsed = parseCompanies(bytes);
    expect(parsed.encoding).toBe(encoding);
    expect(parsed.companies.map((company) => company.name)).toEqual(['한빛정밀', '대한도금']);
    expect(parsed.issues).toEqual([]);
  });

  it('CP949 syllables outside EUC-KR are read', () => {
    const bytes = iconv.encode('회사명,업종코드\n뷁똠방각하,25924\n', 'cp949');
    expect(names(bytes)).toEqual(['뷁똠방각하']);
  });

  it('Hangul in decomposed form is composed', () => {
    expect(names(FILE.normalize('NFD'))).toEqual(['한빛정밀', '대한도금']);
  });

  it('a damaged character refuses its row and no other', () => {
    const many = Array.from(
      { length: 200 },
      (_, row) => `${row + 10},업체${row},부산광역시,강서구,25924,3.2`,
    );
    const bytes = Buffer.from([HEADER, ...many].join('\n'));
    bytes[bytes.indexOf('업체7,')] = 0xff;
    const parsed = parseCompanies(bytes);
    expect(parsed.encoding).toBe('UTF-8');
    expect(parsed.companies).toHaveLength(199);
    expect(parsed.issues).toMatchObject([
      { code: 'DAMAGED_TEXT', line: 9, column: '회사명', severity: 'ERROR' },
    ]);
  });

  it.each([
    ['EMPTY_FILE', Buffer.alloc(0)],
    ['EMPTY_FILE', Buffer.from('\ufeff')],
    ['EMPTY_FILE', Buffer.from(' \n\r\n \n')],
    ['SPREADSHEET_FILE', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])],
    ['SPREADSHEET_FILE', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['SPREADSHEET_FILE', Buffer.from('<html><table><tr><td>회사명</td></tr></table></html>')],
    ['BINARY_FILE', Buffer.from('회사명,업종코드\n한빛\0정밀,25924\n')],
    ['BINARY_FILE', iconv.encode(FILE, 'utf-16le', { addBOM: false })],
    ['UNKNOWN_ENCODING', Buffer.from(Array.from({ length: 400 }, (_, at) => (at % 3 === 0 ? 0xff : 0x81)))],
    ['NO_ROWS', Buffer.from(`${HEADER}\n`)],
  ])('%s refuses the whole file', (code, bytes) => {
    const parsed = parseCompanies(bytes);
    expect(parsed.issues).toMatchObject([{ code, severity: 'ERROR', line: null }]);
    expect(parsed).toMatchObject({ companies: [], isFileRefused: true, errors: 1, rows: 0 });
  });

  it('a spreadsheet is told to be saved as CSV, in both languages', () => {
    const { issues } = parseCompanies(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]));
    expect(formatImportReport(issues, 'en')).toBe(
      'file: error SPREADSHEET_FILE: This is a spreadsheet or an archive (XLSX/ZIP), not a CSV file.\n' +
        '    -> Open the file in the spreadsheet program and save it as "CSV UTF-8 (comma delimited)".',
    );
    expect(formatImportReport(issues, 'ko')).toBe(
      '파일: 오류 SPREADSHEET_FILE: CSV 파일이 아니라 스프레드시트 또는 압축 파일(XLSX/ZIP)입니다.\n' +
        '    -> 엑셀 등에서 파일을 열어 "CSV UTF-8(쉼표로 분리)" 형식으로 저장한 뒤 다시 올리세요.',
    );
  });
});

describe('limits of a company file', () => {
  it('more bytes than allowed refuse the file', () => {
    const parsed = parseCompanies(FILE, { limits: { fileBytes: 100 } });
    expect(parsed.issues).toMatchObject([{ code: 'FILE_TOO_LARGE', severity: 'ERROR' }]);
    expect(parsed.issues[0].messageEn).toBe(
      `The file has ${Buffer.byteLength(FILE)} bytes; the limit is 100.`,
    );
  });

  it('more rows than allowed refuse the file; as many as allowed do not', () => {
    expect(parseCompanies(FILE, { limits: { rows: 2 } }).companies).toHaveLength(2);
    const parsed = parseCompanies(FILE, { limits: { rows: 1 } });
    expect(parsed).toMatchObject({ companies: [], isFileRefused: true, issues: [{ code: 'TOO_MANY_ROWS' }] });
  });

  it('a cell longer than allowed refuses its row', () => {
    const long = 'x'.repeat(4001);
    const parsed = parseCompanies(`${FILE}\n3,${long},부산광역시,강서구,25924,3.2`);
    expect(parsed.companies).toHaveLength(2);
    expect(parsed.issues).toMatchObject([
      {
        code: 'CELL_TOO_LONG',
        line: 4,
        column: '회사명',
        messageEn: 'The value has 4001 characters; the limit is 4000.',
      },
      { code: 'NAME_MISSING', line: 4 },
    ]);
  });

  it('issues beyond the limit are counted and not kept', () => {
    const bad = Array.from({ length: 50 }, (_, row) => `${row + 3},,부산광역시,강서구,25924,3.2`);
    const parsed = parseCompanies([FILE, ...bad].join('\n'), { limits: { issues: 10 } });
    expect(parsed).toMatchObject({ errors: 50, warnings: 0, rows: 52, refusedRows: 50 });
    expect(parsed.issues).toHaveLength(10);
    expect(parsed.companies).toHaveLength(2);
  });
});

describe('delimiters, quotation marks and lines', () => {
  it.each([',', ';', '\t'])('the delimiter %j is found', (delimiter) => {
    const text = FILE.replaceAll(',', delimiter);
    expect(parseCompanies(text)).toMatchObject({ delimiter, rows: 2, issues: [] });
  });

  it('the delimiter of a line sep=; is taken and lines count on', () => {
    const parsed = parseCompanies(
      `sep=;\r\n${FILE.replaceAll(',', ';').replaceAll('\n', '\r\n')}\r\n;;;;25924;`,
    );
    expect(parsed).toMatchObject({ delimiter: ';', rows: 3 });
    expect(parsed.issues).toMatchObject([{ code: 'NAME_MISSING', line: 5 }]);
  });

  it.each(['\n', '\r\n', '\r'])(
    'a record over several lines is told by the line where it begins (%j)',
    (end) => {
      const text = [
        HEADER,
        '',
        `1,"한빛${end}정밀",부산광역시,강서구,25924,"3.2${end}3.3"`,
        '2,,,,25924,',
      ].join(end);
      const parsed = parseCompanies(text);
      expect(parsed.companies).toMatchObject([
        { name: '한빛 정밀', processes: ['3.2', '3.3'], plants: [{ line: 3 }] },
      ]);
      expect(parsed.issues).toMatchObject([{ code: 'NAME_MISSING', line: 6 }]);
    },
  );

  it('a quotation mark that does not close costs its own line only', () => {
    const text = [
      HEADER,
      '1,"한빛,부산광역시,강서구,25924,3.2',
      ...ROWS,
      '3,"세진""A""",부산광역시,강서구,25924,3.2',
    ];
    const parsed = parseCompanies(text.join('\n'));
    expect(parsed.companies.map((company) => company.name)).toEqual(['한빛정밀', '대한도금', '세진"A"']);
    expect(parsed.issues).toMatchObject([
      { code: 'BROKEN_QUOTES', line: 2, value: '1,"한빛,부산광역시,강서구,25924,3.2', severity: 'ERROR' },
    ]);
  });

  it('an open quotation mark on the last line costs that line only', () => {
    expect(codes(`${FILE}\n3,"세진`)).toEqual(['BROKEN_QUOTES']);
    expect(names(`${FILE}\n3,"세진`)).toEqual(['한빛정밀', '대한도금']);
  });

  it('quotation marks astray inside a value are text', () => {
    const parsed = parseCompanies(
      [HEADER, '3,한빛 3" 파이프,부산광역시,강서구,25924,3.2', ...ROWS].join('\n'),
    );
    expect(parsed.companies.map((company) => company.name)).toEqual([
      '한빛 3" 파이프',
      '한빛정밀',
      '대한도금',
    ]);
    expect(parsed.issues).toEqual([]);
  });

  it('a thousand broken lines neither stop nor slow the good ones', () => {
    const lines = Array.from(
      { length: 1000 },
      (_, at) => `${at},"열린${at},부산광역시\n${at},업체${at},,,25924,3.2`,
    );
    const parsed = parseCompanies([HEADER, ...lines].join('\n'));
    expect(parsed).toMatchObject({ rows: 2000, refusedRows: 1000, errors: 1000, isFileRefused: false });
    expect(parsed.companies).toHaveLength(1000);
  });

  it('a value too many refuses the row, one too few is read as empty', () => {
    const parsed = parseCompanies(
      `${FILE}\n3,세진,부산광역시,강서구,25924,3.2,더\n4,우성,부산광역시,강서구,25924`,
    );
    expect(parsed.companies.map((company) => company.name)).toEqual(['한빛정밀', '대한도금', '우성']);
    expect(parsed.issues).toMatchObject([
      { code: 'TOO_MANY_VALUES', line: 4, severity: 'ERROR' },
      { code: 'TOO_FEW_VALUES', line: 5, severity: 'WARNING' },
    ]);
  });

  it('empty trailing values and blank lines mean nothing', () => {
    expect(parseCompanies(`${HEADER},,\n\n${ROWS[0]},,\n,,,,,,,\n`)).toMatchObject({ rows: 1, issues: [] });
  });
});

describe('columns of a company file', () => {
  it('Korean and English headers are recognised without case, spaces, brackets and underscores', () => {
    const korean =
      '업체명,사업자 등록번호,표준산업분류(10차),매출액(백만원),종업원 수,공장대표주소(도로명),비고';
    expect(parseCompanies(`${korean}\n한빛,,25924,,,,`)).toMatchObject({
      columns: {
        name: '업체명',
        businessNumber: '사업자 등록번호',
        industryCode: '표준산업분류(10차)',
        salesWon: '매출액(백만원)',
        employees: '종업원 수',
        address: '공장대표주소(도로명)',
      },
      ignoredHeaders: ['비고'],
    });
    const english = 'ID,Company Name,BUSINESS_NUMBER,ksic_code,Main Products,System Types,Units';
    expect(parseCompanies(`${english}\n1,A,,25924,,,`).columns).toEqual({
      id: 'ID',
      name: 'Company Name',
      businessNumber: 'BUSINESS_NUMBER',
      industryCode: 'ksic_code',
      products: 'Main Products',
      systemTypes: 'System Types',
      units: 'Units',
    });
  });

  it('of two headers for one field the better known one wins, and the other is ignored', () => {
    const parsed = parseCompanies('name,회사명,업종코드\n가,나,25924');
    expect(parsed).toMatchObject({
      columns: { name: '회사명' },
      ignoredHeaders: ['name'],
      companies: [{ name: '나' }],
    });
  });

  it('columns can be mapped by hand over what is recognised', () => {
    const columns = parseColumnMapping('name=나의 회사, 이름, region=주소지역,industryCode = ksic');
    expect(columns).toEqual({ name: '나의 회사, 이름', region: '주소지역', industryCode: 'ksic' });
    const text = '회사명,"나의 회사, 이름",주소지역,ksic\n가,나,부산광역시 강서구,25924';
    const parsed = parseCompanies(text, { columns });
    expect(parsed.companies).toMatchObject([{ name: '나', regionCode: '26440', industryCode: '25924' }]);
  });

  it('a field that does not exist and a header that the file lacks are told with what there is', () => {
    const parsed = parseCompanies(FILE, { columns: { nmae: '회사명', products: '품목들' } });
    expect(parsed).toMatchObject({ companies: [], isFileRefused: true });
    expect(parsed.issues.map((issue) => issue.code)).toEqual(['UNKNOWN_FIELD', 'COLUMN_NOT_FOUND']);
    expect(parsed.issues[0].messageEn).toContain(
      'There is no field "nmae" to map a column to. Fields: id, name,',
    );
    expect(parsed.issues[1].messageEn).toBe(
      'The column "품목들" mapped to products is not in the file. The file has: 번호, 회사명, 시도, 시군구, 업종코드, 공정.',
    );
  });

  it('a file without company names or without anything about the work is refused, and says what it looked for', () => {
    const nameless = parseCompanies('firma,업종코드\n가,25924');
    expect(nameless.issues.map((issue) => issue.code)).toEqual(['NAME_COLUMN_MISSING']);
    expect(nameless.issues[0].messageEn).toBe(
      'No column holds the company name. Looked for: 회사명, 업체명, 기업명, 상호, name. The file has: firma, 업종코드.',
    );
    expect(nameless.issues[0].remedyEn).toContain('--columns "name=firma"');
    const workless = parseCompanies('회사명,주소\n가,부산광역시');
    expect(workless.issues.map((issue) => issue.code)).toEqual(['WORK_COLUMN_MISSING']);
    expect(codes('a,b\n1,2')).toEqual(['NAME_COLUMN_MISSING', 'WORK_COLUMN_MISSING']);
  });

  it('a plant name stands in for a missing company name, a factory number for a missing id', () => {
    const parsed = parseCompanies('공장관리번호,공장명,업종코드\n770011,한빛정밀,25924');
    expect(parsed.companies).toMatchObject([
      {
        id: '770011',
        name: '한빛정밀',
        plants: [{ naturalKey: 'fr:770011', factoryRegistrationNumber: '770011' }],
      },
    ]);
  });
});

describe('reading in turns', () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => `${row},업체${row},부산광역시,강서구,25924,`);
  const bytes = iconv.encode([HEADER, ...rows].join('\n'), 'cp949');

  it('gives the same result as at once, tells its progress and leaves the event loop free', async () => {
    const expected = parseCompanies(bytes);
    const progress: number[] = [];
    // Counted, since a busy machine may not fail the suite: the slower it is, the more turns others get.
    let turns = 0;
    let isReading = true;
    const count = (): void => {
      turns++;
      if (isReading) setImmediate(count);
    };
    setImmediate(count);
    const parsed = await parseCompaniesAsync(bytes, {
      onProgress: (done, total) => progress.push(done / total),
    });
    isReading = false;
    expect(parsed).toEqual(expected);
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(turns).toBeGreaterThan(4);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const reading = parseCompaniesAsync(bytes, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(reading).rejects.toThrow('This operation was aborted');
  });
});
