import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { type ParsedCompanies, parseCompanies } from '../../src/companies/import/parseCompanies.ts';

const folder = process.env.DASEOT_DATA_DIR;
if (folder === undefined) {
  console.warn('DASEOT_DATA_DIR is not set: the real registers are not read.');
}
const readRegister = (path: string) => readFileSync(join(folder ?? '', path));

function countCodes({ issues }: ParsedCompanies): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of issues) {
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

// So that nothing but a standstill fails them, however busy the machine is.
vi.setConfig({ testTimeout: 600_000 });

describe.skipIf(folder === undefined)('real registers (DASEOT_DATA_DIR)', () => {
  it('the factory register of Busan is read whole, and again from CP949 with the same result', () => {
    const bytes = readRegister('kr_busan_factories/factories.csv');
    const parsed = parseCompanies(bytes);
    expect(parsed).toMatchObject({
      rows: 11_386,
      refusedRows: 0,
      repeatedRows: 27,
      errors: 0,
      isFileRefused: false,
    });
    expect(parsed.columns).toEqual({
      id: 'no',
      name: 'company_name',
      sido: 'sido',
      sigungu: 'sigungu',
      address: 'address',
      industryName: 'industry_name_ko',
      industryCode: 'ksic_code',
      industryRevision: 'ksic_match',
    });
    expect(parsed.ignoredHeaders).toEqual(['other_industries']);
    expect(parsed.companies).toHaveLength(10_416);
    const plants = parsed.companies.flatMap((company) => company.plants);
    expect(plants).toHaveLength(11_386 - 27);
    expect(countCodes(parsed)).toMatchObject({ NOT_MANUFACTURING: 52, REPEATED_ROW: 27, UNKNOWN_REGION: 1 });
    expect(new Set(parsed.companies.map((company) => company.id)).size).toBe(10_416);
    const again = parseCompanies(iconv.encode(bytes.toString('utf8'), 'cp949'));
    expect(again.encoding).toBe('CP949');
    expect(again.companies).toEqual(parsed.companies);
  });

  it('the listed companies are read with their products', () => {
    const parsed = parseCompanies(readRegister('kr_listed_companies/companies.csv'));
    expect(parsed).toMatchObject({ rows: 2_771, refusedRows: 0, errors: 0 });
    expect(parsed.columns).toEqual({
      id: 'ticker',
      name: 'name',
      industryName: 'industry_name_ko',
      industryCode: 'ksic3_code',
      products: 'main_products_ko',
      sido: 'region_sido',
    });
    expect(parsed.companies).toHaveLength(2_771);
    expect(parsed.companies[0]).toMatchObject({
      id: '060310',
      name: '3S',
      regionCode: '11',
      industryCode: '272',
    });
  });

  it('the factories of Ochang are read by their products alone', () => {
    const parsed = parseCompanies(readRegister('kr_ochang_products/factories.csv'));
    expect(parsed).toMatchObject({ rows: 159, refusedRows: 0, errors: 0 });
    expect(parsed.columns).toMatchObject({ name: 'company_name', products: 'products_ko' });
    expect(parsed.companies).toHaveLength(151);
    const nepes = parsed.companies.find((company) => company.nameKey === '네패스|');
    expect(nepes?.plants.map((plant) => plant.naturalKey)).toEqual(['fr:149863', 'fr:150048']);
  });

  it('the factories of Taichung are read with columns mapped by hand', () => {
    const columns = { name: 'factory_name', region: 'town', industryCode: 'industry_codes' };
    const parsed = parseCompanies(readRegister('tw_factories/factories.csv'), { columns });
    expect(parsed).toMatchObject({ rows: 10_716, refusedRows: 0, errors: 0 });
    expect(parsed.issues).toHaveLength(10_000);
    expect(parsed.warnings).toBeGreaterThan(10_716);
  });
});
