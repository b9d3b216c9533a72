import { describe, expect, it } from 'vitest';
import { flatSubsidy } from '../../src/engine/pricing/subsidy.ts';
import { type RoundThread, startRoundThread } from '../../src/rounds/roundThread.ts';

/** `count` companies of one process with these units, and one system. */
function start(
  units: readonly number[],
  effort: number,
  onProgress: (done: number) => void = () => undefined,
): RoundThread {
  const ids = units.map((_, i) => `c${String(i).padStart(4, '0')}`);
  const problem = {
    companyIds: ids,
    processCount: 2,
    processOffsets: Int32Array.from([0, ...units.map((_, i) => i + 1)]),
    processes: Uint16Array.from(units, (_, i) => i % 2),
    units: Int32Array.from(units),
    regionOf: new Int32Array(units.length),
    localityOf: new Int32Array(units.length),
    wantedTypes: new Int32Array(units.length).fill(1),
    systems: [
      {
        id: 's',
        type: 0,
        engineeringWon: 10_000_000,
        adaptationWon: Float64Array.of(1_000_000, 2_000_000),
        tiers: [{ fromUnits: 1, unitPriceWon: 1_000_000 }],
        tierKind: 'ALL_UNITS' as const,
        capacityUnits: 1_000_000,
        surchargeWon: Float64Array.of(0),
      },
    ],
    rules: { minMembers: 5, maxMembers: 20, coordinationWon: 1000, subsidy: flatSubsidy(5, 0.5, 40_000_000) },
  };
  const keys = {
    companyIds: Int32Array.from(units, (_, i) => i + 1),
    regionCodes: units.map(() => null),
    processCodes: ['1.1.1', '1.1.2'],
    systemIds: [1],
    priceSheetIds: [1],
  };
  const task = { problem, keys, seed: 1, effort, proofSeconds: 0, stability: null };
  return startRoundThread({ costModel: 'SAVING', ...task }, ({ done }) => onProgress(done));
}

describe('the thread of a round', () => {
  it('gives rows as JSON text', async () => {
    const message = await start(new Array(40).fill(1), 50).ended;
    if (message.kind !== 'done') throw new Error(message.kind);
    const members = message.rows.clusters.flatMap(
      (piece) => JSON.parse(piece.members) as { company_id: number }[],
    );
    expect(members.map(({ company_id }) => company_id).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    expect(message.summary.matchedCount).toBe(40);
  });

  it('reports progress at most ten times a second', async () => {
    const times: number[] = [];
    const startedMs = performance.now();
    const thread = start(new Array(200).fill(1), 200, () => times.push(performance.now()));
    await thread.ended;
    const seconds = (performance.now() - startedMs) / 1000;
    expect(times.length).toBeGreaterThan(1);
    expect(times.length).toBeLessThanOrEqual(10 * seconds + 3);
  });

  it('stops when asked', async () => {
    const thread = start(new Array(2_000).fill(1), 1_000_000);
    const startedMs = performance.now();
    setTimeout(() => thread.stop(), 100);
    expect(await thread.ended).toEqual({ kind: 'stopped' });
    expect(performance.now() - startedMs).toBeLessThan(3_000);
  });

  it('rejects when it dies', async () => {
    await expect(start([1, 1, 1, 1, 0], 1).ended).rejects.toMatchObject({
      name: 'RoundThreadError',
      message: 'the thread of the round died: company c0004 has 0 units',
    });
  });
});
