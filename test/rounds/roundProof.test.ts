import { describe, expect, it } from 'vitest';
import { solve } from '../../src/engine/formation/solve.ts';
import { startRoundThread } from '../../src/rounds/roundThread.ts';
import { randomProblem } from '../engine/instances.ts';
import { alike, match, matched, system } from './matchRun.ts';

const companies = [
  ...alike(7, { processes: '3.2.2; 3.3.2' }),
  ...alike(7, { processes: '9.1.1; 9.2.1' }, 8),
  ...alike(2, { processes: '14.1.1' }, 15),
];
const systems = [
  system('metal', { adaptationWon: { '14': 1_000_000 } }),
  system('textile', { adaptationWon: { '14': 1_000_000, '3': 30_000_000 }, adaptationDefaultWon: 4_000_000 }),
];
const quick = ['--effort', '20'];

/** Measured under load; the suite may run beside others. */
const TIMEOUT_MS = 120_000;

describe('match with --proof', { timeout: TIMEOUT_MS }, () => {
  it('says how the bound was obtained and that the optimum is proved', async () => {
    const given = { companies, systems, args: [...quick, '--proof', '20'] };
    const { stderr, stdout } = await match(given);
    expect(stderr).toMatch(/^proof: the optimum is proved \(PROVED_OPTIMUM\) after [\d.]+ CPU seconds/m);
    expect(stdout).toMatch(/\(PROVED_OPTIMUM\), gap 0\.00 %/);
    const { summary } = await matched(given);
    expect(summary).toMatchObject({ boundMethod: 'PROVED_OPTIMUM', gapPercent: 0 });
  });

  it('proves nothing where it is not asked to', async () => {
    const { stderr, text } = await match({ companies, systems, args: quick });
    expect(stderr).not.toContain('proof');
    expect(JSON.parse(text ?? '').summary.boundMethod).not.toBe('PROVED_OPTIMUM');
  });

  it.each(['-1', '1.5', 'long'])('refuses %j as seconds', async (text) => {
    const { code, left } = await match({ companies, systems, args: [`--proof=${text}`] });
    expect([code, left]).toEqual([2, []]);
  });
});

describe('a round with a proof', { timeout: TIMEOUT_MS }, () => {
  const shape = {
    companies: 18,
    systems: 4,
    processes: 24,
    minMembers: 3,
    coordinationWon: 200_000,
  };
  const problem = randomProblem(shape, 11);
  const { companyIds, processCount } = problem;
  const start = (proofSeconds: number) =>
    startRoundThread(
      {
        costModel: 'SAVING',
        problem,
        keys: {
          companyIds: Int32Array.from(companyIds, (_, i) => i + 1),
          regionCodes: companyIds.map(() => null),
          processCodes: Array.from({ length: processCount }, (_, k) => `1.1.${k + 1}`),
          systemIds: problem.systems.map((_, p) => p + 1),
          priceSheetIds: problem.systems.map((_, p) => p + 1),
        },
        seed: 1,
        effort: 5,
        proofSeconds,
        stability: null,
      },
      () => undefined,
    );

  it('has a tighter bound and a saving at least as good as the search alone', async () => {
    const searched = solve(problem, { seed: 1, effort: 5 });
    const message = await start(20).ended;
    if (message.kind !== 'done') throw new Error(message.kind);
    const { savingWon, coordinationWon, boundMethod, gapPercent } = message.summary;
    expect(boundMethod).toBe('PROVED_OPTIMUM');
    expect(gapPercent).toBe(0);
    expect(Number(savingWon) - Number(coordinationWon)).toBeGreaterThanOrEqual(
      searched.savingWon - searched.coordinationWon,
    );
  });

  it('is stopped like any other', async () => {
    const thread = start(3600);
    thread.stop();
    expect((await thread.ended).kind).toBe('stopped');
  });
});
