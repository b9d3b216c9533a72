import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  buildProcesses,
  compareProcessCodes,
  findProcess,
  isUnder,
  leavesUnder,
  longestMatch,
  nearestProcess,
  parentOf,
  processByCode,
  processes,
  ROOT_TECHNOLOGIES,
  rootTechnologies,
} from '../../src/taxonomy/process.ts';

const codes = processes.map((process) => process.code);
const anyCode = fc.constantFrom(...codes);

describe('the process tree', () => {
  it('holds three levels with well over two hundred nodes', () => {
    const count = (level: number) => processes.filter((process) => process.level === level).length;
    expect([count(1), count(2), count(3), processes.length]).toEqual([17, 104, 682, 803]);
  });

  it('gives every node a parent one level up and every group something below it', () => {
    for (const process of processes) {
      expect(process.code.split('.')).toHaveLength(process.level);
      if (process.level === 1) expect(process.parentCode).toBeNull();
      else expect(processByCode(process.parentCode ?? '')?.level).toBe(process.level - 1);
      if (process.level !== 3) expect(leavesUnder(process.code).length).toBeGreaterThan(0);
    }
  });

  it('stands in tree order, numeric by part', () => {
    expect([...codes].sort(compareProcessCodes)).toEqual(codes);
    expect(['3.20', '10', '3.2.1', '3', '3.2', '2.9.10', '2.9.9'].sort(compareProcessCodes)).toEqual([
      '2.9.9',
      '2.9.10',
      '3',
      '3.2',
      '3.2.1',
      '3.20',
      '10',
    ]);
  });

  it('has unique names, and each finds its node whatever its case, blanks and hyphens', () => {
    for (const process of processes) {
      expect(findProcess(process.nameEn.toUpperCase())).toBe(process);
      expect(findProcess(` ${process.nameKo.replaceAll(' ', '')} `)).toBe(process);
      expect(findProcess(process.code)).toBe(process);
    }
    expect(findProcess('cnc-turning')?.code).toBe('3.2.2');
    expect(findProcess('아연도금')?.code).toBe('5.2.1');
    expect(findProcess('no such thing')).toBeUndefined();
  });

  it('writes a Korean name in Hangul, save for the trade abbreviations, for every node', () => {
    const withoutHangul = processes.filter((process) => !/\p{Script=Hangul}/u.test(process.nameKo));
    expect(withoutHangul.map((process) => process.nameKo)).toEqual([]);
    const withHangul = processes.filter((process) => /\p{Script=Hangul}/u.test(process.nameEn));
    expect(withHangul).toEqual([]);
  });

  it('covers food, chemical, textile, electronics, assembly, inspection and packing in depth', () => {
    const leaves = ['10', '7', '9', '12', '13', '14', '15'].map((code) => leavesUnder(code).length);
    expect(leaves).toEqual([64, 47, 40, 55, 34, 37, 23]);
  });

  it('refuses a repeated code, an orphan and an unknown field', () => {
    const row = { code: '1', nameEn: 'A', nameKo: '가' };
    expect(() => buildProcesses([row, row])).toThrow('a code stands twice');
    expect(() => buildProcesses([row, { ...row, code: '2.1' }])).toThrow('2.1 has no parent 2');
    expect(() => buildProcesses([{ ...row, name: 'x' }])).toThrow('name');
    expect(() => buildProcesses([{ ...row, code: '01' }])).toThrow('code');
  });
});

