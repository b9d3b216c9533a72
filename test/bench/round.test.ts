import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { runBench } from '../../bench/cli.ts';
import type { MethodFigures } from '../../bench/method.ts';

let lines: MockInstance;
let errors: string;
beforeEach(() => {
  errors = '';
  lines = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Line = MethodFigures & { costAboveEnginePercent: number };

const printed = (): Line[] => lines.mock.calls.map(([text]) => JSON.parse(String(text)) as Line);

// Every line is a process of its own, which takes its time on a busy machine.
describe('bench round', { timeout: 120_000 }, () => {
  it('prints one line for the engine and one for each peer, each with every figure', async () => {
    expect(await runBench(['round', '--companies', '60', '--seed', '3', '--effort', '5'])).toBe(0);
    const [engine, ...peers] = printed();
    expect([engine, ...peers].map(({ method }) => method)).toEqual([
      'engine',
      'greedy',
      'ward',
      'kmeans',
      'mdav',
    ]);
    const names = Object.keys(engine);
    for (const line of [engine, ...peers]) {
      expect(Object.keys(line)).toEqual(names);
      expect(line).toMatchObject({ companies: 60, seed: 3, boundMethod: engine.boundMethod });
      expect(line.objectiveWon).toBe(line.savingWon - line.coordinationWon);
      expect(line.costWon - engine.costWon).toBe(engine.objectiveWon - line.objectiveWon);
      expect(line.costAboveEnginePercent).toBeCloseTo(100 * (line.costWon / engine.costWon - 1), 3);
      expect(line.boundWon).toBeGreaterThanOrEqual(line.savingWon);
      // The engine's bound on saving less coordination holds for every plan.
      expect(Number(line.boundWon) - line.coordinationWon).toBe(
        Number(engine.boundWon) - engine.coordinationWon,
      );
      expect(line.gapPercent).toBeCloseTo(100 * (Number(line.boundWon) / line.savingWon - 1), 3);
      expect(line.hash).toMatch(/^[0-9a-f]{16}$/);
      expect(line.clusters).toBeGreaterThan(0);
      expect(line.matched).toBeLessThanOrEqual(60);
      for (const figure of [line.cpuSeconds, line.wallSeconds, line.searchCpuSeconds])
        expect(figure).toBeGreaterThan(0);
      expect(line.searchCpuSeconds).toBeLessThanOrEqual(line.cpuSeconds);
      // A process with the runtime alone takes some thirty.
      expect(line.peakMemoryMb).toBeGreaterThan(30);
    }
    expect(engine).toMatchObject({ effort: 5, costAboveEnginePercent: 0, companiesPerGroup: null });
    expect(peers[0]).toMatchObject({ effort: null });
    expect(peers[1].companiesPerGroup).toBeOneOf([15, 18, 20]);
  });

  it('gives the same hash for the same seed, whatever the workers, and another market for another seed', async () => {
    const hashes: string[] = [];
    for (const more of [['3'], ['3', '--workers', '2'], ['4']]) {
      lines.mockClear();
      const args = ['round', '--companies', '40', '--effort', '5', '--peers', 'none', '--seed', ...more];
      expect(await runBench(args)).toBe(0);
      expect(printed().map(({ method }) => method)).toEqual(['engine']);
      expect(printed()[0].workers).toBe(more.length > 1 ? 2 : 1);
      hashes.push(printed()[0].hash);
    }
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('saves less where localities or capacity part the market', async () => {
    const savings: number[] = [];
    const one = ['--localities', '1'];
    for (const more of [one, ['--localities', '5'], [...one, '--capacity-percent', '30']]) {
      lines.mockClear();
      const args = ['round', '--companies', '60', '--seed', '2', '--effort', '5', '--peers', 'none', ...more];
      expect(await runBench(args)).toBe(0);
      savings.push(printed()[0].savingWon);
    }
    expect(savings[1]).toBeLessThan(savings[0]);
    expect(savings[2]).toBeLessThan(savings[0]);
  });

  it.each([
    [['--companies', 'many'], /argument 'many' is invalid\. It must be a whole number from 5 to 2,000,000/],
    [['--companies', '0'], /argument '0' is invalid/],
    [['--companies', '4'], /argument '4' is invalid/],
    [['--companies', '12.5'], /argument '12\.5' is invalid/],
    [['--companies', '-20'], /argument '-20' is invalid/],
    [['--companies', '2000001'], /argument '2000001' is invalid/],
    [[], /required option '--companies <n>' not specified/],
    [['--companies', '40', '--seed', 'x'], /'--seed <number>' argument 'x' is invalid/],
    [['--companies', '40', '--localities', '6'], /It must be a whole number from 1 to 5/],
    [['--companies', '40', '--capacity-percent', '0'], /argument '0' is invalid/],
    [['--companies', '40', '--workers', '0'], /argument '0' is invalid/],
    [['--companies', '40', '--peers', 'some'], /Allowed choices are none, greedy, all/],
    [['--companies', '40', '--fast'], /unknown option '--fast'/],
  ])('called wrongly, %j, says what is wrong, measures nothing and answers 2', async (args, message) => {
    expect(await runBench(['round', '--seed', '1', ...args])).toBe(2);
    expect(errors).toMatch(message);
    expect(lines).not.toHaveBeenCalled();
  });
});
