import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MatchResult } from '../../src/rounds/matchResult.ts';
import { alike, csvOf, type Given, match, runInProcess, type SystemRow, system } from './matchRun.ts';

const good = { companies: alike(5), systems: [system('one')] };
const xlsx = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(60)]);
const binary = Buffer.from([0x63, 0x00, 0x01, 0x02, 0x00, 0xff]);

/** A run that must fail: nothing is left behind, what stood in the result file stays. */
async function refused(given: Partial<Given>, parts: readonly string[]): Promise<void> {
  const { code, stdout, stderr, left, text } = await match({ ...good, before: 'kept', ...given });
  expect({ code, stdout, left, text }).toEqual({ code: 1, stdout: '', left: [], text: 'kept' });
  const lines = stderr.trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('daseot: '))).toEqual([lines.at(-1)]);
  for (const part of parts) expect(stderr).toContain(part);
}

function sheet(other: Partial<Record<keyof SystemRow, unknown>>): Partial<Given> {
  return { systems: [{ ...system('one'), ...other } as SystemRow] };
}

function tiers(...steps: (readonly [number, number])[]): Partial<Given> {
  return sheet({ tiers: steps.map(([fromUnits, unitPriceWon]) => ({ fromUnits, unitPriceWon })) });
}

describe('a companies file', () => {
  it.each<[string, Partial<Given>, string[]]>([
    [
      'that is missing',
      { companies: null },
      ['daseot: cannot read the companies file companies.csv: ENOENT'],
    ],
    [
      'that is empty',
      { companies: '' },
      ['companies.csv cannot be read: The file is empty. Give a CSV file'],
    ],
    [
      'that is binary',
      { companies: binary },
      ['The file is not text: it holds a zero byte at position 2.', 'save it as "CSV UTF-8'],
    ],
    [
      'that is a spreadsheet',
      { companies: xlsx },
      ['This is a spreadsheet or an archive', 'save it as "CSV UTF-8 (comma delimited)"'],
    ],
    [
      'without rows',
      { companies: csvOf([]) },
      ['The file has a header line but no row below it. Add one line for each company'],
    ],
    [
      'without a name column',
      { companies: 'id,products\n1,bolts\n' },
      [
        'No column holds the company name. Looked for: 회사명',
        'The file has: id, products.',
        '--columns "name=',
      ],
    ],
    [
      'without a column that says what they make',
      { companies: 'id,company_name\n1,Bolt\n' },
      ['No column says what the companies make', '--columns "industryCode='],
    ],
    [
      'with fewer than five companies',
      { companies: alike(4) },
      [
        'daseot: 4 companies with known processes in companies.csv, but a cluster needs 5: add companies, or lower --min',
      ],
    ],
    [
      'with five of which one says nothing about its work',
      { companies: [...alike(4), { id: 'c05' }] },
      ['daseot: 4 companies with known processes in companies.csv, but a cluster needs 5'],
    ],
    [
      'with a column mapped that it does not have',
      { args: ['--columns', 'name=Nothing'] },
      ['The column "Nothing" mapped to name is not in the file.', 'exactly as the file does'],
    ],
    [
      'with a field mapped that there is not',
      { args: ['--columns', 'colour=id'] },
      ['There is no field "colour" to map a column to.', 'Use one of the listed field names'],
    ],
  ])('%s is refused', (_, given, parts) => refused(given, parts));

  it.each([
    [
      'a wrong check digit',
      { business_number: '601-00-00013' },
      'line 7, business_number: error BUSINESS_NUMBER_CHECK_DIGIT: The check digit is wrong: after these nine digits the last must be 2, so a digit was mistyped. [601-00-00013]',
    ],
    [
      'too few digits',
      { business_number: '601-00-0001' },
      'line 7, business_number: error BUSINESS_NUMBER_LENGTH: A business registration number has 10 digits, this one 9.',
    ],
    [
      'zero units',
      { units: 0 },
      'line 7, units: error UNITS_INVALID: Units must be a whole number of 1 or more. [0]',
    ],
    ['part of a unit', { units: '1.5' }, 'line 7, units: error UNITS_INVALID'],
    [
      'no known process and nothing else',
      { processes: '9x9' },
      'line 7, processes: error NO_KNOWN_PROCESS: No process of this row is in the list',
    ],
    [
      'an unknown wanted system',
      { wanted_systems: 'XYZ' },
      'line 7, wanted_systems: error NO_KNOWN_SYSTEM_TYPE: None of the wanted system types is known',
    ],
  ])('with a row of %s: the row is left out and told, the others are matched', async (_, other, told) => {
    const companies = [...alike(5), { ...alike(1, {}, 6)[0], ...other }];
    const { code, stderr, left, text } = await match({ ...good, companies });
    expect({ code, left }).toEqual({ code: 0, left: ['result.json'] });
    expect(stderr).toContain(told);
    expect(stderr).toContain('    -> ');
    expect(stderr).toContain('companies.csv: 6 rows, 5 companies, 1 rows refused, 0 warnings');
    const { companies: kept, summary } = JSON.parse(text ?? '') as MatchResult;
    expect(kept.map(({ id }) => id)).toEqual(['c01', 'c02', 'c03', 'c04', 'c05']);
    expect(summary.matched).toBe(5);
  });

  it('with an unknown process beside known ones: the row is kept without it, and a warning counted', async () => {
    const companies = [...alike(4), { ...alike(1, {}, 5)[0], processes: '3.2.2; 9x9; 3.4.1' }];
    const { code, stderr, text } = await match({ ...good, companies });
    expect(code).toBe(0);
    expect(stderr).toContain('companies.csv: 5 rows, 5 companies, 0 rows refused, 1 warnings');
    const { companies: kept } = JSON.parse(text ?? '') as MatchResult;
    expect(kept[4].processes).toEqual(['3.2.2', '3.4.1']);
  });

  it('speaks Korean with --lang ko', async () => {
    const companies = [...alike(5), { ...alike(1, {}, 6)[0], units: 0 }];
    const { stderr } = await match({ ...good, companies, args: ['--lang', 'ko'] });
    expect(stderr).toContain('7행, units: 오류 UNITS_INVALID: 설비(라인) 수는 1 이상의 정수여야 합니다. [0]');
  });
});

