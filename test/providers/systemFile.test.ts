import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPlaces, placeText } from '../../src/providers/jsonPlaces.ts';
import { SHEET_PROBLEM_CODES } from '../../src/providers/sheetIssue.ts';
import { MAX_ISSUES, MAX_SYSTEMS, parseSystems } from '../../src/providers/systemFile.ts';

const good = {
  id: 'mes-a',
  provider: 'provider-a',
  type: 'MES',
  engineeringWon: 5_000_000,
  standardProcesses: ['3.2'],
  adaptationWon: { '3': 1_000_000 },
  adaptationDefaultWon: 2_000_000,
  tiers: [
    { fromUnits: 1, unitPriceWon: 20_000_000 },
    { fromUnits: 5, unitPriceWon: 18_000_000 },
  ],
  tierKind: 'ALL_UNITS',
  capacityUnits: 100,
  regions: null,
  surchargeWon: { '26': 1_000_000 },
};

const fileOf = (...systems: unknown[]) => JSON.stringify({ systems }, null, 2);
const told = (text: string) =>
  parseSystems(text).issues.map((issue) => [issue.column, issue.value, issue.code]);
const toldOf = (change: Record<string, unknown>) => told(fileOf({ ...good, ...change }));

describe('a faultless file', () => {
  it('is read as it stands', () => {
    expect(parseSystems(fileOf(good))).toEqual({ systems: [good], issues: [] });
  });

  it('may begin with a byte-order mark and end its lines as Windows does', () => {
    expect(parseSystems(`\ufeff${fileOf(good).replaceAll('\n', '\r\n')}`)).toEqual({
      systems: [good],
      issues: [],
    });
  });

  it('may leave out what means nothing or everywhere, and carry notes of its own', () => {
    const { regions: _, surchargeWon: __, standardProcesses: ___, adaptationWon: ____, ...bare } = good;
    const { systems, issues } = parseSystems(fileOf({ ...bare, note: 'checked', leadTimeDays: null }));
    expect(issues).toEqual([]);
    expect(systems).toEqual([
      { ...bare, standardProcesses: [], adaptationWon: {}, regions: null, surchargeWon: {} },
    ]);
  });

  it('keeps name, lead time and maintenance, reads a type by any of its words, and lists a code once', () => {
    const more = { name: '공장지기', leadTimeDays: 60, yearlyMaintenanceWon: 3_000_000 };
    const change = { type: '제조실행시스템', standardProcesses: ['3.2', '4', '3.2'], regions: ['26', '26'] };
    expect(parseSystems(fileOf({ ...good, ...more, ...change })).systems).toEqual([
      { ...good, ...more, standardProcesses: ['3.2', '4'], regions: ['26'] },
    ]);
  });
});

describe('a file that is no list of systems', () => {
  const only = (text: string) => {
    const { systems, issues } = parseSystems(text);
    expect(systems).toEqual([]);
    expect(issues).toHaveLength(1);
    const { line, column, code } = issues[0];
    return [code, line, column];
  };

  it('empty, binary or not UTF-8: one issue says so', () => {
    expect(only('')).toEqual(['EMPTY_FILE', null, null]);
    expect(only('\ufeff \n')).toEqual(['EMPTY_FILE', null, null]);
    expect(only('PK\u0003\u0004\u0000')).toEqual(['BINARY_FILE', null, null]);
    expect(only('{"systems": [\n{"id": "\ufffd"}]}')).toEqual(['NOT_UTF8', 2, null]);
  });

  it('not JSON: the line and column of the first wrong character', () => {
    const place = (text: string) =>
      parseSystems(text).issues[0].messageEn.replace('The file is not JSON: ', '');
    expect(place('id,provider\n1,2')).toBe('"i" is not expected at line 1, column 1.');
    expect(place('{"systems": [\n  1,,\n]}')).toBe('"," is not expected at line 2, column 5.');
    expect(place("{'systems': []}")).toBe('"\'" is not expected at line 1, column 2.');
    expect(place('{"systems": [1,]}')).toBe('"]" is not expected at line 1, column 16.');
    expect(place('{"systems": "\n"}')).toBe('the end of the line is not expected at line 1, column 14.');
    expect(place('{"systems": []} x')).toBe('"x" is not expected at line 1, column 17.');
    expect(place('{"systems": [\n\n')).toBe('it ends at line 1 before it is complete.');
    expect(only('{"systems": [\n{"id": "x')).toEqual(['JSON_CUT_OFF', 2, null]);
  });

  it('a syntax error put anywhere into a sound file is found at its place', () => {
    const text = fileOf(good);
    const strange = '#';
    fc.assert(
      fc.property(fc.nat(text.length), (position) => {
        const broken = text.slice(0, position) + strange + text.slice(position);
        const [issue] = parseSystems(broken).issues;
        if (issue === undefined || issue.code !== 'NOT_JSON') return;
        const line = text.slice(0, position).split('\n').length;
        expect([issue.line, issue.value]).toEqual([line, strange]);
      }),
    );
  });

  it('without a list of systems, or with an empty one', () => {
    for (const text of ['{}', '[]', 'null', '5', '{"systems": {}}']) {
      expect(only(text)).toEqual(['MISSING_SYSTEMS', null, 'systems']);
    }
    expect(only('{"systems": []}')).toEqual(['NO_SYSTEMS', null, 'systems']);
  });
});

