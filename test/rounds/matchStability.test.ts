import { describe, expect, it } from 'vitest';
import { alike, match, matched, system } from './matchRun.ts';

/** Two trades, and one company whose only process either system knows. */
const companies = [
  ...alike(6, { processes: '3.2.2; 3.3.2' }),
  ...alike(6, { processes: '9.1.1; 9.2.1' }, 7),
  ...alike(1, { processes: '14.1.1' }, 13),
];
const systems = [
  system('metal', { adaptationWon: { '14': 1_000_000 } }),
  system('textile', { adaptationWon: { '14': 1_000_000, '3': 30_000_000 }, adaptationDefaultWon: 4_000_000 }),
];

const quick = ['--effort', '20'];

describe('match with --stability', () => {
  it('reports both savings, and nobody is left who would move and can', async () => {
    const { summary, clusters } = await matched({ companies, systems, args: [...quick, '--stability', '5'] });
    expect(summary.stability).toMatchObject({ epsilonPercent: 5, freeMovers: 0 });
    expect(summary.stability?.savingBeforeWon).toBeGreaterThan(0);
    for (const { certificate } of clusters) expect(certificate.status).not.toBe('BLOCKED');
  });

  it('says so on standard output, and says nothing of it without the option', async () => {
    const { stdout } = await match({ companies, systems, args: [...quick, '--stability', '2.5'] });
    expect(stdout).toMatch(/^stable {8}at 2\.5 % after \d+ moves, \d+ held; [\d.]+ % before$/m);
    const without = await match({ companies, systems, args: quick });
    expect(without.stdout).not.toMatch(/^stable/m);
    expect(JSON.parse(without.text ?? '').summary.stability).toBeNull();
  });

  it.each(['-1', '101', 'much', ''])('refuses %j as a percentage', async (text) => {
    const { code, stderr, left } = await match({ companies, systems, args: [`--stability=${text}`] });
    expect([code, left]).toEqual([2, []]);
    expect(stderr).toContain('a number from 0 to 100 is needed');
  });
});

describe('the clusters of a match', () => {
  it('state what each member means to the others, what it could do else, and what other sizes would cost', async () => {
    const { clusters } = await matched({ companies, systems, args: quick });
    expect(clusters.length).toBeGreaterThan(0);
    for (const { contractWon, members, priceBySize } of clusters) {
      expect(priceBySize[members.length - 5]).toMatchObject({ members: members.length, contractWon });
      for (const { shareWon, addedCostWon, othersSaveWon, heldBy, alternatives } of members) {
        expect(othersSaveWon).toBe(Math.max(0, shareWon - addedCostWon));
        expect(heldBy === 'MINIMUM').toBe(members.length === 5);
        for (const other of alternatives) expect(other.savesWon).toBe(shareWon - other.shareWon);
      }
    }
  });
});
