import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InferenceFacts, inferRouting, routingTemplates } from '../../src/companies/inference.ts';
import { productWords, stageRank, wordsIn } from '../../src/companies/productWords.ts';
import {
  buildRoutingTemplates,
  longestRoutingTemplate,
  routingTemplateByPrefix,
} from '../../src/companies/routingTemplates.ts';
import { industries } from '../../src/taxonomy/industry.ts';
import { processByCode } from '../../src/taxonomy/process.ts';

function rowsOf(file: string): Record<string, string>[] | undefined {
  const folder = process.env.DASEOT_DATA_DIR;
  const path = folder === undefined ? '' : join(folder, file);
  if (!existsSync(path)) return undefined;
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
}

const nothing: InferenceFacts = {
  industryCode: null,
  industryRevision: null,
  industryName: null,
  productText: null,
};

function infer(facts: Partial<InferenceFacts>) {
  return inferRouting({ ...nothing, ...facts });
}

const codesOf = (facts: Partial<InferenceFacts>) => infer(facts)?.operations.map((step) => step.processCode);
const idsIn = (text: string) => wordsIn(text).map((hit) => hit.word.id);

describe('routing templates', () => {
  it('are 463: one for each of 25 divisions and 85 groups, 120 at four and 233 at five digits', () => {
    const counts = [2, 3, 4, 5].map(
      (digits) => routingTemplates.filter((t) => t.prefix.length === digits).length,
    );
    expect([routingTemplates.length, ...counts]).toEqual([463, 25, 85, 120, 233]);
    for (const { code } of industries.filter(({ revision, digits }) => revision === 10 && digits === 3)) {
      expect(routingTemplateByPrefix(code)?.prefix, code).toBe(code);
    }
  });

  it('rise in confidence with the digits and carry both names and notes', () => {
    const bands = new Map([
      [2, [0.24, 0.38]],
      [3, [0.42, 0.56]],
      [4, [0.54, 0.68]],
      [5, [0.64, 0.78]],
    ]);
    for (const template of routingTemplates) {
      const [least, most] = bands.get(template.prefix.length) ?? [1, 0];
      expect(template.confidence, template.prefix).toBeGreaterThanOrEqual(least);
      expect(template.confidence, template.prefix).toBeLessThanOrEqual(most);
      expect(template.nameKo + template.noteKo, template.prefix).toMatch(/[가-힣]/);
      expect(template.nameEn + template.noteEn, template.prefix).toMatch(/^[ -~]+$/);
    }
  });

  it('differ: no two below the divisions share all their processes', () => {
    const bySet = new Map<string, string[]>();
    for (const { prefix, operations } of routingTemplates.filter((template) => template.prefix.length > 2)) {
      const key = [...operations].sort().join();
      bySet.set(key, [...(bySet.get(key) ?? []), prefix]);
    }
    expect([...bySet.values()].filter((prefixes) => prefixes.length > 1)).toEqual([]);
  });

  it('are refused with an unknown process, a group or a repeat', () => {
    const row = { prefix: '251', confidence: 0.5, noteEn: 'x', noteKo: 'x' };
    const operations = ['3.1.3', '3.2.2', '3.3.2', '3.4.1', '4.1.2', '14.7.3'];
    const build = (changed: object) => () =>
      buildRoutingTemplates({ about: '', templates: [{ ...row, ...changed }] });
    expect(build({ operations })).not.toThrow();
    expect(build({ operations: [...operations, '99.1.1'] })).toThrow('99.1.1 is no operation');
    expect(build({ operations: [...operations, '4.1'] })).toThrow('4.1 is no operation');
    expect(build({ operations: [...operations, '3.1.3'] })).toThrow('names a process twice');
    expect(build({ operations, prefix: '358' })).toThrow('no such class');
  });

  it('are chosen by the longest prefix', () => {
    const prefixes = ['25922', '25927', '2599', '34019', '29'].map(
      (code) => longestRoutingTemplate(code)?.prefix,
    );
    expect(prefixes).toEqual(['25922', '2592', '2599', '340', '29']);
    expect(longestRoutingTemplate('68112')).toBeUndefined();
  });
});