describe('a faulty system', () => {
  it('never stops the good ones, and its line is told', () => {
    const { systems, issues } = parseSystems(
      fileOf(good, 7, { ...good, id: 'b', capacityUnits: 0 }, { ...good, id: 'c' }),
    );
    expect(systems.map((system) => system.id)).toEqual(['mes-a', 'c']);
    expect(issues.map((issue) => [issue.line, issue.column, issue.code])).toEqual([
      [32, 'systems[1]', 'WRONG_TYPE'],
      [33, 'systems[2].capacityUnits', 'COUNT_NOT_WHOLE'],
    ]);
  });

  it('has every one of its faults told, with place, value and both languages', () => {
    const { systems, issues } = parseSystems(
      fileOf({
        ...good,
        id: ' ',
        engineeringWon: -1,
        adaptationDefaultWon: 0.5,
        tierKind: 'PER_UNIT',
        capacityUnits: '9',
      }),
    );
    expect(systems).toEqual([]);
    expect(issues.map((issue) => [issue.column, issue.value, issue.code])).toEqual([
      ['systems[0].id', ' ', 'EMPTY_TEXT'],
      ['systems[0].engineeringWon', '-1', 'WON_NEGATIVE'],
      ['systems[0].adaptationDefaultWon', '0.5', 'WON_FRACTIONAL'],
      ['systems[0].tierKind', 'PER_UNIT', 'UNKNOWN_TIER_KIND'],
      ['systems[0].capacityUnits', '9', 'COUNT_NOT_WHOLE'],
    ]);
    expect(issues[1]).toEqual({
      line: 3,
      column: 'systems[0].engineeringWon',
      value: '-1',
      code: 'WON_NEGATIVE',
      messageEn: 'The amount is negative.',
      remedyEn: 'Write 0 or a positive number of won.',
      messageKo: '금액이 음수입니다.',
      remedyKo: '0 이상의 금액을 쓰십시오.',
    });
  });

  it('lacks each required field by name', () => {
    const { issues } = parseSystems(fileOf({}));
    expect(issues.map((issue) => issue.column)).toEqual(
      [
        'id',
        'provider',
        'type',
        'engineeringWon',
        'adaptationDefaultWon',
        'tiers',
        'tierKind',
        'capacityUnits',
      ].map((field) => `systems[0].${field}`),
    );
    expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set(['MISSING_FIELD']));
    expect(issues[3].messageEn).toBe('The field "engineeringWon" is missing.');
  });

  it('repeats an id: the first is kept', () => {
    const { systems, issues } = parseSystems(fileOf(good, { ...good, provider: 'other' }));
    expect(systems).toEqual([good]);
    expect(issues.map((issue) => [issue.column, issue.value, issue.code])).toEqual([
      ['systems[1].id', 'mes-a', 'DUPLICATE_ID'],
    ]);
    expect(issues[0].messageEn).toContain('systems[0]');
  });

  it('repeats a key: JSON would drop one of the two values, so the system is refused', () => {
    const text = fileOf(good, { ...good, id: 'b' }).replace('"3": 1000000', '"3": 1000000,\n"3": 2000000');
    const { systems, issues } = parseSystems(text);
    expect(systems.map((system) => system.id)).toEqual(['b']);
    expect(issues.map((issue) => [issue.line, issue.column, issue.value, issue.code])).toEqual([
      [13, 'systems[0].adaptationWon["3"]', '2000000', 'DUPLICATE_KEY'],
    ]);
  });

  it('misspells a field: the right one is named, even an optional one', () => {
    expect(toldOf({ surcharge_won: {}, surchargeWon: undefined })).toEqual([
      ['systems[0].surcharge_won', '{}', 'UNKNOWN_FIELD'],
    ]);
    expect(toldOf({ leadTimeDay: 5 })).toEqual([['systems[0].leadTimeDay', '5', 'UNKNOWN_FIELD']]);
    expect(parseSystems(fileOf({ ...good, leadTimeDay: 5 })).issues[0].remedyEn).toBe(
      'Rename it to "leadTimeDays" or remove it.',
    );
  });

  it('names a type that is none', () => {
    expect(toldOf({ type: 'spreadsheet' })).toEqual([
      ['systems[0].type', 'spreadsheet', 'UNKNOWN_SYSTEM_TYPE'],
    ]);
    expect(toldOf({ type: 5 })).toEqual([['systems[0].type', '5', 'WRONG_TYPE']]);
  });
});

