/** Where a round stands. CONFIGURED: checked but not started (only ever seen with `validateOnly`). */
export const ROUND_STATUSES = ['CONFIGURED', 'QUEUED', 'SOLVING', 'PROPOSED', 'FAILED', 'CANCELLED'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** What a round is doing; progress runs from 0 to 1 over all of them. */
export const ROUND_PHASES = ['WAITING', 'READING', 'SOLVING', 'PRICING', 'SAVING', 'ENDED'] as const;
export type RoundPhase = (typeof ROUND_PHASES)[number];

/** Where each phase begins on the way from 0 to 1: parts measured on 11,000 companies at the default effort. */
const starts: Record<RoundPhase, number> = {
  WAITING: 0,
  READING: 0,
  SOLVING: 0.05,
  PRICING: 0.9,
  SAVING: 0.95,
  ENDED: 1,
};

/** Progress of a round when a phase is done to a part 0..1. */
export function progressOf(phase: RoundPhase, done: number): number {
  const next = ROUND_PHASES[ROUND_PHASES.indexOf(phase) + 1] ?? 'ENDED';
  return starts[phase] + (starts[next] - starts[phase]) * done;
}

/** Whether nothing will change any more. */
export function isOver(status: RoundStatus): boolean {
  return status === 'PROPOSED' || status === 'FAILED' || status === 'CANCELLED';
}

/** Changes whenever the same input may give another result; stored with every round. */
export const ENGINE_VERSION = '2';

/** Bounds of what a round may be asked. */
export const MOST_EFFORT = 100_000;
export const MOST_PROOF_SECONDS = 3600;
export const MOST_SEED = 2 ** 31 - 1;
/**
 * Grouping by similarity compares every pair of companies in all processes: with the usual effort 19 s of processor time
 * for 2,000 companies of Busan and 45 s for 4,000, so about a minute for so many.
 */
export const MOST_SIMILARITY_COMPANIES = 5_000;
