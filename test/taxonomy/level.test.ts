import { describe, expect, it } from 'vitest';
import {
  BUILT_LEVELS,
  builtLevels,
  CAPABILITY_LEVELS,
  capabilityLevels,
  compareBuiltLevels,
  compareCapabilityLevels,
  parseBuiltLevel,
  parseCapabilityLevel,
} from '../../src/taxonomy/level.ts';

describe('the two level scales', () => {
  it('hold four built and five capability levels, lowest first', () => {
    expect(builtLevels.map((level) => level.nameKo)).toEqual(['기초', '중간1', '중간2', '고도']);
    expect(capabilityLevels.map((level) => level.code)).toEqual([...CAPABILITY_LEVELS]);
    expect([...BUILT_LEVELS].reverse().sort(compareBuiltLevels)).toEqual([...BUILT_LEVELS]);
    expect([...CAPABILITY_LEVELS].reverse().sort(compareCapabilityLevels)).toEqual([...CAPABILITY_LEVELS]);
  });

  it('read the words of files', () => {
    const built = [
      '기초',
      '기초 수준',
      'Basic',
      '중간 1',
      'INTERMEDIATE_2',
      '중간2 이상',
      '고도화',
      'advanced',
    ];
    expect(built.map(parseBuiltLevel)).toEqual([
      'BASIC',
      'BASIC',
      'BASIC',
      'INTERMEDIATE_1',
      'INTERMEDIATE_2',
      'INTERMEDIATE_2',
      'ADVANCED',
      'ADVANCED',
    ]);
    const capability = ['LEVEL_1', 'Level 2', '레벨3', 'Lv.4', '5', '３', '2레벨', '레벨 2 이상'];
    expect(capability.map(parseCapabilityLevel)).toEqual([
      'LEVEL_1',
      'LEVEL_2',
      'LEVEL_3',
      'LEVEL_4',
      'LEVEL_5',
      'LEVEL_3',
      'LEVEL_2',
      'LEVEL_2',
    ]);
  });

  it('are never read for one another', () => {
    expect(
      [...CAPABILITY_LEVELS, 'Level 3', '3', '', '중간']
        .map(parseBuiltLevel)
        .every((level) => level === undefined),
    ).toBe(true);
    expect([...BUILT_LEVELS, '중간2', '기초', '', '0', '6', '12'].map(parseCapabilityLevel)).toEqual(
      Array.from({ length: 10 }, () => undefined),
    );
  });
});
