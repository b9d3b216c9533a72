import { describe, expect, it } from 'vitest';
import { defaultMatchRules, formationRules, parseMatchRules } from '../../src/programmes/matchRules.ts';

const codes = (text: string) =>
  parseMatchRules(text).issues.map(({ line, column, code }) => [line, column, code]);

describe('the rules file of match', () => {
  it('stands for the programme of 2018 where it says nothing', () => {
    expect(defaultMatchRules).toEqual({
      minMembers: 5,
      maxMembers: 20,
      subsidyRate: 0.5,
      subsidyCapWon: 40_000_000,
      coordinationWon: 100_000,
      locality: 'NONE',
    });
    expect(parseMatchRules('{}')).toEqual({ rules: defaultMatchRules, issues: [] });
    expect(parseMatchRules('\ufeff{ "minMembers": null }').rules).toEqual(defaultMatchRules);
  });

  it('takes every rule', () => {
    const rules = {
      minMembers: 10,
      maxMembers: 100,
      subsidyRate: 0.333333,
      subsidyCapWon: 0,
      coordinationWon: 0,
      locality: 'SIGUNGU',
    };
    expect(parseMatchRules(JSON.stringify(rules))).toEqual({ rules, issues: [] });
  });

  it.each([
    ['', [[null, null, 'EMPTY_FILE']]],
    ['[]', [[null, null, 'NOT_AN_OBJECT']]],
    ['null', [[null, null, 'NOT_AN_OBJECT']]],
    ['{\n  "minMembers": 5,\n}', [[3, null, 'NOT_JSON']]],
    ['{"minMembers": ', [[1, null, 'JSON_CUT_OFF']]],
    ['{\n  "minMembers": five}', [[2, null, 'NOT_JSON']]],
    ['PK\u0003\u0004', [[null, null, 'BINARY_FILE']]],
    ['{\n  "minMember": 5\n}', [[2, 'minMember', 'UNKNOWN_RULE']]],
    ['{"__proto__": 5}', [[1, '__proto__', 'UNKNOWN_RULE']]],
    ['{"minMembers": 5,\n "minMembers": 6}', [[2, 'minMembers', 'DUPLICATE_KEY']]],
    ['{"minMembers": 0}', [[1, 'minMembers', 'NOT_WHOLE_IN_RANGE']]],
    ['{"maxMembers": 101}', [[1, 'maxMembers', 'NOT_WHOLE_IN_RANGE']]],
    ['{"minMembers": 5.5}', [[1, 'minMembers', 'NOT_WHOLE_IN_RANGE']]],
    ['{"minMembers": "5"}', [[1, 'minMembers', 'NOT_WHOLE_IN_RANGE']]],
    ['{"minMembers": 30}', [[1, 'minMembers', 'MIN_ABOVE_MAX']]],
    ['{"maxMembers": 4}', [[1, 'maxMembers', 'MIN_ABOVE_MAX']]],
    ['{"subsidyRate": 50}', [[1, 'subsidyRate', 'RATE_OUT_OF_RANGE']]],
    ['{"subsidyRate": 0.1234567}', [[1, 'subsidyRate', 'RATE_OUT_OF_RANGE']]],
    ['{"subsidyCapWon": -1}', [[1, 'subsidyCapWon', 'NOT_WHOLE_IN_RANGE']]],
    ['{"coordinationWon": 0.5}', [[1, 'coordinationWon', 'NOT_WHOLE_IN_RANGE']]],
    ['{"locality": "none"}', [[1, 'locality', 'UNKNOWN_LOCALITY']]],
  ])('refuses %j and names the place', (text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(parseMatchRules(text).rules).toBeNull();
  });

  it('tells every fault at once, with a remedy in both languages', () => {
    const { issues } = parseMatchRules('{ "subsidyRate": -1, "locality": 3, "x": 1 }');
    expect(issues.map(({ code }) => code)).toEqual(['RATE_OUT_OF_RANGE', 'UNKNOWN_LOCALITY', 'UNKNOWN_RULE']);
    expect(issues[0]).toEqual({
      line: 1,
      column: 'subsidyRate',
      value: '-1',
      code: 'RATE_OUT_OF_RANGE',
      messageEn: '"subsidyRate" must be a number from 0 to 1 with at most six decimals.',
      remedyEn: 'Write 0.5 for 50 %.',
      messageKo: '"subsidyRate"는 0~1의 수로 소수 여섯째 자리까지 쓸 수 있습니다.',
      remedyKo: '50 %이면 0.5로 쓰십시오.',
    });
  });

  it('becomes the rules of formation: one band, one cap', () => {
    expect(formationRules({ ...defaultMatchRules, minMembers: 3, subsidyRate: 0.25 })).toEqual({
      minMembers: 3,
      maxMembers: 20,
      coordinationWon: 100_000,
      subsidy: {
        minMembers: 3,
        bands: [{ fromWon: 0, ratePpm: 250_000 }],
        capWon: 40_000_000,
        clusterCapWon: null,
        eligibleKinds: null,
      },
    });
  });
});
