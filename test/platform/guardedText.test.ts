import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { createCsvSheet } from '../../src/platform/csvSheet.ts';
import { guardText, unguardText } from '../../src/platform/guardedText.ts';
import type { Cell, SheetWriter } from '../../src/platform/sheet.ts';
import { createXlsxSheet } from '../../src/platform/xlsxSheet.ts';

describe('a guarded text', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://evil","x")', `'=HYPERLINK("http://evil","x")`],
    ["=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"],
    ['+82-51-123', "'+82-51-123"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u3000=1', "'\u3000=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ["'=1", "''=1"],
    ["''  -1", "'''  -1"],
  ])('%j becomes %j, and comes back', (text, guarded) => {
    expect(guardText(text)).toBe(guarded);
    expect(unguardText(guarded)).toBe(text);
  });

  it.each(['', ' ', '가나정공(주)', 'a=b', 'A-1', "it's", "'80", 'x@y.kr', '1,000', '(-5)', "'", "' x"])(
    '%j stays as it is, both ways',
    (text) => {
      expect(guardText(text)).toBe(text);
      expect(unguardText(text)).toBe(text);
    },
  );

  const hostile = fc.string({
    unit: fc.constantFrom(
      "'",
      '=',
      '+',
      '-',
      '@',
      ' ',
      '\t',
      '\r',
      '\n',
      '＝',
      '\u3000',
      '"',
      ',',
      ';',
      'x',
      '가',
      '😀',
    ),
  });

  it('comes back whatever it is, and never begins like a formula', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        const guarded = guardText(text);
        expect(unguardText(guarded)).toBe(text);
        expect(guarded).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
      }),
      { numRuns: 2_000 },
    );
  });
});

function fileOf(sheet: SheetWriter, pages: readonly (readonly (readonly Cell[])[])[]): Buffer {
  return Buffer.concat([...pages.map((rows) => sheet.write(rows)), sheet.end()]);
}

describe('CSV', () => {
  it('is UTF-8 with a byte order mark, CR LF and quoted texts; numbers are numbers', () => {
    const file = fileOf(createCsvSheet(['이름', 'n']), [
      [
        ['a"b,c\nd', 5],
        ['=1', -5],
      ],
      [[null, null]],
    ]);
    expect(file.toString('utf8')).toBe('\ufeff"이름","n"\r\n"a""b,c\nd",5\r\n"\'=1",-5\r\n,\r\n');
  });

  it('has its header where there are no rows', () => {
    expect(fileOf(createCsvSheet(['a', 'b']), []).toString('utf8')).toBe('\ufeff"a","b"\r\n');
  });

  it('gives every text back to a reader that takes the guard off', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))),
        (rows) => {
          const file = fileOf(createCsvSheet(['a', 'b']), [rows]);
          const read: string[][] = parse(file, { bom: true, record_delimiter: '\r\n' });
          expect(read.slice(1).map((row) => row.map(unguardText))).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('XLSX', () => {
  it('gives texts back as they are, never as formulas, and numbers as numbers', async () => {
    const rows: Cell[][] = [
      ['=1+1', 1],
      ['  @x', -5],
      ['a<b>&"c" _x0041_ 가 😀', 9_007_199_254_740_991],
      ['줄\n바꿈\t탭', 0.5],
      [null, 0],
    ];
    const file = fileOf(createXlsxSheet('표: [x]', ['이름', '수']), [rows.slice(0, 2), rows.slice(2)]);
    const read = await readSheet(file, { trim: false });
    expect(read).toEqual([['이름', '수'], ...rows]);
    expect(file.includes('<f>')).toBe(false);
  });

  it('can be read whatever the text is', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1 }), { numRuns: 300, seed: 7 });
    const file = fileOf(createXlsxSheet('x', ['text']), [texts.map((text) => [text])]);
    expect((await readSheet(file)).length).toBe(301);
  });
});
