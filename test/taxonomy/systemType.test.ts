import { describe, expect, it } from 'vitest';
import {
  parseSystemType,
  parseSystemTypes,
  SYSTEM_TYPES,
  systemTypeInfo,
  systemTypes,
} from '../../src/taxonomy/systemType.ts';

describe('system types', () => {
  it('stand in the seed file in the order of the code list, each described in both languages', () => {
    expect(systemTypes.map((info) => info.code)).toEqual([...SYSTEM_TYPES]);
    for (const info of systemTypes) {
      expect(info.descriptionKo).toMatch(/\p{Script=Hangul}/u);
      expect(info.descriptionEn).not.toMatch(/\p{Script=Hangul}/u);
      expect(systemTypeInfo(info.code)).toBe(info);
    }
  });

  it('are found by code, by both names and by every synonym', () => {
    for (const info of systemTypes) {
      for (const word of [info.code, info.code.toLowerCase(), info.nameEn, info.nameKo, ...info.synonyms]) {
        expect([word, parseSystemType(word)]).toEqual([word, info.code]);
      }
    }
  });

  it('are found under the words people add', () => {
    const texts = [
      'MES 시스템 구축',
      'ＭＥＳ',
      '제조실행시스템(MES)',
      'Mes solution',
      'erp시스템',
      '생산관리(MES)',
      '에너지 관리 솔루션',
    ];
    expect(texts.map(parseSystemType)).toEqual(['MES', 'MES', 'MES', 'MES', 'ERP', 'MES', 'FEMS']);
  });

  it('are not guessed where a text names none or two', () => {
    expect(['', ' ', 'MES와', 'MES, ERP', 'spreadsheet', '시스템', 'system'].map(parseSystemType)).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
  });

  it('are read from a list, repeats once and unknown words kept', () => {
    expect(parseSystemTypes('MES / erp; 제조실행시스템, 엑셀 ,')).toEqual({
      types: ['MES', 'ERP'],
      unknown: ['엑셀'],
    });
    expect(parseSystemTypes('')).toEqual({ types: [], unknown: [] });
  });
});
