import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import {
  type DemandRegionLevel,
  type DemandWhere,
  ProviderDemandDocument,
  type ProviderDemandQuery,
} from './graphql/graphql.ts';

export type DemandCell = ProviderDemandQuery['demand']['nodes'][number];

interface Demand {
  /** Undefined until all of them are there. */
  readonly cells: readonly DemandCell[] | undefined;
  readonly loaded: number;
  readonly total: number | undefined;
  readonly error: unknown;
  retry(): void;
}

interface DemandVariables {
  readonly where: DemandWhere;
  readonly processLevel: number;
  readonly regionLevel: DemandRegionLevel;
}

const PAGE = 100;
/** A board of more figures could not be read. */
const MOST_CELLS = 2_000;

const nothing = { cells: undefined, loaded: 0, total: undefined, error: undefined };

/** Every cell of the demand that is asked for, page by page. */
export function useDemand(variables: DemandVariables | undefined): Demand {
  const client = useApolloClient();
  const [state, setState] = useState<Omit<Demand, 'retry'>>(nothing);
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the variables; an attempt asks again
  useEffect(() => {
    if (variables === undefined) return undefined;
    let isOver = false;
    setState(nothing);
    const read = async () => {
      const cells: DemandCell[] = [];
      let after: string | null = null;
      do {
        const answer: ApolloClient.QueryResult<ProviderDemandQuery> = await client.query({
          query: ProviderDemandDocument,
          variables: { ...variables, first: PAGE, after },
        });
        const page = answer.data;
        if (isOver || page === undefined) return;
        const { nodes, totalCount, pageInfo }: ProviderDemandQuery['demand'] = page.demand;
        cells.push(...nodes);
        after = pageInfo.hasNextPage && cells.length < MOST_CELLS ? pageInfo.endCursor : null;
        setState({
          cells: after === null ? cells : undefined,
          loaded: cells.length,
          total: totalCount,
          error: undefined,
        });
      } while (after !== null);
    };
    read().catch((error: unknown) => {
      if (!isOver) setState({ ...nothing, error });
    });
    return () => {
      isOver = true;
    };
  }, [client, key, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { ...state, retry };
}
