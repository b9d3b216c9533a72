import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { distanceKm, findRegion, regionByCode, regionCovers, regions } from '../../src/taxonomy/region.ts';

function rowsOf(file: string): Record<string, string>[] | undefined {
  const folder = process.env.DASEOT_DATA_DIR;
  const path = folder === undefined ? '' : join(folder, file);
  if (!existsSync(path)) return undefined;
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
}

const codeOf = (sido?: string | null, sigungu?: string | null) => findRegion(sido, sigungu)?.code;

describe('regions', () => {
  it('are 17 provinces and 264 cities, counties and districts, each under a known parent', () => {
    const provinces = regions.filter((region) => region.level === 'SIDO');
    expect([provinces.length, regions.length - provinces.length]).toEqual([17, 264]);
    expect(provinces.every((region) => region.parentCode === null)).toBe(true);
    for (const region of regions.filter((candidate) => candidate.level === 'SIGUNGU')) {
      const parent = regions.find((candidate) => candidate.code === region.parentCode);
      expect(parent, region.nameKo).toBeDefined();
      expect(distanceKm(region, parent ?? region), region.nameKo).toBeLessThan(240);
    }
  });

  it('put the districts of ordinary cities under their city', () => {
    expect(regionByCode('41111')).toMatchObject({ nameKo: '수원시 장안구', parentCode: '41110' });
    expect(regionByCode('41110')).toMatchObject({ nameKo: '수원시', parentCode: '41' });
  });
});

describe('regionByCode', () => {
  it('reads 2, 5 and 10 digits and falls back to the province', () => {
    const codes = ['26', '26440', '2644010300', '2699910300', '99', '264', ' x'].map(
      (code) => regionByCode(code)?.code,
    );
    expect(codes).toEqual(['26', '26440', '26440', '26', undefined, undefined, undefined]);
  });

  it('reads codes that are out of use', () => {
    const codes = ['42', '4211000000', '45111', '47720', '28170', '41730', '48160'];
    const names = codes.map((code) => regionByCode(code)?.nameKo);
    expect(names).toEqual([
      '강원특별자치도',
      '춘천시',
      '전주시 완산구',
      '군위군',
      '미추홀구',
      '여주시',
      '창원시',
    ]);
  });
});

describe('regionCovers', () => {
  it('covers by prefix', () => {
    expect(regionCovers('26', '26440')).toBe(true);
    expect(regionCovers('26440', '2644010300')).toBe(true);
    expect(regionCovers('26440', '26')).toBe(false);
    expect(regionCovers('27', '26440')).toBe(false);
  });

  it('lets a city cover its own districts and no neighbour', () => {
    expect(regionCovers('48120', '48123')).toBe(true);
    expect(regionCovers('48123', '48120')).toBe(false);
    expect(regionCovers('41110', '41131')).toBe(false);
    expect(regionCovers('41210', '41220')).toBe(false);
  });

  it('reads old codes on both sides', () => {
    expect(regionCovers('42', '51110')).toBe(true);
    expect(regionCovers('52', '4511100000')).toBe(true);
    expect(regionCovers('27', '47720')).toBe(true);
  });
});