describe('a systems file', () => {
  it.each<[string, Partial<Given>, string[]]>([
    ['that is missing', { systems: null }, ['daseot: cannot read the systems file systems.json: ENOENT']],
    ['that is empty', { systems: '' }, ['no usable system in systems.json: The file is empty.']],
    [
      'that is binary',
      { systems: binary },
      ['The file is binary, not text. Save the systems as a JSON text'],
    ],
    ['that is a spreadsheet', { systems: xlsx }, ['The file is binary, not text.']],
    [
      'that is no JSON',
      { systems: '{\n "systems": [\n  ,\n ]\n}' },
      ['line 3: The file is not JSON: "," is not expected at line 3, column 3.', 'Mend that place.'],
    ],
    ['with another root', { systems: '[]' }, ['The file has no list named "systems".']],
    [
      'without a system',
      { systems: '{"systems": []}' },
      ['The list "systems" is empty. Give at least one system.'],
    ],
    [
      'with tiers whose price rises',
      tiers([1, 10], [5, 11]),
      [
        'systems[0].tiers[1].unitPriceWon: The unit price rises from 10 to 11 won at 5 units',
        'Make it at most 10 won.',
      ],
    ],
    [
      'with tiers that overlap',
      tiers([1, 10], [5, 9], [5, 8]),
      [
        'systems[0].tiers[2].fromUnits: Two tiers start at 5 units: they overlap. Keep one tier for each bound.',
      ],
    ],
    [
      'with tiers that start above one unit',
      tiers([2, 10]),
      ['systems[0].tiers[0].fromUnits: The first tier starts at 2 units', 'start at fromUnits 1.'],
    ],
    [
      'with a tier from zero units',
      tiers([0, 10]),
      ['systems[0].tiers[0].fromUnits: A whole number of at least 1'],
    ],
    ['without tiers', tiers(), ['systems[0].tiers: There is no price tier.']],
    [
      'with negative won',
      sheet({ engineeringWon: -1 }),
      ['systems[0].engineeringWon: The amount is negative. Write 0 or a positive number of won.'],
    ],
    [
      'with a fraction of a won',
      sheet({ surchargeWon: { '26': 0.5 } }),
      ['systems[0].surchargeWon["26"]: The amount has a fraction; won are whole. Round it to whole won.'],
    ],
    [
      'with won in quotation marks',
      sheet({ adaptationDefaultWon: '5' }),
      ['systems[0].adaptationDefaultWon: An amount must be a number of won; here stands a text.'],
    ],
    [
      'with no capacity',
      sheet({ capacityUnits: 0 }),
      ['systems[0].capacityUnits: A whole number of at least 1 is expected.'],
    ],
    [
      'with a system that serves no region',
      sheet({ regions: [] }),
      [
        'systems[0].regions: The system serves no region.',
        'or write null (or leave the field out) for everywhere.',
      ],
    ],
    [
      'with an unknown process',
      sheet({ standardProcesses: ['3.99'] }),
      ['systems[0].standardProcesses[0]: The process code is not known; the nearest is'],
    ],
    [
      'with a fee for an unknown process',
      sheet({ adaptationWon: { '99': 1 } }),
      ['systems[0].adaptationWon["99"]: The process code is not known; the nearest is'],
    ],
    [
      'with an unknown type',
      sheet({ type: 'MESS' }),
      ['systems[0].type: The system type is not known. Use one of MES, ERP, '],
    ],
    [
      'of another type than anybody wants',
      sheet({ type: 'ERP' }),
      [
        "daseot: no system of systems.json (ERP) is of a wanted type (MES) and serves a company's region with enough capacity",
        'name another --type',
      ],
    ],
    [
      'sold in other regions only',
      sheet({ regions: ['48'] }),
      ["no system of systems.json (MES) is of a wanted type (MES) and serves a company's region"],
    ],
    [
      'with less capacity than any company needs',
      { ...sheet({ capacityUnits: 2 }), companies: alike(5, { units: 3 }) },
      ['no system of systems.json (MES)', 'with enough capacity: add such a system'],
    ],
  ])('%s is refused', (_, given, parts) => refused(given, parts));

  it('with one bad system among good ones: the bad one is told with its line, the good ones are used', async () => {
    const bad = { ...system('bad'), engineeringWon: -1 };
    const systems = JSON.stringify({ systems: [system('one'), bad] }, null, 1);
    const { code, stderr, text } = await match({ ...good, systems });
    expect(code).toBe(0);
    const line = systems.split('\n').findIndex((words) => words.includes('"bad"'));
    expect(stderr).toContain(
      `systems.json: line ${line}, systems[1].engineeringWon: The amount is negative.`,
    );
    expect((JSON.parse(text ?? '') as MatchResult).clusters[0].systemId).toBe('one');
  });
});