describe('root technologies', () => {
  it('are the six of 2011 and the eight of 2021', () => {
    expect(rootTechnologies.filter((root) => root.generation === 'BASE').map((root) => root.nameKo)).toEqual([
      '주조',
      '금형',
      '소성가공',
      '용접·접합',
      '표면처리',
      '열처리',
    ]);
    expect(rootTechnologies.filter((root) => root.generation === 'NEXT_GENERATION')).toHaveLength(8);
  });

  it('each have at least one operation in the tree', () => {
    const used = new Set(processes.map((process) => process.rootTechnology));
    expect(ROOT_TECHNOLOGIES.filter((root) => !used.has(root))).toEqual([]);
  });

  it('mark the trades they mean', () => {
    const rootOf = (code: string) => processByCode(code)?.rootTechnology;
    expect(
      ['1.2.4', '2.1.2', '4.1.3', '5.2.1', '6.1.3', '17.2.2', '8.2.1', '3.2.2', '10.3.5'].map(rootOf),
    ).toEqual([
      'CASTING',
      'PLASTIC_WORKING',
      'WELDING',
      'SURFACE_TREATMENT',
      'HEAT_TREATMENT',
      'MOULD',
      'INJECTION_AND_PRESS',
      'PRECISION_MACHINING',
      null,
    ]);
  });
});

describe('paths', () => {
  it('a code lies under itself and its groups, never under a code that only starts alike', () => {
    expect(isUnder('3.2.1', '3.2')).toBe(true);
    expect(isUnder('3.2', '3.2')).toBe(true);
    expect(isUnder('3.20', '3.2')).toBe(false);
    expect(isUnder('3.2', '3.2.1')).toBe(false);
    expect(isUnder('13.2', '3')).toBe(false);
    expect(isUnder('10', '1')).toBe(false);
  });

  it('ancestors come nearest first and without the code', () => {
    expect(ancestorsOf('3.2.1')).toEqual(['3.2', '3']);
    expect(ancestorsOf('3')).toEqual([]);
    expect(parentOf('10.4.11')).toBe('10.4');
  });

  it('being under a group is being that group or having it among the ancestors', () => {
    fc.assert(
      fc.property(anyCode, anyCode, (code, group) => {
        expect(isUnder(code, group)).toBe(code === group || ancestorsOf(code).includes(group));
      }),
    );
  });

  it('the longest match wins, as a plain scan over all entries finds it', () => {
    const table = new Map([
      ['3', 'trade'],
      ['3.2', 'group'],
      ['3.2.1', 'operation'],
    ]);
    expect(['3.2.1', '3.2.2', '3.20.1', '3', '4.1'].map((code) => longestMatch(table, code))).toEqual([
      'operation',
      'group',
      'trade',
      'trade',
      undefined,
    ]);
    fc.assert(
      fc.property(fc.uniqueArray(anyCode, { maxLength: 60 }), anyCode, (entries, code) => {
        const covering = entries.filter((entry) => isUnder(code, entry)).sort((a, b) => b.length - a.length);
        expect(longestMatch(new Map(entries.map((entry) => [entry, entry])), code)).toBe(covering[0]);
      }),
    );
  });

  it('an entry whose value is zero or undefined still stops the search', () => {
    expect(
      longestMatch(
        new Map([
          ['3', 5],
          ['3.2', 0],
        ]),
        '3.2.1',
      ),
    ).toBe(0);
  });

  it('leaves under a group are the operations that lie under it', () => {
    fc.assert(
      fc.property(anyCode, (group) => {
        const expected = processes.filter((process) => process.level === 3 && isUnder(process.code, group));
        expect(leavesUnder(group)).toEqual(expected);
      }),
    );
    expect(leavesUnder('99')).toEqual([]);
  });
});

describe('the nearest process', () => {
  it('is the known parent of an unknown code, else the closest code or name', () => {
    const nearest = ['3.2.99', '3.99.1', '99', 'CNC turnning', '아연 도굼', '3.2.2'].map((text) =>
      nearestProcess(text),
    );
    expect(nearest.map((process) => process.code)).toEqual(['3.2', '3', '9', '3.2.2', '5.2.1', '3.2.2']);
  });

  it('answers anything, even a megabyte of noise, with a node', () => {
    expect(processes).toContain(nearestProcess('x'.repeat(1_000_000)));
    expect(processes).toContain(nearestProcess(''));
  });
});