describe('findRegion', () => {
  it('knows full, short and former names of provinces', () => {
    const names = [
      '부산광역시',
      '부산',
      '경남',
      '강원도',
      '강원특별자치도',
      '전라북도',
      '전북',
      '제주도',
      'Busan',
    ];
    expect(names.map((name) => codeOf(name))).toEqual(['26', '26', '48', '51', '51', '52', '52', '50', '26']);
  });

  it('reads the district beside or behind the province', () => {
    expect(codeOf('부산광역시', '강서구')).toBe('26440');
    expect(codeOf('서울', '강서구')).toBe('11500');
    expect(codeOf('부산광역시강서구')).toBe('26440');
    expect(codeOf('Gangseo-gu, Busan')).toBe('26440');
    expect(codeOf('세종특별자치시')).toBe('36110');
  });

  it('reads cities with districts in one word or two', () => {
    expect(codeOf('경기도', '수원시 장안구')).toBe('41111');
    expect(codeOf('경기', '수원시장안구')).toBe('41111');
    expect(codeOf('경기도', '수원시')).toBe('41110');
    expect(codeOf('경상북도', '포항시남구')).toBe('47111');
  });

  it('reads an address, with the detail behind the district left alone', () => {
    expect(codeOf('부산광역시 강서구 녹산산단362로 17, 1742-1번지 (송정동)')).toBe('26440');
    expect(codeOf('경남 창원시 성산구 공단로 21')).toBe('48123');
    expect(codeOf('  충청북도   청주시  흥덕구 ')).toBe('43113');
  });

  it('follows districts that moved or were renamed', () => {
    expect(codeOf('경상북도', '군위군')).toBe('27720');
    expect(codeOf('대구광역시', '군위군')).toBe('27720');
    expect(codeOf('인천광역시', '남구')).toBe('28177');
  });

  it('tells the two Gwangju and the two Goseong apart', () => {
    expect([codeOf('광주광역시', '북구'), codeOf('광주', '북구'), codeOf('광주시 북구')]).toEqual([
      '29170',
      '29170',
      '29170',
    ]);
    expect([codeOf('경기도', '광주시'), codeOf('광주시')]).toEqual(['41610', '41610']);
    expect([codeOf('강원도', '고성군'), codeOf('경남', '고성군'), codeOf('고성군')]).toEqual([
      '51820',
      '48820',
      undefined,
    ]);
  });

  it('needs no province for a name that stands once, and guesses nothing else', () => {
    expect([codeOf(null, '해운대구'), codeOf('', '수원시')]).toEqual(['26350', '41110']);
    expect([codeOf('중구'), codeOf('신산북로', ''), codeOf(null, null), codeOf('')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(codeOf('부산광역시', '없는구')).toBe('26');
  });
});

describe('distanceKm', () => {
  it('is symmetric, zero at home and 325 km from Seoul to Busan', () => {
    const [seoul, busan] = ['11', '26'].map((code) => regionByCode(code));
    if (seoul === undefined || busan === undefined) throw new Error('Seoul and Busan are regions');
    expect(Math.round(distanceKm(seoul, busan))).toBe(325);
    expect(distanceKm(busan, seoul)).toBe(distanceKm(seoul, busan));
    expect(distanceKm(busan, busan)).toBe(0);
  });
});

const offices = rowsOf('kr_regions/regions.csv')?.filter((row) => row.level !== '3');
const factories = rowsOf('kr_busan_factories/factories.csv');
const noData = offices === undefined ? ' (skipped: DASEOT_DATA_DIR is not set)' : '';

describe.skipIf(offices === undefined)(`against real tables${noData}`, () => {
  it('every province and district is known within 20 km of its office', () => {
    // The table still has the offices of 충남 and 경북 in 대전 and 대구, from where they moved in 2012 and 2016.
    const moved = new Set(['44', '47']);
    for (const row of offices ?? []) {
      const code = row.area_code.slice(0, row.level === '1' ? 2 : 5);
      const region = regionByCode(code);
      expect(region?.level, row.area_code).toBe(row.level === '1' ? 'SIDO' : 'SIGUNGU');
      if (region === undefined || moved.has(code)) continue;
      const office = { latitude: Number(row.lat), longitude: Number(row.lon) };
      expect(distanceKm(region, office), `${row.sido} ${row.sigungu}`).toBeLessThan(20);
    }
  });

  it('names of that table lead to the same region as its codes', () => {
    for (const row of offices ?? []) {
      const byName = findRegion(row.sido, row.sigungu);
      const code = row.area_code.slice(0, row.level === '1' ? 2 : 5);
      const wanted = code === '36' ? '36110' : regionByCode(code)?.code;
      expect(byName?.code, `${row.sido} ${row.sigungu}`).toBe(wanted);
    }
  });

  it("all pairs of Busan's register are resolved, and by address the same", () => {
    const known = (factories ?? []).filter((row) => row.sigungu !== '');
    for (const row of known) {
      const region = findRegion(row.sido, row.sigungu);
      expect(region?.level, row.address).toBe('SIGUNGU');
      expect(region?.nameKo.split(' ')[0], row.address).toBe(row.sigungu);
      expect(regionCovers(region?.code ?? '', findRegion(row.address)?.code ?? ''), row.address).toBe(true);
    }
    expect(known.length).toBe(11385);
  });
});