describe('limits', () => {
  it('faults past the limit are counted, not told', () => {
    const bad = Array.from({ length: MAX_ISSUES + 500 }, (_, index) => ({
      ...good,
      id: `s${index}`,
      capacityUnits: 0,
    }));
    const { systems, issues } = parseSystems(fileOf(...bad, good));
    expect(systems).toEqual([good]);
    expect(issues).toHaveLength(MAX_ISSUES + 1);
    expect(issues[MAX_ISSUES].messageEn).toBe('There are 500 more problems, not shown here.');
  });

  it('systems past the limit are refused in words', () => {
    const { systems, issues } = parseSystems(
      fileOf(...Array.from({ length: MAX_SYSTEMS + 1 }, (_, index) => ({ ...good, id: `s${index}` }))),
    );
    expect(systems).toHaveLength(MAX_SYSTEMS);
    expect(issues.map((issue) => issue.code)).toEqual(['TOO_MANY']);
  });
});

describe('robustness', () => {
  it('any JSON value in any place gives records or issues, never an exception, and every issue is complete', () => {
    const fields = [...Object.keys(good), 'name', 'leadTimeDays', 'yearlyMaintenanceWon'];
    const change = fc.dictionary(fc.constantFrom(...fields), fc.jsonValue(), { maxKeys: 4 });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const { systems, issues } = parseSystems(fileOf(...changes.map((part) => ({ ...good, ...part }))));
        if (issues.length === 0) expect(systems).toHaveLength(changes.length);
        for (const issue of issues) {
          expect(SHEET_PROBLEM_CODES).toContain(issue.code);
          for (const sentence of [issue.messageEn, issue.remedyEn, issue.messageKo, issue.remedyKo]) {
            expect(sentence).not.toMatch(/\{\w+\}|undefined/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('what was read, written and read again is the same', () => {
    const { systems } = parseSystems(
      readFileSync(new URL('../../seeds/systems.json', import.meta.url), 'utf8'),
    );
    expect(parseSystems(fileOf(...systems))).toEqual({ systems, issues: [] });
  });
});

describe('places in JSON', () => {
  it('are written as people point at them', () => {
    expect(placeText(['systems', 3, 'tiers', 1, 'unitPriceWon'])).toBe('systems[3].tiers[1].unitPriceWon');
    expect(placeText(['adaptationWon', '3.2'])).toBe('adaptationWon["3.2"]');
    expect(placeText([])).toBe('');
  });

  it('sound JSON has no repeated keys, however it is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        expect(jsonPlaces(JSON.stringify(value, null, indent), 'systems').duplicates).toEqual([]);
      }),
    );
  });

  it('repeated keys are found under escapes, at any depth, and not across objects', () => {
    const text = '{"a": [{"x": "\\"{,", "\\u0078": 1}, {"x": 2}],\n "b": {"c": {}, "c": []}}';
    expect(jsonPlaces(text, 'a')).toEqual({
      duplicates: [
        { path: ['a', 0, 'x'], line: 1 },
        { path: ['b', 'c'], line: 2 },
      ],
      itemLines: [1, 1],
    });
  });
});