describe('a rules file', () => {
  it.each<[string, unknown, string[]]>([
    [
      'that is no JSON',
      '{minMembers: 5}',
      [
        'rules.json: line 1: The file is not JSON: "m" is not expected at line 1, column 2.',
        'Mend that place.',
      ],
    ],
    ['that is empty', '', ['The rules file is empty.']],
    ['that is a list', '[5]', ['The rules file holds no JSON object.']],
    [
      'with an unknown rule',
      { minMember: 5 },
      [
        'rules.json: line 1, minMember: The rule "minMember" is not known. Remove it or use one of minMembers, maxMembers, subsidyRate, subsidyCapWon, coordinationWon, locality.',
      ],
    ],
    ['with part of a member', { minMembers: 4.5 }, ['"minMembers" must be a whole number from 1 to 100.']],
    ['with a rate in percent', { subsidyRate: 50 }, ['"subsidyRate" must be a number from 0 to 1']],
    ['with negative won', { subsidyCapWon: -1 }, ['"subsidyCapWon" must be a whole number from 0 to']],
    ['with an unknown locality', { locality: 'CITY' }, ['"locality" is not known. Use "NONE"']],
    [
      'with a minimum above the maximum',
      { minMembers: 9, maxMembers: 8 },
      ['"minMembers" is 9, above "maxMembers", which is 8.'],
    ],
  ])('%s is refused', (_, rules, parts) => refused({ rules }, [...parts, 'daseot: the rules of ']));

  it('that is missing is refused', () =>
    refused({ args: ['--rules', '/nowhere/rules.json'] }, [
      'daseot: cannot read the rules file /nowhere/rules.json: ENOENT',
    ]));
});

describe('the options', () => {
  it('--min above --max is refused', () =>
    refused({ args: ['--min', '7', '--max', '6'] }, ['daseot: --min 7 is above --max 6']));

  it('--min above the maximum of the rules is refused', () =>
    refused({ rules: { maxMembers: 6 }, args: ['--min', '7'] }, ['daseot: --min 7 is above --max 6']));

  it('an unknown --type is refused, with the known ones', () =>
    refused({ args: ['--type', 'XYZ'] }, ['daseot: --type XYZ is no system type: use one of MES, ERP, QMS']));

  it.each([
    [['--min', '0'], 'a whole number from 1 to 100 is needed'],
    [['--max', '101'], 'a whole number from 1 to 100 is needed'],
    [['--effort', '-1'], 'a whole number from 0 to 1000000 is needed'],
    [['--seed', 'one'], 'a whole number from 0 to'],
    [['--colour'], "unknown option '--colour'"],
  ])('%j is called wrongly: exit code 2', async (args, part) => {
    const { code, stderr, left, text } = await match({ ...good, args, before: 'kept' });
    expect({ code, left, text }).toEqual({ code: 2, left: [], text: 'kept' });
    expect(stderr).toContain(part);
  });

  it('without --out it is called wrongly: exit code 2', async () => {
    const { code, stderr } = await runInProcess(['match', '--companies', 'a.csv', '--systems', 'b.json']);
    expect(code).toBe(2);
    expect(stderr).toContain("required option '--out <file>' not specified");
  });

  it('--out in a folder that is missing is refused before the work', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'daseot-match-'));
    try {
      await writeFile(join(folder, 'companies.csv'), csvOf(good.companies));
      await writeFile(join(folder, 'systems.json'), JSON.stringify({ systems: good.systems }));
      const args = ['--companies', join(folder, 'companies.csv'), '--systems', join(folder, 'systems.json')];
      const out = join(folder, 'none', 'result.json');
      const { code, stderr } = await runInProcess(['match', ...args, '--out', out]);
      expect(code).toBe(1);
      expect(stderr).toContain(`daseot: cannot write ${out}: ENOENT`);
      expect(stderr).toContain('name a folder that exists with --out');
      expect(stderr).not.toContain('5 rows');
      expect((await readdir(folder)).sort()).toEqual(['companies.csv', 'systems.json']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
