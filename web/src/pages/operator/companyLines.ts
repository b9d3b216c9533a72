import type { CompanyResult } from './CompanyInRound.tsx';

type Line = CompanyResult['priceCurve'][number]['lines'][number];

/** One position of the price of a company: alone, and in its cluster. */
export interface ComparedLine {
  readonly key: string;
  readonly kind: Line['kind'];
  readonly process: string | undefined;
  readonly rule: string;
  readonly aloneWon: number | undefined;
  readonly togetherWon: number | undefined;
}

const keyOf = ({ kind, process }: Line) => `${kind} ${process?.id ?? ''}`;

/** The positions of both prices beside each other, in the order of the cluster's; those that only one has are kept. */
export function comparedLines(alone: readonly Line[], together: readonly Line[]): readonly ComparedLine[] {
  const wonOf = (lines: readonly Line[], key: string) => lines.find((line) => keyOf(line) === key)?.won;
  const lines = new Map([...together, ...alone].map((line) => [keyOf(line), line]));
  return [...lines].map(([key, { kind, process, rule }]) => ({
    key,
    kind,
    process: process?.name,
    rule,
    aloneWon: wonOf(alone, key),
    togetherWon: wonOf(together, key),
  }));
}
