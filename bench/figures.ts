import type { Command } from 'commander';
import { boundRows } from './bound.ts';
import { bruteForceRows } from './bruteForce.ts';
import { groupCommand, groupRows } from './group.ts';
import { locateCommand, locateRows } from './locate.ts';
import { newcomerRows } from './newcomer.ts';
import { proofCommand, proofRows } from './proof.ts';
import { peerRows, searchRows } from './quality.ts';
import { roundCommand } from './round.ts';
import { stabilityRows } from './stability.ts';
import type { FigureGroup } from './table.ts';

/** Every group of rows, in the order of the table. */
export const figureGroups: readonly FigureGroup[] = [
  { name: 'brute-force', rows: bruteForceRows, expectedSeconds: 10 },
  {
    name: 'search',
    // In one process, since the rows share the runs on their largest markets.
    rows: async (options) => [...(await searchRows(options)), ...(await boundRows(options))],
    alone: true,
    expectedSeconds: 420,
  },
  { name: 'peers', rows: peerRows, alone: true, expectedSeconds: 60 },
  { name: 'newcomer', rows: newcomerRows, expectedSeconds: 50 },
  {
    name: 'proof-realistic',
    rows: (options) => proofRows('REALISTIC', options),
    expectedSeconds: 150,
  },
  { name: 'proof-random', rows: (options) => proofRows('RANDOM', options), expectedSeconds: 440 },
  { name: 'group', rows: groupRows, expectedSeconds: 60 },
  { name: 'locate', rows: locateRows, expectedSeconds: 100 },
  { name: 'stability', rows: stabilityRows, expectedSeconds: 60 },
];

/** The commands besides the table. */
export function commands(): Command[] {
  return [roundCommand(), groupCommand(), locateCommand(), proofCommand().alias('proof')];
}