describe('product words', () => {
  it('are 333, each with known operations in both directions', () => {
    expect(productWords.length).toBe(333);
    for (const word of productWords) {
      for (const code of [...word.add, ...word.replace.map((change) => change.to)]) {
        expect(processByCode(code)?.level, `${word.id} ${code}`).toBe(3);
      }
      if (word.trade !== null)
        expect(longestRoutingTemplate(word.trade)?.prefix.length, word.id).toBeGreaterThan(2);
      expect(word.ko.length + word.en.length, word.id).toBeGreaterThan(0);
    }
  });

  it('are found in Korean and English, with or without blanks, once each', () => {
    expect(idsIn('도금, 열처리, 도금')).toEqual(['plating', 'heat-treatment']);
    expect(idsIn('사출금형 / 사출 금형 / injection mold')).toEqual(['injection-mould']);
    expect(idsIn('CNC Turning and Anodizing')).toEqual(['machining', 'turning', 'anodizing']);
  });

  it('are not found inside other words', () => {
    expect(idsIn('가공식품')).toEqual([]);
    expect(idsIn('sealed')).toEqual([]);
    expect(idsIn('용접봉, 연마제, 도금 약품')).toEqual([]);
    expect(idsIn('스프링클러')).toEqual([]);
    expect(idsIn('태권도장')).toEqual([]);
  });

  it('are passed over where a firm only sells', () => {
    expect(idsIn('도금강판 도매')).toEqual([]);
    expect(idsIn('화장품 도소매, 김치 제조')).toEqual(['kimchi']);
    expect(idsIn('철강 유통/도금')).toEqual(['plating']);
  });

  it('tell a machine for a process from the process', () => {
    expect(idsIn('사출 설비')).toEqual(['machinery']);
    expect(idsIn('2차전지 제조설비')).toEqual(['battery-equipment']);
    expect(idsIn('공정자동화설비(2차전지,반도체,디스플레이)')).toEqual(['machinery']);
    expect(idsIn('반도체용 PCB')).toEqual(['pcb']);
    expect(idsIn('금형 및 자동화설비')).toEqual(['mould', 'machinery']);
  });

  it('know where an operation stands in a usual line', () => {
    const line = [
      '14.7.1',
      '17.1.1',
      '3.1.4',
      '3.3.2',
      '6.1.3',
      '3.6.2',
      '4.1.2',
      '5.2.1',
      '13.3.1',
      '14.7.3',
      '15.2.4',
    ];
    const ranks = line.map(stageRank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});

describe('inferRouting', () => {
  it('takes the template of the longest prefix', () => {
    expect(infer({ industryCode: '23322', industryRevision: 10 })).toEqual({
      operations: ['15.3.1', '14.7.1', '16.5.1', '7.1.1', '16.5.3', '14.3.2', '14.6.1', '15.4.4'].map(
        (processCode) => ({ processCode }),
      ),
      confidence: 0.78,
      rule: 'template 23322 (KSIC 23322/10)',
      templatePrefix: '23322',
    });
  });

  it('translates codes of revisions 9 and 11 before the look-up', () => {
    const mould = infer({ industryCode: '29293', industryRevision: 11 });
    expect([mould?.templatePrefix, mould?.rule]).toEqual(['29294', 'template 29294 (KSIC 29293/11)']);
    expect(infer({ industryCode: '20433', industryRevision: 9 })?.templatePrefix).toBe('20423');
    expect(infer({ industryCode: 'C10602', industryRevision: 11 })?.templatePrefix).toBe('10712');
  });

  it('adds what a product word names, at its place in the line, and says so', () => {
    const plain = codesOf({ industryCode: '25924', industryRevision: 10 }) ?? [];
    const plated = infer({
      industryCode: '25924',
      industryRevision: 10,
      productText: '정밀부품 가공, 무전해 니켈 도금',
    });
    const codes = plated?.operations.map((step) => step.processCode) ?? [];
    expect(codes.filter((code) => !plain.includes(code))).toEqual(['5.3.1']);
    expect(codes.indexOf('5.3.1')).toBeGreaterThan(codes.indexOf('5.1.1'));
    expect(codes.indexOf('5.3.1')).toBeLessThan(codes.indexOf('14.1.2'));
    expect(plated?.rule).toBe('template 25924 (KSIC 25924/10); words 정밀부품=, 무전해 니켈 도금+5.3.1');
    expect(plated?.confidence).toBe(0.85);
  });

  it('lets a special word narrow what the template leaves open', () => {
    const zinc = codesOf({ industryCode: '25922', productText: '아연도금' }) ?? [];
    expect(zinc.filter((code) => code.startsWith('5.2.'))).toEqual(['5.2.1']);
    const both = codesOf({ industryCode: '25922', productText: '아연도금, 크롬도금' }) ?? [];
    expect(both.filter((code) => code.startsWith('5.2.')).sort()).toEqual(['5.2.1', '5.2.3']);
  });

  it('changes to the finer trade that a product names inside the group of the code', () => {
    const film = infer({ industryCode: '222', industryRevision: 10, productText: '보호필름' });
    expect([film?.templatePrefix, film?.confidence]).toEqual(['22212', 0.72]);
    expect(infer({ industryCode: '25924', productText: '보호필름' })?.templatePrefix).toBe('25924');
  });

  it('reads the industry name where the code is missing', () => {
    const hydrogen = infer({ industryName: '수소 제조업' });
    expect([hydrogen?.templatePrefix, hydrogen?.rule]).toEqual([
      '20121',
      'template 20121 (name like KSIC 20121/11 (1.00))',
    ]);
    expect(hydrogen?.confidence).toBe(0.78);
    expect(infer({ industryName: '아연도금' })?.templatePrefix).toBe('25922');
  });

  it('does not take the title of the code for evidence, but a name that says more', () => {
    const titled = infer({
      industryCode: '25924',
      industryRevision: 10,
      industryName: '절삭가공 및 유사처리업',
    });
    expect(titled).toEqual(infer({ industryCode: '25924', industryRevision: 10 }));
    const telling = infer({ industryCode: '25924', industryRevision: 10, industryName: '와이어컷팅' });
    expect(telling?.operations.map((step) => step.processCode)).toContain('3.7.1');
  });

  it('starts from product words or a title among the products where nothing else is known', () => {
    expect(infer({ productText: '레미콘' })).toMatchObject({ templatePrefix: '23322', confidence: 0.63 });
    expect(infer({ productText: '조율, 건반악기' })?.rule).toBe(
      'template 332 (product 건반악기 like KSIC 33201/10)',
    );
  });

  it('trusts a company name little, and only inside its sector', () => {
    const plater = infer({ industryCode: '25924', industryRevision: 10, companyName: '대한분체도장' });
    expect(plater?.rule).toBe('template 25924 (KSIC 25924/10); company name 분체도장+5.5.3');
    expect(plater?.confidence).toBe(0.78);
    expect(infer({ industryCode: '11111', companyName: '부산주조' })).toEqual(
      infer({ industryCode: '11111' }),
    );
    expect(infer({ companyName: '동아열처리' })).toMatchObject({ templatePrefix: '25921', confidence: 0.33 });
  });

  it('knows nothing where nothing is known', () => {
    expect(inferRouting(nothing)).toBeNull();
    expect(infer({ industryCode: '68112', industryName: '비주거용 건물 임대업' })).toBeNull();
    expect(infer({ industryCode: '', productText: '-', companyName: '' })).toBeNull();
  });

  it('never repeats a process, exceeds 20 of them or leaves 0..1, whatever the text', () => {
    const forms = productWords.flatMap((word) => [...word.ko, ...word.en]);
    const text = fc.array(fc.oneof(fc.constantFrom(...forms), fc.string()), { maxLength: 12 });
    const code = fc.constantFrom(null, ...routingTemplates.map((template) => template.prefix));
    fc.assert(
      fc.property(code, text, text, (industryCode, products, name) => {
        const facts = {
          ...nothing,
          industryCode,
          productText: products.join(', '),
          companyName: name.join(''),
        };
        const routing = inferRouting(facts);
        if (routing === null) return;
        const codes = routing.operations.map((step) => step.processCode);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.length).toBeLessThanOrEqual(20);
        expect(codes.every((processCode) => processByCode(processCode)?.level === 3)).toBe(true);
        expect(routing.confidence).toBeGreaterThan(0);
        expect(routing.confidence).toBeLessThanOrEqual(0.95);
        expect(inferRouting(facts)).toEqual(routing);
      }),
      { numRuns: 400, seed: 5 },
    );
  });
});

const busan = rowsOf('kr_busan_factories/factories.csv');
const listed = rowsOf('kr_listed_companies/companies.csv');
const ochang = rowsOf('kr_ochang_products/factories.csv');
const noData = busan === undefined ? ' (skipped: DASEOT_DATA_DIR is not set)' : '';

function factsOf(row: Record<string, string>): InferenceFacts {
  const industryCode = row.ksic_code === '' ? null : row.ksic_code;
  const industryRevision = industryCode === null ? null : 10;
  return {
    industryCode,
    industryRevision,
    industryName: row.industry_name_ko,
    productText: null,
    companyName: row.company_name,
  };
}

describe.skipIf(busan === undefined)(`on real registers${noData}`, () => {
  it('99.5 % of the factories of Busan with a code get a template of three digits or more', () => {
    const coded = (busan ?? []).filter((row) => row.ksic_code !== '');
    const fine = coded.filter((row) => (inferRouting(factsOf(row))?.templatePrefix ?? '').length >= 3);
    console.log(`Busan: ${fine.length} of ${coded.length} by a template of three digits or more`);
    expect([coded.length, fine.length]).toEqual([11182, 11131]);
  });

  it('all 186 factories of Busan with a name but no code get a routing', () => {
    const named = (busan ?? []).filter((row) => row.ksic_code === '' && row.industry_name_ko !== '');
    expect(named.length).toBe(186);
    expect(named.filter((row) => inferRouting(factsOf(row)) === null)).toEqual([]);
  });

  it('the whole register takes under a second and holds hundreds of different sets of processes', () => {
    const rows = busan ?? [];
    const start = performance.now();
    const routings = rows.map((row) => inferRouting(factsOf(row)));
    const elapsedMs = performance.now() - start;
    const sets = new Set(
      routings.map((routing) =>
        routing?.operations
          .map((step) => step.processCode)
          .sort()
          .join(),
      ),
    );
    console.log(
      `Busan: ${rows.length} rows in ${elapsedMs.toFixed(0)} ms, ${sets.size} different sets of processes`,
    );
    expect(elapsedMs).toBeLessThan(1000);
    expect(sets.size).toBeGreaterThan(400);
  });

  it('products refine two thirds of the listed manufacturers and start nine in ten of Ochang', () => {
    const makers = (listed ?? []).filter(
      (row) => /^(1\d|2\d|3[0-4])/.test(row.ksic3_code) && row.main_products_ko,
    );
    const refined = makers.filter((row) => {
      const known = { ...nothing, industryCode: row.ksic3_code, industryRevision: 10 as const };
      const routing = inferRouting({ ...known, productText: row.main_products_ko });
      return routing?.rule !== inferRouting(known)?.rule;
    });
    const started = (ochang ?? []).filter(
      (row) => inferRouting({ ...nothing, productText: row.products_ko }) !== null,
    );
    console.log(
      `listed: ${refined.length} of ${makers.length} refined; Ochang: ${started.length} of ${ochang?.length}`,
    );
    expect(refined.length / makers.length).toBeGreaterThan(0.66);
    expect(started.length / (ochang?.length ?? 1)).toBeGreaterThan(0.9);
  });
});
