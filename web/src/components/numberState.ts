import { checkBusinessNumber, type NumberProblem } from '../../../src/taxonomy/businessNumber.ts';

/** What is to be said about a number while it is being typed. */
export type NumberState =
  | { readonly state: 'EMPTY' }
  /** So far nothing is wrong, and digits are missing. */
  | { readonly state: 'UNFINISHED'; readonly missing: number }
  | { readonly state: 'RIGHT'; readonly formatted: string }
  | { readonly state: 'WRONG'; readonly reason: NumberProblem; readonly character: string };

const LENGTH = 10;

/** The same check that the server makes, by the same code. */
export function numberState(text: string): NumberState {
  const check = checkBusinessNumber(text);
  if (check.valid) return { state: 'RIGHT', formatted: check.formatted };
  const { reason, digits, strangeCharacter } = check;
  if (reason === 'EMPTY') return { state: 'EMPTY' };
  if (reason === 'WRONG_LENGTH' && digits < LENGTH) return { state: 'UNFINISHED', missing: LENGTH - digits };
  return { state: 'WRONG', reason, character: strangeCharacter ?? '' };
}