/** Homes of the processes that more than 200 makers of the reference graph name (its class name -> our codes). */
const homes: Record<string, string> = {
  Machining: '3',
  Assembly: '13',
  Welding: '4.1',
  Fabricating: '4.7',
  Milling: '3.3',
  Turning: '3.2',
  Forming: '2',
  Packing: '15.1',
  Coating: '5',
  Grinding: '3.6',
  Finishing: '3.8',
  Drawing: '2.3',
  CNCMachining: '3.3.2',
  Drilling: '3.4.1',
  ElectroPlating: '5.2',
  GoldProcessing: '5.2.6',
  ZincProcessing: '5.2.1',
  Stamping: '2.4',
  Casting: '1.2',
  NylonProcessing: '8.2.1',
  EDM: '3.7',
  CNCMilling: '3.3.2',
  Bending: '2.5',
  HeatTreating: '6.1',
  Tapping: '3.4.5',
  Boring: '3.4.3',
  PowderCoating: '5.5.3',
  Anodizing: '5.3.2',
  Molding: '8.2',
  WireEDM: '3.7.1',
  Forging: '2.1',
  Rolling: '2.2',
  Extruding: '2.3.3',
  LaserCutting: '3.1.4',
  SurfacePreparation: '5.1',
  Tubing: '2.3.4',
  Shaping: '3.5.1',
  Etching: '3.7.5',
  Honing: '3.6.7',
  Polishing: '3.8.3',
  Joining: '4',
  VerticalMilling: '3.3.2',
  MagnesiumProcessing: '1.3.2',
  TinProcessing: '5.2.5',
  WaterjetCutting: '3.1.7',
  SteelAlloyProcessing: '1.1.3',
  SandBlasting: '5.1.4',
  AddtiveManufacturing: '1.5',
  LiveTooling: '3.2.3',
  Passivation: '5.3.6',
  Reaming: '3.4.4',
  Soldering: '4.4.4',
  Hardening: '6.1.3',
  ZirconProcessing: '16.3.5',
  PlasmaCutting: '3.1.5',
  TantalumProcessing: '1.1.4',
  BlackOxideCoating: '5.3.5',
  DieCasting: '1.3.2',
  ElectrolessNickelPlating: '5.3.1',
  AdditiveManufacturing: '1.5',
};

const dataDirectory = process.env.DASEOT_DATA_DIR;

/** Rows of a reference file as fields by header; its values hold commas only inside double quotes. */
function referenceRows(name: string): Record<string, string>[] {
  const text = readFileSync(join(dataDirectory ?? '', 'process_taxonomy', name), 'utf8');
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const fields = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2]);
  const keys = fields(header);
  return lines.map((line) => Object.fromEntries(fields(line).map((value, index) => [keys[index], value])));
}

const skipNote = 'skipped: DASEOT_DATA_DIR is not set';

describe('completeness against the reference taxonomies', () => {
  it('every home named in this file is a node', () => {
    expect(Object.entries(homes).filter(([, code]) => processByCode(code) === undefined)).toEqual([]);
  });

  it('every process with more than 200 occurrences among US makers has a home', (context) => {
    if (dataDirectory === undefined) return context.skip(skipNote);
    const frequent = referenceRows('sudokn_capabilities.csv')
      .filter((row) => row.kind.startsWith('process') && Number(row.occurrences) > 200)
      .map((row) => row.id.replace(/Capability$/, ''));
    expect(frequent.length).toBe(60);
    expect(frequent.filter((id) => homes[id] === undefined)).toEqual([]);
  });

  it('every DIN 8580 number we name exists, and all its groups but one occur', (context) => {
    if (dataDirectory === undefined) return context.skip(skipNote);
    const numbers = new Set(referenceRows('din8580.csv').map((row) => row.din_number));
    const ours = new Set(processes.flatMap((process) => process.din8580 ?? []));
    expect([...ours].filter((number) => !numbers.has(number))).toEqual([]);
    const groups = [...numbers].filter((number) => /^\d\.\d$/.test(number));
    const missing = groups.filter((group) => ![...ours].some((number) => isUnder(number, group)));
    // 1.8, shaping a body from vapour inside a form, is a laboratory process: no factory register names it.
    expect(missing).toEqual(['1.8']);
  });
});
