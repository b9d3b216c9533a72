import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  baseIndustryCode,
  buildIndustries,
  findIndustryByName,
  industries,
  industryByCode,
  industryDigits,
  industryNameSimilarity,
  nearestIndustry,
} from '../../src/taxonomy/industry.ts';

function rowsOf(file: string): Record<string, string>[] | undefined {
  const folder = process.env.DASEOT_DATA_DIR;
  const path = folder === undefined ? '' : join(folder, file);
  if (!existsSync(path)) return undefined;
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
}

describe('industries', () => {
  it('hold 770 classes of revision 10: 25 divisions, 85 groups, 183 classes, 477 sub-classes', () => {
    const ten = industries.filter((industry) => industry.revision === 10);
    const counts = [2, 3, 4, 5].map((digits) => ten.filter((industry) => industry.digits === digits).length);
    expect([ten.length, ...counts]).toEqual([770, 25, 85, 183, 477]);
  });

  it('give every class of every revision a known parent, two names and a base in revision 10', () => {
    for (const { revision, code, digits, nameEn, nameKo, baseCode } of industries) {
      expect(digits).toBe(code.length);
      expect(nameEn).not.toBe('');
      expect(nameKo).toMatch(/[가-힣]/);
      expect(industryByCode(baseCode, 10), `base of ${code}/${revision}`).toBeDefined();
      if (digits > 2)
        expect(industryByCode(code.slice(0, -1), revision), `parent of ${code}/${revision}`).toBeDefined();
    }
  });

  it('are refused when a code stands twice in one revision', () => {
    const row = { code: '25', ko: '금속', en: 'Metal' };
    expect(() => buildIndustries({ about: '', industries: [row, row], other: [] })).toThrow(
      'industries: 25 stands twice in revision 9',
    );
  });

  it('tell apart what one code means in three revisions', () => {
    const titles = [9, 10, 11].map((revision) => industryByCode('29193', revision as 9 | 10 | 11)?.nameEn);
    expect(titles).toEqual(['Vending machines', 'Sprayers and fire extinguishers', 'Power hand tools']);
  });

  it('look a code without revision up in 10, then 11, then 9', () => {
    expect(industryByCode('25922')?.revision).toBe(10);
    expect(industryByCode('31922')).toMatchObject({ revision: 11, nameKo: '개인용 전기식 이동수단' });
    expect(industryByCode('20433')).toMatchObject({ revision: 9, nameKo: '화장품', baseCode: '20423' });
    expect(industryByCode('68112')).toBeUndefined();
  });

  it('know the trades that revision 11 split off', () => {
    const codes = ['20121', '28202', '30122', '27193', '10901'];
    const titles = codes.map((code) => industryByCode(code, 11)?.nameKo);
    expect(titles).toEqual([
      '수소',
      '운송장비용 이차전지',
      '전기 승용차',
      '치과용 임플란트',
      '반려동물용 사료',
    ]);
  });

  it('are absent where a revision does not have the code', () => {
    expect(industryByCode('34', 9)).toBeUndefined();
    expect(industryByCode('29294', 11)).toBeUndefined();
    expect(industryByCode('29293', 11)?.nameKo).toBe('주형·금형');
  });
});

describe('nearestIndustry', () => {
  it('shortens a code until it is known', () => {
    expect(nearestIndustry('25927', 10)?.code).toBe('2592');
    expect(nearestIndustry('2599999')?.code).toBe('25999');
    expect(nearestIndustry('29999', 10)?.code).toBe('29');
    expect(nearestIndustry('68112')).toBeUndefined();
    expect(nearestIndustry('2')).toBeUndefined();
  });

  it('translates codes of revisions 9 and 11 to the trade of revision 10', () => {
    expect(baseIndustryCode('10602', 11)).toBe('10712');
    expect(baseIndustryCode('29293', 11)).toBe('29294');
    expect(baseIndustryCode('20302', 9)).toBe('20202');
    expect(baseIndustryCode('25922', 10)).toBe('25922');
  });

  it('reads codes as files write them', () => {
    expect(['C25922', ' 259-22 ', '2592200', ''].map(industryDigits)).toEqual([
      '25922',
      '25922',
      '25922',
      '',
    ]);
  });
});

describe('findIndustryByName', () => {
  it('finds a class by its full title whatever the commas, blanks and endings', () => {
    const codes = ['도금업', '배전반 및 전기 자동제어반 제조업', '수소 제조업', '체외 진단 시약 제조업'].map(
      (name) => {
        const found = findIndustryByName(name);
        return `${found?.industry.code}/${found?.industry.revision}`;
      },
    );
    expect(codes).toEqual(['25922/10', '28123/10', '20121/11', '21301/11']);
  });

  it('finds nothing for names of no manufacturing class', () => {
    expect(findIndustryByName('비주거용 건물 임대업')).toBeUndefined();
    expect(findIndustryByName('')).toBeUndefined();
  });

  it('compares symmetrically, 1 for the same name', () => {
    expect(industryNameSimilarity('도금업', '도금')).toBe(1);
    expect(industryNameSimilarity('금속 열처리업', '열처리')).toBe(
      industryNameSimilarity('열처리', '금속 열처리업'),
    );
    expect(industryNameSimilarity('도금업', '김치류')).toBe(0);
  });
});

const official = rowsOf('ksic/ksic.csv');
const noData = official === undefined ? ' (skipped: DASEOT_DATA_DIR is not set)' : '';

describe.skipIf(official === undefined)(`against the official table${noData}`, () => {
  it('every manufacturing code of revisions 9 and 10 is known in its revision, and no other', () => {
    for (const revision of [9, 10] as const) {
      const theirs = (official ?? [])
        .filter((row) => row.revision === String(revision) && /^(1\d|2\d|3[0-4])/.test(row.code))
        .map((row) => row.code);
      const ours = industries
        .filter((industry) => industry.revision === revision)
        .map((industry) => industry.code);
      expect(ours).toEqual([...theirs].sort());
    }
  });

  it('a title shares words with the official one of its revision, except where a newer word says the same', () => {
    const unlike = (official ?? []).filter((row) => {
      const ours = industryByCode(row.code, Number(row.revision) as 9 | 10);
      return ours !== undefined && industryNameSimilarity(ours.nameKo, row.name_ko) === 0;
    });
    const titles = unlike.map((row) => `${row.code} ${row.name_ko}`);
    expect(titles).toEqual(['2621 평판 디스플레이 제조업', '33201 피아노 제조업']);
  });
});
