import { describe, expect, it } from 'vitest';
import { sheetOfInput } from '../../src/providers/priceSheet.input.ts';
import { adaptationFeeWon } from '../../src/providers/priceSheet.ts';
import { processes } from '../../src/taxonomy/process.ts';
import {
  changedParts,
  changeOf,
  feeOf,
  formOf,
  inputOf,
  readForm,
  type Sheet,
  type SheetForm,
} from '../../web/src/pages/provider/sheetForm.ts';

const sheet: Sheet & { versionNumber: number } = {
  versionNumber: 3,
  engineeringWon: 7_000_000,
  standardProcesses: ['8.1', '8.2', '14.2'],
  adaptations: [
    { processCode: '5', feeWon: 2_000_000 },
    { processCode: '5.7', feeWon: 1_000_000 },
    { processCode: '8', feeWon: 1_000_000 },
  ],
  adaptationDefaultWon: 4_600_000,
  tiers: [
    { fromUnits: 1, unitPriceWon: 25_900_000 },
    { fromUnits: 5, unitPriceWon: 24_000_000 },
  ],
  tierKind: 'ALL_UNITS',
  capacityUnits: 1_200,
  regions: null,
  surcharges: [{ regionCode: '50', surchargeWon: 3_000_000 }],
  leadTimeDays: 60,
  yearlyMaintenanceWon: null,
};
const form = formOf(sheet);

/** The paths that the API refuses, as the page names fields. */
function refusedPaths(wrong: Sheet): string[] {
  try {
    sheetOfInput(inputOf(wrong) as never);
    return [];
  } catch (error) {
    const { errors = [error] } = error as { errors?: unknown[] };
    return errors.map((one) => (one as { field: string[] }).field.slice(2).join('.')).sort();
  }
}

describe('a price sheet as it is typed', () => {
  it('says after reading what it said before', () => {
    const read = readForm(form);
    expect(read.issues).toEqual({});
    expect(read.sheet).toEqual({ ...sheet, versionNumber: undefined });
    expect(changedParts(read.sheet as Sheet, sheet)).toEqual([]);
  });

  it('takes amounts with commas and spaces, and nothing else', () => {
    const read = (engineeringWon: string) => readForm({ ...form, engineeringWon });
    expect(read('7,000 000').sheet?.engineeringWon).toBe(7_000_000);
    for (const wrong of ['', '-1', '1.5', '7e6', '칠백만', '99999999999999999999']) {
      expect(read(wrong).issues, wrong).toEqual({ engineeringWon: { code: 'WON' } });
    }
  });

  const wrongs: readonly [string, Partial<SheetForm>, string][] = [
    ['a step that begins late', { tiers: [{ fromUnits: '2', unitPriceWon: '1' }] }, 'tiers.0.fromUnits'],
    [
      'bounds that do not rise',
      { tiers: [...form.tiers, { fromUnits: '5', unitPriceWon: '1' }] },
      'tiers.2.fromUnits',
    ],
    [
      'a price that rises: five dearer than four',
      { tiers: [...form.tiers, { fromUnits: '9', unitPriceWon: '24,000,001' }] },
      'tiers.2.unitPriceWon',
    ],
    ['no capacity', { capacityUnits: '0' }, 'capacityUnits'],
    ['no region', { isEverywhere: false, regions: [] }, 'regions'],
    ['a code twice', { adaptations: [...form.adaptations, { code: '5', won: '1' }] }, 'adaptations.3'],
  ];
  it.each(wrongs)('tells %s at the field where the API does', (_, changes, path) => {
    const { issues, sheet: none } = readForm({ ...form, ...changes });
    expect(Object.keys(issues)).toEqual([path]);
    expect(none).toBeUndefined();
    // Mended nowhere, the same is refused by the API at the same path.
    const right = readForm(form).sheet as Sheet;
    const asTyped: Sheet = {
      ...right,
      ...(changes.tiers && {
        tiers: changes.tiers.map(({ fromUnits, unitPriceWon }) => ({
          fromUnits: Number(fromUnits.replaceAll(',', '')),
          unitPriceWon: Number(unitPriceWon.replaceAll(',', '')),
        })),
      }),
      ...(changes.capacityUnits && { capacityUnits: Number(changes.capacityUnits) }),
      ...(changes.regions && { regions: changes.regions }),
      ...(changes.adaptations && {
        adaptations: changes.adaptations.map(({ code, won }) => ({
          processCode: code ?? '',
          feeWon: Number(won.replaceAll(',', '')),
        })),
      }),
    };
    expect(refusedPaths(asTyped)).toEqual([path]);
  });

  it('finds the fee of each process as the server does', () => {
    const adaptationWon = Object.fromEntries(
      sheet.adaptations.map(({ processCode, feeWon }) => [processCode, feeWon]),
    );
    const stored = { ...sheet, standardProcesses: [...sheet.standardProcesses], adaptationWon };
    for (const { code } of processes) expect(feeOf(sheet, code), code).toBe(adaptationFeeWon(stored, code));
    expect(new Set(processes.map(({ code }) => feeOf(sheet, code))).size).toBeGreaterThan(3);
  });

  it('asks the what-if for what is changed, removed entries included', () => {
    const changed: Sheet = {
      ...sheet,
      standardProcesses: ['8.1', '8.2', '5'],
      adaptations: [{ processCode: '8', feeWon: 1_500_000 }],
    };
    const { standardProcesses = [], adaptations = [] } = changeOf('s', changed, sheet);
    // What the server makes of it: entries that are not named stay.
    const priced = adaptations?.map(({ processCode }) => processCode) ?? [];
    const after: Sheet = {
      ...sheet,
      standardProcesses: [
        ...sheet.standardProcesses.filter((code) => !priced.includes(code)),
        ...(standardProcesses ?? []),
      ],
      adaptations: [
        ...sheet.adaptations.filter(
          ({ processCode }) =>
            !(standardProcesses ?? []).includes(processCode) && !priced.includes(processCode),
        ),
        ...(adaptations ?? []),
      ],
    };
    for (const { code } of processes) expect(feeOf(after, code), code).toBe(feeOf(changed, code));
    expect(processes.some(({ code }) => feeOf(after, code) !== feeOf(sheet, code))).toBe(true);
  });
});
